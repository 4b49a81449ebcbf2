"""A printer is found, tried, asked about, saved and sold with, by taps; a display seen before."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtQuick import QQuickItem

from drivers.printers.thermal import ThermalPrinter
from scripts.fingers import find, key_in, tap, text_of, until

from .conftest import Visit

Run = Callable[..., None]


class Sink:
    """A network printer that takes everything and says nothing."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self._listener.getsockname()[1]}"
        self.slips: list[bytes] = []
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            taken = b""
            with connection, contextlib.suppress(OSError):
                while data := connection.recv(65536):
                    taken += data
            if b"\x1b@" in taken:
                self.slips.append(taken)

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(2)


@pytest.fixture
def sink() -> Iterator[Sink]:
    made = Sink()
    yield made
    made.close()


def shown(name: str) -> QQuickItem:
    item = find(name)
    assert item is not None, name
    return item


def test_a_printer_is_tried_before_it_is_saved_and_used_at_once(visit: Run, sink: Sink) -> None:
    async def journey(till: Visit) -> None:
        await tap("nav_settings")
        await tap("category_devices")
        await until(lambda: find("open_devices"), "the way to the devices")
        till.open.shell.till.open("devices")  # the button may lie below the screen's edge
        await until(lambda: find("printer_address"), "the set-up")
        shown("printer_address").setProperty("text", sink.address)
        till.open.shell.devices.devices.printer.typeAddress(sink.address)
        await tap("print_page")
        await until(lambda: find("page_yes"), "the question")
        await until(lambda: len(sink.slips) == 1, "the page")
        assert shown("test_page").property("implicitWidth") > 500, "the picture stands beside it"
        assert not till.open.till.loaded.home.settings.exists(), "nothing is kept yet"
        await tap("page_garbled")
        await until(lambda: find("page_advice"), "advice")
        await tap("page_yes")
        await tap("keep_device")
        await until(lambda: isinstance(till.open.till.printer, ThermalPrinter), "the new printer")
        await tap("nav_sale")
        await key_in("1")
        await tap("charge")
        await tap("vt_approve")
        await until(lambda: find("outcome"), "the outcome")
        await until(lambda: len(sink.slips) == 2, "the receipt, without a restart")
        await until(lambda: "sent" in text_of("print_state"), "what is known of the paper")

    visit(journey)


def test_the_payers_display_is_seen_before_it_is_saved_and_given_back(visit: Run) -> None:
    async def journey(till: Visit) -> None:
        till.open.shell.till.open("devices")
        await tap("part_display")
        await tap("display_virtual")
        await tap("moment_paid")
        await tap("display_live")
        display = till.open.display
        await until(lambda: display._lent, "the sample")
        await until(lambda: find("display_picture"), "the small picture")
        assert not till.open.till.loaded.home.settings.exists()
        await tap("nav_sale")
        await until(lambda: not display._lent, "the display given back")

    visit(journey)
