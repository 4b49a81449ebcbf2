"""print-test: a test receipt on the printer that is set."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pos_app.commands.call import Call
from pos_app.errors import BadInput
from pos_app.ports.devices import PrintOutcome, PrintState

if TYPE_CHECKING:
    from pos_app.domain.receipt import Receipt
    from pos_app.ports.devices import ReceiptPrinter

EXIT_NOT_PRINTED = 4


def print_test(call: Call) -> int:
    """Print it and say how far it is known to have come. Neither gateway nor journal is needed."""
    from pos_app.app.desks.trial_page import trial_page
    from pos_app.app.headless import printer_of, shop_of

    loaded = call.settings()
    printer = printer_of(loaded)
    if printer is None:
        raise BadInput(
            "setting_missing",
            "no printer is set; it may be virtual or escpos",
            field="printer.driver",
        )
    settings = loaded.settings
    shop = shop_of(settings.shop, demo=loaded.demo)
    receipt = trial_page(shop, till=settings.till.number, at=datetime.now(UTC))
    outcome, readiness = call.run(_print(printer, receipt))
    if call.json:
        call.print_json(
            {
                "state": outcome.state.value,
                "kind": outcome.kind or None,
                "detail": outcome.detail or None,
                "readiness": readiness,
            }
        )
    else:
        why = f" ({outcome.kind})" if outcome.kind else ""
        call.line(f"test receipt: {outcome.state}{why}; printer: {readiness}")
    return EXIT_NOT_PRINTED if outcome.state is PrintState.FAILED else 0


async def _print(printer: ReceiptPrinter, receipt: Receipt) -> tuple[PrintOutcome, str]:
    try:
        outcome = await printer.print_receipt(receipt, job="print-test")
        return outcome, (await printer.readiness()).value
    finally:
        await printer.close()
