"""What a printer says of itself: bytes to words. Pure, and deaf to nonsense.

Four kinds of answers share one line and are told apart by their fixed bits (TM-T88III
specification, appendix 11): `DLE EOT n` 0xx1xx10, the first of four bytes of Automatic Status
Back 0xx1xx00, `GS r 1` 0000eenn, and the block `37 22 id 00` that proves a print. XON (11h) and
XOFF (13h) are none of them. Whatever else comes is counted as strange: a modem answers "ERROR".
A printer that says nothing is *unknown*, and unknown is never taken for "no paper".
"""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.ports.devices import Readiness

PRINTER, OFFLINE_CAUSE, ERROR, PAPER = 1, 2, 3, 4
ENABLE_ASB = b"\x1da\x0f"
ASK_BUFFERED_PAPER = b"\x1dr\x01"
_LONGEST_PROOF = 16


def ask(n: int) -> bytes:
    """`DLE EOT n`: answered at once, also off-line."""
    return bytes((0x10, 0x04, n))


@dataclass(frozen=True, slots=True)
class PrinterState:
    """What is known; None where the printer did not say."""

    offline: bool | None = None
    cover_open: bool | None = None
    paper_end: bool | None = None
    paper_near_end: bool | None = None
    cutter_error: bool | None = None
    other_error: bool | None = None
    drawer_pin_high: bool | None = None

    def readiness(self) -> Readiness:
        """The one word for it, the gravest thing first."""
        if self.cover_open:
            return Readiness.COVER_OPEN
        if self.paper_end:
            return Readiness.PAPER_END
        if self.cutter_error:
            return Readiness.CUTTER
        if self.offline or self.other_error:
            return Readiness.OFFLINE
        if self.paper_near_end:
            return Readiness.PAPER_NEAR_END
        return Readiness.UNKNOWN if self.offline is None else Readiness.READY

    @property
    def prints(self) -> bool | None:
        """False when it cannot print now, None when nobody knows."""
        word = self.readiness()
        if word is Readiness.UNKNOWN:
            return None
        return word in (Readiness.READY, Readiness.PAPER_NEAR_END)


def from_eot(answers: dict[int, int | None]) -> PrinterState:
    """The state that the answers to `DLE EOT n` tell, by n; None or absent: no answer."""
    printer, cause = answers.get(PRINTER), answers.get(OFFLINE_CAUSE)
    error, paper = answers.get(ERROR), answers.get(PAPER)
    stopped = None if cause is None else bool(cause & 0x20)
    ended = None if paper is None else bool(paper & 0x60)
    return PrinterState(
        offline=None if printer is None else bool(printer & 0x08),
        cover_open=None if cause is None else bool(cause & 0x04),
        paper_end=stopped if ended is None else ended or bool(stopped),
        paper_near_end=None if paper is None else bool(paper & 0x0C),
        cutter_error=None if error is None else bool(error & 0x08),
        other_error=None if error is None else bool(error & 0x60),
        drawer_pin_high=None if printer is None else bool(printer & 0x04),
    )


def from_asb(block: bytes) -> PrinterState:
    """The state in four bytes of Automatic Status Back."""
    first, second, third = block[0], block[1], block[2]
    return PrinterState(
        offline=bool(first & 0x08),
        cover_open=bool(first & 0x20),
        paper_end=bool(third & 0x0C),
        paper_near_end=bool(third & 0x03),
        cutter_error=bool(second & 0x08),
        other_error=bool(second & 0x60),
        drawer_pin_high=bool(first & 0x04),
    )


@dataclass(slots=True)
class Heard:
    """What a stretch of input held: the last of each kind of answer, and what is not complete."""

    asb: PrinterState | None = None
    eot: int | None = None
    buffered: int | None = None
    """Answer to `GS r 1`: everything sent before it was executed."""
    proofs: tuple[str, ...] = ()
    """Ids of `GS ( H` that came back: what came before them is on paper."""
    strange: int = 0
    """Bytes that no printer sends."""
    rest: bytes = b""


def listen(data: bytes) -> Heard:
    """Sort `data`, which may begin with the `rest` of the last call."""
    heard = Heard()
    place = 0
    while place < len(data):
        size = _answer(data[place:], heard)
        if not size:
            heard.rest = data[place:]
            break
        place += size
    return heard


def _answer(data: bytes, heard: Heard) -> int:
    """Note the answer that `data` begins with; its length, 0 if its end is still to come."""
    byte = data[0]
    if byte == 0x37 and data[1:2] in (b"", b"\x22"):
        return _proof(data, heard)
    if byte & 0b10010011 == 0b00010000:
        return _block(data, heard)
    if byte & 0b10010011 == 0b00010010:
        heard.eot = byte
    elif byte in (0x00, 0x03, 0x0C, 0x0F):
        heard.buffered = byte
    elif byte not in (0x11, 0x13):
        heard.strange += 1
    return 1


def _proof(data: bytes, heard: Heard) -> int:
    end = data.find(b"\x00", 0, _LONGEST_PROOF)
    if end >= 0:
        heard.proofs += (data[2:end].decode("ascii", "replace"),)
        return end + 1
    if len(data) < _LONGEST_PROOF:
        return 0
    heard.strange += 1
    return 1


def _block(data: bytes, heard: Heard) -> int:
    if len(data) < 4:
        return 0
    if any(follower & 0b10010000 for follower in data[1:4]):
        heard.strange += 1
        return 1
    heard.asb = from_asb(data[:4])
    return 4


def buffered_paper_end(answer: int) -> bool:
    """Whether an answer to `GS r 1` says that the paper has ended."""
    return bool(answer & 0x0C)
