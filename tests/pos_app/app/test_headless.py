from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pos_app.app.headless import (
    HeadlessTill,
    gateway_config,
    open_headless,
    open_office,
    plan_of,
    shop_of,
)
from pos_app.domain.money import Fils
from pos_app.domain.sale import Effect, Sale, SaleState, Tender
from pos_app.errors import BadInput, JournalTrouble
from pos_app.settings.layers import Loaded, load_settings
from pos_app.settings.model import ShopLines, Timing
from pos_app.usecases.print_receipt import print_receipt
from pos_app.usecases.racing import start
from pos_app.usecases.sale_book import SaleOrder
from pos_app.usecases.take_payment import Wishes, take_payment


async def test_one_sale_from_order_to_paper(
    till: HeadlessTill, act: Callable[[str], Awaitable[None]]
) -> None:
    due: list[Sale] = []
    seen: list[Sale] = []

    def announce(effect: Effect, sale: Sale) -> None:
        if effect is Effect.PRINT:
            due.append(sale)

    sale = start(
        take_payment(
            SaleOrder(Fils(12_750), Tender.TERMINAL, "48515"),
            runner=till.runner(
                lambda effect, sale: due.append(sale) if effect is Effect.PRINT else None
            ),
            report=lambda progress: seen.append(progress.sale),
            wishes=Wishes(),
            jitter=lambda: 0.0,
            patience=20,
        ),
        name="sale",
    )
    while not (seen and seen[-1].state is SaleState.AWAITING):
        await till.clock.sleep(0.02)
    await act("approve")
    assert (await sale).state is SaleState.PAID
    printing = till.printing()
    assert printing is not None
    outcome = await print_receipt(due[0], printing=printing)
    assert outcome.state.value == "confirmed"


async def test_a_second_process_is_told_that_the_till_is_open(
    till: HeadlessTill, loaded: Loaded, environ: dict[str, str]
) -> None:
    with pytest.raises(JournalTrouble) as caught:
        async with open_headless(loaded, environ=environ):
            raise AssertionError("two writers")
    assert caught.value.kind == "till_open"


async def test_the_office_opens_beside_an_open_till(
    till: HeadlessTill, loaded: Loaded, environ: dict[str, str]
) -> None:
    async with open_office(loaded, environ=environ) as office:
        page = await office.account.terminals()
    assert "48515" in {row.terminal for row in page.rows}


def test_a_till_that_nobody_set_up_says_so(tmp_path: Path) -> None:
    environ = {"POS_APP_HOME": str(tmp_path)}
    with pytest.raises(BadInput) as caught:
        gateway_config(load_settings(environ), environ)
    assert caught.value.field == "gateway.environment"


def test_no_secret_shows_in_what_the_gateway_is_told(
    loaded: Loaded, environ: dict[str, str]
) -> None:
    config = gateway_config(loaded, environ)
    assert config.secret_key not in repr(config)
    assert config.password not in repr(config)


def test_the_plan_is_what_is_set() -> None:
    plan = plan_of(replace(Timing(), watchdog=7.0, settle=3.0))
    assert (plan.watchdog, plan.settle, plan.looks) == (7.0, 3.0, (2.0, 4.0, 8.0))


def test_a_demo_shop_has_a_name_and_a_real_one_its_own() -> None:
    assert shop_of(ShopLines(), demo=True).name_ar == "مقهى النخيل"
    assert shop_of(ShopLines(), demo=False).name == ""
    assert shop_of(ShopLines(name="Mine"), demo=True).name == "Mine"
