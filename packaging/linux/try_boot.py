"""Boots a clean Debian into the till, by the roll-out guide: `try_boot.py NEW.deb [SUITE ...]`.

Follows docs/roll-out.md as an IT person would: its blocks are run as they stand there. Installs,
sets a policy, enrols, delivers the secrets as systemd credentials, makes the computer a kiosk. Then
the till is killed, hung, its session killed, a stick put in, the till left, updated while
it runs, shown by cage, removed. The whole unit runs, with logind and all its hardening, on a real X
server without a card (its dummy driver). Needs root, cgroup 2, Debian's archive.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(1, str(HERE))

from booted_root import BootedRoot  # noqa: E402
from clean_root import CleanRoot, absent_tools, archive_of_this_machine  # noqa: E402
from guide_words import block, follow, line  # noqa: E402
from kiosk_unit import KioskUnit, until  # noqa: E402
from try_deb import check, made_older, timed  # noqa: E402

A_COMPUTER = ("systemd-sysv", "dbus", "libpam-systemd", "udev", "procps")
"""What every installed Debian has, and the smallest root has not."""
TO_LOOK = ("xserver-xorg-video-dummy", "x11-apps", "xvfb", "xdotool", "e2fsprogs")
DUMMY = """
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 64000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 1280 800
  EndSubSection
EndSection
"""
SECRETS = {
    "access_code": "trial-code",
    "secret_key": "trial-secret-key-of-32-letters.k",
    "iv_key": "trial-iv-key-16.",
    "username": "trial",
    "password": "trial-word",
}
"""Made up; nothing is reached by them."""
IN_A_WINDOW = """[Service]
Environment=WLR_BACKENDS=x11 DISPLAY=:7 WLR_RENDERER=pixman
PrivateTmp=no
ReadWritePaths=/tmp
"""
"""cage in a window of a virtual X server, whose socket lies in /tmp: there is no card here."""


def main(words: list[str]) -> int:
    """Try it in each suite. Returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("new", type=Path)
    parser.add_argument("suites", nargs="*", default=["bookworm", "trixie"])
    parser.add_argument("--mirror", default=archive_of_this_machine())
    parser.add_argument("--store", type=Path, default=HERE.parent / "out" / "roots")
    given = parser.parse_args(words)
    if absent := absent_tools():
        print("\n".join(["the trial needs:", *absent]), file=sys.stderr)
        return 2
    for suite in given.suites:
        print(f"== {suite}", flush=True)
        with tempfile.TemporaryDirectory(prefix="till-boot-") as folder:
            root = Path(folder) / "root"
            prepare(root, suite, given)
            with BootedRoot(root) as computer:
                Trial(computer, given.new.with_suffix(f".{suite}.boot.png")).live()
    print("as it should be")
    return 0


def prepare(folder: Path, suite: str, given: argparse.Namespace) -> None:
    """A computer with what the guide says is to be installed, not yet booted."""
    with CleanRoot(folder) as root:
        root.make(suite, given.store, given.mirror)
        apt(root, "install", "-y", "--no-install-recommends", *A_COMPUTER)
        (folder / "srv/it").mkdir()
        older = made_older(given.new, folder.parent)
        (folder / "srv/it/smart-pos-companion_VERSION_amd64.deb").write_bytes(older.read_bytes())
        (folder / "srv/it/smart-pos-companion_NEWER_amd64.deb").write_bytes(given.new.read_bytes())
        timed("installed as the guide says", lambda: follow(root, block("apt-get update")))
        for each in ("xserver-xorg xinit", "recommends cage", "recommends prometheus"):
            follow(root, line(each))
        apt(root, "install", "-y", "--no-install-recommends", *TO_LOOK)
    screen = folder / "etc/X11/xorg.conf.d"
    screen.mkdir(parents=True, exist_ok=True)
    (screen / "10-dummy.conf").write_text(DUMMY, "utf-8")


def apt(root: CleanRoot, *words: str) -> None:
    """Anything but exit 0 is the end."""
    code, told = root.run("apt-get", "-qq", *words)
    if code:
        sys.exit(f"apt-get {' '.join(words)}: exit {code}\n{told[-3000:]}")


