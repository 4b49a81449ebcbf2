"""settings: every value and where it came from. Secrets show their place, never themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.commands.call import Call
from pos_app.commands.tables import show_rows
from pos_app.settings.checks import require_gateway
from pos_app.settings.credentials import Found, require_credentials
from pos_app.settings.model import KEYS, Settings
from pos_app.settings.secret_places import look_for_credentials
from pos_app.settings.words import Environment

if TYPE_CHECKING:
    from pos_app.settings.layers import Loaded


def show(call: Call) -> int:
    """Print them all; then raises BadInput if a sale could not be made with them (exit 2)."""
    loaded = call.settings()
    chosen = loaded.settings.gateway.environment is not Environment.UNSET
    secrets = look_for_credentials(loaded, call.environ) if chosen else ()
    if call.json:
        call.print_json(settings_plain(loaded, secrets))
    else:
        call.line(f"home: {loaded.home.data}")
        cells = [
            (name, _shown(plain_of(loaded.settings, name)), _from(loaded, name)) for name in KEYS
        ]
        places = [(one.name, "set" if one.place else "missing", one.place) for one in secrets]
        show_rows(call, ("setting", "value", "from"), [*cells, *places])
    if any(one.place == "sealed file" for one in secrets):
        from pos_app.settings.sealed_file import WARNING

        call.note(f"warning: {WARNING}")
    require_gateway(loaded.settings)
    require_credentials(secrets)
    return 0


def settings_plain(loaded: Loaded, secrets: tuple[Found, ...]) -> dict[str, object]:
    """All settings with their origins, as JSON-able values."""
    return {
        "home": str(loaded.home.data),
        "settings": {
            name: {
                "value": plain_of(loaded.settings, name),
                "from": loaded.origins[name].layer,
                "place": loaded.origins[name].place,
                **({"locked": True} if name in loaded.locked else {}),
            }
            for name in KEYS
        },
        "secrets": {one.name: one.place or None for one in secrets},
        "warnings": list(loaded.warnings),
    }


def plain_of(settings: Settings, name: str) -> object:
    """The value of a setting by its name, as JSON and TOML can hold it."""
    key = KEYS[name]
    return key.kind.plain(getattr(getattr(settings, key.table), key.attribute))


def _from(loaded: Loaded, name: str) -> str:
    return f"{loaded.origins[name]}{', locked' if name in loaded.locked else ''}"


def _shown(plain: object) -> str:
    if isinstance(plain, bool):
        return str(plain).lower()
    return '""' if plain == "" else str(plain)
