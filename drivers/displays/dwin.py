"""DWIN panels with DGUS II: binary frames that write words into the panel's variable memory.

`5A A5 len cmd data [crc]`, `len` counts cmd, data and CRC; DGUS II knows 82 (write) and 83
(read) only; words are big-endian. Sources: DWIN manual p. 12
(https://www.manualshelf.com/manual/dwin/3/user-manual-english/page-12.html) and the maker's forum.
Header and CRC follow the panel's configuration file. The CRC is Modbus over cmd and data, low
byte first. A write is answered by `5A A5 03 82 4F 4B`; a page is chosen by writing `5A 01 page`
to 0084. Addresses are those of the layout (`resources/displays/dwin.toml`).
"""

from __future__ import annotations

from dataclasses import dataclass

from drivers.displays.checksums import crc16_modbus
from drivers.displays.frames import Frame, Verdict
from drivers.displays.layouts import DwinLayout
from drivers.displays.page_values import LANGUAGE_NUMBERS, page_values
from drivers.displays.plain_text import plain_link
from pos_app.domain.display import DisplayView

WRITE = 0x82
READ = 0x83
PAGE_VARIABLE = 0x0084
VERSION_VARIABLE = 0x000F
"""Holds the version of the panel's software: readable on every DGUS II, so it says who is there."""

LONGEST_DATA = 246
"""Bytes of one write: with command, address and CRC still within one length byte, and even."""


@dataclass(frozen=True, slots=True)
class DwinAnswer:
    """Recognises the answer to one command; frames of other commands (touches) are skipped."""

    header: bytes
    crc: bool
    command: int
    body: bytes
    """What follows the command: `4F 4B` for a write, address and word count for a read."""

    def judge(self, received: bytes) -> Verdict:
        """Search for whole frames; a frame with a wrong CRC is noise."""
        at = received.find(self.header)
        while at >= 0:
            start = at + len(self.header)
            if len(received) <= start:
                break
            content = received[start + 1 : start + 1 + received[start]]
            if len(content) < received[start]:
                break
            verdict = self._judge_one(content)
            if verdict is not Verdict.INCOMPLETE:
                return verdict
            at = received.find(self.header, start)
        return Verdict.INCOMPLETE

    def _judge_one(self, content: bytes) -> Verdict:
        if self.crc:
            content, crc = content[:-2], content[-2:]
            if crc != crc16_modbus(content).to_bytes(2, "little"):
                return Verdict.INCOMPLETE
        if not content or content[0] != self.command:
            return Verdict.INCOMPLETE
        told = content[1 : 1 + len(self.body)] == self.body
        return Verdict.ACCEPTED if told else self._other(content)

    def _other(self, content: bytes) -> Verdict:
        """A write is only ever answered, so anything but OK is a no; reads come unasked too."""
        return Verdict.REFUSED if self.command == WRITE else Verdict.INCOMPLETE


@dataclass(frozen=True, slots=True)
class Dwin:
    """Encoder for a panel whose project follows `layout`."""

    layout: DwinLayout
    crc: bool = False
    header: bytes = b"\x5a\xa5"
    least_gap: float = 0.02

    def opening(self) -> tuple[Frame, ...]:
        """Read the version: any answer means that rate, header and CRC are right."""
        where = VERSION_VARIABLE.to_bytes(2, "big") + b"\x01"
        answer = DwinAnswer(self.header, self.crc, READ, where)
        return (Frame(self._framed(READ, where), answer),)

    def frames(self, view: DisplayView, before: DisplayView | None) -> tuple[Frame, ...]:
        """Values first, the page last: a page never shows what belongs to the sale before."""
        written = self._words(view)
        old = self._words(before) if before is not None else {}
        changed = {at: data for at, data in written.items() if old.get(at) != data}
        frames = [self._write(at, data) for at, data in changed.items()]
        if before is None or before.moment != view.moment:
            frames.append(self._page(self.layout.pages[view.moment].number))
        return tuple(frames)

    def refresh(self, view: DisplayView) -> tuple[Frame, ...]:
        """All values and the page again, which changes nothing on a panel that has them."""
        return self.frames(view, None)

    def closing(self) -> tuple[Frame, ...]:
        """The closing page; the answer is not waited for."""
        return (Frame(self._page(self.layout.closing_page).data),)

    def _words(self, view: DisplayView) -> dict[int, bytes]:
        """Variable address to its whole content, padded with 00 so that nothing old remains."""
        values = page_values(view)
        words = {self.layout.language_address: LANGUAGE_NUMBERS[view.language].to_bytes(2, "big")}
        for source in self.layout.pages[view.moment].values:
            field = self.layout.fields[source]
            if source == "url":
                text = plain_link(values[source], field.size - 2)
            else:
                text = values[source][: field.size - 2]
            words[field.address] = text.encode("ascii").ljust(field.size, b"\x00")
        return words

    def _write(self, address: int, data: bytes) -> Frame:
        return Frame(
            self._framed(WRITE, address.to_bytes(2, "big") + data),
            DwinAnswer(self.header, self.crc, WRITE, b"OK"),
        )

    def _page(self, number: int) -> Frame:
        return self._write(PAGE_VARIABLE, b"\x5a\x01" + number.to_bytes(2, "big"))

    def _framed(self, command: int, data: bytes) -> bytes:
        content = bytes([command]) + data
        crc = crc16_modbus(content).to_bytes(2, "little") if self.crc else b""
        return self.header + bytes([len(content) + len(crc)]) + content + crc
