"""The first start: language, demo or real, Hesabe's keys tried at once, terminal, owner.

Nothing is written before the last step but a draft without secrets, so that going back or a crash
loses nothing that was typed, and closing the window leaves nothing half set up.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.staff import check_pin
from pos_app.errors import BadInput, PosError, Refused
from ui.tasks import Tasks
from ui.viewmodels.ports import Secret
from ui.viewmodels.setup.first_start_facts import (
    SECRETS,
    FirstStartDesk,
    FirstStartFacts,
    Owner,
    answers_of,
    kind_rows,
    step_title,
)
from ui.viewmodels.setup.keys.key_words import KEY_NAMES, key_trouble, terminal_rows
from ui.viewmodels.setup.keys.typed_keys import TypedKeys

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FirstStartModel(QObject):
    """One step at a time, forward and back."""

    changed = Signal()

    def __init__(self, *, desk: FirstStartDesk, tasks: Tasks) -> None:
        super().__init__()
        self._desk = desk
        self._tasks = tasks
        self._secrets: dict[str, str] = dict.fromkeys(SECRETS, "")
        self.keys = TypedKeys()
        known = desk.draft()
        self.keys.put({name: known.get(name, "") for name in ("merchant_code", "username")})
        self.state = FirstStartFacts(
            language=known.get("language", "en"),
            environment=known.get("environment", ""),
            terminal=known.get("terminal", ""),
            owner=known.get("owner", ""),
        )

    def _show(self, state: FirstStartFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.keys.retranslate()
        self.changed.emit()

    def _keep(self) -> None:
        state = self.state
        draft = {
            "language": state.language,
            "environment": state.environment,
            "merchant_code": self.keys.typed("merchant_code"),
            "username": self.keys.typed("username"),
            "terminal": state.terminal,
            "owner": state.owner,
        }
        self._tasks.start("draft", lambda: self._desk.keep_draft(draft))

    @Slot(str)
    def speak(self, language: str) -> None:
        """English or Arabic, at once."""
        self._show(replace(self.state, language=language))
        self._desk.speak(language)
        self.retranslate()

    @Slot(str)
    def chooseKind(self, environment: str) -> None:
        """`demo`, `production`, `sandbox`, or `enrolment`: what IT prepared."""
        self._show(replace(self.state, environment=environment, trouble=None, terminals=()))

    @Slot(str)
    def chooseTerminal(self, terminal: str) -> None:
        """The terminal that sales go to."""
        self._show(replace(self.state, terminal=terminal))

    @Slot(str, str)
    def note(self, name: str, text: str) -> None:
        """Something was typed; kept as it is typed."""
        if name in SECRETS:
            self._secrets[name] = text.strip()
        elif name in KEY_NAMES:
            self.keys.note(name, text)
        elif name == "owner":
            self.state = replace(self.state, owner=text.strip())

    @Slot()
    def paste(self) -> None:
        """Take every key that the clipboard names, one a line as Hesabe and IT send them."""
        text = self._desk.clipboard()
        if self._desk.looks_like_enrolment(text):
            # Also where it is pasted as if it were keys: one need not know what IT sent.
            self.note("enrolment", text)
            self._show(replace(self.state, environment="enrolment"))
            self._go("enrolment")
        else:
            found = self.keys.take(text)
            trouble = None if found else BadInput("no_key_named", field="keys")
            self._show(replace(self.state, trouble=trouble))
        self.changed.emit()

    async def _find(self) -> None:
        files = await self._desk.enrolment_files()
        self._show(replace(self.state, files=files))

    @Slot(int)
    def useFile(self, at: int) -> None:
        """Take the file `at` of those found for IT's text."""
        self.note("enrolment", self.state.files[at][1])
        self.changed.emit()

    @Slot()
    def pasteEnrolment(self) -> None:
        """Take the clipboard for IT's text; whether it is one shows when it is opened."""
        self.note("enrolment", self._desk.clipboard())

    @Slot(str, result=str)
    def typed(self, name: str) -> str:
        """What the field `name` held when it was left."""
        if name in KEY_NAMES:
            return self.keys.typed(name)
        return self._secrets[name] if name in SECRETS else self.state.owner

    @Slot()
    def back(self) -> None:
        """One step back; nothing typed is lost."""
        if self._can_go_back():
            self._go(self.state.steps[self._at() - 1])

    def _go(self, step: str) -> None:
        self._show(replace(self.state, step=step, trouble=None))
        if step == "enrolment":
            self._tasks.start("find enrolments", self._find)
        if step in ("printer", "display"):
            self._tasks.start("devices", lambda: self._desk.begin_devices(step))

    @Slot()
    def skip(self) -> None:
        """On without a printer or a display; both are found in the settings later."""
        if self.state.step in ("printer", "display") and not self.state.busy:
            self._go(self.state.steps[self._at() + 1])

    def fail(self, trouble: BaseException) -> None:
        """Something beside the steps went wrong, such as a printer that does not answer."""
        if isinstance(trouble, PosError):
            self._show(replace(self.state, trouble=trouble))

    async def _keep_devices(self) -> None:
        await self._desk.keep_devices(self.state.step)
        self._go(self.state.steps[self._at() + 1])

    def _can_go_back(self) -> bool:
        # What was enrolled is written: an enrolment is taken over once.
        state = self.state
        written = state.enrolled is not None and state.step in ("owner", "keys")
        return self._at() > 0 and not state.busy and not written

    def _at(self) -> int:
        steps = self.state.steps
        return steps.index(self.state.step) if self.state.step in steps else 0

    @Slot()
    def next(self) -> None:
        """One step on, after this one was looked at."""
        state = self.state
        if state.busy or (state.step == "kind" and not state.environment):
            return
        self._keep()
        if state.step == "keys":
            self._work(self._try_keys)
        elif state.step == "terminal" and not state.terminal:
            self._show(replace(state, trouble=BadInput("terminal_missing", field="terminal")))
        elif state.step == "enrolment":
            self._work(self._enrol)
        elif state.step in ("printer", "display"):
            self._work(self._keep_devices)
        elif state.step == "owner":
            self.finish(self._secrets["pin"], self._secrets["again"])
        elif state.step == state.steps[-1]:
            self.finishWithout()
        else:
            self._go(state.steps[self._at() + 1])

    @Slot(str, str)
    def finish(self, pin: str, again: str) -> None:
        """With the owner's name and PIN; both empty: anybody may use the till."""
        name = self.state.owner

        async def work() -> None:
            owner = None
            if name or pin:
                if pin != again:
                    raise BadInput("pin_differs", field="pin")
                if not name:
                    raise BadInput("name_odd", field="name")
                owner = Owner(name, Secret(check_pin(pin)))
            await self._finish(owner)

        self._work(work)

    @Slot()
    def finishWithout(self) -> None:
        """Without operators; they can be added later."""
        self._work(lambda: self._finish(None))

    def _work(self, work: Callable[[], Awaitable[None]]) -> None:
        self._tasks.attempt(
            "first_start",
            work,
            lambda busy, trouble: self._show(replace(self.state, busy=busy, trouble=trouble)),
        )

    async def _try_keys(self) -> None:
        listed = await self._desk.test_keys(self.keys.keys(self.state.environment))
        if not listed:
            raise Refused("no_terminals")
        known = {each.id for each in listed}
        chosen = self.state.terminal if self.state.terminal in known else ""
        if not chosen and len(listed) == 1:
            chosen = listed[0].id
        self._show(replace(self.state, step="terminal", terminals=listed, terminal=chosen))

    async def _enrol(self) -> None:
        text, code = self._secrets["enrolment"], self._secrets["code"]
        enrolled = self.state.enrolled or await self._desk.enrol(text, code)
        self._secrets["enrolment"] = self._secrets["code"] = ""
        state = replace(self.state, enrolled=enrolled)
        if not enrolled.secrets_in:
            self.keys.put({"merchant_code": enrolled.merchant})
            self._show(
                replace(
                    state,
                    step="keys",
                    environment=enrolled.environment,
                    terminal=enrolled.terminal,
                )
            )
        elif enrolled.staff:
            self._show(state)
            await self._finish(None)
        else:
            self._show(replace(state, step="owner"))

    async def _finish(self, owner: Owner | None) -> None:
        if self.state.environment == "enrolment":
            await self._desk.finish_enrolled(self.state.language, owner)
        else:
            await self._desk.finish(answers_of(self.state, self.keys), owner)

    def _terminals(self) -> list[dict[str, object]]:
        return terminal_rows(self.state.terminals, self.state.terminal)

    step = Property(str, lambda self: self.state.step, notify=changed)
    title = Property(str, lambda self: step_title(self.state.step), notify=changed)
    number = Property(int, lambda self: self._at() + 1, notify=changed)
    count = Property(int, lambda self: len(self.state.steps), notify=changed)
    language = Property(str, lambda self: self.state.language, notify=changed)
    kinds = Property(list, lambda self: kind_rows(self.state.environment), notify=changed)
    kindChosen = Property(bool, lambda self: self.state.environment != "", notify=changed)
    keyFields = Property(TypedKeys, lambda self: self.keys, constant=True)
    files = Property(list, lambda self: [name for name, _ in self.state.files], notify=changed)
    terminals = Property(list, lambda self: self._terminals(), notify=changed)
    isLast = Property(bool, lambda self: self.state.step == self.state.steps[-1], notify=changed)
    canGoBack = Property(bool, lambda self: self._can_go_back(), notify=changed)
    enrolledAs = Property(
        str, lambda self: self.state.enrolled.label if self.state.enrolled else "", notify=changed
    )
    busy = Property(bool, lambda self: self.state.busy, notify=changed)
    trouble = Property(str, lambda self: key_trouble(self.state.trouble), notify=changed)
