"""Who stands at the till: choose a name, type a PIN. Locks by itself when nobody uses the till.

The PIN typed so far is in no state and in no property, only how long it is.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.money import western_digits
from pos_app.domain.staff import LONGEST_PIN, Right
from pos_app.errors import NotAllowed, PosError
from pos_app.ports.clock import Clock
from ui.tasks import Tasks
from ui.viewmodels.staff.faces import member_face
from ui.viewmodels.staff.ports import Member, StaffDesk
from ui.wording import isolated, translate
from ui.words.staff import role_word
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

_TICK = 1.0


@dataclass(frozen=True, slots=True)
class SignInFacts:
    """Those who may sign in, who is here, and how the attempt stands. `now` is wall time."""

    now: datetime
    members: tuple[Member, ...] = ()
    here: Member | None = None
    chosen: str = ""
    typed: int = 0
    checking: bool = False
    trouble: PosError | None = None

    @property
    def locked(self) -> bool:
        """Whether somebody must sign in before the till may be used."""
        return bool(self.members) and self.here is None

    @property
    def seconds_to_wait(self) -> int:
        """How long the chosen one is still kept out."""
        until = next((m.wait_until for m in self.members if m.id == self.chosen), None)
        return max(0, math.ceil((until - self.now).total_seconds())) if until else 0


@QmlElement
class SignInModel(QObject):
    """Sign-in, sign-out, and the watch over an idle till."""

    changed = Signal()

    def __init__(
        self,
        *,
        desk: StaffDesk,
        clock: Clock,
        tasks: Tasks,
        opened: Callable[[], None],
        locked: Callable[[], None],
        busy: Callable[[], bool],
    ) -> None:
        """`opened()` follows a sign-in, `locked()` a sign-out; `busy()` tells of a payment under
        way, during which an idle till does not lock.
        """
        super().__init__()
        self._desk = desk
        self._clock = clock
        self._tasks = tasks
        self._opened = opened
        self._locked = locked
        self._busy = busy
        self._pin = ""
        self._used_at = clock.monotonic()
        self.state = SignInFacts(now=clock.now())

    def _show(self, state: SignInFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def may(self, right: Right) -> bool:
        """Whether whoever is here has `right`: everybody, where no operators are defined."""
        here = self.state.here
        return here.may(right) if here is not None else not self.state.members

    async def read(self) -> None:
        """Read who works here anew; whoever is here may have another name or role by now."""
        found = tuple(each for each in await self._desk.members() if each.active)
        here = self.state.here
        known = next((each for each in found if here is not None and each.id == here.id), None)
        chosen = found[0].id if len(found) == 1 else self.state.chosen
        self._show(replace(self.state, members=found, here=known, chosen=chosen))

    @Slot()
    def used(self) -> None:
        """Somebody touched the till."""
        self._used_at = self._clock.monotonic()

    def watch(self) -> None:
        """Count waits down and lock an idle till, until the tasks are closed."""
        self._tasks.start("idle", self._watch)

    async def _watch(self) -> None:
        while True:
            if self.state.locked:
                self._show(replace(self.state, now=self._clock.now()))
            elif self._is_idle():
                await self._leave()
            await self._clock.sleep(_TICK)

    def _is_idle(self) -> bool:
        minutes = self._desk.lock_minutes()
        unused = self._clock.monotonic() - self._used_at
        return (
            self.state.here is not None and minutes > 0 and unused >= 60 * minutes
        ) and not self._busy()

    @Slot(str)
    def choose(self, member: str) -> None:
        """Somebody tapped their name."""
        self._pin = ""
        now = self._clock.now()
        self._show(replace(self.state, chosen=member, typed=0, trouble=None, now=now))

    @Slot(str)
    def pressKey(self, key: str) -> None:
        """`0` to `9` of any script, `back`, `clear` or `enter`."""
        state = self.state
        if state.checking or not state.chosen or state.seconds_to_wait:
            return
        digit = western_digits(key)
        if key == "enter":
            self._try()
            return
        if key == "back":
            self._pin = self._pin[:-1]
        elif key == "clear":
            self._pin = ""
        elif len(digit) == 1 and digit in "0123456789" and len(self._pin) < LONGEST_PIN:
            self._pin += digit
        self._show(replace(state, typed=len(self._pin), trouble=None))

    def _try(self) -> None:
        if not self._pin:
            return
        pin, self._pin, chosen = self._pin, "", self.state.chosen

        async def check() -> None:
            try:
                here = await self._desk.sign_in(chosen, pin)
            except PosError as trouble:
                await self._refused(chosen, trouble)
                return
            self.welcome(here)

        if self._tasks.start("sign_in", check):
            self._show(replace(self.state, typed=0, checking=True, trouble=None))

    def welcome(self, here: Member) -> None:
        """`here` is signed in."""
        self.used()
        self._show(replace(self.state, here=here, checking=False, typed=0, trouble=None))
        self._opened()

    async def _refused(self, chosen: str, trouble: PosError) -> None:
        members = tuple(each for each in await self._desk.members() if each.active)
        if isinstance(trouble, NotAllowed) and trouble.kind == "locked_out":
            until = self._clock.now() + timedelta(seconds=float(trouble.detail or 0))
            members = tuple(
                replace(m, wait_until=m.wait_until or until) if m.id == chosen else m
                for m in members
            )
        now = self._clock.now()
        self._show(replace(self.state, members=members, now=now, checking=False, trouble=trouble))

    @Slot()
    def leave(self) -> None:
        """Sign out: the next one signs in."""
        self._tasks.start("sign_out", self._leave)

    async def _leave(self) -> None:
        await self._desk.sign_out()
        self._pin = ""
        alone = self.state.members[0].id if len(self.state.members) == 1 else ""
        self._show(replace(self.state, here=None, chosen=alone, typed=0, trouble=None))
        if self.state.locked:
            self._locked()

    def _people(self) -> list[dict[str, object]]:
        return [
            {
                "id": each.id,
                "name": each.name,
                "face": member_face(each),
                "role": role_word(each.role),
                "chosen": each.id == self.state.chosen,
            }
            for each in self.state.members
        ]

    def _prompt(self) -> str:
        chosen = next((m.name for m in self.state.members if m.id == self.state.chosen), "")
        if not chosen:
            return translate("SignIn", "Tap your name")
        #: %1 is the name of whoever signs in.
        return translate("SignIn", "PIN of %1").replace("%1", chosen)

    def _trouble(self) -> str:
        if (seconds := self.state.seconds_to_wait) > 0:
            minutes, rest = divmod(seconds, 60)
            #: %1 counts down, as 0:29.
            return translate("SignIn", "Too many wrong PINs. Wait %1.").replace(
                "%1", isolated(f"{minutes}:{rest:02}")
            )
        trouble = self.state.trouble
        if trouble is None or trouble.kind == "locked_out":
            return ""
        return trouble_word(trouble)

    people = Property(list, lambda self: self._people(), notify=changed)
    prompt = Property(str, lambda self: self._prompt(), notify=changed)
    typed = Property(int, lambda self: self.state.typed, notify=changed)
    chosen = Property(bool, lambda self: self.state.chosen != "", notify=changed)
    checking = Property(bool, lambda self: self.state.checking, notify=changed)
    waiting = Property(bool, lambda self: self.state.seconds_to_wait > 0, notify=changed)
    trouble = Property(str, lambda self: self._trouble(), notify=changed)
    locked = Property(bool, lambda self: self.state.locked, notify=changed)
    here = Property(
        str, lambda self: self.state.here.name if self.state.here else "", notify=changed
    )
    hereFace = Property("QVariantMap", lambda self: member_face(self.state.here), notify=changed)  # type: ignore[arg-type]  # a name of Qt's
    hereRole = Property(
        str, lambda self: role_word(self.state.here.role) if self.state.here else "", notify=changed
    )
