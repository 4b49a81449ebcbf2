from __future__ import annotations

import base64

import pytest

from pos_app.domain.money import Fils
from pos_app.errors import BadInput
from pos_app.gateway.connect import Gateway
from pos_app.ports.office import BulkEdit, SheetFormat
from tests.pos_app.gateway.loopback import Answer, Loopback, sealed
from tests.pos_app.gateway.test_envelope import ALL


def vector(endpoint: str) -> str:
    found = next(v for v in ALL if v["endpoint"] == endpoint and v["direction"] == "request")
    return str(found["plaintext"])


async def test_a_file_goes_byte_for_byte(gateway: Gateway, server: Loopback) -> None:
    content = b"\xef\xbb\xbfamount,name\r\n"
    await gateway.bulk.upload(content, SheetFormat.CSV, scheduled=False)
    await gateway.bulk.upload(content, SheetFormat.XLSX, scheduled=True)
    first, second = server.calls
    assert (first.method, first.path) == ("POST", "/api/v1/invoice-bulk-upload")
    assert list(first.payload) == ["merchantCode", "isScheduled", "fileType", "invoices"]
    assert (first.payload["isScheduled"], first.payload["fileType"]) == ("false", "csv")
    assert (second.payload["isScheduled"], second.payload["fileType"]) == ("true", "xlsx")
    assert base64.b64decode(first.payload["invoices"]) == content


async def test_list_edit_delete_send(gateway: Gateway, server: Loopback) -> None:
    row = {
        "id": 12887,
        "reference_number": "bb01-0000008",
        "name": "bb8",
        "phone": "66666666",
        "amount": "8.999",
        "has_schedule": 0,
    }
    server.answers = [sealed({"data": [row]}), sealed(row), sealed(None), sealed(None)]
    (page,) = [page async for page in gateway.bulk.pages(scheduled=True)]
    edit = BulkEdit(Fils(100_000), "test", "test@gmail.com", "96512345678", "12345555")
    await gateway.bulk.edit("12887", edit)
    await gateway.bulk.delete("12887")
    await gateway.bulk.send(["12880", "12881"])
    entry = page.rows[0]
    assert (entry.entry_id, entry.amount, entry.scheduled) == ("12887", 8_999, False)
    assert [(one.method, one.path) for one in server.calls] == [
        ("GET", "/api/v1/invoice-bulk-upload/"),
        ("PUT", "/api/v1/invoice-bulk-upload/12887"),
        ("DELETE", "/api/v1/invoice-bulk-upload/12887"),
        ("POST", "/api/v1/invoice/bulk"),
    ]
    assert server.calls[0].payload == {"merchantCode": "842217", "type": "1"}
    assert server.calls[0].filters == {"page": "1"}
    assert server.calls[1].plain == vector("PUT /api/v1/invoice-bulk-upload/{invoice_id}")
    assert server.calls[3].plain == vector("POST /api/v1/invoice/bulk")


async def test_the_printed_delete_answer_opens(gateway: Gateway, server: Loopback) -> None:
    printed = next(v for v in ALL if v["endpoint"].startswith("DELETE /api/v1/invoice-bulk"))
    server.answers = [Answer(200, printed["ciphertext_hex"].encode())]
    assert (await gateway.bulk.delete("1")).message == "Invoice has been deleted"


async def test_sending_nothing_is_bad_input(gateway: Gateway, server: Loopback) -> None:
    with pytest.raises(BadInput):
        await gateway.bulk.send([])
    assert server.asked == []
