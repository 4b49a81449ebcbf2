from __future__ import annotations

from dataclasses import replace

from fake_office import invoice, transaction

from pos_app.domain.money import Fils
from pos_app.domain.refund_life import RefundLife
from ui.shell import Shell
from ui.viewmodels.office.create.form import Form


def test_the_back_office_is_one_place_with_sections(shell: Shell) -> None:
    shell.tasks._closed = True  # no loop runs here
    shell.till.open("links")
    assert shell.till.state.screen == "links"
    for section in shell.office.sections.sections:
        shell.office.sections.open(str(section["id"]))
        assert shell.office.sections.section == section["id"]


def test_words_are_read_again(shell: Shell) -> None:
    heard: list[str] = []
    shell.office.create.changed.connect(lambda: heard.append("create"))
    shell.office.sections.changed.connect(lambda: heard.append("sections"))
    shell.office.invoices.changed.connect(lambda: heard.append("invoices"))
    shell.office.retranslate()
    assert heard == ["sections", "create", "invoices"]


def test_a_refund_opens_over_the_back_office(shell: Shell) -> None:
    shell.tasks._closed = True  # no loop runs here
    shell.office.transaction.show(transaction())
    shell.office.transaction.refund()
    of = shell.refund.state.of
    assert of is not None
    assert (of.token, of.paid) == (transaction().token, transaction().amount)


def test_a_chosen_record_shows_its_details(shell: Shell) -> None:
    shell.tasks._closed = True
    shell.office.invoices._rows.replace_all([(1, [invoice(3)])], has_more=False)
    shell.office.invoices.choose("3")
    assert shell.office.invoice.head["title"] == "Fahad Al-Enezi"
    shell.office.invoice.copyLink()
    shell.office.create.fill(Form(name="Noura"))
    shell.office.remembered.keepTemplate("Tea")
    assert shell.office.remembered.templates == ["Tea"]


def test_decisions_that_nobody_saw_are_counted_on_the_place_and_the_tab(shell: Shell) -> None:
    refund = shell.office.files.refund
    unseen = RefundLife("n", "t", Fils(1), "9", unsure=False, decided="rejected", noted=False)
    refund._show(replace(refund.state, lives=(unseen,)))
    assert (shell.office.sections.news, shell.office.sections.newsInAll) == ({"refunds": 1}, 1)
    refund._show(replace(refund.state, lives=()))
    assert shell.office.sections.newsInAll == 0
