"""The second half of a double tap, and taps beside a sheet."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from tests.ui.conftest import find, settle

BOUNCE, MEANT = 90, 400
"""Milliseconds between two taps: of a finger that bounces, and of one that has looked."""

SWAPPED = """Item {
    id: root
    property string tapped: ""
    width: 400; height: 300
    PushButton {
        objectName: "take"; label: "Cash taken"; width: 200; height: 100
        onClicked: { root.tapped += "take "; visible = false; next.visible = true }
    }
    PushButton {
        id: next
        visible: false
        objectName: "next"; label: "New sale"; width: 200; height: 100
        onClicked: root.tapped += "next "
    }
    PushButton {
        property bool sure: false
        objectName: "delete"; label: sure ? "Delete it" : "Delete"; y: 150; width: 200; height: 100
        onClicked: { root.tapped += sure ? "deleted " : "asked "; sure = true }
    }
    Repeater {
        model: [1]
        PushButton {
            objectName: "note"; label: "10"; x: 220; width: 100; height: 100
            onClicked: root.tapped += "10 "
        }
    }
}"""

SHEET = """Item {
    id: root
    property int times: 0
    width: 800; height: 600
    Sheet {
        title: "Note"
        cardWidth: 300
        onDismissed: root.times += 1
        Field { objectName: "note"; width: 200; label: "Note" }
    }
}"""


class Finger:
    """Taps whose times are said."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._now = 10_000

    def tap(self, x: float, y: float, *, after: int = 1_000) -> None:
        self._now += after
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            held = kind is QEvent.Type.MouseButtonPress
            button, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
            event = QMouseEvent(
                kind, QPointF(x, y), QPointF(x, y), button, button if held else none,
                Qt.KeyboardModifier.NoModifier,
            )  # fmt: skip
            event.setTimestamp(self._now)
            QCoreApplication.sendEvent(self._window, event)
            self._now += 60 if held else 0


@pytest.mark.parametrize(("after", "said"), [(BOUNCE, "take "), (MEANT, "take next ")])
def test_a_double_tap_does_not_press_what_it_has_brought_up(
    view: Callable[..., Any], after: int, said: str
) -> None:
    shown = view(SWAPPED)
    finger = Finger(shown)
    finger.tap(100, 50)
    finger.tap(102, 52, after=after)
    assert shown.rootObject().property("tapped") == said


@pytest.mark.parametrize(("after", "said"), [(BOUNCE, "asked "), (MEANT, "asked deleted ")])
def test_a_double_tap_does_not_answer_what_its_first_half_has_asked(
    view: Callable[..., Any], after: int, said: str
) -> None:
    shown = view(SWAPPED)
    finger = Finger(shown)
    finger.tap(100, 200)
    finger.tap(100, 200, after=after)
    assert shown.rootObject().property("tapped") == said


def test_fast_taps_on_one_key_or_on_two_all_count(view: Callable[..., Any]) -> None:
    shown = view(SWAPPED)
    finger = Finger(shown)
    for _ in range(3):
        finger.tap(270, 50, after=BOUNCE)
    finger.tap(100, 200, after=BOUNCE)
    assert shown.rootObject().property("tapped") == "10 10 10 asked "


def test_what_a_list_makes_anew_between_two_taps_is_the_same_key(
    view: Callable[..., Any], qapp: QGuiApplication
) -> None:
    shown = view(SWAPPED.replace("model: [1]", "model: [root.tapped.length]"))
    finger = Finger(shown)
    for _ in range(3):
        finger.tap(270, 50, after=BOUNCE)
        settle(qapp)
    assert shown.rootObject().property("tapped") == "10 10 10 "


def test_a_tap_beside_a_sheet_leaves_it(view: Callable[..., Any]) -> None:
    shown = view(SHEET)
    Finger(shown).tap(5, 5)
    assert shown.rootObject().property("times") == 1


def test_a_tap_beside_a_sheet_does_not_throw_away_what_was_typed(
    view: Callable[..., Any], qapp: QGuiApplication
) -> None:
    shown = view(SHEET)
    find(shown, "note_input").forceActiveFocus()
    QTest.keyClick(shown, Qt.Key.Key_A)
    settle(qapp)
    Finger(shown).tap(5, 5)
    assert shown.rootObject().property("times") == 0
    assert find(shown, "note_input").property("text") == "a"
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.rootObject().property("times") == 1


def test_a_double_tap_does_not_leave_the_sheet_that_it_opened(view: Callable[..., Any]) -> None:
    opener = """
        PushButton {
            objectName: "open"; label: "Add a note"; width: 100; height: 100
            onClicked: { sheet.active = true }
        }
        Loader { id: sheet; active: false; anchors.fill: parent; sourceComponent: Sheet {
    """
    shown = view(SHEET.replace("    Sheet {\n", opener).replace("}\n}", "}\n}}"))
    finger = Finger(shown)
    finger.tap(50, 50)
    finger.tap(50, 50, after=BOUNCE)
    assert shown.rootObject().property("times") == 0
    finger.tap(400, 300)  # on the card
    assert shown.rootObject().property("times") == 0
    finger.tap(50, 50, after=MEANT)
    assert shown.rootObject().property("times") == 1
