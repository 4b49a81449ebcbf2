"""A printer in memory that behaves as badly as asked, at once: no sockets, no waiting."""

from __future__ import annotations

from dataclasses import dataclass, field

from pos_app.errors import DeviceTrouble


@dataclass
class FakePrinter:
    """A `Transport` with a printer behind it. What it took is in `taken`, what came out `printed`.

    `paper_for` bytes can be printed, then the paper is out; `room` bytes more fit its buffer.
    """

    name: str = "tcp://fake:9100"
    one_way: bool = False
    bits_per_second: int = 0
    proves: bool = False
    silent: bool = False
    nonsense: bytes = b""
    late: bool = False
    paper_for: int = 10**9
    room: int = 10**9
    vanish_after: int = 10**9
    absent_for: int = 0
    cover_open: bool = False
    near_end: bool = False
    taken: bytearray = field(default_factory=bytearray)
    jobs: list[bytes] = field(default_factory=list)
    written: int = 0
    is_open: bool = False
    opened: int = 0
    waiting: bytearray = field(default_factory=bytearray)
    cleared: int = 0

    @property
    def paper_out(self) -> bool:
        return len(self.taken) > self.paper_for

    @property
    def printed(self) -> bytes:
        """What is on paper: all that was taken up to the paper's end."""
        return bytes(self.taken[: self.paper_for])

    def open(self, *, timeout: float) -> None:
        self.opened += 1
        if self.absent_for > 0:
            self.absent_for -= 1
            raise DeviceTrouble("not_connected", self.name)
        self.is_open, self.written = True, 0
        self.waiting.clear()

    def write(self, data: bytes, *, timeout: float) -> None:
        if not self.is_open:
            raise DeviceTrouble("not_connected", self.name)
        if len(data) == 3 and data[:2] == b"\x10\x04":
            self.written += 3
            self._answer_status(data[2])
        elif data.startswith(b"\x10\x14\x08"):
            self.cleared += 1
            self.paper_for = len(self.taken)
        elif data.endswith(b"\x1dr\x01"):
            self.written += len(data)
            self._answer_buffered(data)
        else:
            self._take(data)

    def _take(self, data: bytes) -> None:
        space = max(0, min(self.paper_for + self.room, self.vanish_after) - len(self.taken))
        part = data[:space]
        self.taken += part
        self.written += len(part)
        if len(part) < len(data):
            gone = len(self.taken) >= self.vanish_after
            raise DeviceTrouble("vanished" if gone else "write_timed_out", self.name)

    def _answer_status(self, n: int) -> None:
        if self.silent:
            return
        if self.nonsense:
            self.waiting += self.nonsense
            return
        bad = self.paper_out or self.cover_open
        answers = {
            1: 0x12 | (0x08 if bad else 0) | 0x04,
            2: 0x12 | (0x04 if self.cover_open else 0) | (0x20 if self.paper_out else 0),
            3: 0x12,
            4: 0x12 | (0x60 if self.paper_out else 0) | (0x0C if self.near_end else 0),
        }
        self.waiting.append(answers[n])

    def _answer_buffered(self, question: bytes) -> None:
        if self.silent or self.nonsense or self.paper_out:
            return
        if self.proves and question.startswith(b"\x1d(H"):
            self.waiting += b"\x37\x22" + question[7:11] + b"\x00"
        else:
            self.waiting.append(0x00)

    def read(self, size: int, *, timeout: float) -> bytes:
        data, self.waiting = bytes(self.waiting[:size]), self.waiting[size:]
        return data

    def flush(self, *, timeout: float) -> bool:
        return True

    def cancel(self) -> None:
        pass

    def close(self) -> None:
        self.is_open = False

    def put_paper_in(self) -> None:
        """A new roll: what it held goes on by itself, as real printers do."""
        self.paper_for = 10**9
