"""One record of a list in full, and what can be done with it: send again, change, cancel, refund.

It is shown as the list has it at once, then read anew. A change is believed only when a look shows
it. A resend whose answer got lost may have reached the payer: it is never repeated by itself.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.evidence import Finding
from pos_app.domain.invoice import Invoice, OpenInvoice
from pos_app.domain.money import western_digits
from pos_app.errors import BadInput, PosError, Unsure
from pos_app.ports.clock import Clock
from pos_app.ports.office import Transaction
from ui import wording
from ui.tasks import Tasks
from ui.viewmodels.office.details import describing
from ui.viewmodels.office.ports import Link, OfficeDesk, Step
from ui.words import details as words
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

Record = Invoice | OpenInvoice | Transaction


@dataclass(frozen=True, slots=True)
class DetailFacts:
    """`sheet` is "" or what is asked for now: `resend`, `extend`, `cancel`, `code`."""

    record: Record | None = None
    story: tuple[Step, ...] = ()
    sheet: str = ""
    days: int = 7
    busy: bool = False
    reading: bool = False
    trouble: PosError | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """What reaches out of the details."""

    say: Callable[[str], None]
    failed: Callable[[BaseException], None]
    copy: Callable[[str], None]
    refund: Callable[[str, Record], None]
    """`refund(token, record)` opens the sheet of refunds for a payment."""
    language: Callable[[], str]


@QmlElement
class DetailModel(QObject):
    """`read_anew(record)` gives the record as the gateway has it now; `different(record)` tells
    the list that it changed.
    """

    changed = Signal()
    different = Signal(object)

    def __init__(
        self,
        *,
        desk: OfficeDesk,
        clock: Clock,
        tasks: Tasks,
        around: Around,
        read_anew: Callable[[Record], Awaitable[Record]] | None = None,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._clock = clock
        self._tasks = tasks
        self._around = around
        self._read_anew = read_anew
        self.state = DetailFacts()

    def _show(self, state: DetailFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def show(self, record: Record | None) -> None:
        """Show this record; None for none."""
        if self.state.sheet == "code":
            self._desk.show_payer(None)
        self._show(DetailFacts(record=record))
        if record is None:
            return

        async def read() -> None:
            try:
                story = await self._desk.story(record)
                if self.state.record is record:
                    self._show(replace(self.state, story=story))
                if self._read_anew is not None:
                    fresh = await self._read_anew(record)
                    if self.state.record is record:
                        self._changed(fresh)
            except PosError as no:
                if self.state.record is record:
                    self._show(replace(self.state, trouble=no))
            finally:
                self._show(replace(self.state, reading=False))

        if self._tasks.start(f"details {id(record)}", read):
            self._show(replace(self.state, reading=True))

    def _changed(self, record: Record) -> None:
        self._show(replace(self.state, record=record))
        self.different.emit(record)

    @Slot(str)
    def ask(self, sheet: str) -> None:
        """Open a sheet; "" closes it."""
        if sheet == "code":
            self._desk.show_payer(self._link())
        elif self.state.sheet == "code":
            self._desk.show_payer(None)
        self._show(replace(self.state, sheet=sheet, trouble=None, days=7))

    @Slot(str)
    def resend(self, number: str) -> None:
        """Send the invoice to this number, once more."""
        record = self.state.record
        mobile = "".join(letter for letter in western_digits(number) if letter.isdigit())
        mobile = mobile.removeprefix("00")
        if len(mobile) > 8:
            mobile = mobile.removeprefix(self._desk.country_code)
        if not 4 <= len(mobile) <= 14:
            self._show(replace(self.state, trouble=BadInput("phone_odd", field="mobile")))
            return

        async def resend() -> None:
            assert isinstance(record, Invoice)
            await self._desk.resend(record, mobile)
            self._around.say(words.resent())
            self._show(replace(self.state, sheet=""))

        self._change(resend)

    @Slot(int)
    def chooseDays(self, days: int) -> None:
        """How many days from today the open invoice shall last."""
        self._show(replace(self.state, days=days))

    @Slot()
    def extend(self) -> None:
        """Give the open invoice another last day."""
        record, day = self.state.record, self._today() + timedelta(days=self.state.days)

        async def extend() -> None:
            assert isinstance(record, OpenInvoice)
            self._changed(await self._desk.extend_open(record, day.isoformat()))
            self._around.say(words.extended())
            self._show(replace(self.state, sheet=""))

        self._change(extend)

    @Slot()
    def cancel(self) -> None:
        """Make it unpayable; only a look is believed."""
        record = self.state.record

        async def cancel() -> None:
            if isinstance(record, Invoice):
                invoice = await self._desk.cancel(record)
                done = invoice.finding is Finding.CANCELLED
                self._changed(invoice)
            else:
                assert isinstance(record, OpenInvoice)
                opened = await self._desk.cancel_open(record)
                done = opened.active is False
                self._changed(opened)
            self._around.say(words.cancelled() if done else words.not_cancelled_yet())
            self._show(replace(self.state, sheet=""))

        self._change(cancel)

    def _change(self, work: Callable[[], Awaitable[None]]) -> None:
        record = self.state.record
        if record is None:
            return

        async def change() -> None:
            await work()
            self._show(replace(self.state, story=await self._desk.story(record)))

        self._tasks.attempt(
            "detail change",
            change,
            lambda busy, trouble: self._show(replace(self.state, busy=busy, trouble=trouble)),
        )

    @Slot()
    def copyLink(self) -> None:
        """Put the link on the clipboard."""
        if link := self._link():
            self._around.copy(link.url)
            self._around.say(words.copied())

    @Slot()
    def printLink(self) -> None:
        """Print the link as a code."""
        link = self._link()

        async def print_link() -> None:
            assert link is not None
            try:
                self._around.say(wording.print_word(await self._desk.print_link(link)))
            except PosError as no:
                self._around.failed(no)

        if link is not None:
            self._tasks.start("print", print_link)

    @Slot()
    def refund(self) -> None:
        """Give money back of this payment."""
        record = self.state.record
        if record is not None and (token := describing.refund_token(record)):
            self._around.refund(token, record)

    def _link(self) -> Link | None:
        record = self.state.record
        if isinstance(record, Invoice) and record.url:
            return Link(record.url, record.amount, record.reference, record.description)
        if isinstance(record, OpenInvoice) and record.url:
            return Link(record.url, record.amount, record.reference, record.title)
        return None

    def _today(self) -> date:
        return self._clock.now().astimezone(wording.SHOP_TIME).date()

    def _trouble(self) -> str:
        trouble = self.state.trouble
        if isinstance(trouble, Unsure) and self.state.sheet == "resend":
            return words.perhaps_resent()
        return trouble_word(trouble) if trouble else ""

    def _head(self) -> dict[str, object]:
        record = self.state.record
        return describing.head(record) if record is not None else {}

    def _facts(self) -> list[dict[str, str]]:
        record = self.state.record
        if record is None:
            return []
        return describing.facts(record, self._around.language(), self._today())

    def _can(self) -> dict[str, bool]:
        record = self.state.record
        return describing.possible(record) if record is not None else {}

    def _until(self) -> str:
        day = self._today() + timedelta(days=self.state.days)
        return wording.day(day, self._around.language(), self._today())

    head = Property(dict, lambda self: self._head(), notify=changed)
    facts = Property(list, lambda self: self._facts(), notify=changed)
    story = Property(list, lambda self: words.story_rows(self.state.story), notify=changed)
    can = Property(dict, lambda self: self._can(), notify=changed)
    sheet = Property(str, lambda self: self.state.sheet, notify=changed)
    days = Property(int, lambda self: self.state.days, notify=changed)
    until = Property(str, lambda self: self._until(), notify=changed)
    busy = Property(bool, lambda self: self.state.busy, notify=changed)
    reading = Property(bool, lambda self: self.state.reading, notify=changed)
    trouble = Property(str, lambda self: self._trouble(), notify=changed)
