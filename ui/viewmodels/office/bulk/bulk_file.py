"""A file from its place to its upload: chosen, columns matched, rows put right, uploaded once.

Nothing leaves the till before the last step, and what was put right stays until the file is
uploaded or another one is chosen: leaving the screen loses nothing.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.bulk_cells import Column
from pos_app.domain.bulk_sheet import (
    SheetDraft,
    ease,
    leave_out,
    match_column,
    put_right,
    rows_with_faults,
)
from pos_app.errors import PosError, Unsure
from pos_app.ports.clock import Clock
from pos_app.usecases.bulk_list import Attended
from pos_app.usecases.mend_sheet import check_laid, lay_file
from ui.tasks import Tasks
from ui.viewmodels.office.bulk import file_words, uploading
from ui.viewmodels.office.bulk.file_facts import FileFacts
from ui.viewmodels.office.bulk.sheet_rows import SheetRows
from ui.viewmodels.office.file_ports import BulkDesk, FileDesk
from ui.wording import SHOP_TIME

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

_Work = Callable[[BulkDesk, FileFacts, date, Attended], Awaitable[uploading.Ended]]


@QmlElement
class BulkFileModel(QObject):
    """`uploaded()` hears when a file went up, so that the list is read again."""

    changed = Signal()
    rowChosen = Signal()
    """Another row is put right, or its cells were changed by something else than typing."""

    def __init__(
        self,
        *,
        files: FileDesk,
        desk: BulkDesk,
        clock: Clock,
        tasks: Tasks,
        uploaded: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__()
        self._files = files
        self._desk = desk
        self._clock = clock
        self._tasks = tasks
        self._uploaded = uploaded
        self._stale = False
        self._rows = SheetRows(self)
        self.state = FileFacts()

    def _show(self, state: FileFacts) -> None:
        if state == self.state:
            return
        before, self.state = self.state, state
        if state.laid is not None and before.shown != state.shown:
            self._rows.show(
                state.laid.draft,
                rows_with_faults(state.check.faults if state.check else ()),
                rows_with_faults(state.check.remarks if state.check else ()),
                only_faulty=state.only_faulty,
            )
        self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self._rows.retranslate()
        self.changed.emit()

    @Slot()
    def begin(self) -> None:
        """Go on with the file on the table, or choose one."""
        if self.state.laid is not None and self.state.step != "done":
            self._show(replace(self.state, step="check" if self.state.is_matched else "match"))
        else:
            self.chooseAgain()

    @Slot()
    def chooseAgain(self) -> None:
        """Look for files; the one on the table is put away."""
        self._show(FileFacts(step="choose", scheduled=self.state.scheduled, busy="places"))
        self._tasks.start("bulk places", self._look)

    async def _look(self) -> None:
        places = await self._files.places()
        self._show(replace(self.state, places=places, busy=""))

    @Slot()
    def leave(self) -> None:
        """Back to the list; the file stays on the table."""
        if not self.state.is_out:
            done = self.state.step == "done"
            self._show(FileFacts() if done else replace(self.state, step="", row=0))

    @Slot(str)
    def chooseKind(self, kind: str) -> None:
        """`scheduled`, or sent by hand."""
        self._show(replace(self.state, scheduled=kind == "scheduled"))
        self._recheck()

    @Slot(str)
    def choose(self, path: str) -> None:
        """Open this file."""

        async def read() -> None:
            try:
                laid = await lay_file(Path(path).name, await self._files.read(path))
                self._show(replace(self.state, laid=laid, check=None, trouble=None))
                step = "check" if self.state.is_matched else "match"
                self._show(replace(self.state, step=step, only_faulty=False, row=0))
                await self._check()
            except PosError as trouble:
                self._show(replace(self.state, step="choose", trouble=trouble))
            finally:
                self._show(replace(self.state, busy=""))

        if self._tasks.start("bulk read", read):
            self._show(replace(self.state, busy="reading", trouble=None))

    @Slot("QVariantList")
    def dropped(self, urls: list[QUrl]) -> None:
        """A file was dropped onto the window."""
        paths = [QUrl(url).toLocalFile() for url in urls]
        if paths and paths[0] and not self.state.is_out:
            self._show(FileFacts(step="choose", scheduled=self.state.scheduled))
            self.choose(paths[0])

    @Slot(int, str)
    def match(self, index: int, meaning: str) -> None:
        """The column at `index` means this; "" leaves it out."""
        column = Column(meaning) if meaning else None
        self._change(lambda draft: match_column(draft, index, column))

    @Slot()
    def matched(self) -> None:
        """The columns are right: on to the rows."""
        self._show(replace(self.state, step="check"))

    @Slot()
    def matchAgain(self) -> None:
        """Back to the columns."""
        self._show(replace(self.state, step="match", row=0))

    @Slot()
    def showFaulty(self) -> None:
        """Only rows with a fault, or all."""
        self._show(replace(self.state, only_faulty=not self.state.only_faulty))

    @Slot(int)
    def chooseRow(self, number: int) -> None:
        """Put this row right; 0 for none."""
        self._show(replace(self.state, row=number))
        self.rowChosen.emit()

    @Slot(int, str)
    def putRight(self, index: int, text: str) -> None:
        """The chosen row's cell at `index` says `text`."""
        number = self.state.row
        if number:
            self._change(lambda draft: put_right(draft, number, index, text))

    @Slot()
    def leaveOut(self) -> None:
        """Take the chosen row out."""
        number = self.state.row
        self._show(replace(self.state, row=0))
        self._change(lambda draft: leave_out(draft, frozenset({number})))

    @Slot()
    def leaveOutFaulty(self) -> None:
        """Take every row with a fault out."""
        check = self.state.check
        if check is not None:
            numbers = frozenset(fault.row for fault in check.faults if fault.row)
            self._show(replace(self.state, row=0, only_faulty=False))
            self._change(lambda draft: leave_out(draft, numbers))

    @Slot()
    def ease(self) -> None:
        """Put right whatever has only one meaning."""
        self._change(ease)
        self._show(self.state.all_eased)
        self.rowChosen.emit()

    def _change(self, change: Callable[[SheetDraft], SheetDraft]) -> None:
        if (changed := self.state.changed_by(change)) is not self.state:
            self._show(changed)
            self._recheck()

    def _recheck(self) -> None:
        """Check again; the newest state of the rows wins."""
        if self.state.laid is None:
            return
        self._stale = True
        if self._tasks.start("bulk check", self._check):
            self._show(replace(self.state, busy="checking"))

    async def _check(self) -> None:
        self._stale = True
        while self._stale and self.state.laid is not None:
            self._stale = False
            laid = self.state.laid
            check = await check_laid(laid, scheduled=self.state.scheduled, today=self._today())
            if laid is self.state.laid and not self._stale:
                self._show(replace(self.state, check=check))
        if self.state.busy == "checking":
            self._show(replace(self.state, busy=""))

    @Slot()
    def upload(self) -> None:
        """Send the file up, once."""
        if self.state.may_upload:
            self._show(replace(self.state, trouble=None))
            self._attend("uploading", uploading.go_up)

    @Slot()
    def lookAgain(self) -> None:
        """Look for the upload whose answer was lost."""
        if isinstance(self.state.trouble, Unsure) and not self.state.busy:
            self._attend("looking", uploading.look_again)

    def _attend(self, busy: str, work: _Work) -> None:
        way = Attended(
            lambda progress: self._show(replace(self.state, progress=progress)),
            lambda: self.state.stopping,
        )

        async def go() -> None:
            try:
                ended = await work(self._desk, self.state, self._today(), way)
                self._show(replace(self.state, step=ended.step, trouble=ended.trouble))
                if ended.step == "done":
                    self._uploaded()
            finally:
                self._show(replace(self.state, busy="", progress=None, stopping=False))

        if self._tasks.start("bulk upload", go):
            self._show(replace(self.state, busy=busy, row=0))

    @Slot()
    def stop(self) -> None:
        """Break an upload off before all of it has left, or end a look."""
        self._show(replace(self.state, stopping=self.state.is_out))

    def _today(self) -> date:
        return self._clock.now().astimezone(SHOP_TIME).date()

    rows = Property(QObject, lambda self: self._rows, constant=True)
    step = Property(str, lambda self: self.state.step, notify=changed)
    scheduled = Property(bool, lambda self: self.state.scheduled, notify=changed)
    busy = Property(str, lambda self: self.state.busy, notify=changed)
    kinds = Property(list, lambda self: file_words.kinds(self.state.scheduled), notify=changed)
    places = Property(
        list, lambda self: file_words.places(self.state.places, self._clock.now()), notify=changed
    )
    fileName = Property(str, lambda self: file_words.name(self.state.laid), notify=changed)
    readAs = Property(str, lambda self: file_words.read_as(self.state.laid), notify=changed)
    columns = Property(list, lambda self: file_words.columns(self.state.laid), notify=changed)
    isMatched = Property(bool, lambda self: self.state.is_matched, notify=changed)
    missing = Property(str, lambda self: file_words.missing(self.state.check), notify=changed)
    summary = Property(str, lambda self: file_words.summary(self.state.check), notify=changed)
    total = Property(str, lambda self: file_words.total(self.state.check), notify=changed)
    faulty = Property(int, lambda self: file_words.faulty(self.state.check), notify=changed)
    onlyFaulty = Property(bool, lambda self: self.state.only_faulty, notify=changed)
    canEase = Property(bool, lambda self: self.state.can_ease, notify=changed)
    mayUpload = Property(bool, lambda self: self.state.may_upload, notify=changed)
    isOut = Property(bool, lambda self: self.state.is_out, notify=changed)
    progressText = Property(
        str, lambda self: uploading.progress_text(self.state.progress), notify=changed
    )
    share = Property(float, lambda self: uploading.share_of(self.state.progress), notify=changed)
    mayStop = Property(bool, lambda self: uploading.may_stop(self.state.progress), notify=changed)
    stopping = Property(bool, lambda self: self.state.stopping, notify=changed)
    row = Property(int, lambda self: self.state.row, notify=changed)
    cells = Property(
        list,
        lambda self: file_words.cells(self.state.laid, self.state.row, self.state.check),
        notify=changed,
    )
    trouble = Property(str, lambda self: file_words.trouble(self.state.trouble), notify=changed)
    unsure = Property(bool, lambda self: isinstance(self.state.trouble, Unsure), notify=changed)
