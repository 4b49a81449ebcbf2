from __future__ import annotations

import scenes

from pos_app.domain.sale import SaleState
from ui.shell import Shell


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
