"""Puts the screens together: fonts, translators, engine, windows; and takes them apart again.

The shell owns the view models for the life of the process and destroys the engine before them:
otherwise every binding would fire once more on nothing at exit. Nothing heavy is imported here,
because the first frame waits for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QTranslator, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QWindow
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickImageProvider

from pos_app.domain.money import Fils
from pos_app.domain.staff import Right
from pos_app.ports.clock import Clock
from ui.areas.area import Area, Frame
from ui.areas.counter import CounterArea
from ui.areas.desks import Desks
from ui.areas.devices import DevicesArea
from ui.areas.kiosk import KioskArea
from ui.areas.office import OfficeArea
from ui.areas.office_files import OfficeFiles
from ui.areas.staff import StaffArea
from ui.areas.staff_shifts import StaffShifts
from ui.areas.upkeep import UpkeepArea
from ui.icons import IconProvider
from ui.keyboard.keyboard import KeyboardModel
from ui.keyboard.lockdown import Lockdown
from ui.paper_image import PaperProvider
from ui.qr_image import QrProvider
from ui.sounds import PlatformPlayer, PlatformVoice, Sounds
from ui.tasks import Tasks
from ui.viewmodels.demo import DemoModel
from ui.viewmodels.past.refund import RefundModel
from ui.viewmodels.staff.approval import ApprovalModel
from ui.viewmodels.till import TillFacts, TillModel

QML = Path(__file__).parent / "qml"
RESOURCES = Path(__file__).parent.parent / "resources"

_FONTS = (
    "NotoSans-Regular.ttf",
    "NotoSans-SemiBold.ttf",
    "NotoSans-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-SemiBold.ttf",
    "NotoSansArabic-Bold.ttf",
)


def load_fonts() -> None:
    """Make the carried fonts known to Qt, each the other's fallback."""
    for name in _FONTS:
        if QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / name)) < 0:
            raise RuntimeError(f"the font {name} cannot be read")
    QFont.insertSubstitution("Noto Sans", "Noto Sans Arabic")
    QFont.insertSubstitution("Noto Sans Arabic", "Noto Sans")
    QGuiApplication.setFont(QFont("Noto Sans"))


def _place_beside(till: QWindow, *others: QWindow) -> None:
    """Put `others` in a row at the right of the till's window, as far as the screen goes."""
    x = till.geometry().right() + 1
    for window in others:
        room = window.screen().availableGeometry()
        window.setPosition(max(room.left(), min(x, room.right() - window.width())), till.y())
        x += window.width()


