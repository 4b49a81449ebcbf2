from __future__ import annotations

from ui.viewmodels.selling.scan import GAP_SECONDS, Burst


def type_out(text: str, gap: float) -> tuple[Burst, float]:
    burst, now = Burst(), 100.0
    for letter in text:
        now += gap
        burst = burst.typed(letter, now)
    return burst, now


def test_a_scanner_is_quick_to_the_end() -> None:
    burst, now = type_out("01K7-261123-0412-9", 0.004)
    assert burst.code(now + 0.004) == "01K7-261123-0412-9"
    assert burst.code(now + GAP_SECONDS * 2) == ""


def test_a_scanner_is_understood_under_an_arabic_layout() -> None:
    burst, now = type_out("01،7-٢٦1123-0412-8", 0.004)
    assert burst.code(now + 0.004) == "01K7-261123-0412-8"


def test_a_hand_is_not_a_scanner() -> None:
    burst, now = type_out("12.750", 0.08)
    assert burst.code(now + 0.01) == ""
    short, now = type_out("12.75", 0.004)
    assert short.code(now) == ""


def test_a_scan_after_a_hand_is_the_scan_alone() -> None:
    burst, now = type_out("12", 0.2)
    now += 0.2
    for letter in "629112":
        now += 0.004
        burst = burst.typed(letter, now)
    assert burst.code(now) == "629112"
