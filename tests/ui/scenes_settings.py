"""The settings, in the states worth a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from pos_app.errors import BadInput
from tests.ui.fake_settings import SETTINGS
from ui.shell import Shell
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


SCENES: Mapping[str, Callable[[Shell], None]] = {
    "settings-hesabe": _settings(category="hesabe"),
    "settings-sought": _settings(sought="shop"),
    "settings-lines": _settings("shop.lines", category="shop"),
    "settings-wrong": _wrong,
}


def rest(shell: Shell) -> None:
    """No sheet, nothing sought."""
    shell.upkeep.settings._show(SettingsFacts(settings=SETTINGS))
