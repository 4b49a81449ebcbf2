"""Tries a .deb in clean Debian roots: `python try_deb.py NEW.deb [--older OLD.deb] [SUITE ...]`.

In each suite (bookworm and trixie): installs OLD (else NEW under a lower version), takes demo sales
as the kiosk's user, shows the kiosk under a virtual screen and sells there, upgrades with the
journal, is refused while a till is open, removes, purges in each way, verifies the units. Needs
root and Debian's archive (that of this machine's apt, or --mirror); pristine roots are kept in
packaging/out/roots.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

HERE = Path(__file__).resolve().parent
sys.path.insert(1, str(HERE))

import kiosk_screen  # noqa: E402
from clean_root import CleanRoot, absent_tools, archive_of_this_machine  # noqa: E402

NAME = "smart-pos-companion"
HOME = "/var/lib/pos-till"
JOURNAL = f"{HOME}/till/demo/journal.sqlite3"
TEMPLATE = "smart-pos-companion/delete-journal"
UNITS = ("pos-kiosk@x.service", "pos-kiosk@wayland.service")
FOR_THE_SCREEN = ("openbox", "x11-xserver-utils", "x11-xkb-utils")
FOR_THE_UNITS = (
    *("systemd", "udev", "desktop-file-utils"),
    *("xserver-xorg-core", "xinit", "cage", "xwayland"),
)
EXPOSED_AT_MOST = 3.0
"""What `systemd-analyze security` may give: 0 (nothing) to 10."""
Result = TypeVar("Result")


def main(words: list[str]) -> int:
    """Try the package in each suite. Returns the exit code."""
    given = asked(words)
    absent = absent_tools()
    if not given.mirror:
        absent.append("  --mirror: this machine's apt names no archive")
    if absent:
        print("\n".join(["the trial needs:", *absent]), file=sys.stderr)
        return 2
    for suite in given.suites:
        print(f"== {suite}", flush=True)
        with tempfile.TemporaryDirectory(prefix="till-root-") as folder:
            older = given.older or made_older(given.new, Path(folder))
            with CleanRoot(Path(folder) / "root") as root:
                started = time.monotonic()
                root.make(suite, given.store, given.mirror)
                print(f"root made: {time.monotonic() - started:.1f} s", flush=True)
                for source, target in ((older, "older.deb"), (given.new, "newer.deb")):
                    shutil.copy(source, root.folder / target)
                try_all(root, given.new.with_suffix(f".{suite}.png"))
    print("as it should be")
    return 0


def asked(words: list[str]) -> argparse.Namespace:
    """The packages, the suites, and where roots come from."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("new", type=Path)
    parser.add_argument("suites", nargs="*", default=["bookworm", "trixie"])
    parser.add_argument("--older", type=Path)
    parser.add_argument("--mirror", default=archive_of_this_machine())
    parser.add_argument("--store", type=Path, default=HERE.parent / "out" / "roots")
    return parser.parse_intermixed_args(words)  # suites may stand behind --older, too


def made_older(new: Path, folder: Path) -> Path:
    """The same package under a lower version."""
    inside = folder / "older"
    done("dpkg-deb", "-R", str(new), str(inside))
    control = inside / "DEBIAN" / "control"
    lines = control.read_text("utf-8").splitlines(keepends=True)
    lines = ["Version: 0.0.1\n" if line.startswith("Version:") else line for line in lines]
    control.write_text("".join(lines), "utf-8")
    older = folder / "older.deb"
    done("dpkg-deb", "--root-owner-group", "-Znone", "-b", str(inside), str(older))
    shutil.rmtree(inside)
    return older


def done(*words: str) -> None:
    """Run a program out here; its failure is the end."""
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, timeout=900)


