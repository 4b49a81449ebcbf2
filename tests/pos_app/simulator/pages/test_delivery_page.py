from __future__ import annotations

from tests.pos_app.simulator.running import running_simulator

SMS = {"amount": "1.250", "invoiceType": "1", "mobileNumber": "66666666", "countryCode": "965"}


async def test_nothing_was_sent_yet() -> None:
    async with running_simulator() as (_, caller):
        page = (await caller.http.get("/_sim/deliveries")).text
    assert "Nothing was sent yet." in page


async def test_messages_stand_with_number_and_link_newest_first() -> None:
    async with running_simulator() as (_, caller):
        first = (await caller.send("POST", "/api/v1/invoice", SMS)).response["url"]
        arabic = SMS | {"language": "ar", "amount": "9.000"}
        second = (await caller.send("POST", "/api/v1/invoice", arabic)).response["url"]
        page = (await caller.http.get("/_sim/deliveries?lang=ar")).text
    assert 'lang="ar" dir="rtl"' in page
    assert "96566666666" in page
    assert "9.000 د.ك" in page
    assert page.index(second) < page.index(first)
