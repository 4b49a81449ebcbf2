"""A café's price list, and a file that may be another."""

from __future__ import annotations

from dataclasses import dataclass, field

from pos_app.domain.bulk import Fault
from pos_app.domain.money import Fils
from pos_app.domain.price_list import PriceCheck, PriceItem
from pos_app.errors import PosError

_NAMES = (
    ("Espresso", "إسبريسو", 1_250, "Coffee"),
    ("Flat white", "فلات وايت", 1_750, "Coffee"),
    ("Spanish latte", "سبانش لاتيه", 2_000, "Coffee"),
    ("Karak tea", "شاي كرك", 500, "Tea"),
    ("Mint tea", "شاي بالنعناع", 750, "Tea"),
    ("Water", "ماء", 250, ""),
    ("Date cake", "كيكة تمر", 1_900, "Bakery"),
    ("Cheese croissant", "كرواسون بالجبن", 1_100, "Bakery"),
    ("Chicken shawarma sandwich with garlic", "ساندويش شاورما دجاج بالثوم", 1_600, "Food"),
    ("Halloumi wrap", "لفافة حلوم", 1_850, "Food"),
)
MENU = tuple(
    PriceItem(name, arabic, Fils(price), category, f"62911001{number:02d}")
    for number, (name, arabic, price, category) in enumerate(_NAMES)
)
FAULTY = PriceCheck(
    (),
    (
        Fault(4, "price", "amount_not_a_number", "one dinar"),
        Fault(9, "barcode", "barcode_twice", "6291100103"),
    ),
)


@dataclass
class FakePrices:
    """`found` is what the next file holds."""

    menu: tuple[PriceItem, ...] = ()
    found: PriceCheck = field(default_factory=lambda: PriceCheck(MENU, ()))
    refusal: PosError | None = None
    read: list[str] = field(default_factory=list)

    def items(self) -> tuple[PriceItem, ...]:
        return self.menu

    async def files(self) -> tuple[str, ...]:
        return ("/home/till/Downloads/menu.csv", "/media/till/STICK/prices.xlsx")

    async def check(self, path: str) -> PriceCheck:
        self.read.append(path)
        if self.refusal is not None:
            raise self.refusal
        return self.found

    async def keep(self, check: PriceCheck) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.menu = check.items
