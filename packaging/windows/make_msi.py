"""Puts a program's folder into an MSI: `python make_msi.py PROGRAM OUT VERSION`.

wixl makes it on Linux, WiX 3 (candle, light) on Windows, from the same sources: product.wxs, and
the list of files that this writes. The same files give the same identities, so that an upgrade
replaces a file where it lies, and the same package twice.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import uuid
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import quoteattr

HERE = Path(__file__).resolve().parent
NAME = "smart-pos-companion"
OURS = uuid.UUID("2d0f5c1e-7f0b-4f43-9b1e-0c8a5a6b7d21")
"""What all identities are derived from. Never change it: upgrades find the old files by them."""
SUMMARY = bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9")
"""The format of a summary, in the order of bytes of a file."""
VT_FILETIME = 0x40
LONGEST = 1200
"""Seconds any one step may take."""


def main(program: Path, out: Path, version: str) -> int:
    """Build the installer. Returns the exit code."""
    work = out / "windows"
    work.mkdir(exist_ok=True)
    names = [path.relative_to(program) for path in sorted(program.rglob("*")) if path.is_file()]
    settle_times(program)
    files = work / "files.wxs"
    files.write_text(files_wxs([name.as_posix() for name in names]), "utf-8")
    target = out / f"{NAME}_{version}_x64.msi"
    told = {
        "Program": program.name,  # wixl takes no absolute place; both are run beside the folder
        "Version": msi_version(version),
        "Product": identity(f"product {version} {fingerprint(program, names)}"),
    }
    if sys.platform == "win32":
        with_wix(program.parent, files, target, told)
    else:
        with_wixl(program.parent, files, target, told)
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB, {len(names)} files")
    return 0


def with_wixl(beside: Path, files: Path, target: Path, told: dict[str, str]) -> None:
    """On Linux; what of it would differ from time to time is set afterwards."""
    defined = [word for name, value in told.items() for word in ("-D", f"{name}={value}")]
    target.unlink(missing_ok=True)
    run("wixl", "-a", "x64", *defined, "-o", target, HERE / "product.wxs", files, cwd=beside)
    facts = ("Smart POS companion", "Smart POS companion maintainers", "x64;1033")
    package = f"{{{identity('package ' + told['Product']).upper()}}}"
    run("msibuild", target, "-s", *facts, package, cwd=beside)
    target.write_bytes(with_settled_dates(target.read_bytes(), moment()))


def with_wix(beside: Path, files: Path, target: Path, told: dict[str, str]) -> None:
    """On Windows."""
    defined = [f"-d{name}={value}" for name, value in told.items()]
    objects = [files.parent / "product.wixobj", files.parent / "files.wixobj"]
    for source, compiled in zip((HERE / "product.wxs", files), objects, strict=True):
        run("candle", "-nologo", "-arch", "x64", *defined, "-out", compiled, source, cwd=beside)
    # ICE60 asks for a language of each font file; ours are the program's own
    run("light", "-nologo", "-sice:ICE60", "-out", target, *objects, cwd=beside)


def with_settled_dates(package: bytes, seconds: int) -> bytes:
    """`package` with the dates of its summary (made, saved) set to `seconds` since 1970.

    The summary is a property set: [MS-OLEPS]; a date in it is type 0x40 and
    8 bytes of ticks of 100 ns since 1601. Raises ValueError where there is no summary.
    """
    start = package.find(SUMMARY)
    if start < 0:
        raise ValueError("no summary in the package")
    section = start + len(SUMMARY) + 4
    count = int.from_bytes(package[section + 4 : section + 8], "little")
    ticks = ((seconds + 11_644_473_600) * 10_000_000).to_bytes(8, "little")
    settled = bytearray(package)
    for entry in range(section + 8, section + 8 + 8 * count, 8):
        place = section + int.from_bytes(package[entry + 4 : entry + 8], "little")
        if int.from_bytes(package[place : place + 4], "little") == VT_FILETIME:
            settled[place + 4 : place + 12] = ticks
    return bytes(settled)


def run(*command: str | Path, cwd: Path) -> None:
    """Run one program; failure ends the build, and any complaint of wixl's too (it exits 0)."""
    words = list(map(str, command))
    done = subprocess.run(
        words, cwd=cwd, stderr=subprocess.PIPE, text=True, check=False, timeout=LONGEST
    )
    if done.returncode or "CRITICAL" in done.stderr or "WARNING" in done.stderr:
        sys.exit(f"{words[0]}: exit {done.returncode}\n{done.stderr[:4000]}")


