"""The sale screen: an amount from keys, a terminal, a note, and how it is to be paid."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.basket import Basket, total
from pos_app.domain.money import LARGEST_SALE, Fils, parse_typed, to_text, western_digits
from pos_app.domain.sale import Tender
from pos_app.errors import BadInput
from pos_app.ports.clock import Clock
from ui import wording
from ui.tasks import Tasks
from ui.viewmodels.ports import Draft, House, TerminalChoice
from ui.viewmodels.selling.sale_facts import SaleFacts
from ui.viewmodels.selling.scan import Burst
from ui.words.keying import amount_of, keyed, keys_of, shown
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


ChooseTender = Callable[[Tender, Draft], None]


@QmlElement
class SaleModel(QObject):
    """Keys in, a `Draft` out: `choose_tender` is called with it once it may be charged."""

    changed = Signal()

    def __init__(
        self,
        *,
        house: House,
        clock: Clock,
        tasks: Tasks,
        choose_tender: ChooseTender,
        clipboard: Callable[[], str] = lambda: "",
        scanned: Callable[[str], None] = lambda _: None,
        keyed: Callable[[Fils], None] = lambda _: None,
    ) -> None:
        """`scanned(code)` is told what a barcode scanner typed, `keyed(amount)` each amount."""
        super().__init__()
        self._house = house
        self._clock = clock
        self._tasks = tasks
        self._choose_tender = choose_tender
        self._clipboard = clipboard
        self._scanned = scanned
        self._keyed = keyed
        self._burst = Burst()
        known = house.known_terminals()
        self.state = SaleFacts(
            quick=house.quick_amounts(),
            terminals=known,
            terminal=known[0].id if known else "",
        )

    def _show(self, state: SaleFacts) -> None:
        if state != self.state:
            before, self.state = self.state, state
            self.changed.emit()
            if before.amount != state.amount:
                self._keyed(state.amount)

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def clear(self) -> None:
        """Start a new sale on the same terminal."""
        self._show(
            replace(self.state, typed="", note="", phone="", name="", items=(), trouble=None)
        )

    def recall_terminals(self) -> None:
        """Show what is known of the terminals by now, without asking."""
        known = self._house.known_terminals()
        self._show(replace(self.state, terminals=known or self.state.terminals))

    def sell(self, items: Basket) -> None:
        """These items are being sold; they are paid with what is keyed in beside them."""
        self._show(replace(self.state, items=items, trouble=None))

    def load_terminals(self) -> None:
        """Fetch the terminals in the background."""
        self._tasks.start("terminals", self._load_terminals)

    async def _load_terminals(self) -> None:
        terminals = await self._house.terminals()
        known = {terminal.id for terminal in terminals}
        chosen = self.state.terminal
        if terminals and chosen not in known:
            chosen = terminals[0].id
        self._show(replace(self.state, terminals=terminals, terminal=chosen))

    @Slot(str)
    def pressKey(self, key: str) -> None:
        """`0`-`9`, `00`, `000`, `point`, `back` or `clear`."""
        before = self.state.typed
        typed, trouble = keyed(before, key)
        if amount_of(typed) + total(self.state.items) > LARGEST_SALE:
            typed, trouble = before, BadInput("amount_too_large", field="amount")
        self._show(replace(self.state, typed=typed, trouble=trouble))

    @Slot(str)
    def typeText(self, text: str) -> None:
        """One key of a keyboard: digits of any script, `.` or `,` as the point."""
        self._burst = self._burst.typed(text, self._clock.monotonic(), self.state.typed)
        for key in keys_of(text):
            self.pressKey(key)

    @Slot()
    def enter(self) -> None:
        """Enter charges; a scanner's Enter hands its code on and leaves the amount as it was."""
        burst, self._burst = self._burst, Burst()
        if code := burst.code(self._clock.monotonic()):
            self._show(replace(self.state, typed=burst.before, trouble=None))
            self._scanned(code)
        else:
            self.charge()

    @Slot()
    def paste(self) -> None:
        """Take an amount from the clipboard, Arabic-Indic digits too."""
        try:
            fils = parse_typed(self._clipboard())
        except BadInput as error:
            self._show(replace(self.state, trouble=error))
        else:
            self._show(replace(self.state, typed=to_text(fils), trouble=None))

    @Slot(int)
    def takeQuick(self, position: int) -> None:
        """Set the amount to a quick amount."""
        if 0 <= position < len(self.state.quick):
            self._show(replace(self.state, typed=to_text(self.state.quick[position]), trouble=None))

    @Slot()
    def charge(self) -> None:
        """Charge the amount on the terminal."""
        self._go(Tender.TERMINAL)

    @Slot()
    def payByLink(self) -> None:
        """Make a payment link for the amount."""
        self._go(Tender.LINK)

    @Slot()
    def payInCash(self) -> None:
        """Take the amount in cash."""
        self._go(Tender.CASH)

    def _go(self, tender: Tender) -> None:
        state = self.state
        if not state.amount:
            self._show(replace(state, trouble=BadInput("amount_zero", field="amount")))
        elif tender is Tender.TERMINAL and not state.terminal:
            self._show(replace(state, trouble=BadInput("terminal_missing", field="terminal")))
        else:
            terminal = state.terminal if tender is Tender.TERMINAL else ""
            draft = Draft(state.amount, terminal, state.note, state.phone, state.name, state.sold())
            self._choose_tender(tender, draft)

    @Slot()
    def openChooser(self) -> None:
        """Show the terminals to choose from, and ask for them anew."""
        self._show(replace(self.state, choosing=True))
        self.load_terminals()

    @Slot()
    def closeChooser(self) -> None:
        """Leave the terminal as it is."""
        self._show(replace(self.state, choosing=False))

    @Slot(str)
    def chooseTerminal(self, terminal: str) -> None:
        """Charge on `terminal` from now on."""
        self._show(replace(self.state, terminal=terminal, choosing=False, trouble=None))

    @Slot()
    def openNote(self) -> None:
        """Show the fields for a note and the payer's phone."""
        self._show(replace(self.state, adding_note=True))

    @Slot(str, str, str)
    def keepNote(self, note: str, phone: str, name: str) -> None:
        """Keep all three and go back to the amount. A phone has digits, spaces, `+` and `-`."""
        phone = western_digits(phone).strip()
        if phone.strip("+0123456789 -()") or (phone and sum(map(str.isdigit, phone)) < 7):
            self._show(replace(self.state, trouble=BadInput("phone_wrong", field="phone")))
            return
        kept = replace(self.state, note=note.strip(), phone=phone, name=name.strip())
        self._show(replace(kept, adding_note=False, trouble=None))

    @Slot()
    def dropNote(self) -> None:
        """Go back to the amount and keep what was there before."""
        self._show(replace(self.state, adding_note=False, trouble=None))

    def _terminal(self) -> TerminalChoice | None:
        chosen = self.state.terminal
        return next((item for item in self.state.terminals if item.id == chosen), None)

    def _terminal_name(self) -> str:
        terminal = self._terminal()
        return terminal.name if terminal else wording.translate("Sale", "Choose a terminal")

    def _answered(self, terminal: TerminalChoice | None) -> str:
        if terminal is None:
            return wording.translate("Sale", "None is chosen yet")
        number = wording.isolated(terminal.id)
        if terminal.answered_at is None:
            return number  # before this start it may have been used all day
        #: Under a terminal's name; %1 is its number, %2 a time of day.
        text = wording.translate("Sale", "%1 · last answered %2")
        at = wording.clock_time(terminal.answered_at)
        return text.replace("%1", number).replace("%2", at)

    def _rows(self) -> list[dict[str, object]]:
        return [
            {
                "id": item.id,
                "name": item.name,
                "detail": self._answered(item),
                "chosen": item.id == self.state.terminal,
            }
            for item in self.state.terminals
        ]

    def _note_text(self) -> str:
        phone = wording.isolated(self.state.phone) if self.state.phone else ""
        return wording.line((self.state.note, self.state.name, phone))

    def _quick(self) -> list[str]:
        return [wording.amount(fils) for fils in self.state.quick]

    def _trouble(self) -> str:
        return trouble_word(self.state.trouble) if self.state.trouble else ""

    def _reason(self) -> str:
        return "" if self.state.amount else wording.translate("Sale", "Key in an amount")

    def _parts(self) -> tuple[str, str]:
        return wording.amount_parts(self.state.amount)

    amountWhole = Property(str, lambda self: shown(self.state.typed)[0], notify=changed)
    amountDecimals = Property(str, lambda self: shown(self.state.typed)[1], notify=changed)
    amountToCome = Property(str, lambda self: shown(self.state.typed)[2], notify=changed)
    amountText = Property(str, lambda self: wording.money(self.state.amount), notify=changed)
    totalWhole = Property(str, lambda self: self._parts()[0], notify=changed)
    totalDecimals = Property(str, lambda self: self._parts()[1], notify=changed)
    currency = Property(str, lambda _: wording.currency(), notify=changed)
    quickAmounts = Property(list, lambda self: self._quick(), notify=changed)
    payable = Property(bool, lambda self: bool(self.state.amount), notify=changed)
    notPayableReason = Property(str, lambda self: self._reason(), notify=changed)
    terminalName = Property(str, lambda self: self._terminal_name(), notify=changed)
    terminalDetail = Property(str, lambda self: self._answered(self._terminal()), notify=changed)
    terminals = Property(list, lambda self: self._rows(), notify=changed)
    choosing = Property(bool, lambda self: self.state.choosing, notify=changed)
    addingNote = Property(bool, lambda self: self.state.adding_note, notify=changed)
    note = Property(str, lambda self: self.state.note, notify=changed)
    phone = Property(str, lambda self: self.state.phone, notify=changed)
    payerName = Property(str, lambda self: self.state.name, notify=changed)
    noteText = Property(str, lambda self: self._note_text(), notify=changed)
    trouble = Property(str, lambda self: self._trouble(), notify=changed)
