"""The shop's own receipt texts: a file edited elsewhere, checked here each time that it is saved.

While the set-up of devices is looked at, the file is looked at once a second. A sound one is used
at once; of one that is not, the place and the reason stand here, and the texts before it go on
being printed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.errors import PosError
from pos_app.ports.clock import Clock
from ui.tasks import Tasks
from ui.viewmodels.setup import device_words as words
from ui.viewmodels.setup.device_desk import DeviceDesk, ReceiptTexts
from ui.wording import isolated, translate

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

_LOOK_EVERY = 1.0


@dataclass(frozen=True, slots=True)
class ReceiptTextsFacts:
    """The file as it was seen last, and what went wrong beside it."""

    texts: ReceiptTexts = field(default_factory=lambda: ReceiptTexts(""))
    watching: bool = False
    trouble: BaseException | None = None


@QmlElement
class ReceiptTextsModel(QObject):
    """Says whose texts are printed, makes the copy to be changed, and watches it."""

    changed = Signal()

    def __init__(
        self,
        *,
        desk: DeviceDesk,
        clock: Clock,
        tasks: Tasks,
        say: Callable[[str], None],
        used: Callable[[], None],
    ) -> None:
        """`say(text)` puts up a notice; `used` hears that receipts look different now."""
        super().__init__()
        self._desk = desk
        self._clock = clock
        self._tasks = tasks
        self._say = say
        self._used = used
        self.state = ReceiptTextsFacts()

    def _show(self, state: ReceiptTextsFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def watch(self) -> None:
        """Look at the file now, and go on until `rest`."""

        async def look() -> None:
            while self.state.watching:
                await self._clock.sleep(_LOOK_EVERY)
                await self._look()

        self._show(replace(self.state, texts=self._desk.receipt_texts(), watching=True))
        self._tasks.start("watch receipt texts", look)

    def rest(self) -> None:
        """Nobody looks any more."""
        self._show(replace(self.state, watching=False))
        self._tasks.cancel("watch receipt texts")

    async def _look(self) -> None:
        before, now = self.state.texts, self._desk.receipt_texts()
        self._show(replace(self.state, texts=now))
        if now.stamp == before.stamp or now.trouble is not None:
            return
        try:
            await self._desk.use_receipt_texts()
        except PosError as error:
            self._show(replace(self.state, trouble=error))
            return
        self._show(replace(self.state, trouble=None))
        self._used()
        self._say(
            translate("Devices", "Receipts use your file now.")
            if now.stamp
            else translate("Devices", "Receipts use the standard texts again.")
        )

    @Slot()
    def copy(self) -> None:
        """Lay the copy there that a person changes."""

        async def copy() -> None:
            try:
                await self._desk.copy_receipt_texts()
            except PosError as error:
                self._show(replace(self.state, trouble=error))
                return
            await self._look()

        self._tasks.start("copy receipt texts", copy)

    def _word(self) -> str:
        if not self.state.texts.stamp:
            return translate(
                "Devices", "The standard texts are printed. A copy can be changed in any editor."
            )
        return translate(
            "Devices", "Your own texts. They are checked each time the file is saved: %1"
        ).replace("%1", isolated(self.state.texts.path))

    def _fault(self) -> str:
        trouble = self.state.texts.trouble or self.state.trouble
        return words.error_word(trouble) if trouble else ""

    own = Property(bool, lambda self: self.state.texts.stamp != 0, notify=changed)
    word = Property(str, lambda self: self._word(), notify=changed)
    fault = Property(str, lambda self: self._fault(), notify=changed)
