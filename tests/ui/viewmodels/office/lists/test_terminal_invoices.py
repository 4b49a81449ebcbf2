from __future__ import annotations

from fake_office import Rows, invoice
from fake_till import FakeClock

from ui.viewmodels.office.lists.lines import ListQuery
from ui.viewmodels.office.lists.terminal_invoices import TerminalInvoiceSource


def source_of(count: int) -> TerminalInvoiceSource:
    rows = Rows([invoice(n, terminal="48515") for n in range(1, count + 1)])
    rows_only = type("Port", (), {"pages": lambda _, *, start: rows.pages(start=start)})()
    return TerminalInvoiceSource(rows_only, FakeClock())


async def test_text_is_looked_for_here_page_by_page() -> None:
    source = source_of(40)
    found = [page async for page in source.pages(ListQuery("00031"), start=1)]
    assert [len(page.rows) for page in found] == [0, 0, 1]
    assert [page.more for page in found] == [True, True, False]
    plain = [page async for page in source.pages(ListQuery(), start=1)]
    assert [(len(page.rows), page.total) for page in plain] == [(15, 40), (15, 40), (10, 40)]


def test_a_line_says_which_sale_on_which_terminal() -> None:
    source = source_of(1)
    line = source.line(invoice(terminal="48515"))
    assert "INV-261123-00001" in line.title
    assert "48515" in line.detail
    assert source.line(invoice(amount=None, terminal="")).amount == ""
    assert source.amount(invoice()) == 12_750
    assert source.facets() == ()
    assert source.key(invoice(invoice_id="")) == invoice().token
    assert not source.fits(invoice(), ListQuery("noura"))
