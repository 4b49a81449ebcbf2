"""Keeps a locked till's windows on the screen: no key, no menu and no close leads out of them.

What a program can do about it, and no more: a key that the system takes first (Ctrl-Alt-Del, a
window manager's own) never arrives here. Hence a session without a window manager's keys on Linux
and Shell Launcher on Windows (docs/roll-out.md); this is the lock inside of that one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QScreen, QWindow

from ui.keyboard.covers import Covers

_Key = Qt.Key
_KEY_EVENTS = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride}
)
_SHUT = frozenset({QEvent.Type.Close, QEvent.Type.ContextMenu})
_BACK_AFTER_MS = 300
_PLAIN_KEYS = frozenset(_Key(number) for number in range(_Key.Key_F1, _Key.Key_F10 + 1))
"""Function keys that the till itself knows, alone; F11 and F12 are none of the payers' business."""
_EDITING = frozenset(
    {_Key.Key_A, _Key.Key_C, _Key.Key_V, _Key.Key_X, _Key.Key_Z, _Key.Key_Left, _Key.Key_Right,
     _Key.Key_Home, _Key.Key_End, _Key.Key_Backspace, _Key.Key_Delete}
)  # fmt: skip
_NEVER = frozenset(
    {_Key.Key_Super_L, _Key.Key_Super_R, _Key.Key_Meta, _Key.Key_Hyper_L, _Key.Key_Hyper_R,
     _Key.Key_Menu, _Key.Key_Print, _Key.Key_SysReq, _Key.Key_Pause, _Key.Key_Help,
     _Key.Key_PowerOff, _Key.Key_Sleep, _Key.Key_Suspend, _Key.Key_Hibernate, _Key.Key_WakeUp,
     _Key.Key_LogOff, _Key.Key_ScreenSaver, _Key.Key_Explorer, _Key.Key_WWW, _Key.Key_HomePage,
     _Key.Key_LaunchMail, _Key.Key_LaunchMedia, _Key.Key_Calculator, _Key.Key_Close,
     _Key.Key_Terminal, _Key.Key_TaskPane, _Key.Key_Search, _Key.Key_Settings, _Key.Key_Exit}
)  # fmt: skip


def may_pass(key: int, modifiers: Qt.KeyboardModifier) -> bool:
    """Whether a locked till's window may see this key. Escape does: it only ever clears or puts
    away what the till itself shows.
    """
    try:
        named = _Key(key)
    except ValueError:
        return not modifiers & ~Qt.KeyboardModifier.ShiftModifier
    if named in _NEVER or modifiers & Qt.KeyboardModifier.MetaModifier:
        return False
    if _Key.Key_F1 <= named <= _Key.Key_F35:
        return named in _PLAIN_KEYS and not modifiers & ~Qt.KeyboardModifier.KeypadModifier
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
    if control and alt:  # AltGr on Windows: only what types a letter
        return Qt.Key.Key_Exclam <= named <= Qt.Key.Key_ydiaeresis and named not in _EDITING
    if control:
        return named in _EDITING
    return not alt or named is _Key.Key_Alt


def pick_screen(screens: Sequence[QScreen], wanted: str, primary: QScreen) -> QScreen:
    """The screen whose name, serial number or model is `wanted`; else the primary one."""
    word = wanted.strip().casefold()
    for trait in (QScreen.serialNumber, QScreen.name, QScreen.model):
        for screen in screens:
            if word and trait(screen).casefold() == word:
                return screen
    return primary


class Lockdown(QObject):
    """The lock of one till. Make it after the windows; `open` takes it off for good."""

    def __init__(self, window: QWindow, *, wanted_screen: str = "", alone: bool = True) -> None:
        """`alone`: no other window of ours shares the screen (a demo's virtual terminal does)."""
        super().__init__()
        self._window = window
        self._wanted = wanted_screen
        self._alone = alone
        self._open = False
        self.swallowed = 0
        """Attempts that came to nothing; for tests, and for who watches the fleet."""
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        self._app = app
        window.installEventFilter(self)
        app.screenAdded.connect(self._stand)
        app.screenRemoved.connect(self._stand_soon)
        app.primaryScreenChanged.connect(self._stand)
        app.applicationStateChanged.connect(self._state_changed)
        self._soon, self._later = QTimer(self), QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._stand)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._come_back)
        self._covers = Covers(self)
        self._stand()

    def also(self, other: QWindow) -> None:
        """Lock another window of ours, which stays above the till's."""
        other.setFlag(Qt.WindowType.WindowStaysOnTopHint)
        other.installEventFilter(self)

    def open(self) -> None:
        """A supervisor lets the till be left."""
        if self._open:
            return
        self._open = True
        self._app.screenAdded.disconnect(self._stand)
        self._app.screenRemoved.disconnect(self._stand_soon)
        self._app.primaryScreenChanged.disconnect(self._stand)
        self._app.applicationStateChanged.disconnect(self._state_changed)
        self._soon.stop()
        self._later.stop()
        self._covers.lift()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow what leads out; see `may_pass`."""
        if self._open:
            return False
        kind = event.type()
        if kind in _SHUT:
            self.swallowed += 1
            event.ignore()
            return True
        if kind in _KEY_EVENTS:
            key = cast("QKeyEvent", event)
            if not may_pass(key.key(), key.modifiers()):
                self.swallowed += kind == QEvent.Type.KeyPress
                return True
        elif kind == QEvent.Type.WindowStateChange and watched is self._window:
            self._stand_soon()
        return False

    def _stand(self, _screen: object = None) -> None:
        """Full screen on the right screen."""
        if self._open:
            return
        screens = QGuiApplication.screens()
        if not screens:
            return  # the last screen went; one that comes is told of
        window = self._window
        window.setFlag(Qt.WindowType.FramelessWindowHint)
        screen = pick_screen(screens, self._wanted, QGuiApplication.primaryScreen())
        if window.screen() is not screen:
            window.setScreen(screen)
        if window.geometry() != screen.geometry():
            window.setGeometry(screen.geometry())
        if window.visibility() != QWindow.Visibility.FullScreen:
            window.showFullScreen()
        self._covers.lay(screens, screen)

    def _stand_soon(self, _screen: object = None) -> None:
        """Once the system is through with what it does: in the middle of it nothing holds."""
        self._soon.start(0)

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if self._alone and state is not Qt.ApplicationState.ApplicationActive:
            self._later.start(_BACK_AFTER_MS)

    def _come_back(self) -> None:
        if self._open or QGuiApplication.focusWindow() is not None:
            return
        self._stand()
        self._window.raise_()
        self._window.requestActivate()
