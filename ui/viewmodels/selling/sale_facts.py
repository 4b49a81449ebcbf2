"""What stands on the sale screen: what was keyed in, what was tapped, which terminal."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.domain.basket import Basket, SoldItem, total
from pos_app.domain.money import Fils
from pos_app.errors import PosError
from ui.viewmodels.ports import TerminalChoice
from ui.wording import translate
from ui.words.keying import amount_of


@dataclass(frozen=True, slots=True)
class SaleFacts:
    """What was keyed in. `typed` is plain digits with at most one point and three decimals."""

    typed: str = ""
    note: str = ""
    phone: str = ""
    name: str = ""
    items: Basket = ()
    terminals: tuple[TerminalChoice, ...] = ()
    terminal: str = ""
    choosing: bool = False
    adding_note: bool = False
    trouble: PosError | None = None
    quick: tuple[Fils, ...] = ()

    @property
    def keyed(self) -> Fils:
        """What is keyed in, 0 where nothing is."""
        return amount_of(self.typed)

    @property
    def amount(self) -> Fils:
        """What is to be paid: the items, and what is keyed in beside them."""
        return Fils(self.keyed + total(self.items))

    def sold(self) -> Basket:
        """The items, and what is keyed in beside them as one more."""
        if not self.items or not self.keyed:
            return self.items
        #: On the receipt: what was keyed in beside the items of the price list.
        other = translate("Sale", "Other")
        return (*self.items, SoldItem(other, other, self.keyed))
