from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import scenes
from conftest import find, items, lay_out, settle
from fake_till import FakeClock
from PySide6.QtCore import QMetaObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from ui.shell import Shell

Tap = Callable[[str], None]


@pytest.fixture(autouse=True)
def nothing_runs(shell: Shell) -> None:
    shell.tasks._closed = True


def text_in(window: QQuickWindow, name: str) -> str:
    return str(find(window, name).property("text"))


def test_a_touched_field_is_typed_into_in_both_languages(
    shell: Shell, window: QQuickWindow, tap: Tap, qapp: QGuiApplication
) -> None:
    scenes.show(shell, "sale-note")
    settle(qapp)
    assert not shell.keyboard.state.shown  # nobody has touched anything yet
    tap("note_text")
    for key in ("osk_shift", "osk_T", "osk_a", "osk_b", "osk_back", "osk_space", "osk_7"):
        tap(key)
    tap("osk_language")
    tap("osk_ش")
    assert text_in(window, "note_text") == "Table 7Ta 7ش"
    tap("osk_enter")  # goes on to the phone, which has a pad
    for key in ("osk_9", "osk_space", "osk_0"):
        tap(key)
    assert text_in(window, "note_phone") == "9999 12349 0"
    tap("osk_hide")
    assert not find_any(window, "osk_9")
    tap("note_phone")
    assert find_any(window, "osk_9")


def find_any(window: QQuickWindow, name: str) -> bool:
    try:
        find(window, name)
    except AssertionError:
        return False
    return True


@pytest.mark.parametrize("size", ["1024x600", "800x1280"])
def test_it_never_hides_the_field(
    shell: Shell, window: QQuickWindow, tap: Tap, qapp: QGuiApplication, size: str
) -> None:
    width, height = map(int, size.split("x"))
    window.resize(width, height)
    for scene, field in (("sale-note", "note_phone"), ("approval", "approval_pin")):
        scenes.show(shell, scene)
        shell.keyboard.set_mode("on")
        settle(qapp)
        find(window, field).forceActiveFocus()
        settle(qapp)
        item = find(window, field)
        bottom = item.mapToScene(QPointF(0, item.height())).y()
        top = item.mapToScene(QPointF(0, 0)).y()
        keys = find(window, "keyboard").mapToScene(QPointF(0, 0)).y()
        assert 0 <= top < bottom <= keys


def test_a_screen_that_begins_in_a_search_shows_no_keyboard_until_it_is_touched(
    shell: Shell, window: QQuickWindow, tap: Tap, qapp: QGuiApplication
) -> None:
    scenes.show(shell, "history")
    shell.keyboard.set_mode("on")
    settle(qapp)
    assert not shell.keyboard.state.shown
    tap("search")
    assert shell.keyboard.state.shown


def test_a_choice_over_a_search_lets_the_keyboard_go(
    shell: Shell, window: QQuickWindow, tap: Tap, qapp: QGuiApplication
) -> None:
    scenes.show(shell, "office-invoices")
    shell.keyboard.set_mode("on")
    settle(qapp)
    tap("search_invoices")
    assert shell.keyboard.state.shown
    tap("facet_kind")
    settle(qapp)
    assert not shell.keyboard.state.shown


@pytest.mark.parametrize(
    ("scene", "field", "row"),
    [("history", "search", "sale_"), ("office-invoices", "search_invoices", "invoices_")],
)
def test_who_taps_what_was_found_sees_what_can_be_done_with_it(
    shell: Shell,
    window: QQuickWindow,
    tap: Tap,
    qapp: QGuiApplication,
    scene: str,
    field: str,
    row: str,
) -> None:
    scenes.show(shell, scene)
    shell.keyboard.set_mode("on")
    settle(qapp)
    tap(field)
    lay_out(window, qapp)
    assert shell.keyboard.state.shown
    names = [item.objectName() for item in items(window.contentItem())]
    tap(next(name for name in names if name.startswith(row)))
    assert not shell.keyboard.state.shown
    tap(field)
    assert shell.keyboard.state.shown


def test_a_sheet_in_a_screen_that_made_room_loses_the_keyboards_height_once(
    shell: Shell, window: QQuickWindow, tap: Tap, qapp: QGuiApplication
) -> None:
    window.resize(1024, 600)
    scenes.show(shell, "office-invoices")
    shell.keyboard.set_mode("on")
    settle(qapp)
    tap("facet_kind")
    settle(qapp)
    option = find(window, "kind_split")
    sheet = option
    while not sheet.property("cardWidth"):
        parent = sheet.parentItem()
        assert parent is not None
        sheet = parent
    whole = sheet.height()
    assert sheet.property("covered") == 0
    find(window, "search_invoices_input").forceActiveFocus()
    QMetaObject.invokeMethod(find(window, "search_invoices"), "tapped")  # type: ignore[call-overload]  # what PySide takes as well
    lay_out(window, qapp)
    keys = find(window, "keyboard")
    assert sheet.height() < whole, "the screen made room"
    assert sheet.property("covered") == 0
    bottom = sheet.mapToScene(QPointF(0, sheet.height())).y()
    assert bottom == keys.mapToScene(QPointF(0, 0)).y()


def test_the_approval_gets_a_pad_for_its_pin(
    shell: Shell, window: QQuickWindow, tap: Tap, qapp: QGuiApplication
) -> None:
    scenes.show(shell, "approval")
    shell.keyboard.set_mode("on")
    settle(qapp)
    for key in "25":
        tap(f"osk_{key}")
    assert text_in(window, "approval_pin") == "25"
    shell.till._show(replace(shell.till.state, language="ar"))
    settle(qapp)
    one = find(window, "osk_1").mapToScene(QPointF()).x()
    assert one < find(window, "osk_3").mapToScene(QPointF()).x()


def test_a_finger_brings_it_and_a_real_key_takes_it_away(
    shell: Shell, window: QQuickWindow, tap: Tap, qapp: QGuiApplication
) -> None:
    scenes.show(shell, "sale-note")
    settle(qapp)
    tap("note_text")
    assert shell.keyboard.state.shown
    QTest.keyClick(window, Qt.Key.Key_A)
    settle(qapp)
    assert not shell.keyboard.state.shown
    assert text_in(window, "note_text") == "Table 7a"


def test_touches_and_keys_count_as_use(
    shell: Shell, window: QQuickWindow, tap: Tap, qapp: QGuiApplication
) -> None:
    clock = shell.staff.sign_in._clock
    assert isinstance(clock, FakeClock)
    for use in (lambda: tap("key_1"), lambda: QTest.keyClick(window, Qt.Key.Key_1)):
        clock.seconds += 60
        use()
        settle(qapp)
        assert shell.staff.sign_in._used_at == clock.seconds
