from __future__ import annotations

import pytest

from pos_app.app.headless import HeadlessTill
from pos_app.app.house import ThisHouse
from pos_app.errors import BadInput, DeviceTrouble, NotAllowed
from pos_app.ports.devices import PrintState
from pos_app.settings.layers import load_again, load_settings
from pos_app.usecases.racing import start, stop


def house_of(till: HeadlessTill, environ: dict[str, str]) -> ThisHouse:
    return ThisHouse(till=till, environ=environ, operator=lambda: "Mariam")


async def test_the_strip_tells_of_shop_gateway_printer_and_tray(
    till: HeadlessTill, environ: dict[str, str]
) -> None:
    waiting = [0]
    house = ThisHouse(
        till=till,
        environ=environ,
        operator=lambda: "Mariam",
        waiting=lambda: waiting[0],
        alarms=lambda: waiting[0],
    )
    pulse = house.pulse()
    assert (pulse.shop_ar, pulse.operator, pulse.demo) == ("مقهى النخيل", "Mariam", True)
    assert (pulse.gateway, pulse.printer, pulse.parked) == ("unknown", "unknown", 0)
    await house.terminals()
    waiting[0] = 1
    watching = start(house.watch_printer(), name="printer")
    while house.pulse().printer == "unknown":
        await till.clock.sleep(0.01)
    pulse = house.pulse()
    assert (pulse.gateway, pulse.printer) == ("ready", "ready")
    assert (pulse.parked, pulse.alarms) == (1, 1)
    assert pulse.gateway_ms is not None
    await stop(watching)
    assert till.demo is not None
    await till.demo.close()
    await house.terminals()
    assert house.pulse().gateway == "away"


async def test_the_set_terminal_is_known_without_asking(
    till: HeadlessTill, environ: dict[str, str]
) -> None:
    house = house_of(till, environ)
    assert [each.id for each in house.known_terminals()] == ["48515"]
    listed = await house.terminals()
    assert listed[0].id == "48515"
    assert len(listed) > 1


async def test_a_setting_is_kept_and_found_again(
    till: HeadlessTill, environ: dict[str, str]
) -> None:
    house = house_of(till, environ)
    await house.set_setting("till.language", "ar")
    await house.close()
    assert load_settings(environ, demo=True).settings.till.language.value == "ar"
    shown = {each.key: each for each in house.settings()}
    assert shown["till.language"].value == "ar"
    assert shown["till.language"].choices == ("en", "ar")
    assert shown["secrets.secret_key"].value == "set"


@pytest.mark.parametrize(("key", "value"), [("till.language", "fr"), ("no.such", "x")])
async def test_what_a_setting_may_not_be_is_not_kept(
    till: HeadlessTill, environ: dict[str, str], key: str, value: str
) -> None:
    house = house_of(till, environ)
    with pytest.raises(BadInput):
        await house.set_setting(key, value)
    assert not till.loaded.home.settings.exists()


async def test_a_setting_that_needs_another_one_is_not_kept_without_it(
    till: HeadlessTill, environ: dict[str, str]
) -> None:
    house = house_of(till, environ)
    await house.set_setting("kiosk.self_service", "false")
    kept = till.loaded.home.settings.read_bytes()
    with pytest.raises(BadInput, match="setting_missing") as wrong:
        await house.set_setting("kiosk.self_service", "true")
    assert wrong.value.field == "kiosk.tiles"
    assert till.loaded.home.settings.read_bytes() == kept
    assert load_settings(environ, demo=True).settings.kiosk.self_service is False, "it starts"


async def test_health_is_measured(till: HeadlessTill, environ: dict[str, str]) -> None:
    house = house_of(till, environ)
    rows = {row.kind: row for row in await house.check_health()}
    assert rows["terminals"].role == "go"
    assert rows["journal"].role == "go"
    assert rows["gateway"].role == "go"


async def test_a_test_slip_and_a_bundle(till: HeadlessTill, environ: dict[str, str]) -> None:
    house = house_of(till, environ)
    assert (await house.print_test()).state is PrintState.CONFIRMED
    path = await house.support_bundle()
    assert path.endswith(".zip")
    printer, till.printer = till.printer, None
    with pytest.raises(DeviceTrouble):
        await house.print_test()
    assert house.pulse().printer == "none"
    till.printer = printer
    assert house.quick_amounts()


async def test_what_it_has_fixed_is_shown_locked_and_not_written(
    till: HeadlessTill, environ: dict[str, str]
) -> None:
    environ["POS_APP_POLICY"] = str(till.loaded.home.root / "it.toml")
    law = '[till]\nlanguage = "en"\n[gateway]\nallowed_terminals = ["48515"]\n'
    (till.loaded.home.root / "it.toml").write_text(law, "utf-8")
    till.loaded = load_again(till.loaded, environ)
    house = house_of(till, environ)
    shown = {each.key: each for each in house.settings()}
    assert (shown["till.language"].fixed, shown["till.theme"].fixed) == ("policy", "")
    with pytest.raises(NotAllowed) as caught:
        await house.set_settings({"till.theme": "dark", "till.language": "ar"})
    assert caught.value.kind == "setting_locked"
    assert not till.loaded.home.settings.exists()
    await house.set_settings({"till.theme": "dark", "till.language": "en"})
    await house.close()
    assert "language" not in till.loaded.home.settings.read_text("utf-8")


async def test_the_frame_begins_as_the_settings_say(
    till: HeadlessTill, environ: dict[str, str]
) -> None:
    facts = house_of(till, environ).start_facts()
    assert (facts.language, facts.dark, facts.text_percent) == ("en", False, 100)
    assert facts.pulse.operator == "Mariam"
