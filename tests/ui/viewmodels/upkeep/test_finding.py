from __future__ import annotations

import pytest

from ui.viewmodels.upkeep.finding import folded, is_found


@pytest.mark.parametrize(
    ("sought", "texts", "found"),
    [
        ("PAPER", ["Paper width"], True),
        ("width paper", ["Paper", "width"], True),
        ("paper colour", ["Paper width"], False),
        ("", ["anything"], True),
        ("الايصال", ["لغات الإيصال"], True),
        ("مده", ["مدّة الصلاحية"], True),
        ("café", ["Cafe"], True),
        ("٣٦٥", ["365 days"], True),
    ],
)
def test_people_find_what_they_mean(sought: str, texts: list[str], found: bool) -> None:
    assert is_found(sought, texts) is found


def test_marks_and_lengthening_do_not_count() -> None:
    assert folded("مــدّة") == folded("مده")
