from __future__ import annotations

from fake_till import NOW, make_sale

from pos_app.domain.sale import SaleState, Tender
from ui.viewmodels.ports import Progress
from ui.words.past import doubt
from ui.words.payment import Story


def story(state: SaleState, *, elapsed: float = 9.0, **fields: object) -> Story:
    extra = {
        name: fields.pop(name) for name in ("asked", "next_ask_in", "unreachable") if name in fields
    }
    sale = make_sale(state, **fields)
    return Story(Progress(sale, **extra), sale.tender, elapsed, 1.0, "Counter")  # type: ignore[arg-type]  # **extra has many types


def plain(text: str) -> str:
    return text.replace("\u2066", "").replace("\u2069", "").replace("\u00a0", " ")


def test_the_question_counts_down_and_says_not_to_charge_again() -> None:
    told = story(SaleState.UNSURE, asked=3, next_ask_in=5.0, elapsed=41)
    assert "Do not charge again: we keep asking Hesabe, next in 4 s." in plain(doubt.text(told))
    assert "in 0:41" in plain(doubt.look(told))
    assert "does it show <b>Approved</b>?" in doubt.look(told)
    assert "two different things" in doubt.text(story(SaleState.UNSURE, doubted_since=NOW))
    assert "confirmed the cancel" in doubt.text(story(SaleState.CANCELLING))
    assert "Nothing was heard" in doubt.text(story(SaleState.AWAITING))
    away = story(SaleState.AWAITING, unreachable=True)
    assert "Hesabe is not answering" in doubt.text(away)
    assert "supervisor" in doubt.title(story(SaleState.PARKED))


def test_nothing_is_said_of_asking_before_it_was_asked_and_the_reference_stays_whole() -> None:
    told = story(SaleState.PARKED, asked=0)
    assert "asked" not in doubt.look(told)
    assert told.progress is not None
    assert doubt.look(told).count("-\u2060") == told.progress.sale.reference.count("-")


def test_an_ask_that_is_due_is_under_way() -> None:
    for next_ask_in in (None, 1.0, 0.0):
        told = story(SaleState.UNSURE, next_ask_in=next_ask_in)
        assert doubt.text(told).endswith("we are asking Hesabe now.")


def test_a_link_that_nobody_has_seen_cannot_have_been_paid() -> None:
    lost = story(SaleState.UNSURE, tender=Tender.LINK, url="")
    assert not doubt.may_be_paid(lost)
    assert doubt.title(lost) == "We do not know yet whether the link was made"
    assert "Nobody has the link yet: we are asking" in doubt.text(lost)
    assert "Serve the next customer" in doubt.look(lost)


def test_a_link_that_was_seen_is_looked_for_on_the_phone_and_never_on_a_terminal() -> None:
    seen = story(SaleState.UNSURE, tender=Tender.LINK, url="https://pay.example/1")
    assert doubt.may_be_paid(seen)
    assert doubt.title(seen) == "We do not know yet whether this was paid"
    assert "phone" in doubt.look(seen)
    parked = story(SaleState.PARKED, tender=Tender.LINK, url="")
    assert doubt.may_be_paid(parked), "a supervisor decides, whatever is known"
    assert "phone decides" in doubt.text(parked)
    assert "slip decides" in doubt.text(story(SaleState.PARKED))
