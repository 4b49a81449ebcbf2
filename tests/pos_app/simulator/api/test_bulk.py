from __future__ import annotations

import base64
from typing import Any

import pytest

from tests.pos_app.simulator.running import Caller, Said, running_simulator

BULK = "/api/v1/invoice-bulk-upload"
FILE = "Name,Mobile Number,Email,Amount,Reference Number\nSara,96566666666,,8.999,B-1\n\n"


async def upload(caller: Caller, text: str = FILE, **more: Any) -> Said:
    content = base64.b64encode(text.encode()).decode()
    fields = {"isScheduled": "false", "fileType": "csv", "invoices": content}
    return await caller.send("POST", BULK, fields | more)


async def test_rows_are_uploaded_and_listed() -> None:
    async with running_simulator() as (_, caller):
        said = await upload(caller)
        await upload(caller, FILE.replace("B-1", "S-1"), isScheduled="true")
        bulk = (await caller.get(f"{BULK}/", {"type": "0"})).response
        scheduled = (await caller.get(f"{BULK}/", {"type": "1"})).response
    assert said.response == {"count": 1}
    assert [(row["reference_number"], row["amount"]) for row in bulk["data"]] == [("B-1", "8.999")]
    assert [row["has_schedule"] for row in scheduled["data"]] == [1]


async def test_one_wrong_row_stops_the_file_and_is_named() -> None:
    async with running_simulator() as (simulator, caller):
        said = await upload(caller, FILE + "Ali,,,x,\n")
    assert set(said.response) == {"row 2.amount", "row 2.phone"}
    assert simulator.ledger.entries == []


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"isScheduled": "maybe"}, "isScheduled"),
        ({"fileType": "pdf"}, "fileType"),
        ({"invoices": "???"}, "invoices"),
        ({"invoices": ""}, "invoices"),
    ],
)
async def test_bad_uploads_are_refused(more: dict[str, Any], field: str) -> None:
    async with running_simulator() as (_, caller):
        said = await upload(caller, **more)
    assert said.status == 422
    assert field in said.response


async def test_a_row_is_edited_and_deleted() -> None:
    edited = {"amount": "100.000", "name": "test", "email": "test@example.com"}
    edited |= {"phone": "96512345678", "reference_number": "12345555"}
    async with running_simulator() as (_, caller):
        await upload(caller)
        said = await caller.send("PUT", f"{BULK}/12880", edited)
        bare = await caller.send("PUT", f"{BULK}/12880", {"amount": "1"})
        gone = await caller.send("DELETE", f"{BULK}/12880")
        again = await caller.send("DELETE", f"{BULK}/12880")
        rows = (await caller.get(f"{BULK}/", {"type": "0"})).response["data"]
        assert (await caller.get(f"{BULK}/")).status == 422
    assert (said.response["reference_number"], said.response["amount"]) == ("12345555", "100.000")
    assert gone.body["message"] == "Invoice has been deleted"
    assert (bare.status, again.status, rows) == (422, 404, [])


async def test_sending_makes_invoices_and_messages_once() -> None:
    async with running_simulator() as (simulator, caller):
        await upload(caller)
        said = await caller.send("POST", "/api/v1/invoice/bulk", {"ids": ["12880"]})
        again = await caller.send("POST", "/api/v1/invoice/bulk", {"ids": ["12880"]})
        unknown = await caller.send("POST", "/api/v1/invoice/bulk", {"ids": ["12880", "9"]})
        numbers = await caller.send("POST", "/api/v1/invoice/bulk", {"ids": [12880]})
        edit = await caller.send(
            "PUT",
            f"{BULK}/12880",
            {"amount": "1", "name": "n", "email": "e", "phone": "1", "reference_number": "r"},
        )
    invoice = simulator.world.book.invoices[267001]
    assert said.body["message"] == "Invoice sent successfully"
    assert (invoice.reference, invoice.amount) == ("B-1", 8999)
    assert simulator.world.book.deliveries[12880].to == "96566666666"
    assert (again.status, unknown.status, numbers.status, edit.status) == (400, 404, 422, 400)
    assert len(simulator.world.book.invoices) == 1
