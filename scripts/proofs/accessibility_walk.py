"""A whole sale by a program that sees nothing but the accessibility tree.

Starts a display, a session bus and the till in demo mode on them, then lets
`accessibility_driver.py` press its way through. Nothing of the desktop it is started on is used.

With `screens` it walks what a sale does not pass instead, with `insides` what lies inside the
places, with `first` the first start, with `alone` a till that nobody attends: each by the program
`accessibility_<name>.py` beside this one.

Exit 0 when it went through, 1 where it did not, 77 with one line where this machine lacks what
it takes: Xvfb, dbus-run-session, at-spi2-core, and the system's Python with gir1.2-atspi-2.0.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
LACKING = 77
DEADLINE = 240
ALONE = {
    "POS_APP_KIOSK_SELF_SERVICE": "true",
    "POS_APP_KIOSK_TILES": '[{ amount = "1.500", en = "Wash" }, { amount = "2.750", en = "Wax" }]',
}
"""What makes a till one that nobody attends, with two things to pay for."""
SYSTEM_PYTHON = "/usr/bin/python3"
_BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
_REGISTRY = (
    Path("/usr/libexec/at-spi2-registryd"),
    Path("/usr/lib/at-spi2-core/at-spi2-registryd"),
)


def lacking() -> str:
    """What this machine would need first; "" where it has everything."""
    for tool in ("Xvfb", "dbus-run-session"):
        if shutil.which(tool) is None:
            return f"{tool} is not installed"
    if not any(path.exists() for path in _REGISTRY):
        return "at-spi2-core is not installed"
    if not Path(SYSTEM_PYTHON).exists():
        return f"there is no {SYSTEM_PYTHON}"
    asked = subprocess.run([SYSTEM_PYTHON, "-c", _BINDINGS], capture_output=True, check=False)
    return "gir1.2-atspi-2.0 (with python3-gi) is not installed" if asked.returncode else ""


SHEET = "المبلغ;الاسم;رقم الهاتف;x\r\n١٫٥٠٠;علي;٩٦٥٦٦٦٦٦٦٦٦;\r\n2;سارة;50000000;\r\n=1;Odd;x;\r\n"
"""Three rows: digits to put right, one that is well, one that is to be left out; a column that
nobody knows."""


def put_sheet(home: Path) -> None:
    """A spreadsheet where the till looks for some."""
    for folder in (home / "exports", home / "demo" / "exports"):
        folder.mkdir(parents=True)
        (folder / "november.csv").write_bytes(SHEET.encode("utf-16"))


def main() -> int:
    """Walk, or say what is lacking."""
    if sys.argv[1:2] == ["--inside"]:
        return inside(sys.argv[2:])
    if reason := lacking():
        print(reason)
        return LACKING
    command = ["dbus-run-session", "--", sys.executable, __file__, "--inside", *sys.argv[1:]]
    return subprocess.run(command, check=False, timeout=DEADLINE).returncode


def inside(walk: list[str]) -> int:
    """With a session bus of our own: a display, the till, the driver of a `walk`, or of a sale."""
    read, write = os.pipe()
    display = subprocess.Popen(
        [
            shutil.which("Xvfb") or "Xvfb",
            "-displayfd",
            str(write),
            "-screen",
            "0",
            "1920x1080x24",
            "-nolisten",
            "tcp",
        ],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with tempfile.TemporaryDirectory(prefix="pos-walk-") as home, os.fdopen(read) as told:
        number = told.readline().strip()
        put_sheet(Path(home))
        environ = os.environ | {
            "DISPLAY": f":{number}",
            "PYTHONPATH": str(ROOT),
            "POS_APP_HOME": home,
            "POS_APP_TILL_MOTION": "false",
            "POS_APP_TILL_SOUNDS": "false",
            "POS_APP_TILL_SPOKEN": "true",
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        name = (walk or ["driver"])[0]
        environ |= ALONE if name == "alone" else {}
        demo = [] if name == "first" else ["--demo"]
        till = subprocess.Popen([sys.executable, "-m", "pos_app", *demo], env=environ, cwd=ROOT)
        try:
            driver = Path(__file__).with_name(f"accessibility_{name}.py")
            done = subprocess.run(
                [SYSTEM_PYTHON, str(driver), *walk], env=environ, check=False, timeout=DEADLINE - 20
            )
            return 1 if done.returncode else 0
        finally:
            till.terminate()
            till.wait(timeout=20)
            display.terminate()
            display.wait(timeout=10)


if __name__ == "__main__":
    sys.exit(main())
