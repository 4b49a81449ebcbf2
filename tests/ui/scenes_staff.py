"""The staff's scenes: sign-in, staff, shift, and the till's own keyboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from fake_staff import MEMBERS, FakeStaff
from fake_till import NOW

from pos_app.domain.face import Face
from pos_app.domain.staff import RIGHTS, Right, Role
from ui.shell import Shell
from ui.viewmodels.staff.approval import ApprovalFacts
from ui.viewmodels.staff.face_choice import FaceFacts
from ui.viewmodels.staff.roles import RolesFacts
from ui.viewmodels.staff.roll import Editing, RollFacts
from ui.viewmodels.staff.sign_in import SignInFacts


def _keyboard_note(shell: Shell) -> None:
    shell.keyboard.set_mode("on")
    shell.counter.sale._show(replace(shell.counter.sale.state, typed="12.75", adding_note=True))
    shell.till.open("sale")


def _keyboard_pin(shell: Shell) -> None:
    shell.keyboard.set_mode("on")
    shell.till._show(replace(shell.till.state, screen="help"))
    shell.approval._show(ApprovalFacts(Right.REFUND, "KD 12.750"))


def _sign_in(*, typed: int = 0, chosen: str = "b", wrong: bool = False) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        model = shell.staff.sign_in
        members = MEMBERS
        if wrong:
            wait = NOW + timedelta(seconds=29)
            members = tuple(
                replace(m, wait_until=wait if m.id == chosen else None) for m in members
            )
        model._show(SignInFacts(NOW, members, None, chosen, typed))
        shell.till._show(replace(shell.till.state, screen="sign_in"))

    return go


def _staff(*, nobody: bool = False, editing: Editing | None = None) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        members = () if nobody else MEMBERS
        here = None if nobody else MEMBERS[0]
        shell.staff.sign_in._show(SignInFacts(NOW, members, here))
        shell.staff.roll._show(RollFacts(members, editing))
        if editing is not None:
            shell.staff.roll.face.begin(editing.face, editing.name)
        shell.till._show(replace(shell.till.state, screen="staff"))

    return go


def _face(shell: Shell) -> None:
    _staff(editing=Editing("b", "Mariam", Role.CASHIER, face="cat:3"))(shell)
    face = Face(3, drawing="cat")
    shell.staff.roll.face._show(FaceFacts(face, "M", open=True, files=FakeStaff().faces.found))


def _roles(shell: Shell) -> None:
    rights = {**RIGHTS, Role.CASHIER: RIGHTS[Role.CASHIER] | {Right.MOVE_CASH}}
    shell.staff.sign_in._show(SignInFacts(NOW, MEMBERS, MEMBERS[0]))
    shell.staff.roles._show(RolesFacts(Role.CASHIER, rights))
    shell.till._show(replace(shell.till.state, screen="roles"))


SCENES: Mapping[str, Callable[[Shell], None]] = {
    "keyboard-letters": _keyboard_note,
    "keyboard-pin": _keyboard_pin,
    "sign-in": _sign_in(typed=3),
    "sign-in-waiting": _sign_in(wrong=True),
    "staff": _staff(),
    "staff-nobody": _staff(nobody=True),
    "roles": _roles,
    "staff-face": _face,
    "staff-edit": _staff(editing=Editing("b", "Mariam", Role.CASHIER)),
}


def rest(shell: Shell) -> None:
    """Back to where every scene starts."""
    shell.keyboard.set_mode("auto")
    shell.keyboard.press("hide")
    shell.staff.sign_in._show(SignInFacts(NOW))
    shell.staff.roll._show(RollFacts())
    shell.staff.roll.face._show(FaceFacts())
