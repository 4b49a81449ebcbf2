"""Back-office lists and the history scrolled to their end: time for a page, memory, rows held.

    python benchmarks/lists.py [--rows 100000] [--json]

Each list is read by its model page by page as the end comes into view, over a gateway in memory:
what is measured is ours (models, rows, words), not a network. What counts is the ratio of the
late pages to the early ones (flat: about 1), the rows held, and what memory grows by.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import statistics
import sys
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "ui")]

from fake_files import bulk_entry, refund  # noqa: E402
from fake_office import FakeShelf, invoice, open_invoice, transaction  # noqa: E402
from fake_till import FakeLedger, FakeTill, make_sale  # noqa: E402
from PySide6.QtGui import QGuiApplication  # noqa: E402

from pos_app.app.system_clock import SystemClock  # noqa: E402
from pos_app.ports.office import Page  # noqa: E402
from ui.tasks import Tasks  # noqa: E402
from ui.viewmodels.office.bulk.entries import BulkSource  # noqa: E402
from ui.viewmodels.office.lists.invoices import InvoiceSource  # noqa: E402
from ui.viewmodels.office.lists.lines import ListSource  # noqa: E402
from ui.viewmodels.office.lists.open_invoices import OpenInvoiceSource  # noqa: E402
from ui.viewmodels.office.lists.paged_list import PagedListModel  # noqa: E402
from ui.viewmodels.office.lists.terminal_invoices import TerminalInvoiceSource  # noqa: E402
from ui.viewmodels.office.lists.transactions import TransactionSource  # noqa: E402
from ui.viewmodels.office.refunds.refund_list import RefundSource  # noqa: E402
from ui.viewmodels.past.history import HistoryModel  # noqa: E402
from ui.viewmodels.past.history_facts import Onward  # noqa: E402
from ui.viewmodels.past.ports import Page as SalesPage  # noqa: E402
from ui.viewmodels.past.ports import Query  # noqa: E402

A_PAGE = 20


class Made:
    """Rows that are made when they are asked for, as a gateway's are."""

    def __init__(self, make: Callable[[int], Any], count: int) -> None:
        self._make = make
        self._count = count

    async def pages(self, *_: object, start: int = 1, **__: object) -> AsyncIterator[Page[Any]]:
        """Page after page."""
        number = start
        while True:
            first, end = (number - 1) * A_PAGE, min(number * A_PAGE, self._count)
            rows = tuple(self._make(n) for n in range(first + 1, end + 1))
            yield Page(rows, number, end < self._count, self._count)
            if end >= self._count:
                return
            number += 1


SOURCES: dict[str, tuple[Callable[[Any, Any], ListSource], Callable[[int], Any]]] = {
    "invoices": (InvoiceSource, invoice),
    "open_invoices": (OpenInvoiceSource, open_invoice),
    "transactions": (TransactionSource, transaction),
    "terminal_invoices": (TerminalInvoiceSource, lambda n: invoice(n, terminal="48515")),
    "refunds": (RefundSource, refund),
    "bulk": (lambda made, _clock: BulkSource(made), bulk_entry),
}


class MadeSales(FakeLedger):
    """A journal whose sales are made when they are asked for."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count

    async def page(self, query: Query, *, cursor: str = "", size: int = 50) -> SalesPage:
        """Page after page."""
        first = int(cursor or "0")
        end = min(first + size, self._count)
        sales = tuple(make_sale(reference=f"01K7-{n:06d}") for n in range(first, end))
        return SalesPage(sales, str(end) if end < self._count else "")


async def scroll_history(rows: int) -> dict[str, object]:
    """Read the history to its end."""

    def failed(task: str, error: BaseException) -> None:
        raise SystemExit(f"{task}: {error!r}")

    till, clock = FakeTill(), SystemClock()
    model = HistoryModel(
        ledger=MadeSales(rows),
        till=till,
        clock=clock,
        tasks=Tasks(failed),
        onward=Onward(lambda _reference, _tender: None, lambda _sale: None),
        say=lambda _: None,
        failed=lambda error: failed("history", error),
        language=lambda: "en",
    )
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    shown = model.property("rows")
    took: list[float] = []
    held = 0
    model.read()
    while True:
        begun, last = time.perf_counter(), shown.last_page
        while shown.last_page == last or model.state.reading:  # noqa: ASYNC110  # turns of the loop
            await asyncio.sleep(0)
        took.append(time.perf_counter() - begun)
        held = max(held, shown.rowCount())
        await asyncio.sleep(0)
        if not shown.canFetchMore(shown.index(0)):
            break
        shown.fetchMore(shown.index(0))
    tenth = max(1, len(took) // 10)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return {
        "list": "sales",
        "rows": rows,
        "held": held,
        "early_ms": round(1000 * statistics.median(took[tenth : 2 * tenth]), 3),
        "late_ms": round(1000 * statistics.median(took[-tenth:]), 3),
        "worst_ms": round(1000 * max(took), 1),
        "grown_mib": round(grown / 1024, 1),
    }


async def scroll(name: str, rows: int) -> dict[str, object]:
    """Read one list to its end, then add it up."""

    def failed(task: str, error: BaseException) -> None:
        raise SystemExit(f"{task}: {error!r}")

    source, make = SOURCES[name]
    model = PagedListModel(
        source=source(Made(make, rows), SystemClock()),
        shelf=FakeShelf(),
        clock=SystemClock(),
        tasks=Tasks(failed),
    )
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    model.open()
    took: list[float] = []
    held = 0
    while True:
        begun = time.perf_counter()
        while model.state.reading:  # noqa: ASYNC110  # counts turns of the loop
            await asyncio.sleep(0)
        took.append(time.perf_counter() - begun)
        held = max(held, len(model.records))
        if not model.rows.canFetchMore(model.rows.index(0)):
            break
        model.rows.fetchMore(model.rows.index(0))
    listed = model.state.listed.rows
    begun = time.perf_counter()
    model.addUp()
    while model.adding:  # noqa: ASYNC110  # the same
        await asyncio.sleep(0)
    tenth = max(1, len(took) // 10)
    return {
        "list": name,
        "rows": listed,
        "held": held,
        "early_ms": round(1000 * statistics.median(took[tenth : 2 * tenth]), 3),
        "late_ms": round(1000 * statistics.median(took[-tenth:]), 3),
        "worst_ms": round(1000 * max(took), 1),
        "adding_up_s": round(time.perf_counter() - begun, 2),
        "grown_mib": round((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024, 1),
    }


def main() -> int:
    """Measure every list and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args()
    QGuiApplication([])
    results = [asyncio.run(scroll(name, wanted.rows)) for name in SOURCES]
    results.append(asyncio.run(scroll_history(wanted.rows)))
    for result in results:
        print(
            json.dumps(result) if wanted.json else "  ".join(f"{k} {v}" for k, v in result.items())
        )
    late = max(float(str(one["late_ms"])) / float(str(one["early_ms"])) for one in results)
    return 0 if late < 2 and all(int(str(one["held"])) <= 340 for one in results) else 1


if __name__ == "__main__":
    raise SystemExit(main())
