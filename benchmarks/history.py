"""History of many sales: opening, paging, searching and appending, against a hundredth as many.

    python benchmarks/history.py [--sales 1000000] [--keep FOLDER] [--json]

Makes two journals, one a hundred times longer than the other, and times the same questions on
both. What counts is the ratio (flat: about 1) and that no question takes more than 50 ms. Making
the long one takes some minutes; `--keep` keeps it for the next run.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from pos_app.domain.entry import Record, SaleRow, canonical_payload, chained, head_of  # noqa: E402
from pos_app.domain.reference import check_character  # noqa: E402
from pos_app.journal.file.connection import connect_writer  # noqa: E402
from pos_app.journal.file.rows import stored_head  # noqa: E402
from pos_app.journal.file.schema import migrate  # noqa: E402
from pos_app.journal.file.start import ensure_started  # noqa: E402
from pos_app.journal.file.writing import put_sale, store_entries  # noqa: E402
from pos_app.journal.keeping.backup import BackupPlan  # noqa: E402
from pos_app.journal.keeping.rebuild import note_projection  # noqa: E402
from pos_app.journal.store import JournalStore, open_journal  # noqa: E402
from pos_app.ports.journal import SaleFilter  # noqa: E402

TARGET = 0.050
"""Seconds a question may take (architecture.md section 8)."""
A_DAY = 1000
"""Sales of a day: a busy shop."""
BEGAN = datetime(2023, 1, 1, 6, tzinfo=UTC)
TIMES = 15
NEVER = BackupPlan(entries=10**9, seconds=1e9)


def sale(number: int) -> SaleRow:
    """The sale with this number: a plausible mixture, the same in each run."""
    day, of_day = divmod(number, A_DAY)
    at = BEGAN + timedelta(days=day, seconds=of_day * 40)
    body = f"01K7-{at:%y%m%d}-{of_day + 1:04d}"
    state = "declined" if number % 37 == 0 else "paid"
    if number % 100_003 == 50_000:
        state = "parked"
    return SaleRow(
        reference=f"{body}-{check_character(body)}",
        state=state,
        tender=("terminal", "terminal", "cash", "link")[number % 4],
        amount=(number * 7919) % 90_000 + 250,
        terminal="48515",
        till="01",
        created_at=at,
        updated_at=at,
        version=3,
        operator="A",
        invoice_ids=(str(1_000_000 + number),),
        transaction_id=f"297{number:012d}",
        payment_keys=(f"842217{number:012d}",),
        payer_phone=f"+9655{(number * 104_729) % 10_000_000:07d}" if number % 3 == 0 else "",
        card_last4=f"{(number * 31) % 10_000:04d}",
    )


def make(path: Path, sales: int) -> None:
    """Write a journal of `sales` sales, without waiting for the disk."""
    connection = connect_writer(path)
    connection.execute("PRAGMA synchronous = OFF")
    migrate(connection)
    note_projection(connection)
    ensure_started(connection, BEGAN)
    for first in range(0, sales, 5000):
        connection.execute("BEGIN")
        head, entries, rows = stored_head(connection), [], []
        for number in range(first, min(first + 5000, sales)):
            row = sale(number)
            payload = canonical_payload({"amount": row.amount, "state": row.state})
            entry = chained(
                head, at=row.created_at, kind="sold", reference=row.reference, payload=payload
            )
            head = head_of(entry)
            entries.append(entry)
            rows.append(row)
        store_entries(connection, entries, head)
        for row in rows:
            put_sale(connection, row)
        connection.execute("COMMIT")
    connection.close()


async def timed(question: Callable[[], Awaitable[object]]) -> list[float]:
    """Seconds of each of `TIMES` askings."""
    taken = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        await question()
        taken.append(time.perf_counter() - begun)
    return taken


def questions(journal: JournalStore, sales: int) -> dict[str, Callable[[], Awaitable[object]]]:
    """What a cashier or bookkeeper asks, by name."""
    old = sale(sales // 2)
    last_day = (BEGAN + timedelta(days=(sales - 1) // A_DAY)).date()

    def found(text: str = "", **more: object) -> Callable[[], Awaitable[object]]:
        chosen = SaleFilter(text=text, **more)  # type: ignore[arg-type]
        return lambda: journal.page(chosen)

    return {
        "first page": found(),
        "page in the middle": lambda: journal.page(before=sales // 2),
        "page of declined": found(states=frozenset({"declined"})),
        "page of parked": found(states=frozenset({"parked"})),
        "alarms": found(alarmed=True),
        "days": found(first_day=old.created_at.date(), last_day=old.created_at.date()),
        "search reference": found(old.reference),
        "search number of the day": found("0412"),
        "search part of a reference": found(old.reference[:-2].split("-", 1)[1]),
        "search beginning of all references": found("01k7"),
        "search year and all": found("01k7-23"),
        "search one digit": found("0"),
        "search two digits": found("23"),
        "search amount": found("12.5"),
        "search amount, whole": found("12.500"),
        "search phone": found(sale(sales // 2 // 3 * 3).payer_phone),
        "search card": found("4242"),
        "search date": found(f"{old.created_at:%d/%m/%Y}"),
        "search two words": found("4242 12"),
        "search nothing": found("zzzz"),
        "search in an old day": found("4", first_day=BEGAN.date(), last_day=BEGAN.date()),
        "totals of 30 days": lambda: journal.totals(last_day - timedelta(days=30), last_day),
        "count": journal.count,
        "open sales": journal.open_references,
        "closed since yesterday": lambda: journal.closed_references(
            sale(sales - 1).created_at - timedelta(days=1)
        ),
        "claims": lambda: journal.payments_held(set(old.payment_keys), besides="x"),
    }


async def measure(path: Path, sales: int) -> dict[str, list[float]]:
    """Seconds of each question on the journal at `path`."""
    taken: dict[str, list[float]] = {}

    async def open_and_close() -> None:
        begun = time.perf_counter()
        journal = await open_journal(path, project=lambda _: None, backup=NEVER)
        await journal.page()
        taken.setdefault("open and first page", []).append(time.perf_counter() - begun)
        await journal.close()

    for _ in range(TIMES):
        await open_and_close()
    journal = await open_journal(path, project=lambda _: None, backup=NEVER)
    for name, question in questions(journal, sales).items():
        taken[name] = await timed(question)
    number = sales + int(time.time()) % 10**8
    appends = []
    for offset in range(300):
        row = sale(number + offset)
        record = Record("sold", row.reference + "-X", {"amount": row.amount})
        begun = time.perf_counter()
        await journal.append_all((record,))
        appends.append(time.perf_counter() - begun)
    taken["append"] = appends
    await journal.close()
    return taken


async def run(folder: Path, sales: int) -> dict[str, dict[str, float]]:
    """Make what is missing, measure both, and set them side by side."""
    measured = {}
    for size in (sales // 100, sales):
        path = folder / f"sales-{size}" / "journal.sqlite3"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            make(path.with_name("new.sqlite3"), size)
            path.with_name("new.sqlite3").rename(path)
        measured[size] = await measure(path, size)
    few, many = measured[sales // 100], measured[sales]
    return {
        name: {
            "few_ms": statistics.median(few[name]) * 1000,
            "many_ms": statistics.median(many[name]) * 1000,
            "many_p99_ms": sorted(many[name])[int(len(many[name]) * 0.99) - 1] * 1000,
            "ratio": statistics.median(many[name]) / statistics.median(few[name]),
        }
        for name in many
    }


def main() -> int:
    """Exit 0 if every question stays within the target."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sales", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.keep or Path(scratch)
        results = asyncio.run(run(folder, chosen.sales))
    if chosen.json:
        print(json.dumps(results, indent=2))
    else:
        print(f"{'':36}{'few':>9}{'many':>9}{'p99':>9}{'ratio':>8}")
        for name, row in results.items():
            print(
                f"{name:36}{row['few_ms']:7.2f}ms{row['many_ms']:7.2f}ms"
                f"{row['many_p99_ms']:7.2f}ms{row['ratio']:8.2f}"
            )
    slow = [name for name, row in results.items() if row["many_ms"] > TARGET * 1000]
    for name in slow:
        print(f"over {TARGET * 1000:.0f} ms: {name}", file=sys.stderr)
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
