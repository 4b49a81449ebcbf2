"""Everything by keyboard: Tab comes to each control once, in reading order, and shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import scenes
from conftest import items, lay_out, settle
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from scripts.fingers import is_pressable, scrolls
from ui.shell import Shell

PAD = re.compile("(quick|note|float|key|pin|[a-z]+_key)_")
MOST = 150
"""Controls of the fullest screen, and then some."""


def is_field(item: QQuickItem) -> bool:
    return item.property("passwordCharacter") is not None


def name_of(item: QQuickItem) -> str:
    return f"{item.objectName()} {item.property('label') or ''}".strip()


def is_over(sheet: QQuickItem | None, item: QQuickItem) -> bool:
    return sheet is None or sheet in line_of(item)


def top_sheet(window: QQuickWindow) -> QQuickItem | None:
    sheets = [
        item
        for item in items(window.contentItem())
        if item.isVisible() and item.property("cardWidth") is not None
    ]
    return sheets[-1] if sheets else None


def line_of(item: QQuickItem) -> list[QQuickItem]:
    """From the window's ground down to `item`."""
    line = [item]
    while (parent := line[-1].parentItem()) is not None:
        line.append(parent)
    return line[::-1]


def controls(window: QQuickWindow) -> list[QQuickItem]:
    """What can be used by a finger: where a sheet lies on top, what is on it; the till's own keys
    are for fingers alone."""
    sheet = top_sheet(window)
    return [item for item in items(window.contentItem()) if is_usable(item, sheet)]


def is_usable(item: QQuickItem, sheet: QQuickItem | None) -> bool:
    return (
        (is_pressable(item) or is_field(item))
        and item.isVisible()
        and item.isEnabled()
        and not item.objectName().startswith("osk_")
        and is_first_of_its_list(item)
        and is_over(sheet, item)
    )


def is_first_of_its_list(item: QQuickItem) -> bool:
    """A list is one stop: its current row; the arrows go on from there."""
    for parent in line_of(item):
        if parent.inherits("QQuickListView"):
            return bool(parent.property("currentItem") == item)
    return True


def edges(item: QQuickItem) -> tuple[float, float, float, float]:
    one = item.mapToScene(QPointF(0, 0))
    other = item.mapToScene(QPointF(item.width(), item.height()))
    return min(one.x(), other.x()), one.y(), max(one.x(), other.x()), other.y()


def is_backwards(before: QQuickItem, after: QQuickItem, *, mirrored: bool) -> bool:
    """Whether one who reads must go back from `before` to `after`: up, unless into the next
    column, or towards the line's beginning in the same row."""
    if all(PAD.match(each.objectName()) for each in (before, after)):
        mirrored = False  # numbers are never mirrored
    lines = line_of(before), line_of(after)
    parted = next((i for i, pair in enumerate(zip(*lines, strict=False)) if pair[0] != pair[1]), 0)
    if not parted:
        return False
    left, top, right, bottom = edges(lines[0][parted])
    then_left, then_top, then_right, then_bottom = edges(lines[1][parted])
    further = then_right <= left + 1 if mirrored else then_left >= right - 1
    earlier = then_left >= right - 1 if mirrored else then_right <= left + 1
    same_row = abs(top - then_top) < 0.5 * min(bottom - top, then_bottom - then_top)
    return (then_bottom <= top + 1 and not further) or (same_row and earlier)


def is_in_sight(item: QQuickItem) -> bool:
    """Whether every list that holds `item` was scrolled to show it."""
    for parent in line_of(item)[:-1]:
        if scrolls(parent):
            top = item.mapToItem(parent, QPointF(0, 0)).y()
            if top < -2 or (top + item.height() > parent.height() + 2 and top > 2):
                return False
    return True


def walk(window: QQuickWindow, app: QGuiApplication, key: Qt.Key) -> Iterator[QQuickItem]:
    """What has the focus, one press after the other, until it comes round."""
    seen: list[QQuickItem] = []
    while len(seen) < MOST:
        QTest.keyClick(window, key)
        app.processEvents()
        item = window.activeFocusItem()
        if item in seen:
            return
        seen.append(item)
        yield item


@pytest.mark.parametrize("language", ["en", "ar"])
def test_tab_comes_to_everything_once_in_reading_order(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, language: str
) -> None:
    # Every second scene, by turns in each language: those left out show the same screens.
    shell.tasks._closed = True  # no loop runs here
    scenes.dress(shell, language=language)
    wrong = []
    for name in list(scenes.SCENES)[2 * (language == "ar") :: 4]:
        scenes.show(shell, name)
        lay_out(window, qapp)
        wanted = [name_of(item) for item in controls(window)]
        sheet = top_sheet(window)
        seen: list[str] = []
        before: QQuickItem | None = None
        for item in walk(window, qapp, Qt.Key.Key_Tab):
            seen.append(name_of(item))
            if not is_usable(item, sheet):
                wrong.append(f"{name}: not to be used now: {seen[-1]}")
            if not is_in_sight(item):
                wrong.append(f"{name}: out of sight: {seen[-1]}")
            if is_pressable(item) and not (item.property("showFocus") or item.property("ringed")):
                wrong.append(f"{name}: no ring: {seen[-1]}")
            comes_round = seen[-1] == wanted[0]
            if before and not comes_round and is_backwards(before, item, mirrored=language == "ar"):
                wrong.append(f"{name}: {seen[-2]}, then {seen[-1]}")
            before = item
        wrong += [f"{name}: never reached: {each}" for each in wanted if each not in seen]
    assert wrong == [], "\n".join(wrong)


def test_shift_tab_goes_the_same_way_back(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication
) -> None:
    shell.tasks._closed = True  # no loop runs here
    scenes.show(shell, "paid")
    lay_out(window, qapp)
    forth = [name_of(item) for item in walk(window, qapp, Qt.Key.Key_Tab)]
    back = [name_of(item) for item in walk(window, qapp, Qt.Key.Key_Backtab)]
    at = back.index(forth[0])
    assert (back[at:] + back[:at])[1:] == forth[:0:-1]


def test_arrows_go_from_row_to_row_and_enter_presses_one(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication
) -> None:
    shell.tasks._closed = True  # no loop runs here
    scenes.show(shell, "history")
    lay_out(window, qapp)
    for _ in walk(window, qapp, Qt.Key.Key_Tab):
        if window.activeFocusItem().objectName().startswith("sale_"):
            break
    references = [sale.reference for sale in scenes.sales()]
    for reference in references[1:]:
        QTest.keyClick(window, Qt.Key.Key_Down)
        settle(qapp)
        item = window.activeFocusItem()
        assert item.objectName() == f"sale_{reference}"
        assert is_in_sight(item)
    QTest.keyClick(window, Qt.Key.Key_Home)
    QTest.keyClick(window, Qt.Key.Key_Down)
    QTest.keyClick(window, Qt.Key.Key_Return)
    settle(qapp)
    chosen = shell.counter.history.state.chosen
    assert chosen is not None
    assert chosen.reference == references[1]
