"""Fixtures of the screens: a shell over fakes, taps that find things by name, QML in a view."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickView, QQuickWindow
from PySide6.QtTest import QTest

sys.path.insert(0, str(Path(__file__).parent))

import scenes  # the path above leads there

from ui.icons import IconProvider
from ui.shell import QML, RESOURCES, Shell, load_fonts


def items(root: QQuickItem) -> Iterator[QQuickItem]:
    """`root` and every item below it that can be seen, delegates too."""
    if root.isVisible():
        yield root
        for child in root.childItems():
            yield from items(child)


def find(window: QQuickWindow, name: str) -> QQuickItem:
    """The visible item of that object name; there must be one."""
    found = [item for item in items(window.contentItem()) if item.objectName() == name]
    assert found, f"nothing visible is called {name}"
    return found[0]


def middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def settle(app: QCoreApplication) -> None:
    for _ in range(3):
        app.processEvents()


def lay_out(window: QQuickWindow, app: QCoreApplication) -> None:
    """Every row, grid and flow in its place: one round for each that lies in another. Without a
    frame drawn it would come about only when the window's next update falls due, which depends on
    the machine's speed."""
    settle(app)
    for _ in range(4):
        for item in items(window.contentItem()):
            item.ensurePolished()
        settle(app)


@pytest.fixture
def shell(qapp: QGuiApplication) -> Iterator[Shell]:
    """A shell over fakes, with its window shown; nothing runs beside it."""
    made = scenes.make_shell(demo=True)
    made.till.state = scenes.still(made.till.state)
    made.open()
    settle(qapp)
    yield made
    made.destroy()


@pytest.fixture
def window(shell: Shell) -> QQuickWindow:
    windows = [w for w in QGuiApplication.topLevelWindows() if isinstance(w, QQuickWindow)]
    return next(w for w in windows if w.isVisible())


@pytest.fixture
def tap(window: QQuickWindow, qapp: QGuiApplication) -> Callable[[str], None]:
    """A finger on what is called so."""
    device = QTest.createTouchDevice()

    def touch(name: str) -> None:
        point = middle(find(window, name))
        QTest.touchEvent(window, device).press(0, point, window)
        QTest.touchEvent(window, device).release(0, point, window)
        settle(qapp)

    return touch


@pytest.fixture
def press(window: QQuickWindow, qapp: QGuiApplication) -> Callable[[Qt.Key], None]:
    """A key of the keyboard."""

    def key(which: Qt.Key) -> None:
        QTest.keyClick(window, which)
        settle(qapp)

    return key


@pytest.fixture
def view(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """`view(qml_text, **initial)`: one component in a window of its own; returns its root."""
    load_fonts()
    made: list[QQuickView] = []

    def show(text: str, **initial: QObject) -> Any:
        file = tmp_path / "Shown.qml"
        file.write_text("import QtQuick\nimport Pos\n" + text, "utf-8")
        shown = QQuickView()
        shown.engine().addImportPath(str(QML))
        shown.engine().addImageProvider("icons", IconProvider(RESOURCES / "icons"))
        shown.setInitialProperties(dict(initial))
        shown.setSource(QUrl.fromLocalFile(str(file)))
        assert shown.status() == QQuickView.Status.Ready, [e.toString() for e in shown.errors()]
        shown.show()
        made.append(shown)
        settle(qapp)
        return shown

    yield show
    for shown in made:
        shown.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
