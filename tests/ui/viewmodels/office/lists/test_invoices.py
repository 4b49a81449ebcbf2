from __future__ import annotations

from fake_office import Rows, invoice
from fake_till import FakeClock

from pos_app.domain.evidence import Finding
from ui.viewmodels.office.lists.invoices import InvoiceSource
from ui.viewmodels.office.lists.lines import ListQuery

SOURCE = InvoiceSource(Rows(), FakeClock())  # type: ignore[arg-type]


def test_a_line_says_who_is_to_pay_for_what() -> None:
    line = SOURCE.line(invoice(3))
    assert line.title == "Fahad Al-Enezi"
    assert "Catering, Thursday" in line.detail
    assert "INV-261123-00003" in line.detail
    assert (line.badge, line.key) == ("Not paid yet", "3")
    assert "12.750" in line.amount


def test_without_a_payer_the_description_leads() -> None:
    line = SOURCE.line(invoice(payer_name="", amount=None, invoice_id=""))
    assert (line.title, line.amount) == ("Catering, Thursday", "")
    assert "Catering" not in line.detail
    assert line.key == invoice().token
    bare = invoice(payer_name="", description="")
    assert bare.reference in SOURCE.line(bare).title


def test_offline_it_narrows_by_text_state_and_days() -> None:
    paid = invoice(1, Finding.REFUNDED)
    assert SOURCE.fits(paid, ListQuery("fahad").pick("state", "paid"))
    assert not SOURCE.fits(paid, ListQuery().pick("state", "unpaid"))
    assert SOURCE.fits(invoice(), ListQuery(days=1).pick("state", "unpaid"))
    assert not SOURCE.fits(paid, ListQuery("noura"))


def test_amounts_and_filters() -> None:
    assert SOURCE.amount(invoice()) == 12_750
    assert [facet.name for facet in SOURCE.facets()] == ["state", "kind"]
