"""Files, bulk and refund desks held in memory, driven by hand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from fake_till import NOW

from pos_app.domain.bulk_sending import Fate, Sending
from pos_app.domain.entry import SaleRow
from pos_app.domain.money import Fils
from pos_app.domain.refund import Refund, RefundState
from pos_app.domain.refund_life import RefundLife
from pos_app.domain.table import Row, TableColumn
from pos_app.errors import BadInput, PosError
from pos_app.ports.devices import PrintOutcome, PrintState
from pos_app.ports.office import BulkEdit, BulkEntry, SheetFormat
from pos_app.usecases.bulk_list import Attended, Phase
from pos_app.usecases.upload_bulk import Arrival, BulkUpload
from ui.viewmodels.office.file_ports import FilePlace, ListedFile

GOOD = b"amount,name,phone,reference\n1.500,Ali,96566666666,R-1\n2,Sara,96550000000,R-2\n"
FAULTY = (
    "amount,name,phone,reference\n"
    "1.500,Fahad Al-Enezi,96566666666,R-1\n"
    "=1+1,مطعم الديرة,96550000000,R-2\n"
    "٢٫٥٠٠,Noura,٩٦٥٥٠٠٠٠٠٠١,R-3\n"
    "4.25,,12,R-1\n"
    "12.750,سارة المطيري,96599887766,R-5\n"
).encode()


def bulk_entry(number: int = 1, **fields: object) -> BulkEntry:
    """Entry `number`, not sent yet."""
    made = BulkEntry(
        str(number), f"R-{number}", Fils(1500), "Fahad Al-Enezi", "96566666666", mark="0"
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def refund(number: int = 1, state: RefundState = RefundState.PENDING) -> Refund:
    """Refund `number`."""
    return Refund(
        str(1460 + number),
        f"84221717602504{number}",
        Fils(4500),
        state,
        reference=f"01K7-261123-{number:04d}-9",
        created_at=NOW,
        refunded_on="2026-11-23" if state is RefundState.APPROVED else "",
    )


def sale_row(number: int = 1, **fields: object) -> SaleRow:
    """Sale `number` as the journal lists it."""
    row = SaleRow(
        reference=f"01K7-261123-{number:04d}-9",
        state="paid",
        tender="terminal",
        amount=12_750,
        terminal="48515",
        till="01",
        created_at=NOW,
        updated_at=NOW,
        version=5,
        operator="Sara",
        payer_phone="96566666666",
        card_last4="4471",
    )
    return replace(row, **fields)  # type: ignore[arg-type]


@dataclass
class FakeFiles:
    """Two places; what is written is kept as rows."""

    contents: dict[str, bytes] = field(
        default_factory=lambda: {"/media/usb/good.csv": GOOD, "/media/usb/faulty.csv": FAULTY}
    )
    written: list[tuple[str, list[Row]]] = field(default_factory=list)
    trouble: PosError | None = None

    async def places(self) -> tuple[FilePlace, ...]:
        files = tuple(
            ListedFile(path, path.rpartition("/")[2], len(content), NOW)
            for path, content in self.contents.items()
        )
        return (
            FilePlace("medium", "/media/usb", "KINGSTON", files=files),
            FilePlace("exports", "/exports"),
        )

    async def read(self, path: str) -> bytes:
        if path not in self.contents:
            raise BadInput("file_missing", field="file")
        return self.contents[path]

    async def write_list(
        self,
        place: FilePlace,
        stem: str,
        form: SheetFormat,
        columns: tuple[TableColumn, ...],
        pages: AsyncIterator[Sequence[Row]],
        *,
        language: str,
        progress: Callable[[int], None],
    ) -> tuple[str, int]:
        if self.trouble:
            raise self.trouble
        rows: list[Row] = []
        async for page in pages:
            rows += page
            progress(len(rows))
        path = f"{place.path}/{stem}.{form}"
        self.written.append((path, rows))
        return path, len(rows)


@dataclass
class FakeBulkDesk:
    """Does as its script says."""

    uploads: list[BulkUpload] = field(default_factory=list)
    known: dict[str, Fate] = field(default_factory=dict)
    run: Sending | None = None
    trouble: PosError | None = None
    calls: list[tuple[object, ...]] = field(default_factory=list)
    outcome: Fate = Fate.SENT
    gate: asyncio.Event | None = None
    """Holds an upload back in the middle, which sets `reached`."""
    reached: asyncio.Event = field(default_factory=asyncio.Event)
    arrival: Arrival = Arrival.UNSURE

    def _may_fail(self) -> None:
        if self.trouble:
            raise self.trouble

    async def upload(self, wanted: BulkUpload, way: Attended) -> None:
        if self.gate is not None:
            way.told(Phase.SENDING, 32_768, 65_536)
            self.reached.set()
            await self.gate.wait()
            way.told(Phase.SENDING, 65_536, 65_536)
        self.uploads.append(wanted)
        self._may_fail()

    async def look_for_upload(self, wanted: BulkUpload, way: Attended) -> Arrival:
        way.told(Phase.LOOKING, 1, 2)
        self._may_fail()
        return self.arrival

    async def edit(self, entry_id: str, content: BulkEdit) -> None:
        self.calls.append(("edit", entry_id, content))
        self._may_fail()

    async def delete(self, entry_id: str) -> None:
        self.calls.append(("delete", entry_id))
        self._may_fail()

    async def fates(self) -> dict[str, Fate]:
        return dict(self.known)

    async def open_sending(self) -> Sending | None:
        return self.run

    async def plan(self, entries: Sequence[BulkEntry], *, scheduled: bool) -> Sending:
        if not entries:
            raise BadInput("send_nothing", field="ids")
        self.run = Sending("send-1", tuple(one.entry_id for one in entries), scheduled=scheduled)
        return self.run

    async def send(
        self, name: str, *, report: Callable[[Sending], None], stopping: Callable[[], bool]
    ) -> Sending:
        assert self.run is not None
        report(self.run)
        self._may_fail()
        if stopping():
            return self.run
        self.known |= dict.fromkeys(self.run.left, self.outcome)
        self.run = replace(self.run, fates=dict.fromkeys(self.run.planned, self.outcome))
        report(self.run)
        return self.run

    async def look_again(self, run: Sending) -> Sending:
        self.calls.append(("look", run.name))
        return run

    async def settle(self, run: Sending, *, sent: bool, supervisor: str) -> Sending:
        self.calls.append(("settle", sent, supervisor))
        fates = dict.fromkeys(run.planned, Fate.SENT) if sent else {}
        self.run = replace(run, fates=fates)
        return self.run

    async def give_up(self, run: Sending) -> Sending:
        self.run = replace(run, ended=True)
        return self.run


@dataclass
class FakeRefundLife:
    """Lives and decisions by hand."""

    kept: tuple[RefundLife, ...] = ()
    decided: list[Refund] = field(default_factory=list)
    trouble: PosError | None = None
    withdrawn: list[tuple[str, str]] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)
    seen_times: int = 0

    async def lives(self) -> tuple[RefundLife, ...]:
        return self.kept

    async def follow(self) -> tuple[Refund, ...]:
        if self.trouble:
            raise self.trouble
        decided, self.decided = tuple(self.decided), []
        return decided

    async def seen(self) -> None:
        self.seen_times += 1

    async def withdraw(self, refund: Refund, *, supervisor: str) -> None:
        if self.trouble:
            raise self.trouble
        self.withdrawn.append((refund.refund_id, supervisor))

    async def print_slip(self, refund: Refund) -> PrintOutcome | None:
        if self.trouble:
            raise self.trouble
        self.printed.append(refund.refund_id)
        return PrintOutcome("j", PrintState.CONFIRMED)

    async def print_list(
        self, title: str, title_ar: str, lines: Sequence[tuple[str, str]]
    ) -> PrintOutcome | None:
        if self.trouble:
            raise self.trouble
        self.printed += [text for text, _ in lines]
        return None


@dataclass
class FakeFilesDesk:
    """The desk of bulk, refunds and exports."""

    gateway: Any = None
    shelf: Any = None
    files: FakeFiles = field(default_factory=FakeFiles)
    bulk: FakeBulkDesk = field(default_factory=FakeBulkDesk)
    refund_life: FakeRefundLife = field(default_factory=FakeRefundLife)
