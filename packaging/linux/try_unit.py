"""Lets a real systemd run the kiosk's unit with a real till: `python packaging/linux/try_unit.py`.

Needs root, unshare and systemd; changes nothing outside of namespaces and a temporary folder. A
user manager of its own gets the unit from packaging/linux/tree, without what only a whole computer
has (console, seat, user, hardening), and a shorter watchdog. The till (demo, offscreen) is killed,
hung, stopped, left by a supervisor and started again; what systemd then does is looked at.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TREE = HERE / "tree"
INSTALLED = "/usr/share/smart-pos-companion/kiosk"
UNIT = "pos-kiosk@wayland.service"
RUNTIME = Path("/run/user/0")
WATCHDOG = 8
"""Seconds here; 30 on a till."""
KEPT = re.compile(
    r"\[(?:Unit|Service)\]|(?:Description|Type|StartLimitIntervalSec|ExecStart|ExecStopPost|Restart|"
    r"RestartSec|RestartPreventExitStatus|SuccessExitStatus|NotifyAccess|WatchdogSec|KillMode|"
    r"TimeoutStartSec|TimeoutStopSec|RuntimeDirectory|RuntimeDirectoryPreserve|Environment)="
)
LONGEST = 90.0
"""Seconds until the till is up."""


def main(given: list[str]) -> int:
    """In namespaces of its own, so that nothing here is touched."""
    if given[:1] == ["--inside"]:
        return inside(Path(given[1]))
    if os.geteuid() != 0 or not all(map(shutil.which, ("unshare", "systemctl"))):
        print("not tried: needs root, unshare and systemd", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="kiosk-unit-") as folder:
        lay_out(Path(folder))
        alone = ("unshare", "-mpf", "--mount-proc")
        command = [*alone, sys.executable, str(Path(__file__).resolve()), "--inside", folder]
        return subprocess.run(command, check=False, timeout=600).returncode


def lay_out(folder: Path) -> None:
    """The scripts and the unit as installed, but in `folder`; stand-ins for cage and systemctl."""
    for name in ("bin", "home", ".config/systemd/user"):
        (folder / name).mkdir(parents=True)
    shutil.copytree(TREE / INSTALLED.lstrip("/"), folder / "kiosk")
    for script in (folder / "kiosk").iterdir():
        text = script.read_text("utf-8").replace(INSTALLED, str(folder / "kiosk"))
        script.write_text(text.replace("/usr/bin/pos-app", str(folder / "bin/pos-app")), "utf-8")
    programs = {
        "pos-app": f'exec {sys.executable} -m pos_app --demo "$@"',
        "cage": 'export QT_QPA_PLATFORM=offscreen\nexec "$3"',
        "systemctl": f'echo "$*" >>{folder}/asked\n[ "$1" != cat ]',
    }
    for name, text in programs.items():
        (folder / "bin" / name).write_text(f"#!/bin/sh\n{text}\n", "utf-8")
        (folder / "bin" / name).chmod(0o755)
    unit = (TREE / "usr/lib/systemd/system/pos-kiosk@.service").read_text("utf-8")
    lines = [line for line in unit.splitlines() if KEPT.match(line)]
    text = "\n".join(lines) + "\n"
    for before, after in (
        (INSTALLED, str(folder / "kiosk")),
        ("/run/pos-kiosk", str(RUNTIME / "pos-kiosk")),
        ("HOME=/var/lib/pos-till POS_APP_HOME=/var/lib/pos-till/till", variables(folder)),
        ("WatchdogSec=30", f"WatchdogSec={WATCHDOG}"),
    ):
        if before not in text:
            sys.exit(f"the unit has no {before}")
        text = text.replace(before, after)
    (folder / ".config/systemd/user/pos-kiosk@.service").write_text(text, "utf-8")


def variables(folder: Path) -> str:
    """The till's environment, instead of an installed one's."""
    path = f"{folder / 'bin'}:{os.environ['PATH']}"
    home = folder / "home"
    return f"HOME={home} POS_APP_HOME={home}/till PYTHONPATH={ROOT} PATH={path}"


def inside(folder: Path) -> int:
    """Become the computer: a /run of its own, a manager, and what happens to a till."""
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", "/run"], check=True)  # noqa: S607 - as found
    Path("/run/systemd/system").mkdir(parents=True)
    RUNTIME.mkdir(parents=True, mode=0o700)
    os.environ |= {"XDG_RUNTIME_DIR": str(RUNTIME), "HOME": str(folder)}
    manager = subprocess.Popen(["/lib/systemd/systemd", "--user"], stderr=subprocess.DEVNULL)
    try:
        check("a manager runs", until((RUNTIME / "systemd/private").exists))
        live(folder)
    finally:
        manager.terminate()
        manager.wait(60)
    return 0


def live(folder: Path) -> None:
    """Each end that a till can have."""
    ask("start", UNIT)
    first = up()
    check("the till is up, and says so to the watchdog", first > 0)
    began = time.monotonic()
    os.kill(first, 9)
    second = up(other_than=first)
    check(f"kill -9: up again after {time.monotonic() - began:.1f} s", second > 0)
    began = time.monotonic()
    os.kill(second, 19)  # SIGSTOP: it hangs
    results: set[str] = set()
    third = up(other_than=second, results=results)
    took = time.monotonic() - began
    check(f"hung: ended by the watchdog and up again after {took:.1f} s", third > 0)
    check("it was the watchdog", "watchdog" in results)
    (folder / "home/till/kiosk-left").write_text("left by a supervisor\n", "utf-8")
    os.kill(third, 15)
    check("left by a supervisor: the unit is down", until(lambda: state() == "inactive"))
    time.sleep(5)  # noqa: TID251 - five times RestartSec
    check("and stays down", state() == "inactive")
    asked = (folder / "asked").read_text("utf-8")
    check("the computer's own sign-in is started", "start --no-block getty@tty1.service" in asked)
    ask("start", UNIT)
    fourth = up(other_than=third)
    check("started again: the till is back", fourth > 0)
    check("and the note is gone", not (folder / "home/till/kiosk-left").exists())
    began = time.monotonic()
    ask("stop", UNIT)
    check(f"stopped in {time.monotonic() - began:.1f} s", state() == "inactive")
    check("in order: nothing had to be killed", show("Result") == "success")


def ask(*words: str) -> str:
    """systemctl, of the manager in here."""
    done = subprocess.run(
        ["/usr/bin/systemctl", "--user", *words],
        stdout=subprocess.PIPE, text=True, check=False, timeout=120,
    )  # fmt: skip
    return done.stdout


def show(name: str) -> str:
    """One property of the unit."""
    return ask("show", "--value", "-p", name, UNIT).strip()


def state() -> str:
    """`active`, `activating`, `inactive`, `failed`."""
    return show("ActiveState")


def up(*, other_than: int = 0, results: set[str] | None = None) -> int:
    """The till's process id once it has written its health; 0 if it does not come.

    `results` gathers what the unit's Result was meanwhile.
    """
    number = 0

    def there() -> bool:
        nonlocal number
        if results is not None:
            results.add(show("Result"))
        with_till = RUNTIME / "pos-kiosk/till"
        health = RUNTIME / "pos-kiosk/pos-app.prom"
        if not with_till.exists() or not health.exists():
            return False
        number = int(with_till.read_text("utf-8") or 0)
        fresh = health.stat().st_mtime > with_till.stat().st_mtime
        return number not in {0, other_than} and fresh and state() == "active"

    return number if until(there) else 0


def until(true: Callable[[], bool]) -> bool:
    """Whether it became true in time."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.1)  # noqa: TID251 - a program outside is waited for
    return False


def check(what: str, true: bool) -> None:  # noqa: FBT001 - reads as the sentence that it is
    """Say it, or end."""
    if not true:
        sys.exit(f"not so: {what}")
    print(f"  {what}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
