"""A second opinion on our bytes: a small ESC/POS printer that shares no code with the encoder.

It knows what Epson's command reference says of the commands we send, and nothing else: an unknown
byte is an error. (The first opinion is emupos, `test_golden_receipts.py`.)
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Paper:
    """What came out: rows of dots, words, cuts, pulses, codes."""

    width: int
    rows: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    codes: list[bytes] = field(default_factory=list)
    cuts: list[int] = field(default_factory=list)
    pulses: list[tuple[int, int, int]] = field(default_factory=list)
    asked: list[bytes] = field(default_factory=list)
    tallest_strip: int = 0

    def trimmed(self) -> list[int]:
        """Rows without the blank ones above and below."""
        ink = [n for n, row in enumerate(self.rows) if row]
        return self.rows[ink[0] : ink[-1] + 1] if ink else []


def decode(data: bytes, width: int) -> Paper:
    """Print `data` on paper of `width` dots. Raises ValueError for what it does not know."""
    return _Head(data, width).run()


class _Head:
    def __init__(self, data: bytes, width: int) -> None:
        self.data, self.at = data, 0
        self.paper = Paper(width)
        self.align = 0
        self.x = 0
        self.line: dict[int, int] = {}  # rows of the line buffer, from the band's top
        self.text = ""

    def take(self, count: int) -> bytes:
        taken = self.data[self.at : self.at + count]
        if len(taken) != count:
            raise ValueError("the stream ends inside a command")
        self.at += count
        return taken

    def run(self) -> Paper:
        while self.at < len(self.data):
            byte = self.take(1)[0]
            if byte == 0x1B:
                self.escape(self.take(1))
            elif byte == 0x1D:
                self.group(self.take(1))
            elif byte == 0x10:
                self.paper.asked.append(b"\x10" + self.take(2))
            elif byte == 0x0A:
                self.paper.texts.append(self.text)
                self.text = ""
            elif byte >= 0x20:
                self.text += bytes((byte,)).decode("cp437")
            else:
                raise ValueError(f"byte {byte:02x} at {self.at}")
        return self.paper

    def escape(self, name: bytes) -> None:
        if name == b"@":
            self.align, self.line, self.x, self.text = 0, {}, 0, ""
        elif name == b"a":
            if self.line:
                raise ValueError("justification inside a line")
            self.align = self.take(1)[0]
        elif name == b"J":
            self.feed(self.take(1)[0])
        elif name == b"$":
            self.x = int.from_bytes(self.take(2), "little")
        elif name == b"*":
            self.columns()
        elif name in (b"E", b"3", b"t"):
            self.take(1)
        elif name == b"p":
            pin, on, off = self.take(3)
            self.paper.pulses.append((pin, on * 2, off * 2))
        else:
            raise ValueError(f"ESC {name!r}")

    def group(self, name: bytes) -> None:
        if name == b"v":
            self.strip()
        elif name == b"V":
            kind, feed = self.take(2)
            self.paper.cuts.append(kind)
            if feed < 8:
                raise ValueError("cut without a feed")
        elif name == b"(":
            function = self.take(1)
            body = self.take(int.from_bytes(self.take(2), "little"))
            if function == b"k" and body[1] == 80:
                self.paper.codes.append(body[3:])
        elif name == b"P":
            self.take(2)
        elif name in (b"!", b"r", b"a"):
            self.take(1)
        else:
            raise ValueError(f"GS {name!r}")

    def feed(self, dots: int) -> None:
        if self.line and dots < max(self.line) + 1:
            raise ValueError("paper moved less than the line is high")
        self.paper.rows += [self.line.get(n, 0) for n in range(dots)]
        self.line, self.x = {}, 0

    def columns(self) -> None:
        if self.take(1) != b"!":
            raise ValueError("only 24-dot double density is sent")
        if self.align:
            raise ValueError("columns are placed from the left")
        count = int.from_bytes(self.take(2), "little")
        for n in range(count):
            column = int.from_bytes(self.take(3), "big")
            for row in range(24):
                if column >> (23 - row) & 1:
                    self.line[row] = self.line.get(row, 0) | 1 << (
                        self.paper.width - 1 - self.x - n
                    )
        self.line.setdefault(23, 0)
        self.x += count

    def strip(self) -> None:
        if self.line:
            raise ValueError("a strip inside a line")
        zero, mode = self.take(2)
        size = int.from_bytes(self.take(2), "little")
        height = int.from_bytes(self.take(2), "little")
        if zero != 0x30 or mode not in (0, 3) or self.align > 2:
            raise ValueError("not a strip of ours")
        scale = 2 if mode == 3 else 1
        self.paper.tallest_strip = max(self.paper.tallest_strip, height)
        left = (self.paper.width - size * 8 * scale) * self.align // 2
        if left < 0:
            raise ValueError("a strip wider than the paper")
        for _ in range(height):
            bits = f"{int.from_bytes(self.take(size), 'big'):0{size * 8}b}"
            row = int("".join(bit * scale for bit in bits), 2)
            row <<= self.paper.width - left - size * 8 * scale
            self.paper.rows += [row] * scale
