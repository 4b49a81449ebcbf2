from __future__ import annotations

from pathlib import Path

from pos_app.app.upkeep.setting_rows import covered_by, setting_rows, text_of
from pos_app.settings.layers import load_settings
from pos_app.settings.model import KEYS


def test_every_setting_once_with_its_form_and_who_may_change_it(tmp_path: Path) -> None:
    environ = {"POS_APP_HOME": str(tmp_path), "POS_APP_TILL_NUMBER": "07"}
    (tmp_path / "settings.toml").write_text('[shop]\nlines = ["Block 4", "Salmiya"]\n', "utf-8")
    loaded = load_settings(environ, {"till.language": "ar"})
    rows = {row.key: row for row in setting_rows(loaded, environ, ())}
    assert set(KEYS) < set(rows)
    assert rows["till.number"].fixed == "environment"
    assert rows["till.language"].fixed == "command_line"
    assert rows["shop.lines"].values == ("Block 4", "Salmiya")
    assert rows["shop.lines"].source == "settings.toml"
    assert (rows["sale.quick_amounts"].form, rows["sale.quick_amounts"].values[0]) == (
        "amounts",
        "0.500",
    )
    assert rows["gateway.merchant_code"].fixed == "keys"
    assert rows["printer.driver"].fixed == "devices"
    assert rows["printer.languages"].fixed == ""
    assert rows["timing.settle"].fixed == "file"
    assert rows["kiosk.tiles"].fixed == "file"
    assert rows["till.lock_minutes"].bounds == (0, 240)
    assert rows["kiosk.enabled"].restart
    assert rows["secrets.iv_key"].value == "missing"
    assert rows["gateway.terminal_id"].form == "latin"


def test_what_it_has_fixed_cannot_be_changed_here(tmp_path: Path) -> None:
    environ = {"POS_APP_HOME": str(tmp_path), "POS_APP_POLICY": str(tmp_path / "it.toml")}
    (tmp_path / "it.toml").write_text('[till]\nlanguage = "ar"\n', "utf-8")
    rows = {row.key: row for row in setting_rows(load_settings(environ), environ, ())}
    assert (rows["till.language"].fixed, rows["till.language"].source) == ("policy", "policy.toml")
    assert rows["till.theme"].fixed == ""
    assert rows["monitoring.metrics_file"].fixed == "file"
    assert rows["roles.cashier"].fixed == "roles"


def test_what_has_a_say_above_the_file(tmp_path: Path) -> None:
    environ = {
        "POS_APP_HOME": str(tmp_path),
        "POS_APP_POLICY": str(tmp_path / "it.toml"),
        "POS_APP_ROLES_SUPERVISOR": "sell",
    }
    (tmp_path / "it.toml").write_text('[roles]\ncashier = ["sell"]\n', "utf-8")
    loaded = load_settings(environ, {"till.number": "07"})
    assert covered_by(loaded, "roles.cashier") == "policy"
    assert covered_by(loaded, "roles.supervisor") == "environment"
    assert covered_by(loaded, "till.number") == "command_line"
    assert covered_by(loaded, "till.theme") == ""


def test_known_terminals_are_offered_to_choose_from(tmp_path: Path) -> None:
    environ = {"POS_APP_HOME": str(tmp_path)}
    rows = {r.key: r for r in setting_rows(load_settings(environ), environ, ("48515", "48516"))}
    assert rows["gateway.terminal_id"].choices == ("48515", "48516")


def test_values_as_text() -> None:
    assert text_of(True) == "on"
    assert text_of([{"amount": "1.500", "en": "Car"}, 2]) == "1.500 Car, 2"
