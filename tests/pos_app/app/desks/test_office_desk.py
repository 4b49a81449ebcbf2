from __future__ import annotations

from pos_app.app.desks.office_desk import TillOffice
from pos_app.app.headless import HeadlessTill


async def test_lists_are_the_gateways_and_what_is_kept_lies_in_the_tills_folder(
    till: HeadlessTill,
) -> None:
    desk = TillOffice(till)
    assert desk.gateway is till.gateway
    await desk.shelf.keep("invoices", [])
    assert (till.loaded.home.data / "office" / "invoices.json").is_file()
