"""Every setting and secret as a line of the settings screen: value, source, who may change it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pos_app.ports.setting import Setting
from pos_app.settings.layers import Loaded
from pos_app.settings.model import KEYS, Key
from pos_app.settings.secret_places import look_for_credentials

_KEYS_OF_HESABE = frozenset(
    f"gateway.{name}" for name in ("environment", "base_url", "gateway_url", "merchant_code")
)
_DEVICES = ("printer.", "display.")
_NOT_OF_THE_DEVICES = ("printer.languages", "display.pictures")
_FILE = (
    *("display.template.", "display.layout", "timing."),
    *("gateway.pos_amount_as_text", "gateway.try_cancel", "gateway.allowed_terminals"),
    "monitoring.",
)
"""What a wrong value of could cost money or a device: IT's, with the file open before them."""
_RESTART = ("till.number", "till.store", "printer.languages", "display.", "scanner.", "kiosk.")
"""Read once, when the till is opened."""
_COVERED = {"environment": "environment", "command line": "command_line"}
"""Layers above settings.toml: what this screen wrote would be covered by them."""


def setting_rows(
    loaded: Loaded, environ: Mapping[str, str], terminals: Sequence[str]
) -> tuple[Setting, ...]:
    """Every setting in the order of `settings/model.py`; secrets only as `set` or `missing`.

    `terminals` are the known TerminalIDs, offered instead of a field where there are some.
    """
    rows = [_row(loaded, key, tuple(terminals)) for key in KEYS.values()]
    rows += [
        Setting(f"secrets.{one.name}", "set" if one.place else "missing", one.place, fixed="keys")
        for one in look_for_credentials(loaded, environ)
    ]
    return tuple(rows)


def _row(loaded: Loaded, key: Key, terminals: tuple[str, ...]) -> Setting:
    value = getattr(getattr(loaded.settings, key.table), key.attribute)
    form, choices = key.kind.form, key.kind.options
    if key.name == "gateway.terminal_id" and len(terminals) > 1:
        form, choices = "choice", terminals
    plain = key.kind.plain(value)
    several = tuple(map(str, plain)) if form in {"texts", "amounts"} else ()  # type: ignore[call-overload]  # a list, as these two kinds say
    return Setting(
        key.name,
        ", ".join(several) if several or form in {"texts", "amounts"} else text_of(plain),
        loaded.origins[key.name].layer,
        form,
        choices,
        several,
        key.kind.unit,
        key.kind.bounds,
        _fixed(loaded, key),
        restart=key.name.startswith(_RESTART),
    )


def covered_by(loaded: Loaded, name: str) -> str:
    """What keeps settings.toml from having a say about the setting `name`: `policy`,
    `environment`, `command_line`; "" for nothing.
    """
    if name in loaded.locked:
        return "policy"
    return _COVERED.get(loaded.origins[name].layer, "")


def _fixed(loaded: Loaded, key: Key) -> str:
    if covered := covered_by(loaded, key.name):
        return covered
    if key.table == "roles":
        return "roles"
    if key.name in _KEYS_OF_HESABE:
        return "keys"
    if key.name.startswith(_FILE) or key.kind.form == "file":
        return "file"
    if key.name.startswith(_DEVICES) and key.name not in _NOT_OF_THE_DEVICES:
        return "devices"
    return ""


def text_of(value: object) -> str:
    """A value as the screen shows it and takes it back: flags as `on` and `off`."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, list | tuple):
        return ", ".join(text_of(each) for each in value)
    if isinstance(value, dict):
        return " ".join(text_of(each) for each in value.values())
    return str(value)
