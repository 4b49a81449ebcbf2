"""Scenes of selling by items."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from fake_prices import FAULTY, MENU

from pos_app.domain.basket import SoldItem
from pos_app.domain.price_list import PriceCheck
from ui.shell import Shell
from ui.viewmodels.selling.basket import BasketFacts
from ui.viewmodels.selling.prices import PricesFacts

FILES = ("/home/till/Downloads/menu.csv", "/media/till/STICK/prices.xlsx")


def _items(shell: Shell) -> None:
    sold = tuple(
        SoldItem(item.name, item.name_ar, item.price, quantity)
        for item, quantity in zip(MENU[1:5], (2, 1, 1, 3), strict=True)
    )
    shell.till._show(replace(shell.till.state, screen="sale"))
    shell.counter.basket._show(
        replace(shell.counter.basket.state, items=MENU, by_items=True, basket=sold)
    )


def _prices(**facts: object) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        shell.upkeep.settings.read()
        shell.till._show(replace(shell.till.state, screen="settings"))
        shell.upkeep.prices._show(PricesFacts(open=True, files=FILES, **facts))  # type: ignore[arg-type]

    return go


SCENES: Mapping[str, Callable[[Shell], None]] = {
    "sale-items": _items,
    "prices": _prices(),
    "prices-faulty": _prices(path=FILES[0], check=FAULTY),
    "prices-preview": _prices(path=FILES[0], check=PriceCheck(MENU, ())),
}


def rest(shell: Shell) -> None:
    """No items, no sheet."""
    shell.counter.basket._show(BasketFacts())
    shell.upkeep.prices._show(PricesFacts())
