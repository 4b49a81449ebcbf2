"""Makes invoices: a calm form with a live preview, sent once, honest about a lost answer.

What is typed is a draft on the disk from the first key on. A request whose answer got lost is
part of the draft: the next start looks for it, and nothing is sent again under another name
before somebody has looked in vain.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.invoice_request import InvoiceRequest
from pos_app.errors import PosError, Unsure
from pos_app.ports.clock import Clock
from ui import wording
from ui.tasks import Tasks
from ui.viewmodels.office.create import editing, telling
from ui.viewmodels.office.create.create_facts import (
    CreateFacts,
    Sent,
    draft_note,
    draft_of,
)
from ui.viewmodels.office.create.form import Form
from ui.viewmodels.office.create.request import request_of
from ui.viewmodels.office.ports import Made, OfficeDesk
from ui.words import create as words
from ui.words.keying import keys_of
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Outward:
    """What reaches out of the screen: a notice, the clipboard."""

    say: Callable[[str], None]
    failed: Callable[[BaseException], None]
    copy: Callable[[str], None]
    language: Callable[[], str]


@QmlElement
class CreateModel(QObject):
    """One form at a time. `made(form)` tells what was made of."""

    changed = Signal()
    made = Signal(object)

    def __init__(self, *, desk: OfficeDesk, clock: Clock, tasks: Tasks, outward: Outward) -> None:
        super().__init__()
        self._desk = desk
        self._clock = clock
        self._tasks = tasks
        self._outward = outward
        self._unsaved = False
        self._opened = False
        self.state = CreateFacts()

    def _show(self, state: CreateFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def open(self) -> None:
        """The form comes on screen: take up the draft (once), ask which ways to pay there are."""
        self._tasks.start("create open", self._take_up)

    async def _take_up(self) -> None:
        shelf = self._desk.shelf
        if not self._opened:
            self._opened = True
            form, sent = draft_of(await shelf.note("draft"))
            if self.state.form == Form():
                phase = "unsure" if sent else "form"
                self._show(replace(self.state, form=form, sent=sent, phase=phase))
                self.lookAgain()
        if not self.state.pay_types:
            try:
                types = await self._desk.gateway.account.pay_types()
            except PosError:
                return  # the form works without: all that the account has is allowed
            self._show(replace(self.state, pay_types=types))

    def _edit(self, form: Form) -> None:
        if self.state.phase == "form" and form != self.state.form:
            self._show(replace(self.state, form=form, trouble=None))
            self._save()

    def _save(self) -> None:
        """Write the draft beside whatever goes on; the newest is the one that stays."""
        self._unsaved = True

        async def save() -> None:
            while self._unsaved:
                self._unsaved = False
                await self._desk.shelf.keep_note(
                    "draft", draft_note(self.state.form, self.state.sent)
                )

        self._tasks.start("create draft", save)

    @Slot(str, str)
    def edit(self, name: str, text: str) -> None:
        """One touch of the form; `editing.edited` has the names."""
        self._edit(editing.edited(self.state.form, name, text))

    def fill(self, form: Form) -> None:
        """Go on with this form: a template, a payer who is remembered."""
        self._edit(form)

    @Slot()
    def toggleMore(self) -> None:
        """Show or hide what is seldom needed."""
        self._show(replace(self.state, more=not self.state.more))

    @Slot(str)
    def keyMoney(self, money: str) -> None:
        """Open the keypad for an amount; "" closes it."""
        self._show(replace(self.state, money=money, trouble=None))

    @Slot(str)
    def key(self, name: str) -> None:
        """A key of the keypad."""
        if not self.state.money:
            return
        form, trouble = editing.with_key(self.state.form, self.state.money, name)
        self._edit(form)
        self._show(replace(self.state, trouble=trouble))

    @Slot(str)
    def typeMoney(self, text: str) -> None:
        """Digits from a real keyboard."""
        for key in keys_of(text):
            self.key(key)

    def request(self, reference: str) -> InvoiceRequest:
        """What the form asks for, of the ways to pay only those that the account has: a template
        may be older than these. Raises BadInput.
        """
        today = self._clock.now().astimezone(wording.SHOP_TIME).date()
        form, known = self.state.form, {one.number for one in self.state.pay_types}
        if known:
            ways = tuple(one for one in form.pay_types if one in known)
            form = replace(form, pay_types=ways)
        return request_of(
            form,
            reference=reference,
            today=today,
            country_code=self._desk.country_code,
        )

    @Slot()
    def send(self) -> None:
        """Make it, once: the button is dead until the end is known."""
        if self.state.phase != "form":
            return
        sent = Sent(self._desk.new_reference(), self._clock.now())
        try:
            request = self.request(sent.reference)
        except PosError as wrong:
            self._show(replace(self.state, trouble=wrong))
            return

        async def send() -> None:
            # What goes out is on the disk before: a crash now must not read as never sent.
            await self._desk.shelf.keep_note("draft", draft_note(self.state.form, sent))
            try:
                made = await self._desk.make(request)
            except Unsure as lost:
                self._show(replace(self.state, phase="unsure", trouble=lost, looked=True))
            except PosError as no:
                self._show(replace(self.state, phase="form", sent=None, trouble=no))
                self._save()
            else:
                self._done(made)

        if self._tasks.start("create", send):
            self._show(replace(self.state, phase="sending", sent=sent, trouble=None))

    @Slot()
    def lookAgain(self) -> None:
        """Look whether what was sent is there."""
        sent = self.state.sent
        if sent is None or self.state.phase != "unsure":
            return

        async def look() -> None:
            try:
                made = await self._desk.look_for(self.request(sent.reference), sent.since)
            except PosError as no:
                self._show(replace(self.state, trouble=no))
                return
            finally:
                self._show(replace(self.state, looking=False, looked=True))
            if made:
                self._done(made)

        if self._tasks.start("create look", look):
            self._show(replace(self.state, looking=True))

    def _done(self, made: Made) -> None:
        self._show(replace(self.state, phase="made", made=made, sent=None, trouble=None))
        self._tasks.start(
            "create clear", lambda: self._desk.shelf.keep_note("draft", draft_note(Form(), None))
        )
        self._desk.show_payer(telling.link_of(made))
        self.made.emit(self.state.form)

    @Slot()
    def startAnew(self) -> None:
        """An empty form, of the same kind."""
        if self.state.phase == "sending":
            return
        self._desk.show_payer(None)
        form = Form(kind=self.state.form.kind, delivery=self.state.form.delivery)
        self._back(form)

    @Slot()
    def backToForm(self) -> None:
        """It was looked for in vain: the form as it was, to be sent under another reference."""
        if self.state.phase == "unsure" and self.state.looked:
            self._back(self.state.form)

    def _back(self, form: Form) -> None:
        state = replace(self.state, form=form, phase="form", sent=None, made=(), money="")
        self._show(replace(state, trouble=None, looked=False))
        self._save()

    @Slot()
    def copyLink(self) -> None:
        """Put the link on the clipboard."""
        if link := telling.link_of(self.state.made):
            self._outward.copy(link.url)
            self._outward.say(words.copied())

    @Slot()
    def printLink(self) -> None:
        """Print the link as a code."""
        link = telling.link_of(self.state.made)

        async def print_link() -> None:
            try:
                assert link is not None
                self._outward.say(wording.print_word(await self._desk.print_link(link)))
            except PosError as no:
                self._outward.failed(no)
            finally:
                self._show(replace(self.state, printing=False))

        if link is not None and self._tasks.start("print", print_link):
            self._show(replace(self.state, printing=True))

    def _trouble(self) -> str:
        return trouble_word(self.state.trouble) if self.state.trouble else ""

    def _preview(self) -> dict[str, object]:
        today = self._clock.now().astimezone(wording.SHOP_TIME).date()
        return telling.preview(self.state, today, self._outward.language())

    phase = Property(str, lambda self: self.state.phase, notify=changed)
    kind = Property(str, lambda self: self.state.form.kind, notify=changed)
    form = Property(dict, lambda self: telling.form_words(self.state), notify=changed)
    choices = Property(dict, lambda self: telling.choices(self.state), notify=changed)
    money = Property(dict, lambda self: telling.money(self.state), notify=changed)
    parts = Property(list, lambda self: telling.parts(self.state), notify=changed)
    items = Property(list, lambda self: telling.items(self.state), notify=changed)
    preview = Property(dict, lambda self: self._preview(), notify=changed)
    outcome = Property(dict, lambda self: telling.outcome(self.state), notify=changed)
    more = Property(bool, lambda self: self.state.more, notify=changed)
    looking = Property(bool, lambda self: self.state.looking, notify=changed)
    looked = Property(bool, lambda self: self.state.looked, notify=changed)
    printing = Property(bool, lambda self: self.state.printing, notify=changed)
    trouble = Property(str, lambda self: self._trouble(), notify=changed)
