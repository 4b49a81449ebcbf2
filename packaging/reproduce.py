"""Builds the committed state again in another folder, and compares: `python reproduce.py deb msi`.

What `build.py` made of the same commit must lie in packaging/out. Where the bytes differ, the files
within that differ are named. Exit 0: the same.
"""

from __future__ import annotations

import filecmp
import hashlib
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
LONGEST = 3600
"""Seconds a build may take."""


def main(kinds: list[str]) -> int:
    """Build and compare. Returns the exit code."""
    if not kinds or set(kinds) - {"deb", "msi"}:
        print(__doc__, file=sys.stderr)
        return 2
    if out("git", "status", "--porcelain", "--untracked-files=no"):
        sys.exit("commit first: what is built again is the committed state")
    same = True
    with tempfile.TemporaryDirectory(prefix="till-again-") as folder:
        again = Path(folder) / "checkout"
        out("git", "clone", "--quiet", str(ROOT), str(again))
        out(sys.executable, str(again / "packaging" / "build.py"), *kinds)
        for kind in kinds:
            (second,) = (again / "packaging" / "out").glob(f"*.{kind}")
            first = HERE / "out" / second.name
            sums = [hashlib.sha256(file.read_bytes()).hexdigest() for file in (first, second)]
            print(f"{second.name}: {sums[0]} {'=' if sums[0] == sums[1] else '!='} {sums[1]}")
            if sums[0] != sums[1]:
                same = False
                for name in differences(first, second, Path(folder) / kind):
                    print(f"  {name}")
    return 0 if same else 1


def differences(first: Path, second: Path, work: Path) -> Iterator[str]:
    """The files within that differ, or are in one alone."""
    for number, package in enumerate((first, second)):
        target = work / str(number)
        target.mkdir(parents=True)
        if package.suffix == ".deb":
            out("dpkg-deb", "-R", str(package), str(target))
        else:
            out("msiextract", "-C", str(target), str(package))
    one, other = (
        {path.relative_to(work / side): path for path in (work / side).rglob("*") if path.is_file()}
        for side in "01"
    )
    for name in sorted(one.keys() | other.keys()):
        if name not in one or name not in other:
            yield f"in one alone: {name}"
        elif not filecmp.cmp(one[name], other[name], shallow=False):
            yield str(name)


def out(*words: str) -> str:
    """Run a program and give what it wrote; its failure is the end."""
    return subprocess.run(
        words, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True, timeout=LONGEST
    ).stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
