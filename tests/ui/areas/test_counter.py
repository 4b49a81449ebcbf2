from __future__ import annotations

import scenes
from fake_till import make_sale

from pos_app.domain.sale import Alarm, SaleState
from pos_app.domain.verdict import Payment
from ui.shell import Shell
from ui.viewmodels.ports import Progress


def test_the_place_of_the_sale_shows_the_one_under_way(shell: Shell) -> None:
    shell.till.open("sale")
    assert shell.till.state.screen == "sale"
    scenes.show(shell, "progress")
    shell.till.open("help")
    shell.till.open("sale")
    assert shell.till.state.screen == "payment"
    assert shell.counter.payment.state.progress is not None
    assert shell.counter.payment.state.progress.sale.state is SaleState.AWAITING


def test_words_are_read_again(shell: Shell) -> None:
    heard: list[str] = []
    for name in ("sale", "payment", "cash", "parked", "history"):
        getattr(shell.counter, name).changed.connect(lambda name=name: heard.append(name))
    shell.counter.retranslate()
    assert set(heard) == {"sale", "payment", "cash", "parked", "history"}


def test_the_history_goes_out_by_the_same_sheet_as_every_list(shell: Shell) -> None:
    shell.tasks._closed = True  # no loop runs here
    shell.counter.history.exportSales()
    assert shell.office.files.export.title == "Sales"
    shell.office.files.export.leave()


def test_an_outcome_in_words_says_the_amount_and_what_to_do(shell: Shell) -> None:
    scenes.show(shell, "paid")
    assert shell.counter._spoken() == "Paid. KD\u00a0\u206612.750\u2069"
    scenes.show(shell, "declined")
    assert shell.counter._spoken().endswith("Take another card, or cash.")


def test_a_scanner_is_heard_only_where_a_sale_is_looked_for(shell: Shell) -> None:
    shell.tasks._closed = True  # no loop runs here
    scenes.show(shell, "settings")
    shell.counter.scanned("01K7-261123-0412-9")
    assert shell.till.state.screen == "settings"
    scenes.show(shell, "sale")
    shell.counter.scanned("01K7-261123-0412-9")
    assert shell.till.state.screen == "history"
    assert shell.counter.history.state.query.text == "01K7-261123-0412-9"


def test_money_of_an_alarm_is_given_back_where_it_is_seen(shell: Shell) -> None:
    shell.tasks._closed = True  # no loop runs here
    late = Payment(key="t9", token="TOKEN9")
    for found, asked in ((late, "TOKEN9"), (None, "")):
        sale = make_sale(SaleState.DECLINED, alarm=Alarm.LATE_PAID, alarm_payment=found)
        shell.counter.payment.show_done(Progress(sale))
        shell.counter.payment.wantsBack.emit()
        of = shell.refund.state.of
        assert (of.token if of else "") == asked
        shell.refund._show(type(shell.refund.state)())
    assert shell.till.state.notice is not None


def test_beside_an_alarm_nothing_says_that_the_card_was_not_charged(shell: Shell) -> None:
    scenes.show(shell, "alarm")
    assert shell.counter.payment.property("outcomeText") == ""
    assert shell.counter._spoken().endswith("A supervisor must look at it.")
