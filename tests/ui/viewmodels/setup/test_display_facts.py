from __future__ import annotations

from dataclasses import replace

from fake_devices import ADAPTER, EPSON

from pos_app.errors import DeviceTrouble
from ui.viewmodels.setup.device_desk import DisplayDraft, ScreenChoice
from ui.viewmodels.setup.display_facts import DisplayTrialFacts

POLE = DisplayTrialFacts(
    draft=DisplayDraft("line", ADAPTER.url),
    found=(EPSON, ADAPTER),
    screens=(ScreenChoice("SN42", "Iiyama"),),
)


def kind(driver: str, **changes: str) -> DisplayTrialFacts:
    return replace(POLE, draft=DisplayDraft(driver, **changes))  # type: ignore[arg-type]


def test_a_pole_has_port_speed_and_commands() -> None:
    assert [(row["id"], row["chosen"]) for row in POLE.ports()] == [(ADAPTER.url, True)]
    assert [row["id"] for row in POLE.bauds() if row["chosen"]] == ["9600"]
    assert [row["id"] for row in POLE.dialects() if row["chosen"]] == ["epson"]
    assert POLE.languages() == []
    assert POLE.themes() == []
    assert POLE.complete
    assert not kind("nextion").complete, "no port is chosen"
    away = kind("line", transport="serial:///dev/ttyS9?baud=9600")
    assert len(away.ports()) == 2


def test_a_monitor_has_screens_languages_and_looks() -> None:
    monitor = kind("second_screen", screen="SN42")
    assert monitor.ports() == []
    assert monitor.bauds() == []
    assert monitor.dialects() == []
    assert [row["chosen"] for row in monitor.screen_rows()] == [False, True]
    assert len(monitor.languages()) == 3
    assert len(monitor.themes()) == 2
    assert monitor.complete
    assert POLE.screen_rows() == []


def test_the_demos_window_is_offered_only_where_it_is_used() -> None:
    assert "virtual" not in [row["id"] for row in POLE.drivers()]
    assert "virtual" in [row["id"] for row in kind("virtual").drivers()]
    assert not kind("none").complete


def test_the_words_of_the_small_picture() -> None:
    monitor = replace(kind("second_screen"), moment="paid")
    assert monitor.headline("en") == "Paid, thank you"
    assert monitor.headline("ar") == "تم الدفع، شكرًا لك"
    arabic = replace(kind("second_screen", language="ar"), moment="paid")
    assert arabic.headline("en") == ""
    assert "12.750" in monitor.amount()
    assert replace(monitor, moment="idle").amount() == ""
    assert "7.250" in replace(monitor, moment="cash_change").amount()


def test_what_is_wrong_in_words() -> None:
    assert POLE.fault_word() == ""
    assert "does not answer" in replace(POLE, fault="display_silent").fault_word()
    assert "unplugged" in replace(POLE, trouble=DeviceTrouble("vanished")).fault_word()
