from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from pos_app.domain.evidence import Finding, Source
from pos_app.domain.money import Fils
from pos_app.domain.sale import Tender
from pos_app.errors import Refused, Unreachable, Unsure
from pos_app.gateway.connect import Gateway, open_gateway
from pos_app.ports.payments import LinkOrder, Question, TerminalOrder
from tests.fakes import START, FakeClock
from tests.pos_app.gateway.conftest import config_for
from tests.pos_app.gateway.loopback import Answer, Asked, Loopback, plain, sealed

ORDER = TerminalOrder(reference="01K7-261123-0412-9", amount=Fils(100), terminal="48515")
MADE = {"id": 267, "transaction_id": "297084548417629359279347779043", "amount": 0.1}
LIST = "/api/v1/merchant/smartpos-invoices"
REPORT = "/api/v1/report/transactions"


def question(**changed: Any) -> Question:
    known: dict[str, Any] = {
        "reference": ORDER.reference,
        "amount": ORDER.amount,
        "tender": Tender.TERMINAL,
        "terminal": ORDER.terminal,
        "invoice_id": "267",
        "transaction_id": MADE["transaction_id"],
        "since": START,
        **changed,
    }
    return Question(**known)


def page(*rows: Any, more: bool = False) -> dict[str, Any]:
    following = "https://x/?page=2" if more else None
    return {"data": list(rows), "pagination": {"total": len(rows), "next_page_url": following}}


def invoice(**changed: Any) -> dict[str, Any]:
    return {
        "id": 267,
        "transaction_id": MADE["transaction_id"],
        "invoice_number": ORDER.reference,
        "amount": "0.100",
        "terminal_id": "48515",
        "invoice_status": 0,
        "created_at": "2026-11-23 12:00:05",
        **changed,
    }


def moved(**changed: Any) -> dict[str, Any]:
    return {
        "id": 9,
        "token": "842217-tok",
        "amount": 0.1,
        "payment_status": 1,
        "transaction_id": MADE["transaction_id"],
        "created_at": "2026-11-23 12:00:30",
        **changed,
    }


class Till:
    """A server that answers each place from a table."""

    def __init__(self) -> None:
        self.details: Any = invoice()
        self.rows: Any = page(invoice())
        self.report: Any = {"transaction_list": page()}

    def __call__(self, asked: Asked) -> Answer:
        found = {LIST: self.rows, REPORT: self.report}.get(asked.path, self.details)
        return found if isinstance(found, Answer) else sealed(found)


async def test_a_push_is_sealed_as_documented(gateway: Gateway, server: Loopback) -> None:
    server.answers = [sealed(MADE)]
    pushed = await gateway.payments.push(ORDER)
    (asked,) = server.calls
    assert (asked.method, asked.path) == ("POST", "/api/v1/merchant/smartpos-transaction")
    assert asked.plain == (
        '{"merchantCode":"842217","customer_name":"Customer","customer_email":"",'
        '"customer_phone":"","amount":0.1,"terminal_id":"48515",'
        '"invoice_number":"01K7-261123-0412-9","description":"01K7-261123-0412-9"}'
    )
    assert asked.headers["authorization"] == "Bearer access-1"
    assert asked.headers["accesscode"] == "c333729b-d060-4b74-a49d-7686a8353481"
    assert pushed.invoice_id == "267"
    assert pushed.transaction_id == MADE["transaction_id"]
    assert '"amount":0.1' in pushed.raw


async def test_the_amount_can_go_as_text(server: Loopback, clock: FakeClock) -> None:
    gateway = open_gateway(config_for(server.address, pos_amount_as_text=True), clock)
    await gateway.payments.push(ORDER)
    assert '"amount":"0.100"' in server.calls[0].plain
    await gateway.close()


async def test_a_resend_names_the_order(gateway: Gateway, server: Loopback) -> None:
    await gateway.payments.resend(ORDER, "77")
    assert server.calls[0].plain.endswith('"resend":1,"transaction_id":"77"}')


async def test_a_link_is_a_quick_invoice(gateway: Gateway, server: Loopback) -> None:
    server.answers = [sealed({"id": 5, "token": "84175", "url": "https://pay/x"})]
    order = LinkOrder(
        reference="R-1",
        amount=Fils(20_000),
        expires_on="2026-12-01",
        note="café \u0642\u0647\u0648\u0629",
    )
    pushed = await gateway.payments.make_link(order)
    assert server.calls[0].path == "/api/v1/invoice"
    assert server.calls[0].payload == {
        "merchantCode": "842217",
        "amount": "20.000",
        "invoiceType": "0",
        "referenceNumber": "R-1",
        "description": "R-1 café \u0642\u0647\u0648\u0629",
        "expiresAt": "2026-12-01",
        "language": "en",
    }
    assert (pushed.invoice_id, pushed.transaction_id, pushed.url) == ("5", "84175", "https://pay/x")


