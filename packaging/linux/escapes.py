"""Tries to get out of a kiosk as a thief or a child would, with real keys: prints a table.

    python packaging/linux/escapes.py [PROGRAM...]     # PROGRAM: /usr/bin/pos-app; else this tree

Starts a virtual X server, the kiosk's own window manager with its own configuration and the till
(demo mode, kiosk, with an owner who has a PIN) in it, and does each attempt with xdotool: keys, the
mouse, what the system could ask of a window. After each it looks: does the till run, full screen,
with the keyboard, and is there no window of anything else? At the end it opens a foreign window
itself, which must be seen. Needs Xvfb, openbox and xdotool. Exit 0 where nothing led out. What a
virtual server cannot show (the power button, Ctrl-Alt-F2 of a real console, a second monitor) is in
docs/roll-out.md.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
OPENBOX = HERE / "tree/usr/share/smart-pos-companion/kiosk/openbox.xml"
PIN = "258013"
FOREIGN = """
from PySide6.QtGui import QGuiApplication, QRasterWindow
app = QGuiApplication([])
window = QRasterWindow()
window.setTitle("a foreign program")
window.resize(300, 200)
window.show()
app.exec()
"""
XVFB, OPENBOX_PROGRAM, XDOTOOL = (
    shutil.which(name) or name for name in ("Xvfb", "openbox", "xdotool")
)
SIZE = (1024, 768)
START_WITHIN = 90.0
ATTEMPTS = {
    "Alt-F4": "alt+F4",
    "Ctrl-W": "ctrl+w",
    "Ctrl-Q": "ctrl+q",
    "Ctrl-F4": "ctrl+F4",
    "Escape": "Escape",
    "F11": "F11",
    "Super": "super",
    "Super-D": "super+d",
    "Super-L": "super+l",
    "Super-Tab": "super+Tab",
    "Alt-Tab": "alt+Tab",
    "Alt-Escape": "alt+Escape",
    "Alt-Space": "alt+space",
    "Alt-F1": "alt+F1",
    "Alt-F2": "alt+F2",
    "Alt-F8 (resize)": "alt+F8",
    "Alt-F9 (minimise)": "alt+F9",
    "Ctrl-Escape": "ctrl+Escape",
    "Ctrl-Shift-Escape": "ctrl+shift+Escape",
    "Ctrl-Alt-Delete": "ctrl+alt+Delete",
    "Ctrl-Alt-Backspace": "ctrl+alt+BackSpace",
    "Ctrl-Alt-T": "ctrl+alt+t",
    "Ctrl-Alt-F2": "ctrl+alt+F2",
    "Ctrl-Alt-Left": "ctrl+alt+Left",
    "Ctrl-Alt-D": "ctrl+alt+d",
    "Menu": "Menu",
    "Shift-F10": "shift+F10",
    "Print": "Print",
    "Ctrl-O": "ctrl+o",
    "Ctrl-P": "ctrl+p",
    "Ctrl-N": "ctrl+n",
    "Ctrl-Tab": "ctrl+Tab",
    "F1 (the till's own help)": "F1",
    "F12": "F12",
    "Ctrl-S": "ctrl+s",
    "Ctrl-Shift-I": "ctrl+shift+i",
    "Alt-F3": "alt+F3",
    "Alt-F10": "alt+F10",
    "Ctrl-Alt-Right": "ctrl+alt+Right",
    "Power key": "XF86PowerOff",
    "Sleep key": "XF86Sleep",
    "Browser key": "XF86WWW",
    "Calculator key": "XF86Calculator",
    "Explorer key": "XF86Explorer",
    "Mail key": "XF86Mail",
}
CLICKS = {
    "right click": "click 3",
    "middle click": "click 2",
    "double click": "click --repeat 2 --delay 80 1",
    "long press on an empty place": "mousedown 1 sleep 2 mouseup 1",
    "long press on the shop's name": "mousemove 60 30 mousedown 1 sleep 4 mouseup 1",
    "the PIN is guessed there": "type --delay 100 --args 1 111133 key Return",
    "drag from the left edge": "mousemove 0 400 mousedown 1 mousemove_relative 500 0 mouseup 1",
    "drag from the top edge": "mousemove 500 0 mousedown 1 mousemove_relative 0 500 mouseup 1",
    "drag from the bottom edge": (
        f"mousemove 500 {SIZE[1] - 1} mousedown 1 mousemove_relative -- 0 -500 mouseup 1"
    ),
    "Alt-drag": "keydown alt mousedown 1 mousemove_relative 200 200 mouseup 1 keyup alt",
    "Alt-right-drag": "keydown alt mousedown 3 mousemove_relative 50 50 mouseup 3 keyup alt",
    "scroll on the edge": "mousemove 0 0 click 4 click 5",
}


def main(command: list[str]) -> int:
    """Try them all; 0 where nothing led out."""
    missing = [name for name in ("Xvfb", "openbox", "xdotool") if shutil.which(name) is None]
    if missing:
        print(f"not tried: {', '.join(missing)} not installed", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="kiosk-escapes-") as home:
        return _in_a_session(command, home)


def _in_a_session(command: list[str], home: str) -> int:
    _hire_an_owner(home)
    reading, writing = os.pipe()
    size = f"{SIZE[0]}x{SIZE[1]}x24"
    server = subprocess.Popen(
        [XVFB, "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=(writing,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    running = [server]
    try:
        display = ":" + os.read(reading, 16).decode().strip()
        environ = {
            **os.environ, "DISPLAY": display, "POS_APP_HOME": home, "QT_QPA_PLATFORM": "xcb",
            "POS_APP_TILL_SOUNDS": "false",
        }  # fmt: skip
        running.append(
            subprocess.Popen(
                [OPENBOX_PROGRAM, "--config-file", str(OPENBOX), "--sm-disable"],
                env=environ,
                stderr=subprocess.DEVNULL,
            )
        )
        till = subprocess.Popen([*command, "--demo", "--kiosk"], env=environ, cwd=ROOT)
        running.append(till)
        return _try_all(environ, till, command)
    finally:
        for process in reversed(running):
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
        os.close(reading)


def _try_all(environ: dict[str, str], till: subprocess.Popen[bytes], command: list[str]) -> int:
    window = _wait_for_window(environ, till)
    if not window:
        print("the till did not come up", file=sys.stderr)
        return 2
    _sign_in(environ)
    escaped = 0
    print("| attempt | result |\n| --- | --- |")
    for name, keys in ATTEMPTS.items():
        escaped += _tell(name, environ, till, window, "key", keys)
    for name, actions in CLICKS.items():
        _pointer_to_middle(environ)
        escaped += _tell(name, environ, till, window, *actions.split())
    escaped += _tell("windowclose by the system", environ, till, window, "windowquit", window)
    escaped += _tell("minimise by the system", environ, till, window, "windowminimize", window)
    _pointer_to_middle(environ)
    again = subprocess.run(
        [*command, "--demo"], env=environ, cwd=ROOT, capture_output=True, timeout=60, check=False
    )
    escaped += _tell(f"a second start (exit {again.returncode})", environ, till, window)
    seen = _a_foreign_window_is_seen(environ, till, window)
    print(f"\n{len(ATTEMPTS) + len(CLICKS) + 3} attempts, {escaped} led out")
    if not seen:
        print("a foreign window was not noticed: this proves nothing", file=sys.stderr)
        return 2
    return 1 if escaped else 0


def _a_foreign_window_is_seen(
    environ: dict[str, str], till: subprocess.Popen[bytes], window: str
) -> bool:
    """Whether the look after each attempt can fail at all."""
    foreign = subprocess.Popen([sys.executable, "-c", FOREIGN], env=environ)
    try:
        end = time.monotonic() + START_WITHIN
        while time.monotonic() < end:
            if _state(environ, till, window):
                return True
            time.sleep(0.5)  # noqa: TID251 - no event tells that a foreign window came
        return False
    finally:
        foreign.kill()
        foreign.wait()


def _tell(
    name: str, environ: dict[str, str], till: subprocess.Popen[bytes], window: str, *actions: str
) -> int:
    """Do it, wait a moment, look; 1 where it led out."""
    if actions:
        _xdotool(environ, *actions)
    time.sleep(0.5)  # noqa: TID251 - a person waits, too, before looking
    state = _state(environ, till, window)
    print(f"| {name} | {state or 'nothing'} |")
    return 1 if state else 0


def _state(environ: dict[str, str], till: subprocess.Popen[bytes], window: str) -> str:
    """What is wrong, or ""."""
    if till.poll() is not None:
        return f"ESCAPED: the till ended ({till.returncode})"
    shown = _xdotool(environ, "search", "--onlyvisible", "--name", "^Smart POS$").split()
    if window not in shown:
        return "ESCAPED: the window is gone"
    place = _xdotool(environ, "getwindowgeometry", "--shell", window)
    facts = dict(line.split("=", 1) for line in place.splitlines() if "=" in line)
    if (facts.get("X"), facts.get("Y")) != ("0", "0") or (
        facts.get("WIDTH"), facts.get("HEIGHT")
    ) != tuple(map(str, SIZE)):  # fmt: skip
        return f"ESCAPED: not full screen ({facts})"
    strange = [each for each in _named_windows(environ) if _owner(environ, each) != str(till.pid)]
    if strange:
        names = {_xdotool(environ, "getwindowname", each).strip() for each in strange}
        return f"ESCAPED: {', '.join(sorted(names))} is open"
    focused = _xdotool(environ, "getwindowfocus").strip()
    theirs = _owner(environ, focused) if focused else ""
    return (
        f"ESCAPED: process {theirs} has the keyboard" if theirs not in {"", str(till.pid)} else ""
    )


def _named_windows(environ: dict[str, str]) -> list[str]:
    """Those that show and have a name."""
    return _xdotool(environ, "search", "--onlyvisible", "--name", ".").split()


def _owner(environ: dict[str, str], window: str) -> str:
    """The process id of a window's program, as text; "" where it tells none."""
    return _xdotool(environ, "getwindowpid", window).strip()


