from __future__ import annotations

from dataclasses import replace

from ui.display.screens import ScreenFacts, choose_screen

TILL = ScreenFacts("HDMI-1", "A1", "Dell", (0, 0, 1280, 800), cashiers=True)
PANEL = ScreenFacts("HDMI-2", "S9", "Pole", (1280, 0, 800, 480), cashiers=False)
CHEAP = ScreenFacts("DP-1", "", "LCD", (2080, 0, 1024, 600), cashiers=False)


def test_the_other_screen_is_the_payers() -> None:
    assert choose_screen([TILL, PANEL]) == PANEL
    assert choose_screen([PANEL, TILL]) == PANEL


def test_the_cashiers_screen_is_never_taken() -> None:
    assert choose_screen([TILL]) is None
    assert choose_screen([]) is None
    assert choose_screen([TILL], wanted="HDMI-1") is None
    assert choose_screen([TILL], last=PANEL) is None


def test_the_settings_name_it_by_serial_name_or_model() -> None:
    screens = [TILL, CHEAP, PANEL]
    for word in ("S9", "hdmi-2", " Pole "):
        assert choose_screen(screens, wanted=word) == PANEL
    assert choose_screen(screens, wanted="elsewhere") is None


def test_after_sleep_it_is_known_by_its_serial_number_under_another_name() -> None:
    renamed = replace(PANEL, name="HDMI-3", place=(0, 800, 800, 480))
    assert choose_screen([TILL, CHEAP, renamed], last=PANEL) == renamed
    assert choose_screen([TILL, CHEAP, renamed], wanted="HDMI-2", last=PANEL) == renamed


def test_without_a_serial_number_it_is_known_by_place_and_model() -> None:
    other = replace(CHEAP, name="DP-2", model="Beam", place=(3104, 0, 1920, 1080))
    renamed = replace(CHEAP, name="DP-3")
    assert choose_screen([TILL, other, renamed], last=CHEAP) == renamed


def test_another_serial_number_is_another_screen() -> None:
    stranger = replace(PANEL, serial="X7", name="DP-9", model="TV")
    assert choose_screen([TILL, stranger], wanted="S9", last=PANEL) is None
    assert choose_screen([TILL, stranger], last=PANEL) == stranger, "any will do where none is set"
