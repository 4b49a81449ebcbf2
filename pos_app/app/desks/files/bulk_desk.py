"""`ui.viewmodels.office.file_ports.BulkDesk` over the use cases of bulk files."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pos_app.domain.bulk_sending import Fate, Sending, fates_of
from pos_app.ports.clock import Clock
from pos_app.ports.journal import Journal
from pos_app.ports.office import Bulk, BulkEdit, BulkEntry
from pos_app.usecases import send_bulk as sends
from pos_app.usecases.bulk_list import Attended
from pos_app.usecases.upload_bulk import Arrival, BulkUpload, look_for_upload, upload_bulk


class TillBulk:
    """One for the life of the window."""

    def __init__(
        self,
        *,
        bulk: Callable[[], Bulk],
        journal: Journal,
        clock: Clock,
        operator: Callable[[], str],
    ) -> None:
        """`bulk()`: the gateway connects when it is first needed."""
        self._bulk = bulk
        self._journal = journal
        self._clock = clock
        self._operator = operator

    def _sender(
        self,
        report: Callable[[Sending], None] = lambda _: None,
        stopping: Callable[[], bool] = lambda: False,
    ) -> sends.Sender:
        return sends.Sender(self._bulk(), self._journal, self._clock, report, stopping)

    async def upload(self, wanted: BulkUpload, way: Attended) -> None:
        """Upload what was seen."""
        await upload_bulk(
            wanted, bulk=self._bulk(), journal=self._journal, clock=self._clock, way=way
        )

    async def look_for_upload(self, wanted: BulkUpload, way: Attended) -> Arrival:
        """What became of an earlier upload of it."""
        return await look_for_upload(
            wanted, bulk=self._bulk(), journal=self._journal, clock=self._clock, way=way
        )

    async def edit(self, entry_id: str, content: BulkEdit) -> None:
        """Replace an entry."""
        await self._bulk().edit(entry_id, content)

    async def delete(self, entry_id: str) -> None:
        """Delete an entry for good."""
        await self._bulk().delete(entry_id)

    async def fates(self) -> dict[str, Fate]:
        """What is known of every entry that this till ever tried to send."""
        return fates_of((await sends.send_history(self._journal)).values())

    async def open_sending(self) -> Sending | None:
        """The newest run that has something left or unsure."""
        history = await sends.send_history(self._journal)
        waiting = [run for run in history.values() if run.is_open or run.of(Fate.UNSURE)]
        return waiting[-1] if waiting else None

    async def plan(self, entries: Sequence[BulkEntry], *, scheduled: bool) -> Sending:
        """Put a run on record."""
        return await sends.plan_sending(
            entries, scheduled=scheduled, operator=self._operator(), journal=self._journal
        )

    async def send(
        self, name: str, *, report: Callable[[Sending], None], stopping: Callable[[], bool]
    ) -> Sending:
        """Go on with a run."""
        return await sends.send_bulk(name, sender=self._sender(report, stopping))

    async def look_again(self, run: Sending) -> Sending:
        """Look for what is unsure."""
        return await sends.look_again(run, sender=self._sender())

    async def settle(self, run: Sending, *, sent: bool, supervisor: str) -> Sending:
        """A supervisor's word on all that is unsure."""
        return await sends.settle_sending(
            run.name, run.of(Fate.UNSURE), sent=sent, operator=supervisor, journal=self._journal
        )

    async def give_up(self, run: Sending) -> Sending:
        """Leave the rest unsent."""
        return await sends.give_up_sending(
            run.name, operator=self._operator(), journal=self._journal
        )
