"""`ui.viewmodels.past.held_slip.SlipDesk` over the use cases."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from pos_app.app.headless import HeadlessTill, printer_settings, shop_of
from pos_app.domain.sale_receipt import receipt_for
from pos_app.domain.shift import ShiftReport, number_of
from pos_app.domain.shift_receipt import report_receipt
from pos_app.errors import DeviceTrouble
from pos_app.ports.devices import PrintOutcome
from pos_app.usecases.print_receipt import Printing
from pos_app.usecases.settle_slip import (
    DISCARDED,
    give_up_slip,
    held_job,
    reference_of,
    reprint_slip,
    resume_slip,
)
from pos_app.usecases.shifts.shift_book import ShiftBook
from pos_app.usecases.shifts.shift_slips import print_report

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
        reference = reference_of(self.held())
        if report := await self._shift_report(reference):
            given_up = await give_up_slip(printing=printing)
            if given_up.kind != DISCARDED:
                return given_up
            number = self._till.loaded.settings.till.number
            return await print_report(report, till=number, printing=printing, copy=True)
        if reference:
            return await reprint_slip(await self._till.book.load(reference), printing=printing)
        return await give_up_slip(printing=printing)

    async def picture(self, reference: str) -> QImage:
        """The receipt of a sale, or a shift's Z report, as this till's printer has it, drawn on a
        thread.
        """
        from PySide6.QtGui import QImage

        from drivers.catalog import picture_of
        from drivers.printers.raster import ensure_qt

        loaded = self._till.loaded
        shop = shop_of(loaded.settings.shop, demo=loaded.demo)
        number = loaded.settings.till.number
        if report := await self._shift_report(reference):
            receipt = report_receipt(report, shop=shop, till=number, copy=True, demo=loaded.demo)
        else:
            sale = await self._till.book.load(reference)
            receipt = receipt_for(sale, shop=shop, demo=loaded.demo)
        ensure_qt()
        dots = await asyncio.to_thread(picture_of, printer_settings(loaded), receipt)
        return QImage.fromData(dots)

    async def _shift_report(self, reference: str) -> ShiftReport | None:
        """The Z report that is filed under `reference`; None where it is a sale's."""
        number = number_of(reference)
        book = ShiftBook(journal=self._till.journal, clock=self._till.clock)
        return await book.report_of(number) if number else None

    def _printing(self) -> Printing:
        printing = self._till.printing()
        if printing is None:
            raise DeviceTrouble("no_printer")
        return printing
