from __future__ import annotations

from fake_office import Rows, open_invoice
from fake_till import FakeClock

from pos_app.domain.money import Fils
from ui.viewmodels.office.lists.lines import ListQuery
from ui.viewmodels.office.lists.open_invoices import OpenInvoiceSource
from ui.words.office import asked_of

SOURCE = OpenInvoiceSource(Rows(), FakeClock())  # type: ignore[arg-type]


def test_a_line_says_what_one_pays_and_what_came_in() -> None:
    line = SOURCE.line(open_invoice())
    assert "50.000" in line.detail
    assert "7" in line.detail
    assert "81.250" in line.amount
    assert line.badge == "Active"
    ended = SOURCE.line(open_invoice(active=False, paid_count=None, paid_sum=None))
    assert (ended.badge, ended.amount) == ("Ended", "")


def test_what_is_asked_is_fixed_between_two_or_not_said() -> None:
    assert "5.000" in asked_of(open_invoice(amount=Fils(5000)))
    assert asked_of(open_invoice(least=None)) == ""


def test_offline_it_narrows_by_text_and_days() -> None:
    assert SOURCE.fits(open_invoice(), ListQuery("donation"))
    assert not SOURCE.fits(open_invoice(), ListQuery(days=1))
    assert SOURCE.amount(open_invoice()) == 81_250
    assert SOURCE.facets() == ()
    assert SOURCE.key(open_invoice(5)) == "5"
