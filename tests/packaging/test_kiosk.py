"""The kiosk's own scripts, run with a till that is none, as systemd does by the unit's words."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or shutil.which("sh") is None, reason="scripts of Debian's"
)
INSTALLED = "/usr/share/smart-pos-companion/kiosk"
TILL = """#!/bin/sh
echo "start $*" >>"$LOG"
[ ! -e "$POS_APP_HOME/kiosk-left" ] || echo "still left" >>"$LOG"
case $(head -n 1 "$PLAN") in
crash) sed -i 1d "$PLAN"; kill -KILL $$ ;;
end) sed -i 1d "$PLAN"; exit 0 ;;
leave) sed -i 1d "$PLAN"; echo "left by a supervisor" >"$POS_APP_HOME/kiosk-left"; exit 0 ;;
esac
trap 'echo closed >>"$LOG"; exit 0' TERM
echo open >>"$LOG"
while :; do sleep 0.05; done
"""


@dataclass
class Computer:
    """One with the package on it, as far as the unit and its scripts reach."""

    folder: Path
    unit: str

    def setting(self, name: str) -> str:
        found = re.search(rf"^{name}=(.*)$", self.unit, re.MULTILINE)
        assert found is not None, name
        return found[1]

    def lines(self) -> list[str]:
        log = self.folder / "log"
        return log.read_text("utf-8").splitlines() if log.exists() else []

    def plan(self, *words: str) -> None:
        (self.folder / "plan").write_text("\n".join(words) + "\n", "utf-8")

    def start(self, kind: str, **more: str) -> subprocess.Popen[bytes]:
        """One run of the unit."""
        environ = {
            "PATH": f"{self.folder / 'bin'}:/usr/bin:/bin",
            "POS_APP_HOME": str(self.folder / "home"),
            "RUNTIME_DIRECTORY": str(self.folder / "run"),
            "LOG": str(self.folder / "log"),
            "PLAN": str(self.folder / "plan"),
            **more,
        }
        return subprocess.Popen([self.folder / f"kiosk/start-{kind}"], env=environ)

    def boot(self, kind: str) -> int:
        """Start the unit as often as its Restart= says. The last exit status; RestartSec is not
        waited for.
        """
        assert self.setting("Restart") == "always"
        stays_down = {int(word) for word in self.setting("RestartPreventExitStatus").split()}
        for _ in range(9):
            status = self.start(kind).wait(20)
            if status in stays_down:
                return status
        raise AssertionError("it came back for ever")


@pytest.fixture
def computer(packaging: Path, tmp_path: Path) -> Computer:
    tree = packaging / "linux/tree"
    for name in ("bin", "kiosk", "home", "run"):
        (tmp_path / name).mkdir()
    programs = {
        "pos-app": TILL,
        "xinit": '#!/bin/sh\nexec "$1"\n',
        "cage": '#!/bin/sh\nexec "$3"\n',
        "openbox": "#!/bin/sh\nexec sleep 60\n",
        "xset": "#!/bin/sh\n",
        "xsetroot": "#!/bin/sh\n",
        "setxkbmap": "#!/bin/sh\n",
        "systemctl": '#!/bin/sh\necho "systemctl $*" >>"$LOG"\n[ "$1" != cat ]\n',
    }
    for name, text in programs.items():
        (tmp_path / "bin" / name).write_text(text, "utf-8")
    for script in (tree / INSTALLED.lstrip("/")).iterdir():
        text = script.read_text("utf-8").replace(INSTALLED, str(tmp_path / "kiosk"))
        text = text.replace("/usr/bin/pos-app", str(tmp_path / "bin/pos-app"))
        (tmp_path / "kiosk" / script.name).write_text(text, "utf-8")
    for path in (*(tmp_path / "bin").iterdir(), *(tmp_path / "kiosk").iterdir()):
        path.chmod(0o755)
    unit = (tree / "usr/lib/systemd/system/pos-kiosk@.service").read_text("utf-8")
    return Computer(tmp_path, unit)


@pytest.mark.parametrize("kind", ["x", "wayland"])
def test_after_a_crash_it_is_back_and_after_it_was_left_it_stays_away(
    computer: Computer, kind: str
) -> None:
    assert float(computer.setting("RestartSec")) <= 2
    computer.plan("crash", "end", "leave", "crash", "leave")
    assert computer.boot(kind) == 80
    assert computer.lines() == ["start --kiosk"] * 3
    # the next boot, or `systemctl start`: the note of then counts no more
    assert computer.boot(kind) == 80
    assert computer.lines() == ["start --kiosk"] * 5


@pytest.mark.parametrize("kind", ["x", "wayland"])
def test_a_note_of_before_holds_nothing_back(computer: Computer, kind: str) -> None:
    (computer.folder / "home/kiosk-left").write_text("left long ago\n", "utf-8")
    computer.plan("crash", "leave")
    assert computer.boot(kind) == 80
    assert computer.lines() == ["start --kiosk"] * 2


@pytest.mark.parametrize("kind", ["x", "wayland"])
def test_told_to_stop_the_till_is_closed_in_order(computer: Computer, kind: str) -> None:
    assert computer.setting("KillMode") == "mixed"  # so that the screen stands until it is closed
    computer.plan("stay")
    running = computer.start(kind)
    end = time.monotonic() + 20
    while "open" not in computer.lines() and time.monotonic() < end:
        os.sched_yield()
    running.send_signal(signal.SIGTERM)
    assert running.wait(20) not in (80, -signal.SIGTERM)
    assert computer.lines() == ["start --kiosk", "open", "closed"]


TALKER = """#!/bin/sh
echo $$ >"$POS_APP_HOME/number"
exec {python} -c '
import os, socket, time
line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
line.sendto(b"READY=1", os.environ["NOTIFY_SOCKET"])
time.sleep(60)'
"""


@pytest.mark.skipif(not hasattr(socket, "SO_PASSCRED"), reason="systemd's protocol is Linux's")
@pytest.mark.parametrize("kind", ["x", "wayland"])
def test_the_till_is_heard_through_the_units_first_process_and_ended_with_it(
    computer: Computer, kind: str
) -> None:
    """logind takes the till out of the unit: systemd hears, and ends, its first process alone."""
    assert computer.setting("NotifyAccess") == "main"
    (computer.folder / "bin/pos-app").write_text(TALKER.format(python=sys.executable), "utf-8")
    for name in ("xinit", "cage"):  # an X server says READY=1, too, before there is a till
        script = computer.folder / "bin" / name
        said = script.read_text("utf-8").replace(
            "exec", 'echo "heard ${NOTIFY_SOCKET-}" >>"$LOG"\nexec'
        )
        script.write_text(said, "utf-8")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(computer.folder / "manager"))
        manager.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        manager.settimeout(20)
        running = computer.start(kind, NOTIFY_SOCKET=str(computer.folder / "manager"))
        said_by, credentials, _, _ = manager.recvmsg(100, socket.CMSG_SPACE(12))
    assert said_by == b"READY=1"
    assert int.from_bytes(credentials[0][2][:4], sys.byteorder) == running.pid
    assert computer.lines() == ["heard "]
    till = int((computer.folder / "home/number").read_text("utf-8"))
    os.kill(till, signal.SIGSTOP)
    running.send_signal(signal.SIGABRT)  # as the watchdog does
    assert running.wait(20) not in {0, 80}
    with pytest.raises(ProcessLookupError):
        os.kill(till, 0)


@pytest.mark.parametrize(("status", "begun"), [("80", True), ("0", False), ("KILL", False)])
def test_where_it_was_left_the_computers_own_sign_in_takes_the_screen(
    computer: Computer, status: str, begun: bool
) -> None:
    environ = {
        "PATH": f"{computer.folder / 'bin'}:/usr/bin:/bin",
        "LOG": str(computer.folder / "log"),
        "EXIT_STATUS": status,
    }
    subprocess.run([computer.folder / "kiosk/ended"], env=environ, check=True, timeout=20)
    assert ("systemctl start --no-block getty@tty1.service" in computer.lines()) is begun
    assert computer.setting("ExecStopPost") == f"+{INSTALLED}/ended"


def test_the_unit_can_be_read_by_systemd(computer: Computer) -> None:
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        pytest.skip("no systemd here")
    text = computer.unit.replace(INSTALLED, str(computer.folder / "kiosk"))
    file = computer.folder / "pos-kiosk@.service"
    file.write_text(text.replace("%i", "x"), "utf-8")
    done = subprocess.run(
        [analyze, "verify", "--man=no", str(file)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    ours = [line for line in done.stderr.splitlines() if "pos-kiosk" in line]
    assert (done.returncode, ours) == (0, [])


def test_the_docs_have_every_attempt_to_get_out(
    packaging: Path, program: Callable[[str], ModuleType]
) -> None:
    escapes = program("linux/escapes")
    told = (packaging.parent / "docs" / "kiosk.md").read_text("utf-8")
    for name in (*escapes.ATTEMPTS, *escapes.CLICKS):
        assert f"| {name} | nothing |" in told
