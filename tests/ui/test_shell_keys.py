"""The keyboard alone, through every scene: what Tab comes to, in which order, and how it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
import scenes
from conftest import find, items, lay_out, settle
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from scripts.fingers import is_pressable, scrolls
from ui.shell import Shell

Press = Callable[[Qt.Key], None]

AMOUNTS = ("quick_", "note_", "float_")
"""They stand in every language as on a number pad: the smallest at the left."""
DRESSES = [("1024x600", "ar"), ("800x1280", "en")]
"""Mirrored and not, lying and upright: each order of reading there is, on the panels with the
least room."""


def above(item: QQuickItem | None) -> Iterator[QQuickItem]:
    """`item` and what it stands in, inside out."""
    while item is not None:
        yield item
        item = item.parentItem()


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def called(item: QQuickItem) -> str:
    return next((each.objectName() for each in above(item) if each.objectName()), "?")


def types_text(item: QQuickItem) -> bool:
    return item.property("passwordCharacter") is not None


def is_list(item: QQuickItem) -> bool:
    return item.property("cacheBuffer") is not None


def top_sheet(window: QQuickWindow) -> QQuickItem | None:
    """The veil that lies over everything else, if one does."""
    veils = [item for item in items(window.contentItem()) if item.property("veil") is not None]
    return veils[-1] if veils else None


def reachable(shell: Shell, window: QQuickWindow) -> set[QQuickItem]:
    """What a keyboard must come to: the controls in sight, on the sheet where one is open."""
    sheet = top_sheet(window)
    found = set()
    for item in items(window.contentItem()):
        if not (is_pressable(item) or types_text(item)) or not item.isEnabled():
            continue
        around = list(above(item))
        if any(each.objectName() == "keyboard" or is_list(each) for each in around):
            continue  # the till's own keys are for fingers; a list has one stop and arrows
        if sheet is None or sheet in around:
            found.add(item)
    return found


def round_by_tab(window: QQuickWindow, app: QGuiApplication) -> list[QQuickItem]:
    """Every stop, until Tab comes back to the first."""
    stops: list[QQuickItem] = []
    for _ in range(200):
        QTest.keyClick(window, Qt.Key.Key_Tab)
        settle(app)
        now = window.activeFocusItem()
        assert now is not None
        if now in stops:
            assert now is stops[0], f"Tab is caught at {called(now)}"
            return stops
        stops.append(now)
    raise AssertionError("Tab comes to no end")


def unseen(item: QQuickItem, window: QQuickWindow) -> str:
    """What is wrong with how the focus on `item` shows; "" where it is well."""
    rings = [child for child in item.childItems() if child.property("room") is not None]
    shown = [ring for ring in rings if ring.isVisible()]
    if is_pressable(item) and not shown and item.property("ringed") is not True:
        return "no ring"
    whole = place(shown[0] if shown else item)
    seen = QRectF(whole).intersected(QRectF(0, 0, window.width(), window.height()))
    for each in list(above(item))[1:]:
        if each.clip():
            seen = seen.intersected(place(each))
    cut = max(whole.width() - seen.width(), whole.height() - seen.height())
    return f"{cut:.0f} dots out of sight" if cut > 3 else ""


def out_of_order(stops: list[QQuickItem], *, mirrored: bool) -> list[str]:
    """Pairs of neighbours of which the one that is read later comes first. The strip, the rail
    and the screen stand where the panel has room for them.
    """
    inside: dict[QQuickItem, dict[QQuickItem, QRectF]] = {}
    last: dict[QQuickItem, str] = {}
    for stop in stops:
        way = list(above(stop))[::-1][3:]
        on_a_pad = any(each.property("withMany") is not None for each in way)
        if mirrored and (on_a_pad or called(stop).startswith(AMOUNTS)):
            continue
        for outer, inner in pairwise(way):
            groups = inside.setdefault(outer, {})
            groups[inner] = groups.get(inner, QRectF()).united(place(stop))
            last[inner] = called(stop)
    wrong = []
    for groups in inside.values():
        parts = list(groups.items())
        back = [
            f"{last[one]} before {last[other]}"
            for (one, first), (other, second) in zip(parts, parts[1:] + parts[:1], strict=True)
            if comes_before(second, first, mirrored=mirrored)
        ]
        wrong += back if len(back) > 1 else []  # the way round goes back once
    return wrong


def comes_before(one: QRectF, other: QRectF, *, mirrored: bool) -> bool:
    """Whether `one` is read before `other`: above it, or beside it where lines begin."""
    beside = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    over = min(one.right(), other.right()) - max(one.left(), other.left())
    if over > 0:
        return one.bottom() <= other.top() + 1
    if beside <= 0.5 * min(one.height(), other.height()):
        return False
    return one.left() >= other.right() - 1 if mirrored else one.right() <= other.left() + 1


@pytest.mark.parametrize(("size", "language"), DRESSES)
def test_tab_comes_to_every_control_in_reading_order_and_is_seen(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, size: str, language: str
) -> None:
    wrong = []
    width, height = map(int, size.split("x"))
    window.resize(width, height)
    scenes.dress(shell, language=language, screen_percent=130)
    for name in scenes.SCENES:
        scenes.show(shell, name)
        lay_out(window, qapp)
        stops = round_by_tab(window, qapp)
        missed = reachable(shell, window) - set(stops)
        wrong += [f"{name}: Tab never comes to {called(item)}" for item in missed]
        order = out_of_order(stops, mirrored=language == "ar")
        wrong += [f"{name}: {each}" for each in order]
        for stop in [*stops[1:], stops[0]]:  # once more, for a look at each
            QTest.keyClick(window, Qt.Key.Key_Tab)
            settle(qapp)
            if trouble := unseen(stop, window):
                wrong.append(f"{name}: {called(stop)}: {trouble}")
        back = set()
        for _ in stops:
            QTest.keyClick(window, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
            settle(qapp)
            back.add(window.activeFocusItem())
        wrong += [f"{name}: no way back to {called(item)}" for item in set(stops) - back]
    assert wrong == []


SHEETS = ("sale-note", "sale-terminals", "decide-paid", "refund", "take-along", "prices")
SHEETS += ("office-resend", "office-money", "devices-models", "receipt", "held-slip", "export")
SHEETS += ("settings-lines", "settings-keys", "staff-edit")


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_takes_the_focus_and_escape_gives_it_back(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, press: Press, name: str
) -> None:
    shell.tasks._closed = True  # no loop runs here
    scenes.show(shell, name)
    lay_out(window, qapp)
    sheet = top_sheet(window)
    assert sheet is not None
    assert sheet in above(window.activeFocusItem())
    press(Qt.Key.Key_Escape)
    lay_out(window, qapp)
    assert top_sheet(window) is None
    now = window.activeFocusItem()
    assert now is not None
    assert now.isVisible()
    assert now.property("shown") is None  # not where the sheet was: nothing stands there any more


def test_a_control_that_opened_a_sheet_has_the_focus_again(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, press: Press
) -> None:
    scenes.show(shell, "sale")
    settle(qapp)
    note = find(window, "note")
    note.forceActiveFocus()
    press(Qt.Key.Key_Return)
    assert find(window, "note_text_input").hasActiveFocus()
    press(Qt.Key.Key_Escape)
    assert note.hasActiveFocus()


def test_enter_after_digits_charges_whatever_button_had_the_focus(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, press: Press
) -> None:
    chosen: list[str] = []
    shell.counter.sale._choose_tender = lambda tender, _: chosen.append(tender.value)
    scenes.show(shell, "sale-empty")
    settle(qapp)
    find(window, "tender_cash").forceActiveFocus()
    press(Qt.Key.Key_7)
    assert find(window, "amount").hasActiveFocus()
    press(Qt.Key.Key_Return)
    assert chosen == ["terminal"]


def test_a_list_goes_by_rows_screenfuls_and_to_its_ends(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, press: Press
) -> None:
    scenes.show(shell, "history")
    lay_out(window, qapp)
    rows = find(window, "history_list")
    rows.forceActiveFocus()
    for key, row in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, 9),
        (Qt.Key.Key_Home, 0),
    ):
        press(key)
        assert rows.property("currentIndex") == row
    press(Qt.Key.Key_PageDown)
    screenful = rows.property("currentIndex")
    assert 1 < screenful < 9
    press(Qt.Key.Key_PageDown)
    press(Qt.Key.Key_PageUp)
    assert rows.property("currentIndex") == max(0, min(9, 2 * screenful) - screenful)
    assert rows.property("currentItem").hasActiveFocus()


def test_what_is_only_read_is_scrolled_by_keys(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, press: Press
) -> None:
    window.resize(1024, 600)
    scenes.show(shell, "help")
    lay_out(window, qapp)
    around = above(find(window, "help_topic"))
    area = next(item for item in around if scrolls(item))
    press(Qt.Key.Key_PageDown)
    assert area.property("contentY") > 100
    press(Qt.Key.Key_PageUp)
    press(Qt.Key.Key_PageUp)
    assert area.property("contentY") == 0
    press(Qt.Key.Key_Escape)
    assert shell.till.state.screen != "help"


def test_a_screen_that_comes_below_a_sheet_leaves_it_the_focus(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, press: Press
) -> None:
    scenes.show(shell, "receipt")
    settle(qapp)
    shell.till._show(replace(shell.till.state, screen="help"))
    settle(qapp)
    sheet = top_sheet(window)
    assert sheet is not None
    assert sheet in above(window.activeFocusItem())
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)  # now it is the screen's own
    assert shell.till.state.screen != "help"


def test_on_the_bus_a_switch_is_toggled_once(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication
) -> None:
    scenes.show(shell, "staff-edit")
    settle(qapp)
    active = find(window, "member_active")
    before = active.property("on")
    face = QAccessible.queryAccessibleInterface(active)
    assert bool(face.state().checked) is before
    face.actionInterface().doAction("Toggle")
    settle(qapp)
    assert active.property("on") is not before


PRESSED = [
    ("history", "state_unsure"),
    ("office-create", "kind_split"),
    ("shift-counting", "piece_3"),
    ("settings", "category_kiosk"),
    ("sale-items", "less_1"),
    ("sign-in", "operator_c"),
]


@pytest.mark.parametrize(("scene", "name"), PRESSED)
def test_what_was_pressed_keeps_the_focus_though_its_row_is_made_anew(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, press: Press, scene: str, name: str
) -> None:
    shell.tasks._closed = True  # no loop runs here
    scenes.show(shell, scene)
    lay_out(window, qapp)
    find(window, name).forceActiveFocus()
    press(Qt.Key.Key_Space)
    lay_out(window, qapp)
    assert find(window, name).hasActiveFocus()
