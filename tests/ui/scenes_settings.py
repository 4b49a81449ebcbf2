"""The settings, in the states worth a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from pos_app.errors import BadInput, Unreachable
from tests.ui.fake_settings import SETTINGS
from ui.shell import Shell
from ui.viewmodels.setup.keys.key_change import KeyChangeFacts
from ui.viewmodels.setup.keys.ports import KeysInUse
from ui.viewmodels.upkeep.settings import SettingsFacts


def _settings(edited: str = "", **facts: object) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        model = shell.upkeep.settings
        model._show(SettingsFacts(settings=SETTINGS, **facts))  # type: ignore[arg-type]  # a scene's own words
        model.edit(edited)
        shell.till._show(replace(shell.till.state, screen="settings"))

    return go


def _wrong(shell: Shell) -> None:
    item = next(each for each in SETTINGS if each.key == "sale.link_days")
    _settings(category="sale", editing=item, draft=("900",), trouble=BadInput("setting_wrong"))(
        shell
    )


def _keys(shell: Shell) -> None:
    _settings(category="hesabe")(shell)
    model = shell.upkeep.keys
    model.keys.put({"merchant_code": "842217", "username": "till01", "secret_key": "x" * 32})
    model._show(
        KeyChangeFacts(
            "keys",
            KeysInUse("production", "842217", "48515"),
            files=(("hesabe-keys.txt · USB", ""),),
            trouble=Unreachable("sign_in_refused"),
        )
    )


SCENES: Mapping[str, Callable[[Shell], None]] = {
    "settings-hesabe": _settings(category="hesabe"),
    "settings-sought": _settings(sought="shop"),
    "settings-lines": _settings("shop.lines", category="shop"),
    "settings-wrong": _wrong,
    "settings-keys": _keys,
}


def rest(shell: Shell) -> None:
    """No sheet, nothing sought."""
    shell.upkeep.settings._show(SettingsFacts(settings=SETTINGS))
    shell.upkeep.keys.leave()