def _hire_an_owner(home: str) -> None:
    """A demo without staff lets everybody out; this one has an owner with a PIN."""
    sys.path.insert(0, str(ROOT))
    from pos_app.app.system_clock import SystemClock
    from pos_app.domain.staff import Role
    from pos_app.journal.store import open_journal
    from pos_app.usecases.staff.pin_hashing import Argon2PinHasher
    from pos_app.usecases.staff.sign_in import StaffBook, hire

    async def work() -> None:
        clock = SystemClock()
        folder = Path(home) / "demo"
        folder.mkdir()
        journal = await open_journal(
            folder / "journal.sqlite3", project=lambda _: None, now=clock.now
        )
        staff = StaffBook(journal=journal, clock=clock, hasher=Argon2PinHasher())
        await hire("Huda", Role.OWNER, PIN, staff=staff)
        await journal.close()

    asyncio.run(work())


def _wait_for_window(environ: dict[str, str], till: subprocess.Popen[bytes]) -> str:
    end = time.monotonic() + START_WITHIN
    while time.monotonic() < end and till.poll() is None:
        found = _xdotool(environ, "search", "--onlyvisible", "--name", "^Smart POS$").split()
        if found:
            time.sleep(3)  # noqa: TID251 - its own windows settle
            return found[0]
        time.sleep(0.5)  # noqa: TID251 - no event tells that a foreign window came
    return ""


def _sign_in(environ: dict[str, str]) -> None:
    """To the sale screen: there is more to reach than where a PIN is asked for."""
    _xdotool(environ, "type", "--delay", "100", "--args", "1", PIN, "key", "Return")
    time.sleep(3)  # noqa: TID251 - no event tells that another program shows its screen


def _pointer_to_middle(environ: dict[str, str]) -> None:
    _xdotool(environ, "mousemove", str(SIZE[0] // 4), str(SIZE[1] // 2))


def _xdotool(environ: dict[str, str], *words: str) -> str:
    done = subprocess.run(
        [XDOTOOL, *words], env=environ, capture_output=True, text=True, timeout=20, check=False
    )
    return done.stdout


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:] or [sys.executable, "-m", "pos_app"]))
