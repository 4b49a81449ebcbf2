"""A printer that writes slips as plain text: without a screen, and for journeys that read them."""

from __future__ import annotations

import sys
from typing import TextIO

from drivers.printers.slips.plain_text import slip_text
from drivers.printers.slips.slip import slip_rows
from drivers.printers.slips.template import Template, standard_template
from pos_app.domain.receipt import Receipt
from pos_app.ports.devices import PrintOutcome, PrintState, Readiness


class TextPrinter:
    """`ReceiptPrinter` into a text stream (standard error, so that `--json` stays clean)."""

    def __init__(self, out: TextIO | None = None, template: Template | None = None) -> None:
        self._out = out or sys.stderr
        self._template = template or standard_template()
        self._done: set[str] = set()

    async def print_receipt(self, receipt: Receipt, *, job: str) -> PrintOutcome:
        """Write the slip; a job is written once."""
        if job not in self._done:
            rows = slip_rows(receipt, self._template)
            try:
                self._out.write(slip_text(rows, languages=self._template.languages) + "\n")
                self._out.flush()
            except (OSError, ValueError) as error:
                return PrintOutcome(job, PrintState.FAILED, "vanished", str(error))
            self._done.add(job)
        return PrintOutcome(job, PrintState.SENT)

    async def readiness(self) -> Readiness:
        """A stream says nothing about itself."""
        return Readiness.UNKNOWN

    async def open_drawer(self) -> PrintOutcome:
        """There is none."""
        return PrintOutcome("drawer", PrintState.FAILED, "no_drawer")

    async def close(self) -> None:
        """The stream belongs to whoever gave it."""
