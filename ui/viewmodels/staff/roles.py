"""What each role may do: seen in plain words, changed by the owner, in force at once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.staff import OWNERS_ALONE, RIGHTS, Right, Rights, Role
from pos_app.errors import PosError
from ui.tasks import Tasks
from ui.viewmodels.staff.ports import RolesDesk
from ui.wording import translate
from ui.words.staff import RIGHTS_SHOWN, right_help, right_word, role_word
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class RolesFacts:
    """The rights as last read, and the role that is looked at."""

    role: Role = Role.CASHIER
    rights: Rights = field(default_factory=lambda: RIGHTS)
    fixed: str = ""
    """Why this role cannot be changed here, as `RolesDesk.fixed` says it."""
    keeping: bool = False
    trouble: PosError | None = None


@QmlElement
class RolesModel(QObject):
    """One role at a time; each tap is kept at once."""

    changed = Signal()

    def __init__(
        self, *, desk: RolesDesk, tasks: Tasks, granted: Callable[[], Awaitable[None]]
    ) -> None:
        """`granted()` follows each change: whoever is signed in may have other rights by now."""
        super().__init__()
        self._desk = desk
        self._tasks = tasks
        self._granted = granted
        self.state = RolesFacts()

    def _show(self, state: RolesFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def read(self) -> None:
        """Read what is set anew."""
        self._look_at(self.state.role)

    @Slot(str)
    def choose(self, role: str) -> None:
        """Look at another role."""
        self._look_at(Role(role))

    def _look_at(self, role: Role) -> None:
        self._show(RolesFacts(role, self._desk.rights(), self._desk.fixed(role)))

    @Slot(str)
    def switch(self, right: str) -> None:
        """Give the role that right, or take it."""
        if self._reason(Right(right)) == "":
            self._grant(self.state.rights[self.state.role] ^ {Right(right)})

    @Slot()
    def asDelivered(self) -> None:
        """Give the role what it had on the first day."""
        if self.state.fixed == "":
            self._grant(RIGHTS[self.state.role])

    def _grant(self, rights: frozenset[Right]) -> None:
        role = self.state.role

        async def grant() -> None:
            trouble: PosError | None = None
            try:
                await self._desk.grant(role, rights)
                await self._granted()
            except PosError as error:
                trouble = error
            state = replace(self.state, rights=self._desk.rights(), keeping=False)
            self._show(replace(state, trouble=trouble))

        if self._tasks.start("grant", grant):
            self._show(replace(self.state, keeping=True, trouble=None))

    def _reason(self, right: Right) -> str:
        """Why `right` cannot be given to or taken from this role; "" where it can be."""
        state = self.state
        if state.fixed:
            return _fixed_word(state.fixed)
        if right in OWNERS_ALONE:
            return translate("Rights", "The owner alone: who had it could take every other.")
        if state.rights[state.role] == {right}:
            return translate("Rights", "A role keeps at least one.")
        return ""

    def _rows(self) -> list[dict[str, object]]:
        rights = self.state.rights[self.state.role]
        return [
            {
                "id": right.value,
                "name": right_word(right),
                "help": right_help(right),
                "on": right in rights,
                # Of a role that is fixed as a whole the reason is said once, above.
                "reason": "" if self.state.fixed else self._reason(right),
                "locked": self._reason(right) != "",
            }
            for right in RIGHTS_SHOWN
        ]

    def _roles(self) -> list[dict[str, object]]:
        return [
            {"id": role.value, "text": role_word(role), "chosen": role is self.state.role}
            for role in Role
        ]

    def _differs(self) -> bool:
        state = self.state
        return state.fixed == "" and state.rights[state.role] != RIGHTS[state.role]

    rows = Property(list, lambda self: self._rows(), notify=changed)
    roles = Property(list, lambda self: self._roles(), notify=changed)
    fixed = Property(str, lambda self: _fixed_word(self.state.fixed), notify=changed)
    differs = Property(bool, lambda self: self._differs(), notify=changed)
    keeping = Property(bool, lambda self: self.state.keeping, notify=changed)
    trouble = Property(
        str,
        lambda self: trouble_word(self.state.trouble) if self.state.trouble else "",
        notify=changed,
    )


def _fixed_word(why: str) -> str:
    words = {
        "owner": lambda: translate(
            "Rights",
            "The owner may always do everything, so that nothing is out of everybody's reach.",
        ),
        "policy": lambda: translate(
            "Rights", "Your IT has fixed what this role may do, for every till. Ask them."
        ),
        "environment": lambda: translate(
            "Rights", "Fixed where the till is started: IT sets it in the environment."
        ),
        "command_line": lambda: translate(
            "Rights", "Fixed where the till is started: by the command that starts it."
        ),
    }
    return words[why]() if why in words else ""
