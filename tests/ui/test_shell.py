from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest
import scenes
from conftest import find, items, lay_out, settle
from fake_till import FakeTill, make_sale
from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from pos_app.domain.sale import SaleState
from scripts.fingers import is_pressable, scrolls
from ui.shell import Shell
from ui.viewmodels.ports import Progress

SIZES = {"1024x600": 4.6, "1280x800": 5.9, "1920x1080": 5.6, "800x1280": 5.9}
"""Each with the dots a millimetre of a panel of that kind."""
OFFSCREEN_DOTS = 3.78
DRESSES = [
    ("1024x600", "en", "light", 100),
    ("1024x600", "ar", "dark", 100),
    ("1024x600", "en", "dark", 200),
    ("1024x600", "ar", "light", 200),
    ("1280x800", "ar", "light", 100),
    ("1280x800", "en", "dark", 200),
    ("1920x1080", "en", "dark", 100),
    ("1920x1080", "ar", "light", 200),
    ("800x1280", "ar", "dark", 100),
    ("800x1280", "en", "light", 200),
]
"""Size, language, look and text size: each pair of two stands in one of them, and the smallest
panel has every language at every text size. All products would find no more, at thrice the time.
"""


def fit(shell: Shell, window: QQuickWindow, size: str, **look: object) -> None:
    width, height = map(int, size.split("x"))
    window.resize(width, height)
    scenes.dress(shell, screen_percent=round(100 * SIZES[size] / OFFSCREEN_DOTS), **look)


def texts(window: QQuickWindow) -> list[QQuickItem]:
    return [
        item
        for item in items(window.contentItem())
        if item.property("truncated") is not None and item.property("text")
    ]


@pytest.mark.parametrize(("size", "language", "look", "text"), DRESSES)
def test_every_screen_shows_all_its_words_and_can_be_pressed(
    shell: Shell,
    window: QQuickWindow,
    qapp: QGuiApplication,
    size: str,
    language: str,
    look: str,
    text: int,
) -> None:
    # that no binding warns is seen by pytest-qt: any Qt warning fails the test
    wrong = []
    fit(shell, window, size, language=language, dark=look == "dark", text_percent=text)
    for name in scenes.SCENES:
        scenes.show(shell, name)
        lay_out(window, qapp)
        if text == 100:
            window.grabWindow()
        wrong += [f"{name}: {each}" for each in cut_off(window)]
        wrong += [f"{name}: {each}" for each in too_small(window, SIZES[size])]
        wrong += [f"{name}: {each}" for each in overlapping(window)]
        wrong += [f"{name}: {each}" for each in scrolled_away(window)]
    assert wrong == []


def too_small(window: QQuickWindow, dots: float) -> list[str]:
    """What is smaller than a finger, at `dots` a millimetre."""
    return [
        f"{item.objectName()} {item.width():.0f}x{item.height():.0f}"
        for item in items(window.contentItem())
        if is_pressable(item) and min(item.width(), item.height()) < 10 * dots - 1
    ]


def cut_off(window: QQuickWindow) -> list[str]:
    """Words that are elided, wider than their room or beyond the window's edge; and buttons that
    nobody can reach."""
    found = []
    for item in texts(window):
        left = item.mapToScene(QPointF(0, 0)).x()
        right = item.mapToScene(QPointF(item.width(), 0)).x()
        beyond = min(left, right) < -1 or max(left, right) > window.width() + 1
        if beyond and not in_a_list(item, sideways=True):
            found.append(f"beyond the edge: {item.property('text')}")
        elif item.property("truncated") or (
            "<b>" not in item.property("text")  # of styled text the width is not told well
            and item.property("contentWidth") > item.width() + 2
        ):
            found.append(str(item.property("text")))
    for item in items(window.contentItem()):
        if is_pressable(item) and not in_a_list(item):
            top = item.mapToScene(QPointF(0, 0)).y()
            if top < -1 or top + item.height() > window.height() + 1:
                found.append(f"out of reach: {item.objectName()} {top:.0f}")
    return found


