"""Devices are tried before they are kept, over a real till in demo mode and real transports."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from drivers.displays.wired import WiredDisplay
from drivers.printers.thermal import ThermalPrinter
from drivers.virtual import VirtualPrinter
from pos_app.app.desks.device_set_up import DeviceSetUp
from pos_app.app.headless import HeadlessTill
from pos_app.app.house import ThisHouse
from pos_app.app.payer_display import PayerDisplay, open_payer_display
from pos_app.domain.display import DisplayView
from pos_app.domain.money import Fils
from pos_app.errors import BadInput
from pos_app.ports.devices import PrintState
from ui.second_screen import SecondScreen
from ui.viewmodels.setup.device_desk import BoxDraft, DisplayDraft, PrinterDraft


class Payers:
    """A display that keeps what it was shown."""

    def __init__(self) -> None:
        self.views: list[DisplayView] = []
        self.closed = False

    def show(self, view: DisplayView) -> None:
        self.views.append(view)

    def trouble(self) -> str:
        return ""

    async def close(self) -> None:
        self.closed = True


class Bench:
    def __init__(self, till: HeadlessTill, environ: Mapping[str, str]) -> None:
        self.till = till
        self.house = ThisHouse(till=till, environ=environ, operator=lambda: "")
        self.payers = Payers()
        self.display = PayerDisplay(self.payers, till)
        self.desk = DeviceSetUp(
            till=till,
            environ=environ,
            display=self.display,
            cashiers=QGuiApplication.primaryScreen,
            keep=self.house.set_settings,
        )


@pytest.fixture
def bench(till: HeadlessTill, environ: dict[str, str]) -> Bench:
    return Bench(till, environ)


def file_printer(path: Path) -> PrinterDraft:
    return PrinterDraft("escpos", f"file://{path}")


def test_it_begins_with_what_is_set(bench: Bench) -> None:
    assert bench.desk.printer() == PrinterDraft("virtual")
    assert bench.desk.display() == DisplayDraft("virtual")
    assert bench.desk.models()[0].id == "generic-80"
    assert {model.paper for model in bench.desk.models()} == {"80mm", "58mm"}
    assert bench.desk.screens() == (), "the cashier's own screen is not the payer's"


async def test_a_page_is_printed_on_a_printer_that_is_not_set(bench: Bench, tmp_path: Path) -> None:
    paper = tmp_path / "lp"
    outcome = await bench.desk.print_page(file_printer(paper))
    assert outcome.state is PrintState.SENT
    assert paper.read_bytes().startswith(b"\x1b@")
    first = paper.stat().st_size
    await bench.desk.print_page(file_printer(paper))
    assert paper.stat().st_size in (first, 2 * first), "every tap prints"
    assert isinstance(bench.till.printer, VirtualPrinter)
    assert not bench.till.loaded.home.settings.exists()


async def test_the_picture_is_the_papers_own(bench: Bench, tmp_path: Path) -> None:
    page = await bench.desk.page(file_printer(tmp_path / "lp"))
    await bench.desk.print_page(PrinterDraft("virtual"))
    printer = bench.till.printer
    assert isinstance(printer, VirtualPrinter)
    printed = printer.slips[-1].picture
    assert (page.width(), page.height()) == (printed.width, printed.height)
    narrow = await bench.desk.page(replace(file_printer(tmp_path / "lp"), paper="58mm"))
    assert narrow.width() == 384


async def test_kept_is_used_at_once_and_after_a_restart(
    bench: Bench, environ: dict[str, str], tmp_path: Path
) -> None:
    draft = replace(file_printer(tmp_path / "lp"), paper="58mm", drawer="pin5")
    await bench.desk.keep(printer=draft, display=None)
    assert isinstance(bench.till.printer, ThermalPrinter)
    assert bench.desk.printer() == draft
    printed = await bench.house.print_test()
    assert printed.state is PrintState.SENT
    assert (tmp_path / "lp").stat().st_size > 1000
    again = await bench.house.print_test()
    assert again.job != printed.job, "a second test slip is another job"
    await bench.desk.keep(printer=PrinterDraft(), display=None)
    assert bench.till.printer is None


def edit(file: Path, before: str, after: str) -> None:
    file.write_text(file.read_text("utf-8").replace(before, after), "utf-8")


async def test_own_texts_are_printed_from_the_next_slip_on(bench: Bench, tmp_path: Path) -> None:
    await bench.desk.copy_receipt_texts()
    edit(Path(bench.desk.receipt_texts().path), "TEST PAGE", "OUR PAGE")
    await bench.desk.use_receipt_texts()
    await bench.house.print_test()
    virtual = bench.till.printer
    assert isinstance(virtual, VirtualPrinter)
    assert "OUR PAGE" in virtual.slips[-1].text
    await bench.desk.keep(printer=file_printer(tmp_path / "lp"), display=None)
    printer = bench.till.printer
    await bench.desk.use_receipt_texts()
    assert bench.till.printer is printer, "what is being printed is left alone"


async def test_what_cannot_be_is_not_written(bench: Bench) -> None:
    with pytest.raises(BadInput) as caught:
        await bench.desk.keep(printer=PrinterDraft("escpos", "tcp://"), display=None)
    assert caught.value.field == "printer.transport"
    with pytest.raises(BadInput):
        await bench.desk.keep(printer=None, display=DisplayDraft("line"))
    assert not bench.till.loaded.home.settings.exists()
    assert isinstance(bench.till.printer, VirtualPrinter)


async def test_the_demos_paper_goes_on_in_its_window(bench: Bench) -> None:
    before = bench.till.printer
    await bench.desk.keep(printer=PrinterDraft("virtual", paper="58mm"), display=None)
    assert bench.till.printer is before
    opened = await bench.desk.open_drawer(PrinterDraft("virtual"))
    assert opened.state is PrintState.CONFIRMED
    assert await bench.desk.drawer_level(PrinterDraft("virtual")) == ""


async def test_a_preview_needs_no_device(bench: Bench) -> None:
    pole = bench.desk.preview(DisplayDraft("line", "serial:///dev/x"), "tap_card")
    assert [len(row) for row in pole] == [20, 20]
    lines = bench.desk.preview(DisplayDraft("nextion", "serial:///dev/x"), "paid")
    assert any("page thanks" in line for line in lines)
    assert all("\\xFF\\xFF\\xFF" in line for line in lines)
    assert bench.desk.preview(DisplayDraft("second_screen"), "paid") == ()
    with pytest.raises(BadInput) as caught:
        bench.desk.preview(DisplayDraft("template"), "paid")
    assert caught.value.field == "display.template.show"
    box = BoxDraft(show=r"\x10{url}", paid=r"\x11{amount}", length_bytes="1", checksum="xor")
    assert bench.desk.preview(DisplayDraft("template", box=box), "paid") == (r"\x07\x1112.750\x0E",)


async def test_a_box_is_kept_in_its_table_and_never_one_that_cannot_be(bench: Bench) -> None:
    box = BoxDraft(show=r"\x10{url}", paid="{price}", ack=r"\x06", ack_seconds="1.0")
    draft = DisplayDraft("template", "serial:///dev/ttyNOWHERE?baud=9600", box=box)
    with pytest.raises(BadInput) as caught:
        await bench.desk.keep(printer=None, display=draft)
    assert (caught.value.kind, caught.value.field) == ("template_field", "display.template.paid")
    assert not bench.till.loaded.home.settings.exists()
    right = replace(draft, box=replace(box, paid="{amount}"))
    await bench.desk.keep(printer=None, display=right)
    assert bench.desk.display() == right
    assert "[display.template]" in bench.till.loaded.home.settings.read_text("utf-8")
    await bench.display.close()


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of Unix")
async def test_a_display_is_tried_in_place_of_the_one_that_is_set_and_given_back(
    bench: Bench,
) -> None:
    far, near = os.openpty()
    os.set_blocking(far, False)
    pole = DisplayDraft("line", f"serial://{os.ttyname(near)}?baud=9600")
    bench.display.show_amount(Fils(500))
    await bench.desk.show(pole, "paid")
    assert bench.payers.closed
    bench.display.show_amount(Fils(750))
    await bench.desk.show(pole, "paid")
    shown = b""
    while b"THANK YOU" not in shown:
        await bench.till.clock.sleep(0.01)
        with contextlib.suppress(BlockingIOError):
            shown += os.read(far, 4096)
    assert b"PAID" in shown
    assert b"0.750" not in shown, "the sale at hand waits until the display is given back"
    assert bench.desk.display_trouble() == ""
    await bench.desk.end_show()
    assert bench.display._newest is not None
    assert bench.display._newest.amount == 750
    await bench.display.close()
    os.close(near)
    os.close(far)


async def test_a_kept_display_shows_what_the_till_says(bench: Bench) -> None:
    bench.display.show_amount(Fils(500))
    await bench.desk.keep(
        printer=None, display=DisplayDraft("second_screen", language="ar", theme="light")
    )
    assert isinstance(bench.display._display, SecondScreen)
    assert not bench.display._display.look.dark
    assert bench.desk.display().language == "ar"
    await bench.desk.end_show()
    await bench.display.close()


def test_the_sample_of_cash_and_of_a_link(bench: Bench) -> None:
    pole = DisplayDraft("line", "serial:///dev/x")
    assert "CHANGE" in bench.desk.preview(pole, "cash_change")[1]
    assert "10:00" in bench.desk.preview(pole, "scan_link")[1]


def test_any_open_display_is_of_the_settings_that_are_tried(bench: Bench) -> None:
    loaded = bench.desk._loaded_with(DisplayDraft("line", "tcp://127.0.0.1:9"))
    assert isinstance(open_payer_display(bench.till, lambda: None, loaded=loaded), WiredDisplay)


async def test_looking_and_sweeping_give_what_the_drivers_found(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    from drivers import discovery

    async def found() -> tuple[discovery.Found, ...]:
        return (discovery.Found("usb://04b8:0202", "EPSON", "usb", sure=True),)

    async def none(network: str, *, progress: object) -> tuple[discovery.Found, ...]:
        assert network == "10.0.0.0/24"
        return ()

    monkeypatch.setattr(discovery, "find_printers", found)
    monkeypatch.setattr(discovery, "sweep_network", none)
    monkeypatch.setattr(discovery, "own_network", lambda: "10.0.0.0/24")
    (device,) = await bench.desk.find()
    assert (device.url, device.sure) == ("usb://04b8:0202", True)
    assert await bench.desk.sweep(lambda _asked, _of: None) == ()
    monkeypatch.setattr(discovery, "own_network", lambda: "")
    assert await bench.desk.sweep(lambda _asked, _of: None) == ()
