"""Taps and looks that the journeys of the back office share."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from scripts.fingers import tap, till_window, until

from .conftest import Visit

HEAD = '[title]\nen = "x"\nar = "x"\n[about]\nen = "x"\nar = "x"\n'


async def go_wrong(till: Visit, operation: str, fault: str) -> None:
    """The next call of `operation` goes wrong in that way."""
    rule = f'[[rules]]\non = ["{operation}"]\nfault = "{fault}"\ncalls = [1]\n'
    toml = f'{HEAD}[[payer]]\ndoes = "approve"\n{rule}'
    await till.desk("POST", "scenario", {"toml": toml, "auto": "none"})


async def press_keys(text: str) -> None:
    """Type on a real keyboard, into whatever has the focus."""
    till_window().requestActivate()  # the demo's windows came after it
    await until(lambda: till_window().isActive(), "the till's window in front")
    for letter in text:
        key = Qt.Key.Key_Backspace if letter == "\b" else 0
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            shown = "" if key else letter
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, shown)
            QCoreApplication.sendEvent(till_window(), event)


async def write(name: str, text: str) -> None:
    """Tap a field and type."""
    till_window().requestActivate()
    await until(lambda: till_window().isActive(), "the till's window in front")
    await tap(f"{name}_input")
    await press_keys(text)


async def key_money(name: str, amount: str) -> None:
    """Tap an amount and key it in."""
    await tap(name)
    for digit in amount:
        await tap("money_key_point" if digit == "." else f"money_key_{digit}")
    await tap("money_done")


async def happened(till: Visit, event: str) -> list[dict[str, Any]]:
    """What the gateway really did, in its own ledger."""
    entries = (await till.ledger())["entries"]
    return [entry for entry in entries if entry["event"] == event]


async def made_invoices(till: Visit) -> list[dict[str, Any]]:
    """Invoices that the gateway really made."""
    return [entry["invoice"] for entry in await happened(till, "invoice_made")]
