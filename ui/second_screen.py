"""The payer's monitor, and the same picture in a plain window for demo mode.

A `CustomerDisplay` like those on a wire. The window has an engine of its own (so its look does
not follow the cashier's), stands frameless over the whole of the second screen, and takes neither
focus nor pointer nor keys: a kiosk's keyboard can never end up in it. When its screen goes
(unplugged, asleep) it hides before the system moves it onto the cashier's; when the screen comes
back, under whatever name, it returns with the newest view.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickImageProvider, QQuickView
from shiboken6 import isValid

from pos_app.domain.display import DisplayView
from pos_app.ports.clock import Clock
from ui.display.codes import CodeMaker, CodeProvider
from ui.display.model import DisplayModel
from ui.display.pictures import PictureFolder
from ui.display.screens import ScreenFacts, choose_screen
from ui.icons import IconProvider

QML = Path(__file__).parent / "qml"
ICONS = Path(__file__).parent.parent / "resources" / "icons"
TILL_TITLE = "Smart POS"
"""Of `Main.qml`'s window."""
_MM_PER_INCH = 25.4
_UNTOUCHABLE = (
    Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
    | Qt.WindowType.WindowTransparentForInput
    | Qt.WindowType.WindowStaysOnTopHint
)
_LARGEST = 800


@dataclass(frozen=True, slots=True)
class SecondScreenLook:
    """How it is to look. `screen` is a serial number, name or model; "" takes any but the first."""

    screen: str = ""
    dark: bool = True
    motion: bool = True
    pictures: Path | None = None
    windowed: bool = False
    """A plain window on the cashier's screen: the virtual display of demo mode."""


