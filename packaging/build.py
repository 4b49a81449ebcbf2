"""Builds what is shipped, one command each; everything ends in packaging/out/.

`python packaging/build.py NAME`, where NAME is:

    program   the frozen program: one folder, with bill of materials and licences
    deb       a .deb around it, for Debian 12 and 13 and Ubuntu 24.04
    msi       an installer for Windows; on Linux too (see windows/assemble.py)

The build environment is made from requirements/package.lock, hashes required, and kept for the next
time. The same commit built twice gives the same bytes: times are the commit's.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
OUT = HERE / "out"
PROGRAM = OUT / "pos-app"
LONGEST = 1800
"""Seconds any one step may take."""


def main(arguments: list[str]) -> int:
    """Build what `arguments` name. Returns the exit code."""
    steps = {"program": program, "deb": deb, "msi": msi}
    if not arguments or set(arguments) - set(steps):
        print(__doc__, file=sys.stderr)
        return 2
    if absent := absent_tools(arguments):
        print("\n".join(["the build needs:", *absent]), file=sys.stderr)
        return 2
    OUT.mkdir(exist_ok=True)
    for name in arguments:
        steps[name]()
    return 0


NEEDED = {
    "program": {"git": "git"},
    "deb": {"git": "git", "dpkg-deb": "dpkg", "dpkg-shlibdeps": "dpkg-dev", "objdump": "binutils"},
    "msi": {
        "git": "git",
        "wixl": "wixl",
        "msibuild": "msitools",
        "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
        "x86_64-w64-mingw32-windres": "binutils-mingw-w64-x86-64",
    },
}
"""Step to program to the Debian package that has it."""


def absent_tools(steps: list[str], platform: str = sys.platform) -> list[str]:
    """A line for each program that the steps need and that is not here."""
    lines = [
        f"  {tool}: apt-get install {package}"
        for tool, package in {k: v for step in steps for k, v in NEEDED[step].items()}.items()
        if platform != "win32" and shutil.which(tool) is None
    ]
    if platform == "win32" and "msi" in steps:
        lines += [
            f"  {tool}: WiX toolset 3.14" for tool in ("candle", "light") if not shutil.which(tool)
        ]
    library = sysconfig.get_config_var("Py_ENABLE_SHARED")
    if {"program", "deb"} & set(steps) and platform != "win32" and not library:
        lines.append("  a CPython with a shared library (./configure --enable-shared)")
    if sys.version_info[:2] != (3, 11):
        lines.append(f"  CPython 3.11; this is {sys.version.split()[0]}")
    return lines


def run(*command: str | Path, cwd: Path = ROOT) -> None:
    """Run one step; its failure ends the build."""
    environ = os.environ | {
        "SOURCE_DATE_EPOCH": commit_time(),
        "PYTHONHASHSEED": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_QPA_PLATFORM": "offscreen",
    }
    subprocess.run(list(map(str, command)), cwd=cwd, env=environ, check=True, timeout=LONGEST)


def commit_time() -> str:
    """When the commit that is built was made, in seconds since 1970."""
    told = subprocess.run(
        ["git", "log", "-1", "--format=%ct"],  # noqa: S607 - git from PATH
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return told.stdout.strip()


def version() -> str:
    """The project's version."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return str(project["version"])


def build_python() -> Path:
    """The interpreter of the build environment, made or renewed when the lock has changed."""
    lock = ROOT / "requirements" / "package.lock"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    folder = OUT / "venv"
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    stamp = folder / "installed"
    if not stamp.exists() or stamp.read_text("utf-8") != wanted:
        venv.create(folder, clear=True, with_pip=True)
        pip = [
            python,
            "-m",
            "pip",
            "--disable-pip-version-check",
            "install",
            "--quiet",
            "--no-deps",
        ]
        run(*pip, "--require-hashes", "--only-binary", ":all:", "-r", lock)
        run(*pip, "--no-build-isolation", "--no-index", "-e", ROOT)
        stamp.write_text(wanted, "utf-8")
    return python


def program() -> None:
    """The frozen program in packaging/out/pos-app, tried before it counts as built."""
    python = build_python()
    work = OUT / "work"
    shutil.rmtree(PROGRAM, ignore_errors=True)
    run(
        *(python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", OUT, "--workpath", work, HERE / "pos_app.spec"),
    )
    strip(PROGRAM)
    run(python, HERE / "bill.py", PROGRAM, work / "pos_app")
    run(python, HERE / "contents.py", PROGRAM)
    run(sys.executable, HERE / "smoke.py", PROGRAM / program_name())


def strip(folder: Path) -> None:
    """Take the debugging symbols out of our own Python, where there is a tool for it."""
    tool = shutil.which("strip")
    for library in sorted(folder.glob("_internal/libpython3*.so*")) if tool else ():
        run(str(tool), "--strip-unneeded", library)


def program_name() -> str:
    """The file that is started."""
    return "pos-app.exe" if sys.platform == "win32" else "pos-app"


def deb() -> None:
    """The .deb, from a program built just before or from the one that is there."""
    if not (PROGRAM / program_name()).exists():
        program()
    run(sys.executable, HERE / "linux" / "make_deb.py", PROGRAM, OUT, version())


def msi() -> None:
    """The installer for Windows: assembled from wheels here, frozen where this is Windows."""
    if sys.platform == "win32":
        program()
        run(sys.executable, HERE / "windows" / "make_msi.py", PROGRAM, OUT, version())
        return
    python = build_python()
    folder = OUT / "windows" / "pos-app"
    run(python, HERE / "windows" / "assemble.py", folder, OUT / "windows")
    run(python, HERE / "windows" / "make_msi.py", folder, OUT, version())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
