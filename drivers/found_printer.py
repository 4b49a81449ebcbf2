"""The printer of `printer = "auto"`: the first receipt printer found, searched when it is needed.

Only what names itself a receipt printer is written to: on USB, then on the network, then a queue.
A serial port tells nothing about what hangs on it, so none is ever tried; neither is an office
printer, which would print pages of signs. A person chooses those in the set-up of devices.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterable

from drivers.discovery import Found, find_printers
from pos_app.domain.receipt import Receipt
from pos_app.ports.devices import (
    ExpectingPrinter,
    HoldingPrinter,
    PrintOutcome,
    PrintState,
    Readiness,
    ReceiptPrinter,
)
from pos_app.usecases.racing import start, stop

LOOK_AGAIN = 30.0
"""Seconds between searches while there is none; a print searches at once."""
QUICK = 0.4
"""Seconds that a question for the status may take (`ports/devices.py`)."""
_ORDER = ("usb://", "tcp://", "spooler://")
_MAKERS = frozenset({
    0x0416, 0x0519, 0x0DD4, 0x0FE6, 0x1504, 0x154F, 0x1D90, 0x20D1, 0x28E9, 0x6868,
})  # fmt: skip
"""USB vendors that make nothing but receipt printers (or the chips in them): Winbond, Star, Custom,
ICS, Bixolon, SNBC, Citizen, Simba, GigaDevice, Zjiang. Epson makes others, too: its names tell."""
_NAMES = re.compile(
    r"receipt|thermal|\bPOS\b|POS-?\d|\bTM[- ]|\bTSP\d|\bmC-Print|\bSRP[- ]?\d|\bCT-[SDE]\d"
    r"|\bRP-?\d{2,3}\b|\bXP-[A-Z]?\d|\bESC/?POS\b",
    re.IGNORECASE,
)


def known(found: Iterable[Found]) -> Found | None:
    """The first of `found` that names itself a receipt printer, USB before network before queue."""
    able = [each for each in found if each.sure and _is_receipt_printer(each)]
    for scheme in _ORDER:
        for each in sorted(able, key=lambda one: one.url):
            if each.url.startswith(scheme):
                return each
    return None


def _is_receipt_printer(found: Found) -> bool:
    usb = re.match(r"usb://([0-9a-f]{4}):", found.url)
    return (usb is not None and int(usb[1], 16) in _MAKERS) or bool(_NAMES.search(found.title))


class FoundPrinter:
    """`HoldingPrinter` over whatever is found. Until then it prints nothing and says so."""

    def __init__(
        self,
        open_at: Callable[[str], ReceiptPrinter],
        *,
        search: Callable[[], Awaitable[Iterable[Found]]] = find_printers,
    ) -> None:
        """`open_at(transport)` opens a printer; `search()` is the discovery."""
        self._open_at = open_at
        self._search = search
        self._printer: ReceiptPrinter | None = None
        self._searching: asyncio.Task[None] | None = None
        self._next_look = 0.0
        self.found: Found | None = None

    @property
    def held(self) -> str:
        """The job that waits, or ""."""
        return self._printer.held if isinstance(self._printer, HoldingPrinter) else ""

    async def print_receipt(self, receipt: Receipt, *, job: str) -> PrintOutcome:
        """Search first, where none is known yet."""
        printer = await self._here()
        return _none(job) if printer is None else await printer.print_receipt(receipt, job=job)

    def expect(self, receipt: Receipt) -> None:
        """Of the one that was found."""
        if isinstance(self._printer, ExpectingPrinter):
            self._printer.expect(receipt)

    async def readiness(self) -> Readiness:
        """Of the one that was found; unknown while it is searched, off-line where there is none."""
        if self._printer is not None:
            return await self._printer.readiness()
        now = asyncio.get_running_loop().time()
        if self._searching is None and now < self._next_look:
            return Readiness.OFFLINE
        try:
            await asyncio.wait_for(asyncio.shield(self._look()), QUICK)
        except TimeoutError:
            return Readiness.UNKNOWN
        return Readiness.OFFLINE if self.found is None else Readiness.UNKNOWN

    async def open_drawer(self) -> PrintOutcome:
        """The drawer hangs on the printer that is found."""
        printer = await self._here()
        return _none("drawer") if printer is None else await printer.open_drawer()

    async def resume(self, *, job: str) -> PrintOutcome:
        """Go on with a slip that stands half printed."""
        if isinstance(self._printer, HoldingPrinter):
            return await self._printer.resume(job=job)
        return _none(job)

    async def discard(self, *, job: str) -> PrintOutcome:
        """Give it up."""
        if isinstance(self._printer, HoldingPrinter):
            return await self._printer.discard(job=job)
        return _none(job)

    async def close(self) -> None:
        """End a search, let the printer go."""
        if self._searching is not None:
            await stop(self._searching)
        if self._printer is not None:
            await self._printer.close()

    async def _here(self) -> ReceiptPrinter | None:
        if self._printer is None:
            await asyncio.shield(self._look())
        return self._printer

    def _look(self) -> asyncio.Task[None]:
        """One search at a time, whoever asks."""
        if self._searching is None:
            self._searching = start(self._find(), name="find printer")
        return self._searching

    async def _find(self) -> None:
        try:
            self.found = known(await self._search())
            if self.found is not None:
                self._printer = self._open_at(self.found.url)
        finally:
            self._searching = None
            self._next_look = asyncio.get_running_loop().time() + LOOK_AGAIN


def _none(job: str) -> PrintOutcome:
    return PrintOutcome(job, PrintState.FAILED, "no_printer", untouched=True)
