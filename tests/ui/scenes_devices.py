"""The set-up of devices, in every state worth a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from fake_devices import ADAPTER, EPSON, NETWORK, PAGE
from PySide6.QtGui import QImage

from pos_app.ports.devices import PrintOutcome, PrintState
from ui.shell import Shell
from ui.viewmodels.past.held_slip import HeldSlipFacts
from ui.viewmodels.past.receipt import ReceiptFacts
from ui.viewmodels.setup.device_desk import BoxDraft, DisplayDraft, PrinterDraft

FOUND = (EPSON, NETWORK, ADAPTER)
SENT = PrintOutcome("set-up-1", PrintState.SENT)
OUT = PrintOutcome("set-up-1", PrintState.CONFIRMED)


def _quietly(shell: Shell) -> None:
    shell.till._show(replace(shell.till.state, screen="devices"))


def _printer(draft: PrinterDraft, **facts: object) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        devices = shell.devices.devices
        devices._show(
            replace(devices.state, part="printer", found=FOUND, looked=True, network="192.168.1.0")
        )
        printer = devices.printer
        printer._pages = [QImage(str(PAGE))]
        printer._show(
            replace(
                type(printer.state)(),
                draft=draft,
                models=devices._desk.models(),
                found=FOUND,
                page=0,
                **facts,  # type: ignore[arg-type]  # a scene's own words
            )
        )
        _quietly(shell)

    return go


def _display(draft: DisplayDraft, moment: str, **facts: object) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        devices = shell.devices.devices
        devices._show(replace(devices.state, part="display", found=FOUND, looked=True))
        devices.printer._show(type(devices.printer.state)())
        display = devices.display
        display._show(
            replace(
                type(display.state)(),
                draft=draft,
                found=FOUND,
                screens=devices._desk.screens(),
                moment=moment,
                **facts,  # type: ignore[arg-type]  # a scene's own words
            )
        )
        _quietly(shell)

    return go


def _held(**facts: object) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        shell.counter.slip._show(HeldSlipFacts("01K7-261123-0412-9.1", **facts))  # type: ignore[arg-type]  # a scene's own words
        shell.till._show(replace(shell.till.state, screen="sale"))

    return go


def _receipt(shell: Shell) -> None:
    shell.counter.receipt._pages = [QImage(str(PAGE))]
    shell.counter.receipt._show(ReceiptFacts("01K7-261123-0412-9", 0))
    shell.till._show(replace(shell.till.state, screen="sale"))


_USB = PrinterDraft("escpos", EPSON.url)
_SERIAL = PrinterDraft("escpos", ADAPTER.url, drawer="pin2")
_POLE = DisplayDraft("line", ADAPTER.url)

SCENES: Mapping[str, Callable[[Shell], None]] = {
    "devices-printer": _printer(_USB),
    "devices-printer-none": _printer(PrinterDraft()),
    "devices-printed": _printer(_USB, outcome=OUT),
    "devices-garbled": _printer(_SERIAL, outcome=SENT, answer="garbled", pulsed=True),
    "devices-failed": _printer(
        _SERIAL, outcome=PrintOutcome("set-up-1", PrintState.FAILED, "paper_end")
    ),
    "devices-models": _printer(_USB, choosing_model=True),
    "devices-monitor": _display(DisplayDraft("second_screen", screen="SN42"), "tap_card"),
    "devices-pole": _display(_POLE, "tap_card", live=True),
    "devices-nextion": _display(
        replace(_POLE, driver="nextion"), "scan_link", live=True, fault="display_silent"
    ),
    "devices-box": _display(
        DisplayDraft("template", ADAPTER.url, box=BoxDraft("\\x10{amount}|{url}", ack="\\x06")),
        "scan_link",
    ),
    "receipt": _receipt,
    "held-slip": _held(fault="paper_end"),
}
