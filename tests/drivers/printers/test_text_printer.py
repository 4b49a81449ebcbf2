"""The printer that writes text."""

from __future__ import annotations

import io

from drivers.printers.text_printer import TextPrinter
from pos_app.ports.devices import PrintState, Readiness, ReceiptPrinter
from tests.drivers.printers.samples import SALE


async def test_a_slip_is_written_once() -> None:
    out = io.StringIO()
    printer: ReceiptPrinter = TextPrinter(out)
    assert (await printer.print_receipt(SALE, job="1")).state is PrintState.SENT
    size = len(out.getvalue())
    await printer.print_receipt(SALE, job="1")
    assert len(out.getvalue()) == size > 100
    assert await printer.readiness() is Readiness.UNKNOWN
    assert (await printer.open_drawer()).kind == "no_drawer"
    await printer.close()


async def test_a_closed_stream_is_reported() -> None:
    out = io.StringIO()
    out.close()
    assert (await TextPrinter(out).print_receipt(SALE, job="1")).kind == "vanished"
