"""What a package must hold and what must never be in one.

    python packaging/contents.py PROGRAM_FOLDER

The rules are patterns with reasons, on names relative to the program's folder, with `/`. Modules
that lie frozen within the program are judged as `frozen/NAME.py`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

NEVER = {
    r"(?:^|/)(?:tests?|testing|conftest)(?:/|\.py$)|(?:^|/)test_[^/]*\.py$": "a test",
    r"(?:^|/)(?:pytest|_pytest|hypothesis|mypy|ruff|coverage|pip|setuptools|hatchling|editables|"
    r"PyInstaller|importlinter|time_machine|trove_classifiers)(?:/|\.py$)": "a development tool",
    r"(?:^|/)\.|^(?!.*(?:PySide6|shiboken6|zeroconf)/).*__pycache__|"
    r"\.orig$|\.rej$|~$|\.log$": "a leftover",
    r"\.dist-info/(?:RECORD|INSTALLER|REQUESTED|direct_url\.json)$": "tells of the build machine",
    r"\.(?:h|hpp|a|lib|pdb|pyi|c|cpp|pyx|o)$": "for compiling",
    r"\.(?:ts|lock)$|(?:^|/)(?:pyproject\.toml|hesabe-vectors\.json|known_seeds\.txt)$": "source",
    r"\.sqlite3(?:-\w+)?$|(?:^|/)(?:settings|policy)\.toml$|\.sealed$": "a till's own data",
    r"(?:^|/)(?:\w*credentials|secrets?)\.(?:toml|json|txt)$|\.(?:key|p12|pfx)$": "a secret",
    r"(?:^|/)(?:assistant|designer|linguist|lupdate|lrelease|qmllint|qmlls|balsam\w*|qsb|uic|rcc)"
    r"(?:\.exe)?$": "a developer's program of Qt",
    r"VirtualKeyboard|QtCharts|QtDataVis|Quick3D|QtGraphs|NetworkAuth": "of Qt, but under the GPL",
}
"""Pattern to what it would be."""
EXCEPT = re.compile(r"resources/i18n/|pos_app/(?:settings/|journal/)|^frozen/pos_app/")
"""Where `settings`, `policy` or `secrets` name code."""

MUST = {
    "bill of materials": r"^bill-of-materials\.json$",
    "text of the LGPL 3": r"^licences/LGPL-3\.0\.txt$",
    "text of the GPL 3, on which the LGPL 3 builds": r"^licences/GPL-3\.0\.txt$",
    "notices of the code within Qt": r"^licences/qt-third-party\.txt$",
    "how to replace the LGPL parts": r"^licences/how-to-replace-LGPL-parts\.txt$",
    "licence of Python": r"^licences/CPython-LICENSE\.txt$",
    "licence of pyserial": r"^licences/pyserial\.txt$",
    "licence of the fonts": r"^licences/fonts-OFL-NotoSansArabic\.txt$",
    "licence of the icons": r"^licences/icons-LICENSE$",
    "our licence": r"^licences/LICENSE$",
    "an Arabic font": r"resources/fonts/NotoSansArabic-Regular\.ttf$",
    "the Arabic texts": r"resources/i18n/pos_ar\.qm$",
    "printer models": r"resources/printers/models\.toml$",
    "the first screen": r"ui/qml/Pos/.*\.qml$",
    "Qt for replacing": r"(?:libQt6Core\.so\.6|Qt6Core\.dll)$",
    "PySide6 for replacing": r"PySide6/__init__\.py$",
    "zeroconf for replacing": r"zeroconf/__init__\.py$",
    "Python": r"(?:libpython3[.\d]+\.so[.\d]*|python3\d+\.dll)$",
}
"""What it is to a pattern that some name must match."""

PRIVATE = re.compile(
    rb"-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/=\s]{64}|file:///(?:tmp|root|home)/"
)
"""In text files: a private key, or a place of the build machine."""
LARGEST_TEXT = 2_000_000


def complaints(names: Iterable[str]) -> list[str]:
    """What is wrong with a package that holds `names`; nothing where all is well."""
    held = sorted(names)
    wrong = [
        f"{name}: {what}"
        for name in held
        for pattern, what in NEVER.items()
        if re.search(pattern, name) and not (what in EXCEPTED and EXCEPT.search(name))
    ]
    wrong += [
        f"missing: {what}"
        for what, pattern in MUST.items()
        if not any(re.search(pattern, name) for name in held)
    ]
    return wrong


EXCEPTED = {"a till's own data", "a secret"}


def complaints_in(folder: Path) -> list[str]:
    """The same of a folder, with the modules frozen in it and what its text files say."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    names = [path.relative_to(folder).as_posix() for path in files]
    wrong = complaints([*names, *frozen_in(folder)])
    for path, name in zip(files, names, strict=True):
        if not path.is_symlink() and path.stat().st_size < LARGEST_TEXT:
            data = path.read_bytes()
            if b"\0" not in data and (told := PRIVATE.search(data)):
                wrong.append(f"{name}: says {told.group()[:40].decode(errors='replace')}")
    return wrong


def frozen_in(folder: Path) -> Iterator[str]:
    """The modules within the frozen program, as far as PyInstaller is here to list them."""
    program = folder / "pos-app"
    try:
        from PyInstaller.archive.readers import CArchiveReader
    except ImportError:
        return
    if not program.is_file():
        return
    archive = CArchiveReader(str(program))
    for name in archive.toc:
        if name.endswith(".pyz"):
            for module in archive.open_embedded_archive(name).toc:
                yield f"frozen/{module.replace('.', '/')}.py"


if __name__ == "__main__":
    found = complaints_in(Path(sys.argv[1]))
    print("\n".join(found) or "contents: as they should be")
    sys.exit(bool(found))
