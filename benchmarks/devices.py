"""How long devices take: paid to paper, Charge to the payer's display, plugged in to printing.

    python benchmarks/devices.py [--json] [--sales N]

A whole till in demo mode (real journal with fsync, real simulator, real transports) sells to
sinks: a network printer that reads at once, a pole display on a pseudo-terminal, and the second
monitor drawn offscreen. *Paid* is the moment the screens are told. Unplugging is a symbolic link
to a pseudo-terminal that goes and comes back, as udev's do.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import socket
import statistics
import sys
import tempfile
import threading
import time
import tty
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import httpx  # noqa: E402  the path is set above
from PySide6.QtGui import QGuiApplication  # noqa: E402

from drivers.printers.models import model_for  # noqa: E402
from drivers.printers.slips.template import standard_template  # noqa: E402
from drivers.printers.thermal import ThermalPrinter  # noqa: E402
from drivers.transports.address import parse_address  # noqa: E402
from drivers.transports.transport import open_transport  # noqa: E402
from pos_app.app.headless import HeadlessTill, open_headless  # noqa: E402
from pos_app.app.payer_display import PayerDisplay, open_payer_display  # noqa: E402
from pos_app.app.till_service import TillService  # noqa: E402
from pos_app.domain.money import Fils  # noqa: E402
from pos_app.domain.sale import SaleState  # noqa: E402
from pos_app.settings.layers import load_settings  # noqa: E402
from pos_app.usecases.racing import start  # noqa: E402
from tests.drivers.printers.samples import SALE  # noqa: E402
from ui.second_screen import SecondScreen  # noqa: E402
from ui.tasks import Tasks  # noqa: E402
from ui.viewmodels.ports import Draft, Progress  # noqa: E402

TARGET_MS = 50.0
"""First byte on the wire after *paid*."""


class NetworkPrinter:
    """Notes when the first byte of each connection came."""

    def __init__(self) -> None:
        self.firsts: list[float] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"tcp://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection, contextlib.suppress(OSError):
                if connection.recv(1):
                    self.firsts.append(time.perf_counter())
                while connection.recv(65536):
                    pass

    def close(self) -> None:
        """Take no more."""
        self._listener.close()


class Pole:
    """A line display that notes when a text was written to it."""

    def __init__(self) -> None:
        self._far, self._near = os.openpty()
        tty.setraw(self._near)
        self.url = f"serial://{os.ttyname(self._near)}?baud=115200"
        self.seen: list[tuple[float, bytes]] = []
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while data := os.read(self._far, 4096):
                self.seen.append((time.perf_counter(), data))

    def first(self, text: bytes, since: float) -> float | None:
        """When `text` was there, or None."""
        so_far = b""
        for at, data in self.seen:
            so_far = so_far + data if at >= since else b""
            if text in so_far:
                return at
        return None


async def until(there: Callable[[], Any], seconds: float = 20.0) -> Any:
    """Wait for it. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        while not (found := there()):  # noqa: ASYNC110  the sinks are threads without a loop
            await asyncio.sleep(0.002)
    return found


async def approve(till: HeadlessTill) -> None:
    """The payer pays at the virtual terminal."""
    assert till.demo is not None
    async with httpx.AsyncClient(trust_env=False) as client:
        await client.post(f"{till.demo.url}/_sim/terminals/48515/approve", json={})


async def sell(sales: int) -> dict[str, Any]:
    """Paid to the first byte, Charge to the pole, over `sales` sales."""
    printer, pole = NetworkPrinter(), Pole()
    paper, amount = [], []
    with tempfile.TemporaryDirectory() as home:
        environ = {
            "POS_APP_HOME": home,
            "PATH": os.environ.get("PATH", ""),
            "POS_APP_PRINTER_DRIVER": "escpos",
            "POS_APP_PRINTER_TRANSPORT": printer.url,
            "POS_APP_DISPLAY_DRIVER": "line",
            "POS_APP_DISPLAY_TRANSPORT": pole.url,
            "POS_APP_TIMING_POLL": "[[0, 0.1]]",
        }
        loaded = load_settings(environ, demo=True)
        async with open_headless(loaded, environ=environ, payer="none") as till:
            display = PayerDisplay(open_payer_display(till, lambda: None), till)
            tasks = Tasks(lambda name, error: print(name, error, file=sys.stderr))
            service = TillService(
                till=till,
                tasks=tasks,
                approve=nobody,
                operator=lambda: "",
                shown=display.show_sale,
                alarmed=lambda _sale: None,
            )
            for number in range(sales + 1):  # the first one warms up
                paid: list[float] = []
                told: list[Progress] = []

                def report(
                    progress: Progress,
                    paid: list[float] = paid,
                    told: list[Progress] = told,
                ) -> None:
                    told.append(progress)
                    if progress.sale.state is SaleState.PAID:
                        paid.append(time.perf_counter())

                before = len(printer.firsts)
                display.show_amount(Fils(0))
                await asyncio.sleep(0.5)
                charged = time.perf_counter()
                value = f"{number + 1}.250".encode()
                draft = Draft(Fils((number + 1) * 1000 + 250))
                sale = start(service.take_terminal_sale(draft, report), name="sale")
                shown = await until(lambda v=value, c=charged: pole.first(v, c))
                await until(lambda t=told: t and t[-1].sale.on_terminal)
                await approve(till)
                await sale
                # The slip before must be through: a silent printer is listened to for a second.
                await until(lambda t=told: t[-1].print_outcome)
                if number:
                    paper.append((printer.firsts[before] - paid[0]) * 1000)
                    amount.append((shown - charged) * 1000)
            await tasks.close()
            await display.close()
    printer.close()
    return {"paid_to_first_byte_ms": spread(paper), "charge_to_pole_ms": spread(amount)}


