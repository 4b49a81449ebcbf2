"""Kills a kiosk with SIGKILL in the middle of a sale and starts it again: it must show the same.

    python scripts/proofs/crash_and_return.py [--folder FOLDER]

Two lives of the same program as on a counter (demo, kiosk), on a virtual X server where there is
one, else without a screen. The first puts a sale on the card terminal and is killed there; the
second is started as the unit would, and must show that sale as it stood, with nothing tapped. Then
the payer approves, and it must be the one sale, paid once. Leaves a picture of each; ends with 1
where the two lives differ.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_API", "pyside6")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from PySide6.QtGui import QAccessible

from pos_app.app.window import OpenTill, run_till
from pos_app.settings.layers import load_settings
from scripts.fingers import find, is_tappable, key_in, photograph, tap, until

ROOT = Path(__file__).resolve().parent.parent.parent
AMOUNT = "12.750"
SHOWN = ("sale_state", "amount", "light_sent", "light_on_terminal", "light_paid")
"""What must say the same before and after, to a screen reader as to the eye."""
LONGEST = 120.0


def main() -> int:
    """Both lives, or the one that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path("build") / "crash-and-return")
    parser.add_argument("--life", type=int, default=0, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.life:
        live(given.life, given.folder)
        return 0
    given.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="crash-and-return-") as home, screen() as environ:
        environ["POS_APP_HOME"] = home
        first = life(1, given.folder, environ)
        killed = time.monotonic()
        second = life(2, given.folder, environ)
        sales = journal(environ)
    before, after = (told(given.folder, number) for number in (1, 2))
    print(f"before: {before}\nafter:  {after}")
    print(f"shown again {after.pop('at') - killed:.1f} s after the kill ({environ['WHERE']})")
    before.pop("at")
    right = (
        first == -signal.SIGKILL
        and second == 0
        and before == after
        and all(before.get(name) for name in SHOWN)
        and [(sale["state"], sale["amount"]) for sale in sales] == [("paid", AMOUNT)]
    )
    print("the same, and paid once" if right else f"NOT the same: {first}, {second}, {sales}")
    return 0 if right else 1


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """The environment of a till: a virtual X server of its own where one is installed."""
    environ = {**os.environ, "POS_APP_TILL_SOUNDS": "false", "POS_APP_TILL_MOTION": "false"}
    program = shutil.which("Xvfb")
    if program is None:
        yield environ | {"WHERE": "without a screen"}
        return
    reading, writing = os.pipe()
    words = [
        program,
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1920x1080x24",
        "-nolisten",
        "tcp",
    ]
    server = subprocess.Popen(words, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as number:
        display = f":{number.readline().strip()}"
    try:
        yield environ | {"WHERE": "Xvfb", "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait(20)


def life(number: int, folder: Path, environ: dict[str, str]) -> int:
    """One process of the till. Its exit code; -9 where it was killed."""
    words = [sys.executable, __file__, "--life", str(number), "--folder", str(folder)]
    return subprocess.run(words, env=environ, cwd=ROOT, timeout=LONGEST, check=False).returncode


def live(number: int, folder: Path) -> None:
    """Inside the till: the first life ends by its own hand, in the middle of the sale."""

    async def visit(_: OpenTill) -> None:
        if number == 1:
            await until(lambda: find("charge"), "the keypad")
            await key_in(AMOUNT)
            await tap("charge")
        await until(lambda: find("light_on_terminal"), "the lights")
        await until(lambda: is_tappable("vt_approve"), "the amount on the terminal")
        shown = {name: spoken(name) for name in SHOWN}
        text = json.dumps({**shown, "at": time.monotonic()}, ensure_ascii=False)
        (folder / f"life-{number}.json").write_text(text, "utf-8")
        photograph(folder / f"life-{number}.png")
        if number == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        await tap("vt_approve")
        await until(lambda: find("outcome"), "the outcome")
        photograph(folder / "paid.png")

    loaded = load_settings(os.environ, {"kiosk.enabled": "true"}, demo=True)
    run_till(loaded, environ=os.environ, visitor=visit)


def spoken(name: str) -> str:
    """A control's accessible name; "" where it has none."""
    item = find(name)
    face = QAccessible.queryAccessibleInterface(item) if item else None
    return face.text(QAccessible.Text.Name) if face else ""


def told(folder: Path, number: int) -> dict[str, object]:
    """What a life showed; empty where it came to nothing."""
    file = folder / f"life-{number}.json"
    shown: dict[str, object] = json.loads(file.read_text("utf-8")) if file.exists() else {"at": 0.0}
    return shown


def journal(environ: dict[str, str]) -> list[dict[str, object]]:
    """The sales, by the command line."""
    words = [sys.executable, "-m", "pos_app", "--demo", "sales", "--json"]
    done = subprocess.run(
        words, env=environ, cwd=ROOT, timeout=LONGEST, check=True, stdout=subprocess.PIPE
    )
    sales: list[dict[str, object]] = json.loads(done.stdout)
    return sales


if __name__ == "__main__":
    raise SystemExit(main())
