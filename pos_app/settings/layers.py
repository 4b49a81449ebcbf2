"""The sources of settings on top of each other, and where each value came from.

Lowest first (outside-faces): defaults < policy.toml < settings.toml < POS_APP_* < command line.
Demo mode has a home of its own: there the shop's settings.toml counts too (its printer, its
name), then the demo's own, but never the shop's [gateway].
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pos_app.errors import BadInput
from pos_app.settings import credentials
from pos_app.settings.checks import settle_whole
from pos_app.settings.files import Home, find_home, policy_files, read_tables
from pos_app.settings.model import KEYS, Key, Settings
from pos_app.settings.secret import Secret
from pos_app.settings.words import Environment

NOT_SETTINGS = frozenset(
    "POS_APP_" + word
    for word in (
        *("HOME", "POLICY", "PIN", "KEY_HOME", "ENROLL_CODE"),
        *("ACCESS_CODE", "SECRET_KEY", "IV_KEY", "USERNAME", "PASSWORD"),
    )
)
"""Variables of ours that are read elsewhere."""
_TABLES = frozenset(name.rpartition(".")[0] for name in KEYS)
_OF_DEVELOPERS = ("POS_APP_TEST_", "POS_APP_FAIL_")
_SECRET_WORDS = ("access_code", "secret_key", "iv_key", "username", "password", "pin")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value came from: `layer` is a fixed word, `place` the file, variable or option."""

    layer: str
    place: str = ""

    def __str__(self) -> str:
        return f"{self.layer} ({self.place})" if self.place else self.layer


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings that were checked as a whole. `warnings` are sentences for a person."""

    settings: Settings
    origins: Mapping[str, Origin]
    """Of every setting, by name."""
    warnings: tuple[str, ...]
    home: Home
    """The demo's own in demo mode."""

    @property
    def demo(self) -> bool:
        """Whether the gateway is the simulator on this machine."""
        return self.settings.gateway.environment is Environment.DEMO


@dataclass(frozen=True, slots=True)
class _Layer:
    word: str
    values: Mapping[str, tuple[object, str]]
    """By setting: the raw value and its place."""
    from_text: bool = False


def load_settings(
    environ: Mapping[str, str],
    options: Mapping[str, str] | None = None,
    *,
    demo: bool = False,
    planned: Mapping[str, object] | None = None,
) -> Loaded:
    """Read every source and check the whole. Nothing is written.

    `options` are settings named on the command line, by dotted name. `demo` is `--demo`.
    `planned` is what is about to be written into settings.toml, as TOML values: looked at before.
    Raises BadInput whose `field` names the setting (or file) and whose detail says what it may be.
    """
    warnings: list[str] = []
    home = find_home(environ)
    policies = [_file_layer("policy.toml", path, warnings) for path in policy_files(home, environ)]
    shop = _file_layer("settings.toml", home.settings, warnings)
    if planned:
        news = {name: (raw, "what is to be set") for name, raw in planned.items()}
        shop = replace(shop, values={**shop.values, **news})
    outer = _environment_layer(environ, warnings)
    typed = _Layer("command line", {n: (v, "") for n, v in (options or {}).items()}, from_text=True)
    chosen, origins = _merge([*policies, shop, outer, typed])
    if demo or chosen["gateway.environment"] is Environment.DEMO:
        home = home.inside("demo")
        below = [*policies, shop]
        if chosen["gateway.environment"] not in (Environment.DEMO, Environment.UNSET):
            below, outer = [_without_gateway(layer) for layer in below], _without_gateway(outer)
        own = _file_layer("settings.toml", home.settings, warnings)
        chosen, origins = _merge([_DEMO, *below, own, outer, typed])
        if chosen["gateway.environment"] is not Environment.DEMO:
            # What lies in the demo's own home cannot lead out of it.
            chosen["gateway.environment"] = Environment.DEMO
            origins["gateway.environment"] = Origin("command line", "--demo")
    for name in credentials.NAMES:
        # Checked as a whole, also where this run needs no secret.
        if given := environ.get(credentials.variable(name), ""):
            credentials.check_secret(name, Secret(given))
    settings = _build(chosen)
    settled, more = settle_whole(settings, {name: str(where) for name, where in origins.items()})
    return Loaded(settled, origins, (*warnings, *more), home)


