"""Every way out of a locked till that a keyboard, a mouse or the system offers, tried."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from ui.keyboard.lockdown import Lockdown, may_pass, pick_screen

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
META = Qt.KeyboardModifier.MetaModifier
Key = Qt.Key

ESCAPES: dict[str, tuple[Qt.Key, Qt.KeyboardModifier]] = {
    "Alt-F4 (close)": (Key.Key_F4, ALT),
    "Ctrl-W (close)": (Key.Key_W, CTRL),
    "Ctrl-Q (quit)": (Key.Key_Q, CTRL),
    "Ctrl-F4 (close)": (Key.Key_F4, CTRL),
    "F11 (full screen)": (Key.Key_F11, NONE),
    "Super": (Key.Key_Super_L, NONE),
    "Super-D (desktop)": (Key.Key_D, META),
    "Super-L (lock)": (Key.Key_L, META),
    "Super-R (run)": (Key.Key_R, META),
    "Super-E (files)": (Key.Key_E, META),
    "Alt-Tab": (Key.Key_Tab, ALT),
    "Alt-Esc": (Key.Key_Escape, ALT),
    "Alt-Space (window menu)": (Key.Key_Space, ALT),
    "Alt-F2 (run)": (Key.Key_F2, ALT),
    "Ctrl-Esc (start menu)": (Key.Key_Escape, CTRL),
    "Ctrl-Shift-Esc (tasks)": (Key.Key_Escape, CTRL | SHIFT),
    "Ctrl-Alt-Del": (Key.Key_Delete, CTRL | ALT),
    "Ctrl-Alt-T (terminal)": (Key.Key_F1, CTRL | ALT),
    "Ctrl-Alt-Backspace": (Key.Key_Backspace, CTRL | ALT),
    "Ctrl-Alt-F2 (console)": (Key.Key_F2, CTRL | ALT),
    "Ctrl-O (open)": (Key.Key_O, CTRL),
    "Ctrl-P (print)": (Key.Key_P, CTRL),
    "Ctrl-N (new window)": (Key.Key_N, CTRL),
    "Ctrl-Tab": (Key.Key_Tab, CTRL),
    "Menu": (Key.Key_Menu, NONE),
    "Print screen": (Key.Key_Print, NONE),
    "Shift-F10 (menu)": (Key.Key_F10, SHIFT),
    "Power": (Key.Key_PowerOff, NONE),
    "Sleep": (Key.Key_Sleep, NONE),
    "Calculator": (Key.Key_Calculator, NONE),
    "Browser": (Key.Key_WWW, NONE),
    "Alt-F3": (Key.Key_F3, ALT),
    "F12 (look)": (Key.Key_F12, NONE),
}
NEEDED = {
    "a digit": (Key.Key_5, NONE),
    "a capital": (Key.Key_A, SHIFT),
    "an Arabic letter": (Qt.Key(0x0627), NONE),
    "Tab": (Key.Key_Tab, NONE),
    "Escape": (Key.Key_Escape, NONE),
    "F2 (cash)": (Key.Key_F2, NONE),
    "F9 (history)": (Key.Key_F9, NONE),
    "F10 (language)": (Key.Key_F10, NONE),
    "Ctrl-V": (Key.Key_V, CTRL),
    "Ctrl-Left": (Key.Key_Left, CTRL),
    "AltGr-2 (Windows, @)": (Key.Key_At, CTRL | ALT),
    "Alt alone": (Key.Key_Alt, ALT),
    "keypad 7": (Key.Key_7, Qt.KeyboardModifier.KeypadModifier),
}


@pytest.mark.parametrize("attempt", list(ESCAPES))
def test_no_key_leads_out(attempt: str) -> None:
    key, modifiers = ESCAPES[attempt]
    assert not may_pass(key.value, modifiers)


@pytest.mark.parametrize("wish", list(NEEDED))
def test_what_the_till_needs_still_arrives(wish: str) -> None:
    key, modifiers = NEEDED[wish]
    assert may_pass(key.value, modifiers)


def test_a_key_that_qt_has_no_name_for_is_text() -> None:
    assert may_pass(0x1F600, NONE)
    assert not may_pass(0x1F600, CTRL)


class Watching(QQuickWindow):
    """A window that notes what reaches it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []

    def keyPressEvent(self, event: Any) -> None:
        self.keys.append(event.key())


