from __future__ import annotations

from dataclasses import replace

import pytest

from pos_app.domain.staff import RIGHTS, Right, Role
from pos_app.errors import BadInput
from pos_app.settings.checks import (
    addresses_of,
    may_charge,
    require_gateway,
    require_terminal,
    rights_of,
    settle_whole,
    with_demo_gateway,
)
from pos_app.settings.layers import load_settings
from pos_app.settings.model import Display, Gateway, Printer, Roles, Settings
from pos_app.settings.words import DisplayDriver, Environment, PrinterDriver


def _with(environment: Environment, **more: str) -> Settings:
    return Settings(gateway=Gateway(environment=environment, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("environment", "base_url", "gateway_url"),
    [
        (
            Environment.SANDBOX,
            "https://merchantapisandbox.hesabe.com",
            "https://sandbox.hesabe.com",
        ),
        (Environment.PRODUCTION, "https://merchantapi.hesabe.com", "https://api.hesabe.com"),
        (Environment.DEMO, "", ""),
        (Environment.UNSET, "", ""),
    ],
)
def test_each_environment_has_its_addresses_and_no_others(
    environment: Environment, base_url: str, gateway_url: str
) -> None:
    settled, warnings = settle_whole(_with(environment, base_url="https://evil.example"))
    assert (settled.gateway.base_url, settled.gateway.gateway_url) == (base_url, gateway_url)
    assert "gateway.base_url" in warnings[0]


def test_the_addresses_of_an_environment_by_name() -> None:
    assert addresses_of("production") == (
        "https://merchantapi.hesabe.com",
        "https://api.hesabe.com",
    )
    for odd in ("demo", "custom", "live"):
        with pytest.raises(BadInput):
            addresses_of(odd)


def test_custom_needs_an_address_and_uses_it_for_both() -> None:
    settled, warnings = settle_whole(_with(Environment.CUSTOM, base_url="http://127.0.0.1:1"))
    assert settled.gateway.gateway_url == "http://127.0.0.1:1"
    assert not warnings
    with pytest.raises(BadInput) as caught:
        settle_whole(_with(Environment.CUSTOM))
    assert caught.value.field == "gateway.base_url"


def test_a_demo_till_plays_the_published_test_account() -> None:
    settled, _ = settle_whole(_with(Environment.DEMO, merchant_code="999"))
    assert settled.gateway.merchant_code == "842217"


def test_a_demo_till_gets_no_address_but_of_this_machine() -> None:
    demo, _ = settle_whole(_with(Environment.DEMO))
    assert with_demo_gateway(demo, "http://127.0.0.1:9").gateway.base_url == "http://127.0.0.1:9"
    with pytest.raises(ValueError):
        with_demo_gateway(demo, "https://merchantapi.hesabe.com")
    real, _ = settle_whole(_with(Environment.PRODUCTION))
    with pytest.raises(ValueError):
        with_demo_gateway(real, "http://127.0.0.1:9")


@pytest.mark.parametrize(
    ("settings", "field"),
    [
        (Settings(printer=Printer(driver=PrinterDriver.ESCPOS)), "printer.transport"),
        (Settings(display=Display(driver=DisplayDriver.LINE)), "display.transport"),
        (
            Settings(display=Display(driver=DisplayDriver.TEMPLATE, transport="tcp://h:1")),
            "display.template.show",
        ),
    ],
)
def test_a_driver_needs_its_transport(settings: Settings, field: str) -> None:
    with pytest.raises(BadInput) as caught:
        settle_whole(settings)
    assert caught.value.field == field


def test_nothing_is_sent_before_a_gateway_was_chosen() -> None:
    with pytest.raises(BadInput) as caught:
        require_gateway(Settings())
    assert caught.value.field == "gateway.environment"
    with pytest.raises(BadInput) as caught:
        require_gateway(_with(Environment.PRODUCTION))
    assert caught.value.field == "gateway.merchant_code"
    require_gateway(_with(Environment.PRODUCTION, merchant_code="1"))


def test_a_sale_needs_a_terminal() -> None:
    settings = _with(Environment.DEMO, terminal_id="48515")
    assert require_terminal(settings) == "48515"
    assert require_terminal(settings, "7") == "7"
    with pytest.raises(BadInput) as caught:
        require_terminal(replace(settings, gateway=Gateway()))
    assert caught.value.field == "gateway.terminal_id"


def _allowing(*allowed: str, terminal: str = "") -> Settings:
    return Settings(gateway=Gateway(allowed_terminals=allowed, terminal_id=terminal))


def test_a_terminal_that_is_not_allowed_is_neither_chosen_nor_charged() -> None:
    settled, warnings = settle_whole(_allowing("48515", "77", terminal="99"))
    assert settled.gateway.terminal_id == ""
    assert "99 is passed over" in warnings[0]
    assert require_terminal(settled, "77") == "77"
    with pytest.raises(BadInput) as caught:
        require_terminal(settled, "99")
    assert caught.value.kind == "terminal_not_allowed"
    assert not may_charge(settled, "99")
    assert may_charge(Settings(), "99")


def test_a_single_allowed_terminal_is_the_tills() -> None:
    assert settle_whole(_allowing("48515"))[0].gateway.terminal_id == "48515"
    settled, warnings = settle_whole(_allowing("48515", "77", terminal="77"))
    assert (settled.gateway.terminal_id, warnings) == ("77", ())


def test_a_right_that_no_role_may_have_is_a_setting_that_cannot_be() -> None:
    with pytest.raises(BadInput, match="right_not_grantable"):
        settle_whole(Settings(roles=Roles(cashier=(Right.STAFF,))))


def test_a_role_has_what_is_listed_and_no_more() -> None:
    assert rights_of(Roles()) == RIGHTS
    rights = rights_of(Roles(cashier=(Right.SELL, Right.REFUND)))
    assert rights[Role.CASHIER] == {Right.SELL, Right.REFUND}
    assert rights[Role.SUPERVISOR] == RIGHTS[Role.SUPERVISOR]


@pytest.mark.parametrize("word", ["staff", "secrets", "fly"])
def test_what_no_role_may_have_is_a_setting_that_cannot_be(word: str, tmp_path: object) -> None:
    environ = {"POS_APP_HOME": str(tmp_path), "POS_APP_POLICY": f"{tmp_path}/none"}
    with pytest.raises(BadInput) as caught:
        load_settings(environ, {"roles.cashier": f"sell, {word}"})
    assert caught.value.field == "roles.cashier"


def test_a_metrics_file_must_end_as_the_collector_wants(tmp_path: object) -> None:
    environ = {"POS_APP_HOME": str(tmp_path), "POS_APP_POLICY": f"{tmp_path}/none"}
    named = load_settings(environ, {"monitoring.metrics_file": "/run/x/pos-app.prom"})
    assert named.settings.monitoring.metrics_file == "/run/x/pos-app.prom"
    with pytest.raises(BadInput):
        load_settings(environ, {"monitoring.metrics_file": "/run/x/pos-app.txt"})
