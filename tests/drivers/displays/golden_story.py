"""One story of a shop's day, told to every encoder; `tests/golden/displays/` holds what each sent.

After a wanted change of bytes write the file anew from `told`, and read it: it is the manual's
word against ours.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from drivers.displays.dwin import Dwin
from drivers.displays.frames import Encoder
from drivers.displays.layouts import SHIPPED, dwin_layout, nextion_layout
from drivers.displays.line_display import LineDialect, LineDisplay
from drivers.displays.nextion import Nextion
from drivers.displays.template_file import read_template
from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.domain.money import Fils

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "displays"

IDLE = DisplayView(
    DisplayMoment.IDLE, shop_name="Al Nakheel Café", shop_name_ar="مقهى النخيل", reference="T01-7"
)
KEYING = replace(IDLE, moment=DisplayMoment.AMOUNT, amount=Fils(1))
AMOUNT = replace(IDLE, moment=DisplayMoment.AMOUNT, amount=Fils(1250))
TAP = replace(AMOUNT, moment=DisplayMoment.TAP_CARD)
LINK = replace(
    AMOUNT,
    moment=DisplayMoment.SCAN_LINK,
    amount=Fils(30_000),
    url='https://pay.example.test/i/842217?a=1&q="x"|y',
    seconds_left=581,
)
TICK = replace(LINK, seconds_left=580)
WAITING = replace(TAP, moment=DisplayMoment.WAITING)
PAID = replace(TAP, moment=DisplayMoment.PAID)
DECLINED = replace(TAP, moment=DisplayMoment.DECLINED)
CANCELLED = replace(TAP, moment=DisplayMoment.CANCELLED)
CHANGE = replace(
    AMOUNT, moment=DisplayMoment.CASH_CHANGE, received=Fils(20_000), change=Fils(18_750)
)
LARGE = replace(AMOUNT, amount=Fils(99_999_999), language="ar")

STORY = {
    "idle": IDLE,
    "keying": KEYING,
    "amount": AMOUNT,
    "tap card": TAP,
    "waiting": WAITING,
    "paid": PAID,
    "idle again": IDLE,
    "scan link": LINK,
    "a second later": TICK,
    "declined": DECLINED,
    "cancelled": CANCELLED,
    "cash change": CHANGE,
    "largest, Arabic": LARGE,
}

ENCODERS: dict[str, Encoder] = {
    **{f"line-{dialect}": LineDisplay(dialect) for dialect in LineDialect},
    **{
        f"line-{dialect}-behind-printer": LineDisplay(dialect, shared_port=True)
        for dialect in LineDialect
    },
    "nextion": Nextion(nextion_layout()),
    "dwin": Dwin(dwin_layout()),
    "dwin-crc": Dwin(dwin_layout(), crc=True),
    "template-example": read_template(SHIPPED / "template-example.toml"),
}


def told(name: str) -> str:
    """The story as `name` sends it: a heading for each moment, a line of hex for each frame."""
    encoder = ENCODERS[name]
    chapters = [("opening", encoder.opening())]
    before: DisplayView | None = None
    for title, view in STORY.items():
        chapters.append((title, encoder.frames(view, before)))
        before = view
    chapters.append(("refresh", encoder.refresh(LARGE)))
    chapters.append(("closing", encoder.closing()))
    lines = []
    for title, frames in chapters:
        lines.append(f"# {title}")
        for frame in frames:
            lines.append(frame.data.hex(" "))
            lines.append(f"#   {_readable(frame.data)}")
    return "\n".join(lines) + "\n"


def _readable(data: bytes) -> str:
    return "".join(chr(byte) if 0x20 <= byte < 0x7F else "·" for byte in data)