@pytest.fixture
def window(qapp: QGuiApplication) -> Iterator[Watching]:
    made = Watching()
    made.resize(400, 300)
    made.show()
    yield made
    made.destroy()
    made.deleteLater()
    qapp.sendPostedEvents(None, 52)


def test_a_locked_window_fills_its_screen_and_hears_no_escape(
    window: Watching, qapp: QGuiApplication
) -> None:
    lock = Lockdown(window)
    qapp.processEvents()
    assert window.visibility() is QQuickWindow.Visibility.FullScreen
    assert window.geometry() == window.screen().geometry()
    for key, modifiers in ESCAPES.values():
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            qapp.sendEvent(window, QKeyEvent(kind, key.value, modifiers))
    assert window.keys == []
    assert lock.swallowed == len(ESCAPES)
    QTest.keyClick(window, Key.Key_5)
    assert window.keys == [Key.Key_5.value]
    lock.open()


def test_it_does_not_close_and_shows_no_menu(window: Watching, qapp: QGuiApplication) -> None:
    lock = Lockdown(window)
    window.close()
    qapp.sendEvent(window, QCloseEvent())
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
    qapp.sendEvent(window, menu)
    assert window.isVisible()
    assert lock.swallowed == 3
    lock.open()
    lock.open()
    assert window.close()
    assert not window.isVisible()


@pytest.mark.parametrize("away", ["showMinimized", "showNormal", "showMaximized"])
def test_made_small_it_comes_back(window: Watching, qapp: QGuiApplication, away: str) -> None:
    lock = Lockdown(window)
    getattr(window, away)()
    for _ in range(5):
        qapp.processEvents()
    assert window.visibility() is QQuickWindow.Visibility.FullScreen
    lock.open()


def test_another_window_of_ours_is_locked_above_it(window: Watching, qapp: QGuiApplication) -> None:
    lock, other = Lockdown(window, alone=False), Watching()
    other.show()
    lock.also(other)
    other.close()
    assert other.isVisible()
    assert other.flags() & Qt.WindowType.WindowStaysOnTopHint
    lock._state_changed(Qt.ApplicationState.ApplicationInactive)  # it may have the focus
    lock.open()
    other.close()
    other.deleteLater()
    qapp.sendPostedEvents(None, 52)


def test_losing_the_focus_it_takes_it_back(window: Watching, qapp: QGuiApplication) -> None:
    lock = Lockdown(window)
    lock._state_changed(Qt.ApplicationState.ApplicationInactive)
    window.setVisibility(QQuickWindow.Visibility.Windowed)
    lock._come_back()
    lock.open()
    came = window.visibility()
    lock._come_back()  # a supervisor opened it meanwhile: nothing is taken back any more
    lock._stand()
    assert window.visibility() is came


def screen(name: str, serial: str = "", model: str = "") -> Any:
    """A screen with the three traits that are asked for; Qt makes none by hand."""
    return SimpleNamespace(name=name, serial=serial, model=model)


def test_the_right_screen_is_found_by_any_of_its_names(monkeypatch: pytest.MonkeyPatch) -> None:
    for trait, attribute in (("serialNumber", "serial"), ("name", "name"), ("model", "model")):
        monkeypatch.setattr(
            f"ui.keyboard.lockdown.QScreen.{trait}", lambda each, a=attribute: getattr(each, a)
        )
    first, second = screen("HDMI-1", model="Elo"), screen("DP-1", serial="X77")
    both = [first, second]
    assert pick_screen(both, "", first) is first
    assert pick_screen(both, " x77 ", first) is second
    assert pick_screen(both, "dp-1", first) is second
    assert pick_screen(both, "elo", second) is first
    assert pick_screen(both, "gone", first) is first