def scrolled_away(window: QQuickWindow) -> list[str]:
    """What lies scrolled further than its own end, so that its head is hidden for nothing."""
    return [
        f"scrolled {item.property('contentY'):.0f} of {end:.0f}"
        for item in items(window.contentItem())
        if scrolls(item)
        for end in [max(0.0, item.property("contentHeight") - item.height())]
        if item.property("contentY") - item.property("originY") > end + 1
    ]


def overlapping(window: QQuickWindow) -> list[str]:
    """Words on words, buttons on buttons, of one screen or sheet. What scrolls may pass below."""
    drawn = [item for item in items(window.contentItem()) if item.opacity() > 0]
    words = [item for item in drawn if item.property("truncated") is not None]
    found = []
    for kind in (
        [item for item in words if item.property("text").strip("\u200b")],
        filter(is_pressable, drawn),
    ):
        layers: dict[QQuickItem | None, list[tuple[QRectF, QQuickItem]]] = {}
        for item in kind:
            if not in_a_list(item):
                layers.setdefault(layer_of(item), []).append((painted(item), item))
        found += [
            f"over each other: {told(first)}, {told(second)}"
            for layer in layers.values()
            for (one, first), (other, second) in combinations(layer, 2)
            if one.intersects(other)
            and not (first.isAncestorOf(second) or second.isAncestorOf(first))
        ]
    return found


def painted(item: QQuickItem) -> QRectF:
    """Where it is seen, in the window, less two dots at each side."""
    area = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    return area.adjusted(2, 2, -2, -2)


def told(item: QQuickItem) -> str:
    return item.objectName() or str(item.property("text"))


LAYERS = ("kept", "shown", "cardWidth", "keyHeight")
"""Properties of their own that a place, what lies over it, a sheet and the keyboard have."""


def layer_of(item: QQuickItem) -> QQuickItem | None:
    """The sheet, screen or keyboard it lies on."""
    parent = item.parentItem()
    while parent is not None:
        if any(parent.property(name) is not None for name in LAYERS):
            return parent
        parent = parent.parentItem()
    return None


def in_a_list(item: QQuickItem, *, sideways: bool = False) -> bool:
    """Whether it lies in something that scrolls; if `sideways`, in a strip longer than its room."""
    parent = item.parentItem()
    while parent is not None:
        if scrolls(parent) and (
            not sideways or parent.property("contentWidth") > parent.width() + 1
        ):
            return True
        parent = parent.parentItem()
    return False


@pytest.mark.parametrize("size", ["1024x600", "1280x800"])
def test_keys_of_the_pad_are_eighteen_millimetres_high(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, size: str
) -> None:
    fit(shell, window, size)
    scenes.show(shell, "sale")
    settle(qapp)
    key = find(window, "key_5")
    assert min(key.width(), key.height()) >= 18 * SIZES[size] - 1


def test_the_number_pad_is_never_mirrored(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication
) -> None:
    for language in ("en", "ar"):
        scenes.dress(shell, language=language)
        settle(qapp)
        ones = find(window, "key_1").mapToScene(QPointF()).x()
        threes = find(window, "key_3").mapToScene(QPointF()).x()
        assert ones < threes


def test_switching_the_language_mirrors_the_frame_at_once(
    shell: Shell, window: QQuickWindow, tap: Callable[[str], None]
) -> None:
    assert find(window, "charge").mapToScene(QPointF()).x() > window.width() / 2
    # no loop runs here, so only the picture is looked at: keeping the choice is a task
    shell.tasks._closed = True
    tap("language")
    assert find(window, "charge").mapToScene(QPointF()).x() < window.width() / 2
    assert find(window, "charge").property("label") == "تحصيل"


def test_taps_key_in_an_amount(
    shell: Shell, window: QQuickWindow, tap: Callable[[str], None]
) -> None:
    for name in ("key_1", "key_2", "key_point", "key_7", "key_5", "key_0"):
        tap(name)
    assert shell.counter.sale.state.amount == 12_750
    tap("key_back")
    assert shell.counter.sale.state.typed == "12.75"
    tap("key_clear")
    assert shell.counter.sale.state.typed == ""
    tap("quick_2")
    assert shell.counter.sale.state.amount == 5_000


