"""Counts the taps of the ten commonest jobs at the till: what `docs/taps.md` says of it.

The till runs in demo mode, drawn offscreen, and is tapped control by control. What only sets the
scene for a job (a sale that is to be given back) is not counted.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_API", "pyside6")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

import httpx

from pos_app.app.window import OpenTill, run_till
from pos_app.settings.layers import load_settings
from scripts.fingers import find, key_in, tap, until

PRICES = "name,price,category\nEspresso,1.250,Coffee\nWater,0.250,Drinks\n"


class Hand:
    """A finger that counts, one job at a time."""

    def __init__(self, till: OpenTill) -> None:
        self._till = till
        self.counts: dict[str, int] = {}

    async def __call__(self, job: str, *names: str, keys: str = "") -> None:
        """Do `job`: key in an amount, then tap each control."""
        await key_in(keys)
        for name in names:
            await tap(name)
        self.counts[job] = len(keys) + len(names)

    async def gateway(self, path: str, body: object) -> None:
        """The simulator's back door."""
        assert self._till.till.demo is not None
        async with httpx.AsyncClient(trust_env=False) as client:
            answer = await client.post(f"{self._till.till.demo.url}/_sim/{path}", json=body)
            answer.raise_for_status()

    async def over(self) -> None:
        """Until the outcome is there; back to the keypad."""
        await until(lambda: find("outcome"), "the outcome", seconds=60)
        await tap("new_sale")
        await until(lambda: find("charge"), "the keypad")


async def _work(till: OpenTill, hand: Hand, path: Path) -> None:
    await until(lambda: find("charge"), "the keypad")
    await hand("charge 4.750 on the card terminal", "charge", keys="4.750")
    await tap("vt_approve")
    await hand.over()
    reference = (await till.till.journal.page()).sales[0].row.reference
    cash = ("tender_cash", "note_3", "confirm_cash")
    await hand("take 5.000 in cash for 3.500", *cash, keys="3.500")
    await hand.over()
    await hand("a common amount by card", "quick_2", "charge")
    await tap("vt_approve")
    await hand.over()
    await hand("make a payment link with a QR", "tender_link", keys="4.750")
    await until(lambda: find("link_qr"), "the code")
    await tap("park")
    await hand.over()
    await hand("print a copy of its receipt", "nav_history", f"sale_{reference}", "print_copy")
    await tap("nav_sale")
    names = ("nav_history", f"sale_{reference}", "give_back", "refund_all")
    await hand("give all of it back", *names, "refund_reason_0", "ask_refund")
    await until(lambda: find("refund_outcome"), "the refund")
    await tap("leave_refund")
    await tap("nav_sale")
    await key_in("2")
    await tap("charge")
    await until(lambda: find("vt_approve"), "the terminal")
    await hand("cancel a sale that waits on the terminal", "cancel_sale")
    await hand.over()
    await hand.gateway("scenario", {"name": "reply-lost-before-work", "auto": "none"})
    await key_in("3")
    await tap("charge")
    await until(lambda: find("has_slip"), "that nobody knows", seconds=60)
    await hand("serve the next customer while an answer is lost", "next_customer")
    await until(lambda: find("charge"), "the keypad")
    prices = till.shell.upkeep.prices
    prices.choose(str(path))
    await until(lambda: prices.checked, "the price list")
    prices.keep()
    await until(lambda: find("way_of_keying"), "the way to the tiles")
    if not till.shell.counter.basket.property("byItems"):
        await tap("way_of_keying")
    await until(lambda: find("tile_0"), "the tiles")
    await hand("one item from the price list by card", "tile_0", "charge")


def main() -> int:
    """Work through the jobs and print what each took."""
    hands: list[Hand] = []

    async def visit(till: OpenTill) -> None:
        hands.append(Hand(till))
        path = Path(home) / "list.csv"
        path.write_text(PRICES, encoding="utf-8")
        await _work(till, hands[0], path)

    with tempfile.TemporaryDirectory(prefix="pos-taps-") as home:
        environ = {"POS_APP_HOME": home}
        chosen = {"till.motion": "false", "till.sounds": "false"}
        run_till(load_settings(environ, chosen, demo=True), environ=environ, visitor=visit)
    for job, taps in hands[0].counts.items():
        print(f"{taps:3}  {job}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