class Trial:
    """A till's life on a computer that has booted."""

    def __init__(self, computer: BootedRoot, picture: Path) -> None:
        self._computer = computer
        self._kiosk = KioskUnit(computer, picture)

    def live(self) -> None:
        """From the policy to the purge."""
        self._configure()
        self._deliver_secrets()
        follow(self._computer, "pos-kiosk enable")
        self._start()
        self._watch()
        self._die_and_come_back()
        self._take_a_stick()
        self._leave()
        self._update()
        self._show_by_cage()
        self._remove()

    def _configure(self) -> None:
        """Policy, answers and table are the guide's own."""
        for name, marked in (
            ("/etc/pos-app/policy.toml", "# /etc/pos-app/policy.toml"),
            ("/srv/it/answers.toml", "# answers.toml"),
            ("/srv/it/tills.csv", "label,till.store"),
        ):
            self._kiosk.write(name, block(marked))
        secrets = {f"POS_APP_{name.upper()}": text for name, text in SECRETS.items()}
        hashed = follow(self._computer, "pos-app enroll --hash-pin", POS_APP_PIN="741085").strip()
        answers = block("# answers.toml").replace("$argon2id$...", hashed)
        self._kiosk.write("/srv/it/answers.toml", answers)
        follow(self._computer, block("mkdir tills"), **secrets)
        check(
            "enrolments made by the guide's words",
            self._kiosk.said("ls tills").count(".enrol") == 2,
        )
        again = self._computer.run(
            "bash", "-c", line("--make answers.toml --tills"), environ=secrets
        )
        check("made again, nothing is overwritten", again[0] == 2, again[1])
        code = self._kiosk.said("sed -n 's/.*001-salmiya-1.enrol,//p' tills/codes.csv").strip()
        words = re.sub(r"(?<=POS_APP_ENROLL_CODE=)\S+", code, line("pos-kiosk run enroll -"))
        self._computer.run("bash", "-ec", "cp /srv/it/tills/*.enrol /srv/it/")
        told = follow(self._computer, words.partition("  #")[0])
        check("enrolled from afar", "this till is Salmiya 1" in told, told)
        told = self._kiosk.said("pos-kiosk run doctor --json || true")
        check("doctor says that the network is missing", '"gateway"' in told, told)

    def _deliver_secrets(self) -> None:
        """As credentials; the sealed file of the enrolment goes."""
        words = block("systemd-ask-password")
        code = self._computer.type(
            words, list(SECRETS.values()), r"(?:code|key|username|password):"
        )
        check("credentials made at a terminal by the guide's words", code == 0)
        self._kiosk.said("rm /var/lib/pos-till/till/secrets.sealed")

    def _start(self) -> None:
        began = time.monotonic()
        code, told = self._computer.run("systemctl", "start", self._kiosk.unit)
        check("the unit starts", code == 0, told + self._kiosk.journal())
        check(f"and is up after {time.monotonic() - began:.1f} s", self._kiosk.state() == "active")
        check(
            "the X server of the unit shows the till",
            self._kiosk.shows(":0"),
            self._kiosk.journal(),
        )
        told = self._kiosk.said("journalctl --no-pager -o cat")
        check("its secrets came as credentials", "[secret_" not in told, told)

    def _watch(self) -> None:
        """The check and the exporter of the guide."""
        follow(self._computer, block("check_till"))
        told = self._computer.run("/usr/local/lib/check_till")
        check(
            "the fleet's check says that something is wrong", told == (2, "till: error\n"), told[1]
        )
        told_metrics = follow(self._computer, block("ARGS=").replace("\ncurl", "\nsleep 5; curl"))
        check("node_exporter tells of the till", "pos_app_kiosk 1" in told_metrics, told_metrics)
        follow(self._computer, block("80-till-stick").partition("udevadm")[0])
        told = self._computer.run("udevadm", "verify", "/etc/udev/rules.d/80-till-stick.rules")
        if "Unknown command" not in told[1]:  # before systemd 254
            check("the guide's rule for sticks can be read", told[0] == 0, told[1])

    def _die_and_come_back(self) -> None:
        """Each end that is none of its own will."""
        for name, words in (
            ("kill -9 of the till", "kill -9 $(cat /run/pos-kiosk/till)"),
            ("a hung till", "kill -STOP $(cat /run/pos-kiosk/till)"),
            ("kill -9 of the X server", "pkill -9 Xorg"),
            ("kill -9 of the unit's first process",
             f"kill -9 $(systemctl show -p MainPID --value {self._kiosk.unit})"),
        ):  # fmt: skip
            took = self._kiosk.back_after(words)
            check(f"{name}: back after {took:.1f} s", took > 0, self._kiosk.journal())
            tills = self._kiosk.said("pgrep -cx pos-app || true").strip()
            check("there is one till", tills == "1", tills)

    def _take_a_stick(self) -> None:
        """One put in while the till runs, and one that was in before it started."""
        made = (
            "truncate -s 20M stick && mkfs.ext4 -q stick && losetup /dev/loop3 stick && mkdir -p "
            "/media/stick && mount -o nosuid,nodev,noexec /dev/loop3 /media/stick && "
            "chmod 0777 /media/stick"
        )
        code, told = self._computer.run("sh", "-c", made)
        if code:
            print(f"  no stick tried: {told.strip()}")
            return
        write = (
            "nsenter -t $(cat /run/pos-kiosk/till) -m setpriv --reuid pos-till --clear-groups "
            "touch /media/stick/written"
        )
        check(
            "a stick that is put in can be written", self._computer.run("sh", "-c", write)[0] == 0
        )
        self._kiosk.said(f"systemctl restart {self._kiosk.unit}")
        check("and one that was in before", self._computer.run("sh", "-c", write)[0] == 0)
        self._kiosk.said("umount /media/stick && losetup -d /dev/loop3")

    def _leave(self) -> None:
        """As a supervisor does: the till notes it and ends."""
        self._kiosk.said(
            "echo left >/var/lib/pos-till/till/kiosk-left; kill $(cat /run/pos-kiosk/till)"
        )
        check(
            "left by a supervisor: the unit is down",
            until(lambda: self._kiosk.state() == "inactive"),
        )
        getty = until(
            lambda: "active" in self._kiosk.said("systemctl is-active getty@tty1 || true")
        )
        check("and the computer's own sign-in is there", getty)
        self._kiosk.said(f"systemctl start {self._kiosk.unit}")
        check("started again: the till is back", self._kiosk.up())

    def _update(self) -> None:
        before = self._kiosk.till()
        follow(self._computer, line("NEWER_amd64.deb"))
        back = until(lambda: self._kiosk.till() not in {"", before} and self._kiosk.up())
        check("updated while it ran, by the guide's words: it is back", back, self._kiosk.journal())
        policy = self._kiosk.said("cat /etc/pos-app/policy.toml")
        check("the policy is as IT wrote it", policy == block("# /etc/pos-app/policy.toml"))

    def _show_by_cage(self) -> None:
        follow(self._computer, "pos-kiosk enable wayland")
        self._kiosk.said(f"systemctl stop {self._kiosk.unit}")
        self._kiosk.unit = "pos-kiosk@wayland"
        drop_in = f"/etc/systemd/system/{self._kiosk.unit}.service.d/window.conf"
        self._kiosk.write(drop_in, IN_A_WINDOW)
        self._kiosk.said("setsid Xvfb :7 -screen 0 1024x768x24 -ac -nolisten tcp >/dev/null 2>&1 &")
        self._kiosk.said(f"systemctl daemon-reload && systemctl start {self._kiosk.unit}")
        check("cage shows the till", self._kiosk.shows(":7"), self._kiosk.journal())
        self._kiosk.said("DISPLAY=:7 xdotool type --delay 100 741085")
        took = self._kiosk.back_after("kill -9 $(cat /run/pos-kiosk/till)")
        check(f"killed under cage: back after {took:.1f} s", took > 0, self._kiosk.journal())

    def _remove(self) -> None:
        follow(self._computer, line("apt-get remove"))
        check("removed while it ran: the kiosk is down", self._kiosk.state() != "active")
        check("the journal stayed", self._kiosk.journal_lies_there())
        follow(self._computer, line("debconf-set-selections"))
        follow(self._computer, line("apt-get purge"))
        check("said beforehand, the purge deletes it", not self._kiosk.journal_lies_there())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
