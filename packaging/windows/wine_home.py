"""A Windows to try installers in, made by wine: a folder of its own, with what wine lacks.

Wine 8 has no icuuc.dll (Qt6Core asks for it) and no bcryptprimitives.dll (Rust asks for it). Every
Windows since 10 has both. Stand-ins go into this wine's system folder and into nothing that is
shipped.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

LONGEST = 300
"""Seconds any one program may take."""
NEEDED = {
    "wine": "wine64",
    "xvfb-run": "xvfb xauth",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "import": "imagemagick",
    "xdotool": "xdotool",
}
"""Program to Debian package."""


class WineHome:
    """One installation of wine, under a virtual screen that lives as long as it does."""

    def __init__(self, folder: Path, display: str) -> None:
        self.folder = folder
        self.display = display
        self.drive = folder / "drive_c"
        self.environ = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "WINEPREFIX": str(folder),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=",
            "LANG": "C.UTF-8",
            "DISPLAY": display,
        }

    def make(self, qt_core: Path) -> None:
        """Make it, as Windows 10. `qt_core` is the Qt6Core.dll whose needs are stood in for."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.run("wineboot", "-i")
        self.run("winecfg", "-v", "win10")
        system = self.drive / "windows" / "system32"
        wanted = imports_of(qt_core, "icuuc.dll")
        stand_in(
            system / "icuuc.dll", "".join(f"int {name}(void) {{ return 0; }}\n" for name in wanted)
        )
        stand_in(
            system / "bcryptprimitives.dll",
            "unsigned char SystemFunction036(void *, unsigned long);\n"
            "int ProcessPrng(unsigned char *at, unsigned long long size)\n"
            "{ return SystemFunction036(at, (unsigned long)size); }\n",
            "-ladvapi32",
        )

    def run(self, *words: str | Path, **more: str) -> tuple[int, str]:
        """Run a Windows program to its end: its exit code, and what it wrote, through a pipe."""
        done = subprocess.run(
            ["wine", *map(str, words)],  # noqa: S607 - wine from PATH
            env=self.environ | more,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=LONGEST,
            check=False,
        )
        return done.returncode, done.stdout.decode("utf-8", "replace").replace("\r\n", "\n")

    def start(self, *words: str | Path, **more: str) -> subprocess.Popen[bytes]:
        """Start a Windows program with a window."""
        return subprocess.Popen(
            ["wine", *map(str, words)],  # noqa: S607 - wine from PATH
            env=self.environ | more,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def end(self) -> None:
        """End whatever still runs in it, and only that."""
        subprocess.run(
            ["wineserver", "-k"],  # noqa: S607 - wine's own, for this home alone
            env=self.environ | {"PATH": f"{self.environ['PATH']}:/usr/lib/wine"},
            check=False,
            timeout=60,
        )

    def picture(self, target: Path) -> None:
        """What the virtual screen shows."""
        subprocess.run(
            ["import", "-window", "root", str(target)],  # noqa: S607 - ImageMagick's, from PATH
            env=self.environ | {"TMPDIR": str(target.parent)},
            check=True,
            timeout=60,
        )

    def press(self, *keys: str) -> None:
        """Real keys on the virtual screen, for the largest window there."""
        told = self.outside("xdotool", "search", "--onlyvisible", "--name", ".").split()
        sizes = {window: self.outside("xdotool", "getwindowgeometry", window) for window in told}
        largest = max(told, key=lambda window: area(sizes[window]))
        # without a window manager wine takes the focus by a click alone; the top edge has no button
        self.outside("xdotool", "mousemove", "--window", largest, "400", "20", "click", "1")
        self.outside("xdotool", "key", "--delay", "200", *keys)

    def outside(self, *words: str) -> str:
        """Run a program of this machine on the virtual screen, and give what it wrote."""
        return subprocess.run(
            words, env=self.environ, stdout=subprocess.PIPE, text=True, check=True, timeout=60
        ).stdout


def area(told: str) -> int:
    """Of what xdotool says of a window's geometry, in pixels."""
    found = re.search(r"Geometry: (\d+)x(\d+)", told)
    return int(found[1]) * int(found[2]) if found else 0


def absent_tools() -> list[str]:
    """A line for each program that a trial needs and that is not here."""
    return [
        f"  {tool}: apt-get install {package}"
        for tool, package in NEEDED.items()
        if shutil.which(tool) is None
    ]


def imports_of(library: Path, name: str) -> list[str]:
    """What `library` wants of the library `name`."""
    told = subprocess.run(
        ["x86_64-w64-mingw32-objdump", "-p", str(library)],  # noqa: S607 - from PATH
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=LONGEST,
    ).stdout
    table = told.partition(f"DLL Name: {name}\n")[2].partition("\n\n")[0]
    return re.findall(r"^\s+[0-9a-f]+\s+\d+\s+(\w+)$", table, re.MULTILINE)


def stand_in(target: Path, source: str, *options: str) -> None:
    """Compile `source` into the library `target`."""
    code = target.with_suffix(".c")
    code.write_text(source, "utf-8")
    subprocess.run(
        [
            *("x86_64-w64-mingw32-gcc", "-shared", "-s", "-Wl,--export-all-symbols"),
            *("-fno-builtin", "-o", str(target), str(code), *options),
        ],
        check=True,
        timeout=LONGEST,
    )
    code.unlink()


def wait_until(seconds: float, asked: float, true: Callable[[], bool]) -> bool:
    """Whether `true()` became true within `seconds`, asked every `asked` seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(asked)  # noqa: TID251 - a program outside is waited for
    return False
