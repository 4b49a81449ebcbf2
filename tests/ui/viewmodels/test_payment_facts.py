from __future__ import annotations

import pytest
from fake_till import make_sale

from pos_app.domain.sale import SaleState, Tender
from ui.viewmodels.payment_facts import PaymentFacts, sound_of
from ui.viewmodels.ports import Progress


def facts(
    state: SaleState, *, running: bool = True, patience: bool = False, **fields: object
) -> PaymentFacts:
    return PaymentFacts(
        progress=Progress(make_sale(state, **fields), patience_over=patience), running=running
    )


@pytest.mark.parametrize(
    ("shown", "phase"),
    [
        (PaymentFacts(), "none"),
        (PaymentFacts(running=True), "progress"),
        (facts(SaleState.PREPARED), "progress"),
        (facts(SaleState.PREPARED, running=False), "outcome"),
        (facts(SaleState.UNSURE, sending=True), "progress"),
        (facts(SaleState.UNSURE), "unsure"),
        (facts(SaleState.AWAITING), "progress"),
        (facts(SaleState.AWAITING, patience=True), "unsure"),
        (facts(SaleState.AWAITING, tender=Tender.LINK, url="https://x"), "link"),
        (facts(SaleState.AWAITING, tender=Tender.LINK, url="https://x", patience=True), "link"),
        (facts(SaleState.PARKED), "unsure"),
        (facts(SaleState.PARKED, running=False), "outcome"),
        (facts(SaleState.PAID), "outcome"),
        (facts(SaleState.DECLINED), "outcome"),
    ],
)
def test_which_picture(shown: PaymentFacts, phase: str) -> None:
    assert shown.phase == phase


def test_a_sound_for_each_new_outcome_or_doubt_and_once_only() -> None:
    waiting = facts(SaleState.AWAITING)
    assert sound_of(PaymentFacts(), waiting) == ""
    assert sound_of(waiting, facts(SaleState.PAID)) == "paid"
    assert sound_of(waiting, facts(SaleState.DECLINED)) == "declined"
    assert sound_of(waiting, facts(SaleState.UNSURE)) == "attention"
    assert sound_of(facts(SaleState.PAID), facts(SaleState.PAID)) == ""
    assert sound_of(waiting, PaymentFacts()) == ""