@pytest.mark.parametrize(
    ("answer", "error", "kind"),
    [
        (Answer(200, b"<html>hotel wifi</html>"), Unsure, "bad_answer"),
        (Answer(200, b""), Unsure, "bad_answer"),
        (Answer(200, b"ab" * 32), Unsure, "keys_do_not_fit"),
        (Answer(302, b""), Unsure, "redirected"),
        (Answer(401, b"{}"), Unsure, "signed_out"),
        (Answer(404, b"<html>"), Unsure, "bad_answer"),
        (Answer(408, b""), Unsure, "no_answer"),
        (Answer(429, b"", [("retry-after", "7")]), Unreachable, "too_many_requests"),
        (Answer(500, b"<html>"), Unsure, "gateway_trouble"),
        (Answer(503, b"", [("retry-after", "7")]), Unsure, "gateway_trouble"),
        (sealed(None, status=False), Refused, "refused"),
        (sealed(None, status=False, code=404), Refused, "not_found"),
        (sealed({"amount": ["too small"]}, status=False, code=422), Refused, "invalid_fields"),
        (plain({"status": False, "message": "no", "response": None}, 403), Refused, "forbidden"),
        (Answer(200, b"{}", cut="before"), Unsure, "connection_lost"),
        (Answer(200, b"{}", cut="reset"), Unsure, "connection_lost"),
        (Answer(200, b"{" * 99, cut="middle"), Unsure, "connection_lost"),
    ],
)
async def test_what_becomes_of_a_push(
    gateway: Gateway, server: Loopback, answer: Answer, error: type[Exception], kind: str
) -> None:
    server.answers = [answer]
    with pytest.raises(error) as caught:
        await gateway.payments.push(ORDER)
    assert caught.value.kind == kind  # type: ignore[attr-defined]
    assert len(server.calls) == 1
    if kind == "too_many_requests":
        assert caught.value.retry_after == 7  # type: ignore[attr-defined]
    if kind == "invalid_fields":
        assert caught.value.fields == {"amount": ("too small",)}  # type: ignore[attr-defined]


async def test_after_a_401_on_a_write_the_next_call_signs_in(
    gateway: Gateway, server: Loopback
) -> None:
    server.answers = [Answer(401, b"{}"), sealed(MADE)]
    with pytest.raises(Unsure):
        await gateway.payments.push(ORDER)
    await gateway.payments.push(ORDER)
    assert server.sign_in_paths == ["/api/v1/login", "/api/v1/token-refresh"]
    assert server.calls[1].headers["authorization"] == "Bearer access-2"


async def test_a_look_reads_every_place(gateway: Gateway, server: Loopback) -> None:
    till = Till()
    till.report = {
        "transaction_list": page(moved(), moved(id=10, token="x", amount=3, transaction_id="9"))
    }
    server.answers = till
    findings = await gateway.payments.enquire(question())
    assert findings.complete
    assert [(row.source, row.finding) for row in findings.rows] == [
        (Source.INVOICE, Finding.NOT_PAID),
        (Source.TRANSACTION, Finding.PAID),
    ]
    row = findings.rows[1]
    assert (row.amount, row.token, row.transaction_id) == (
        100,
        "842217-tok",
        MADE["transaction_id"],
    )
    asked = {one.path: one.filters for one in server.calls}
    assert asked[LIST] == {"page": "1"}
    assert asked[REPORT] == {
        "fromDate": "2026-11-23",
        "toDate": "2026-11-24",
        "nostats": "1",
        "serviceType": "6",
        "page": "1",
    }


async def test_an_open_invoice_is_looked_at_shortly_for_a_while(
    gateway: Gateway, server: Loopback, clock: FakeClock
) -> None:
    server.answers = Till()
    await gateway.payments.enquire(question())
    assert len(server.calls) == 3
    findings = await gateway.payments.enquire(question())
    assert (len(server.calls), findings.complete) == (4, False)
    clock.pass_by(10)
    findings = await gateway.payments.enquire(question())
    assert (len(server.calls), findings.complete) == (7, True)


async def test_an_unknown_id_is_an_answer(gateway: Gateway, server: Loopback) -> None:
    till = Till()
    till.details = sealed(None, status=False, code=404)
    till.rows = []
    server.answers = till
    findings = await gateway.payments.enquire(question())
    assert findings.complete
    assert findings.rows == ()


