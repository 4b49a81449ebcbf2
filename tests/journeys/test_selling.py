from __future__ import annotations

from collections.abc import Callable

import pytest

from pos_app.domain.sale import SaleState, Tender
from scripts.fingers import find, key_in, tap, text_of, until

from .conftest import Visit

Run = Callable[..., None]


async def outcome() -> None:
    await until(lambda: find("outcome"), "the outcome")


def test_amount_charge_card_receipt(visit: Run) -> None:
    async def journey(till: Visit) -> None:
        await key_in("12.750")
        await tap("charge")
        await tap("vt_approve")
        await outcome()
        slip = await till.slip()
        assert "KD 12.750" in slip.text
        assert "PAID" in slip.text
        assert "مدفوع" in slip.text
        (sale,) = await till.sales()
        assert (sale.state, sale.amount, sale.terminal) == (SaleState.PAID, 12_750, "48515")
        assert sale.reference in slip.text
        assert await till.paid_references() == [sale.reference]
        await tap("new_sale")
        await until(lambda: find("charge"), "the keypad")
        assert find("outcome") is None

    visit(journey)


def test_impatient_taps_on_charge_push_once(visit: Run) -> None:
    async def journey(till: Visit) -> None:
        await key_in("1")
        for _ in range(3):
            if find("charge") is not None:
                await tap("charge")
        await tap("vt_approve")
        await outcome()
        assert len(await till.sales()) == 1
        made = [e for e in (await till.ledger())["entries"] if e["event"] == "invoice_made"]
        assert len(made) == 1

    visit(journey)


def test_a_decline_is_unmistakable_and_prints_nothing(visit: Run) -> None:
    async def journey(till: Visit) -> None:
        await key_in("21")
        await tap("charge")
        await tap("vt_decline")
        await outcome()
        (sale,) = await till.sales()
        assert sale.state is SaleState.DECLINED
        assert len(till.printer.slips) == 0
        assert await till.paid_references() == []

    visit(journey)


def test_cancel_is_believed_only_when_the_gateway_shows_it(visit: Run) -> None:
    async def journey(till: Visit) -> None:
        await key_in("5")
        await tap("charge")
        await until(lambda: find("light_on_terminal"), "the lights")
        await tap("cancel_sale")
        await outcome()
        (sale,) = await till.sales()
        assert sale.state is SaleState.CANCELLED

    visit(journey)


def test_cash_with_change(visit: Run) -> None:
    async def journey(till: Visit) -> None:
        await key_in("3.500")
        await tap("tender_cash")
        await tap("note_5000" if find("note_5000") else "exact", seconds=5)
        await tap("confirm_cash")
        await outcome()
        (sale,) = await till.sales()
        assert (sale.state, sale.tender) == (SaleState.PAID, Tender.CASH)
        slip = await till.slip()
        assert "KD 3.500" in slip.text
        assert (await till.ledger())["entries"] == []

    visit(journey)


def test_a_link_with_its_code(visit: Run) -> None:
    async def journey(till: Visit) -> None:
        await key_in("30")
        await tap("tender_link")
        await until(lambda: find("link_qr"), "the code")
        (sale,) = await till.sales()
        assert sale.url.startswith("http://127.0.0.1:")
        entries = (await till.ledger())["entries"]
        number = entries[0]["invoice"]["id"]
        await till.desk("POST", f"invoices/{number}/approve", {})
        await tap("check_now")
        await outcome()
        (sale,) = await till.sales()
        assert sale.state is SaleState.PAID

    visit(journey)


def test_arabic_is_switched_live_and_stays(visit: Run) -> None:
    async def journey(till: Visit) -> None:
        assert text_of("charge") == "Charge"
        await tap("language")
        await until(lambda: text_of("charge") == "تحصيل", "the Arabic word")

    async def again(till: Visit) -> None:
        await until(lambda: text_of("charge") == "تحصيل", "the language that was chosen")

    visit(journey)
    visit(again)


def test_a_lost_answer_is_told_as_unsure_and_found_out(visit: Run) -> None:
    async def journey(till: Visit) -> None:
        await till.desk("POST", "scenario", {"name": "reply-lost-after-work", "auto": "none"})
        await key_in("8.250")
        await tap("charge")
        await tap("vt_approve")
        await outcome()
        (sale,) = await till.sales()
        kinds = [entry.kind for entry in await till.open.till.journal.entries(sale.reference)]
        assert "sale_push_unknown" in kinds
        assert sale.state is SaleState.PAID
        assert await till.paid_references() == [sale.reference]

    visit(journey, POS_APP_TIMING_LOOKS="[0.2, 0.4, 0.8]")


def test_a_dead_gateway_sends_nothing_and_loses_nothing(visit: Run) -> None:
    async def journey(till: Visit) -> None:
        assert till.open.till.demo is not None
        await till.open.till.demo.close()
        await key_in("4")
        await tap("charge")
        await outcome()
        (sale,) = await till.sales()
        assert (sale.state, sale.pushes) == (SaleState.PREPARED, 0)
        await tap("try_again")
        await outcome()
        assert [each.reference for each in await till.sales()] == [sale.reference]

    visit(journey)


@pytest.mark.parametrize("screen", ["history", "shift", "settings", "diagnostics"])
def test_every_place_on_the_rail_opens(visit: Run, screen: str) -> None:
    async def journey(till: Visit) -> None:
        await tap(f"nav_{screen}")
        await until(lambda: find("charge") is None, "another screen")
        await tap("nav_sale")
        await until(lambda: find("charge"), "the keypad")

    visit(journey)