def try_all(root: CleanRoot, picture: Path) -> None:
    """The life of an installation."""
    timed("older installed with all it needs", lambda: apt(root, "install", "/older.deb"))
    timed("self-test as root", lambda: told_whole(root))
    check("the journal's folder is the kiosk user's alone", owner(root) == "pos-till 700")
    check("its own Python: there is no other", root.run("which", "python3")[0] != 0)
    check("its own Qt: there is no other", "libqt6" not in root.run("dpkg-query", "-W")[1])
    first = timed("demo sale as the kiosk's user", lambda: demo_sale(root))
    before = installed(root)
    timed("upgraded", lambda: apt(root, "install", "/newer.deb"))
    print(f"  {before} -> {installed(root)}")
    check("the sale is still listed", references(root) == [first])
    timed("self-test", lambda: till(root, "--self-test"))
    second = demo_sale(root)
    check("both sales are listed", references(root) == [first, second])
    told = root.run("pos-kiosk", "run", "--demo", "sales", "--json")
    check("pos-kiosk run lists them too", [first, second] == references_in(told[1]), told[1])
    apt(root, "install", *FOR_THE_SCREEN)
    kiosk_screen.try_kiosk(root, picture, check)
    check("its sale is listed too", len(references(root)) == 3)
    try_units(root)
    removal(root)


def removal(root: CleanRoot) -> None:
    """Remove, then purge in each way it can be asked for."""
    held = references(root)
    timed("removed", lambda: apt(root, "remove", NAME))
    check("nothing of the program is left", not (root.folder / "opt" / NAME).exists())
    check("the journal stayed", there(root))
    apt(root, "purge", NAME)
    check("an unattended purge keeps the journal", there(root))
    for answer, keeps in (("no", True), ("yes", False)):
        apt(root, "install", "/newer.deb")
        if keeps:
            check("installed again, it is taken up", references(root) == held)
        told = asked_purge(root, answer)
        check("a purge at a terminal asks", "journal and settings" in told)
        check(f"{answer!r} {'keeps' if keeps else 'deletes'} the journal", there(root) == keeps)
    check("the user went with it", root.run("getent", "passwd", "pos-till")[0] != 0)
    apt(root, "install", "/newer.deb")
    demo_sale(root)
    check("an old answer is not taken for a new one", purged_unattended_keeps(root))
    apt(root, "install", "/newer.deb")
    root.run("debconf-set-selections", given=f"{NAME} {TEMPLATE} boolean true\n")
    apt(root, "purge", NAME)
    check("said beforehand, an unattended purge deletes", not there(root))
    left = list((root.folder / "etc").rglob("*pos-*"))
    check("nothing is left in /etc", left == [])


def purged_unattended_keeps(root: CleanRoot) -> bool:
    """Whether the journal survives an unattended purge after one that was answered with yes."""
    apt(root, "purge", NAME)
    return there(root)


def asked_purge(root: CleanRoot, answer: str) -> str:
    """A purge at a terminal, answered. What it wrote."""
    command = f"dpkg --purge {NAME}"
    code, told = root.run(
        *("script", "-qec", command, "/dev/null"),
        environ={"DEBIAN_FRONTEND": "teletype", "TERM": "dumb"},
        given=f"{answer}\n",
    )
    check("the purge went through", code == 0)
    return told


def try_units(root: CleanRoot) -> None:
    """The units, rules and desktop entry, by the programs that read them."""
    apt(root, "install", *FOR_THE_UNITS)
    for unit in UNITS:
        code, told = root.run(
            "systemd-analyze", "verify", "--man=no", f"/usr/lib/systemd/system/{unit}"
        )
        # it exits 0 whatever it complains of
        check(f"{unit} verified without a word", code == 0 and not told.strip(), told)
    told = root.run("systemd-analyze", "security", "--offline=true", "--no-pager", UNITS[0])[1]
    line = next((each for each in told.splitlines() if "Overall exposure" in each), "none: " + told)
    exposure = float(line.split(":")[1].split()[0])
    check(f"exposure {exposure}", exposure <= EXPOSED_AT_MOST, told)
    try_switch(root)
    entry = f"/usr/share/applications/{NAME}.desktop"
    check("desktop entry", root.run("desktop-file-validate", entry) == (0, ""))
    rules = f"/usr/lib/udev/rules.d/70-{NAME}.rules"
    code, told = root.run("udevadm", "verify", rules)
    if "Unknown command" not in told:  # before systemd 254
        check("udev rules", code == 0, told)


