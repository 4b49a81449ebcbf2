"""The texts that a page of a small panel may hold, by name; the layout says where each goes."""

from __future__ import annotations

from drivers.displays.plain_text import countdown, money, plain
from pos_app.domain.display import DisplayView

VALUE_NAMES = frozenset({"amount", "received", "change", "url", "left", "shop", "reference"})
LANGUAGE_NUMBERS = {"en": 0, "ar": 1, "both": 2}
_MONEY_COLUMNS = 16
_SHOP_COLUMNS = 32


def page_values(view: DisplayView) -> dict[str, str]:
    """Every value of `view` in printable ASCII. `url` is as it came: its reader checks it."""
    return {
        "amount": money(view.amount, _MONEY_COLUMNS),
        "received": money(view.received, _MONEY_COLUMNS),
        "change": money(view.change, _MONEY_COLUMNS),
        "url": view.url,
        "left": "" if view.seconds_left is None else countdown(view.seconds_left),
        "shop": plain(view.shop_name)[:_SHOP_COLUMNS],
        "reference": plain(view.reference),
    }