def files_wxs(given: Iterable[str]) -> str:
    """The list of files, a component each; names relative to the program's folder, with `/`."""
    names = sorted(given)
    tree: dict[str, list[str]] = {"": []}
    for name in names:
        folder = name.rpartition("/")[0]
        while folder not in tree:
            tree[folder] = []
            folder = folder.rpartition("/")[0]
        tree[name.rpartition("/")[0]].append(name)
    lines = ['<?xml version="1.0" encoding="utf-8"?>']
    lines += ['<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">']
    for folder in sorted(tree):
        if folder:
            parent, _, own = folder.rpartition("/")
            above = folder_id(parent)
            lines += [f'<Fragment><DirectoryRef Id="{above}">']
            lines += [f'<Directory Id="{folder_id(folder)}" Name={quoteattr(own)}/>']
            lines += ["</DirectoryRef></Fragment>"]
    for folder in sorted(tree):
        lines += [f'<Fragment><DirectoryRef Id="{folder_id(folder)}">']
        lines += [component(name) for name in tree[folder]]
        lines += ["</DirectoryRef></Fragment>"]
    lines += ['<Fragment><ComponentGroup Id="Files">']
    lines += [f'<ComponentRef Id="{short_id("c", name)}"/>' for name in names]
    lines += ["</ComponentGroup></Fragment>", "</Wix>", ""]
    return "\n".join(lines)


def component(name: str) -> str:
    """One file: what is installed or removed as one."""
    guid = identity(f"component {name}").upper()
    own = quoteattr(name.rpartition("/")[2])
    return (
        f'<Component Id="{short_id("c", name)}" Guid="{guid}" Win64="yes">'
        f'<File Id="{file_id(name)}" KeyPath="yes" Name={own} Source={quoteattr(source_of(name))}/>'
        "</Component>"
    )


def source_of(name: str) -> str:
    """Where the file lies while the package is built."""
    return f"$(var.Program)/{name}" if sys.platform != "win32" else f"$(var.Program)\\{name}"


def file_id(name: str) -> str:
    """The programs keep a name that product.wxs knows."""
    return {"pos-till.exe": "TillProgram", "pos-app.exe": "AppProgram"}.get(
        name, short_id("f", name)
    )


def folder_id(folder: str) -> str:
    """The installation's own folder is product.wxs's."""
    return short_id("d", folder) if folder else "INSTALLDIR"


def short_id(kind: str, name: str) -> str:
    """An identifier within MSI's 72 characters, the same for the same name."""
    return f"{kind}_{hashlib.sha256(name.encode()).hexdigest()[:24]}"


def identity(what: str) -> str:
    """A GUID, the same for the same thing."""
    return str(uuid.uuid5(OURS, what))


def msi_version(version: str) -> str:
    """The three numbers by which Windows tells newer from older. Raises ValueError for others."""
    numbers = version.split(".")
    largest = (255, 255, 65535)
    if len(numbers) != len(largest) or any(
        not number.isascii() or not number.isdigit() or int(number) > most
        for number, most in zip(numbers, largest, strict=True)
    ):
        raise ValueError(f"an MSI's version is three numbers, not {version}")
    return version


def fingerprint(program: Path, names: Iterable[Path]) -> str:
    """One word for everything within."""
    whole = hashlib.sha256()
    for name in names:
        whole.update(name.as_posix().encode() + b"\0")
        whole.update(hashlib.sha256((program / name).read_bytes()).digest())
    return whole.hexdigest()


def settle_times(folder: Path) -> None:
    """One time for all files: the commit's."""
    for path in folder.rglob("*"):
        os.utime(path, (moment(), moment()))


def moment() -> int:
    """The commit's time, in seconds since 1970; without one 1980, the first a cabinet can say."""
    return int(os.environ.get("SOURCE_DATE_EPOCH", "315532800"))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve(), sys.argv[3]))
