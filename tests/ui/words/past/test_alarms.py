from __future__ import annotations

import pytest
from fake_till import make_sale

from pos_app.domain.sale import Alarm, SaleState
from ui.words.past import alarms


@pytest.mark.parametrize(
    ("ended", "alarm", "title", "told"),
    [
        (SaleState.DECLINED, Alarm.LATE_PAID, "Paid after all", "Declined at first, then paid."),
        (SaleState.CANCELLED, Alarm.LATE_PAID, "Paid after all", "Cancelled at first, then paid."),
        (SaleState.PAID, Alarm.PAID_TWICE, "Paid twice", "The money was taken twice."),
    ],
)
def test_an_alarm_says_what_happened_and_who_must_look(
    ended: SaleState, alarm: Alarm, title: str, told: str
) -> None:
    sale = make_sale(ended, alarm=alarm)
    assert alarms.title(sale) == title
    assert alarms.told(sale) == f"{told} A supervisor must look at it."
    assert "A supervisor must look at it." in alarms.standing()


def test_without_an_alarm_nothing_is_told() -> None:
    assert alarms.told(make_sale(SaleState.DECLINED)) == ""
