from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pytest


@pytest.fixture
def trim(program: Callable[[str], ModuleType]) -> ModuleType:
    return program("trim")


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Quick3D.so.6",
        "PySide6/Qt6Quick3DRuntimeRender.dll",
        "PySide6/Qt/qml/QtQuick/VirtualKeyboard/qmldir",
        "PySide6/qml/QtTest/qmldir",
        "PySide6/plugins/sqldrivers/qsqlite.dll",
        "PySide6/translations/qtbase_de.qm",
    ],
)
def test_what_a_till_never_loads(name: str, trim: ModuleType) -> None:
    assert trim.NEVER_LOADED.search(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt6QuickTemplates2.dll",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/plugins/platforms/qoffscreen.dll",
        "PySide6/qml/QtQuick/qmldir",
        "PySide6/translations/qtbase_ar.qm",
        "PySide6/translations/qtbase_en.qm",
        "PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so",
    ],
)
def test_what_it_does(name: str, trim: ModuleType) -> None:
    assert not trim.NEVER_LOADED.search(name)
    assert not trim.FOR_DEVELOPERS.search(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/designer.exe",
        "PySide6/include/QtCore/x.h",
        "openpyxl/tests/a.py",
        "PySide6/opengl32sw.dll",
    ],
)
def test_what_only_developers_want(name: str, trim: ModuleType) -> None:
    assert trim.FOR_DEVELOPERS.search(name)
