"""Lays out the program for Windows, on Linux: `python assemble.py FOLDER WORK`.

    FOLDER/pos-app.exe, pos-till.exe   for a terminal; for the desktop (opens no terminal)
    FOLDER/python311.dll, *.pyd, ...   CPython, from the wheel that python.lock names
    FOLDER/python311.zip               its library, from the Python that runs this, compiled
    FOLDER/site-packages/              the wheels of requirements/run.lock for Windows, and the till

Needs no Windows and no wine. Runs in the build environment. For trying and for a release where no
Windows is at hand; on Windows itself `build.py msi` freezes the program with PyInstaller instead.
"""

from __future__ import annotations

import compileall
import os
import py_compile
import re
import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import distributions
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(1, str(HERE.parent))

import bill  # noqa: E402
import contents  # noqa: E402
import wheels  # noqa: E402
from trim import FOR_DEVELOPERS, NEVER_LOADED, OF_THE_BUILD  # noqa: E402

LONGEST = 900
"""Seconds any one step may take."""
OURS = ("pos_app", "ui", "drivers", "resources")
STAYS_SOURCE = ("PySide6", "shiboken6", "zeroconf")
"""Under the LGPL: whoever uses the program may put their own in its place."""
NOT_PYTHONS = re.compile(r"tcl|tk86|_tkinter|_msi\.pyd|api-ms-win", re.IGNORECASE)
"""Of the Python wheel: not needed, or part of every Windows since 10."""
LEFT_OUT = {
    *("test", "idlelib", "tkinter", "turtledemo", "turtle.py", "lib2to3", "ensurepip", "venv"),
    *("pydoc_data", "pydoc.py", "lib-dynload", "site-packages", "unittest", "__pycache__"),
    *("curses", "dbm", "distutils"),
}
"""Of Python's library."""
CORE = "3.11.9"
"""The version of python311.dll."""


def main(folder: Path, work: Path) -> int:
    """Lay the program out in `folder`. Returns the exit code."""
    shutil.rmtree(folder, ignore_errors=True)
    site = folder / "site-packages"
    site.mkdir(parents=True)
    for wheel in download(work):
        if wheel.name.startswith("panda3d-"):
            unpack_python(wheel, folder)
        else:
            unpack(wheel, site)
    add_ours(site)
    add_library(folder / "python311.zip", work / "library")
    for runtime in sorted((site / "shiboken6").glob("*140*.dll")):
        shutil.copy(runtime, folder)
    compile_in(site)
    add_programs(folder, work)
    found = list(distributions(path=[str(site)]))
    bill.write(folder, found, "win32", CORE)
    for told in [path for path in site.rglob("*") if OF_THE_BUILD.search(path.as_posix())]:
        told.unlink()  # only now: the bill read in them what belongs to what
    wrong = contents.complaints_in(folder)
    if wrong:
        sys.exit("\n".join(wrong))
    return 0


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    """Run one program and give what it wrote; its failure ends the build."""
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=LONGEST,
    )
    return done.stdout


def download(work: Path) -> list[Path]:
    """The wheels for Windows, each checked against its hash in the lock."""
    lock = (ROOT / "requirements" / "run.lock").read_text("utf-8")
    wanted = wheels.for_windows(lock) + (HERE / "python.lock").read_text("utf-8")
    work.mkdir(parents=True, exist_ok=True)
    (work / "wheels.lock").write_text(wanted, "utf-8")
    store = work / "wheels"
    stamp = store / "wheels.lock"
    if not stamp.exists() or stamp.read_text("utf-8") != wanted:
        shutil.rmtree(store, ignore_errors=True)
        run(
            *(sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet"),
            *("--no-deps", "--require-hashes", "--only-binary", ":all:", "--dest", store),
            *("--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp"),
            *("-r", work / "wheels.lock"),
        )
        stamp.write_text(wanted, "utf-8")
    return sorted(store.glob("*.whl"))


def unpack(wheel: Path, site: Path) -> None:
    """What of a wheel a till needs."""
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            place = wheels.place_of(name)
            unwanted = (NEVER_LOADED, FOR_DEVELOPERS)
            if place and not name.endswith("/") and not any(x.search(place) for x in unwanted):
                target = site / place
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(archive.read(name))


def unpack_python(wheel: Path, folder: Path) -> None:
    """CPython's own libraries and modules out of the wheel that carries them."""
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            told = re.fullmatch(r"deploy_libs/([^/]+\.(?:dll|pyd))", name)
            if told and not NOT_PYTHONS.match(told[1]):
                (folder / told[1].lower()).write_bytes(archive.read(name))


def add_ours(site: Path) -> None:
    """The till itself, and what it says of itself to importlib.metadata."""
    for name in OURS:
        ignored = shutil.ignore_patterns("__pycache__", "*.md", "*.ts", "types")
        shutil.copytree(ROOT / name, site / name, ignore=ignored)
    own = next(each for each in distributions() if each.name == bill.OURS)
    facts = site / f"{bill.OURS.replace('-', '_')}-{own.version}.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text(own.read_text("METADATA") or "", "utf-8")


def add_library(archive: Path, work: Path) -> None:
    """Python's library, compiled, in one archive."""
    shutil.rmtree(work, ignore_errors=True)
    source = Path(os.__file__).parent
    shutil.copytree(source, work, ignore=lambda _, names: LEFT_OUT & set(names))
    for unwanted in [*work.glob("config-*"), *work.glob("_sysconfigdata*")]:
        shutil.rmtree(unwanted) if unwanted.is_dir() else unwanted.unlink()
    compile_in(work)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(work.rglob("*.pyc")):
            entry = zipfile.ZipInfo(path.relative_to(work).as_posix())
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, path.read_bytes())