async def nobody(_pin: str) -> str:
    """No supervisor is asked."""
    return ""


async def monitor(app: QGuiApplication, rounds: int) -> dict[str, Any]:
    """From the sale being told to the frame of the second monitor that shows it."""
    taken = []
    with tempfile.TemporaryDirectory() as home:
        environ = {"POS_APP_HOME": home, "POS_APP_DISPLAY_DRIVER": "virtual"}
        loaded = load_settings(environ, demo=True)
        async with open_headless(loaded, environ=environ, payer="none") as till:
            screen = open_payer_display(till, lambda: None)
            assert isinstance(screen, SecondScreen)
            display = PayerDisplay(screen, till)
            display.show_amount(Fils(1))
            while screen.window is None:
                app.processEvents()
            drawn: list[float] = []
            screen.window.frameSwapped.connect(lambda: drawn.append(time.perf_counter()))
            for number in range(rounds + 1):
                for _ in range(50):
                    app.processEvents()
                drawn.clear()
                begun = time.perf_counter()
                display.show_amount(Fils(1_000 + number))
                while not drawn:
                    app.processEvents()
                if number:
                    taken.append((drawn[0] - begun) * 1000)
            await display.close()
    return {"told_to_frame_ms": spread(taken)}


async def unplugged(rounds: int) -> dict[str, Any]:
    """From plugged in again to the first byte of the slip that waited for it."""
    waits = []
    for number in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            port = Path(folder) / "ttyPRINTER"
            first_far, first_near = os.openpty()
            far, near = os.openpty()
            tty.setraw(near)
            port.symlink_to(os.ttyname(first_near))
            printer = ThermalPrinter(
                open_transport(parse_address(f"serial://{port}?baud=115200", field="url")),
                model_for("80mm"),
                standard_template(),
                lock_folder=Path(folder),
            )
            await printer.warm_up()
            port.unlink()
            os.close(first_near)
            os.close(first_far)
            job = start(printer.print_receipt(SALE, job=f"{number}"), name="job")
            await asyncio.sleep(0.7 + 0.13 * number)
            plugged = time.perf_counter()
            port.symlink_to(os.ttyname(near))
            await asyncio.to_thread(os.read, far, 1)
            waits.append((time.perf_counter() - plugged) * 1000)
            drain = threading.Thread(target=read_all, args=(far,), daemon=True)
            drain.start()
            outcome = await job
            if outcome.kind:
                raise SystemExit(f"the slip failed: {outcome}")
            await printer.close()
            os.close(near)
            os.close(far)
    return {"plugged_in_to_first_byte_ms": spread(waits)}


def read_all(far: int) -> None:
    """Be a printer that takes everything."""
    with contextlib.suppress(OSError):
        while os.read(far, 65536):
            pass


def spread(values: list[float]) -> dict[str, float]:
    """Median and worst, with how many."""
    return {
        "median": round(statistics.median(values), 1),
        "worst": round(max(values), 1),
        "n": len(values),
    }


def main() -> int:
    """Measure and print; 1 where the target is missed in the median."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--sales", type=int, default=15)
    chosen = parser.parse_args()
    app = QGuiApplication([])
    result = asyncio.run(sell(chosen.sales))
    result |= asyncio.run(monitor(app, 20))
    result |= asyncio.run(unplugged(5))
    result["target_met"] = result["paid_to_first_byte_ms"]["median"] <= TARGET_MS
    if chosen.json:
        print(json.dumps(result, indent=1))
    else:
        for name, value in result.items():
            print(name, value)
    return 0 if result["target_met"] else 1


if __name__ == "__main__":
    sys.exit(main())
