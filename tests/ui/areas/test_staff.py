from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

import scenes
from conftest import settle as settle_window
from fake_approvals import PIN as SUPERVISORS_PIN
from fake_approvals import FakeApprovals
from fake_staff import MEMBERS, PIN, FakeStaff
from fake_till import settle
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickWindow

from pos_app.domain.money import Fils
from pos_app.domain.sale import Tender
from pos_app.domain.staff import Right, Role
from ui.shell import Shell
from ui.viewmodels.ports import Draft

Run = Callable[..., object]


def staffed(*people: int) -> tuple[Shell, FakeStaff]:
    shell = scenes.make_shell()
    desk = shell.staff._desk
    assert isinstance(desk, FakeStaff)
    desk.people = [MEMBERS[number] for number in people]
    return shell, desk


def test_without_operators_the_till_opens_on_the_sale(
    qloop: asyncio.AbstractEventLoop, arun: Run
) -> None:
    async def walk() -> None:
        shell, _ = staffed()
        await shell.staff.prepare()
        assert shell.till.state.screen == "sale"
        shell.till.open("settings")
        assert shell.till.state.screen == "settings"
        await shell.tasks.close()

    arun(walk())


def test_with_operators_nothing_opens_before_somebody_signed_in(
    qloop: asyncio.AbstractEventLoop, arun: Run
) -> None:
    async def walk() -> None:
        shell, desk = staffed(0, 1)
        desk.here = "a"  # whoever was there when the till went off signs in again
        await shell.staff.prepare()
        assert desk.here == ""
        for screen in ("sale", "history", "settings", "staff", "help"):
            shell.till.open(screen)
            assert shell.till.state.screen == "sign_in"
        shell.staff.sign_in.choose("b")
        for key in [*PIN, "enter"]:
            shell.staff.sign_in.pressKey(key)
        await settle()
        assert shell.till.state.screen == "sale"
        await shell.tasks.close()

    arun(walk())


def test_a_cashier_sees_the_settings_with_a_supervisors_pin_each_time(
    qloop: asyncio.AbstractEventLoop, arun: Run
) -> None:
    async def walk() -> None:
        shell, _ = staffed(0, 1)
        await shell.staff.sign_in.read()
        shell.staff.sign_in.welcome(MEMBERS[1])
        for _ in range(2):
            shell.till.open("settings")
            await settle()
            assert shell.till.state.screen == "sale"
            assert shell.approval.property("asking")
            shell.approval.give(SUPERVISORS_PIN)
            await settle()
            assert shell.till.state.screen == "settings"
            shell.till.open("sale")
        shell.till.open("settings")
        await settle()
        shell.approval.drop()
        await settle()
        assert shell.till.state.screen == "sale"
        shell.staff.sign_in.welcome(MEMBERS[2])
        shell.till.open("settings")
        assert shell.till.state.screen == "settings"
        await shell.tasks.close()

    arun(walk())


def test_what_a_role_may_is_changed_by_the_owner_and_counts_at_once(
    qloop: asyncio.AbstractEventLoop, arun: Run
) -> None:
    async def walk() -> None:
        shell, desk = staffed(0, 1)
        await shell.staff.sign_in.read()
        shell.staff.sign_in.welcome(MEMBERS[1])
        shell.till.open("roles")
        await settle()
        assert shell.approval.state.right is Right.STAFF
        shell.approval.give(SUPERVISORS_PIN)
        await settle()
        assert shell.till.state.screen == "roles"
        desk.people[1] = replace(MEMBERS[1], rights=frozenset({Right.REPRINT}))
        shell.staff.roles.switch("sell")
        await settle()
        assert desk.roles.given[Role.CASHIER] == {Right.REPRINT}
        assert not shell.staff.sign_in.may(Right.SELL)
        await shell.tasks.close()

    arun(walk())


def test_without_the_right_to_sell_each_sale_begins_with_a_supervisors_pin(
    qloop: asyncio.AbstractEventLoop, arun: Run
) -> None:
    async def walk() -> None:
        shell, _ = staffed(0, 1)
        await shell.staff.sign_in.read()
        shell.staff.sign_in.welcome(replace(MEMBERS[1], rights=frozenset({Right.REPRINT})))
        approvals = shell.approval._approvals
        assert isinstance(approvals, FakeApprovals)
        approvals.may = frozenset()
        draft = Draft(Fils(12_750), "48515")
        for answer in ("dropped", SUPERVISORS_PIN):
            shell.counter._choose_tender(Tender.TERMINAL, draft)
            await settle()
            assert shell.approval.state.right is Right.SELL
            assert "12.750" in shell.approval.state.about
            assert shell.till.state.screen == "sale"
            if answer == "dropped":
                shell.approval.drop()
            else:
                shell.approval.give(answer)
            await settle()
        assert shell.till.state.screen == "payment"
        await shell.tasks.close()

    arun(walk())


def test_whoever_makes_the_first_operator_is_signed_in(
    qloop: asyncio.AbstractEventLoop, arun: Run
) -> None:
    async def walk() -> None:
        shell, desk = staffed()
        made = await desk.hire("Huda", MEMBERS[0].role, PIN)
        await shell.staff._kept(made, PIN)
        assert shell.staff.sign_in.property("here") == "Huda"
        assert shell.till.state.screen == "staff"
        second = await desk.hire("Mariam", MEMBERS[1].role, PIN)
        await shell.staff._kept(second, PIN)
        assert desk.here == made
        await shell.tasks.close()

    arun(walk())


def test_a_hidden_field_is_told_by_its_name_and_as_hidden(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication
) -> None:
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)  # as where a screen reader runs: only then the name was lost
    try:
        scenes.show(shell, "staff-edit")
        settle_window(qapp)
        told = QAccessible.queryAccessibleInterface(window.findChild(QObject, "member_pin_input"))
        assert told.text(QAccessible.Text.Name) == "New PIN (empty: as it was)"
        assert told.state().passwordEdit
        assert told.text(QAccessible.Text.Value) == ""
    finally:
        QAccessible.setActive(was_active)


def test_a_tap_on_a_sheet_does_not_reach_the_list_under_it(
    shell: Shell, window: QQuickWindow, tap: Callable[[str], None], qapp: QGuiApplication
) -> None:
    scenes.show(shell, "staff-edit")
    settle_window(qapp)
    edited: list[str] = []
    shell.staff.roll._open = lambda form: edited.append(form.id)  # type: ignore[method-assign]
    tap("role_supervisor")
    assert "Give money back" in shell.staff.roll.property("roleRights")
    assert edited == []
