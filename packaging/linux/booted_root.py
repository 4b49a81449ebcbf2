"""A clean Debian that has booted: its own systemd is process 1 of namespaces of its own.

What a chroot cannot show, this can: units with all their hardening, logind's sessions, credentials,
a boot into the till. It has no network, none of this machine's devices but the console, and sees no
process of the outside. Needs root, Linux, cgroup 2.
"""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Self

from clean_root import LONGEST, run_to_end, surroundings

GROUPS = next(
    (each for each in map(Path, ("/sys/fs/cgroup/unified", "/sys/fs/cgroup")) if each.is_dir()),
    Path("/sys/fs/cgroup"),
)
"""Where the kernel's control groups (version 2) are on this machine."""
DEVICES = "null:1:3 zero:1:5 full:1:7 random:1:8 urandom:1:9 tty:5:0 tty0:4:0 tty1:4:1 console:1:3"
BOOT = """
set -e
echo $$ >"$2/cgroup.procs"
exec unshare --mount --pid --uts --ipc --cgroup --net --fork --kill-child sh -ec '
root=$1
mount --make-rprivate /
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount -t sysfs -o ro sysfs "$root/sys"
mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
for each in $2; do
    kind=${each#*:}
    mknod -m 666 "$root/dev/${each%%:*}" c "${kind%:*}" "${kind#*:}"
done
for each in 0 1 2 3; do mknod "$root/dev/loop$each" b 7 "$each"; done
mknod "$root/dev/loop-control" c 10 237
mkdir "$root/dev/pts" "$root/dev/shm"
ln -s /proc/self/fd "$root/dev/fd"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts "$root/dev/pts"
ln -s pts/ptmx "$root/dev/ptmx"
mount -t tmpfs -o mode=755 tmpfs "$root/run"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
cd "$root"
mkdir -p outside
pivot_root . outside
umount -l /outside
rmdir /outside
mount --make-rshared /
mount --bind /proc/sys /proc/sys
mount -o remount,ro,bind /proc/sys
hostname till-01
exec env -i container=trial PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd --system \
    </dev/null >/dev/null 2>&1
' sh "$1" "$3"
"""


class BootedRoot:
    """The root in `folder`, running. `run` gives exit code and words of a program inside."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._group = GROUPS / f"till-trial-{os.getpid()}"
        self._first: subprocess.Popen[bytes] | None = None
        self._number = ""

    def __enter__(self) -> Self:
        """Boot it, and wait until its systemd answers."""
        self._group.mkdir(exist_ok=True)
        words = ["sh", "-c", BOOT, "sh", str(self.folder), str(self._group), DEVICES]
        self._first = subprocess.Popen(words)
        children = Path(f"/proc/{self._first.pid}/task/{self._first.pid}/children")
        end = time.monotonic() + 60
        while time.monotonic() < end:
            with suppress(OSError):
                self._number = children.read_text("utf-8").strip()
            if self._number and self.run("systemctl", "is-system-running")[1].strip() in {
                "running",
                "degraded",
                "starting",
            }:
                return self
            time.sleep(0.5)  # noqa: TID251 - a program outside is waited for
        self.__exit__()
        raise RuntimeError("it does not boot: no right to mount, or no control groups?")

    def __exit__(self, *_: object) -> None:
        if self._first is not None:
            self._first.kill()  # and with it, by --kill-child, all that runs inside
            self._first.wait(60)
        for folder in (*sorted(self._group.glob("**/"), reverse=True), self._group):
            with suppress(OSError):
                folder.rmdir()

    def command(self, words: tuple[str, ...]) -> list[str]:
        """What runs `words` inside, in /srv/it."""
        into = ["--mount", "--pid", "--uts", "--ipc", "--net", "--cgroup", "--root", "--wd"]
        return ["nsenter", "--target", self._number, *into, "env", "--chdir=/srv/it", *words]

    def run(
        self, *words: str, environ: Mapping[str, str] | None = None, given: str = ""
    ) -> tuple[int, str]:
        """Run a program inside to its end: its exit code, and all that it wrote."""
        return run_to_end(self.command(words), environ=environ, given=given)

    def type(self, block: str, answers: list[str], asked: str) -> int:
        """Run a block at a terminal; each time `asked` (a regex) stands there, type an answer.

        Gives the exit code.
        """
        words = self.command(("bash", "-c", block))
        number, line = pty.fork()
        if number == 0:
            os.execvpe(words[0], words, surroundings() | {"TERM": "dumb"})  # noqa: S606 - no shell is wanted
        seen = ""
        left = list(answers)
        end = time.monotonic() + LONGEST
        while time.monotonic() < end:
            if not select.select([line], [], [], 1)[0]:
                continue
            try:
                seen += os.read(line, 4096).decode("utf-8", "replace")
            except OSError:
                break  # it has ended
            if left and re.search(asked, seen):
                seen = ""
                time.sleep(0.3)  # noqa: TID251 - what was typed ahead is thrown away
                os.write(line, f"{left.pop(0)}\n".encode())
        return os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])
