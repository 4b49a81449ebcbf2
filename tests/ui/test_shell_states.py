"""Each control in each state: it can be read, and each state can be told from the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import scenes
from conftest import find, items, lay_out
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from test_shell_look import luminance

from ui.shell import Shell

LOOKS = ("primary", "secondary", "quiet", "attention", "danger", "alarm")
STATES = ("rest", "pressed", "focus", "busy", "reason")
BACKGROUND = {False: QColor("#F4F2EE"), True: QColor("#0E1417")}


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one.name()), luminance(other.name())))
    return (high + 0.05) / (low + 0.05)


def samples(shell: Shell, window: QQuickWindow, app: QGuiApplication, *, dark: bool) -> None:
    window.resize(1280, 800)
    scenes.dress(shell, language="en", dark=dark)
    scenes.show(shell, "controls")
    lay_out(window, app)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_button_can_be_read_in_every_state(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, dark: bool
) -> None:
    samples(shell, window, qapp, dark=dark)
    faint = []
    for name in (f"{look}_{state}" for look in LOOKS for state in STATES):
        button = find(window, name)
        ground: QColor = button.property("groundColor")
        seen = ground if ground.alpha() else BACKGROUND[dark]
        if (ratio := contrast(button.property("inkColor"), seen)) < 4.5:
            faint.append(f"{name}: {ratio:.2f}")
    assert not faint, faint


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_states_can_be_told_apart(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, dark: bool
) -> None:
    samples(shell, window, qapp, dark=dark)
    picture = window.grabWindow()
    scale = picture.width() / window.width()

    def colour(item: QQuickItem, x: float, y: float) -> QColor:
        point = item.mapToScene(item.boundingRect().topLeft())
        return picture.pixelColor(round((point.x() + x) * scale), round((point.y() + y) * scale))

    for kind in (*LOOKS, "key", "row"):
        rest, down, focus = (find(window, f"{kind}_{state}") for state in STATES[:3])
        middle = rest.height() / 2
        ground = colour(rest, 8, middle)
        # Around a finger: the ground, and an edge that stands out from it.
        assert colour(down, 8, middle) != ground, kind
        assert contrast(colour(down, 1, middle), colour(down, 8, middle)) >= 3 or (
            contrast(colour(down, 1, middle), BACKGROUND[dark]) >= 3
        ), kind
        # The ring lies outside, on what is around.
        assert contrast(colour(focus, -3, middle), BACKGROUND[dark]) >= 3, kind
        assert colour(rest, -3, middle) == BACKGROUND[dark], kind


def show_alarmed(shell: Shell, scene: str) -> None:
    scenes.show(shell, scene)
    pulse = replace(shell.till.state.pulse, alarms=1)
    shell.till._show(replace(shell.till.state, pulse=pulse))


@pytest.mark.parametrize("scene", ["sale", "history", "settings", "office-invoices", "progress"])
def test_an_alarm_stands_above_every_screen_of_the_staff(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, scene: str
) -> None:
    show_alarmed(shell, scene)
    lay_out(window, qapp)
    bar = find(window, "alarm_bar")
    assert bar.height() > 0
    assert find(window, "alarm_look").property("usable")
    # The way to it is the tray, which needs no button that leads there.
    scenes.show(shell, "parked")
    lay_out(window, qapp)
    shown = {item.objectName() for item in items(window.contentItem())}
    assert "alarm_bar" in shown
    assert "alarm_look" not in shown


@pytest.mark.parametrize("scene", ["sign-in", "self-service", "alarm"])
def test_no_payer_and_nobody_is_told_of_an_alarm_nor_anybody_twice(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, scene: str
) -> None:
    show_alarmed(shell, scene)
    lay_out(window, qapp)
    assert "alarm_bar" not in {item.objectName() for item in items(window.contentItem())}


@pytest.mark.parametrize("way", ["tender_cash", "tender_link", "charge"])
def test_no_way_to_pay_looks_usable_without_an_amount_and_a_tap_says_why(
    shell: Shell,
    window: QQuickWindow,
    qapp: QGuiApplication,
    tap: Callable[[str], None],
    way: str,
) -> None:
    scenes.show(shell, "sale-empty")
    lay_out(window, qapp)
    button = find(window, way)
    assert not button.property("usable")
    assert button.property("groundColor") == find(window, "charge").property("groundColor")
    tap(way)
    lay_out(window, qapp)
    assert find(window, "amount_trouble").property("text") == "Key in an amount first."


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_chosen_part_of_the_back_office_is_in_sight_on_a_narrow_panel(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, language: str
) -> None:
    window.resize(800, 1280)
    scenes.dress(shell, language=language)
    for scene, part in (("refunds", "refunds"), ("office-create", "create")):
        scenes.show(shell, scene)
        lay_out(window, qapp)
        tab = find(window, f"office_{part}")
        left = tab.mapToScene(tab.boundingRect().topLeft()).x()
        assert left >= 0
        assert left + tab.width() <= window.width()


def test_where_nothing_is_yet_one_tap_begins(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, tap: Callable[[str], None]
) -> None:
    shell.tasks._closed = True  # no loop runs here
    scenes.show(shell, "office-empty")
    lay_out(window, qapp)
    tap("begin_invoices")
    assert shell.office.sections.state == "create"
