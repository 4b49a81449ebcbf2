"""A printer that is a picture: demo mode, training, tests. Keeps the last slips and says so.

The slips are made by the same rows, lines and dots as paper; the window that shows them subscribes.
A fault can be set, as on a real printer.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from drivers.printers.models import Model, model_for
from drivers.printers.picture.bitmap import Bitmap
from drivers.printers.slips.plain_text import slip_text
from drivers.printers.slips.slip import slip_rows
from drivers.printers.slips.slip_bytes import slip_lines
from drivers.printers.slips.template import Template, standard_template
from drivers.worker import DeviceWorker
from pos_app.domain.receipt import Receipt
from pos_app.errors import DeviceTrouble
from pos_app.ports.devices import PrintOutcome, PrintState, Readiness

KEPT = 20
_BLOCKING = {Readiness.PAPER_END, Readiness.COVER_OPEN, Readiness.CUTTER, Readiness.OFFLINE}


@dataclass(frozen=True, slots=True)
class PrintedSlip:
    """A slip that came out. `picture` is what the paper would show; `text` the same as text."""

    job: str
    receipt: Receipt
    picture: Bitmap
    text: str
    cut: bool = True


@dataclass(frozen=True, slots=True)
class DrawerOpened:
    """The drawer was pulsed."""


PrinterEvent = PrintedSlip | DrawerOpened


class VirtualPrinter:
    """`ReceiptPrinter` without hardware. `slips` are the last of all `printed`, newest last."""

    def __init__(self, model: Model | None = None, template: Template | None = None) -> None:
        self._model = model or model_for("80mm")
        self._template = template or standard_template()
        self._worker = DeviceWorker("virtual printer")
        self._listeners: list[Callable[[PrinterEvent], None]] = []
        self._fault = Readiness.READY
        self._outcomes: dict[str, PrintOutcome] = {}
        self.slips: deque[PrintedSlip] = deque(maxlen=KEPT)
        self.printed = 0
        self.drawer_openings = 0

    def slip(self, number: int) -> PrintedSlip | None:
        """Slip `number` of all that were printed, counted from 0; None where it is not kept."""
        place = number - self.printed + len(self.slips)
        return self.slips[place] if 0 <= place < len(self.slips) else None

    def subscribe(self, listener: Callable[[PrinterEvent], None]) -> Callable[[], None]:
        """Call `listener` with each event, on the caller's event loop; the result unsubscribes."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def use(self, model: Model, template: Template) -> None:
        """From the next slip on be another printer; the window that shows the slips goes on."""
        self._model, self._template = model, template

    def set_fault(self, fault: Readiness) -> None:
        """From now on be as `fault` says; READY heals it."""
        self._fault = fault

    async def print_receipt(self, receipt: Receipt, *, job: str) -> PrintOutcome:
        """Draw the slip, keep it, tell the listeners. A job prints once."""
        if job in self._outcomes:
            return self._outcomes[job]
        if self._fault in _BLOCKING:
            return PrintOutcome(job, PrintState.FAILED, self._fault.value, untouched=True)
        try:
            slip = await self._worker.run(lambda: self._draw(receipt, job), patience=30.0)
        except DeviceTrouble as trouble:
            return PrintOutcome(
                job, PrintState.FAILED, trouble.kind, trouble.detail, untouched=True
            )
        self.slips.append(slip)
        self.printed += 1
        outcome = self._outcomes[job] = PrintOutcome(job, PrintState.CONFIRMED)
        while len(self._outcomes) > KEPT * 10:
            self._outcomes.pop(next(iter(self._outcomes)))
        self._tell(slip)
        return outcome

    async def readiness(self) -> Readiness:
        """What `set_fault` said last."""
        return self._fault

    async def open_drawer(self) -> PrintOutcome:
        """Count the pulse and tell the listeners."""
        await asyncio.sleep(0)
        self.drawer_openings += 1
        self._tell(DrawerOpened())
        return PrintOutcome("drawer", PrintState.CONFIRMED)

    async def close(self) -> None:
        """Let the thread go; the slips stay readable."""
        await self._worker.close()

    def _draw(self, receipt: Receipt, job: str) -> PrintedSlip:
        from drivers.printers.raster import draw

        lines = slip_lines(receipt, self._template, self._model)
        picture = draw(lines, self._model.paper)
        rows = slip_rows(receipt, self._template)
        return PrintedSlip(
            job, receipt, picture, slip_text(rows, languages=self._template.languages)
        )

    def _tell(self, event: PrinterEvent) -> None:
        for listener in tuple(self._listeners):
            listener(event)
