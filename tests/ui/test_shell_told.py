"""What every scene tells who cannot see it: names, roles and states on the accessibility tree."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import scenes
from conftest import find, lay_out, settle
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtQuick import QQuickWindow

from ui.shell import Shell

Role = QAccessible.Role
Text = QAccessible.Text
GROUPS = {Role.Grouping, Role.List, Role.Dialog, Role.PageTabList, Role.Pane}
CHECKED = {Role.CheckBox, Role.RadioButton}
NONSENSE = ("QMLTYPE", "undefined", "[object", "(0x", "%1", "NaN")
BEHIND = {"nav_sale", "charge", "theme", "amount"}


@pytest.fixture(autouse=True)
def reader(qapp: QGuiApplication) -> Iterator[None]:
    """As where a screen reader runs: some of Qt's tree is made only then."""
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(was_active)


@pytest.fixture(autouse=True)
def nothing_runs(shell: Shell) -> None:
    """An outcome is told to the reader by a task."""
    shell.tasks._closed = True


def faces(face: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """`face` and all below it that is there to be heard."""
    yield face
    for number in range(face.childCount()):
        child = face.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from faces(child)


def all_of(window: QQuickWindow) -> list[QAccessibleInterface]:
    return list(faces(QAccessible.queryAccessibleInterface(window)))[1:]


def name_of(face: QAccessibleInterface) -> str:
    return str(face.text(Text.Name))


def id_of(face: QAccessibleInterface) -> str:
    return str(face.object().objectName())


def actions(face: QAccessibleInterface) -> list[str]:
    able = face.actionInterface()
    return list(able.actionNames()) if able is not None else []


def wrong_with(face: QAccessibleInterface) -> str:
    """What a screen reader could not make of it; "" where it is well."""
    name, role, can = name_of(face), face.role(), actions(face)
    if not name:
        return "says nothing"
    if any(part in name + face.text(Text.Description) for part in NONSENSE):
        return f"says nonsense: {name}"
    if role in {Role.NoRole, Role.Client}:
        return "does not say what it is"
    if role in CHECKED and not (face.state().checkable and "Toggle" in can and "Press" in can):
        return "is not to be switched"
    if role is Role.EditableText and not face.state().editable:
        return "takes no text"
    acts = "Press" in can or role in GROUPS or role is Role.EditableText
    return "" if acts or role is not Role.Button else "cannot be pressed"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_everything_in_every_scene_says_what_it_is(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, language: str
) -> None:
    scenes.dress(shell, language=language)
    wrong = []
    for name in scenes.SCENES:
        scenes.show(shell, name)
        lay_out(window, qapp)
        wrong += [
            f"{name}: {face.role().name} {id_of(face)} {trouble}"
            for face in all_of(window)
            if (trouble := wrong_with(face))
        ]
    assert wrong == []


def test_no_two_controls_of_a_scene_sound_alike(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication
) -> None:
    alike = []
    for name in scenes.SCENES:
        scenes.show(shell, name)
        lay_out(window, qapp)
        heard: dict[tuple[object, ...], str] = {}
        for face in all_of(window):
            if "Press" not in actions(face) and face.role() is not Role.EditableText:
                continue
            sounds = (face.role(), name_of(face), face.text(Text.Description))
            if sounds in heard:
                alike.append(f"{name}: {id_of(face)} as {heard[sounds]}: {sounds[1]}")
            heard[sounds] = id_of(face)
    assert alike == []


def test_what_a_sheet_covers_is_not_heard_and_not_pressed(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication
) -> None:
    scenes.show(shell, "sale")
    settle(qapp)
    key = QAccessible.queryAccessibleInterface(find(window, "key_7"))
    assert {id_of(face) for face in all_of(window)} >= BEHIND
    scenes.show(shell, "sale-note")
    lay_out(window, qapp)
    heard = all_of(window)
    assert not {id_of(face) for face in heard} & BEHIND
    assert any(face.role() is Role.Dialog and name_of(face) for face in heard)
    key.actionInterface().doAction("Press")  # one that was found before the sheet came
    assert shell.counter.sale.state.typed == "12.75"


def test_a_button_says_why_it_cannot_be_used_now(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication
) -> None:
    scenes.show(shell, "sale-empty")
    settle(qapp)
    charge = QAccessible.queryAccessibleInterface(find(window, "charge"))
    assert charge.text(Text.Description) == "Not now: Key in an amount"
    shell.counter.sale.pressKey("7")
    settle(qapp)
    assert "7.000" in charge.text(Text.Description)
    find(window, "charge").setProperty("busy", True)
    assert charge.text(Text.Description) == "Working on it"


def test_a_list_says_its_rows(shell: Shell, window: QQuickWindow, qapp: QGuiApplication) -> None:
    scenes.show(shell, "history")
    lay_out(window, qapp)
    face = QAccessible.queryAccessibleInterface(find(window, "history_list"))
    rows = [each for each in faces(face) if each.role() is Role.ListItem]
    assert (face.role(), name_of(face)) == (Role.List, "Sales")
    assert "Paid" in name_of(rows[0])
    assert rows[0].state().selected
    assert not rows[1].state().selected


SECRETS = {
    "approval": ("approval_pin",),
    "staff-edit": ("member_pin", "member_pin_again"),
    "decide-paid": ("pin",),
    "settings-keys": ("keys_access_code", "keys_secret_key", "keys_iv_key", "keys_password"),
}


@pytest.mark.parametrize("scene", SECRETS)
def test_a_hidden_field_gives_its_letters_to_nobody(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, scene: str
) -> None:
    scenes.show(shell, scene)
    lay_out(window, qapp)
    hidden = [
        face
        for face in all_of(window)
        if face.role() is Role.EditableText and face.object().property("passwordCharacter")
    ]
    secret = [face for face in hidden if face.state().passwordEdit]
    assert {id_of(face).removesuffix("_input") for face in secret} >= set(SECRETS[scene])
    for face in secret:
        face.object().setProperty("text", "741085")
        assert "741085" not in "".join(face.text(kind) for kind in Text)
        said = face.textInterface()
        assert said is None or "741085" not in said.text(0, said.characterCount())
        assert name_of(face)


def test_a_refused_entry_says_why(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication
) -> None:
    scenes.show(shell, "settings-wrong")
    lay_out(window, qapp)
    field = QAccessible.queryAccessibleInterface(find(window, "setting_0_input"))
    why = find(window, "setting_0").property("wrong")
    assert why
    assert field.text(Text.Description) == why
    assert field.text(Text.Value) == find(window, "setting_0_input").property("text")


def test_ways_to_pay_are_switched_one_by_one(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication
) -> None:
    scenes.show(shell, "office-create")
    lay_out(window, qapp)
    ways = [face for face in all_of(window) if id_of(face).startswith("pay_type_")]
    kinds = [face for face in all_of(window) if id_of(face).startswith("kind_")]
    assert {face.role() for face in ways} == {Role.CheckBox}
    assert {face.role() for face in kinds} == {Role.RadioButton}
