"""From exec to the first usable keypad, against a bare QML window of the same Qt.

    python benchmarks/start.py --runs 7

Both are whole processes, started in turn; each prints the moment its first frame is drawn with
everything on it. For the till that is the keypad of a shop's till (settings and keys complete, the
gateway away), its home already there. Byte code is kept as in an installed till: without it the
sources are compiled at each start. Beside the time, the processor's time until then, which a busy
machine changes less. Target: at most 1.5 times the bare window (medians).
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = 1.5

BARE = """
import sys, time
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView
app = QGuiApplication(sys.argv)
view = QQuickView()
view.setSource(QUrl.fromLocalFile(sys.argv[1]))
view.resize(1280, 800)
def drawn():
    print(time.clock_gettime(time.CLOCK_MONOTONIC), time.process_time(), flush=True)
    app.quit()
view.frameSwapped.connect(drawn)
view.show()
app.exec()
"""
BARE_QML = """
import QtQuick
Rectangle { width: 1280; height: 800; Text { anchors.centerIn: parent; text: "12.750" } }
"""
TILL = """
import asyncio, time
from pos_app.commands.call import Call
from pos_app.commands.grammar.root import parser_for
from pos_app.commands.upkeep.till import open_till
async def visit(till):
    drawn = asyncio.Event()
    till.window.frameSwapped.connect(drawn.set)
    till.window.requestUpdate()
    await drawn.wait()
    print(time.clock_gettime(time.CLOCK_MONOTONIC), time.process_time(), flush=True)
open_till(Call(parser_for([]).parse_args([])), visit)
"""


def main() -> int:
    """Start both in turn and compare the medians."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    bare: list[Start] = []
    till: list[Start] = []
    with tempfile.TemporaryDirectory(prefix="pos-start-") as folder:
        qml = Path(folder) / "Bare.qml"
        qml.write_text(BARE_QML, "utf-8")
        for number in range(runs + 1):
            one = first_frame(("-c", BARE, str(qml)), folder)
            other = first_frame(("-c", TILL), folder)
            if number:  # the first of each fills the disk's cache
                bare.append(one)
                till.append(other)
    ratios = []
    for name, position in (("by the clock", 0), ("of the processor", 1)):
        window = statistics.median(start[position] for start in bare)
        keypad = statistics.median(start[position] for start in till)
        ratios.append(keypad / window)
        print(
            f"{name:17} bare window {window * 1000:6.0f} ms, first keypad {keypad * 1000:6.0f} ms,"
            f" ratio {ratios[-1]:.2f} (median of {runs}; target {TARGET})"
        )
    return 0 if ratios[0] <= TARGET else 1


Start = tuple[float, float]
"""Seconds until the first frame: by the clock, of the processor."""
SHOP = {
    "POS_APP_GATEWAY_ENVIRONMENT": "custom",
    "POS_APP_GATEWAY_BASE_URL": "http://127.0.0.1:9",
    "POS_APP_GATEWAY_MERCHANT_CODE": "842217",
    "POS_APP_GATEWAY_TERMINAL_ID": "48515",
    "POS_APP_ACCESS_CODE": "a" * 36,
    "POS_APP_SECRET_KEY": "k" * 32,
    "POS_APP_IV_KEY": "i" * 16,
    "POS_APP_USERNAME": "shop",
    "POS_APP_PASSWORD": "none",
}
"""A till whose gateway does not answer: the keypad waits for nobody."""


def first_frame(arguments: tuple[str, ...], home: str) -> Start:
    """Start Python with `arguments`; how long until it says that a frame is drawn."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environ = (
        kept
        | SHOP
        | {
            "PYTHONPYCACHEPREFIX": str(Path(home) / "bytecode"),
            "PYTHONPATH": str(ROOT),
            "POS_APP_HOME": str(Path(home) / "home"),
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            "QT_QUICK_BACKEND": "software",
            "POS_APP_TILL_SOUNDS": "false",
        }
    )
    began = time.clock_gettime(time.CLOCK_MONOTONIC)
    with subprocess.Popen(
        [sys.executable, *arguments],
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        process.stdout.read()
    at, processor = said.split()
    return float(at) - began, float(processor)


if __name__ == "__main__":
    sys.exit(main())