def compile_in(folder: Path) -> None:
    """Every module compiled beside its place, and its source removed where it need not stay.

    Program Files is not writable: what is not compiled here is compiled at each start.
    """
    modes = py_compile.PycInvalidationMode
    for top in sorted(folder.iterdir()):
        stays = top.name in STAYS_SOURCE
        mode = modes.CHECKED_HASH if stays else modes.UNCHECKED_HASH
        options = {"quiet": 1, "stripdir": str(folder), "legacy": not stays}
        if top.is_dir():
            compileall.compile_dir(top, invalidation_mode=mode, **options)  # type: ignore[arg-type] # one dictionary for both
        elif top.suffix == ".py":
            compileall.compile_file(top, invalidation_mode=mode, **options)  # type: ignore[arg-type] # the same
        for source in [top] if top.suffix == ".py" else top.rglob("*.py") if not stays else ():
            source.unlink()


def add_programs(folder: Path, work: Path) -> None:
    """The two programs, what they start, and python3.dll for modules of the stable interface."""
    (folder / "python311._pth").write_text("python311.zip\n.\nsite-packages\n", "utf-8")
    shutil.copy(HERE / "start.py", folder / "start.py")
    icon = HERE.parent / "icons" / f"{bill.OURS}.ico"
    shutil.copy(icon, folder)
    resource = work / "pos.res.o"
    (work / "pos.rc").write_text(resource_text(icon, bill.own_version()), "utf-8")
    run("x86_64-w64-mingw32-windres", "--codepage=65001", work / "pos.rc", "-o", resource)
    compiler = ("x86_64-w64-mingw32-gcc", "-municode", "-O2", "-s", "-Wl,--no-insert-timestamp")
    launcher = HERE / "launcher.c"
    run(*compiler, launcher, resource, "-o", folder / "pos-app.exe")
    run(*compiler, "-mwindows", launcher, resource, "-o", folder / "pos-till.exe")
    add_stable_interface(folder, work)


def resource_text(icon: Path, version: str) -> str:
    """The resource script: icon, and what Explorer shows of the program."""
    numbers = ",".join((version.split(".") + ["0"] * 4)[:4])
    return f"""\
1 ICON "{icon.as_posix()}"
1 VERSIONINFO
FILEVERSION {numbers}
PRODUCTVERSION {numbers}
BEGIN
  BLOCK "StringFileInfo" BEGIN BLOCK "040904B0" BEGIN
    VALUE "CompanyName", "Smart POS companion maintainers"
    VALUE "FileDescription", "Smart POS companion"
    VALUE "FileVersion", "{version}"
    VALUE "ProductName", "Smart POS companion"
    VALUE "ProductVersion", "{version}"
  END END
  BLOCK "VarFileInfo" BEGIN VALUE "Translation", 0x409, 1200 END
END
"""


def add_stable_interface(folder: Path, work: Path) -> None:
    """python3.dll, which hands every name on to python311.dll; the Python wheel lacks it."""
    told = run("x86_64-w64-mingw32-objdump", "-p", folder / "python311.dll")
    table = told.partition("[Ordinal/Name Pointer] Table")[2].partition("\n\n")[0]
    names = re.findall(r"\s(_?Py\w+)$", table, re.MULTILINE)
    lines = ["LIBRARY python3.dll", "EXPORTS", *(f"{name}=python311.{name}" for name in names)]
    (work / "python3.def").write_text("\n".join(lines) + "\n", "utf-8")
    (work / "python3.c").write_text(
        "int DllMain(void *a, unsigned b, void *c) { return 1; }\n", "utf-8"
    )
    # Left to itself, the linker takes the image's base from the path that it writes to.
    run(
        *("x86_64-w64-mingw32-gcc", "-shared", "-nostartfiles", "-s", "-Wl,-e,DllMain"),
        *("-Wl,--no-insert-timestamp,--disable-auto-image-base", "-o", folder / "python3.dll"),
        *(work / "python3.c", work / "python3.def"),
    )


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()))
