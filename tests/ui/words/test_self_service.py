from __future__ import annotations

import pytest

from pos_app.domain.sale import SaleState
from pos_app.errors import Unreachable
from ui.words.self_service import Told, outcome_text, outcome_title, trouble_text

NUMBER = "01K7-261123-0412-9"


@pytest.mark.parametrize("state", [*SaleState, None])
@pytest.mark.parametrize("running", [True, False])
def test_each_outcome_has_words_and_no_doubt_is_called_unpaid(
    state: SaleState | None, running: bool
) -> None:
    told = Told(state, NUMBER, running=running)
    title, text = outcome_title(told), outcome_text(told)
    assert title
    assert text
    doubtful = {SaleState.UNSURE, SaleState.PARKED, SaleState.CANCELLING, SaleState.AWAITING}
    if state in doubtful:
        assert "Nothing was taken" not in text
        assert "Do not pay again" in text
        assert NUMBER in text
    assert ("Paid" in title) is (state is SaleState.PAID)


def test_paper_is_promised_only_where_it_comes_out() -> None:
    assert "receipt" in outcome_text(Told(SaleState.PAID, receipt=True))
    assert "receipt" not in outcome_text(Told(SaleState.PAID))


def test_a_payer_is_not_told_of_networks() -> None:
    assert trouble_text(Unreachable("no_route")) == (
        "Paying is not possible just now. Call the staff, please."
    )
