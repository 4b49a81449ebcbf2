from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from pos_app.simulator.server import Simulator
from tests.pos_app.simulator.running import Caller, running_simulator


@pytest.fixture
async def run() -> AsyncIterator[tuple[Simulator, Caller]]:
    async with running_simulator(scenario="nobody") as both:
        yield both


async def link(caller: Caller, **more: str) -> str:
    fields = {"amount": "1.250", "invoiceType": "0", "referenceNumber": "R-1"}
    said = await caller.send("POST", "/api/v1/invoice", fields | {"description": "<b>"} | more)
    url: str = said.response["url"]
    return url


async def test_a_link_shows_what_is_owed_and_is_paid(run: tuple[Simulator, Caller]) -> None:
    simulator, caller = run
    url = await link(caller)
    page = (await caller.http.get(url)).text
    assert 'lang="en" dir="ltr"' in page
    assert "1.250" in page
    assert "&lt;b&gt;" in page
    assert "<script" not in page
    assert "http" not in page
    paid = await caller.http.post(url, data={"act": "pay"})
    assert paid.status_code == 303
    assert "Paid. Thank you." in (await caller.http.get(url)).text
    await caller.http.post(url, data={"act": "pay"})
    assert simulator.ledger.summary().paid_references == ("R-1",)


async def test_a_declined_payer_may_try_again(run: tuple[Simulator, Caller]) -> None:
    simulator, caller = run
    url = await link(caller)
    await caller.http.post(url, data={"act": "decline"})
    page = (await caller.http.get(url)).text
    assert "declined" in page
    assert 'value="pay"' in page
    await caller.http.post(url, data={"act": "pay"})
    assert simulator.ledger.summary().paid == 1250


async def test_it_speaks_arabic(run: tuple[Simulator, Caller]) -> None:
    _, caller = run
    page = (await caller.http.get(await link(caller, language="ar"))).text
    assert 'lang="ar" dir="rtl"' in page
    assert "بانتظار الدفع" in page
    assert 'lang="en" dir="ltr"' in (await caller.http.get(f"{await link(caller)}?lang=xx")).text


async def test_a_cancelled_or_expired_link_cannot_be_paid(run: tuple[Simulator, Caller]) -> None:
    simulator, caller = run
    url = await link(caller, expiresAt="2026-03-01")
    token = simulator.world.book.invoices[267001].token
    await caller.send("PUT", f"/api/v1/invoice/{token}", {"statusId": "3"})
    await caller.http.post(url, data={"act": "pay"})
    page = (await caller.http.get(url)).text
    assert "cancelled" in page
    assert "<form" not in page
    other = await link(caller, expiresAt="2026-03-01")
    simulator.world.clock.shift(86400)
    assert "expired" in (await caller.http.get(other)).text
    assert simulator.ledger.summary().paid == 0


async def test_an_unknown_link_is_404(run: tuple[Simulator, Caller]) -> None:
    _, caller = run
    answer = await caller.http.get("/s/NOTHING")
    assert answer.status_code == 404
    assert "no such link" in answer.text


async def test_a_fixed_open_invoice_is_paid_by_many(run: tuple[Simulator, Caller]) -> None:
    simulator, caller = run
    fields = {"title": "Tea", "amountType": "0", "fixAmount": "2.000"}
    url = (await caller.send("POST", "/api/v1/open-invoice", fields)).response["url"]
    assert "2.000" in (await caller.http.get(url)).text
    for _ in range(2):
        assert "Paid" in (await caller.http.post(url, data={"act": "pay"})).text
    assert [entry.event for entry in simulator.ledger.entries].count("payment") == 2


async def test_an_open_amount_must_lie_within_its_bounds(run: tuple[Simulator, Caller]) -> None:
    simulator, caller = run
    fields = {"title": "Gift", "amountType": "1", "minAmount": "1.000", "maxAmount": "5.000"}
    url = (await caller.send("POST", "/api/v1/open-invoice", fields)).response["url"]
    assert "1.000 – 5.000" in (await caller.http.get(url)).text
    for wrong in ("0.999", "5.001", "x", "-2", "1.0005", ""):
        answer = await caller.http.post(url, data={"act": "pay", "amount": wrong})
        assert "cannot be paid here" in answer.text
    assert "Paid" in (await caller.http.post(url, data={"act": "pay", "amount": "3.5"})).text
    assert simulator.ledger.summary().paid == 3500
    await caller.send("DELETE", f"/api/v1/open-invoice/{926}")
    ended = await caller.http.post(url, data={"act": "pay", "amount": "3.5"})
    assert "cancelled" in ended.text
    assert simulator.ledger.summary().paid == 3500
