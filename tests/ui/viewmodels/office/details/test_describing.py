from __future__ import annotations

from datetime import date

from fake_office import invoice, open_invoice, transaction

from pos_app.domain.evidence import Finding
from pos_app.domain.money import Fils
from ui.viewmodels.office.details.describing import facts, head, possible, refund_token

TODAY = date(2026, 11, 23)


def labels(record: object) -> list[str]:
    return [row["label"] for row in facts(record, "en", TODAY)]  # type: ignore[arg-type]


def test_what_the_gateway_did_not_say_is_left_out() -> None:
    assert labels(invoice()) == ["Reference", "For", "Made", "Hesabe's number"]
    full = invoice(mobile="99", email="x@y", terminal="48515", expires_on="2026-12-01")
    assert len(labels(full)) == 8
    assert labels(invoice(created_at=None, expires_on="soon"))[-2:] == [
        "Last day",
        "Hesabe's number",
    ]
    assert "To pay" in labels(open_invoice())
    assert "Times paid" not in labels(open_invoice(paid_count=None))
    assert "Card" in labels(transaction())


def test_heads() -> None:
    assert head(invoice(mobile="99"))["mobile"] == "99"
    assert (head(open_invoice())["whole"], head(open_invoice())["badge"]) == ("81", "Active")
    assert head(transaction(amount=None))["known"] is False
    assert head(invoice(payer_name=""))["title"] == "Catering, Thursday"
    assert "INV" in str(head(invoice(payer_name="", description=""))["title"])
    assert "01K7" in str(head(transaction())["title"])


def test_what_may_be_done() -> None:
    assert possible(invoice()) == {
        "link": True,
        "resend": True,
        "cancel": True,
        "extend": False,
        "refund": False,
    }
    paid = possible(invoice(1, Finding.PAID, payment_token="t"))
    assert [name for name, may in paid.items() if may] == ["refund"]
    assert not possible(invoice(token=""))["cancel"]
    assert not any(possible(invoice(terminal="48515")).values())
    assert possible(open_invoice())["extend"]
    assert not any(possible(open_invoice(active=False)).values())
    assert [name for name, may in possible(transaction()).items() if may] == ["refund"]
    assert refund_token(transaction(1, Finding.DECLINED, amount=Fils(1))) == ""
