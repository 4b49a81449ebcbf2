"""Choosing the payer's display: seen live, on the device and in a small picture, before it is kept.

While it is tried, the display that is set is put away; `stop` gives it back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.errors import BadInput, PosError
from pos_app.ports.clock import Clock
from ui.tasks import Tasks
from ui.viewmodels.setup import device_words as words
from ui.viewmodels.setup.addresses import same_device, with_baud
from ui.viewmodels.setup.device_desk import DeviceDesk, DisplayDraft
from ui.viewmodels.setup.display_facts import DisplayTrialFacts
from ui.viewmodels.setup.printer_facts import options
from ui.viewmodels.setup.trial import TrialModel
from ui.wording import translate

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

_LOOK_EVERY = 0.5


@QmlElement
class DisplayTrialModel(TrialModel[DisplayTrialFacts]):
    """One draft of `[display]`."""

    changed = Signal()

    def __init__(
        self,
        *,
        desk: DeviceDesk,
        clock: Clock,
        tasks: Tasks,
        say: Callable[[str], None],
    ) -> None:
        super().__init__(desk=desk, tasks=tasks, say=say)
        self._clock = clock
        self.state = DisplayTrialFacts()

    def begin(self) -> None:
        """From the display that is set."""
        now = self._desk.display()
        self._show(
            DisplayTrialFacts(
                draft=now, kept=now, found=self.state.found, screens=self._desk.screens()
            )
        )

    # ---- choosing ------------------------------------------------------------------------

    @Slot(str)
    def chooseDriver(self, driver: str) -> None:
        """The kind of display."""
        self._draft(driver=driver)

    @Slot(str)
    def choosePort(self, url: str) -> None:
        """Where it hangs."""
        if not same_device(url, self.state.draft.transport):
            self._draft(transport=url)

    @Slot(str)
    def chooseBaud(self, baud: str) -> None:
        """The speed of its line."""
        self._draft(transport=with_baud(self.state.draft.transport, baud))

    @Slot(str)
    def chooseDialect(self, dialect: str) -> None:
        """The commands of a pole."""
        self._draft(dialect=dialect)

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """The payer's."""
        self._draft(language=language)

    @Slot(str)
    def chooseTheme(self, theme: str) -> None:
        """Of a monitor."""
        self._draft(theme=theme)

    @Slot(str)
    def chooseScreen(self, screen: str) -> None:
        """Which monitor; "" any but the cashier's."""
        self._draft(screen=screen)

    @Slot()
    def switchCrc(self) -> None:
        """Whether a DWIN is configured for it."""
        self._change(replace(self.state.draft, crc=not self.state.draft.crc))

    @Slot(str)
    def setLayout(self, path: str) -> None:
        """The file that describes a panel or box; "" for none."""
        self._draft(layout=path.strip())

    @Slot(str, str)
    def setBox(self, name: str, text: str) -> None:
        """A box's bytes at a moment, or how they are framed; `name` as in `[display.template]`."""
        box = replace(self.state.draft.box, **{name: text})
        self._change(replace(self.state.draft, box=box))

    @Slot(str, result=str)
    def boxText(self, name: str) -> str:
        """What stands there now."""
        return str(getattr(self.state.draft.box, name))

    @Slot(str)
    def chooseMoment(self, moment: str) -> None:
        """Which moment of a sale is looked at."""
        self._show(replace(self.state, moment=moment))
        self._bring_up()

    def _draft(self, **changes: str) -> None:
        self._change(replace(self.state.draft, **changes))  # type: ignore[arg-type]  # words only

    def _change(self, draft: DisplayDraft) -> None:
        self._show(replace(self.state, draft=draft, trouble=None, fault=""))
        self._bring_up()

    # ---- live ----------------------------------------------------------------------------

    @Slot()
    def switchLive(self) -> None:
        """Show it on the device, or give the display back to what is set."""
        if self.state.live:
            self.stop()
        else:
            self._show(replace(self.state, live=True))
            self._bring_up()

    def stop(self) -> None:
        """Give the payer's display back."""
        if self.state.live:
            self._show(replace(self.state, live=False, fault=""))
            self._bring_up()

    def _bring_up(self) -> None:
        """Have the device follow the newest choice; one task, which ends when live ends."""

        async def follow() -> None:
            shown: tuple[DisplayDraft, str] | None = None
            try:
                while self.state.live:
                    wanted = (self.state.draft, self.state.moment)
                    if wanted != shown and self.state.complete:
                        shown = wanted
                        await self._try(*wanted)
                    await self._clock.sleep(_LOOK_EVERY)
                    if self.state.live:
                        self._show(replace(self.state, fault=self._desk.display_trouble()))
            except PosError as error:
                self._show(replace(self.state, live=False, trouble=error))
            finally:
                await self._desk.end_show()

        if self.state.live:
            self._tasks.start("show display", follow)

    async def _try(self, draft: DisplayDraft, moment: str) -> None:
        """Show it; what is being typed may be wrong for a while, and the trying goes on."""
        try:
            await self._desk.show(draft, moment)
        except BadInput as error:
            self._complain(error)

    # ---- keeping -------------------------------------------------------------------------

    @Slot()
    def keep(self) -> None:
        """Write it and use it from now on."""

        async def write() -> DisplayTrialFacts:
            draft = self.state.draft
            await self._desk.keep(printer=None, display=draft)
            return replace(self.state, kept=draft, live=False, fault="")

        said = translate("Devices", "The customer's display is set.")
        self._write("keep display", write, said)

    # ---- for the screen ------------------------------------------------------------------

    def _lines(self) -> list[str]:
        try:
            return list(self._preview())
        except PosError as error:
            # Beside the field that it is about, where there is one.
            return [] if self.state.box and self._wrong_field() else [words.error_word(error)]

    def _preview(self) -> tuple[str, ...]:
        if not self.state.wired:
            return ()
        return self._desk.preview(self.state.draft, self.state.moment)

    def _wrong(self) -> BadInput | None:
        try:
            self._preview()
        except BadInput as error:
            return error
        except PosError:
            return None
        return None

    def _wrong_field(self) -> str:
        """The field of the box that is wrong, as `setBox` names it, or ""."""
        wrong = self._wrong() if self.state.box else None
        name = str(wrong.field).rpartition(".")[2] if wrong else ""
        return name if hasattr(self.state.draft.box, name) else ""

    def _wrong_word(self) -> str:
        wrong = self._wrong()
        return words.error_word(wrong) if wrong else ""

    drivers = Property(list, lambda self: self.state.drivers(), notify=changed)
    driver = Property(str, lambda self: self.state.draft.driver, notify=changed)
    ports = Property(list, lambda self: self.state.ports(), notify=changed)
    screens = Property(list, lambda self: self.state.screen_rows(), notify=changed)
    bauds = Property(list, lambda self: self.state.bauds(), notify=changed)
    dialects = Property(list, lambda self: self.state.dialects(), notify=changed)
    languages = Property(list, lambda self: self.state.languages(), notify=changed)
    themes = Property(list, lambda self: self.state.themes(), notify=changed)
    hasCrc = Property(bool, lambda self: self.state.draft.driver == "dwin", notify=changed)
    crc = Property(bool, lambda self: self.state.draft.crc, notify=changed)
    dark = Property(bool, lambda self: self.state.draft.theme == "dark", notify=changed)
    moments = Property(list, lambda self: options(words.MOMENTS, self.state.moment), notify=changed)
    lines = Property(list, lambda self: self._lines(), notify=changed)
    box = Property(bool, lambda self: self.state.box, notify=changed)
    takesFile = Property(bool, lambda self: self.state.takes_file, notify=changed)
    layout = Property(str, lambda self: self.state.draft.layout, notify=changed)
    lengths = Property(list, lambda self: self.state.lengths(), notify=changed)
    checksums = Property(list, lambda self: self.state.checksums(), notify=changed)
    patiences = Property(list, lambda self: self.state.patiences(), notify=changed)
    wrongField = Property(str, lambda self: self._wrong_field(), notify=changed)
    wrongWord = Property(str, lambda self: self._wrong_word(), notify=changed)
    wired = Property(bool, lambda self: self.state.wired, notify=changed)
    pole = Property(bool, lambda self: self.state.draft.driver == "line", notify=changed)
    headlineEn = Property(str, lambda self: self.state.headline("en"), notify=changed)
    headlineAr = Property(str, lambda self: self.state.headline("ar"), notify=changed)
    amount = Property(str, lambda self: self.state.amount(), notify=changed)
    complete = Property(bool, lambda self: self.state.complete, notify=changed)
    live = Property(bool, lambda self: self.state.live, notify=changed)
    fault = Property(str, lambda self: self.state.fault_word(), notify=changed)
    saving = Property(bool, lambda self: self.state.saving, notify=changed)
    unsaved = Property(bool, lambda self: self.state.unsaved, notify=changed)