class Shell:
    """The till's window and everything behind it that is not a use case."""

    def __init__(
        self,
        *,
        desks: Desks,
        clock: Clock,
        start: TillFacts | None = None,
        failed: Callable[[str, BaseException], None] = lambda _name, _error: None,
        keyed: Callable[[Fils], None] = lambda _: None,
        keyboard_known: bool = True,
    ) -> None:
        """`start` holds language, theme and sizes from the settings; `failed(task, error)` is told
        of errors that no screen expected, after they were shown; `keyed(amount)` of the amount as
        it is keyed in, for the payer's display. `keyboard_known`: whether a real keyboard is there.
        """
        self._failed = failed
        self._language = ""
        self._translators: list[QTranslator] = []
        self._engine: QQmlApplicationEngine | None = None
        self._providers: dict[str, QQuickImageProvider] = {}
        self.lockdown: Lockdown | None = None
        self.tasks = Tasks(self._task_failed)
        self.sounds = Sounds(RESOURCES / "sounds", self.tasks, PlatformPlayer(), PlatformVoice())
        self.till = TillModel(
            house=desks.house,
            clock=clock,
            tasks=self.tasks,
            opened=self._opened,
            look_changed=self._look_changed,
            state=start,
        )
        self.sounds.on = self.till.state.sound
        self.sounds.spoken = self.till.state.pulse.spoken
        self.keyboard = KeyboardModel(
            mode=self.till.state.pulse.keyboard,
            keys_known=keyboard_known,
            letters=self.till.state.language,
        )
        self.approval = ApprovalModel(approvals=desks.approvals, tasks=self.tasks)
        self.refund = RefundModel(
            desk=desks.refunds,
            tasks=self.tasks,
            approve=lambda about: self.approval.ask(Right.REFUND, about=about),
        )
        frame = Frame(clock, self.tasks, self.till, self.approval, self.refund, self.sounds)
        files = OfficeFiles(frame, desk=desks.files)
        shifts = StaffShifts(
            frame,
            desk=desks.shifts,
            files=files,
            take_up=lambda *sale: self.counter.take_up(*sale),  # noqa: PLW0108  # made below
            show_slip=lambda slip: self.counter.receipt.show(slip),  # noqa: PLW0108  # as above
        )
        self.counter = CounterArea(
            frame,
            desks=desks,
            gate=shifts.gate,
            may_sell=lambda: self.staff.sign_in.may(Right.SELL),
            keyed=keyed,
            export=files.export.offer,
        )
        self.office = OfficeArea(frame, desk=desks.office, files=files)
        self.upkeep = UpkeepArea(frame, desks=desks, counter=self.counter)
        self.devices = DevicesArea(frame, desk=desks.devices)
        self.staff = StaffArea(frame, desk=desks.staff, shifts=shifts)
        self.kiosk = KioskArea(
            frame,
            kiosk=desks.kiosk,
            till=desks.till,
            cut_off=desks.ledger.cut_off,
            opened=self._unlock,
        )
        self._areas: tuple[Area, ...] = (
            *(self.counter, self.office, self.upkeep, self.devices, self.staff, self.kiosk),
        )
        self._screens = {
            name: opened for area in self._areas for name, opened in area.opened().items()
        }
        self.demo = (
            DemoModel(desk=desks.demo, clock=clock, tasks=self.tasks) if desks.demo else None
        )
        self._paper = desks.demo.paper if desks.demo else tuple

    def open(self) -> QObject:
        """Load the window and show it; returns the window. Raises RuntimeError if QML is broken."""
        load_fonts()
        self._translate(self.till.state.language)
        engine = QQmlApplicationEngine()
        self._providers = {
            "icons": IconProvider(RESOURCES / "icons"),
            "qr": QrProvider(),
            "paper": PaperProvider(self._paper),
            "test_page": PaperProvider(self.devices.devices.pages),
            "receipt": PaperProvider(self.counter.receipt.pages),
        }
        for name, provider in self._providers.items():
            engine.addImageProvider(name, provider)
        engine.addImportPath(str(QML))
        engine.setInitialProperties(dict(self._roots()))
        engine.load(QUrl.fromLocalFile(str(QML / "Pos" / "screens" / "Main.qml")))
        if not engine.rootObjects():
            raise RuntimeError("the window could not be made; the log has what QML said")
        self._engine = engine
        return engine.rootObjects()[0]

    def open_demo(self) -> tuple[QObject, ...]:
        """Open the virtual terminal's and the virtual printer's windows beside the till."""
        if self._engine is None or self.demo is None:
            return ()
        self._engine.setInitialProperties({"demo": self.demo})
        for name in ("VirtualTerminal", "VirtualPrinter"):
            self._engine.load(QUrl.fromLocalFile(str(QML / "Pos" / "demo" / f"{name}.qml")))
        windows = [root for root in self._engine.rootObjects() if isinstance(root, QWindow)]
        _place_beside(*windows)
        return tuple(windows[1:])

    def _roots(self) -> Mapping[str, QObject]:
        """What `Main.qml` requires."""
        return {
            "till": self.till,
            "approval": self.approval,
            "refund": self.refund,
            "counter": self.counter,
            "office": self.office,
            "upkeep": self.upkeep,
            "keyboard": self.keyboard,
            "devices": self.devices,
            "staff": self.staff,
            "kiosk": self.kiosk,
        }

    def lock(self, wanted_screen: str) -> None:
        """Lock the windows that are open to `wanted_screen`: its name, serial number or model."""
        windows = [root for root in self._windows() if isinstance(root, QWindow)]
        if windows:
            alone = len(windows) == 1
            self.lockdown = Lockdown(windows[0], wanted_screen=wanted_screen, alone=alone)
            for other in windows[1:]:
                self.lockdown.also(other)

    def _windows(self) -> list[QObject]:
        return self._engine.rootObjects() if self._engine is not None else []

    def _unlock(self) -> None:
        if self.lockdown is not None:
            self.lockdown.open()

    def start(self) -> None:
        """Begin what runs beside the screens; needs the running loop."""
        self.till.watch()
        if not self.kiosk.plan.self_service:  # payers do not sign in
            self.staff.sign_in.watch()
            self.counter.cut_off.start()
        self.counter.sale.load_terminals()
        self.office.files.refund.watch()
        self.staff.shifts.start()
        self.kiosk.start()
        if self.demo is not None:
            self.demo.watch()

    async def close(self) -> None:
        """Stop what runs, then take the window down: engine first, view models after."""
        await self.tasks.close()
        self.destroy()

    def destroy(self) -> None:
        """Take the window down. Call once nothing runs any more."""
        self._unlock()
        if self._engine is None:
            return
        for root in self._engine.rootObjects():
            root.deleteLater()
        engine, self._engine = self._engine, None
        engine.deleteLater()
        app = QGuiApplication.instance()
        assert app is not None
        app.sendPostedEvents(None, 52)  # QEvent.DeferredDelete: now, while the models still live
        for translator in self._translators:
            QGuiApplication.removeTranslator(translator)
        self._translators = []

    def _translate(self, language: str) -> None:
        """Swap the translators and let everything on screen be read again."""
        for translator in self._translators:
            QGuiApplication.removeTranslator(translator)
        self._translators = []
        self._language = language
        QLocale.setDefault(QLocale("ar_KW" if language == "ar" else "en_GB"))
        translator = QTranslator()
        if translator.load(str(RESOURCES / "i18n" / f"pos_{language}.qm")):
            QGuiApplication.installTranslator(translator)
            self._translators.append(translator)
        if self._engine is not None:
            self._engine.retranslate()

    def _look_changed(self, facts: TillFacts) -> None:
        self.sounds.on, self.sounds.spoken = facts.sound, facts.pulse.spoken
        self.keyboard.set_mode(facts.pulse.keyboard)
        if facts.language == self._language:
            return
        self._translate(facts.language)
        self.approval.retranslate()
        self.keyboard.speak(facts.language)
        self.keyboard.retranslate()
        self.refund.retranslate()
        for area in self._areas:
            area.retranslate()
        if self.demo is not None:
            self.demo.retranslate()

    def _task_failed(self, name: str, error: BaseException) -> None:
        self.till.show_trouble(error)
        self._failed(name, error)

    def _opened(self, screen: str) -> str:
        """The screen to show for `screen`; "" where there is none of that name."""
        opened = self._screens.get(screen)
        if opened is None:
            return ""
        instead = self.staff.instead_of(screen)
        return opened() if instead is None else instead
