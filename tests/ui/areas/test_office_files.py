from __future__ import annotations

from dataclasses import replace

from fake_files import bulk_entry

from pos_app.domain.money import Fils
from pos_app.domain.refund_life import RefundLife
from ui.shell import Shell


def test_both_sections_open_and_are_read_again(shell: Shell) -> None:
    shell.tasks._closed = True  # no loop runs here
    files = shell.office.files
    shell.office.sections.open("bulk")
    shell.office.sections.open("refunds")
    assert shell.office.sections.section == "refunds"
    heard: list[str] = []
    files.file.changed.connect(lambda: heard.append("file"))
    files.export.changed.connect(lambda: heard.append("export"))
    shell.office.retranslate()
    assert heard == ["file", "export"]


def test_a_row_that_is_tapped_is_shown_and_can_be_sent(shell: Shell) -> None:
    shell.tasks._closed = True
    files = shell.office.files
    files.bulk._rows.replace_all([(1, [bulk_entry(1)])], has_more=False)
    files.bulk.choose("1")
    assert files.entry.hasEntry
    files.entry.send()
    assert files.sending.busy == ""


def test_an_unsure_refund_is_settled_in_the_refund_sheet(shell: Shell) -> None:
    shell.tasks._closed = True
    life = RefundLife("n", "token", Fils(500), sale="S-1")
    model = shell.office.files.refund
    model._show(replace(model.state, lives=(life,)))
    model.settleUnsure()
    assert shell.refund.state.of is not None
    assert shell.refund.state.of.token == "token"


def test_each_list_says_what_its_search_looks_through(shell: Shell) -> None:
    office, files = shell.office, shell.office.files
    lists = (
        *(office.invoices, office.open_invoices, office.transactions, office.terminal_invoices),
        *(files.bulk, files.refunds, shell.staff.shifts.past),
    )
    hints = [each.property("searchHint") for each in lists]
    assert all(hints)
    assert len(set(hints)) == len(hints)
