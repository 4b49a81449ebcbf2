"""What bulk, refunds and exports ask of the till. `pos_app/app/desks/files` answers it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from pos_app.domain.bulk_sending import Fate, Sending
from pos_app.domain.refund import Refund
from pos_app.domain.refund_life import RefundLife
from pos_app.domain.table import Row, TableColumn
from pos_app.ports.devices import PrintOutcome
from pos_app.ports.office import BulkEdit, BulkEntry, Office, SheetFormat
from pos_app.usecases.bulk_list import Attended
from pos_app.usecases.upload_bulk import Arrival, BulkUpload
from ui.viewmodels.office.ports import Shelf


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file that may be opened."""

    path: str
    name: str
    size: int
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class FilePlace:
    """Where files are. `kind`: `medium`, `exports` or `downloads`; `name` is a medium's own."""

    kind: str
    path: str
    name: str = ""
    writable: bool = True
    files: tuple[ListedFile, ...] = ()


class FileDesk(Protocol):
    """The few places of this computer that the till's people may reach."""

    async def places(self) -> tuple[FilePlace, ...]:
        """Media first. Raises nothing: what cannot be read is not there."""

    async def read(self, path: str) -> bytes:
        """A listed or dropped file. Raises BadInput `file_missing`, `file_too_large`."""

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
        """Write a list; its file's path and rows. Raises JournalTrouble and what `pages` does."""


class BulkDesk(Protocol):
    """The use cases of bulk files."""

    async def upload(self, wanted: BulkUpload, way: Attended) -> None:
        """Upload what was seen. Raises as `usecases.upload_bulk`."""

    async def look_for_upload(self, wanted: BulkUpload, way: Attended) -> Arrival:
        """What became of an earlier upload of it. Raises Refused, Unreachable."""

    async def edit(self, entry_id: str, content: BulkEdit) -> None:
        """Replace an entry. Raises BadInput, Refused, Unreachable, Unsure."""

    async def delete(self, entry_id: str) -> None:
        """Delete an entry for good. Raises Refused, Unreachable, Unsure."""

    async def fates(self) -> dict[str, Fate]:
        """What is known of every entry that this till ever tried to send."""

    async def open_sending(self) -> Sending | None:
        """The newest run that has something left or unsure."""

    async def plan(self, entries: Sequence[BulkEntry], *, scheduled: bool) -> Sending:
        """Put a run on record. Raises BadInput `send_nothing`."""

    async def send(
        self, name: str, *, report: Callable[[Sending], None], stopping: Callable[[], bool]
    ) -> Sending:
        """Go on with a run. Raises Unreachable, JournalTrouble."""

    async def look_again(self, run: Sending) -> Sending:
        """Look for what is unsure."""

    async def settle(self, run: Sending, *, sent: bool, supervisor: str) -> Sending:
        """A supervisor's word on all that is unsure."""

    async def give_up(self, run: Sending) -> Sending:
        """Leave the rest unsent."""


class RefundLifeDesk(Protocol):
    """What became of the refunds that this till asked for."""

    async def lives(self) -> tuple[RefundLife, ...]:
        """Every one of them, oldest first."""

    async def follow(self) -> tuple[Refund, ...]:
        """What was decided since the last look. Raises PosError."""

    async def seen(self) -> None:
        """A person has seen what was decided."""

    async def withdraw(self, refund: Refund, *, supervisor: str) -> None:
        """Take it back while it waits. Raises PosError."""

    async def print_slip(self, refund: Refund) -> PrintOutcome | None:
        """Print its slip, marked as a copy from the second on; None where no printer is set."""

    async def print_list(
        self, title: str, title_ar: str, lines: Sequence[tuple[str, str]]
    ) -> PrintOutcome | None:
        """Print the beginning of a list, a text and a figure a line."""


class FilesDesk(Protocol):
    """All of it, for one part of the back office."""

    @property
    def gateway(self) -> Office:
        """Lists are read straight there."""

    @property
    def shelf(self) -> Shelf:
        """Last known states."""

    @property
    def files(self) -> FileDesk:
        """The places of this computer that the till's people may reach."""

    @property
    def bulk(self) -> BulkDesk:
        """Many invoices from one file."""

    @property
    def refund_life(self) -> RefundLifeDesk:
        """Refunds up to their decision."""
