from __future__ import annotations

from pos_app.gateway.connect import Gateway
from tests.pos_app.gateway.loopback import Loopback, sealed


async def test_of_three_ids_the_string_is_taken(gateway: Gateway, server: Loopback) -> None:
    row = {"id": 272, "Terminal_ID": 178, "TerminalID": "48515", "TerminalName": "ytfrdfg"}
    server.answers = [sealed([row, {"id": 1}, 7])]
    page = await gateway.account.terminals()
    assert server.calls[0].path == "/api/v1/merchant/smartpos-terminals"
    assert [(one.terminal, one.name) for one in page.rows] == [("48515", "ytfrdfg")]


async def test_the_profile_is_a_loose_map(gateway: Gateway, server: Loopback) -> None:
    picture = "A" * 5000
    server.answers = [sealed({"merchant_name": "TestHome1", "company_logo": picture})]
    told = await gateway.account.profile()
    assert picture in told.raw


async def test_the_ways_to_pay_are_those_of_the_account(gateway: Gateway, server: Loopback) -> None:
    rows = [{"id": 1, "display_name": "KNET"}, {"id": "7", "name": "AMEX"}, {"id": "x"}, {}, 3]
    server.answers = [sealed({"payment_type": rows}), sealed({"merchant_name": "TestHome1"})]
    types = await gateway.account.pay_types()
    assert [(one.number, one.name) for one in types] == [("1", "KNET"), ("7", "AMEX")]
    assert await gateway.account.pay_types() == ()
