"""Walks through two sales on the till itself, without a screen: one in English, one in Arabic.

The same program as on a counter, drawn offscreen, tapped control by control. Prints both receipts
as text and leaves numbered pictures of the screens and the receipts as PNG in a folder it names.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_API", "pyside6")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from drivers.virtual import PrintedSlip, VirtualPrinter
from pos_app.app.window import OpenTill, run_till
from pos_app.settings.layers import load_settings
from scripts.fingers import drawn, find, is_tappable, key_in, photograph, tap, text_of, until

SALES = (("en", "12.750", "vt_approve"), ("ar", "4.500", "vt_approve"))


def main() -> int:
    """Walk; 0 when both sales were paid and both receipts printed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path("build") / "walk")
    folder = parser.parse_args().folder
    with tempfile.TemporaryDirectory(prefix="pos-walk-") as home:
        environ = {"POS_APP_HOME": home}
        loaded = load_settings(environ, {"till.motion": "false", "till.sounds": "false"}, demo=True)
        run_till(loaded, environ=environ, visitor=lambda till: _walk(folder, till))
    print(f"\nPictures of the screens and both receipts are in {folder}")
    return 0


async def _walk(folder: Path, till: OpenTill) -> None:
    for number, sale in enumerate(SALES):
        await _sell(*sale, folder=folder, number=number * 10, printer=till.till.printer)


async def _sell(
    language: str, amount: str, payer: str, *, folder: Path, number: int, printer: object
) -> None:
    assert isinstance(printer, VirtualPrinter)
    if language == "ar":
        await tap("language")
    print(f"\n=== A sale of KD {amount}, {language} ===")

    def picture(step: int, name: str) -> None:
        photograph(folder / f"{number + step:02}-{language}-{name}.png")

    await until(lambda: find("charge"), "the keypad")
    await drawn()
    picture(1, "keypad")
    await key_in(amount)
    picture(2, "amount")
    await tap("charge")
    await until(lambda: find("light_on_terminal"), "the lights")
    await until(lambda: is_tappable(payer), "the amount on the terminal")
    picture(3, "on-the-terminal")
    print(f"  {text_of('sale_state')}")
    await tap(payer)
    await until(lambda: find("outcome"), "the outcome")
    slip = await until(lambda: _slip(printer, number), "the receipt")
    assert isinstance(slip, PrintedSlip)
    await asyncio.sleep(0.3)
    picture(4, "outcome")
    print(f"  {text_of('outcome') or text_of('outcome_text')}\n")
    print(slip.text)
    (folder / f"{number + 5:02}-{language}-receipt.png").write_bytes(slip.picture.png())
    (folder / f"{number + 5:02}-{language}-receipt.txt").write_text(slip.text, encoding="utf-8")
    await tap("new_sale")
    await until(lambda: find("charge"), "the keypad")


def _slip(printer: VirtualPrinter, number: int) -> PrintedSlip | None:
    wanted = number // 10 + 1
    return printer.slips[-1] if len(printer.slips) >= wanted else None


if __name__ == "__main__":
    raise SystemExit(main())
