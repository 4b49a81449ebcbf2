"""Items instead of keys: tiles of the price list, and the lines of what is being sold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.basket import Basket, SoldItem, put_in, total, with_quantity
from pos_app.domain.money import Fils, western_digits
from pos_app.errors import BadInput
from ui import wording
from ui.words.counted import Counted
from ui.words.troubles import trouble_word

if TYPE_CHECKING:
    from pos_app.domain.price_list import PriceItem

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


class Prices(Protocol):
    """The shop's price list, in memory."""

    def items(self) -> tuple[PriceItem, ...]:
        """Everything that is sold, in the list's order; empty where the shop has no list."""


@dataclass(frozen=True, slots=True)
class BasketFacts:
    """What is on offer and what is in the basket. `by_items` shows tiles in place of the pad."""

    items: tuple[PriceItem, ...] = ()
    basket: Basket = ()
    by_items: bool = False
    category: str = ""
    page: int = 0
    tiles: int = 12
    """How many tiles there is room for."""
    keyed: Fils = Fils(0)
    trouble: BadInput | None = None

    @property
    def shown(self) -> tuple[PriceItem, ...]:
        """The items of the chosen category; "" has all of them."""
        if not self.category:
            return self.items
        return tuple(item for item in self.items if item.category == self.category)

    @property
    def pages(self) -> int:
        """At least one."""
        return max(1, -(-len(self.shown) // self.tiles))


@QmlElement
class BasketModel(QObject):
    """Taps on tiles in, lines out: `filled(basket)` is told of each change."""

    changed = Signal()

    def __init__(
        self, *, prices: Prices, filled: Callable[[Basket], None], language: Callable[[], str]
    ) -> None:
        """`language()` is `en` or `ar`: items have a name in each."""
        super().__init__()
        self._prices = prices
        self._filled = filled
        self._language = language
        self.state = BasketFacts()
        self.read()

    def _show(self, state: BasketFacts) -> None:
        if state != self.state:
            before, self.state = self.state, state
            self.changed.emit()
            if before.basket != state.basket:
                self._filled(state.basket)

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def read(self) -> None:
        """Take the price list as it is now; tiles come first once there is one."""
        items = self._prices.items()
        known = {item.category for item in items}
        by_items = bool(items) and (self.state.by_items or not self.state.items)
        category = self.state.category if self.state.category in known else ""
        self._show(replace(self.state, items=items, by_items=by_items, category=category, page=0))

    def clear(self) -> None:
        """Empty the basket."""
        self._show(replace(self.state, basket=(), trouble=None))

    def beside(self, keyed: Fils) -> None:
        """So much is keyed in beside the basket."""
        self._show(replace(self.state, keyed=keyed))

    def scan(self, code: str) -> bool:
        """Put in the item of that barcode; False where no item has it."""
        code = western_digits(code).strip()
        for item in self.state.items:
            if item.barcode and item.barcode == code:
                self._put_in(item)
                return True
        return False

    @Slot()
    def switchWay(self) -> None:
        """Tiles or keypad."""
        if self.state.items:
            self._show(replace(self.state, by_items=not self.state.by_items))

    @Slot(str)
    def chooseCategory(self, category: str) -> None:
        """Show the tiles of one category; "" for all."""
        self._show(replace(self.state, category=category, page=0))

    @Slot(int)
    def fit(self, tiles: int) -> None:
        """There is room for so many tiles."""
        if tiles > 0 and tiles != self.state.tiles:
            fitted = replace(self.state, tiles=tiles)
            self._show(replace(fitted, page=min(fitted.page, fitted.pages - 1)))

    @Slot(int)
    def turn(self, by: int) -> None:
        """Turn the page, forwards or back."""
        page = min(max(self.state.page + by, 0), self.state.pages - 1)
        self._show(replace(self.state, page=page))

    @Slot(int)
    def take(self, position: int) -> None:
        """Put in one of what is on this tile."""
        found = self._on_page()
        if 0 <= position < len(found):
            self._put_in(found[position])

    @Slot(int, int)
    def change(self, position: int, by: int) -> None:
        """More or less of a line; less than one takes it out."""
        basket = self.state.basket
        if not 0 <= position < len(basket):
            return
        try:
            changed = with_quantity(
                basket, position, basket[position].quantity + by, beside=self.state.keyed
            )
        except BadInput as error:
            self._show(replace(self.state, trouble=error))
        else:
            self._show(replace(self.state, basket=changed, trouble=None))

    @Slot(int)
    def remove(self, position: int) -> None:
        """Take a whole line out."""
        if 0 <= position < len(self.state.basket):
            self.change(position, -self.state.basket[position].quantity)

    def _put_in(self, item: PriceItem) -> None:
        sold = SoldItem(item.name, item.name_ar, item.price)
        try:
            basket = put_in(self.state.basket, sold, beside=self.state.keyed)
        except BadInput as error:
            self._show(replace(self.state, trouble=error))
        else:
            self._show(replace(self.state, basket=basket, trouble=None))

    def _on_page(self) -> tuple[PriceItem, ...]:
        first = self.state.page * self.state.tiles
        return self.state.shown[first : first + self.state.tiles]

    def _categories(self) -> list[dict[str, object]]:
        names = list(dict.fromkeys(item.category for item in self.state.items if item.category))
        if not names:
            return []
        everything = wording.translate("Basket", "All")
        return [
            {"id": name, "text": name or everything, "chosen": name == self.state.category}
            for name in ("", *names)
        ]

    def _tiles(self) -> list[dict[str, str]]:
        language = self._language()
        return [
            {"name": item.called(language), "price": wording.amount(item.price)}
            for item in self._on_page()
        ]

    def _lines(self) -> list[dict[str, object]]:
        arabic = self._language() == "ar"
        return [
            {
                "name": (line.name_ar or line.name) if arabic else (line.name or line.name_ar),
                "quantity": wording.isolated(str(line.quantity)),
                "cost": wording.amount(line.cost),
            }
            for line in self.state.basket
        ]

    def _page_text(self) -> str:
        """As 1 / 3; "" where one page shows everything."""
        pages = self.state.pages
        return wording.isolated(f"{self.state.page + 1} / {pages}") if pages > 1 else ""

    def _summary(self) -> str:
        basket = self.state.basket
        if not basket:
            return ""
        counted = Counted().items(sum(line.quantity for line in basket))
        return f"{counted} · {wording.money(total(basket))}"

    offered = Property(bool, lambda self: bool(self.state.items), notify=changed)
    byItems = Property(bool, lambda self: self.state.by_items, notify=changed)
    categories = Property(list, lambda self: self._categories(), notify=changed)
    tiles = Property(list, lambda self: self._tiles(), notify=changed)
    lines = Property(list, lambda self: self._lines(), notify=changed)
    pageText = Property(str, lambda self: self._page_text(), notify=changed)
    firstPage = Property(bool, lambda self: self.state.page == 0, notify=changed)
    lastPage = Property(bool, lambda self: self.state.page + 1 >= self.state.pages, notify=changed)
    keyedText = Property(
        str,
        lambda self: wording.amount(self.state.keyed) if self.state.keyed else "",
        notify=changed,
    )
    summary = Property(str, lambda self: self._summary(), notify=changed)
    trouble = Property(
        str,
        lambda self: trouble_word(self.state.trouble) if self.state.trouble else "",
        notify=changed,
    )
