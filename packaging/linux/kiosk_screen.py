"""The kiosk's session under a virtual screen: is it full, does it sell, is it stopped in order?"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from clean_root import CleanRoot

SESSION = "/usr/share/smart-pos-companion/kiosk/session"
SIZE = (1280, 800)
PAINTED = 200
"""Colours on the screen once the till is drawn; an empty one has one."""
FIND = """
for exe in /proc/[0-9]*/exe; do
    if [ "$(readlink "$exe" 2>/dev/null)" = "$1" ]; then
        number=${exe#/proc/}
        echo "${number%/exe}"
    fi
done
"""
LONGEST = 60.0
"""Seconds until the till shows or sells."""


def try_kiosk(root: CleanRoot, picture: Path, check: Callable[[str, bool], None]) -> None:
    """Start the session as the kiosk's user, sell in cash by its keys, photograph, end it."""
    with screen() as environ:
        started = time.monotonic()
        running = root.start(
            *("runuser", "-u", "pos-till", "--", "env", "HOME=/var/lib/pos-till"),
            *("POS_APP_HOME=/var/lib/pos-till/till", f"DISPLAY={environ['DISPLAY']}"),
            *("QT_QPA_PLATFORM=xcb", "QT_QUICK_BACKEND=software", SESSION, "--demo"),
        )
        try:
            shown = until(lambda: colours(environ, picture) > PAINTED)
            took = time.monotonic() - started
            check(f"the kiosk shows the till within {took:.1f} s of its start", shown)
            check("it fills the screen", window_sizes(environ)[:1] == [SIZE])
            code, told = root.run("dpkg", "--remove", "smart-pos-companion")
            refused = code != 0 and "the till is open" in told
            check("while it is open, it cannot be removed", refused)
            sell_in_cash(environ, picture)
            check("it still runs", running.poll() is None)
        finally:
            began = time.monotonic()
            for number in tills(root):
                root.run("sh", "-c", 'kill -TERM "$1"', "sh", number)
            running.communicate(timeout=LONGEST)
        check(f"told to, it ends in {time.monotonic() - began:.1f} s", tills(root) == [])
        check("and its session with it", openbox_runs(root) is False)


def tills(root: CleanRoot) -> list[str]:
    """The process ids, inside, of the installed program."""
    told = root.run("sh", "-c", FIND, "sh", "/opt/smart-pos-companion/pos-app")[1]
    return told.split()


def openbox_runs(root: CleanRoot) -> bool:
    """Whether the session's window manager lives."""
    return root.run("sh", "-c", FIND, "sh", "/usr/bin/openbox")[1] != ""


def sell_in_cash(environ: Mapping[str, str], picture: Path) -> None:
    """1.250 in cash, exactly paid, by keys alone; then a photograph of what it shows."""
    for keys in (("1", "period", "2", "5", "0"), ("F2",), ("F2",), ("Return",)):
        press(environ, *keys)
        time.sleep(2)  # noqa: TID251 - a program outside is waited for
    time.sleep(3)  # noqa: TID251 - the same: the receipt is printed
    colours(environ, picture)


def press(environ: Mapping[str, str], *keys: str) -> None:
    """Real keys on the virtual screen."""
    outside("xdotool", "key", "--delay", "120", *keys, environ=environ)


def window_sizes(environ: Mapping[str, str]) -> list[tuple[int, int]]:
    """Those of all windows that show, the largest first."""
    told = outside("xdotool", "search", "--onlyvisible", "--name", ".", environ=environ).split()
    sizes = []
    for window in told:
        words = outside("xdotool", "getwindowgeometry", "--shell", window, environ=environ).split()
        facts = dict(word.split("=", 1) for word in words)
        sizes.append((int(facts["WIDTH"]), int(facts["HEIGHT"])))
    return sorted(sizes, reverse=True)


def colours(environ: Mapping[str, str], picture: Path) -> int:
    """How many colours the screen has now; its picture is kept."""
    outside("import", "-window", "root", str(picture), environ=environ)
    return int(outside("identify", "-format", "%k", str(picture), environ=environ))


def outside(*words: str, environ: Mapping[str, str]) -> str:
    """Run a program out here on the virtual screen, and give what it wrote."""
    return subprocess.run(
        words, env=environ, stdout=subprocess.PIPE, text=True, check=True, timeout=60
    ).stdout


def until(true: Callable[[], bool]) -> bool:
    """Whether `true()` became true in time."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.2)  # noqa: TID251 - a program outside is waited for
    return False


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """A virtual screen, reached from inside the root by its abstract address."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [
            *("Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24"),
            *("-nolisten", "tcp", "-ac", "-noreset"),
        ],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    try:
        temporary = os.environ.get("TMPDIR", "/tmp")  # noqa: S108 - ImageMagick's own files
        yield {"PATH": os.environ["PATH"], "DISPLAY": f":{number}", "TMPDIR": temporary}
    finally:
        server.terminate()
        server.wait(20)
