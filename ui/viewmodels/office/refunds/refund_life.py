"""A refund up to its decision: followed in the background, told once, taken back while it waits."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.refund import Refund, RefundState
from pos_app.domain.refund_life import RefundLife
from pos_app.errors import NotAllowed, PosError
from pos_app.ports.clock import Clock
from ui import wording
from ui.tasks import Tasks
from ui.viewmodels.office.file_ports import RefundLifeDesk
from ui.viewmodels.office.lists.paged_list import PagedListModel
from ui.viewmodels.office.refunds.refund_list import RefundSource
from ui.wording import isolated, translate
from ui.words.refunds import refund_word
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_EVERY = 60.0
"""Seconds between looks while a refund waits: a person decides about it, which takes hours."""


@dataclass(frozen=True, slots=True)
class RefundLifeFacts:
    """The refund on screen, and what is known of those that this till asked for."""

    refund: Refund | None = None
    lives: tuple[RefundLife, ...] = ()
    busy: str = ""
    """"" or `withdrawing`, `printing`."""
    sure: bool = False
    """Taking back was tapped once."""
    trouble: PosError | None = None

    @property
    def life(self) -> RefundLife | None:
        """What the till knows of the refund on screen."""
        shown = self.refund.refund_id if self.refund else ""
        return self.by_number.get(shown)

    @property
    def by_number(self) -> dict[str, RefundLife]:
        """What is known, by the gateway's number of the refund."""
        return {one.refund_id: one for one in self.lives if one.refund_id}

    @property
    def news(self) -> int:
        """Decisions that nobody has seen yet."""
        return sum(not one.noted for one in self.lives)

    @property
    def unsure(self) -> RefundLife | None:
        """The oldest refund of which nobody knows whether it was taken."""
        return next((one for one in self.lives if one.unsure), None)


