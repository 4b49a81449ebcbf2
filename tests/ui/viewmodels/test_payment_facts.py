from __future__ import annotations

from dataclasses import replace

import pytest
from fake_till import make_sale

from pos_app.domain.money import Fils
from pos_app.domain.sale import SaleState, Tender
from pos_app.errors import BadInput, NotAllowed
from pos_app.ports.devices import PrintOutcome, PrintState
from ui.viewmodels.payment_facts import PaymentFacts, sound_of
from ui.viewmodels.ports import Draft, Progress


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
        (replace(facts(SaleState.PARKED, running=False), taken_up=True), "unsure"),
        (facts(SaleState.PAID), "outcome"),
        (facts(SaleState.DECLINED), "outcome"),
    ],
)
def test_which_picture(shown: PaymentFacts, phase: str) -> None:
    assert shown.phase == phase


def test_what_was_told_of_the_paper_stays_with_its_sale() -> None:
    printed = PrintOutcome("j", PrintState.CONFIRMED)
    sale = make_sale(SaleState.PAID)
    here = PaymentFacts(progress=Progress(sale, print_outcome=printed))
    assert here.after(Progress(sale)).print_outcome == printed
    failed = PrintOutcome("j", PrintState.FAILED)
    assert here.after(Progress(sale, print_outcome=failed)).print_outcome == failed
    assert (
        here.after(Progress(make_sale(SaleState.PAID, reference="another"))).print_outcome is None
    )
    assert PaymentFacts().after(Progress(sale)).print_outcome is None


def test_a_sound_for_each_new_outcome_or_doubt_and_once_only() -> None:
    waiting = facts(SaleState.AWAITING)
    assert sound_of(PaymentFacts(), waiting) == ""
    assert sound_of(waiting, facts(SaleState.PAID)) == "paid"
    assert sound_of(waiting, facts(SaleState.DECLINED)) == "declined"
    assert sound_of(waiting, facts(SaleState.UNSURE)) == "attention"
    assert sound_of(facts(SaleState.PAID), facts(SaleState.PAID)) == ""
    assert sound_of(waiting, PaymentFacts()) == ""


def test_amount_and_terminal_are_the_sales_once_it_is_known() -> None:
    assert (PaymentFacts().fils, PaymentFacts().terminal) == (0, "")
    keyed = PaymentFacts(Draft(Fils(500), "48516"))
    assert (keyed.fils, keyed.terminal, keyed.can_leave) == (500, "48516", False)
    known = facts(SaleState.AWAITING)
    assert (known.fils, known.terminal, known.can_leave) == (12_750, "48515", True)
    assert not facts(SaleState.PAID).can_leave
    assert not replace(known, leaving=True).can_leave
    begun = known.begun(7.0)
    assert (begun.started_at, begun.seen_at, begun.now) == (7.0, 7.0, 7.0)


def test_only_an_outcome_is_left_for_the_keypad_and_once_its_journey_ended() -> None:
    draft = Draft(Fils(500))
    waiting = replace(facts(SaleState.AWAITING), running=True)
    assert waiting.freed_by(draft) == waiting
    assert waiting.freed_at_last == ()
    assert replace(waiting, leaving=True).freed_at_last == (None,)
    over = replace(facts(SaleState.DECLINED), running=True)
    assert over.freed_by(draft).freed_at_last == (draft,)
    assert replace(over, leaving=True).freed_at_last == ()


def test_a_cancel_that_was_tapped_counts_until_it_is_heard_of() -> None:
    tapped = replace(facts(SaleState.AWAITING), stopping=True)
    waiting = Progress(make_sale(SaleState.AWAITING))
    assert tapped.told(waiting, 3.0).stopping
    assert tapped.told(waiting, 3.0).seen_at == 3.0
    sending = Progress(make_sale(SaleState.UNSURE, sending=True, cancel_asked=True))
    assert tapped.told(sending, 3.0).stopping, "it is on record, and Hesabe not yet asked"
    asked = Progress(make_sale(SaleState.CANCELLING, cancel_asked=True))
    assert not tapped.told(asked, 3.0).stopping
    assert not tapped.told(Progress(make_sale(SaleState.PAID)), 3.0).stopping
    assert not tapped.ended.stopping


def test_a_missing_code_is_no_wrong_pin() -> None:
    asked = facts(SaleState.PARKED)
    assert replace(asked, trouble=BadInput("approval_missing", field="approval")).code_wrong
    assert not replace(asked, trouble=NotAllowed("pin_wrong")).code_wrong
    assert not asked.code_wrong
