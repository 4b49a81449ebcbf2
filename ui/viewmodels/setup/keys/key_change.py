"""Other keys of Hesabe's for an open till: typed, pasted, scanned or from a file, tried before
they take the place of the old ones, which stay in use until then.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.staff import Right
from pos_app.errors import BadInput, NotAllowed, PosError, Refused
from ui.tasks import Tasks
from ui.viewmodels.ports import GatewayKeys, TerminalChoice
from ui.viewmodels.setup.keys.key_words import key_trouble, no_key_named, terminal_rows
from ui.viewmodels.setup.keys.ports import KeysDesk, KeysInUse
from ui.viewmodels.setup.keys.typed_keys import TypedKeys
from ui.wording import isolated, translate
from ui.words.counted import Counted

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class KeyChangeFacts:
    """How far the change has come: `step` is `shut`, `keys` or `terminal`. No secrets."""

    step: str = "shut"
    in_use: KeysInUse = field(default_factory=KeysInUse)
    files: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    terminals: tuple[TerminalChoice, ...] = ()
    terminal: str = ""
    busy: bool = False
    waiting: int = 0
    """Sales that need the present merchant, where another one's keys were given."""
    trouble: PosError | None = None
    nothing_found: bool = False
    """What was pasted, scanned or read names no key."""


@QmlElement
class KeyChangeModel(QObject):
    """One sheet: the keys, then a terminal where the present one is not this account's."""

    changed = Signal()

    def __init__(
        self,
        *,
        desk: KeysDesk,
        tasks: Tasks,
        ask: Callable[[Right], Awaitable[str]],
        say: Callable[[str], None],
        replaced: Callable[[], None],
    ) -> None:
        """`ask` is the approval in place; `replaced()` follows a change."""
        super().__init__()
        self._desk = desk
        self._tasks = tasks
        self._ask = ask
        self._say = say
        self._replaced = replaced
        self._tested: GatewayKeys | None = None
        self.keys = TypedKeys()
        self.state = KeyChangeFacts()

    def _show(self, state: KeyChangeFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.keys.retranslate()
        self.changed.emit()

    def read(self) -> None:
        """Which account is in use, for the settings beside."""
        self._show(replace(self.state, in_use=self._desk.in_use()))

    @Slot()
    def begin(self) -> None:
        """Open the sheet, once the owner has said yes."""

        async def begin() -> None:
            in_use = self._desk.in_use()
            if in_use.fixed:
                return
            try:
                await self._ask(Right.SECRETS)
            except NotAllowed:
                return
            self.keys.forget()
            self.keys.put({"merchant_code": in_use.merchant_code})
            self._show(KeyChangeFacts("keys", in_use))
            files = await self._desk.files()
            self._show(replace(self.state, files=files))

        self._tasks.start("change_keys", begin)

    @Slot()
    def leave(self) -> None:
        """Put it away: the old keys stay."""
        if not self.state.busy:
            self._shut()

    def _shut(self) -> None:
        self.keys.forget()
        self._tested = None
        self._show(KeyChangeFacts(in_use=self._desk.in_use()))

    @Slot()
    def paste(self) -> None:
        """Take the keys that the clipboard names."""
        self.take(self._desk.clipboard())

    @Slot(int)
    def useFile(self, at: int) -> None:
        """Take the keys of the file `at` of those found."""
        self.take(self.state.files[at][1])

    @Slot(str)
    def take(self, text: str) -> None:
        """Take the keys that a pasted or scanned text names."""
        found = self.keys.take(text)
        self._show(replace(self.state, nothing_found=not found, trouble=None, waiting=0))

    @Slot(str)
    def chooseTerminal(self, terminal: str) -> None:
        """The terminal that sales go to."""
        self._show(replace(self.state, terminal=terminal))

    @Slot()
    def next(self) -> None:
        """Try the keys; or use them, with the terminal that was chosen."""
        self._work(self._test if self.state.step == "keys" else self._use)

    @Slot()
    def back(self) -> None:
        """From the terminal to the keys."""
        if not self.state.busy:
            self._show(replace(self.state, step="keys", trouble=None))

    def _work(self, work: Callable[[], Awaitable[None]]) -> None:
        started = self._tasks.attempt(
            "try_keys",
            work,
            lambda busy, trouble: self._show(replace(self.state, busy=busy, trouble=trouble)),
        )
        if started:
            self._show(replace(self.state, waiting=0, nothing_found=False))

    async def _test(self) -> None:
        in_use = self._desk.in_use()
        keys = self.keys.keys(in_use.environment)
        if waiting := await self._desk.waiting(keys.merchant_code):
            self._show(replace(self.state, waiting=waiting))
            return
        listed = await self._desk.test_keys(keys)
        if not listed:
            raise Refused("no_terminals")
        self._tested = keys
        if in_use.terminal in {each.id for each in listed}:
            self._show(replace(self.state, terminal=in_use.terminal))
            await self._use()
            return
        chosen = listed[0].id if len(listed) == 1 else ""
        self._show(replace(self.state, step="terminal", terminals=listed, terminal=chosen))

    async def _use(self) -> None:
        if not self.state.terminal:
            raise BadInput("terminal_missing", field="terminal")
        assert self._tested is not None
        await self._desk.replace(self._tested, self.state.terminal)
        self._shut()
        self._say(translate("Keys", "The new keys work and are in use."))
        self._replaced()

    def _about(self) -> str:
        merchant = isolated(self.state.in_use.merchant_code)
        if self.state.in_use.environment == "production":
            #: %1 is the merchant's code at Hesabe.
            text = translate("Keys", "In use: merchant %1, real money.")
        else:
            #: %1 is the merchant's code at Hesabe.
            text = translate("Keys", "In use: merchant %1, no real money.")
        return text.replace("%1", merchant)

    def _fixed(self) -> str:
        words = {
            "demo": lambda: translate("Keys", "The demo has keys of its own"),
            "policy": lambda: translate("Keys", "Your IT has fixed them"),
            "systemd": lambda: translate("Keys", "Your IT gives them where the till is started"),
            "environment": lambda: translate(
                "Keys", "Your IT gives them where the till is started"
            ),
            "command_line": lambda: translate(
                "Keys", "Your IT gives them where the till is started"
            ),
        }
        fixed = self.state.in_use.fixed
        return words[fixed]() if fixed in words else ""

    def _trouble(self) -> str:
        state = self.state
        if state.nothing_found:
            return no_key_named()
        if state.waiting:
            return Counted().sales_hold_keys(state.waiting)
        if state.trouble is None:
            return ""
        #: Follows a sentence that says what is wrong with new keys.
        kept = translate("Keys", "The old keys stay in use.")
        return f"{key_trouble(state.trouble)} {kept}"

    step = Property(str, lambda self: self.state.step, notify=changed)
    about = Property(str, lambda self: self._about(), notify=changed)
    fixed = Property(str, lambda self: self._fixed(), notify=changed)
    files = Property(list, lambda self: [name for name, _ in self.state.files], notify=changed)
    terminals = Property(
        list, lambda self: terminal_rows(self.state.terminals, self.state.terminal), notify=changed
    )
    busy = Property(bool, lambda self: self.state.busy, notify=changed)
    trouble = Property(str, lambda self: self._trouble(), notify=changed)
    keyFields = Property(TypedKeys, lambda self: self.keys, constant=True)
