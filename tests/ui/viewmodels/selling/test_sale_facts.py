from __future__ import annotations

from pos_app.domain.basket import SoldItem, total
from pos_app.domain.money import Fils
from ui.viewmodels.selling.sale_facts import SaleFacts

TEA = SoldItem("Tea", "", Fils(500), 2)


def test_what_is_keyed_in_is_one_item_more() -> None:
    facts = SaleFacts(typed="2.", items=(TEA,))
    assert (facts.keyed, facts.amount) == (2_000, 3_000)
    assert total(facts.sold()) == 3_000
    assert SaleFacts(items=(TEA,)).sold() == (TEA,)
    assert SaleFacts(typed="2").sold() == ()
