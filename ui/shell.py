"""Puts the screens together: fonts, translators, engine, windows; and takes them apart again.

The shell owns the view models for the life of the process and destroys the engine before them:
otherwise every binding would fire once more on nothing at exit. Nothing heavy is imported here,
because the first frame waits for it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QTranslator, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QWindow
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickImageProvider

from pos_app.domain.money import Fils
from pos_app.domain.sale import Tender
from pos_app.ports.clock import Clock
from ui.icons import IconProvider
from ui.paper_image import PaperProvider
from ui.qr_image import QrProvider
from ui.sounds import PlatformPlayer, Sounds
from ui.tasks import Tasks
from ui.viewmodels.cash import CashModel
from ui.viewmodels.demo import DemoModel
from ui.viewmodels.diagnostics import DiagnosticsModel
from ui.viewmodels.history import HistoryModel
from ui.viewmodels.parked import ParkedModel
from ui.viewmodels.payment import PaymentModel
from ui.viewmodels.ports import DemoDesk, Draft, House, Ledger, Progress, Till
from ui.viewmodels.sale import SaleModel
from ui.viewmodels.settings import SettingsModel
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
        till: Till,
        ledger: Ledger,
        house: House,
        clock: Clock,
        demo_desk: DemoDesk | None = None,
        start: TillFacts | None = None,
        failed: Callable[[str, BaseException], None] = lambda _name, _error: None,
        keyed: Callable[[Fils], None] = lambda _: None,
    ) -> None:
        """`start` holds language, theme and sizes from the settings; `failed(task, error)` is told
        of errors that no screen expected, after they were shown; `keyed(amount)` of the amount as
        it is keyed in, for the payer's display.
        """
        self._failed = failed
        self._language = ""
        self._translators: list[QTranslator] = []
        self._engine: QQmlApplicationEngine | None = None
        self._providers: list[QQuickImageProvider] = []
        self.tasks = Tasks(self._task_failed)
        self.sounds = Sounds(RESOURCES / "sounds", self.tasks, PlatformPlayer())
        self.till = TillModel(
            house=house,
            clock=clock,
            tasks=self.tasks,
            opened=self._opened,
            look_changed=self._look_changed,
            state=start,
        )
        self.sale = SaleModel(
            house=house,
            clock=clock,
            tasks=self.tasks,
            choose_tender=self._choose_tender,
            clipboard=lambda: QGuiApplication.clipboard().text(),
            scanned=self._scanned,
            keyed=keyed,
        )
        self.payment = PaymentModel(
            till=till,
            clock=clock,
            tasks=self.tasks,
            left=self._left_payment,
            shown=self._payment_shown,
            sound=self.sounds.play,
            terminal_name=self._terminal_name,
        )
        self.cash = CashModel(
            till=till,
            tasks=self.tasks,
            taken=self._cash_taken,
            left=lambda: self.till.open("sale"),
        )
        self.parked = ParkedModel(ledger=ledger, tasks=self.tasks, take_up=self._take_up)
        self.history = HistoryModel(
            ledger=ledger,
            till=till,
            clock=clock,
            tasks=self.tasks,
            take_up=self._take_up,
            say=self.till.say,
            failed=self.till.show_trouble,
            language=lambda: self.till.state.language,
        )
        self.settings = SettingsModel(
            house=house, tasks=self.tasks, say=self.till.say, failed=self.till.show_trouble
        )
        self.diagnostics = DiagnosticsModel(
            house=house, tasks=self.tasks, say=self.till.say, failed=self.till.show_trouble
        )
        self.demo = DemoModel(desk=demo_desk, clock=clock, tasks=self.tasks) if demo_desk else None
        self._paper = demo_desk.paper if demo_desk else tuple

    def open(self) -> QObject:
        """Load the window and show it; returns the window. Raises RuntimeError if QML is broken."""
        load_fonts()
        self._translate(self.till.state.language)
        engine = QQmlApplicationEngine()
        self._providers = [
            IconProvider(RESOURCES / "icons"),
            QrProvider(),
            PaperProvider(self._paper),
        ]
        engine.addImageProvider("icons", self._providers[0])
        engine.addImageProvider("qr", self._providers[1])
        engine.addImportPath(str(QML))
        engine.addImageProvider("paper", self._providers[2])
        engine.setInitialProperties(self._screens())
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

    def _screens(self) -> dict[str, QObject]:
        return {
            "till": self.till,
            "sale": self.sale,
            "payment": self.payment,
            "cash": self.cash,
            "parked": self.parked,
            "history": self.history,
            "settings": self.settings,
            "diagnostics": self.diagnostics,
        }

    def start(self) -> None:
        """Begin what runs beside the screens; needs the running loop."""
        self.till.watch()
        self.sale.load_terminals()
        if self.demo is not None:
            self.demo.watch()

    async def close(self) -> None:
        """Stop what runs, then take the window down: engine first, view models after."""
        await self.tasks.close()
        self.destroy()

    def destroy(self) -> None:
        """Take the window down. Call once nothing runs any more."""
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
        self.sounds.on = facts.sound
        if facts.language == self._language:
            return
        self._translate(facts.language)
        for model in (
            self.sale,
            self.payment,
            self.cash,
            self.parked,
            self.history,
            self.settings,
            self.diagnostics,
        ):
            model.retranslate()
        if self.demo is not None:
            self.demo.retranslate()

    def _task_failed(self, name: str, error: BaseException) -> None:
        self.till.show_trouble(error)
        self._failed(name, error)

    def _opened(self, screen: str) -> str:
        """The sale's place shows the sale that is under way, if there is one."""
        if screen == "sale" and self.payment.state.phase != "none":
            return "payment"
        if screen == "parked":
            self.parked.read()
        elif screen == "history":
            self.history.read()
        elif screen == "settings":
            self.settings.read()
        elif screen == "diagnostics":
            self.diagnostics.read()
        return screen

    def _choose_tender(self, tender: Tender, draft: Draft) -> None:
        if tender is Tender.CASH:
            self.cash.begin(draft)
            self.till.open("cash")
        elif self.payment.begin(tender, draft):
            self.till.open("payment")

    def _scanned(self, code: str) -> None:
        """A receipt's code was scanned: show its sale."""
        self.till.open("history")
        self.history.search(code)

    def _cash_taken(self, progress: Progress) -> None:
        self.payment.show_done(progress)
        self.till.open("payment")

    def _take_up(self, reference: str, tender: Tender) -> None:
        if self.payment.take_up(reference, tender):
            self.till.open("payment")

    def _left_payment(self, draft: Draft | None) -> None:
        if draft is None:
            self.sale.clear()
        self.till.open("sale")

    def _payment_shown(self, phase: str) -> None:
        if phase == "unsure" and self.till.state.screen == "sale":
            self.till.open("payment")

    def _terminal_name(self, terminal: str) -> str:
        known = {item.id: item.name for item in self.sale.state.terminals}
        return known.get(terminal, terminal)
