from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

WHOLE = [
    "bill-of-materials.json",
    "licences/LGPL-3.0.txt",
    "licences/GPL-3.0.txt",
    "licences/qt-third-party.txt",
    "licences/how-to-replace-LGPL-parts.txt",
    "licences/CPython-LICENSE.txt",
    "licences/pyserial.txt",
    "licences/fonts-OFL-NotoSansArabic.txt",
    "licences/icons-LICENSE",
    "licences/LICENSE",
    "_internal/resources/fonts/NotoSansArabic-Regular.ttf",
    "_internal/resources/i18n/pos_ar.qm",
    "_internal/resources/printers/models.toml",
    "_internal/ui/qml/Pos/Main.qml",
    "_internal/PySide6/Qt/lib/libQt6Core.so.6",
    "_internal/PySide6/__init__.py",
    "_internal/zeroconf/__init__.py",
    "_internal/libpython3.11.so.1.0",
    "pos-app",
    "frozen/pos_app/settings/credentials.py",
    "frozen/pos_app/simulator/server.py",
]


@pytest.fixture
def contents(program: Callable[[str], ModuleType]) -> ModuleType:
    return program("contents")


def test_a_whole_package_has_nothing_wrong(contents: ModuleType) -> None:
    assert contents.complaints(WHOLE) == []


@pytest.mark.parametrize(
    "name",
    [
        "_internal/tests/test_errors.py",
        "frozen/numpy/testing/x.py",
        "site-packages/openpyxl/tests/data.xlsx",
        "frozen/pytest.py",
        "frozen/hypothesis/core.py",
        "site-packages/pip/__init__.py",
        "site-packages/setuptools/x.pyc",
        "_internal/.git/config",
        ".venv/x",
        "site-packages/pos_app/__pycache__/cli.cpython-311.pyc",
        "_internal/smart_pos_companion-0.1.0.dist-info/direct_url.json",
        "_internal/httpx-0.28.1.dist-info/RECORD",
        "_internal/PySide6/QtCore.pyi",
        "_internal/resources/i18n/pos_ar.ts",
        "_internal/hesabe-vectors.json",
        "requirements/run.lock",
        "_internal/pyproject.toml",
        "till/journal.sqlite3",
        "till/journal.sqlite3-wal",
        "_internal/settings.toml",
        "_internal/secrets.json",
        "till/store.key",
        "site-packages/PySide6/designer.exe",
        "site-packages/PySide6/Qt6VirtualKeyboard.dll",
        "pos-app.log",
    ],
)
def test_what_must_never_be_inside(name: str, contents: ModuleType) -> None:
    (complaint,) = contents.complaints([*WHOLE, name])
    assert complaint.startswith(f"{name}: ")


@pytest.mark.parametrize(
    "name", [each for each in WHOLE if "licences/" in each or "PySide6/__" in each]
)
def test_what_must_be_inside(name: str, contents: ModuleType) -> None:
    (complaint,) = contents.complaints(each for each in WHOLE if each != name)
    assert complaint.startswith("missing: ")


def test_what_may_be_replaced_keeps_its_compiled_form(contents: ModuleType) -> None:
    name = "site-packages/zeroconf/_utils/__pycache__/net.cpython-311.pyc"
    assert contents.complaints([*WHOLE, name]) == []


@pytest.mark.parametrize(
    "text",
    [
        '{"url": "file:///tmp/somewhere/checkout"}',
        "-----BEGIN RSA PRIVATE " + "KEY-----\n" + "MIIE" * 20,
    ],
)
def test_a_text_that_tells_of_the_build_machine_or_holds_a_key(
    text: str, contents: ModuleType, tmp_path: Path
) -> None:
    for name in WHOLE:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("fine", "utf-8")
    (tmp_path / "pos-app").unlink()
    assert contents.complaints_in(tmp_path) == []
    (tmp_path / "told.json").write_text(text, "utf-8")
    (complaint,) = contents.complaints_in(tmp_path)
    assert complaint.startswith("told.json: says ")


def test_the_sources_that_are_shipped_have_nothing_of_the_kind(
    contents: ModuleType, packaging: Path
) -> None:
    # the rules hold for the sources too: a fixture dropped among them is found before a build
    root = packaging.parent
    names = [
        path.relative_to(root).as_posix()
        for folder in ("pos_app", "ui", "drivers", "resources")
        for path in (root / folder).rglob("*")
        if path.is_file()
        and path.suffix not in {".pyc", ".md", ".ts"}
        and "types" not in path.parts
    ]
    found = [each for each in contents.complaints(names) if not each.startswith("missing: ")]
    assert found == []
