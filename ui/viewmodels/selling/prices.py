"""Taking a price list from a file: which file, what is in it, what is wrong with it, take it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.bulk import Fault
from pos_app.domain.price_list import PriceCheck
from pos_app.errors import PosError
from ui import wording
from ui.tasks import Tasks
from ui.words import bulk
from ui.words.counted import Counted
from ui.words.prices import price_fault
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

MOST_SHOWN = 60
"""Lines of the preview; more is not read by anybody."""


class PriceDesk(Protocol):
    """Where price lists come from and where this till's own is kept."""

    async def files(self) -> tuple[str, ...]:
        """Paths of files that may be price lists, the newest first: downloads, USB sticks."""

    async def check(self, path: str) -> PriceCheck:
        """Read a file and check each row; keeps nothing. Raises BadInput."""

    async def keep(self, check: PriceCheck) -> None:
        """Take the list. Raises BadInput where it has faults, JournalTrouble where none fits."""


@dataclass(frozen=True, slots=True)
class PricesFacts:
    """What the sheet shows."""

    open: bool = False
    files: tuple[str, ...] = ()
    path: str = ""
    check: PriceCheck | None = None
    busy: bool = False
    trouble: PosError | None = None


@QmlElement
class PricesModel(QObject):
    """Nothing is taken before it was shown; `kept()` is told when a list was taken."""

    changed = Signal()

    def __init__(
        self,
        *,
        desk: PriceDesk,
        tasks: Tasks,
        kept: Callable[[], None],
        say: Callable[[str], None],
        language: Callable[[], str],
    ) -> None:
        super().__init__()
        self._desk = desk
        self._tasks = tasks
        self._kept = kept
        self._say = say
        self._language = language
        self.state = PricesFacts()

    def _show(self, state: PricesFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    @Slot()
    def begin(self) -> None:
        """Open the sheet and look for files."""

        async def look() -> None:
            files = await self._desk.files()
            self._show(replace(self.state, files=files, busy=False))

        if self._tasks.start("prices", look):
            self._show(PricesFacts(open=True, busy=True))

    @Slot()
    def leave(self) -> None:
        """Close the sheet; the list stays as it was."""
        self._tasks.cancel("prices")
        self._show(PricesFacts())

    @Slot(str)
    def choose(self, path: str) -> None:
        """Read this file and show what is in it."""
        path = path.strip()

        async def check() -> None:
            try:
                found = await self._desk.check(path)
            except PosError as error:
                self._show(replace(self.state, busy=False, trouble=error))
            else:
                self._show(replace(self.state, busy=False, check=found))

        if path and self._tasks.start("prices", check):
            self._show(replace(self.state, path=path, check=None, busy=True, trouble=None))

    @Slot(int)
    def chooseFile(self, position: int) -> None:
        """Read one of the files that were found."""
        if 0 <= position < len(self.state.files):
            self.choose(self.state.files[position])

    @Slot()
    def back(self) -> None:
        """Back to the choice of a file."""
        self._show(replace(self.state, check=None, trouble=None))

    @Slot()
    def keep(self) -> None:
        """Take the list that is shown."""
        check = self.state.check

        async def keep() -> None:
            assert check is not None
            try:
                await self._desk.keep(check)
            except PosError as error:
                self._show(replace(self.state, busy=False, trouble=error))
            else:
                self._show(PricesFacts())
                #: %1 is a count such as "12 items".
                said = wording.translate("Prices", "The price list was taken: %1")
                self._say(said.replace("%1", Counted().items(len(check.items))))
                self._kept()

        may = check is not None and not check.faults
        if may and self._tasks.start("prices", keep):
            self._show(replace(self.state, busy=True))

    def _files(self) -> list[dict[str, str]]:
        rows = []
        for path in self.state.files:
            folder, _, name = path.replace("\\", "/").rpartition("/")
            rows.append({"name": wording.isolated(name), "folder": wording.isolated(folder)})
        return rows

    def _rows(self) -> list[dict[str, str]]:
        check, language = self.state.check, self._language()
        if check is None or check.faults:
            return []
        return [
            {
                "name": item.called(language),
                "detail": wording.line(
                    part
                    for part in (item.category, wording.isolated(item.barcode))
                    if part.strip("\u2066\u2069")
                ),
                "price": wording.money(item.price),
            }
            for item in check.items[:MOST_SHOWN]
        ]

    def _faults(self) -> list[str]:
        check = self.state.check
        shown: tuple[Fault, ...] = check.faults[:MOST_SHOWN] if check else ()
        return [price_fault(fault) for fault in shown]

    def _summary(self) -> str:
        check = self.state.check
        if check is None:
            return ""
        if check.faults:
            return Counted().faults(len(check.faults))
        return Counted().items(len(check.items))

    def _read_as(self) -> str:
        check = self.state.check
        return bulk.read_as(check.encoding) if check else ""

    def _trouble(self) -> str:
        trouble = self.state.trouble
        if trouble is None:
            return ""
        return bulk.file_trouble(trouble.kind) or trouble_word(trouble)

    open = Property(bool, lambda self: self.state.open, notify=changed)
    files = Property(list, lambda self: self._files(), notify=changed)
    path = Property(str, lambda self: self.state.path, notify=changed)
    checked = Property(bool, lambda self: self.state.check is not None, notify=changed)
    rows = Property(list, lambda self: self._rows(), notify=changed)
    faults = Property(list, lambda self: self._faults(), notify=changed)
    readAs = Property(str, lambda self: self._read_as(), notify=changed)
    summary = Property(str, lambda self: self._summary(), notify=changed)
    busy = Property(bool, lambda self: self.state.busy, notify=changed)
    trouble = Property(str, lambda self: self._trouble(), notify=changed)
