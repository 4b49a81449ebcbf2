from __future__ import annotations

from fake_till import make_sale

from pos_app.domain.sale import SaleState, Tender
from ui.viewmodels.past.take_along import TakeAlongModel


def shown(**fields: object) -> TakeAlongModel:
    model = TakeAlongModel(shop=lambda: "Al Nakheel Café")
    model.show(make_sale(SaleState.PAID, **fields))
    return model


def test_only_a_paid_sale_has_a_receipt_to_take_along() -> None:
    model = TakeAlongModel(shop=lambda: "")
    model.show(make_sale(SaleState.DECLINED))
    assert model.property("open") is False
    assert model.property("code") == ""


def test_whatsapp_opens_for_the_payer_or_writes_to_the_phone_that_is_known() -> None:
    model = shown()
    assert model.property("code").startswith("https://wa.me/?text=Al%20Nakheel")
    assert "WhatsApp opens" in model.property("hint")
    model.call("9999 1234")
    assert model.property("code").startswith("https://wa.me/96599991234?text=")
    assert "+96599991234" in model.property("hint")
    assert model.property("wrong") == ""
    model.call("12")
    assert model.property("code") == ""
    assert model.property("wrong") == "This is not a phone number."
    assert shown(payer_phone="9999 1234").property("phone") == "9999 1234"


def test_text_is_for_every_sale_and_hesabes_page_for_a_link() -> None:
    model = shown()
    assert [way["id"] for way in model.property("ways")] == ["whatsapp", "text"]
    model.choose("text")
    assert model.property("code").endswith("01K7-261123-0412-9")
    assert model.property("asksPhone") is False
    assert "as text" in model.property("hint")
    link = shown(tender=Tender.LINK, terminal="", url="https://sandbox.hesabe.com/s/9E4Y")
    assert [way["id"] for way in link.property("ways")] == ["whatsapp", "text", "page"]
    link.choose("page")
    assert link.property("code") == "https://sandbox.hesabe.com/s/9E4Y"
    assert "Hesabe's page" in link.property("hint")


def test_it_is_put_away_and_its_words_are_read_again() -> None:
    model = shown()
    heard: list[bool] = []
    model.changed.connect(lambda: heard.append(True))
    model.retranslate()
    model.close()
    assert (model.property("open"), len(heard)) == (False, 2)
