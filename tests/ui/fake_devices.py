"""A desk with a few devices on it, none of them real."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtGui import QImage

from pos_app.errors import PosError
from pos_app.ports.devices import PrintOutcome, PrintState
from ui.viewmodels.setup.device_desk import (
    DisplayDraft,
    FoundDevice,
    Model,
    PrinterDraft,
    Progress,
    ReceiptTexts,
    ScreenChoice,
)

PAGE = Path(__file__).parents[1] / "golden" / "receipts" / "test-576-both.png"
EPSON = FoundDevice("usb://04b8:0202/X3D1", "EPSON TM-T20III", "usb", sure=True)
NETWORK = FoundDevice("tcp://printer.local:9100", "Counter printer", "mdns", sure=True)
ADAPTER = FoundDevice(
    "serial:///dev/serial/by-id/usb-1a86?baud=9600", "CH340 serial adapter (/dev/ttyUSB0)", "ch340"
)


class FakeDevices:
    """`DeviceDesk`; what was asked of it is in `asked`."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []
        self.now = PrinterDraft("virtual")
        self.shows = DisplayDraft("virtual")
        self.found: tuple[FoundDevice, ...] = (EPSON, NETWORK, ADAPTER)
        self.swept: tuple[FoundDevice, ...] = ()
        self.outcome = PrintOutcome("set-up-1", PrintState.SENT)
        self.levels = ["low", "high"]
        self.trouble: PosError | None = None
        self.fault = ""
        self.texts = ReceiptTexts("/shop/receipts/standard.toml")
        self.gate: asyncio.Event | None = None
        """Where set, finding, sweeping and printing wait for it."""

    async def _wait(self) -> None:
        await asyncio.sleep(0)
        if self.gate is not None:
            await self.gate.wait()
        if self.trouble is not None:
            raise self.trouble

    def printer(self) -> PrinterDraft:
        return self.now

    def display(self) -> DisplayDraft:
        return self.shows

    def models(self) -> tuple[Model, ...]:
        return (
            Model("generic-80", "80 mm receipt printer", "80mm"),
            Model("generic-80-plain", "80 mm receipt printer, plain pictures", "80mm"),
            Model("generic-58", "58 mm receipt printer", "58mm"),
            Model("tm-t20iii", "Epson TM-T20III", "80mm"),
        )

    def screens(self) -> tuple[ScreenChoice, ...]:
        return (ScreenChoice("SN42", "Iiyama 15 · 1024 x 768"),)

    async def find(self) -> tuple[FoundDevice, ...]:
        self.asked.append(("find",))
        await self._wait()
        return self.found

    def network(self) -> str:
        return "192.168.1.0/24"

    async def sweep(self, progress: Progress) -> tuple[FoundDevice, ...]:
        self.asked.append(("sweep",))
        progress(120, 254)
        await self._wait()
        return self.swept

    async def page(self, printer: PrinterDraft) -> QImage:
        self.asked.append(("page", printer))
        await asyncio.sleep(0)
        return QImage(str(PAGE))

    async def print_page(self, printer: PrinterDraft) -> PrintOutcome:
        self.asked.append(("print", printer))
        await self._wait()
        return self.outcome

    async def open_drawer(self, printer: PrinterDraft) -> PrintOutcome:
        self.asked.append(("drawer", printer.drawer))
        await self._wait()
        return self.outcome

    async def drawer_level(self, printer: PrinterDraft) -> str:
        await self._wait()
        return self.levels.pop(0) if self.levels else ""

    def receipt_texts(self) -> ReceiptTexts:
        return self.texts

    async def copy_receipt_texts(self) -> None:
        await self._wait()
        self.texts = ReceiptTexts(self.texts.path, 1)

    async def use_receipt_texts(self) -> None:
        self.asked.append(("use texts", self.texts.stamp))
        await self._wait()

    def preview(self, display: DisplayDraft, moment: str) -> tuple[str, ...]:
        if self.trouble is not None:
            raise self.trouble
        if display.driver == "template":
            return (r"\x10" + "12.750|https://pay.hesabe.com/q/83d5f1c2",)
        if display.driver != "line":
            return (f"page {moment}\\xFF\\xFF\\xFF", 't0.txt="KD 12.750"\\xFF\\xFF\\xFF')
        return "TOTAL     KD  12.750", " TAP OR INSERT CARD "

    async def show(self, display: DisplayDraft, moment: str) -> None:
        self.asked.append(("show", display.driver, moment))
        await self._wait()

    def display_trouble(self) -> str:
        return self.fault

    async def end_show(self) -> None:
        self.asked.append(("end_show",))

    async def keep(self, *, printer: PrinterDraft | None, display: DisplayDraft | None) -> None:
        await self._wait()
        self.asked.append(("keep", printer, display))
        self.now = printer or self.now
        self.shows = display or self.shows


class FakeSlips:
    """`SlipDesk`; `job` is the slip that waits."""

    def __init__(self) -> None:
        self.job = ""
        self.outcome = PrintOutcome("", PrintState.CONFIRMED)
        self.lets_go = True
        self.trouble: PosError | None = None
        self.asked: list[str] = []

    def held(self) -> str:
        return self.job

    def reference(self, job: str) -> str:
        return job.rpartition(".")[0]

    async def resume(self) -> PrintOutcome:
        return await self._settle("resume")

    async def anew(self) -> PrintOutcome:
        return await self._settle("anew")

    async def picture(self, reference: str) -> QImage:
        self.asked.append(reference)
        await asyncio.sleep(0)
        if self.trouble is not None:
            raise self.trouble
        return QImage(str(PAGE))

    async def _settle(self, what: str) -> PrintOutcome:
        self.asked.append(what)
        await asyncio.sleep(0)
        if self.trouble is not None:
            raise self.trouble
        if self.lets_go:
            self.job = ""
        return self.outcome
