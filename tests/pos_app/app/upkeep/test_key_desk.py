from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from pos_app.app.headless import HeadlessTill, open_headless
from pos_app.app.house import ThisHouse
from pos_app.app.upkeep.key_desk import TillKeys
from pos_app.domain.money import Fils
from pos_app.domain.sale import Tender
from pos_app.errors import BadInput, JournalTrouble, NotAllowed, PosError
from pos_app.settings.credentials import DEMO, NAMES
from pos_app.settings.files import write_values
from pos_app.settings.layers import load_settings
from pos_app.settings.secret import Secret
from pos_app.settings.secret_places import (
    keep_credentials,
    load_credentials,
    look_for_credentials,
)
from pos_app.usecases.resolve_sale import park_sale
from pos_app.usecases.sale_book import SaleOrder
from ui.viewmodels.ports import GatewayKeys
from ui.viewmodels.ports import Secret as Typed

KEYS = GatewayKeys(
    environment="custom",
    merchant_code="842217",
    access_code=Typed(DEMO.access_code.reveal()),
    secret_key=Typed(DEMO.secret_key.reveal()),
    iv_key=Typed(DEMO.iv_key.reveal()),
    username=DEMO.username.reveal(),
    password=Typed(DEMO.password.reveal()),
)
OTHERS = replace(KEYS, merchant_code="999")


@pytest.fixture
def real(tmp_path: Path) -> dict[str, str]:
    """The environment of a till that has a gateway of its own, and secrets in a sealed file."""
    home = tmp_path / "shop"
    return {"POS_APP_HOME": str(home), "POS_APP_KEY_HOME": str(tmp_path / "keys")}


@pytest.fixture
async def shop(till: HeadlessTill, real: dict[str, str]) -> AsyncIterator[HeadlessTill]:
    """It asks the simulator, with a password that Hesabe does not know any more."""
    assert till.demo is not None
    values = {
        "gateway.environment": "custom",
        "gateway.base_url": till.demo.url,
        "gateway.merchant_code": "842217",
        "gateway.terminal_id": "48515",
    }
    write_values(Path(real["POS_APP_HOME"]) / "settings.toml", values)
    loaded = load_settings(real)
    old = {name: getattr(DEMO, name) for name in NAMES} | {"password": Secret("Of last year 1")}
    keep_credentials(loaded, real, old)
    async with open_headless(loaded, environ=real) as opened:
        yield opened


@pytest.fixture
def desk(shop: HeadlessTill, real: dict[str, str]) -> TillKeys:
    return ThisHouse(till=shop, environ=real, operator=str).keys


async def test_new_keys_are_tried_kept_and_used_at_once(
    shop: HeadlessTill, desk: TillKeys, real: dict[str, str]
) -> None:
    in_use = desk.in_use()
    assert (in_use.merchant_code, in_use.terminal, in_use.fixed) == ("842217", "48515", "")
    with pytest.raises(PosError):
        await shop.gateway.account.terminals()
    assert "48515" in {each.id for each in await desk.test_keys(KEYS)}
    await desk.replace(KEYS, "48516")
    page = await shop.gateway.account.terminals()
    assert page.rows
    assert shop.loaded.settings.gateway.terminal_id == "48516"
    kept = load_credentials(load_settings(real), real)
    assert kept.password.reveal() == DEMO.password.reveal()


async def test_keys_that_fail_leave_everything_as_it_was(
    desk: TillKeys, real: dict[str, str]
) -> None:
    with pytest.raises(PosError):
        await desk.test_keys(replace(KEYS, password=Typed("wrong")))
    assert load_credentials(load_settings(real), real).password.reveal() == "Of last year 1"


async def test_another_merchants_keys_wait_for_the_sales_of_the_present_one(
    shop: HeadlessTill, desk: TillKeys
) -> None:
    never_sent = await shop.book.prepare(SaleOrder(Fils(1_000), Tender.TERMINAL, "48515"))
    assert await desk.waiting("999") == 0
    await park_sale(never_sent.reference, runner=shop.runner(), reason="operator", operator="")
    assert (await desk.waiting("999"), await desk.waiting("842217")) == (1, 0)
    with pytest.raises(BadInput, match="merchant_needed"):
        await desk.replace(OTHERS, "48515")
    assert shop.loaded.settings.gateway.merchant_code == "842217"


async def test_another_merchants_keys_are_used_with_its_code(
    shop: HeadlessTill, desk: TillKeys, real: dict[str, str]
) -> None:
    before = load_settings(real)
    await desk.replace(OTHERS, "48515")
    assert {one.place for one in look_for_credentials(before, real)} == {""}, "kept no longer"
    loaded = load_settings(real)
    assert loaded.settings.gateway.merchant_code == "999"
    assert load_credentials(loaded, real).access_code.reveal() == DEMO.access_code.reveal()
    assert desk.in_use().merchant_code == "999"
    with pytest.raises(PosError):  # the simulator knows no such merchant
        await shop.gateway.account.terminals()


async def test_where_the_settings_cannot_be_written_the_old_keys_stay(
    shop: HeadlessTill, desk: TillKeys, real: dict[str, str]
) -> None:
    async def full(_words: object) -> None:
        raise JournalTrouble("home_not_writable")

    broken = TillKeys(shop, real, keep=full)
    with pytest.raises(JournalTrouble):
        await broken.replace(KEYS, "48515")
    assert load_credentials(load_settings(real), real).password.reveal() == "Of last year 1"


async def test_what_comes_from_outside_is_not_changed_here(
    till: HeadlessTill, shop: HeadlessTill, real: dict[str, str], environ: dict[str, str]
) -> None:
    house = ThisHouse(till=till, environ=environ, operator=str)
    assert house.keys.in_use().fixed == "demo"
    given = ThisHouse(till=shop, environ={**real, "POS_APP_PASSWORD": "x"}, operator=str)
    assert given.keys.in_use().fixed == "environment"
    shop.loaded = replace(shop.loaded, locked={"gateway.merchant_code": "policy.toml"})
    locked = ThisHouse(till=shop, environ=real, operator=str)
    assert locked.keys.in_use().fixed == ""
    with pytest.raises(NotAllowed, match="setting_locked"):
        await locked.keys.test_keys(OTHERS)


async def test_a_text_with_keys_is_found_among_the_shops_files(
    shop: HeadlessTill, desk: TillKeys
) -> None:
    folder = shop.loaded.home.data / "imports"
    folder.mkdir()
    (folder / "hesabe.txt").write_text("Access code: a\nSecret key: b\nIV key: c", "utf-8")
    (folder / "note.txt").write_text("User: me", "utf-8")
    assert [name for name, _ in await desk.files() if name.endswith("imports")] == [
        "hesabe.txt · imports"
    ]
    assert isinstance(desk.clipboard(), str)
