"""From starting the till to its first picture on the screen: frozen, unfrozen, cold.

    python benchmarks/cold_start.py [--runs 5] [--cold] PROGRAM ... [checkout]

Each PROGRAM is started in demo mode on a virtual screen of its own (Xvfb), in turns; `checkout`
(also where none is named) is the till unfrozen. The first picture is when the screen, black before,
is no longer of one colour. `--cold` (root) drops the page cache before each run: what the first
start after a boot costs. Medians, in milliseconds; beside them the till's own processor time until
then, which a busy machine changes less.
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

os.environ["QT_QPA_PLATFORM"] = "xcb"

from PySide6.QtGui import QGuiApplication

ROOT = Path(__file__).resolve().parent.parent
CHECKOUT = ("checkout",)
PATIENCE = 60.0
"""Seconds until a start counts as failed."""


def main(words: list[str]) -> int:
    """Measure, print a line for each program. Returns the exit code."""
    parser = argparse.ArgumentParser()
    parser.add_argument("programs", nargs="*")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--cold", action="store_true")
    given = parser.parse_args(words)
    checkout = [sys.executable, "-m", "pos_app"]
    commands = [checkout if word == "checkout" else [word] for word in given.programs or CHECKOUT]
    server, display = screen()
    os.environ["DISPLAY"] = display
    watcher = QGuiApplication([])
    try:
        took: dict[int, list[tuple[float, float]]] = {index: [] for index in range(len(commands))}
        for _ in range(given.runs):
            for index, command in enumerate(commands):
                took[index].append(one_start(watcher, command, cold=given.cold))
        for index, command in enumerate(commands):
            times = sorted(elapsed for elapsed, _ in took[index])
            busy = statistics.median(own for _, own in took[index])
            print(
                f"{' '.join(command)}: {statistics.median(times):.0f} "
                f"[{times[0]:.0f}-{times[-1]:.0f}] ms, {busy:.0f} ms of processor, n={len(times)}"
            )
    finally:
        del watcher
        server.terminate()
        server.wait(20)
    return 0


def one_start(watcher: QGuiApplication, command: list[str], *, cold: bool) -> tuple[float, float]:
    """Milliseconds from the start to the first picture: elapsed, and of processor. Then it ends."""
    if cold:
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3\n", "ascii")
    with tempfile.TemporaryDirectory(prefix="cold-start-") as home:
        environ = {
            "PATH": os.environ["PATH"],
            "HOME": home,
            "POS_APP_HOME": home,
            "DISPLAY": os.environ["DISPLAY"],
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
            "LC_ALL": "C.UTF-8",
        }
        began = time.perf_counter()
        till = subprocess.Popen(
            [*command, "--demo"],
            cwd=ROOT,
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            while not painted(watcher):
                if time.perf_counter() - began > PATIENCE or till.poll() is not None:
                    sys.exit(f"{command[0]} showed nothing")
            took = (time.perf_counter() - began) * 1000
            facts = Path(f"/proc/{till.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
            busy = (int(facts[11]) + int(facts[12])) * 1000 / os.sysconf("SC_CLK_TCK")
        finally:
            till.terminate()
            till.wait(30)
        while painted(watcher):
            pass
    return took, busy


def painted(watcher: QGuiApplication) -> bool:
    """Whether the screen has more than one colour, looked at on a line that crosses the window."""
    shown = watcher.primaryScreen().grabWindow(0, 0, 300, 980, 1).toImage()
    return len({shown.pixel(x, 0) for x in range(0, shown.width(), 3)}) > 1


def screen() -> tuple[subprocess.Popen[bytes], str]:
    """A virtual screen of its own, and its name."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [
            *("Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24"),
            *("-nolisten", "tcp", "-noreset"),
        ],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        return server, f":{told.readline().strip()}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
