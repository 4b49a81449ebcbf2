"""Black windows on the screens that a locked till does not use: nobody reaches what lies there.

They stay at the bottom, so that the payer's display and a demo's windows lie above them.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QScreen
from PySide6.QtQuick import QQuickWindow

_FLAGS = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnBottomHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)


class Covers:
    """One for a lockdown."""

    def __init__(self, keep: QObject) -> None:
        """`keep`: the event filter that lets no window close."""
        self._keep = keep
        self.windows: dict[str, QQuickWindow] = {}
        """By the screen's name."""

    def lay(self, screens: Iterable[QScreen], own: QScreen) -> None:
        """Cover all but the till's own screen, and those that show the same picture."""
        bare = {
            screen.name(): screen
            for screen in screens
            if screen.name() != own.name() and not screen.geometry().intersects(own.geometry())
        }
        for name in [name for name in self.windows if name not in bare]:
            self._lift(name)
        for name, screen in bare.items():
            window = self.windows.get(name) or self._made(name)
            if window.geometry() != screen.geometry():
                window.setScreen(screen)
                window.setGeometry(screen.geometry())
            window.show()

    def lift(self) -> None:
        """Take them all away."""
        for name in list(self.windows):
            self._lift(name)

    def _made(self, name: str) -> QQuickWindow:
        window = QQuickWindow()
        window.setFlags(_FLAGS)
        window.setColor(QColor(Qt.GlobalColor.black))
        window.setCursor(Qt.CursorShape.BlankCursor)
        window.setTitle("pos-app cover")
        window.installEventFilter(self._keep)
        self.windows[name] = window
        return window

    def _lift(self, name: str) -> None:
        window = self.windows.pop(name)
        window.removeEventFilter(self._keep)
        window.hide()
        window.deleteLater()