@QmlElement
class RefundLifeModel(QObject):
    """`told(text)` puts up a notice; `settle(life)` opens the sheet where unsure is settled."""

    changed = Signal()

    def __init__(
        self,
        *,
        source: RefundSource,
        desk: RefundLifeDesk,
        clock: Clock,
        tasks: Tasks,
        approve: Callable[[str], Awaitable[str]],
        told: Callable[[str], None],
        settle: Callable[[RefundLife], None],
    ) -> None:
        super().__init__()
        self._source = source
        self._desk = desk
        self._clock = clock
        self._tasks = tasks
        self._approve = approve
        self._told = told
        self._settle = settle
        self.list: PagedListModel | None = None
        """The list on screen; set once by whoever joins the two."""
        self.state = RefundLifeFacts()

    def _show(self, state: RefundLifeFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def watch(self) -> None:
        """Follow what waits until the tasks are closed."""
        self._tasks.start("refund watch", self._watch)

    async def _watch(self) -> None:
        while True:
            try:
                await self._read()
                if decided := await self._desk.follow():
                    for refund in decided:
                        self._tell(refund)
                    await self._read()
            except PosError:
                pass  # the strip says that Hesabe is away; the next look asks again
            await self._clock.sleep(LOOK_EVERY)

    def _tell(self, refund: Refund) -> None:
        #: A notice: a refund was decided; %1 is the amount, %2 "Given back" or "Rejected".
        text = translate("Refund", "Refund of %1: %2")
        text = text.replace("%1", wording.money(refund.amount or 0))
        self._told(text.replace("%2", refund_word(refund.state)))
        if self.list is not None:
            self.list.change(refund)

    async def _read(self) -> None:
        lives = await self._desk.lives()
        withdrawn = (one.refund_id for one in lives if one.decided == "cancelled")
        self._source.withdrawn = frozenset(withdrawn)
        self._show(replace(self.state, lives=lives))

    def open(self) -> None:
        """The list comes on screen: what was decided is seen now."""

        async def see() -> None:
            await self._desk.seen()
            await self._read()
            if self.list is not None:
                self.list.retranslate()

        self._tasks.start("refunds seen", see)

    def refunded(self) -> None:
        """A refund was asked for or settled somewhere else on the till."""
        self._tasks.start("refunds read", self._read)

    def chosen(self, refund: Refund | None) -> None:
        """A row was tapped."""
        self._show(replace(self.state, refund=refund, sure=False, trouble=None))

    @Slot()
    def withdraw(self) -> None:
        """Take the refund back; the first tap only asks whether."""
        refund = self.state.refund
        if refund is None or refund.state not in {RefundState.PENDING, RefundState.UNKNOWN}:
            return
        if not self.state.sure:
            self._show(replace(self.state, sure=True))
            return

        async def go() -> None:
            try:
                supervisor = await self._approve(wording.money(refund.amount or 0))
                await self._desk.withdraw(refund, supervisor=supervisor)
                await self._read()
                self._told(translate("Refund", "Taken back: nothing is given back"))
                if self.list is not None:
                    self.list.choose("")
                    self.list.refresh()
            except NotAllowed:
                pass  # the question was put away
            except PosError as trouble:
                self._show(replace(self.state, trouble=trouble))
            finally:
                self._show(replace(self.state, busy="", sure=False))

        if self._tasks.start("refund change", go):
            self._show(replace(self.state, busy="withdrawing", trouble=None))

    @Slot()
    def printSlip(self) -> None:
        """Print the refund's slip."""
        refund = self.state.refund

        async def go() -> None:
            try:
                assert refund is not None
                outcome = await self._desk.print_slip(refund)
                self._told(wording.print_word(outcome) or translate("Refund", "No printer is set"))
            except PosError as trouble:
                self._show(replace(self.state, trouble=trouble))
            finally:
                self._show(replace(self.state, busy=""))

        if refund is not None and self._tasks.start("refund change", go):
            self._show(replace(self.state, busy="printing", trouble=None))

    @Slot()
    def settleUnsure(self) -> None:
        """Look at the refund of which nobody knows whether it was taken."""
        if self.state.unsure is not None:
            self._settle(self.state.unsure)

    def _unsure_text(self) -> str:
        life = self.state.unsure
        if life is None:
            return ""
        #: A refund whose answer was lost; %1 is its amount.
        text = translate("Refund", "Nobody knows whether a refund of %1 was taken")
        return text.replace("%1", wording.money(life.amount))

    def _facts(self) -> list[dict[str, str]]:
        refund, life = self.state.refund, self.state.life
        if refund is None:
            return []
        rows = [
            (translate("Refund", "Refund"), isolated(refund.refund_id)),
            (translate("Refund", "Of"), isolated(refund.reference or refund.token)),
            (translate("Refund", "Paid back on"), isolated(refund.refunded_on)),
            (translate("Refund", "Allowed by"), life.operator if life else ""),
            (translate("Refund", "Reason"), life.reason if life else ""),
            #: What Hesabe's staff wrote when they decided about a refund.
            (translate("Refund", "Hesabe says"), refund.remark),
        ]
        return [
            {"name": name, "value": value} for name, value in rows if value.strip("\u2066\u2069")
        ]

    def _trouble(self) -> str:
        return trouble_word(self.state.trouble) if self.state.trouble else ""

    def _line(self, name: str) -> str:
        return str(getattr(self._source.line(self.state.refund), name)) if self.state.refund else ""

    badge = Property(str, lambda self: self._line("badge"), notify=changed)
    role = Property(str, lambda self: self._line("role"), notify=changed)
    icon = Property(str, lambda self: self._line("icon"), notify=changed)
    amount = Property(
        str,
        lambda self: wording.money(self.state.refund.amount or 0) if self.state.refund else "",
        notify=changed,
    )
    facts = Property(list, lambda self: self._facts(), notify=changed)
    mayWithdraw = Property(
        bool,
        lambda self: (
            self.state.refund is not None
            and self.state.refund.state in {RefundState.PENDING, RefundState.UNKNOWN}
            and self.state.refund.refund_id not in self._source.withdrawn
        ),
        notify=changed,
    )
    sure = Property(bool, lambda self: self.state.sure, notify=changed)
    busy = Property(str, lambda self: self.state.busy, notify=changed)
    unsureText = Property(str, lambda self: self._unsure_text(), notify=changed)
    trouble = Property(str, lambda self: self._trouble(), notify=changed)
