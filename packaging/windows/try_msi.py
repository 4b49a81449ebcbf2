"""Tries an installer for Windows under wine: `python try_msi.py NEW.msi PROGRAM [OLDER.msi]`.

Installs silently, tests itself, takes a demo sale, opens the window and photographs it, upgrades
over OLDER (made from the same program under a lower version where none is given) with a journal,
removes, and looks that the journal stayed. PROGRAM is the folder that the installer was made of.
Needs Linux, wine, xvfb; touches nothing outside a temporary folder. No proof for a real Windows.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

HERE = Path(__file__).resolve().parent
sys.path.insert(1, str(HERE))

from wine_home import WineHome, absent_tools, wait_until  # noqa: E402

INSTALLED = "C:\\Program Files\\Smart POS companion"
OLD_VERSION = "0.0.1"
Result = TypeVar("Result")
UNINSTALL = "HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall"


def main(new: Path, program: Path, older: Path | None) -> int:
    """Try everything; the first thing that is wrong ends it. Returns the exit code."""
    if absent := absent_tools():
        print("\n".join(["the trial needs:", *absent]), file=sys.stderr)
        return 2
    picture = new.with_suffix(".png")
    with tempfile.TemporaryDirectory(prefix="till-wine-") as folder, screen() as display:
        wine = WineHome(Path(folder) / "home", display)
        try:
            before = older or made_older(program, Path(folder))
            timed("wine made", lambda: wine.make(qt_core(program)))
            try_all(wine, new, before, picture)
        finally:
            wine.end()
    print(f"as it should be; the window: {picture}")
    return 0


def try_all(wine: WineHome, new: Path, older: Path, picture: Path) -> None:
    """The life of an installation."""
    timed("older installed", lambda: msiexec(wine, "/i", older))
    first = timed("demo sale on the older", lambda: demo_sale(wine))
    version = timed("older --version", lambda: till(wine, "--version"))
    timed("upgraded in place", lambda: msiexec(wine, "/i", new))
    print(f"  {version.strip()} -> {till(wine, '--version').strip()}")
    check("one entry in the list of programs", programs_listed(wine) == 1)
    check("the sale is still listed", references(wine) == [first])
    timed("self-test", lambda: till(wine, "--self-test"))
    second = timed("demo sale on the newer", lambda: demo_sale(wine))
    check("both sales are listed", references(wine) == [first, second])
    window(wine, picture)
    third = references(wine)
    check("the sale by keys in the window is listed", third[:2] == [first, second])
    check("and is one", len(third) == 3)
    timed("removed", lambda: msiexec(wine, "/x", new))
    gone = [*(wine.drive / "Program Files").glob("Smart POS*/**/*")]
    check("nothing of the program is left", [path for path in gone if path.is_file()] == [])
    check("no entry is left", programs_listed(wine) == 0)
    kept = [*wine.drive.glob("users/*/AppData/Local/**/journal.sqlite3")]
    check("the journal stayed", len(kept) == 1 and kept[0].stat().st_size > 0)
    timed("installed again", lambda: msiexec(wine, "/i", new))
    check("and is taken up again", references(wine) == third)


def msiexec(wine: WineHome, what: str, package: Path) -> None:
    """One silent run of the installer; exit 0 or the end."""
    place = "Z:" + str(package.resolve()).replace("/", "\\")
    code, told = wine.run("msiexec", what, place, "/qn", "/norestart")
    if code:
        sys.exit(f"msiexec {what} {package.name}: exit {code}\n{told}")


def till(wine: WineHome, *words: str) -> str:
    """One run of the installed program without a screen; exit 0 or the end."""
    code, told = wine.run(f"{INSTALLED}\\pos-app.exe", *words, QT_QPA_PLATFORM="offscreen")
    if code:
        sys.exit(f"pos-app {' '.join(words)}: exit {code}\n{told}")
    return told


def demo_sale(wine: WineHome) -> str:
    """A demo sale, paid. Its reference."""
    lines = till(wine, "--demo", "charge", "1.250", "--json").splitlines()
    last = json.loads(lines[-1])
    check("it ends paid", last["state"] == "paid")
    return str(last["reference"])


def references(wine: WineHome) -> list[str]:
    """Those of all sales in the demo's journal."""
    return [row["reference"] for row in json.loads(till(wine, "--demo", "sales", "--json"))]


def programs_listed(wine: WineHome) -> int:
    """How many times the list of installed programs names us."""
    _, told = wine.run("reg", "query", UNINSTALL, "/s")
    return told.count("Smart POS companion\n")


def window(wine: WineHome, picture: Path) -> None:
    """Open the demo's till on the screen, wait until it is painted, photograph and end it."""
    began = time.monotonic()
    started = wine.start(f"{INSTALLED}\\pos-till.exe", "--demo", QT_QUICK_BACKEND="software")
    painted = wait_until(90, 1.0, lambda: colours(wine, picture) > 200)
    running = started.poll() is None
    took = time.monotonic() - began
    check(f"the till shows within {took:.1f} s", painted and running)
    # 1.250 in cash, exactly paid, by keys alone
    for keys in (("1", "period", "2", "5", "0"), ("F2",), ("F2",), ("Return",)):
        wine.press(*keys)
        time.sleep(3)  # noqa: TID251 - a program outside is waited for
    time.sleep(4)  # noqa: TID251 - the same: the receipt is printed
    wine.picture(picture)
    wine.end()
    started.wait(60)


def colours(wine: WineHome, picture: Path) -> int:
    """How many colours the screen has now."""
    wine.picture(picture)
    told = subprocess.run(
        ["identify", "-format", "%k", str(picture)],  # noqa: S607 - ImageMagick's, from PATH
        env=wine.environ | {"TMPDIR": str(picture.parent)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=60,
    )
    return int(told.stdout)


@contextmanager
def screen() -> Iterator[str]:
    """A virtual screen of its own; its name."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [
            *("Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24"),
            *("-nolisten", "tcp"),
        ],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(20)


def made_older(program: Path, folder: Path) -> Path:
    """The same program as an older package."""
    subprocess.run(
        [sys.executable, str(HERE / "make_msi.py"), str(program), str(folder), OLD_VERSION],
        check=True,
        timeout=900,
    )
    return next(folder.glob("*.msi"))


def qt_core(program: Path) -> Path:
    """Qt's core library within the program."""
    return next(program.rglob("Qt6Core.dll"))


def timed(what: str, work: Callable[[], Result]) -> Result:
    """Do `work`, and say how long it took."""
    started = time.monotonic()
    result = work()
    print(f"{what}: {time.monotonic() - started:.1f} s", flush=True)
    return result


def check(what: str, true: bool) -> None:  # noqa: FBT001 - reads as the sentence that it is
    """Say it, or end."""
    if not true:
        sys.exit(f"not so: {what}")
    print(f"  {what}", flush=True)


if __name__ == "__main__":
    given = [Path(word) for word in sys.argv[1:]]
    if len(given) not in {2, 3}:
        sys.exit(__doc__)
    sys.exit(main(given[0], given[1], given[2] if len(given) > 2 else None))
