r"""Any QR pay box as configuration: byte templates for each moment, framed as its manual says.

A template file (TOML; annotated example in `resources/displays/template-example.toml`):

| table | keys |
| --- | --- |
| `[moments]` | `init`, `show`, `paid`, `failed`, `idle`; optional `amount`, `waiting`, `change` |
| `[frame]` | `head`, `length`, `length_adds`, `tail`, `checksum` and its `_covers`, `_order` |
| `[answer]` | `accepted`, `refused`, `timeout` |
| `[limits]` | `url`, `gap` |
| `[escape]` | character of a value -> what stands for it |

A text is ASCII with `\xHH`, `\r`, `\n`, `\t`, `\\` and the fields `{amount}` (1.250),
`{fils}`, `{url}`, `{reference}`, `{lang}` (or `{language}`), `{seconds}`, `{shop}`; `{{` and `}}`
are braces. A field is filled once and its value is printable ASCII, so no value can end a frame
or be read as a field.

A frame is `head length body checksum tail`; the body is the filled template. A box that has no
picture for a moment (most show only a QR) goes idle instead.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from drivers.displays.checksums import Checksum, checksum
from drivers.displays.frames import Frame, Verdict
from drivers.displays.page_values import page_values
from drivers.displays.plain_text import plain_link
from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.domain.money import to_text
from pos_app.errors import BadInput

FIELDS = frozenset({"amount", "fils", "url", "reference", "lang", "language", "seconds", "shop"})
_TOKEN = re.compile(
    r"\\x(?P<hex>[0-9a-fA-F]{2})|\\(?P<escape>[rnt\\])|\{(?P<field>[a-z]+)\}"
    r"|(?P<brace>\{\{|\}\})|(?P<plain>[^\\{}])"
)
_ESCAPES = {"r": b"\r", "n": b"\n", "t": b"\t", "\\": b"\\"}


class LengthPrefix(StrEnum):
    """How the length of the body is told."""

    NONE = "none"
    U8 = "u8"
    U16_BIG = "u16be"
    U16_LITTLE = "u16le"
    ASCII3 = "ascii3"
    """Three decimal digits."""


class Covers(StrEnum):
    """What the checksum is computed over."""

    BODY = "body"
    LENGTH_BODY = "length_body"
    ALL = "all"
    """Head, length and body."""


@dataclass(frozen=True, slots=True)
class ByteTemplate:
    """Literal bytes and field names in turn."""

    parts: tuple[bytes | str, ...]

    @classmethod
    def parse(cls, text: str, key: str) -> ByteTemplate:
        """Read the notation above.

        Raises BadInput `template_text` or `template_field`, its field naming `key`.
        """
        parts: list[bytes | str] = []
        at = 0
        while at < len(text):
            token = _TOKEN.match(text, at)
            if token is None or not token.group().isascii():
                raise invalid(key, f"cannot read {text[at : at + 6]!r}", "template_text")
            parts.append(_part(token, key))
            at = token.end()
        return cls(tuple(parts))

    def fill(self, values: Mapping[str, str], escape: Mapping[str, str]) -> bytes:
        """The bytes with each field replaced by its escaped value."""
        return b"".join(
            part
            if isinstance(part, bytes)
            else "".join(escape.get(c, c) for c in values[part]).encode("ascii")
            for part in self.parts
        )

    @property
    def literal(self) -> bytes:
        """The bytes of a template without fields."""
        return self.fill({}, {})


@dataclass(frozen=True, slots=True)
class TemplateAnswer:
    """Looks for the configured bytes anywhere in what came; a refusal wins if it came first."""

    accepted: bytes
    refused: bytes = b""

    def judge(self, received: bytes) -> Verdict:
        """Whichever of the two stands first."""
        yes = received.find(self.accepted)
        no = received.find(self.refused) if self.refused else -1
        if no >= 0 and (yes < 0 or no < yes):
            return Verdict.REFUSED
        return Verdict.ACCEPTED if yes >= 0 else Verdict.INCOMPLETE


@dataclass(frozen=True, slots=True)
class Framing:
    """How the body is wrapped."""

    head: bytes = b""
    tail: bytes = b""
    length: LengthPrefix = LengthPrefix.NONE
    length_adds: int = 0
    """Bytes that the device counts besides the body (its command byte, its checksum)."""
    checksum: Checksum = Checksum.NONE
    checksum_covers: Covers = Covers.BODY
    low_byte_first: bool = True

    def wrap(self, body: bytes) -> bytes:
        """One frame. Raises BadInput `template_too_long` for a body its length cannot tell."""
        length = self._length(len(body) + self.length_adds)
        covered = {
            Covers.BODY: body,
            Covers.LENGTH_BODY: length + body,
            Covers.ALL: self.head + length + body,
        }[self.checksum_covers]
        check = checksum(self.checksum, covered, low_byte_first=self.low_byte_first)
        return self.head + length + body + check + self.tail

    def _length(self, count: int) -> bytes:
        try:
            match self.length:
                case LengthPrefix.NONE:
                    return b""
                case LengthPrefix.U8:
                    return count.to_bytes(1, "big")
                case LengthPrefix.U16_BIG:
                    return count.to_bytes(2, "big")
                case LengthPrefix.U16_LITTLE:
                    return count.to_bytes(2, "little")
                case LengthPrefix.ASCII3 if 0 <= count <= 999:
                    return f"{count:03d}".encode("ascii")
        except OverflowError:
            pass
        raise invalid(
            "frame.length", f"a body of {count} bytes is too long for it", "template_too_long"
        )


@dataclass(frozen=True, slots=True)
class Template:
    """Encoder for the box that a template file describes (`template_file.read_template`)."""

    moments: Mapping[str, ByteTemplate]
    framing: Framing = field(default_factory=Framing)
    answer: TemplateAnswer | None = None
    patience: float = 0.5
    longest_link: int = 512
    least_gap: float = 0.1
    escape: Mapping[str, str] = field(default_factory=dict)

    def opening(self) -> tuple[Frame, ...]:
        """`init`, where the box needs one."""
        return self._frame("init", {})

    def frames(self, view: DisplayView, before: DisplayView | None) -> tuple[Frame, ...]:
        """The moment's template, unless the box shows that already. Time alone is no news: a box
        that draws its code again, or says the amount aloud, every second is of no use.
        """
        wanted = self._picture(view)
        if before is None:
            return wanted
        then = replace(before, seconds_left=view.seconds_left)
        return () if wanted == self._picture(then) else wanted

    def refresh(self, view: DisplayView) -> tuple[Frame, ...]:
        """Nothing: many boxes say "payment received" aloud each time they are told."""
        return ()

    def closing(self) -> tuple[Frame, ...]:
        """`idle`, whose answer is not waited for."""
        idle = self._picture(DisplayView(DisplayMoment.IDLE))
        return tuple(Frame(frame.data) for frame in idle)

    def _picture(self, view: DisplayView) -> tuple[Frame, ...]:
        key = _template_of(view.moment)
        name = key if key in self.moments else "idle"
        return self._frame(name, self._values(view))

    def _values(self, view: DisplayView) -> dict[str, str]:
        values = page_values(view)
        amount = view.change if view.moment is DisplayMoment.CASH_CHANGE else view.amount
        link = view.moment is DisplayMoment.SCAN_LINK
        return {
            "amount": to_text(amount),
            "fils": str(int(amount)),
            "url": plain_link(view.url, self.longest_link) if link else "",
            "reference": values["reference"],
            "lang": view.language,
            "language": view.language,
            "seconds": str(view.seconds_left or 0),
            "shop": values["shop"],
        }

    def _frame(self, name: str, values: Mapping[str, str]) -> tuple[Frame, ...]:
        body = self.moments[name].fill(values, self.escape) if name in self.moments else b""
        if not body:
            return ()
        return (Frame(self.framing.wrap(body), self.answer, self.patience),)


def _template_of(moment: DisplayMoment) -> str:
    match moment:
        case DisplayMoment.SCAN_LINK:
            return "show"
        case DisplayMoment.PAID:
            return "paid"
        case DisplayMoment.DECLINED | DisplayMoment.CANCELLED:
            return "failed"
        case DisplayMoment.AMOUNT | DisplayMoment.TAP_CARD:
            return "amount"
        case DisplayMoment.WAITING:
            return "waiting"
        case DisplayMoment.CASH_CHANGE:
            return "change"
        case DisplayMoment.IDLE:
            return "idle"


def _part(token: re.Match[str], key: str) -> bytes | str:
    if token["hex"]:
        return bytes.fromhex(token["hex"])
    if token["escape"]:
        return _ESCAPES[token["escape"]]
    if token["brace"]:
        return token["brace"][:1].encode("ascii")
    if token["field"]:
        if token["field"] not in FIELDS:
            detail = f"{{{token['field']}}} is none of {', '.join(sorted(FIELDS))}"
            raise invalid(key, detail, "template_field")
        return token["field"]
    return token["plain"].encode("ascii")


def invalid(key: str, detail: str, kind: str = "template_invalid") -> BadInput:
    """What is wrong at `key`, such as `moments.show`; `field` names it as the settings do."""
    name = {"accepted": "ack", "length": "length_bytes"}.get(key.rpartition(".")[2])
    field = f"display.template.{name or key.rpartition('.')[2]}"
    return BadInput(kind, f"{key}: {detail}", field=field)
