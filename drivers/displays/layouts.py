"""Reads the layouts of small panels: which page, component and address shows what.

The shipped ones lie in `resources/displays/`; a shop with a panel of its own may give a file with
other names and the same keys. Faults are BadInput `layout_invalid` naming the file and key.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drivers.displays.page_values import VALUE_NAMES
from pos_app.domain.display import DisplayMoment
from pos_app.errors import BadInput

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "displays"
_LONGEST_DWIN_FIELD = 246


@dataclass(frozen=True, slots=True)
class NextionPage:
    """A page's name and its components, each with the value it shows (see `page_values`)."""

    name: str
    components: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class NextionLayout:
    """Lengths in characters: the `txt_maxl` of the components in the HMI file."""

    pages: Mapping[DisplayMoment, NextionPage]
    closing_page: str
    longest_text: int
    longest_link: int


@dataclass(frozen=True, slots=True)
class DwinField:
    """Variable address (in words) and size (in bytes, even) of one text or QR."""

    address: int
    size: int


@dataclass(frozen=True, slots=True)
class DwinPage:
    """A page's number and the values to be written before it is shown."""

    number: int
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DwinLayout:
    """What a DGUS project must hold."""

    pages: Mapping[DisplayMoment, DwinPage]
    fields: Mapping[str, DwinField]
    closing_page: int
    language_address: int


def read_toml(path: Path) -> dict[str, Any]:
    """A file's tables. Raises BadInput `layout_unreadable` or `layout_invalid`."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise BadInput("layout_unreadable", path.name, field="display.layout") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInput("layout_invalid", f"{path.name}: {error}", field="display.layout") from error


def nextion_layout(path: Path | None = None) -> NextionLayout:
    """The layout at `path`, or the shipped one."""
    reader = _Reader(path or SHIPPED / "nextion.toml")
    pages = {}
    for moment in DisplayMoment:
        page = reader.table("pages", moment.value)
        components = reader.table("pages", moment.value, "components")
        for component, source in components.items():
            reader.check(source in VALUE_NAMES, f"pages.{moment}.components.{component}")
        pages[moment] = NextionPage(
            reader.word(page.get("name"), f"pages.{moment}.name"),
            {
                reader.word(component, f"pages.{moment}.components"): str(source)
                for component, source in components.items()
            },
        )
    limits = reader.table("limits")
    return NextionLayout(
        pages=pages,
        closing_page=reader.word(reader.table().get("closing_page"), "closing_page"),
        longest_text=reader.number(limits.get("text"), "limits.text", 1, 255),
        longest_link=reader.number(limits.get("link"), "limits.link", 1, 900),
    )


def dwin_layout(path: Path | None = None) -> DwinLayout:
    """The layout at `path`, or the shipped one."""
    reader = _Reader(path or SHIPPED / "dwin.toml")
    fields = {}
    for name, entry in reader.table("fields").items():
        where = f"fields.{name}"
        reader.check(name in VALUE_NAMES and isinstance(entry, dict), where)
        size = reader.number(entry.get("size"), f"{where}.size", 4, _LONGEST_DWIN_FIELD)
        reader.check(size % 2 == 0, f"{where}.size")
        fields[name] = DwinField(
            reader.number(entry.get("address"), f"{where}.address", 0x1000, 0xFFFF), size
        )
    pages = {}
    for moment in DisplayMoment:
        page = reader.table("pages", moment.value)
        values = page.get("values", [])
        reader.check(
            isinstance(values, list) and all(v in fields for v in values), f"pages.{moment}.values"
        )
        number = reader.number(page.get("number"), f"pages.{moment}.number", 0, 0xFFFF)
        pages[moment] = DwinPage(number, tuple(values))
    top = reader.table()
    return DwinLayout(
        pages=pages,
        fields=fields,
        closing_page=reader.number(top.get("closing_page"), "closing_page", 0, 0xFFFF),
        language_address=reader.number(
            top.get("language_address"), "language_address", 0x1000, 0xFFFF
        ),
    )


class _Reader:
    """One file with checks that name the key at fault."""

    def __init__(self, path: Path) -> None:
        self._name = path.name
        self._root = read_toml(path)

    def table(self, *keys: str) -> dict[str, Any]:
        here: Any = self._root
        for depth, key in enumerate(keys):
            here = here.get(key)
            self.check(isinstance(here, dict), ".".join(keys[: depth + 1]))
        return dict(here)

    def word(self, value: object, key: str) -> str:
        """A name as Nextion takes it: letters, digits, underscore and the point of `page.t0`."""
        self.check(
            isinstance(value, str)
            and value.isascii()
            and value.replace("_", "").replace(".", "").isalnum(),
            key,
        )
        return str(value)

    def number(self, value: object, key: str, least: int, most: int) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            self.check(False, f"{key} ({least} to {most})")
        assert isinstance(value, int)
        return value

    def check(self, fine: object, key: str) -> None:
        if not fine:
            raise BadInput("layout_invalid", f"{self._name}: {key}", field="display.layout")
