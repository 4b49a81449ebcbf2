"""A monkey at the till: taps whatever can be tapped, while the gateway misbehaves.

    python scripts/proofs/monkey.py --minutes 10 --seed 7

The till runs in demo mode, drawn offscreen. Every few taps another of the simulator's faults is
switched on. At the end the faults stop, every sale is brought to an end, and three things must
hold: the journal is sound, ledger and journal tell the same of every payment, and nothing was
logged as an error. An alarm (money that turned up late) is logged as one by design: alarms are
counted, and each must stand in the journal. Exit 0 where all of it holds.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import sys
import tempfile
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_API", "pyside6")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from pos_app.app.window import OpenTill, run_till
from pos_app.domain.sale import Sale, SaleState
from pos_app.errors import PosError, Unreachable
from pos_app.settings.layers import load_settings
from scripts.fingers import is_pressable, items, middle_of, press, windows

FAULTS = (
    "approve",
    "slow-everything",
    "gateway-down",
    "gateway-down-on-create",
    "reply-lost-after-work",
    "reply-lost-before-work",
    "garbage-body",
    "bad-gateway",
    "reset-after-work",
    "truncated-json",
    "too-many-requests",
    "details-lag",
    "double-payment",
    "late-after-cancel",
    "cancel-ignored",
    "refund-reply-lost",
)
NEVER = {"support_bundle", "leave_kiosk", "vt_pay_late"}
"""A bundle a minute would fill the disk; paying late twice is the payer's own affair."""
SELLING = (
    *("charge", "tender_", "quick_", "confirm", "cash_taken", "exact", "vt_approve", "vt_decline"),
    *("new_sale", "cancel_sale", "check_now", "park", "next_customer", "has_slip", "try_again"),
)
"""Every second tap is on one of these, where one is there: else it would hardly sell."""
KEYS = "0123456789.\b\r\x1b٣٫"
PATIENCE = 60.0
QUICK = {
    "POS_APP_TIMING_POLL": "[[0, 0.2]]",
    "POS_APP_TIMING_LOOKS": "[0.1, 0.2, 0.3]",
    "POS_APP_TIMING_READ": "2",
    "POS_APP_TIMING_SETTLE": "1",
    "POS_APP_TILL_MOTION": "false",
    "POS_APP_TILL_SOUNDS": "false",
}


@dataclass
class Told:
    """What came of it."""

    taps: int = 0
    keys: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    alarms: int = 0


