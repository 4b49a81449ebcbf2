"""A receipt without paper, from the history: a code that a phone scans.

Hesabe's API sends no receipts (docs/links.md says what was looked for), so the till makes its own:
the receipt's facts as text, or WhatsApp opened with them; a link sale has Hesabe's page, too. The
till itself sends nothing and needs no address book.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.sale import Sale, SaleState
from ui import wording
from ui.wording import translate
from ui.words.past import take_along as words

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

WAYS = ("whatsapp", "text", "page")


@dataclass(frozen=True, slots=True)
class TakeAlongFacts:
    """Whose receipt it is, by which way, and to which phone."""

    sale: Sale | None = None
    way: str = "whatsapp"
    phone: str = ""


@QmlElement
class TakeAlongModel(QObject):
    """Shows one receipt's code at a time."""

    changed = Signal()

    def __init__(self, *, shop: Callable[[], str]) -> None:
        """`shop()` is the shop's name in the reader's language."""
        super().__init__()
        self._shop = shop
        self.state = TakeAlongFacts()

    def _show(self, state: TakeAlongFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def show(self, sale: Sale) -> None:
        """Offer the receipt of a paid `sale`."""
        if sale.state is SaleState.PAID:
            self._show(TakeAlongFacts(sale, phone=sale.payer_phone))

    @Slot(str)
    def choose(self, way: str) -> None:
        """By `whatsapp`, as `text`, or Hesabe's `page`."""
        self._show(replace(self.state, way=way))

    @Slot(str)
    def call(self, phone: str) -> None:
        """The phone that WhatsApp shall write to; "" leaves it to whoever scans."""
        self._show(replace(self.state, phone=phone))

    @Slot()
    def close(self) -> None:
        """Put it away."""
        self._show(TakeAlongFacts())

    def _code(self) -> str:
        state = self.state
        if state.sale is None:
            return ""
        text = words.lines(state.sale, self._shop())
        if state.way == "page":
            return state.sale.url
        if state.way == "text":
            return text
        number = words.number_of(state.phone)
        return "" if state.phone.strip() and not number else words.whatsapp(text, number)

    def _hint(self) -> str:
        if self.state.way == "page":
            return translate("TakeAlong", "The customer scans: Hesabe's page of this link.")
        if self.state.way == "text":
            return translate("TakeAlong", "The customer scans: the receipt as text on their phone.")
        if number := words.number_of(self.state.phone):
            #: %1 is a phone number.
            text = translate(
                "TakeAlong", "Scan it with the shop's phone: a message to %1 opens, ready to send."
            )
            return text.replace("%1", wording.isolated(f"+{number}"))
        return translate("TakeAlong", "The customer scans: WhatsApp opens with the receipt.")

    def _wrong(self) -> str:
        phone = self.state.phone.strip()
        if phone and not words.number_of(phone):
            return translate("TakeAlong", "This is not a phone number.")
        return ""

    def _ways(self) -> list[dict[str, object]]:
        names = {
            "whatsapp": translate("TakeAlong", "WhatsApp"),
            "text": translate("TakeAlong", "Text"),
            "page": translate("TakeAlong", "Hesabe's page"),
        }
        has_page = self.state.sale is not None and self.state.sale.url != ""
        return [
            {"id": way, "text": names[way], "chosen": way == self.state.way}
            for way in WAYS
            if way != "page" or has_page
        ]

    open = Property(bool, lambda self: self.state.sale is not None, notify=changed)
    ways = Property(list, lambda self: self._ways(), notify=changed)
    code = Property(str, lambda self: self._code(), notify=changed)
    hint = Property(str, lambda self: self._hint(), notify=changed)
    asksPhone = Property(bool, lambda self: self.state.way == "whatsapp", notify=changed)
    phone = Property(str, lambda self: self.state.phone, notify=changed)
    wrong = Property(str, lambda self: self._wrong(), notify=changed)
