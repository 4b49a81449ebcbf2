"""The refund sheet: what was paid, what is left of it, and how much of that to give back.

Opened from the history and from the back office with `begin(payment)`. Approval is asked for in
place; the request is sent once (`pos_app/usecases/refund_sale.py` has the rules). A lost answer
is said as such, and a supervisor can settle it after a call to Hesabe.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.money import Fils, to_text
from pos_app.domain.refund import LONGEST_REASON, RefundState
from pos_app.errors import NotAllowed, PosError, Unsure
from ui import wording
from ui.tasks import Tasks
from ui.viewmodels.past.refund_facts import Refundable, RefundDesk, RefundFacts
from ui.wording import translate
from ui.words.keying import keyed, keys_of, shown
from ui.words.refunds import reasons, refund_word
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class RefundModel(QObject):
    """One payment at a time. `refunded` tells of each refund that was taken or settled."""

    changed = Signal()
    refunded = Signal()

    def __init__(
        self,
        *,
        desk: RefundDesk,
        tasks: Tasks,
        approve: Callable[[str], Awaitable[str]],
    ) -> None:
        """`approve(about)` gives the supervisor's name or raises NotAllowed."""
        super().__init__()
        self._desk = desk
        self._tasks = tasks
        self._approve = approve
        self.state = RefundFacts()

    def _show(self, state: RefundFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def begin(self, of: Refundable) -> None:
        """Open the sheet for this payment and read where it stands."""
        if self.state.asking:
            return
        self._show(RefundFacts(of=of))
        self.read()

    @Slot()
    def read(self) -> None:
        """Ask Hesabe where the payment stands."""
        of = self.state.of

        async def look() -> None:
            assert of is not None
            try:
                standing = await self._desk.standing(of)
            except PosError as error:
                if self.state.of == of:
                    self._show(replace(self.state, reading=False, trouble=error))
            else:
                if self.state.of == of:
                    self._show(replace(self.state, reading=False, standing=standing))

        if of is not None and self._tasks.start(f"refunds of {of.token}", look):
            self._show(replace(self.state, reading=True, trouble=None))

    @Slot(str)
    def pressKey(self, key: str) -> None:
        """A key of the pad: `0`-`9`, `00`, `000`, `point`, `back` or `clear`."""
        if not self.state.asking:
            typed, trouble = keyed(self.state.typed, key)
            self._show(replace(self.state, typed=typed, trouble=trouble))

    @Slot(str)
    def typeText(self, text: str) -> None:
        """A key of a keyboard, digits of any script."""
        for key in keys_of(text):
            self.pressKey(key)

    @Slot()
    def takeAll(self) -> None:
        """All that is left."""
        standing = self.state.standing
        if standing is not None and standing.left and not self.state.asking:
            self._show(replace(self.state, typed=to_text(standing.left), trouble=None))

    @Slot(str)
    def typeReason(self, reason: str) -> None:
        """Why money is given back, as typed."""
        if not self.state.asking:
            self._show(replace(self.state, reason=reason[:LONGEST_REASON], trouble=None))

    @Slot(str)
    def pickReason(self, place: str) -> None:
        """One of the reasons that come up often, by its place."""
        self.typeReason(reasons()[int(place)])

    @Slot()
    def ask(self) -> None:
        """Ask for it, after a supervisor's yes."""
        of, standing, amount = self.state.of, self.state.standing, self.state.amount
        if of is None or standing is None or self.state.taken is not None:
            return
        reason = self.state.reason.strip()
        if (wrong := self.state.wrong) is not None:
            self._show(replace(self.state, trouble=wrong))
            return

        async def ask() -> None:
            try:
                supervisor = await self._approve(self._about(of, amount))
                taken = await self._desk.refund(of, amount, supervisor=supervisor, reason=reason)
            except NotAllowed as no:
                dropped = no.kind == "approval_dropped"
                self._show(replace(self.state, trouble=None if dropped else no))
            except Unsure as lost:
                unsure = replace(standing, unsure=True, left=Fils(0))
                self._show(replace(self.state, standing=unsure, trouble=lost))
            except PosError as error:
                self._show(replace(self.state, trouble=error))
            else:
                self._show(replace(self.state, taken=taken))
                self.refunded.emit()
            finally:
                self._show(replace(self.state, asking=False))

        if self._tasks.start("refund", ask):
            self._show(replace(self.state, asking=True, trouble=None))

    @Slot(bool)
    def settle(self, done: bool) -> None:  # noqa: FBT001  # QML passes by position
        """A supervisor says whether the refund whose answer was lost was carried out."""
        of = self.state.of
        if of is None or self.state.standing is None or not self.state.standing.unsure:
            return

        async def settle() -> None:
            try:
                supervisor = await self._approve(of.title)
                await self._desk.settle(of, done=done, supervisor=supervisor)
            except PosError as error:
                dropped = error.kind == "approval_dropped"
                self._show(replace(self.state, asking=False, trouble=None if dropped else error))
            else:
                self._show(RefundFacts(of=of))
                self.read()
                self.refunded.emit()

        if self._tasks.start("refund", settle):
            self._show(replace(self.state, asking=True, trouble=None))

    @Slot()
    def leave(self) -> None:
        """Close the sheet; not while a request is under way."""
        if not self.state.asking:
            self._show(RefundFacts())

    @staticmethod
    def _about(of: Refundable, amount: Fils) -> str:
        return f"{wording.money(amount)} · {wording.isolated(of.title)}"

    def _facts(self) -> list[dict[str, str]]:
        standing = self.state.standing
        if standing is None:
            return []
        rows = [{"name": translate("Refund", "Paid"), "value": wording.money(standing.paid)}]
        rows += [
            {"name": refund_word(one.state), "value": wording.money(-(one.amount or 0))}
            for one in standing.refunds
            if one.state is not RefundState.REJECTED
        ]
        #: What may still be given back of a payment.
        rows.append({"name": translate("Refund", "Left"), "value": wording.money(standing.left)})
        return rows

    def _title(self) -> str:
        of = self.state.of
        #: Heading of the refund sheet; %1 is the payment's reference.
        title = translate("Refund", "Give money back · %1")
        return title.replace("%1", wording.isolated(of.title)) if of else ""

    def _reason(self) -> str:
        standing = self.state.standing
        if standing is None:
            return translate("Refund", "Reading what is left")
        if standing.unsure:
            return translate("Refund", "Settle the earlier refund first")
        if not standing.left:
            return translate("Refund", "Nothing is left to give back")
        if not self.state.amount:
            return translate("Refund", "Key in an amount")
        if self.state.amount > standing.left:
            return translate("Refund", "More than is left")
        if not self.state.reason.strip():
            return translate("Refund", "Say why")
        return ""

    def _outcome(self) -> str:
        taken = self.state.taken
        if taken is None:
            return ""
        amount = wording.money(taken.amount or self.state.amount)
        if taken.state is RefundState.APPROVED:
            return translate("Refund", "%1 was given back.").replace("%1", amount)
        #: %1 is an amount.
        text = translate("Refund", "Hesabe has the request for %1. It may still have to approve.")
        return text.replace("%1", amount)

    def _reasons(self) -> list[dict[str, object]]:
        return [
            {"id": str(place), "text": text, "chosen": text == self.state.reason}
            for place, text in enumerate(reasons())
        ]

    def _unsure(self) -> bool:
        return self.state.standing is not None and self.state.standing.unsure

    def _trouble(self) -> str:
        return trouble_word(self.state.trouble) if self.state.trouble else ""

    def _full(self) -> bool:
        standing = self.state.standing
        return standing is not None and bool(standing.left)

    open = Property(bool, lambda self: self.state.of is not None, notify=changed)
    title = Property(str, lambda self: self._title(), notify=changed)
    facts = Property(list, lambda self: self._facts(), notify=changed)
    reading = Property(bool, lambda self: self.state.reading, notify=changed)
    asking = Property(bool, lambda self: self.state.asking, notify=changed)
    someLeft = Property(bool, lambda self: self._full(), notify=changed)
    unsure = Property(bool, lambda self: self._unsure(), notify=changed)
    unread = Property(
        bool, lambda self: not self.state.reading and self.state.standing is None, notify=changed
    )
    currency = Property(str, lambda _: wording.currency(), notify=changed)
    amountWhole = Property(str, lambda self: shown(self.state.typed)[0], notify=changed)
    amountDecimals = Property(str, lambda self: shown(self.state.typed)[1], notify=changed)
    amountToCome = Property(str, lambda self: shown(self.state.typed)[2], notify=changed)
    amountText = Property(str, lambda self: wording.money(self.state.amount), notify=changed)
    reason = Property(str, lambda self: self.state.reason, notify=changed)
    reasons = Property(list, lambda self: self._reasons(), notify=changed)
    notAskableReason = Property(str, lambda self: self._reason(), notify=changed)
    outcome = Property(str, lambda self: self._outcome(), notify=changed)
    trouble = Property(str, lambda self: self._trouble(), notify=changed)