def main() -> int:
    """Let it loose, then look at what it left."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--taps", type=int, default=0, help="so many taps instead of minutes")
    parser.add_argument("--seed", type=int, default=random.randrange(10_000))
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="pos-monkey-") as home:
        told = let_loose(
            Path(home), seed=chosen.seed, seconds=chosen.minutes * 60, taps=chosen.taps
        )
    print(f"seed {chosen.seed}: {told.taps} taps, {told.keys} keys, faults {dict(told.faults)}")
    print(f"sales {dict(told.states)}, alarms {told.alarms}")
    print("\n".join(told.wrong) if told.wrong else "ledger and journal agree; no error was logged")
    return 1 if told.wrong else 0


def let_loose(home: Path, *, seed: int, seconds: float, taps: int = 0) -> Told:
    """Open a till in `home`, tap for `seconds` or `taps` times, and compare."""
    environ = {"POS_APP_HOME": str(home), "PATH": os.environ.get("PATH", ""), **QUICK}
    loaded = load_settings(environ, demo=True)
    told = Told()
    failed: list[BaseException] = []

    async def visit(till: OpenTill) -> None:
        try:
            await _play(till, random.Random(seed), told, seconds=seconds, taps=taps)
            await _come_to_rest(till)
            await _compare(till, told)
        except Exception as wrong:  # noqa: BLE001  # raised again outside the loop
            failed.append(wrong)

    run_till(loaded, environ=environ, visitor=visit)
    if failed:
        raise failed[0]
    _read_logs(loaded.home.logs, told)
    return told


async def _play(
    till: OpenTill, chance: random.Random, told: Told, *, seconds: float, taps: int
) -> None:
    assert till.desk is not None
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while (told.taps < taps) if taps else (loop.time() < end):
        roll = chance.random()
        if roll < 0.02:
            fault = chance.choice(FAULTS)
            with suppress(Unreachable):  # a gateway that is down takes its back door with it
                await till.desk.choose_scenario(fault)
                told.faults[fault] += 1
        elif roll < 0.04:
            await till.desk.set_printer_trouble(chance.choice(("", "", "paper_end", "offline")))
        elif roll < 0.15:
            _type(chance.choice(KEYS))
            told.keys += 1
        else:
            _tap(chance)
            told.taps += 1
        await asyncio.sleep(chance.choice((0.0, 0.01, 0.05)))
    while True:
        with suppress(Unreachable):
            await till.desk.choose_scenario("approve")
            break
        await asyncio.sleep(0.5)
    await till.desk.set_printer_trouble("")


def _tap(chance: random.Random) -> None:
    # Never asked of the item: Python would take the window for gone with an item that goes.
    there = [
        (window, item)
        for window in windows()
        for item in items(window)
        if is_pressable(item) and item.isEnabled() and item.objectName() not in NEVER
    ]
    if not there:
        return
    there.sort(key=lambda each: each[1].objectName())
    selling = [each for each in there if each[1].objectName().startswith(SELLING)]
    window, item = chance.choice(selling if selling and chance.random() < 0.5 else there)
    press(window, middle_of(item))


def _type(letter: str) -> None:
    keys = {"\b": Qt.Key.Key_Backspace, "\r": Qt.Key.Key_Return, "\x1b": Qt.Key.Key_Escape}
    key = keys.get(letter, Qt.Key.Key_unknown)
    text = "" if letter in keys else letter
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        target: QObject = windows()[0]
        QCoreApplication.sendEvent(target, event)


async def _come_to_rest(till: OpenTill) -> None:
    """Every open sale ends: paid if it was, else cancelled, else for a person."""
    loop = asyncio.get_running_loop()
    end = loop.time() + PATIENCE
    while loop.time() < end:
        still_open = [
            sale for sale in await till.till.book.open_sales() if sale.state is not SaleState.PARKED
        ]
        if not still_open:
            return
        for sale in still_open:
            await _end(till, sale)
        await asyncio.sleep(0.5)


async def _end(till: OpenTill, sale: Sale) -> None:
    try:
        if sale.state is SaleState.PREPARED or not sale.cancel_asked:
            await till.service.request_cancel(sale.reference)
        else:
            await till.service.enquire_now(sale.reference)
    except PosError:
        return  # the next round asks again


async def _compare(till: OpenTill, told: Told) -> None:
    assert till.desk is not None
    journal = till.till.journal
    sales: dict[str, Sale] = {}
    page = await journal.page(limit=500)
    while True:
        for listed in page.sales:
            sale = await till.till.book.load(listed.row.reference)
            sales[sale.reference] = await _looked_at(till, sale)
        if page.older is None:
            break
        page = await journal.page(before=page.older, limit=500)
    told.states.update(sale.state.value for sale in sales.values())
    told.alarms = sum(1 for sale in sales.values() if sale.alarm)
    ledger: dict[str, Any] = await till.desk._ask("GET", "ledger")  # noqa: SLF001  # the truth
    paid = Counter(
        entry["payment"]["reference"]
        for entry in ledger["entries"]
        if entry["event"] == "payment" and entry["payment"]["ok"]
    )
    told.wrong += compare(sales, paid)


async def _looked_at(till: OpenTill, sale: Sale) -> Sale:
    """A sale after one more look: money that came late must have been found by now."""
    if sale.tender.value == "cash":
        return sale
    try:
        return await till.service.runner.look(sale.reference)
    except PosError:
        return sale


def compare(sales: dict[str, Sale], paid: Counter[str]) -> list[str]:
    """What journal and ledger tell differently of any payment."""
    wrong = []
    for reference, times in paid.items():
        sale = sales.get(reference)
        if sale is None:
            wrong.append(f"{reference}: paid at the gateway, not in the journal")
        elif sale.state is SaleState.PARKED:
            continue  # a person decides
        elif sale.state is not SaleState.PAID and sale.alarm is None and not sale.settled_alarms:
            wrong.append(f"{reference}: paid at the gateway, {sale.state} in the journal")
        elif times > 1 and sale.alarm is None and not sale.settled_alarms:
            wrong.append(f"{reference}: paid {times} times, no alarm")
    for reference, sale in sales.items():
        is_ours = sale.state is SaleState.PAID and sale.tender.value != "cash"
        if is_ours and not paid[reference] and not sale.approval:
            wrong.append(f"{reference}: paid in the journal, not at the gateway")
    return wrong


def _read_logs(folder: Path, told: Told) -> None:
    for path in sorted(folder.glob("*.jsonl*")):
        for line in path.read_text("utf-8").splitlines():
            entry = json.loads(line)
            if entry["level"] in {"error", "critical"} and entry["said"] != "sale_alarm":
                told.wrong.append(f"logged: {line[:600]}")


if __name__ == "__main__":
    sys.exit(main())