def suggestion(name: str, known: Iterable[str]) -> str:
    """What to add to a message about `name` where a known word is close to it, else ""."""
    close = difflib.get_close_matches(name, list(known), n=1)
    return f", did you mean {close[0]}?" if close else ""


_DEMO = _Layer(
    "demo mode",
    {
        "gateway.environment": ("demo", ""),
        "gateway.terminal_id": ("48515", ""),
        "printer.driver": ("virtual", ""),
        "display.driver": ("virtual", ""),
    },
)


def _without_gateway(layer: _Layer) -> _Layer:
    """A layer's values, without a [gateway] that was meant for a real one."""
    kept = {name: v for name, v in layer.values.items() if not name.startswith("gateway.")}
    return replace(layer, values=kept)


def _merge(layers: Iterable[_Layer]) -> tuple[dict[str, Any], dict[str, Origin]]:
    values: dict[str, Any] = {name: key.default for name, key in KEYS.items()}
    origins = {name: Origin("default") for name in KEYS}
    for layer in layers:
        for name, (raw, place) in layer.values.items():
            values[name] = _read(KEYS[name], raw, layer, place)
            origins[name] = Origin(layer.word, place)
    return values, origins


def _read(key: Key, raw: object, layer: _Layer, place: str) -> Any:
    try:
        if layer.from_text:
            return key.kind.read_text(str(raw))
        return key.kind.read(raw)
    except ValueError as error:
        where = f" (set in {place or layer.word})"
        raise BadInput(
            "setting_unknown_value", f"it may be {key.kind.may_be}{where}", field=key.name
        ) from error


def _build(values: Mapping[str, Any]) -> Settings:
    tables: dict[str, dict[str, Any]] = {}
    for name, key in KEYS.items():
        tables.setdefault(key.table, {})[key.attribute] = values[name]
    plain = Settings()
    return replace(plain, **{t: replace(getattr(plain, t), **kept) for t, kept in tables.items()})


def _file_layer(word: str, path: Path, warnings: list[str]) -> _Layer:
    found: dict[str, tuple[object, str]] = {}
    for name, raw in _flat("", read_tables(path)):
        if name in _TABLES:
            raise BadInput("setting_unknown_value", f"it is a table in {path}", field=name)
        if name in KEYS:
            found[name] = (raw, str(path))
        else:
            warnings.append(_unknown(name, path))
    return _Layer(word, found)


def _flat(prefix: str, tables: Mapping[str, object]) -> Iterable[tuple[str, object]]:
    for key, raw in tables.items():
        name = f"{prefix}{key}"
        if isinstance(raw, Mapping) and name not in KEYS:
            yield from _flat(f"{name}.", raw)
        else:
            yield name, raw


def _unknown(name: str, path: Path) -> str:
    if name.rpartition(".")[2].lower() in _SECRET_WORDS:
        return (
            f"{path}: {name} is not read: secrets do not belong in a readable file; "
            "delete the line and change that secret"
        )
    return f"{path}: {name} is no setting and is passed over{suggestion(name, KEYS)}"


def _environment_layer(environ: Mapping[str, str], warnings: list[str]) -> _Layer:
    by_variable = {key.variable: name for name, key in KEYS.items()}
    found: dict[str, tuple[object, str]] = {}
    for variable, text in sorted(environ.items()):
        if not variable.startswith("POS_APP_") or not text:
            continue
        if variable in by_variable:
            found[by_variable[variable]] = (text, variable)
        elif variable not in NOT_SETTINGS and not variable.startswith(_OF_DEVELOPERS):
            warnings.append(
                f"{variable} is no variable of this program and is passed over"
                + suggestion(variable, (*by_variable, *NOT_SETTINGS))
            )
    return _Layer("environment", found, from_text=True)
