"""The sources of settings on top of each other, and where each value came from.

Lowest first (outside-faces): defaults < policy.toml < settings.toml < POS_APP_* < command line.
That is the policy.toml in the home, which whoever can change settings.toml can change, too: IT's
proposals. The machine's policy.toml (/etc/pos-app) is IT's last word: what stands there is locked,
lies above everything else and can be changed nowhere else.
Demo mode has a home of its own: there the shop's settings.toml counts too (its printer, its
name), then the demo's own, but never the shop's [gateway].
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pos_app.errors import BadInput, NotAllowed
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
    locked: Mapping[str, str] = field(default_factory=dict)
    """Settings that IT has fixed, each with the file that does it."""
    options: Mapping[str, str] = field(default_factory=dict)
    """What the command line named, for reading everything again."""

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
    law, proposed = (
        _file_layer("policy.toml", path, warnings) for path in policy_files(home, environ)
    )
    shop = _file_layer("settings.toml", home.settings, warnings)
    news = {name: (raw, "what is to be set") for name, raw in (planned or {}).items()}
    shop = replace(shop, values={**shop.values, **news})
    outer = _environment_layer(environ, warnings)
    typed = _Layer("command line", {n: (v, "") for n, v in (options or {}).items()}, from_text=True)
    chosen, origins = _merge([proposed, shop, outer, typed, law])
    if demo or chosen["gateway.environment"] is Environment.DEMO:
        home = home.inside("demo")
        below = [proposed, shop]
        if chosen["gateway.environment"] not in (Environment.DEMO, Environment.UNSET):
            below = [_without_gateway(layer) for layer in below]
            outer, law = _without_gateway(outer), _without_gateway(law)
        own = _file_layer("settings.toml", home.settings, warnings)
        own = replace(own, values={**own.values, **news})
        chosen, origins = _merge([_DEMO, *below, own, outer, typed, law])
        if chosen["gateway.environment"] is not Environment.DEMO:
            # What lies in the demo's own home cannot lead out of it.
            chosen["gateway.environment"] = Environment.DEMO
            origins["gateway.environment"] = Origin("command line", "--demo")
    _obey(law, chosen, typed, {name: (raw, "") for name, raw in (planned or {}).items()})
    warnings += _passed_over(law, chosen, outer)
    for name in credentials.NAMES:
        # Checked as a whole, also where this run needs no secret.
        if given := environ.get(credentials.variable(name), ""):
            credentials.check_secret(name, Secret(given), credentials.variable(name))
    settings = _build(chosen)
    settled, more = settle_whole(settings, {name: str(where) for name, where in origins.items()})
    locks = {name: place for name, (_, place) in law.values.items()}
    return Loaded(settled, origins, (*warnings, *more), home, locks, dict(options or {}))


def load_again(loaded: Loaded, environ: Mapping[str, str]) -> Loaded:
    """The settings as they are now, for the same command line. Raises BadInput."""
    return load_settings(environ, loaded.options, demo=loaded.demo)


def free_changes(changes: Mapping[str, object], loaded: Loaded) -> dict[str, object]:
    """`changes` (TOML values) without what IT has fixed to that very value.

    Raises NotAllowed `setting_locked` for what IT has fixed to another one.
    """
    for name, plain in changes.items():
        key = KEYS[name]
        present = getattr(getattr(loaded.settings, key.table), key.attribute)
        if name in loaded.locked and plain != key.kind.plain(present):
            raise NotAllowed("setting_locked", f"{name} is fixed in {loaded.locked[name]}")
    return {name: plain for name, plain in changes.items() if name not in loaded.locked}


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


def _obey(
    law: _Layer,
    chosen: Mapping[str, object],
    typed: _Layer,
    planned: Mapping[str, tuple[object, str]],
) -> None:
    """What a person wants now must not differ from the law. Raises BadInput `setting_locked`."""
    for layer in (typed, _Layer("planned", planned)):
        for name, (raw, place) in layer.values.items():
            if name in law.values and _read(KEYS[name], raw, layer, place) != chosen[name]:
                _, file = law.values[name]
                is_now = KEYS[name].kind.plain(chosen[name])
                raise BadInput(
                    "setting_locked",
                    f"your IT has fixed it to {is_now} in {file}",
                    field=name,
                    place=file,
                )


def _passed_over(law: _Layer, chosen: Mapping[str, object], outer: _Layer) -> list[str]:
    return [
        f"{variable} is passed over: your IT has fixed {name} in {law.values[name][1]}"
        for name, (raw, variable) in outer.values.items()
        if name in law.values and _read(KEYS[name], raw, outer, variable) != chosen[name]
    ]


def _read(key: Key, raw: object, layer: _Layer, place: str) -> Any:
    try:
        if layer.from_text:
            return key.kind.read_text(str(raw))
        return key.kind.read(raw)
    except ValueError as error:
        place = place or layer.word
        raise BadInput(
            "setting_unknown_value",
            f"it may be {key.kind.may_be} (set in {place})",
            field=key.name,
            place=place,
        ) from error


def _build(values: Mapping[str, Any]) -> Settings:
    tables: dict[str, dict[str, Any]] = {}
    for name, key in KEYS.items():
        tables.setdefault(key.table, {})[key.attribute] = values[name]
    plain = Settings()
    return replace(plain, **{t: replace(getattr(plain, t), **kept) for t, kept in tables.items()})


def _file_layer(word: str, path: Path, warnings: list[str]) -> _Layer:
    found: dict[str, tuple[object, str]] = {}
    for written, raw in _flat("", read_tables(path)):
        short = f"{written}.driver"  # printer = "auto" is short for driver = "auto" in [printer]
        name = short if short in KEYS and isinstance(raw, str) else written
        if name in _TABLES:
            said = f"it is a table in {path}"
            raise BadInput("setting_unknown_value", said, field=name, place=str(path))
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
