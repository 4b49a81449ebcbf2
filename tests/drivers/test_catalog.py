"""Printers from settings, and what wrong settings are told."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from drivers.catalog import NoPrinter, PrinterSettings, open_printer, printer_models
from drivers.printers.text_printer import TextPrinter
from drivers.printers.thermal import ThermalPrinter
from drivers.virtual import VirtualPrinter
from pos_app.errors import BadInput
from pos_app.ports.devices import PrintState, Readiness
from tests.drivers.printers.decoder import decode
from tests.drivers.printers.samples import SALE

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("settings", "kind"),
    [
        (PrinterSettings(), NoPrinter),
        (PrinterSettings("virtual"), VirtualPrinter),
        (PrinterSettings("virtual", paper="58mm", languages="ar"), VirtualPrinter),
        (PrinterSettings("text"), TextPrinter),
        (PrinterSettings("escpos", "tcp://127.0.0.1:9100"), ThermalPrinter),
        (PrinterSettings("escpos", "usb://04b8:0202", model="tm-t88v"), ThermalPrinter),
        (PrinterSettings("escpos", "serial:///dev/ttyUSB0?baud=115200"), ThermalPrinter),
    ],
)
async def test_each_driver_opens_without_touching_hardware(
    settings: PrinterSettings, kind: type
) -> None:
    printer = open_printer(settings)
    assert isinstance(printer, kind)
    await printer.close()


@pytest.mark.parametrize(
    ("wrong", "kind", "field"),
    [
        ({"driver": "laser"}, "printer_driver", "printer.driver"),
        ({"paper": "A4"}, "printer_paper", "printer.paper"),
        ({"model": "laser"}, "printer_model", "printer.model"),
        ({"languages": "fr"}, "printer_languages", "printer.languages"),
        ({"drawer_pin": 3}, "printer_drawer_pin", "printer.drawer_pin"),
        ({"transport": ""}, "transport_missing", "printer.transport"),
        ({"transport": "COM3"}, "transport_unknown", "printer.transport"),
        (
            {"transport": "serial:///dev/ttyS0?flow=xonxoff"},
            "transport_option",
            "printer.transport",
        ),
    ],
)
def test_a_wrong_setting_is_named(wrong: dict[str, Any], kind: str, field: str) -> None:
    settings = {"driver": "escpos", "transport": "tcp://127.0.0.1:9100"} | wrong
    with pytest.raises(BadInput) as told:
        open_printer(PrinterSettings(**settings))
    assert (told.value.kind, told.value.field) == (kind, field)


def test_a_shops_broken_template_is_told(tmp_path: Path) -> None:
    (tmp_path / "standard.toml").write_text("colour = 1")
    with pytest.raises(BadInput, match="template_unknown"):
        open_printer(PrinterSettings("text", templates=tmp_path))


async def test_no_printer_says_so() -> None:
    printer = open_printer(PrinterSettings())
    assert (await printer.print_receipt(SALE, job="1")).kind == "no_printer"
    assert (await printer.open_drawer()).state is PrintState.FAILED
    assert await printer.readiness() is Readiness.UNKNOWN
    await printer.close()


async def test_a_receipt_reaches_a_file_whole(tmp_path: Path) -> None:
    target = tmp_path / "slip.bin"
    printer = open_printer(PrinterSettings("escpos", f"file://{target}", lock_folder=tmp_path))
    outcome = await printer.print_receipt(SALE, job="1")
    await printer.close()
    assert outcome.state is PrintState.SENT, "a file confirms no paper"
    assert decode(target.read_bytes(), 576).cuts == [66]


def test_models_have_titles() -> None:
    assert printer_models()["tm-t20iii"] == "Epson TM-T20III"


def test_a_till_without_a_printer_imports_no_driver() -> None:
    code = (
        "import sys; from drivers.catalog import *; open_printer(PrinterSettings())\n"
        "heavy = {'PySide6', 'serial', 'escpos', 'segno', 'zeroconf', 'usb'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_printing_a_bilingual_slip_on_a_fast_line_needs_no_python_escpos() -> None:
    code = (
        "import sys; from tests.drivers.printers.golden import Case\n"
        "Case('sale', 576, 'both').made(); assert 'escpos' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
