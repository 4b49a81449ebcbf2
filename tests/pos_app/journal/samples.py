"""Sales and journals for the tests of the journal: real events, a clock that stands in the past."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pos_app.domain.entry import Entry, Record, SaleRow
from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.domain.sale_events import CancelAsked, PushAccepted, PushAnnounced, event_to_plain
from pos_app.domain.sale_record import PREPARED, sale_row, sale_row_told, sale_to_prepared
from pos_app.domain.sale_table import step
from pos_app.journal.keeping.backup import BackupPlan
from pos_app.journal.store import JournalStore, open_journal

ROOT = Path(__file__).parents[3]
AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
NEVER = BackupPlan(entries=10**9, seconds=1e9)
"""No copy but on closing and on `back_up()`."""


def told(entries: Sequence[Entry]) -> SaleRow | None:
    return sale_row_told(entries)


def sale(number: int = 1, *, at: datetime = AT, **fields: object) -> Sale:
    plain = Sale(
        reference=f"01AB-{at + timedelta(hours=3):%y%m%d}-{number:04d}-7",
        amount=Fils(1250),
        tender=Tender.TERMINAL,
        terminal="48515",
        till="01",
        created_at=at,
        updated_at=at,
    )
    return replace(plain, **fields)  # type: ignore[arg-type]


def prepared(made: Sale) -> Record:
    return Record(PREPARED, made.reference, sale_to_prepared(made), sale_row(made))


def life(number: int = 1, *, at: datetime = AT, **fields: object) -> list[Record]:
    """A sale that is prepared, pushed and accepted: it stays open."""
    now = sale(number, at=at, **fields)
    records = [prepared(now)]
    events = (
        PushAnnounced(at + timedelta(seconds=1)),
        PushAccepted(
            at + timedelta(seconds=2), invoice_id=f"9{number}", transaction_id=f"7{number}"
        ),
    )
    for event in events:
        before, now = now, step(now, event).sale
        records.append(
            Record(event.kind, now.reference, event_to_plain(event), sale_row(now), before.version)
        )
    return records


def ended(number: int = 1, *, at: datetime = AT, **fields: object) -> list[Record]:
    """A sale that is prepared and cancelled: it is final."""
    now = sale(number, at=at, **fields)
    event = CancelAsked(at + timedelta(seconds=5))
    after = step(now, event).sale
    assert after.state is SaleState.CANCELLED
    return [
        prepared(now),
        Record(event.kind, now.reference, event_to_plain(event), sale_row(after), now.version),
    ]


async def opened(path: Path, *, backup: BackupPlan = NEVER, at: datetime = AT) -> JournalStore:
    return await open_journal(path, project=told, now=lambda: at, backup=backup)


async def filled(path: Path, sales: int = 3) -> None:
    """A journal of `sales` open sales, closed, with a copy that has all of it."""
    journal = await opened(path)
    await journal.append_all([record for n in range(1, sales + 1) for record in life(n)])
    await journal.back_up()
    await journal.close()


def names(folder: Path, pattern: str = "*") -> list[str]:
    """Names of the files in `folder`."""
    return sorted(file.name for file in folder.glob(pattern))


def script(text: str, *arguments: object, **environment: str) -> subprocess.Popen[str]:
    """A process that runs `text` with `path` and the samples at hand."""
    program = (
        "import asyncio, sys\nfrom pathlib import Path\n"
        "from tests.pos_app.journal.samples import *\npath = Path(sys.argv[1])\n"
        + textwrap.dedent(text)
    )
    return subprocess.Popen(
        [sys.executable, "-c", program, *(str(argument) for argument in arguments)],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
