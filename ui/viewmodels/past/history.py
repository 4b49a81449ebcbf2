"""The history: days of sales, found at once, each with its whole story. Never loads all rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.reference import is_receipt_code
from pos_app.domain.sale import FINAL, SaleState, Tender
from pos_app.errors import PosError
from pos_app.ports.clock import Clock
from ui import wording
from ui.tasks import Tasks
from ui.viewmodels.paged_rows import PagedRows
from ui.viewmodels.past.history_facts import HistoryFacts, Onward, sought
from ui.viewmodels.past.ports import Ledger, Page
from ui.viewmodels.past.sale_rows import ROLES, cell, day_of
from ui.viewmodels.ports import Outgoing, Till
from ui.wording import translate
from ui.words.counted import Counted
from ui.words.past import story as story_words

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

PAGE = 40


@QmlElement
class HistoryModel(QObject):
    """Searches as one types; the newest search wins."""

    changed = Signal()
    scanned = Signal(str)  # what is looked for did not come from the field

    def __init__(
        self,
        *,
        ledger: Ledger,
        till: Till,
        clock: Clock,
        tasks: Tasks,
        onward: Onward,
        say: Callable[[str], None],
        failed: Callable[[BaseException], None],
        language: Callable[[], str],
    ) -> None:
        """`say(text)` and `failed(error)` put up a notice; `language()` is `en` or `ar`."""
        super().__init__()
        self._ledger = ledger
        self._till = till
        self._clock = clock
        self._tasks = tasks
        self._onward = onward
        self._say = say
        self._failed = failed
        self._language = language
        self._stale = False
        self._starts = [""]  # where each page begins: the cursor of page 1, of page 2, ...
        self._rows = PagedRows(
            roles=ROLES,
            cell=cell,
            key=lambda sale: sale.reference,
            more=self._read_more,
            parent=self,
        )
        self.state = HistoryFacts()

    def _show(self, state: HistoryFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self._rows.retranslate()
        self.changed.emit()

    def read(self) -> None:
        """Read the first page anew; rows on screen stay until the answer is there."""
        self._stale = True
        self._tasks.start("history", self._read)

    async def _read(self) -> None:
        self._show(replace(self.state, reading=True))
        try:
            while self._stale:
                self._stale = False
                page = await self._ledger.page(self.state.query, size=PAGE)
                if not self._stale:
                    self._starts = ["", page.next_cursor]
                    self._rows.replace_all([(1, page.sales)], has_more=bool(page.next_cursor))
                    self._show(replace(self.state, found=len(page.sales)))
                    await self._read_totals()
        except PosError as error:
            self._failed(error)
        finally:
            self._show(replace(self.state, reading=False))

    def _read_more(self) -> None:
        number = self._rows.last_page + 1

        async def more() -> None:
            page = await self._page(number)
            if not self._stale:
                self._starts[number:] = [page.next_cursor]
                self._rows.append(number, page.sales, has_more=bool(page.next_cursor))
                await self._read_totals()

        if self._rows.has_more:
            self._tasks.start("history", more)

    @Slot()
    def readEarlier(self) -> None:
        """The front of what is held came into view: read the page before it."""
        number = self._rows.first_page - 1

        async def earlier() -> None:
            page = await self._page(number)
            if not self._stale:
                self._rows.prepend(number, page.sales)
                await self._read_totals()

        if number:
            self._tasks.start("history", earlier)

    async def _page(self, number: int) -> Page:
        start = self._starts[number - 1]
        return await self._ledger.page(self.state.query, cursor=start, size=PAGE)

    async def _read_totals(self) -> None:
        days = {day_of(sale) for sale in self._rows.records}
        totals = await self._ledger.day_totals(sorted(days))
        self._show(replace(self.state, totals=totals))

    def find(self, text: str) -> None:
        """Look for what a scanner read: the field shows it."""
        self.search(text)
        self.scanned.emit(text)

    @Slot(str)
    def search(self, text: str) -> None:
        """Look for an amount, a reference, a phone or the last card digits."""
        today = self._clock.now().astimezone(wording.SHOP_TIME).date()
        query = replace(self.state.query, text=sought(text, today))
        if query.text != text and is_receipt_code(query.text):
            self.scanned.emit(query.text)
        if query != self.state.query:
            self._show(replace(self.state, query=query))
            self.read()

    @Slot(str)
    def chooseState(self, state: str) -> None:
        """Only sales in this state; "" for all."""
        self._show(replace(self.state, query=replace(self.state.query, state=state)))
        self.read()

    @Slot(str)
    def choose(self, reference: str) -> None:
        """Show this sale's story."""
        found = self._rows.record(reference)
        self._show(replace(self.state, chosen=found, story=()))

        async def tell() -> None:
            story = await self._ledger.story(reference)
            if self.state.chosen is not None and self.state.chosen.reference == reference:
                self._show(replace(self.state, story=story))

        if found is not None:
            self._tasks.start(f"story {reference}", tell)

    @Slot()
    def showReceipt(self) -> None:
        """Show the chosen sale's receipt as the paper has it."""
        if self.state.chosen is not None:
            self._onward.show_receipt(self.state.chosen.reference)

    @Slot()
    def takeAlong(self) -> None:
        """Offer the chosen sale's receipt to a phone, where it was paid."""
        if self.state.chosen is not None and self._paid():
            self._onward.take_along(self.state.chosen)

    @Slot()
    def exportSales(self) -> None:
        """Ask how and where to the sales that are looked for shall go."""
        query = self.state.query
        self._onward.export(Outgoing("sales", lambda: self._ledger.rows(query)))

    @Slot()
    def printCopy(self) -> None:
        """Print a copy of the chosen sale's receipt."""
        sale = self.state.chosen

        async def print_copy() -> None:
            try:
                assert sale is not None
                self._say(wording.print_word(await self._till.print_again(sale.reference)))
            except PosError as error:
                self._failed(error)
            finally:
                self._show(replace(self.state, printing=False))

        if sale is not None and self._tasks.start("print", print_copy):
            self._show(replace(self.state, printing=True))

    @Slot()
    def takeUp(self) -> None:
        """Go on with the chosen sale, where it is still open."""
        if self.state.chosen is not None and self.state.chosen.state not in FINAL:
            self._onward.take_up(self.state.chosen.reference, self.state.chosen.tender)

    @Slot()
    def giveBack(self) -> None:
        """Open the refund sheet for the chosen sale, where it can be given back at Hesabe."""
        if self.state.chosen is not None and not self._no_refund():
            self._onward.give_back(self.state.chosen)

    def tell_again(self) -> None:
        """Read the chosen sale's story anew."""
        if self.state.chosen is not None:
            self.choose(self.state.chosen.reference)

    def _paid(self) -> bool:
        return self.state.chosen is not None and self.state.chosen.state is SaleState.PAID

    def _no_refund(self) -> str:
        sale = self.state.chosen
        if sale is None or sale.state is not SaleState.PAID:
            return translate("History", "Nothing was paid")
        if sale.tender is Tender.CASH:
            return translate("History", "From the drawer: it was cash")
        if sale.payment is None or not sale.payment.token:
            return translate("History", "Only on Hesabe's site")
        return ""

    def _days(self) -> list[dict[str, str]]:
        today = self._clock.now().astimezone(wording.SHOP_TIME).date()
        return [
            {
                "day": total.day.isoformat(),
                "title": wording.day(total.day, self._language(), today),
                "total": f"{wording.money(total.paid)} · {Counted().sales(total.count)}",
            }
            for total in self.state.totals
        ]

    def _states(self) -> list[dict[str, object]]:
        offered = ("", "paid", "awaiting", "unsure", "parked", "declined")
        return [
            {
                "id": name,
                "text": wording.state_word(SaleState(name))
                if name
                else translate("History", "All"),
                "chosen": name == self.state.query.state,
            }
            for name in offered
        ]

    def _title(self) -> str:
        chosen = self.state.chosen
        #: %1 is a sale's reference.
        title = translate("History", "Sale %1")
        return title.replace("%1", wording.isolated(chosen.reference)) if chosen else ""

    def _parts(self) -> tuple[str, str]:
        return wording.amount_parts(self.state.chosen.amount if self.state.chosen else 0)

    def _chosen(self, name: str) -> str:
        return str(cell(self.state.chosen, name)) if self.state.chosen else ""

    def _open(self) -> bool:
        return self.state.chosen is not None and self.state.chosen.state not in FINAL

    rows = Property(QObject, lambda self: self._rows, constant=True)
    chosenReference = Property(str, lambda self: self._chosen("reference"), notify=changed)
    chosenTitle = Property(str, lambda self: self._title(), notify=changed)
    chosenText = Property(str, lambda self: self._chosen("text"), notify=changed)
    chosenBadge = Property(str, lambda self: self._chosen("badge"), notify=changed)
    chosenRole = Property(str, lambda self: self._chosen("role"), notify=changed)
    chosenIcon = Property(str, lambda self: self._chosen("icon"), notify=changed)
    chosenOpen = Property(bool, lambda self: self._open(), notify=changed)
    chosenPaid = Property(bool, lambda self: self._paid(), notify=changed)
    notRefundableReason = Property(str, lambda self: self._no_refund(), notify=changed)
    currency = Property(str, lambda _: wording.currency(), notify=changed)
    amountWhole = Property(str, lambda self: self._parts()[0], notify=changed)
    amountDecimals = Property(str, lambda self: self._parts()[1], notify=changed)
    story = Property(list, lambda self: story_words.rows(self.state.story), notify=changed)
    days = Property(list, lambda self: self._days(), notify=changed)
    states = Property(list, lambda self: self._states(), notify=changed)
    searchText = Property(str, lambda self: self.state.query.text, notify=changed)
    nothing = Property(
        bool, lambda self: not self.state.reading and not self.state.found, notify=changed
    )
    reading = Property(bool, lambda self: self.state.reading, notify=changed)
    printing = Property(bool, lambda self: self.state.printing, notify=changed)
