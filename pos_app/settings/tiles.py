"""What a self-service till offers: amounts with their names in both languages and a picture."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.domain.money import Fils, to_text
from pos_app.settings.kinds import Kind, amount, text, toml_value

MOST = 12
"""More than a screen of tiles is a menu, and no longer quick."""
_MAY_BE = (
    f'at most {MOST} tables such as {{ amount = "1.500", en = "Car", ar = "سيارة" }}, '
    'each perhaps with picture = "car.png"'
)
_NAME = text("a name", longest=40)
_PICTURE = text("a path", longest=1000)


@dataclass(frozen=True, slots=True)
class Tile:
    """One thing to pay for. `picture` is a file's path, relative ones in the home's `pictures`."""

    amount: Fils
    en: str = ""
    ar: str = ""
    picture: str = ""


def tiles() -> Kind[tuple[Tile, ...]]:
    """A list of tables; as a variable, TOML's `[{ amount = "1.500", en = "Car" }]`."""

    def read(raw: object) -> tuple[Tile, ...]:
        if isinstance(raw, str):
            raw = toml_value(raw)
        if not isinstance(raw, list) or len(raw) > MOST:
            raise ValueError("not a list, or too long")
        return tuple(_tile(each) for each in raw)

    return Kind(read, _MAY_BE, plain=lambda items: [_plain(each) for each in items])


def _tile(raw: object) -> Tile:
    if not isinstance(raw, dict) or set(raw) - {"amount", "en", "ar", "picture"}:
        raise ValueError("not such a table")
    return Tile(
        amount().read(raw.get("amount", "")),
        _NAME.read(raw.get("en", "")),
        _NAME.read(raw.get("ar", "")),
        _PICTURE.read(raw.get("picture", "")),
    )


def _plain(tile: Tile) -> dict[str, str]:
    words = {"en": tile.en, "ar": tile.ar, "picture": tile.picture}
    return {"amount": to_text(tile.amount), **{name: said for name, said in words.items() if said}}
