"""journal: verify that nothing was changed or lost, and export the sales."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, TypeVar

from pos_app.commands.call import Call
from pos_app.commands.given_files import writable_target
from pos_app.domain.sale_record import replay, sale_row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pos_app.domain.entry import Entry, SaleRow

T = TypeVar("T")
EXIT_DAMAGED = 6


def verify(call: Call) -> int:
    """Read the whole journal. Exit 6 where it does not hold."""
    from pos_app.journal.verify import verify_journal

    path = call.settings().home.journal
    found = _interruptible(
        lambda cancelled: verify_journal(path, project=project, cancelled=cancelled)
    )
    if call.json:
        call.print_json({"ok": found.ok, **asdict(found)})
    elif found.ok:
        call.line(f"the journal holds: {found.entries} entries, backup {found.backup}")
    else:
        call.line(f"the journal does not hold: {found.why or 'lists differ from entries'}")
        if found.bad_seq is not None:
            call.line(f"first at entry {found.bad_seq}")
        for reference in found.differing:
            call.line(f"differs: {reference}")
    return 0 if found.ok else EXIT_DAMAGED


def export(call: Call) -> int:
    """Write the sales (csv, xlsx) or all entries (jsonl) to a file."""
    from pos_app.journal.export import export_journal

    chosen = call.arguments
    path = call.settings().home.journal
    target = writable_target(chosen.file)
    written = _interruptible(
        lambda cancelled: export_journal(path, target, chosen.format, cancelled=cancelled)
    )
    if call.json:
        call.print_json({"file": str(written.path), "rows": written.rows})
    else:
        call.line(f"{written.rows} rows in {written.path}")
    return 0


def project(entries: Iterable[Entry]) -> SaleRow | None:
    """A sale's row from its entries."""
    sale = replay(list(entries))
    return None if sale is None else sale_row(sale)


def _interruptible(work: Callable[[Callable[[], bool]], T]) -> T:
    """Ctrl-C stops it at the next thousand rows, with nothing left behind."""
    stopped = threading.Event()
    answer: list[T] = []
    trouble: list[BaseException] = []

    def run() -> None:
        try:
            answer.append(work(stopped.is_set))
        except BaseException as error:  # noqa: BLE001 - raised again below, in the caller
            trouble.append(error)

    thread = threading.Thread(target=run, name="journal-command")
    thread.start()
    try:
        thread.join()
    except KeyboardInterrupt:
        stopped.set()
        thread.join()
        raise
    if trouble:
        raise trouble[0]
    return answer[0]
