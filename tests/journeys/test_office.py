"""The back office by taps, against the simulator and its faults."""

from __future__ import annotations

from collections.abc import Callable

import zxingcpp
from PySide6.QtGui import QImage

from scripts.fingers import find, tap, text_of, till_window, until

from .conftest import Visit
from .office_taps import key_money, made_invoices, write

Run = Callable[..., None]


def code_on_screen() -> str:
    """What a telephone reads off the window."""
    grey = till_window().grabWindow().convertToFormat(QImage.Format.Format_Grayscale8)
    view = memoryview(grey.constBits()).cast("B", (grey.height(), grey.bytesPerLine()))
    codes = zxingcpp.read_barcodes(view)
    return codes[0].text if codes else ""


def test_a_link_is_made_read_off_the_screen_listed_and_cancelled(visit: Run) -> None:
    async def journey(till: Visit) -> None:
        await tap("nav_links")
        await key_money("create_amount", "12.750")
        await tap("create_send")
        await until(lambda: find("office_qr"), "the code")
        url = await until(code_on_screen, "a code that can be read")
        (invoice,) = await made_invoices(till)
        assert invoice["amount"] == 12_750
        assert str(url).endswith(f"/s/{invoice['access_key']}")
        await tap("print_link")
        assert "12.750" in (await till.slip()).text
        await tap("office_invoices")
        await tap(f"invoices_{invoice['id']}")
        await tap("record_cancel")
        await tap("record_do")
        await until(lambda: text_of("record_state") == "Cancelled", "what a look shows")
        events = [entry["event"] for entry in (await till.ledger())["entries"]]
        assert len(events) == 2

    visit(journey)


def test_lost_answers_are_found_and_nothing_is_made_twice(visit: Run) -> None:
    async def journey(till: Visit) -> None:
        await till.desk("POST", "scenario", {"name": "every-reply-lost", "auto": "none"})
        await tap("nav_links")
        await tap("kind_split")
        await key_money("create_amount", "10.001")
        await tap("create_send")
        await until(lambda: find("start_anew"), "both parts found")
        made = await made_invoices(till)
        assert [one["amount"] for one in made] == [5001, 5000]
        await tap("start_anew")
        await tap("kind_open")
        await write("create_title", "Box")
        await key_money("create_amount", "3")
        await tap("create_send")
        await until(lambda: find("office_qr"), "the open invoice found")
        events = [entry["event"] for entry in (await till.ledger())["entries"]]
        assert events.count("open_made") == 1
        assert events.count("invoice_made") == 2

    visit(journey)


def test_offline_the_list_tells_its_age_and_the_draft_survives(visit: Run) -> None:
    rows: list[str] = []

    async def gateway_goes(till: Visit) -> None:
        assert till.open.till.demo is not None
        await till.open.till.demo.close()

    async def first(till: Visit) -> None:
        await tap("nav_links")
        await key_money("create_amount", "7")
        await tap("create_send")
        await until(lambda: find("office_qr"), "the code")
        await tap("start_anew")
        await tap("office_invoices")
        (invoice,) = await made_invoices(till)
        rows.append(f"invoices_{invoice['id']}")
        await until(lambda: find(rows[0]), "the row")
        await gateway_goes(till)
        await tap("office_create")
        await key_money("create_amount", "4.500")
        await tap("create_send")
        await until(lambda: find("create_trouble"), "what is wrong")
        assert "Hesabe" in text_of("create_trouble")

    async def later(till: Visit) -> None:
        await gateway_goes(till)
        await tap("nav_links")
        await until(lambda: "4.500" in text_of("preview_amount"), "the draft")
        await tap("office_invoices")
        await until(lambda: "Last known" in text_of("age_invoices"), "the age")
        assert find(rows[0]) is not None

    visit(first)
    visit(later)
