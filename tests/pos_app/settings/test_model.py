from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from pos_app.settings.files import read_tables, write_values
from pos_app.settings.model import KEYS, Settings


def test_the_keys_and_defaults_of_the_contract() -> None:
    defaults = {name: key.default for name, key in KEYS.items()}
    assert defaults["gateway.environment"] == ""
    assert defaults["till.number"] == "01"
    assert defaults["printer.driver"] == "none"
    assert defaults["timing.connect"] == 3
    assert defaults["timing.read"] == 10
    assert defaults["timing.looks"] == (2, 4, 8)
    assert defaults["timing.poll"] == ((10, 1), (60, 2), (0, 5))
    assert defaults["timing.watchdog"] == 120
    assert defaults["timing.late_watch"] == 900
    assert defaults["timing.settle"] == 45


def test_the_variables_of_the_contract_are_all_different() -> None:
    assert KEYS["timing.connect"].variable == "POS_APP_TIMING_CONNECT"
    assert KEYS["display.template.init"].variable == "POS_APP_DISPLAY_TEMPLATE_INIT"
    assert len({key.variable for key in KEYS.values()}) == len(KEYS)


@pytest.mark.parametrize("name", KEYS)
def test_every_default_may_be_set_and_every_key_says_what_it_is(name: str) -> None:
    key = KEYS[name]
    assert key.kind.read(key.kind.plain(key.default)) == key.default
    assert key.about
    assert key.kind.may_be


@pytest.mark.parametrize("name", KEYS)
def test_what_is_read_can_be_written_to_the_file_and_read_again(name: str, tmp_path: Path) -> None:
    key = KEYS[name]
    write_values(tmp_path / "settings.toml", {name: key.kind.plain(key.default)})
    tables: Any = read_tables(tmp_path / "settings.toml")
    for part in name.split("."):
        tables = tables[part]
    assert key.kind.read(tables) == key.default


def test_settings_are_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings().till.number = "02"  # type: ignore[misc]  # that is the point


def test_the_guide_has_every_setting_with_its_words() -> None:
    guide = Path("docs/settings.md").read_text(encoding="utf-8")
    for name, key in KEYS.items():
        table, _, short = name.rpartition(".")
        section = guide.partition(f"### `[{table}]`")[2].partition("###")[0]
        row = next((row for row in section.splitlines() if row.startswith(f"| `{short}` ")), "")
        assert key.about.replace("|", "\\|") in row, name
        assert key.kind.may_be.replace("|", "\\|") in row, name
