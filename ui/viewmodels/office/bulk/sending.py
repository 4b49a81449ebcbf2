"""Uploaded entries sent to their payers, all or some, with how far that has come.

The sending goes on whatever is on screen. A run that was cut off is offered again at the next
look; what is unsure is looked up, and settled by a supervisor, never sent again by itself.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.bulk_sending import Fate, Sending
from pos_app.errors import NotAllowed, PosError
from pos_app.ports.office import BulkEntry
from ui.tasks import Tasks
from ui.viewmodels.office.bulk import sending_words as said
from ui.viewmodels.office.bulk.entries import BulkSource
from ui.viewmodels.office.bulk.sending_words import SendingFacts
from ui.viewmodels.office.file_ports import BulkDesk
from ui.viewmodels.office.lists.lines import ListQuery
from ui.viewmodels.office.lists.paged_list import PagedListModel
from ui.words.counted import Counted

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class BulkSendingModel(QObject):
    """One run at a time."""

    changed = Signal()

    def __init__(
        self,
        *,
        source: BulkSource,
        desk: BulkDesk,
        tasks: Tasks,
        approve: Callable[[str], Awaitable[str]],
        show: Callable[[BulkEntry | None], None],
    ) -> None:
        """`show(entry)` puts one on screen; `approve(about)` gives a supervisor's name."""
        super().__init__()
        self._source = source
        self._desk = desk
        self._tasks = tasks
        self._approve = approve
        self._show_entry = show
        self.list: PagedListModel | None = None
        """The list on screen; set once by whoever joins the two."""
        self.state = SendingFacts()

    def _show(self, state: SendingFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def open(self) -> None:
        """The list comes on screen: what became of its entries is read from the journal."""

        async def read() -> None:
            self._source.fates = await self._desk.fates()
            if self.state.busy == "":
                run = await self._desk.open_sending()
                self._show(replace(self.state, run=run))
            if self.list is not None:
                self.list.retranslate()

        self._tasks.start("bulk fates", read)

    def chosen(self, record: BulkEntry | None) -> None:
        """A row was tapped: shown, or picked while picking."""
        if not self.state.picking or record is None:
            self._show_entry(record)
            return
        others = tuple(one for one in self.state.picked if one.entry_id != record.entry_id)
        if len(others) == len(self.state.picked) and self._source.may_send(record):
            others = (*others, record)
        self._pick(others)
        if self.list is not None:
            self.list.change(record)
            self.list.choose("")

    def _pick(self, picked: tuple[BulkEntry, ...]) -> None:
        self._source.picked = frozenset(one.entry_id for one in picked)
        self._show(replace(self.state, picked=picked))

    @Slot()
    def pickSome(self) -> None:
        """Choose several, or leave that."""
        self._pick(())
        self._show(replace(self.state, picking=not self.state.picking))
        if self.list is not None:
            self.list.choose("")
            self.list.retranslate()

    @Slot()
    def sendPicked(self) -> None:
        """Send what is chosen."""
        self._begin(self.state.picked)

    def send_one(self, entry: BulkEntry) -> None:
        """Send this entry."""
        self._begin((entry,))

    @Slot()
    def sendAll(self) -> None:
        """Send every entry of the list that was not sent: the whole list is read first."""

        async def read() -> None:
            entries: list[BulkEntry] = []
            query = self.list.state.query if self.list is not None else ListQuery()
            try:
                coming: Any = self._source.pages(query, start=1)
                async with aclosing(coming) as pages:
                    async for page in pages:
                        entries += [one for one in page.rows if self._source.fate(one) is None]
                        self._show(replace(self.state, read=len(entries)))
            except PosError as trouble:
                self._show(replace(self.state, busy="", trouble=trouble))
                return
            await self._send(entries)

        self._start("reading", read)

    def _begin(self, entries: Sequence[BulkEntry]) -> None:
        async def send() -> None:
            await self._send(entries)

        self._start("sending", send)

    @Slot()
    def goOn(self) -> None:
        """Go on with what is left of a run."""
        run = self.state.run

        async def send() -> None:
            assert run is not None
            await self._carry_on(run)

        if run is not None:
            self._start("sending", send)

    @Slot()
    def stop(self) -> None:
        """Stop after the chunk that is under way; the rest stays left."""
        if self.state.busy == "reading":
            self._tasks.cancel("bulk send")
            self._show(replace(self.state, busy=""))
        else:
            self._show(replace(self.state, stopping=True))

    @Slot()
    def lookAgain(self) -> None:
        """Look at Hesabe's list for what is unsure."""
        run = self.state.run

        async def look() -> None:
            assert run is not None
            await self._ended(await self._desk.look_again(run))

        if run is not None:
            self._start("looking", look)

    @Slot(bool)
    def settle(self, sent: bool) -> None:  # noqa: FBT001  # a slot of QML
        """A supervisor says what became of all that is unsure."""
        run = self.state.run

        async def ask() -> None:
            assert run is not None
            unsure = len(run.of(Fate.UNSURE))
            about = Counted().rows(unsure)
            try:
                supervisor = await self._approve(about)
                await self._ended(await self._desk.settle(run, sent=sent, supervisor=supervisor))
            except NotAllowed:
                self._show(replace(self.state, busy=""))

        if run is not None:
            self._start("looking", ask)

    @Slot()
    def giveUp(self) -> None:
        """Leave the rest of a run unsent: nothing of it is lost from the list."""
        run = self.state.run

        async def leave() -> None:
            assert run is not None
            await self._ended(await self._desk.give_up(run))

        if run is not None:
            self._start("looking", leave)

    def _start(self, busy: str, work: Callable[[], Awaitable[None]]) -> None:
        async def run() -> None:
            try:
                await work()
            finally:
                self._show(replace(self.state, busy="", stopping=False))

        if self._tasks.start("bulk send", run):
            self._show(replace(self.state, busy=busy, read=0, stopping=False, trouble=None))

    async def _send(self, entries: Sequence[BulkEntry]) -> None:
        scheduled = self.list is not None and self.list.state.query.option("kind") == "scheduled"
        try:
            run = await self._desk.plan(entries, scheduled=scheduled)
        except PosError as trouble:
            self._show(replace(self.state, trouble=trouble))
            return
        await self._carry_on(run)

    async def _carry_on(self, run: Sending) -> None:
        self._show(replace(self.state, busy="sending", run=run, picking=False))
        self._pick(())
        try:
            await self._ended(
                await self._desk.send(
                    run.name, report=self._progress, stopping=lambda: self.state.stopping
                )
            )
        except PosError as trouble:
            self._show(replace(self.state, trouble=trouble))
            self._source.fates = await self._desk.fates()

    def _progress(self, run: Sending) -> None:
        self._show(replace(self.state, run=run))

    async def _ended(self, run: Sending) -> None:
        self._show(replace(self.state, run=run))
        self._source.fates = await self._desk.fates()
        if self.list is not None:
            self.list.choose("")
            self.list.refresh()

    @Slot()
    def dropRun(self) -> None:
        """Put the result away."""
        run = self.state.run
        if run is not None and not run.is_open and not run.of(Fate.UNSURE):
            self._show(replace(self.state, run=None))

    picking = Property(bool, lambda self: self.state.picking, notify=changed)
    pickedCount = Property(int, lambda self: len(self.state.picked), notify=changed)
    pickedText = Property(
        str,
        lambda self: said.picked(self.state),
        notify=changed,
    )
    busy = Property(str, lambda self: self.state.busy, notify=changed)
    stopping = Property(bool, lambda self: self.state.stopping, notify=changed)
    hasRun = Property(bool, lambda self: self.state.run is not None, notify=changed)
    isOpen = Property(
        bool, lambda self: bool(self.state.run and self.state.run.is_open), notify=changed
    )
    unsure = Property(int, lambda self: self.state.count(Fate.UNSURE), notify=changed)
    share = Property(float, lambda self: self.state.share, notify=changed)
    progressText = Property(str, lambda self: said.progress(self.state), notify=changed)
    resultText = Property(str, lambda self: said.result(self.state), notify=changed)
    trouble = Property(str, lambda self: said.trouble(self.state), notify=changed)
