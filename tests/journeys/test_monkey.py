from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from pos_app.domain.money import Fils
from pos_app.domain.sale import Alarm, SaleState
from scripts.proofs.monkey import compare, let_loose
from tests.ui.fake_till import make_sale


@pytest.mark.usefixtures("qapp")
def test_a_short_while_of_any_taps_leaves_nothing_wrong(tmp_path: Path) -> None:
    # ten minutes of it: scripts/proofs/monkey.py --minutes 10
    told = let_loose(tmp_path, seed=7, seconds=0, taps=60)
    assert told.wrong == []
    assert told.taps == 60


def test_what_journal_and_ledger_tell_differently_is_found() -> None:
    paid = make_sale(SaleState.PAID, reference="A")
    declined = make_sale(SaleState.DECLINED, reference="B")
    alarmed = make_sale(SaleState.DECLINED, reference="C", alarm=Alarm.LATE_PAID)
    parked = make_sale(SaleState.PARKED, reference="D", amount=Fils(1))
    sales = {sale.reference: sale for sale in (paid, declined, alarmed, parked)}
    assert compare(sales, Counter(A=1, C=1, D=1)) == []
    assert compare(sales, Counter(C=1)) == ["A: paid in the journal, not at the gateway"]
    assert len(compare(sales, Counter(A=2, B=1, E=1))) == 3
