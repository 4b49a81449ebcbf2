"""A clean Debian in a folder, to try packages in: made by debootstrap, entered by chroot.

Each has mount and process namespaces of its own; when it is left, nothing of it stays mounted and
no program in it lives on. Needs root, Linux, debootstrap.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Self

LONGEST = 900
"""Seconds any one program may take."""
NEEDED = {
    "debootstrap": "debootstrap",
    "unshare": "util-linux",
    "nsenter": "util-linux",
    "chroot": "coreutils",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "import": "imagemagick",
}
"""Program to Debian package."""
APT = (Path("/etc/apt/sources.list"), *sorted(Path("/etc/apt/sources.list.d").glob("*")))
"""Where this machine's apt says where the archive is."""
LIVE = """
set -e
mount -t proc proc "$1/proc"
mkdir -p "$1/dev/shm" "$1/dev/pts"
mount -t tmpfs tmpfs "$1/dev/shm"
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$1/dev/pts"
mount --bind "$1/dev/pts/ptmx" "$1/dev/ptmx"
echo ready
exec sleep infinity
"""
"""What the root's first process does: it holds the namespaces, and with it they end."""


class CleanRoot:
    """One root. `run` gives exit code and words of a program inside."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._first: subprocess.Popen[str] | None = None
        self._number = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._first is not None:
            self._first.kill()  # and with it, by --kill-child, all that runs inside
            self._first.communicate(timeout=60)

    def make(self, suite: str, store: Path, mirror: str) -> None:
        """From `store`, where a pristine one is kept, or from the archive at `mirror`."""
        pristine = store / suite
        if not (pristine / "complete").exists():
            shutil.rmtree(pristine, ignore_errors=True)
            store.mkdir(parents=True, exist_ok=True)
            subprocess.run(
                ["debootstrap", "--variant=minbase", suite, str(pristine), mirror],  # noqa: S607 - from PATH
                stdout=subprocess.DEVNULL,
                check=True,
                timeout=LONGEST,
            )
            (pristine / "complete").touch()
        subprocess.run(
            ["cp", "-a", "--reflink=auto", str(pristine), str(self.folder)],  # noqa: S607 - from PATH
            check=True,
            timeout=LONGEST,
        )
        shutil.copy("/etc/resolv.conf", self.folder / "etc/resolv.conf")
        self.live()
        code, told = self.run("apt-get", "update", "-q")
        if code:
            raise RuntimeError(f"apt-get update in the root: {told}")

    def live(self) -> None:
        """Make the namespaces, held by a first process."""
        self._first = subprocess.Popen(
            [
                *("unshare", "--mount", "--pid", "--fork", "--kill-child"),
                *("sh", "-c", LIVE, "sh", str(self.folder)),
            ],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._first.stdout is not None
        if self._first.stdout.readline() != "ready\n":
            raise RuntimeError("no namespaces: is this a container without the right to mount?")
        number = self._first.pid
        self._number = Path(f"/proc/{number}/task/{number}/children").read_text("utf-8").strip()

    def command(self, words: tuple[str, ...]) -> list[str]:
        """What runs `words` inside."""
        into = ["nsenter", "--target", self._number, "--mount", "--pid"]
        return [*into, "chroot", str(self.folder), *words]

    def run(
        self, *words: str, environ: Mapping[str, str] | None = None, given: str = ""
    ) -> tuple[int, str]:
        """Run a program inside to its end: its exit code, and all that it wrote."""
        return run_to_end(self.command(words), environ=environ, given=given)

    def start(self, *words: str, environ: Mapping[str, str] | None = None) -> subprocess.Popen[str]:
        """Start a program inside that runs until it is ended."""
        return subprocess.Popen(
            self.command(words),
            env=surroundings() | dict(environ or {}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )


def run_to_end(
    command: list[str], *, environ: Mapping[str, str] | None, given: str
) -> tuple[int, str]:
    """Run `command` with `given` as its input: its exit code, and all that it wrote."""
    done = subprocess.run(
        command,
        env=surroundings() | dict(environ or {}),
        input=given,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=LONGEST,
        check=False,
    )
    return done.returncode, done.stdout


def surroundings() -> dict[str, str]:
    """What a program inside knows of the outside: nearly nothing."""
    return {
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "HOME": "/root",
        "LC_ALL": "C.UTF-8",
        "DEBIAN_FRONTEND": "noninteractive",
    }


def archive_of_this_machine() -> str:
    """The address of Debian's archive that this machine's apt uses; "" where none is found."""
    for place in APT:
        text = place.read_text("utf-8", errors="replace") if place.is_file() else ""
        told = re.search(r"^(?:URIs:|deb(?: \[.*?\])?)\s+(https?://\S+)", text, re.MULTILINE)
        if told:
            return told[1]
    return ""


def absent_tools() -> list[str]:
    """A line for each thing that a trial needs and that is not here."""
    lines = [
        f"  {tool}: apt-get install {package}"
        for tool, package in NEEDED.items()
        if shutil.which(tool) is None
    ]
    if os.geteuid() != 0:
        lines.append("  to be root (chroot)")
    return lines
