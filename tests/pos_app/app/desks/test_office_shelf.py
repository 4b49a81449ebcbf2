from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pos_app.app.desks.office_shelf import OfficeShelf
from pos_app.app.system_clock import SystemClock
from pos_app.domain.evidence import Finding
from pos_app.domain.invoice import Invoice, OpenInvoice
from pos_app.domain.money import Fils
from pos_app.errors import JournalTrouble
from pos_app.ports.office import Transaction

AT = datetime(2026, 11, 23, 13, 42, tzinfo=UTC)
INVOICE = Invoice("7", "842", "INV-1", Fils(1250), Finding.PAID, payer_name="فهد", created_at=AT)


async def test_records_come_back_as_they_were_but_for_the_raw_answer(tmp_path: Path) -> None:
    shelf = OfficeShelf(tmp_path / "office", SystemClock())
    records = [
        INVOICE,
        OpenInvoice("1", "Box", "84", None, Fils(1), Fils(2), None, raw="{secret}"),
        Transaction("t", "1", "r", None, Finding.UNKNOWN, at=AT),
    ]
    for record in records:
        await shelf.keep("one", [record])
        kept = await shelf.kept("one", type(record))
        assert kept is not None
        text = (tmp_path / "office" / "one.json").read_text("utf-8")
        assert "raw" not in json.loads(text)["records"][0]
        assert repr(kept.records[0]).replace("raw=''", "") == repr(record).replace(
            "raw='{secret}'", ""
        ).replace("raw=''", "")


async def test_what_cannot_be_read_is_not_there(tmp_path: Path) -> None:
    shelf = OfficeShelf(tmp_path, SystemClock())
    assert await shelf.kept("nothing", Invoice) is None
    for content in (b"{", b"[]", b'{"at": "x", "records": []}', b'{"records": [{}]}'):
        (tmp_path / "broken.json").write_bytes(content)
        assert await shelf.kept("broken", Invoice) is None
    (tmp_path / "large.json").write_bytes(b" " * (4 * 1024 * 1024 + 1))
    assert await shelf.kept("large", Invoice) is None


async def test_what_cannot_be_kept_costs_only_the_memory(tmp_path: Path) -> None:
    (tmp_path / "office").write_text("a file where the folder should be")
    shelf = OfficeShelf(tmp_path / "office", SystemClock())
    await shelf.keep("one", [INVOICE])
    assert await shelf.kept("one", Invoice) is None


async def test_notes_come_back(tmp_path: Path) -> None:
    shelf = OfficeShelf(tmp_path / "office", SystemClock())
    assert await shelf.note("draft") is None
    await shelf.keep_note("draft", {"form": {"name": "نورة"}})
    assert await shelf.note("draft") == {"form": {"name": "نورة"}}
    (tmp_path / "office" / "draft.json").write_bytes(b"{")
    assert await shelf.note("draft") is None


async def test_a_note_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    (tmp_path / "office").write_text("a file where the folder should be")
    with pytest.raises(JournalTrouble) as found:
        await OfficeShelf(tmp_path / "office", SystemClock()).keep_note("draft", {})
    assert found.value.kind == "home_not_writable"
