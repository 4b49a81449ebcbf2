"""Bytes and seconds of a receipt on the wire, beside python-escpos printing the same picture.

    python benchmarks/receipt_bytes.py [--json] [--no-serial]

Both sides go through the same transports to the same sinks in one run: a TCP sink, a FIFO that is
read as fast as it goes (like USB), and pseudo-terminals drained at 9600, 38400 and 115200 baud.
The serial times of python-escpos are computed from its bytes where they would take over a minute.
"""

from __future__ import annotations

import argparse
import asyncio
import io
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

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from drivers.printers.models import model_for  # noqa: E402  the path is set above
from drivers.printers.raster import draw, ensure_qt  # noqa: E402
from drivers.printers.slips.slip_bytes import encode_slip, slip_lines  # noqa: E402
from drivers.printers.slips.template import standard_template  # noqa: E402
from drivers.printers.thermal import ThermalPrinter  # noqa: E402
from drivers.transports.address import parse_address  # noqa: E402
from drivers.transports.transport import open_transport  # noqa: E402
from tests.drivers.printers.samples import RECEIPTS, SALE  # noqa: E402

PAPERS = {"576": ("80mm", ""), "512": ("80mm", "generic-512"), "384": ("58mm", "")}


def theirs(picture: Any) -> bytes:
    """What python-escpos sends for `picture` by its image path (raster, its default)."""
    from escpos.printer import Dummy
    from PIL import Image

    dummy = Dummy(profile="TM-T20II")
    dummy.image(Image.open(io.BytesIO(picture.png())))
    dummy.cut()
    return bytes(dummy.output)


def sizes() -> list[dict[str, Any]]:
    """Bytes of every kind of receipt and width, ours and theirs."""
    template, rows = standard_template(), []
    for name, receipt in RECEIPTS.items():
        for dots, (paper, model_name) in PAPERS.items():
            model = model_for(paper, model_name)
            lines = slip_lines(receipt, template, model)
            ours = encode_slip(lines, template, model, 0).size
            picture = draw(lines, model.paper)
            their_size = len(theirs(picture))
            rows.append({
                "receipt": name,
                "dots": int(dots),
                "mm": round(model.paper.mm(picture.height)),
                "ours": ours,
                "python_escpos": their_size,
                "ratio": round(ours / their_size, 3),
            })  # fmt: skip
    return rows


class Sink:
    """Takes bytes at a pace and notes when the first and the last one came."""

    def __init__(self, read: Callable[[int], bytes], baud: int = 0, total: int = 0) -> None:
        self.first = self.last = 0.0
        self.size = 0
        self._total = total
        self._read, self._baud = read, baud
        self.thread = threading.Thread(target=self._drain, daemon=True)
        self.thread.start()

    def _drain(self) -> None:
        start = 0.0
        pause = threading.Event()
        while True:
            try:
                data = self._read(64 if self._baud else 65536)
            except OSError:
                return
            if not data:
                return
            self.last = time.perf_counter()
            self.first = self.first or self.last
            start = start or self.last
            self.size += len(data)
            if self._baud:
                ahead = start + self.size * 10 / self._baud - time.perf_counter()
                if ahead > 0:
                    pause.wait(ahead)
                    self.last = time.perf_counter()
            if self._total and self.size >= self._total:
                return  # a thread left reading would steal from the next pair of the same number


async def ours_to_file(target: Path) -> float:
    """Seconds from the order to the last byte, on a warm till."""
    with tempfile.TemporaryDirectory() as folder:
        printer = ThermalPrinter(
            open_transport(parse_address(f"file://{target}", field="url")),
            model_for("80mm"),
            standard_template(),
            lock_folder=Path(folder),
        )
        await printer.warm_up()
        await printer.print_receipt(SALE, job="warm")
        start = time.perf_counter()
        await printer.print_receipt(SALE, job="timed")
        taken = time.perf_counter() - start
        await printer.close()
        return taken


async def network() -> dict[str, float]:
    """A printer on the network that reads as fast as it can and answers nothing."""
    firsts, lasts = [], []
    for _ in range(5):
        listener = socket.create_server(("127.0.0.1", 0))
        sinks: list[Sink] = []

        def accept(listener: socket.socket = listener, sinks: list[Sink] = sinks) -> None:
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                sinks.append(Sink(connection.recv))

        threading.Thread(target=accept, daemon=True).start()
        port = listener.getsockname()[1]
        with tempfile.TemporaryDirectory() as folder:
            printer = ThermalPrinter(
                open_transport(parse_address(f"tcp://127.0.0.1:{port}", field="url")),
                model_for("80mm"),
                standard_template(),
                lock_folder=Path(folder),
            )
            await printer.warm_up()
            await printer.print_receipt(SALE, job="warm")
            start = time.perf_counter()
            await printer.print_receipt(SALE, job="timed")
            await printer.close()
        listener.close()
        firsts.append((sinks[-1].first - start) * 1000)
        lasts.append((sinks[-1].last - start) * 1000)
    return {"first_byte_ms": statistics.median(firsts), "last_byte_ms": statistics.median(lasts)}


async def one_way(folder: Path) -> dict[str, float]:
    """A device that answers nothing and is not asked: drawn first, then written in one go."""
    lasts = []
    for n in range(5):
        target = folder / f"lp{n}"
        lasts.append(await ours_to_file(target) * 1000)
    return {"whole_slip_written_ms": statistics.median(lasts)}


def serial_seconds(stream: bytes, baud: int) -> float:
    """Seconds for `stream` through our serial transport to a pseudo-terminal drained at `baud`."""
    far, near = os.openpty()
    tty.setraw(far)
    tty.setraw(near)
    sink = Sink(lambda size: os.read(far, size), baud, len(stream))
    transport = open_transport(parse_address(f"serial://{os.ttyname(near)}?baud={baud}", field="u"))
    transport.open(timeout=2)
    start = time.perf_counter()
    transport.write(stream, timeout=300)
    sink.thread.join(300)
    taken = max(time.perf_counter(), sink.last) - start
    transport.close()
    os.close(near)
    os.close(far)
    return taken


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--no-serial", action="store_true")
    chosen = parser.parse_args()
    ensure_qt()
    template, model = standard_template(), model_for("80mm")
    lines = slip_lines(SALE, template, model)
    ours = b"".join(encode_slip(lines, template, model, 0).chunks)
    their = theirs(draw(lines, model.paper))
    result: dict[str, Any] = {"sizes": sizes(), "network": asyncio.run(network())}
    with tempfile.TemporaryDirectory() as folder:
        result["one_way"] = asyncio.run(one_way(Path(folder)))
    result["serial"] = []
    for baud in () if chosen.no_serial else (115200, 38400, 9600):
        their_wire = len(their) * 10 / baud
        result["serial"].append({
            "baud": baud,
            "ours_s": round(serial_seconds(ours, baud), 2),
            "python_escpos_s": round(
                serial_seconds(their, baud) if their_wire < 60 else their_wire, 2
            ),
        })  # fmt: skip
    sale = next(r for r in result["sizes"] if (r["receipt"], r["dots"]) == ("sale", 576))
    result["target_met"] = sale["ratio"] <= 0.25
    if chosen.json:
        print(json.dumps(result, indent=1))
    else:
        for row in result["sizes"]:
            print(*row.values(), sep="\t")
        print("network", result["network"], "\none way", result["one_way"])
        for row in result["serial"]:
            print(row)
    return 0 if result["target_met"] else 1


if __name__ == "__main__":
    sys.exit(main())
