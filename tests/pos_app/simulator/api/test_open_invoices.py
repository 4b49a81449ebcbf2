from __future__ import annotations

from typing import Any

import pytest

from tests.pos_app.simulator.running import running_simulator

OPEN = "/api/v1/open-invoice"
FIXED = {"title": "Tea", "amountType": "0", "fixAmount": "100.000"}
BOUNDS = {"title": "Gift", "amountType": "1", "minAmount": "1.000", "maxAmount": "5.000"}


async def test_a_fixed_one_and_one_with_bounds() -> None:
    async with running_simulator() as (_, caller):
        fixed = (await caller.send("POST", OPEN, FIXED | {"minAmount": ""})).response
        bounds = (await caller.send("POST", OPEN, BOUNDS)).response
    assert (fixed["type"], fixed["fixed_amount"], fixed["min_amount"]) == (0, "100.000", "0.000")
    assert (bounds["type"], bounds["min_amount"], bounds["max_amount"]) == (1, "1.000", "5.000")
    assert "/s/" in fixed["url"]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (FIXED | {"title": ""}, "title"),
        (FIXED | {"fixAmount": ""}, "fixAmount"),
        (FIXED | {"amountType": "2"}, "amountType"),
        (FIXED | {"expiryDate": "2026-02-28"}, "expiryDate"),
        (BOUNDS | {"minAmount": "6.000"}, "maxAmount"),
        (BOUNDS | {"maxAmount": ""}, "maxAmount"),
    ],
)
async def test_what_is_wrong_is_named_by_field(given: dict[str, Any], field: str) -> None:
    async with running_simulator() as (_, caller):
        said = await caller.send("POST", OPEN, given)
    assert said.status == 422
    assert field in said.response


async def test_it_is_changed_and_cancelled() -> None:
    async with running_simulator() as (simulator, caller):
        made = (await caller.send("POST", OPEN, FIXED | {"expiryDate": "2026-03-01"})).response
        path = f"{OPEN}/{made['id']}"
        simulator.world.clock.shift(86400)
        await caller.sign_in()
        assert (await caller.get(path)).response["status"] == 1
        changed = await caller.send("PUT", path, {"expiryDate": "2026-03-09"})
        bare = await caller.send("PUT", path, {})
        done = await caller.send("DELETE", path)
        again = await caller.send("DELETE", path)
        late = await caller.send("PUT", path, {"expiryDate": "2026-03-09"})
        after = (await caller.get(path)).response
    assert (changed.response["expiry_date"], changed.response["status"]) == ("2026-03-09", 0)
    assert done.body["message"] == "Open Invoice canceled successfully"
    assert (bare.status, again.status, late.status, after["status"]) == (422, 400, 400, 3)


async def test_who_paid_is_listed_and_summed() -> None:
    async with running_simulator() as (_, caller):
        made = (await caller.send("POST", OPEN, FIXED)).response
        for _ in range(2):
            await caller.http.post(made["url"], data={"act": "pay"})
        paid = (await caller.get(f"{OPEN}/customers/{made['id']}")).response
        unknown = await caller.get(f"{OPEN}/customers/1")
    assert (paid["paid_status"], paid["total_amount_customer_paid"]) == (1, "200.000")
    assert len(paid["customer_details"]["data"]) == 2
    assert unknown.status == 404


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ({}, ["Gift", "Tea"]),
        ({"openInvoiceType": "0"}, ["Tea"]),
        ({"search": "gif"}, ["Gift"]),
        ({"paidStatus": "1"}, ["Tea"]),
        ({"status": "3"}, ["Gift"]),
        ({"status": "1"}, []),
        ({"fromDate": "2026-03-02"}, []),
        ({"page": "2"}, []),
    ],
)
async def test_filters_narrow_the_list(query: dict[str, str], titles: list[str]) -> None:
    async with running_simulator() as (_, caller):
        tea = (await caller.send("POST", OPEN, FIXED)).response
        gift = (await caller.send("POST", OPEN, BOUNDS)).response
        await caller.http.post(tea["url"], data={"act": "pay"})
        await caller.send("DELETE", f"{OPEN}/{gift['id']}")
        rows = (await caller.get(f"{OPEN}/", **query)).response["data"]
    assert [row["title"] for row in rows] == titles