@pytest.mark.parametrize("broken", ["rows", "report", "details"])
@pytest.mark.parametrize(
    "answer",
    [Answer(500, b""), Answer(200, b"nonsense"), sealed(None), sealed(None, status=False)],
)
async def test_a_silent_place_makes_the_look_incomplete(
    gateway: Gateway, server: Loopback, broken: str, answer: Answer
) -> None:
    till = Till()
    setattr(till, broken, answer)
    server.answers = till
    assert not (await gateway.payments.enquire(question())).complete


async def test_nothing_answers(gateway: Gateway, server: Loopback) -> None:
    server.answers = lambda _: Answer(503, b"", [("retry-after", "30")])
    with pytest.raises(Unreachable) as caught:
        await gateway.payments.enquire(question())
    assert caught.value.kind == "gateway_trouble"


async def test_pages_are_read_until_well_before_the_sale(
    gateway: Gateway, server: Loopback
) -> None:
    stranger = {"id": 1, "invoice_number": "other", "amount": "1.000", "invoice_status": 1}
    early = [stranger | {"created_at": f"2026-11-23 0{hour}:00:00"} for hour in (9, 3)]
    till = Till()
    till.rows = page(invoice(), *early, more=True)
    server.answers = till
    findings = await gateway.payments.enquire(question())
    assert findings.complete
    assert len([one for one in server.calls if one.path == LIST]) == 1


async def test_a_list_without_end_is_searched_and_not_complete(
    gateway: Gateway, server: Loopback
) -> None:
    def answers(asked: Asked) -> Answer:
        if asked.path != LIST:
            return Till()(asked)
        number = int(asked.query["page"])
        if "search" in asked.query:
            return sealed(page(invoice(id=300)))
        row = {"id": 1000 + number, "invoice_number": f"other-{number}", "amount": "1.000"}
        return sealed(page(row, more=True))

    server.answers = answers
    findings = await gateway.payments.enquire(question())
    assert not findings.complete
    assert "300" in {row.invoice_id for row in findings.rows}
    assert (
        next(one for one in server.calls if "search" in one.query).query["search"]
        == ORDER.reference
    )


async def test_a_server_that_ignores_pages_does_not_hold_us(
    gateway: Gateway, server: Loopback
) -> None:
    till = Till()
    till.rows = page(invoice(), more=True)
    server.answers = till
    await gateway.payments.enquire(question())
    assert len([one for one in server.calls if one.path == LIST]) <= 5


async def test_a_link_is_enquired_by_token_too(gateway: Gateway, server: Loopback) -> None:
    found = {
        "token": "tk",
        "amount": "0.100",
        "reference_number": ORDER.reference,
        "status": "SUCCESSFUL",
        "datetime": "2026-11-23 12:00:30",
    }

    def answers(asked: Asked) -> Answer:
        if asked.path == "/api/transaction/84175":
            assert "authorization" not in asked.headers
            return plain({"status": True, "message": "found", "data": found, "results": [found]})
        if asked.path == REPORT:
            return sealed({"transaction_list": page()})
        if asked.path == "/api/v1/invoice-dashboard":
            return sealed({"stats": {}, "order_stats": {}, "invoices": page()})
        return sealed({"id": 5, "token": "84175", "invoice_status": 1, "amount": "0.100"})

    server.answers = answers
    findings = await gateway.payments.enquire(
        question(tender=Tender.LINK, invoice_id="5", transaction_id="84175", terminal="")
    )
    assert findings.complete
    assert {(row.source, row.finding) for row in findings.rows} == {
        (Source.INVOICE, Finding.PAID),
        (Source.TRANSACTION, Finding.PAID),
    }


async def test_cancel_tries_the_ordinary_cancel(gateway: Gateway, server: Loopback) -> None:
    await gateway.payments.cancel(question(transaction_id="29708454|84|1"))
    assert (server.calls[0].method, server.calls[0].path) == (
        "PUT",
        "/api/v1/invoice/29708454%7C84%7C1",
    )
    assert server.calls[0].plain == '{"merchantCode":"842217","statusId":"3"}'


async def test_cancel_can_be_switched_off(server: Loopback, clock: FakeClock) -> None:
    gateway = open_gateway(config_for(server.address, try_cancel=False), clock)
    with pytest.raises(Refused) as caught:
        await gateway.payments.cancel(question())
    assert caught.value.kind == "cancel_not_offered"
    await gateway.payments.cancel(question(tender=Tender.LINK))
    assert len(server.calls) == 1
    await gateway.close()


async def test_a_cancelled_look_leaves_nothing_behind(gateway: Gateway, server: Loopback) -> None:
    hold = asyncio.Event()
    server.answers = lambda _: Answer(200, b"", wait=hold)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.2):
            await gateway.payments.enquire(question(since=START + timedelta(hours=1)))
    hold.set()
