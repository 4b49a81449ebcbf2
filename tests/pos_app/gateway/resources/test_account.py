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
