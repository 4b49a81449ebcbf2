"""What is sold in one sale, line by line. A basket never costs more than one sale may."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pos_app.domain.money import LARGEST_SALE, Fils
from pos_app.errors import BadInput

MOST_LINES = 200
MOST_OF_ONE = 999


@dataclass(frozen=True, slots=True)
class SoldItem:
    """So many of one thing, each at `price` fils."""

    name: str
    name_ar: str
    price: Fils
    quantity: int = 1

    @property
    def cost(self) -> int:
        """Of all of them, in fils."""
        return self.price * self.quantity


Basket = tuple[SoldItem, ...]


def total(basket: Iterable[SoldItem]) -> Fils:
    """What everything costs, in fils."""
    return Fils(sum(item.cost for item in basket))


def put_in(basket: Basket, item: SoldItem, *, beside: int = 0) -> Basket:
    """`basket` with `item` in it: more of a line that is there, or a line of its own.

    `beside` fils are keyed in beside the basket. Raises BadInput `amount_too_large`,
    `basket_full`, `too_many_of_one`.
    """
    for position, line in enumerate(basket):
        if (line.name, line.name_ar, line.price) == (item.name, item.name_ar, item.price):
            return with_quantity(basket, position, line.quantity + item.quantity, beside=beside)
    if len(basket) >= MOST_LINES:
        raise BadInput("basket_full", f"at most {MOST_LINES} lines", field="item")
    return _checked((*basket, item), beside)


def with_quantity(basket: Basket, position: int, quantity: int, *, beside: int = 0) -> Basket:
    """`basket` with `quantity` of the line at `position`; none of it takes the line out."""
    if quantity > MOST_OF_ONE:
        raise BadInput("too_many_of_one", f"at most {MOST_OF_ONE}", field="quantity")
    before, line, after = basket[:position], basket[position], basket[position + 1 :]
    kept = (replace(line, quantity=quantity),) if quantity > 0 else ()
    return _checked((*before, *kept, *after), beside)


def basket_to_plain(basket: Basket) -> list[dict[str, object]]:
    """As JSON-able values, for the journal."""
    return [
        {"name": i.name, "name_ar": i.name_ar, "price": int(i.price), "quantity": i.quantity}
        for i in basket
    ]


def basket_from_plain(plain: object) -> Basket:
    """What `basket_to_plain` wrote; nothing where there is none, as in older journals."""
    rows = plain if isinstance(plain, list | tuple) else ()
    return tuple(
        SoldItem(
            str(row.get("name", "")),
            str(row.get("name_ar", "")),
            Fils(int(str(row["price"]))),
            int(str(row.get("quantity", 1))),
        )
        for row in rows
        if isinstance(row, Mapping)
    )


def _checked(basket: Basket, beside: int) -> Basket:
    if total(basket) + beside > LARGEST_SALE:
        raise BadInput("amount_too_large", "at most 99999.999", field="amount")
    return basket
