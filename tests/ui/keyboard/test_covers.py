from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication

from ui.keyboard import covers
from ui.keyboard.covers import Covers


def screen(name: str, x: int) -> Any:
    """A screen beside others; Qt makes none by hand."""
    place = QRect(x, 0, 640, 480)
    return SimpleNamespace(name=lambda: name, geometry=lambda: place)


def test_every_screen_but_the_tills_is_black(qapp: QGuiApplication, monkeypatch: Any) -> None:
    monkeypatch.setattr(covers.QQuickWindow, "setScreen", lambda *_: None)
    laid = Covers(QObject())
    own, second, third = screen("A", 0), screen("B", 640), screen("C", 1280)
    laid.lay([own, second, third], own)
    assert list(laid.windows) == ["B", "C"]
    cover = laid.windows["B"]
    assert cover.isVisible()
    assert cover.geometry() == second.geometry()
    assert cover.color().name() == "#000000"
    assert cover.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert cover.flags() & Qt.WindowType.WindowStaysOnBottomHint
    laid.lay([own, second], own)  # one was pulled out
    assert laid.windows == {"B": cover}
    laid.lay([own, second], second)  # the till moved there
    assert list(laid.windows) == ["A"]
    laid.lift()
    assert laid.windows == {}
    qapp.sendPostedEvents(None, 52)
    assert not [w for w in qapp.topLevelWindows() if w.title() == "pos-app cover" and w.isVisible()]


def test_a_screen_that_mirrors_the_tills_is_not_covered(qapp: QGuiApplication) -> None:
    laid = Covers(QObject())
    laid.lay([screen("A", 0), screen("copy", 0)], screen("A", 0))
    assert laid.windows == {}
