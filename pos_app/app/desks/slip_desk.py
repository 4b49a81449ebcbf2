"""`ui.viewmodels.past.held_slip.SlipDesk` over the use cases."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from pos_app.app.headless import HeadlessTill, printer_settings, shop_of
from pos_app.domain.sale_receipt import receipt_for
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

if TYPE_CHECKING:
    from PySide6.QtGui import QImage


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

    async def picture(self, reference: str) -> QImage:
        """The receipt of a sale as this till's printer has it, drawn on a thread."""
        from PySide6.QtGui import QImage

        from drivers.catalog import picture_of
        from drivers.printers.raster import ensure_qt

        loaded = self._till.loaded
        shop = shop_of(loaded.settings.shop, demo=loaded.demo)
        sale = await self._till.book.load(reference)
        receipt = receipt_for(sale, shop=shop, demo=loaded.demo)
        ensure_qt()
        dots = await asyncio.to_thread(picture_of, printer_settings(loaded), receipt)
        return QImage.fromData(dots)

    def _printing(self) -> Printing:
        printing = self._till.printing()
        if printing is None:
            raise DeviceTrouble("no_printer")
        return printing