def test_a_keyboard_does_the_same(shell: Shell, press: Callable[[Qt.Key], None]) -> None:
    for key in (Qt.Key.Key_1, Qt.Key.Key_Period, Qt.Key.Key_5):
        press(key)
    assert shell.counter.sale.state.amount == 1_500
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Escape)
    assert shell.counter.sale.state.typed == ""


def test_charge_without_an_amount_says_why(
    shell: Shell, window: QQuickWindow, tap: Callable[[str], None]
) -> None:
    tap("charge")
    assert shell.till.state.screen == "sale"
    assert find(window, "amount_trouble").property("text") == "Key in an amount first."


def test_names_and_roles_stand_on_the_accessibility_tree(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication
) -> None:
    scenes.show(shell, "sale")
    settle(qapp)
    face = QAccessible.queryAccessibleInterface(find(window, "charge"))
    assert face.role() == QAccessible.Role.Button
    assert face.text(QAccessible.Text.Name) == "Charge"
    assert face.text(QAccessible.Text.Description) == "KD\u00a0\u206612.750\u2069"
    nameless = [
        item.objectName()
        for item in items(window.contentItem())
        if item.isVisible()
        and is_pressable(item)
        and not QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_a_press_by_accessibility_is_a_tap(shell: Shell, window: QQuickWindow) -> None:
    key = find(window, "key_7")
    QAccessible.queryAccessibleInterface(key).actionInterface().doAction("Press")
    assert shell.counter.sale.state.typed == "7"


def test_a_sale_from_keys_to_paid(
    qloop: asyncio.AbstractEventLoop, arun: Callable[..., object], qapp: QGuiApplication
) -> None:
    shell = scenes.make_shell()
    shell.till.state = scenes.still(shell.till.state)
    window = shell.open()
    till = shell.counter.payment._till
    assert isinstance(till, FakeTill)
    assert isinstance(window, QQuickWindow)

    async def journey() -> None:
        for key in ("1", "2"):
            shell.counter.sale.pressKey(key)
        shell.counter.sale.charge()
        shell.counter.sale.charge()  # a double tap is one tap
        await asyncio.sleep(0)
        assert shell.till.state.screen == "payment"
        till.report(Progress(make_sale(SaleState.AWAITING, on_terminal=True)))
        settle(qapp)
        assert find(window, "light_on_terminal").property("look") == "now"
        till.finish(Progress(make_sale(SaleState.PAID)))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        settle(qapp)
        assert shell.counter.payment.state.phase == "outcome"
        assert find(window, "new_sale").isVisible()
        shell.counter.payment.newSale()
        assert shell.till.state.screen == "sale"
        assert shell.counter.sale.state.typed == ""
        await shell.close()

    arun(journey())
    assert len(till.drafts) == 1


def test_the_place_of_the_sale_shows_the_sale_under_way(shell: Shell) -> None:
    scenes.show(shell, "progress")
    shell.till._show(replace(shell.till.state, screen="help"))
    shell.till.open("sale")
    assert shell.till.state.screen == "payment"


def test_errors_nobody_expected_are_shown_and_reported() -> None:
    told: list[tuple[str, BaseException]] = []
    shell = scenes.make_shell()
    shell._failed = lambda name, error: told.append((name, error))
    broken = RuntimeError("x")
    shell._task_failed("t", broken)
    assert told == [("t", broken)]
    assert shell.till.state.notice is broken


def test_the_demo_opens_its_windows(shell: Shell, qapp: QGuiApplication) -> None:
    roots = shell.open_demo()
    settle(qapp)
    assert len(roots) == 2
    terminal = roots[0]
    assert isinstance(terminal, QQuickWindow)
    for name in ("approve", "decline", "wrong_pin", "walk_away", "pay_late"):
        assert find(terminal, f"vt_{name}").isVisible()
    printer = roots[1]
    assert isinstance(printer, QObject)
    assert find(printer, "paper").property("count") == 2  # type: ignore[arg-type]
