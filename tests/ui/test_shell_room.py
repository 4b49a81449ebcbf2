"""Room: nothing that a finger aims at moves or is hidden by what comes; no edge is cut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import scenes
from conftest import find, items, lay_out
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from test_shell import fit

from pos_app.ports.devices import PrintOutcome, PrintState
from scripts.fingers import is_pressable, scrolls
from ui.shell import Shell

DRESSES = [
    (size, language, text)
    for size in ("1024x600", "800x1280")
    for language in ("en", "ar")
    for text in (100, 200)
]
SAID = [
    None,
    PrintOutcome("j", PrintState.CONFIRMED),
    PrintOutcome("j", PrintState.SENT),
    PrintOutcome("j", PrintState.FAILED, "held_job"),
    PrintOutcome("j", PrintState.FAILED, "vanished"),
    PrintOutcome("j", PrintState.FAILED, "offline"),
]


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def targets(window: QQuickWindow) -> dict[str, QRectF]:
    """Where what can be pressed stands, to the dot."""
    return {
        item.objectName(): QRectF(place(item).toRect())
        for item in items(window.contentItem())
        if is_pressable(item)
    }


@pytest.mark.parametrize(("size", "language", "text"), DRESSES)
@pytest.mark.parametrize("scene", ["paid", "paid-cash", "declined", "alarm"])
def test_no_button_of_an_outcome_moves_when_the_printer_says_something(
    shell: Shell,
    window: QQuickWindow,
    qapp: QGuiApplication,
    scene: str,
    size: str,
    language: str,
    text: int,
) -> None:
    fit(shell, window, size, language=language, text_percent=text)
    scenes.show(shell, scene)
    payment = shell.counter.payment
    seen = []
    for outcome in SAID:
        assert payment.state.progress is not None
        told = replace(payment.state.progress, print_outcome=outcome)
        payment._show(replace(payment.state, progress=told))
        lay_out(window, qapp)
        named = {item.objectName() for item in items(window.contentItem())}
        assert ("print_state" in named) == (outcome is not None)
        seen.append(targets(window))
    assert all(each == seen[0] for each in seen), [
        (each["new_sale"], each["print_again"]) for each in seen
    ]
    if scene != "alarm":  # which has more to say than the smallest panel holds in large letters
        fresh = find(window, "new_sale")
        area = area_of(fresh)
        assert area is not None
        assert place(area).bottom() >= place(fresh).bottom()


@pytest.mark.parametrize(("size", "language", "text"), DRESSES)
def test_a_notice_hides_nothing_that_is_worked_with(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, size: str, language: str, text: int
) -> None:
    fit(shell, window, size, language=language, text_percent=text)
    scenes.show(shell, "sale")
    lay_out(window, qapp)
    before = targets(window)
    scenes.show_notice(shell)
    lay_out(window, qapp)
    notice = find(window, "notice")
    for name in ("amount", "terminal", "key_1", "nav_sale"):
        assert not place(notice).intersects(place(find(window, name))), name
    if text == 100:
        assert targets(window) == before, "nothing moves"


def test_a_tap_on_a_notice_puts_it_away_and_presses_nothing_below(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, tap: Callable[[str], None]
) -> None:
    scenes.show(shell, "sale")
    scenes.show_notice(shell)
    lay_out(window, qapp)
    assert place(find(window, "notice")).contains(place(find(window, "language")).center())
    tap("language")
    assert shell.till.state.notice is None
    assert shell.till.state.language == "en"


@pytest.mark.parametrize("scene", ["link", "shift-counting"])
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    ("size", "text"),
    [((640, 480), 100), ((724, 500), 100), ((1024, 600), 200), ((800, 1280), 200)],
)
def test_nothing_to_press_is_cut_at_an_edge_or_lies_below_the_thumb(
    shell: Shell,
    window: QQuickWindow,
    qapp: QGuiApplication,
    scene: str,
    language: str,
    size: tuple[int, int],
    text: int,
) -> None:
    window.resize(*size)
    scenes.dress(shell, language=language, text_percent=text, screen_percent=122)
    scenes.show(shell, scene)
    lay_out(window, qapp)
    inside = [
        (item, area)
        for item in items(window.contentItem())
        if is_pressable(item) and (area := area_of(item)) is not None
    ]
    assert len(inside) >= 4
    for item, area in inside:
        room, at = place(area), place(item)
        thumb = 5  # dots, as wide as it gets at these sizes
        assert at.left() >= room.left() + thumb, item.objectName()
        assert at.right() <= room.right() - thumb, item.objectName()


def area_of(item: QQuickItem) -> QQuickItem | None:
    parent = item.parentItem()
    while parent is not None and not scrolls(parent):
        parent = parent.parentItem()
    return parent


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", [(640, 480), (724, 500), (724, 1024), (1024, 600)])
@pytest.mark.parametrize("text", [100, 200])
def test_the_hint_of_the_search_stands_whole_beside_the_way_out(
    shell: Shell,
    window: QQuickWindow,
    qapp: QGuiApplication,
    language: str,
    size: tuple[int, int],
    text: int,
) -> None:
    window.resize(*size)
    scenes.dress(shell, language=language, text_percent=text, screen_percent=122)
    scenes.show(shell, "history")
    lay_out(window, qapp)
    field, out = find(window, "search"), find(window, "export_sales")
    assert not place(field).intersects(place(out))
    hints = [
        item
        for item in items(field)
        if item.property("truncated") is not None and item.property("text")
    ]
    assert hints
    for hint in hints:
        assert not hint.property("truncated"), hint.property("text")
        assert place(hint).left() >= place(field).left()
        assert place(hint).right() <= place(field).right()


def test_a_shift_that_is_being_read_shows_its_places(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication
) -> None:
    scenes.show(shell, "shift-reading")
    lay_out(window, qapp)
    assert place(find(window, "shift_awaited")).height() > 100
    assert find(window, "shift_title").property("text") == "Shift", "nothing is claimed yet"
    scenes.show(shell, "shift")
    lay_out(window, qapp)
    assert "shift_awaited" not in {item.objectName() for item in items(window.contentItem())}