def try_switch(root: CleanRoot) -> None:
    """`pos-kiosk enable` and `disable`, as far as they go where no systemd runs."""
    wanted = root.folder / "etc/systemd/system/graphical.target.wants"
    screen = root.folder / "etc/X11/xorg.conf.d/90-pos-kiosk.conf"
    for kind, unit in (("wayland", UNITS[1]), ("x", UNITS[0])):
        code, told = root.run("pos-kiosk", "enable", kind)
        enabled = code == 0 and [each.name for each in wanted.glob("pos-kiosk@*")] == [unit]
        check(f"pos-kiosk enable {kind}", enabled, told)
    check("no other console from the kiosk's", screen.is_symlink())
    code, told = root.run("pos-kiosk", "disable")
    check("pos-kiosk disable", code == 0 and not list(wanted.glob("pos-kiosk@*")), told)
    check("and nothing of it is left", not screen.is_symlink())


def apt(root: CleanRoot, *words: str) -> None:
    """apt-get as an IT person would; anything but exit 0 is the end."""
    code, told = root.run("apt-get", "-qq", "-y", "--no-install-recommends", *words)
    if code:
        sys.exit(f"apt-get {' '.join(words)}: exit {code}\n{told[-3000:]}")


def till(root: CleanRoot, *words: str) -> str:
    """One run of the program as the kiosk's user; exit 0 or the end."""
    code, told = root.run(*as_kiosk(*words))
    if code:
        sys.exit(f"pos-app {' '.join(words)}: exit {code}\n{told[-3000:]}")
    return told


def as_kiosk(*words: str) -> tuple[str, ...]:
    """`pos-kiosk run`, spelled out: an older package has not got it."""
    return (
        "runuser",
        "-u",
        "pos-till",
        "--",
        "env",
        f"POS_APP_HOME={HOME}/till",
        "pos-app",
        *words,
    )


def told_whole(root: CleanRoot) -> None:
    """`pos-app --self-test`, as an IT person says it after installing."""
    code, told = root.run("pos-app", "--self-test")
    check("the installation is whole", code == 0, told)


def demo_sale(root: CleanRoot) -> str:
    """A demo sale, paid. Its reference."""
    last = json.loads(till(root, "--demo", "charge", "1.250", "--json").splitlines()[-1])
    check("a demo sale ends paid", last["state"] == "paid")
    return str(last["reference"])


def references(root: CleanRoot) -> list[str]:
    """Those of all sales in the demo's journal."""
    return references_in(till(root, "--demo", "sales", "--json"))


def references_in(told: str) -> list[str]:
    """Those in the answer of `sales --json`."""
    return [row["reference"] for row in json.loads(told)]


def there(root: CleanRoot) -> bool:
    """Whether the journal is."""
    return (root.folder / JOURNAL.lstrip("/")).exists()


def owner(root: CleanRoot) -> str:
    """Owner and mode of the kiosk's home."""
    return root.run("stat", "-c", "%U %a", HOME)[1].strip()


def installed(root: CleanRoot) -> str:
    """The version that dpkg knows."""
    return root.run("dpkg-query", "-W", "-f", "${Version}", NAME)[1]


def timed(what: str, work: Callable[[], Result]) -> Result:
    """Do `work`, and say how long it took."""
    started = time.monotonic()
    result = work()
    print(f"{what}: {time.monotonic() - started:.1f} s", flush=True)
    return result


def check(what: str, true: bool, told: str = "") -> None:  # noqa: FBT001 - reads as the sentence that it is
    """Say it, or end."""
    if not true:
        sys.exit(f"not so: {what}\n{told}")
    print(f"  {what}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