def window_size(room: int) -> tuple[int, int]:
    """Of the payer's window on the cashier's screen, `room` dots wide: what the till and its
    virtual terminal leave beside and below them, so that it lies over neither's buttons.
    """
    width = min(_LARGEST, room // (3 if room >= 1900 else 5))
    return width, width * 5 // 8


FindScreen = Callable[[], QScreen | None]


def till_screen() -> QScreen | None:
    """The screen that the till's own window stands on; the first one until that is open.

    By its place: WORKAROUND PySide6 makes what `QWindow.screen` gives a child of the window's
    wrapper, and both are dead as soon as the list they came in is dropped (6.11.3).
    """
    for window in QGuiApplication.topLevelWindows():
        if window.title() == TILL_TITLE:
            middle = window.geometry().center()
            return QGuiApplication.screenAt(middle) or QGuiApplication.primaryScreen()
    return QGuiApplication.primaryScreen()


def screens_now(cashiers: FindScreen = QGuiApplication.primaryScreen) -> list[ScreenFacts]:
    """Every screen that Qt knows, as facts; what the set-up screen offers to choose from."""
    own = cashiers()
    return [facts_of(screen, own) for screen in QGuiApplication.screens()]


def facts_of(screen: QScreen, cashiers: QScreen | None) -> ScreenFacts:
    """Qt's screen as facts."""
    place = screen.geometry()
    return ScreenFacts(
        name=screen.name(),
        serial=screen.serialNumber(),
        model=screen.model(),
        place=(place.x(), place.y(), place.width(), place.height()),
        cashiers=screen is cashiers,
    )


class SecondScreen(QObject):
    """`CustomerDisplay` on a screen. Make it after the QGuiApplication and its fonts; it opens
    its window with the first `show`.
    """

    _noted = Signal()

    def __init__(
        self,
        *,
        clock: Clock,
        look: SecondScreenLook | None = None,
        cashiers: FindScreen = QGuiApplication.primaryScreen,
    ) -> None:
        """`cashiers` tells the screen that the till's own window stands on."""
        super().__init__()
        self._cashiers = cashiers
        self.look = look or SecondScreenLook()
        self._pictures = PictureFolder(self.look.pictures)
        self._codes = CodeMaker()
        self.model = DisplayModel(
            clock=clock, find_pictures=self._pictures, draw_code=self._codes.make
        )
        self._codes.ready.connect(self.model.code_drawn)
        self._providers: list[QQuickImageProvider] = []
        self._view: QQuickView | None = None
        self._last: ScreenFacts | None = None
        self._screen: QScreen | None = None
        self._trouble = ""
        self._closed = False
        self._newest: DisplayView | None = None
        self._noted.connect(self._draw_newest, Qt.ConnectionType.QueuedConnection)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        self._app = app
        app.screenAdded.connect(self._screens_changed)
        app.screenRemoved.connect(self._screen_removed)
        app.primaryScreenChanged.connect(self._screens_changed)
        app.focusWindowChanged.connect(self._focus_moved)
        self._focus_before: QWindow | None = QGuiApplication.focusWindow()

    @property
    def window(self) -> QQuickView | None:
        """The window once there is one; for tests and for the shell's pictures."""
        return self._view

    def show(self, view: DisplayView) -> None:
        """Note `view` as the newest; it is drawn once whoever shows it has done its own work."""
        if self._closed:
            return
        if self._newest is None:
            self._noted.emit()
        self._newest = view

    def _draw_newest(self) -> None:
        view, self._newest = self._newest, None
        if view is None or self._closed:
            return
        self._pictures.look()
        self.model.show(view)
        if self._view is None and self._trouble != "display_broken":
            self._open()

    def trouble(self) -> str:
        """Nothing while it is seen; `screen_missing`; `display_broken`: its QML is unreadable."""
        return self._trouble

    async def close(self) -> None:
        """Take the window down; the model outlives it."""
        self.destroy()

    def destroy(self) -> None:
        """The same without a loop. May be called twice."""
        if self._closed:
            return
        self._closed = True
        self._codes.ready.disconnect(self.model.code_drawn)
        self._app.screenAdded.disconnect(self._screens_changed)
        self._app.screenRemoved.disconnect(self._screen_removed)
        self._app.primaryScreenChanged.disconnect(self._screens_changed)
        self._app.focusWindowChanged.disconnect(self._focus_moved)
        self._leave_screen()
        if self._view is not None:
            view, self._view = self._view, None
            view.hide()
            view.setSource(QUrl())
            view.deleteLater()
            self._app.sendPostedEvents(None, 52)  # QEvent.DeferredDelete, while the model lives

    def _open(self) -> None:
        self._codes.warm_up()
        view = QQuickView()
        engine: QQmlEngine = view.engine()
        self._providers = [IconProvider(ICONS), CodeProvider(self._codes)]
        engine.addImageProvider("icons", self._providers[0])
        engine.addImageProvider("qr", self._providers[1])
        engine.addImportPath(str(QML))
        view.setTitle("pos-app customer display")
        view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        view.setInitialProperties(
            {"model": self.model, "dark": self.look.dark, "motionOn": self.look.motion}
        )
        view.setSource(QUrl.fromLocalFile(str(QML / "Pos" / "display" / "CustomerScreen.qml")))
        if view.status() is not QQuickView.Status.Ready:
            self._trouble = "display_broken"
            view.deleteLater()
            return
        self._view = view
        if self.look.windowed:
            view.setFlags(Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
            room = view.screen().availableGeometry()
            width, height = window_size(room.width())
            view.resize(width, height)
            view.setPosition(  # the corner away from the till's own window
                max(room.left(), room.right() - width), max(room.top(), room.bottom() - height)
            )
            self._measure(view, view.screen())
            view.show()
            return
        view.setFlags(Qt.WindowType.Window | _UNTOUCHABLE)
        view.setCursor(Qt.CursorShape.BlankCursor)
        self._screens_changed()

    def _screens_changed(self, _screen: object = None) -> None:
        """A screen came, moved or changed its role: stand where we belong, or hide."""
        if self._view is None or self.look.windowed:
            return
        self._settle(QGuiApplication.screens())

    def _screen_removed(self, gone: QScreen) -> None:
        if self._view is None or self.look.windowed:
            return
        if gone is self._screen:
            self._view.hide()  # at once: Qt would move it onto the cashier's screen
            self._leave_screen()
        self._settle([screen for screen in QGuiApplication.screens() if screen is not gone])

    def _focus_moved(self, now: QWindow | None) -> None:
        """A window manager may not heed our flags: hand the focus back to whoever had it."""
        if now is None:
            return
        if now is not self._view:
            self._focus_before = now
        elif self._focus_before is not None and isValid(self._focus_before):
            self._focus_before.requestActivate()

    def _settle(self, screens: Sequence[QScreen]) -> None:
        cashiers = self._cashiers()
        facts = [facts_of(screen, cashiers) for screen in screens]
        chosen = choose_screen(facts, wanted=self.look.screen, last=self._last)
        assert self._view is not None
        if chosen is None:
            self._view.hide()
            self._leave_screen()
            self._trouble = "screen_missing"
            return
        screen = screens[facts.index(chosen)]
        if screen is not self._screen:
            self._leave_screen()
            self._screen = screen
            screen.geometryChanged.connect(self._screens_changed)
        self._last = chosen
        self._trouble = ""
        self._measure(self._view, screen)
        self._view.setScreen(screen)
        self._view.setGeometry(screen.geometry())
        # Not showFullScreen: that asks for the focus.
        self._view.setWindowState(Qt.WindowState.WindowFullScreen)
        self._view.setVisible(True)

    def _leave_screen(self) -> None:
        if self._screen is not None:
            self._screen.geometryChanged.disconnect(self._screens_changed)
            self._screen = None

    @staticmethod
    def _measure(view: QQuickView, screen: QScreen) -> None:
        """Tell the picture how many dots a millimetre has: a QR's modules need one of these."""
        root = view.rootObject()
        if root is not None:
            root.setProperty("dotsPerMm", screen.physicalDotsPerInch() / _MM_PER_INCH)
