"""Puts the frozen program into a .deb: `python packaging/linux/make_deb.py PROGRAM OUT VERSION`.

Everything but the program lies ready in packaging/linux/tree, as it will lie on the till. What the
program needs of the system is read from its own files by dpkg-shlibdeps.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
NAME = "smart-pos-companion"
HOME = Path("opt") / NAME
LONGEST = 900
"""Seconds any one step may take."""
CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: Smart POS companion maintainers <maintainers@smart-pos-companion.invalid>
Section: misc
Priority: optional
Installed-Size: {size}
Depends: debconf (>= 0.5) | debconf-2.0, passwd, {needs}
Recommends: libusb-1.0-0
Suggests: xserver-xorg, xinit, openbox, x11-xserver-utils, x11-xkb-utils, cage, cups-client
Description: till beside a Hesabe card terminal
 Takes payments on a card terminal, in cash or by link, prints receipts, tells the customer's
 display, and keeps a journal that survives anything. English and Arabic. Carries its own Python
 and Qt; "pos-kiosk enable" makes the computer a till that shows nothing else.
"""


def main(program: Path, out: Path, version: str) -> int:
    """Build the package. Returns the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        stage = Path(folder) / "stage"
        shutil.copytree(HERE / "tree", stage, symlinks=True)
        shutil.copytree(program, stage / HOME, symlinks=True)
        fill(stage)
        modes(stage)
        (stage / "DEBIAN").mkdir()
        write_control(stage, version, needs(stage, Path(folder)))
        settle_times(stage)
        target = out / f"{NAME}_{version}_{architecture()}.deb"
        run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(stage), str(target))
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB")
    return 0


def run(*command: str, cwd: Path = ROOT) -> str:
    """Run one program and give what it wrote; its failure ends the build."""
    done = subprocess.run(
        command, cwd=cwd, stdout=subprocess.PIPE, text=True, check=True, timeout=LONGEST
    )
    return done.stdout


def architecture() -> str:
    """The architecture of this machine, in Debian's words."""
    return run("dpkg", "--print-architecture").strip()


def fill(stage: Path) -> None:
    """What is not a plain file of packaging/linux/tree: links, the icon, the documents."""
    (stage / "usr/bin").mkdir(parents=True)
    (stage / "usr/bin/pos-app").symlink_to(f"/{HOME}/pos-app")
    icons = stage / "usr/share/icons/hicolor/scalable/apps"
    icons.mkdir(parents=True)
    shutil.copy(ROOT / f"packaging/icons/{NAME}.svg", icons / f"{NAME}.svg")
    documents = stage / "usr/share/doc" / NAME
    documents.mkdir(parents=True)
    for guide in ("roll-out", "settings", "enrolment", "kiosk"):
        shutil.copy(ROOT / f"docs/{guide}.md", documents / f"{guide}.md")
    # but no file in it: dpkg would ask at an update whether IT's own policy is to be kept
    (stage / "etc/pos-app").mkdir()
    shutil.copy(HERE / "policy.toml", documents / "policy.toml")
    shutil.copy(ROOT / "NOTICE", documents / "copyright")
    (documents / "licences").symlink_to(f"/{HOME}/licences")
    (documents / "bill-of-materials.json").symlink_to(f"/{HOME}/bill-of-materials.json")
    with (documents / "changelog.gz").open("wb") as file:
        file.write(gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), mtime=0))


def needs(stage: Path, folder: Path) -> str:
    """The packages whose libraries the program's own files are linked with."""
    (folder / "debian").mkdir()
    (folder / "debian/control").write_text(
        f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n", "utf-8"
    )
    inside = stage / HOME / "_internal"
    files = [
        path
        for path in sorted((stage / HOME).rglob("*"))
        if path.is_file() and not path.is_symlink() and path.read_bytes()[:4] == b"\x7fELF"
    ]
    places = sorted({str(path.parent) for path in files if path.is_relative_to(inside)})
    told = run(
        *("dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"),
        *(f"-l{place}" for place in places),
        *(f"-e{path}" for path in files),
        cwd=folder,
    )
    for line in told.splitlines():
        if line.startswith("shlibs:Depends="):
            return line.partition("=")[2]
    sys.exit(f"dpkg-shlibdeps told nothing: {told}")


def write_control(stage: Path, version: str, needed: str) -> None:
    """The package's own facts, scripts and sums."""
    control = stage / "DEBIAN"
    size = sum(path.lstat().st_size for path in stage.rglob("*") if path.is_file()) // 1024
    text = CONTROL.format(
        name=NAME, version=version, architecture=architecture(), size=size, needs=needed
    )
    (control / "control").write_text(text, "utf-8")
    files = [path for path in sorted(stage.rglob("*")) if path.is_file() and not path.is_symlink()]
    shipped = [path.relative_to(stage) for path in files if control not in path.parents]
    conffiles = [f"/{path}\n" for path in shipped if path.parts[0] == "etc"]
    (control / "conffiles").write_text("".join(conffiles), "utf-8")
    sums = [f"{hashlib.md5((stage / p).read_bytes()).hexdigest()}  {p}\n" for p in shipped]  # noqa: S324 - dpkg's format
    (control / "md5sums").write_text("".join(sums), "utf-8")
    for script in sorted((HERE / "maintainer").iterdir()):
        shutil.copy(script, control / script.name)
        (control / script.name).chmod(0o644 if script.name == "templates" else 0o755)


def modes(stage: Path) -> None:
    """Everything readable by all and writable by root, whatever the umask here was."""
    for path in [stage, *stage.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & stat.S_IXUSR
            path.chmod(0o755 if runs else 0o644)


def settle_times(stage: Path) -> None:
    """One time for all files: the commit's, so that the same commit gives the same package."""
    moment = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    for path in [stage, *stage.rglob("*")]:
        os.utime(path, (moment, moment), follow_symlinks=False)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]))
