"""The look: contrast of every pair in use, sizes, and the states of the controls."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import scenes
from conftest import find, items, middle, settle
from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from ui import shell as shell_module
from ui.shell import QML, Shell, speak
from ui.wording import translate

THEME = (QML / "Pos" / "controls" / "Theme.qml").read_text("utf-8")
COLOURS = {
    name: (light, dark)
    for name, dark, light in re.findall(
        r"property color (\w+): (?:contrast \? (?:ink|\(.+?\)) : )?"
        r'dark \? "(#\w{6})" : "(#\w{6})"',
        THEME,
    )
}
STRONG = {
    name: (light, dark)
    for name, dark, light in re.findall(
        r'property color (\w+): contrast \? \(dark \? "(#\w{6})" : "(#\w{6})"\)', THEME
    )
}
GROUNDS = ["background", "surface", "key", "keyPressed"]
PAIRS = [
    *((ink, ground) for ink in ("ink", "inkSoft") for ground in GROUNDS),
    *((role, ground) for role in ("attention", "bad") for ground in GROUNDS[:2]),
    *((role, f"{role}Soft") for role in ("accent", "go", "attention", "bad")),
    *(("ink", f"{role}Soft") for role in ("accent", "go", "attention", "bad", "quiet")),
    ("inkSoft", "quietSoft"),
    ("inkSoft", "accentSoft"),
    ("inkOnAccent", "accent"),
    ("inkOnAccent", "accentPressed"),
    ("inkOnGo", "go"),
    ("inkOnAttention", "attention"),
    ("inkOnBad", "bad"),
    ("inkOnAttention", "attentionPressed"),
    ("inkOnBad", "badPressed"),
    ("bad", "keyPressed"),
    ("go", "surface"),
    ("accent", "surface"),
]


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("look", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_every_pair_of_text_and_ground_can_be_read(ink: str, ground: str, look: int) -> None:
    one, other = sorted((luminance(COLOURS[ink][look]), luminance(COLOURS[ground][look])))
    assert (other + 0.05) / (one + 0.05) >= 4.5


@pytest.mark.parametrize("look", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ink", ["ink", "accent"])
def test_strong_colours_are_stronger_than_any_standard_asks(ink: str, look: int) -> None:
    for ground in ("background", "surface"):
        one, other = sorted((luminance(STRONG[ink][look]), luminance(STRONG[ground][look])))
        assert (other + 0.05) / (one + 0.05) >= 10


def colour_of(view: Any, x: int, y: int) -> QColor:
    return view.grabWindow().pixelColor(x, y)


BUTTON = """PushButton {
    property int taps: 0
    property int refusals: 0
    objectName: "button"
    width: 400; height: 120
    look: "primary"; label: "Go"; caption: "KD 1.000"
    onClicked: taps++
    onRefused: refusals++
}"""


def test_a_button_darkens_while_it_is_pressed(
    view: Callable[..., Any], qapp: QGuiApplication
) -> None:
    shown = view(BUTTON)
    before = colour_of(shown, 60, 60)
    point = middle(find(shown, "button"))
    QTest.mousePress(shown, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    settle(qapp)
    assert colour_of(shown, 60, 60).lightness() < before.lightness()
    QTest.mouseRelease(shown, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    settle(qapp)
    assert shown.rootObject().property("taps") == 1
    assert colour_of(shown, 60, 60) == before


@pytest.mark.parametrize("state", ["reason", "busy"])
def test_a_button_that_cannot_be_used_takes_no_tap(
    view: Callable[..., Any], qapp: QGuiApplication, state: str
) -> None:
    shown = view(BUTTON)
    root = shown.rootObject()
    root.setProperty(state, "Key in an amount" if state == "reason" else True)
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle(root))
    settle(qapp)
    assert (root.property("taps"), root.property("refusals")) == (0, 1)
    if state == "reason":
        assert root.property("underText") == "Key in an amount"


def test_a_button_works_by_keyboard_and_shows_the_focus(
    view: Callable[..., Any], qapp: QGuiApplication
) -> None:
    shown = view(BUTTON)
    root = shown.rootObject()
    root.forceActiveFocus()
    settle(qapp)
    assert root.property("showFocus") is True
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        QTest.keyClick(shown, key)
    assert root.property("taps") == 2


def test_two_fingers_on_two_keys_both_count(
    view: Callable[..., Any], qapp: QGuiApplication
) -> None:
    shown = view(
        """Keypad {
            property string keys: ""
            width: 500; height: 500
            onKeyed: name => keys += name
        }"""
    )
    device = QTest.createTouchDevice()
    one, two = middle(find(shown, "key_1")), middle(find(shown, "key_2"))
    QTest.touchEvent(shown, device).press(0, one, shown)
    QTest.touchEvent(shown, device).press(1, two, shown)
    QTest.touchEvent(shown, device).release(0, one, shown)
    QTest.touchEvent(shown, device).release(1, two, shown)
    settle(qapp)
    assert sorted(shown.rootObject().property("keys")) == ["1", "2"]


def test_a_field_says_what_is_wrong_and_hides_a_secret(view: Callable[..., Any]) -> None:
    shown = view(
        'Field { objectName: "pin"; width: 300; label: "PIN"; kind: "secret"; wrong: "No" }'
    )
    entry = find(shown, "pin_input")
    entry.setProperty("text", "2580")
    assert entry.property("displayText") == "••••"


def test_an_amount_shrinks_rather_than_being_cut_off(view: Callable[..., Any]) -> None:
    shown = view(
        'AmountText { width: 200; height: 100; currency: "KD"; whole: "99,999"; decimals: ".999" }'
    )
    assert 0.2 < shown.rootObject().property("fit") < 1


def test_a_choice_tells_what_was_picked(view: Callable[..., Any], qapp: QGuiApplication) -> None:
    shown = view(
        """Choice {
            property string said: ""
            label: "one of them"
            width: 400
            options: ["a", "b"].map(id => ({"id": id, "text": id, "chosen": id === "a"}))
            onPicked: id => said = id
        }"""
    )
    QTest.mouseClick(
        shown,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        middle(find(shown, "choice_b")),
    )
    settle(qapp)
    root = shown.rootObject()
    assert isinstance(root, QObject)
    assert root.property("said") == "b"


def test_no_screen_borrows_a_style_or_knows_a_colour() -> None:
    for path in QML.rglob("*.qml"):
        text = path.read_text("utf-8")
        assert "QtQuick.Controls" not in text, path.name
        if path.parent.name in {"components", "frame", "sheets", "screens"}:
            found = set(re.findall(r"#[0-9A-Fa-f]{6}", text))
            # the card under a QR is white in every look; the demo terminal has its own glass
            assert found <= {"#FFFFFF", "#7FB5A9"}, path.name


def test_no_sheet_of_the_staff_stands_over_self_service(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication
) -> None:
    def sheets() -> set[str]:
        settle(qapp)
        return {
            item.objectName()
            for item in items(window.contentItem())
            if item.isVisible() and item.objectName() in {"export_write", "tile_0"}
        }

    scenes.show(shell, "export")
    assert sheets() == {"export_write"}
    scenes.show(shell, "self-service")  # as after a counter nobody came back to
    assert sheets() == {"tile_0"}
    scenes.show(shell, "sale")


def test_a_catalogue_written_anew_under_a_running_till_changes_nothing(
    qapp: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt would map the file: cut short in place, the next text would end the process."""
    kept = tmp_path / "i18n" / "pos_xx.qm"
    kept.parent.mkdir()
    kept.write_bytes((shell_module.RESOURCES / "i18n" / "pos_ar.qm").read_bytes())
    monkeypatch.setattr(shell_module, "RESOURCES", tmp_path)
    translator = speak("xx")
    try:
        kept.write_bytes(b"")
        assert translate("Stopped", "The till cannot be opened") == "تعذّر فتح الصندوق"
    finally:
        QGuiApplication.removeTranslator(translator)
        QLocale.setDefault(QLocale("en_GB"))
