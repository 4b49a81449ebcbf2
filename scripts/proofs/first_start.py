"""Sets a till up as a shopkeeper does: taps counted, time taken, every step photographed.

The keys are tried against a simulator on this machine; the page of the printer step goes to a
socket that takes it, as a network printer would. Nothing real is asked.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_API", "pyside6")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtQuick import QQuickItem

from pos_app.app.demo import start_demo_gateway
from pos_app.app.first import key_trial
from pos_app.app.first.first_start import FirstStart, ask_first_start
from pos_app.settings.credentials import DEMO
from pos_app.settings.layers import load_settings
from scripts.fingers import find, scrolls, tap, until, windows

MESSAGE = f"""Merchant Code: 842217
Access Code: {DEMO.access_code.reveal()}
Secret Key: {DEMO.secret_key.reveal()}
IV Key: {DEMO.iv_key.reveal()}
Username: {DEMO.username.reveal()}
Password: {DEMO.password.reveal()}
"""
OWNERS = {"en": "Huda", "ar": "هدى"}
SECONDS_A_TAP, SECONDS_A_STEP = 1.2, 6.0
"""A finger that looks for the next thing to touch, and eyes that read a question: the keystroke-
level model's figures (Card, Moran and Newell) for pointing and for getting ready, rounded up."""


class Walk:
    """One first start; `taps` counts fingers on the glass, keys of the screen's keyboard too."""

    def __init__(self, folder: Path, language: str) -> None:
        self._folder = folder
        self._language = language
        self.taps = self.steps = 0
        self.page = b""

    async def visit(self, first: FirstStart) -> None:
        """Every step of a till with real keys, a network printer and a PIN."""
        printer = await asyncio.start_server(self._take, "127.0.0.1", 0)
        port = printer.sockets[0].getsockname()[1]
        first.keyboard.set_mode("on")
        await self._tap(f"first_{self._language}")
        await self._next("language", "first_sandbox")
        await self._tap("first_sandbox")
        await self._next("kind", "first_paste")
        QGuiApplication.clipboard().setText(MESSAGE)
        await self._tap("first_paste")
        await self._next("keys", "first_terminal_48515")
        await self._tap("first_terminal_48515")
        await self._next("terminal", "printer_address")
        await until(lambda: first.devices.model.state.looked, "the devices that are there")
        await self._type("printer_address", f"127.0.0.1:{port}")
        await self._tap("use_address")
        await self._tap("osk_hide")
        await self._tap("print_page")
        await until(lambda: find("page_yes"), "the question")
        await self._tap("page_yes")
        await self._next("printer", "display_none")
        self._picture("display")
        await self._tap("first_skip")
        await self._type("first_owner", OWNERS[self._language])
        for field in ("first_pin", "first_again"):
            await self._type(field, "258013")
        await self._next("owner", "")
        await until(first.ended.is_set, "the end")
        printer.close()

    async def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(4096):
            self.page += data
        writer.close()

    async def _tap(self, name: str) -> None:
        for _ in range(3):  # what stands below may still be growing
            if not await self._swipe_to(name):
                break
            self.taps += 1
            await asyncio.sleep(0.3)
        await tap(name)
        self.taps += 1

    async def _swipe_to(self, name: str) -> bool:
        """Scroll the page until the control is in sight, as a finger would; whether it had to."""
        item = await until(lambda: find(name), name)
        assert isinstance(item, QQuickItem)
        page = item.parentItem()
        while page is not None and not scrolls(page):
            page = page.parentItem()
        if page is None:
            return False
        top = item.mapToItem(page, QPointF(0, 0)).y()
        beyond = max(0.0, top + item.height() - page.height() + 8) or min(0.0, top)
        page.setProperty("contentY", page.property("contentY") + beyond)
        return beyond != 0.0

    async def _type(self, field: str, text: str) -> None:
        await self._tap(field)
        await asyncio.sleep(0.2)
        for letter in text:
            if find(f"osk_{letter}") is None:
                await self._tap("osk_shift" if letter.isupper() else "osk_symbols")
            await self._tap(f"osk_{letter}")

    async def _next(self, step: str, then: str) -> None:
        self._picture(step)
        await self._tap("first_next")
        if then:
            await until(lambda: find(then), f"{then} after {step}")

    def _picture(self, step: str) -> None:
        self.steps += 1
        self._folder.mkdir(parents=True, exist_ok=True)
        windows()[0].grabWindow().save(str(self._folder / f"{self.steps}-{step}.png"))


def _sheet(pictures: list[Path], language: str) -> QImage:
    """The steps in reading order, four in a row."""
    size, gap, columns = QSize(480, 300), 12, 4
    rows = -(-len(pictures) // columns)
    sheet = QImage(
        columns * (size.width() + gap) + gap,
        rows * (size.height() + gap) + gap,
        QImage.Format.Format_RGB32,
    )
    sheet.fill(QColor("#7B8087"))
    painter = QPainter(sheet)
    smooth = Qt.TransformationMode.SmoothTransformation
    for number, path in enumerate(pictures):
        row, column = divmod(number, columns)
        column = columns - 1 - column if language == "ar" else column
        place = QPoint(gap + column * (size.width() + gap), gap + row * (size.height() + gap))
        painter.drawImage(
            place, QImage(str(path)).scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        )
    painter.end()
    return sheet


def main() -> int:
    """Walk it; 0 when the till is set up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path("build") / "first-start")
    parser.add_argument("--language", choices=["en", "ar"], default="en")
    parser.add_argument("--sheet", type=Path, help="all steps on one picture, for the guide")
    wanted = parser.parse_args()
    walk = Walk(wanted.folder, wanted.language)
    app = QGuiApplication([])
    with tempfile.TemporaryDirectory(prefix="pos-first-") as home:
        environ = {"POS_APP_HOME": f"{home}/home", "POS_APP_KEY_HOME": f"{home}/keys"}
        began = time.monotonic()

        async def visit(first: FirstStart) -> None:
            ledger = Path(home) / "ledger.json"
            gateway = await start_demo_gateway(ledger=ledger, payer="none", environ=environ)
            key_trial.addresses_of = lambda _environment: (gateway.url, gateway.url)
            try:
                await walk.visit(first)
            finally:
                await gateway.close()

        settings = ask_first_start(app, load_settings(environ), environ, visit)
        took = time.monotonic() - began
    if settings is None or settings.settings.gateway.terminal_id != "48515" or not walk.page:
        print("the till was not set up")
        return 1
    if wanted.sheet:
        _sheet(sorted(wanted.folder.glob("[0-9]-*.png")), wanted.language).save(str(wanted.sheet))
    human = walk.taps * SECONDS_A_TAP + walk.steps * SECONDS_A_STEP
    print(f"{walk.steps} steps, {walk.taps} taps (letters on the screen's keyboard among them)")
    print(f"{took:.1f} s by this program; by hand about {human / 60:.1f} min (an estimate)")
    print(f"the printer step printed a page of {len(walk.page)} bytes before it was kept")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
