"""`ui.viewmodels.past.held_slip.SlipDesk` over the use cases."""

from __future__ import annotations

from pos_app.app.headless import HeadlessTill
from pos_app.errors import DeviceTrouble
from pos_app.ports.devices import PrintOutcome
from pos_app.usecases.print_receipt import Printing
from pos_app.usecases.settle_slip import (
    give_up_slip,
    held_job,
    reference_of,
    reprint_slip,
    resume_slip,
)


class TillSlips:
    """The slip that stands half printed in this till's printer."""

    def __init__(self, till: HeadlessTill) -> None:
        self._till = till

    def held(self) -> str:
        """Its job, or "": from memory."""
        return held_job(self._till.printer)

    def reference(self, job: str) -> str:
        """The sale that it belongs to, or ""."""
        return reference_of(job)

    async def resume(self) -> PrintOutcome:
        """Go on where it stopped."""
        return await resume_slip(printing=self._printing())

    async def anew(self) -> PrintOutcome:
        """Give it up; a sale's receipt is printed again as a copy."""
        printing = self._printing()
        if reference := reference_of(self.held()):
            return await reprint_slip(await self._till.book.load(reference), printing=printing)
        return await give_up_slip(printing=printing)

    def _printing(self) -> Printing:
        printing = self._till.printing()
        if printing is None:
            raise DeviceTrouble("no_printer")
        return printing
