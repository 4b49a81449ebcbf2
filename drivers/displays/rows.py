"""What a line display of two rows says at each moment: exactly 20 columns each, ASCII, English.

These displays have no Arabic; the digits and `KD` carry the meaning in either language.
"""

from __future__ import annotations

from drivers.displays.plain_text import countdown, money, plain
from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.domain.money import Fils

COLUMNS = 20


def rows(view: DisplayView) -> tuple[str, str]:
    """Upper and lower row for `view`."""
    match view.moment:
        case DisplayMoment.IDLE:
            shop = plain(view.shop_name)[:COLUMNS]
            return (
                (_middle(shop), _middle("WELCOME")) if shop else (_middle("WELCOME"), _middle(""))
            )
        case DisplayMoment.AMOUNT:
            return "TOTAL".ljust(COLUMNS), money(view.amount, COLUMNS).rjust(COLUMNS)
        case DisplayMoment.TAP_CARD:
            return labelled("TOTAL", view.amount), _middle("TAP OR INSERT CARD")
        case DisplayMoment.SCAN_LINK:
            return labelled("TOTAL", view.amount), _pay_by_phone(view.seconds_left)
        case DisplayMoment.CASH_CHANGE:
            return labelled("CASH", view.received), labelled("CHANGE", view.change)
        case DisplayMoment.PAID:
            return labelled("PAID", view.amount), _middle("THANK YOU")
        case DisplayMoment.DECLINED:
            return labelled("DECLINED", view.amount), _middle("TRY ANOTHER WAY")
        case DisplayMoment.CANCELLED:
            return _middle("CANCELLED"), _middle("NOTHING WAS PAID")
        case DisplayMoment.WAITING:
            return labelled("TOTAL", view.amount), _middle("CHECKING, A MOMENT")


def labelled(label: str, amount: Fils) -> str:
    """One row with `label` at the start and the amount at the end; the label gives way first."""
    room = COLUMNS - len(label) - 1
    text = money(amount, room)
    if text.startswith("#"):
        return money(amount, COLUMNS).rjust(COLUMNS)
    return f"{label} {text.rjust(room)}"


def _pay_by_phone(seconds_left: int | None) -> str:
    label = "PAY BY PHONE "
    left = "" if seconds_left is None else countdown(seconds_left)
    if not left or len(left) > COLUMNS - len(label):  # a hundred days and more hurry nobody
        return _middle("PAY WITH YOUR PHONE")
    return f"{label}{left:>{COLUMNS - len(label)}}"


def _middle(text: str) -> str:
    return text[:COLUMNS].center(COLUMNS)
