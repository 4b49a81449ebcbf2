from __future__ import annotations

from fake_till import make_sale

from pos_app.domain.sale import SaleState
from ui.shell import Shell


def test_each_model_is_made_once_and_the_window_hears_of_what_lies_over_it(shell: Shell) -> None:
    counter, made = shell.counter, shell.made
    assert made.property("receipt") is None
    for name in ("slip", "receipt", "parked", "history", "take_along"):
        assert getattr(counter, name) is getattr(counter, name)
    assert made.property("receipt") is counter.receipt
    assert made.property("slip") is counter.slip


def test_an_alarm_without_money_to_give_back_is_said(shell: Shell) -> None:
    shell.counter.payment.wantsBack.emit()
    assert shell.till.notice
    assert shell.refund.state.of is None


def test_the_money_of_a_sale_goes_back_by_the_refund_sheet(shell: Shell) -> None:
    shell.tasks._closed = True  # no loop runs here
    sale = make_sale(SaleState.PAID)
    shell.counter._give_back(sale)
    assert shell.refund.state.of is not None
    assert shell.refund.state.of.sale == sale.reference
