"""Every list exported whole, to CSV and XLSX: time, memory, and how long the window stood still.

    python benchmarks/exports.py [--rows 100000] [--json]

The export is the till's own, from its model to the file, over lists that are made when they are
asked for; sales come out of a real journal. Each export is a process of its own, so that its memory
is its own. *stall* is the longest time between two turns of the loop that the window lives on,
*idle* the same while nothing goes out: what a loaded machine does by itself. In the end one export
is stopped in its middle: what counts is that nothing is left behind.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "ui"), str(ROOT / "benchmarks")]

import history  # noqa: E402  # the path above leads there
from fake_files import FakeRefundLife  # noqa: E402
from fake_office import FakeShelf  # noqa: E402
from lists import SOURCES, Made  # noqa: E402
from PySide6.QtGui import QGuiApplication  # noqa: E402

from pos_app.app.desks.files.file_desk import TillFiles  # noqa: E402
from pos_app.app.desks.sales_ledger import SalesLedger  # noqa: E402
from pos_app.app.system_clock import SystemClock  # noqa: E402
from pos_app.journal.store import open_journal  # noqa: E402
from pos_app.usecases.racing import start  # noqa: E402
from ui.tasks import Tasks  # noqa: E402
from ui.viewmodels.office.exporting.export import ExportModel  # noqa: E402
from ui.viewmodels.office.exporting.tables import tables  # noqa: E402
from ui.viewmodels.office.lists.paged_list import PagedListModel  # noqa: E402
from ui.viewmodels.past.ports import Query  # noqa: E402
from ui.viewmodels.ports import Outgoing  # noqa: E402

LISTS = (*SOURCES, "sales")
FORMS = ("csv", "xlsx")
_STEP = 0.002


def failed(task: str, error: BaseException) -> None:
    """Nothing here may fail."""
    raise SystemExit(f"{task}: {error!r}")


class Clockwork:
    """Ticks on the loop and remembers its longest pause."""

    def __init__(self) -> None:
        self.longest = 0.0
        self.running = True

    async def tick(self) -> None:
        """Until `running` ends."""
        last = time.perf_counter()
        while self.running:
            await asyncio.sleep(_STEP)
            now = time.perf_counter()
            self.longest = max(self.longest, now - last - _STEP)
            last = now


def _source(name: str, rows: int) -> Any:
    source, make = SOURCES[name]
    return source(Made(make, rows), SystemClock())


async def export(name: str, form: str, rows: int, folder: Path, *, stop: bool) -> dict[str, Any]:
    """One list to one file."""
    (folder / "out").mkdir()
    tasks, clock = Tasks(failed), SystemClock()
    model = ExportModel(
        files=TillFiles(exports=folder / "out", clock=clock, downloads=None),
        printer=FakeRefundLife(),
        tables=tables(fate=lambda _: None, lives=dict),
        tasks=tasks,
        approve=_yes,
        language=lambda: "en",
        told=lambda _: None,
    )
    journal = None
    if name == "sales":
        history.make(folder / "journal.sqlite3", rows)
        journal = await open_journal(
            folder / "journal.sqlite3", project=lambda _: None, backup=history.NEVER
        )
        ledger = SalesLedger(journal=journal, sales=journal, book=None)  # type: ignore[arg-type]
        model.offer(Outgoing("sales", lambda: ledger.rows(Query())))
    else:
        model.begin(
            PagedListModel(source=_source(name, rows), shelf=FakeShelf(), clock=clock, tasks=tasks)
        )
    while not model.state.places:  # noqa: ASYNC110  # a model has no event to wait for
        await asyncio.sleep(_STEP)
    model.chooseForm(form)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    idle = await _watched(asyncio.sleep(1.0))
    clockwork = Clockwork()
    ticking = start(clockwork.tick(), name="clockwork")
    begun = time.perf_counter()
    model.write()
    while model.running and not (stop and model.state.rows > rows // 2):  # noqa: ASYNC110
        await asyncio.sleep(_STEP)
    stopped = time.perf_counter()
    if stop:
        model.stop()
    while model.running:  # noqa: ASYNC110
        await asyncio.sleep(_STEP)
    ended = time.perf_counter()
    clockwork.running = False
    await ticking
    left = list((folder / "out").iterdir())  # measured already
    if journal is not None:
        await journal.close()
    return {
        "list": name,
        "form": form,
        "rows": model.state.rows,
        "seconds": round(ended - begun, 1),
        "stop_s": round(ended - stopped, 2) if stop else 0.0,
        "stall_ms": round(1000 * clockwork.longest, 1),
        "idle_ms": round(1000 * idle, 1),
        "grown_mib": round((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024, 1),
        "file_mib": round(sum(path.stat().st_size for path in left) / 1_048_576, 1),
        "files": len(left),
    }


async def _watched(work: Coroutine[Any, Any, None]) -> float:
    clockwork = Clockwork()
    ticking = start(clockwork.tick(), name="clockwork")
    await work
    clockwork.running = False
    await ticking
    return clockwork.longest


async def _yes(about: str) -> str:
    return about


def _one(name: str, form: str, rows: int, *, stop: bool) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        QGuiApplication([])
        return asyncio.run(export(name, form, rows, Path(folder), stop=stop))


def main() -> int:
    """Measure every list in both forms; 1 where rows are missing or a file was left."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--lists", nargs="*", default=LISTS, choices=LISTS)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--one", nargs=3, metavar=("LIST", "FORM", "STOP"), help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.one:
        name, form, stop = wanted.one
        print(json.dumps(_one(name, form, wanted.rows, stop=stop == "yes")))
        return 0
    results = []
    for name, form, stop in [
        *((name, form, "no") for name in wanted.lists for form in FORMS),
        ("invoices", "xlsx", "yes"),
    ]:
        command = [sys.executable, __file__, "--rows", str(wanted.rows), "--one", name, form, stop]
        done = subprocess.run(command, check=True, capture_output=True, text=True)  # ourselves
        results.append(json.loads(done.stdout))
        line = results[-1]
        print(json.dumps(line) if wanted.json else "  ".join(f"{k} {v}" for k, v in line.items()))
    whole, broken_off = results[:-1], results[-1]
    good = all(one["rows"] == wanted.rows and one["files"] == 1 for one in whole)
    return 0 if good and broken_off["files"] == 0 else 1


if __name__ == "__main__":
    raise SystemExit(main())
