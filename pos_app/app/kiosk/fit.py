"""Where the windows stand when they are opened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QGuiApplication, QWindow

from pos_app.settings.model import Settings
from ui.shell import Shell


def fit_windows(
    shell: Shell, window: QObject, demo_windows: Sequence[QObject], settings: Settings
) -> None:
    """The whole screen in a kiosk and on a screen that is smaller than the window: there the
    demo's terminal stands beside it, never over *Charge*. Nothing is fitted to offscreen's.
    """
    if not isinstance(window, QWindow) or QGuiApplication.platformName() == "offscreen":
        return
    if settings.kiosk.enabled:
        shell.lock(settings.kiosk.screen)
        return
    fit_demo(window, [each for each in demo_windows if isinstance(each, QWindow)])


def fit_demo(window: QWindow, shown: Sequence[QWindow]) -> None:
    """Make room for `window` where it does not fit; `shown` are the demo's, terminal first."""
    room = window.screen().availableGeometry()
    if room.contains(window.geometry()):
        if shown:
            # Left to itself, a window manager puts it in the middle, under the others.
            window.setFramePosition(room.topLeft())
            _terminal_on_top(room, shown[0], shown[1:])
        return
    beside = shown[0].width() if shown else 0
    window.setGeometry(room.adjusted(0, 0, -beside, 0))
    for terminal in shown[:1]:
        terminal.setPosition(room.right() + 1 - beside, room.top())
    for printer in shown[1:]:
        printer.hide()


def _terminal_on_top(room: QRect, terminal: QWindow, others: Sequence[QWindow]) -> None:
    """Where the screen has no room for all side by side, what pays is seen; the rest looks out
    from under it.
    """
    for other in others:
        if other.geometry().intersects(terminal.geometry()):
            other.setPosition(other.x(), max(room.top(), room.bottom() + 1 - other.height()))
    terminal.raise_()
