from __future__ import annotations

from datetime import UTC, datetime

from pos_app.app.desks.trial_page import trial_page
from pos_app.domain.receipt import ReceiptKind, Shop


def test_the_page_holds_both_scripts_figures_and_a_code() -> None:
    at = datetime(2026, 11, 23, 13, 42, tzinfo=UTC)
    page = trial_page(Shop("Al Nakheel Café", "مقهى النخيل"), till="01", at=at, demo=True)
    assert page.kind is ReceiptKind.TEST
    assert (page.till, page.at, page.demo) == ("01", at, True)
    assert page.qr
    assert all(line.text.isascii() and line.text_ar for line in page.lines)
    assert page.amount == 12_750
