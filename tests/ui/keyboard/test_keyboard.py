from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from ui.keyboard.keyboard import KeyboardModel


@pytest.fixture
def keyboard(qapp: QGuiApplication) -> KeyboardModel:
    return KeyboardModel()


def names(keyboard: KeyboardModel) -> list[str]:
    return [str(key["name"]) for row in keyboard._rows() for key in row]


def test_it_comes_after_a_touch_and_goes_when_real_keys_are_used(keyboard: KeyboardModel) -> None:
    keyboard.focus("text")
    assert not keyboard.state.shown
    keyboard.sawTouch()
    assert keyboard.state.shown
    keyboard.sawKey()
    assert not keyboard.state.shown


def test_without_a_real_keyboard_a_mouse_is_taken_for_a_finger(qapp: QGuiApplication) -> None:
    keyboard = KeyboardModel(keys_known=False)
    assert not keyboard.state.shown  # nothing is typed into
    keyboard.focus("pin")
    assert keyboard.state.shown
    keyboard.sawKey()
    assert not keyboard.state.shown


def test_the_setting_has_the_last_word(keyboard: KeyboardModel) -> None:
    keyboard.focus("text")
    keyboard.set_mode("on")
    assert keyboard.state.shown
    keyboard.sawTouch()
    keyboard.set_mode("off")
    assert not keyboard.state.shown
    assert keyboard.property("rows") == []


def test_hidden_it_stays_away_until_the_field_is_touched_or_another_is_chosen(
    keyboard: KeyboardModel,
) -> None:
    keyboard.set_mode("on")
    keyboard.focus("text")
    keyboard.press("hide")
    assert not keyboard.state.shown
    keyboard.wake()
    assert keyboard.state.shown
    keyboard.rest()
    assert not keyboard.state.shown, "what was sought is found"
    keyboard.wake()
    assert keyboard.state.shown
    keyboard.press("hide")
    keyboard.focus("phone")
    assert keyboard.state.shown


def test_letters_shift_once_signs_and_the_other_language(keyboard: KeyboardModel) -> None:
    keyboard.set_mode("on")
    keyboard.focus("text")
    typed: list[str] = []
    erased: list[int] = []
    entered: list[int] = []
    keyboard.typed.connect(typed.append)
    keyboard.erased.connect(lambda: erased.append(1))
    keyboard.entered.connect(lambda: entered.append(1))
    keyboard.press("shift")
    assert "Q" in names(keyboard)
    keyboard.press("Q")
    assert "q" in names(keyboard)
    keyboard.press("symbols")
    keyboard.press("@")
    assert keyboard.state.page == "symbols"
    keyboard.press("letters")
    keyboard.press("language")
    assert "ض" in names(keyboard)
    keyboard.press("ض")
    for key in ("space", "back", "enter"):
        keyboard.press(key)
    assert typed == ["Q", "@", "ض", " "]
    assert (len(erased), len(entered)) == (1, 1)


def test_the_screens_language_comes_first(keyboard: KeyboardModel) -> None:
    keyboard.speak("ar")
    keyboard.focus("text")
    assert keyboard.state.page == "ar"


def test_a_pin_gets_digits_only(keyboard: KeyboardModel) -> None:
    keyboard.set_mode("on")
    keyboard.focus("pin")
    assert keyboard.property("pad")
    digits = [name for name in names(keyboard) if len(name) == 1]
    assert sorted(digits) == list("0123456789")
