"""A payer's display that is being set up, from the settings and back into words for them."""

from __future__ import annotations

from dataclasses import fields

from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.domain.money import Fils
from pos_app.domain.receipt import Shop
from pos_app.settings.model import Settings
from ui.viewmodels.setup.device_desk import BoxDraft, DisplayDraft

_DISPLAY = ("driver", "transport", "dialect", "language", "theme", "screen", "crc", "layout")
_AMOUNT = Fils(12_750)
_LINK = "https://sandbox.hesabe.com/payment?token=83d5f1c2b7a9"


def draft_of(settings: Settings) -> DisplayDraft:
    """The display that is set."""
    table, template = settings.display, settings.display_template
    words = {name: str(getattr(table, name)) for name in _DISPLAY if name != "crc"}
    texts = {field.name: str(getattr(template, field.name)) for field in fields(BoxDraft)}
    return DisplayDraft(**words, crc=table.crc, box=BoxDraft(**texts))


def sample_view(display: DisplayDraft, moment: str, shop: Shop) -> DisplayView:
    """A made-up sale at `moment`."""
    cash, link = moment == DisplayMoment.CASH_CHANGE, moment == DisplayMoment.SCAN_LINK
    return DisplayView(
        DisplayMoment(moment),
        amount=_AMOUNT,
        url=_LINK if link else "",
        reference="TEST",
        seconds_left=600 if link else None,
        received=Fils(20_000) if cash else Fils(0),
        change=Fils(7_250) if cash else Fils(0),
        shop_name=shop.name,
        shop_name_ar=shop.name_ar,
        language=display.language,
    )


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
