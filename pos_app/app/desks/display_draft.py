"""A payer's display that is being set up, from the settings and back into words for them."""

from __future__ import annotations

from dataclasses import fields

from pos_app.settings.model import Settings
from ui.viewmodels.setup.device_desk import BoxDraft, DisplayDraft

_DISPLAY = ("driver", "transport", "dialect", "language", "theme", "screen", "crc", "layout")


def draft_of(settings: Settings) -> DisplayDraft:
    """The display that is set."""
    table, template = settings.display, settings.display_template
    words = {name: str(getattr(table, name)) for name in _DISPLAY if name != "crc"}
    texts = {field.name: str(getattr(template, field.name)) for field in fields(BoxDraft)}
    return DisplayDraft(**words, crc=table.crc, box=BoxDraft(**texts))


def words_of(display: DisplayDraft) -> dict[str, str]:
    """The settings that `display` would be. A box's table is left alone where there is no box."""
    words = {f"display.{name}": _text(getattr(display, name)) for name in _DISPLAY}
    if display.driver == "template":
        names = (field.name for field in fields(BoxDraft))
        words |= {f"display.template.{name}": getattr(display.box, name) for name in names}
    return words


def _text(value: object) -> str:
    """A draft's value as people write it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def readable(data: bytes) -> str:
    """Bytes for people: letters as they are, anything else by its number."""
    return "".join(chr(byte) if 32 <= byte < 127 else f"\\x{byte:02X}" for byte in data)
