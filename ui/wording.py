"""Words: every state, kind and amount as a cashier reads it, in the language that is on.

The English stands here and is what Qt Linguist translates (`resources/i18n`). Texts are made when
they are asked for, so a change of language needs no second table. Numbers inside a text are
wrapped in direction isolates: an amount stays left to right in Arabic too.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from pos_app.domain.money import FILS_PER_DINAR, grouped
from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.ports.devices import PrintOutcome, PrintState

translate = QCoreApplication.translate

SHOP_TIME = ZoneInfo("Asia/Kuwait")
"""Kuwait has had UTC+3 without summer time since 1961; every till of this app is there."""

_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_START, _END = "\u2066", "\u2069"

ROLES: Mapping[SaleState, str] = {
    SaleState.PREPARED: "attention",
    SaleState.AWAITING: "quiet",
    SaleState.UNSURE: "attention",
    SaleState.CANCELLING: "quiet",
    SaleState.PAID: "go",
    SaleState.DECLINED: "bad",
    SaleState.CANCELLED: "quiet",
    SaleState.EXPIRED: "quiet",
    SaleState.REFUSED: "bad",
    SaleState.PARKED: "attention",
}
"""Which colour role a state has; it never tells the state alone."""

ICONS: Mapping[SaleState, str] = {
    SaleState.PREPARED: "wifi-off",
    SaleState.AWAITING: "hourglass",
    SaleState.UNSURE: "circle-question-mark",
    SaleState.CANCELLING: "hourglass",
    SaleState.PAID: "check",
    SaleState.DECLINED: "x",
    SaleState.CANCELLED: "ban",
    SaleState.EXPIRED: "timer",
    SaleState.REFUSED: "x",
    SaleState.PARKED: "inbox",
}
"""The icon beside a state's word."""


def isolated(text: str) -> str:
    """`text` kept left to right whatever stands around it."""
    return f"{_START}{text}{_END}"


def amount(fils: int) -> str:
    """As 12.750: isolated, without currency."""
    return isolated(grouped(fils))


def money(fils: int) -> str:
    """As KD 12.750: or the number before the Arabic currency."""
    #: An amount with its currency; %1 is the number, already kept left to right.
    # No line may end between the currency and its number.
    text = translate("Words", "KD %1").replace(" ", "\u00a0")
    return text.replace("%1", amount(fils))


def currency() -> str:
    """The currency alone, as it stands beside a large amount."""
    #: The Kuwaiti dinar, short, beside a large amount.
    return translate("Words", "KD")


def amount_parts(fils: int) -> tuple[str, str]:
    """("12", ".750"): the fils are shown a size smaller."""
    whole, _, decimals = grouped(fils).partition(".")
    return whole, f".{decimals}"


def in_dinars(fils: int) -> str:
    """A round amount without decimals where it has none ("5"), else all three ("0.250")."""
    return isolated(str(fils // FILS_PER_DINAR) if fils % FILS_PER_DINAR == 0 else grouped(fils))


def duration(seconds: float) -> str:
    """As 0:41: isolated; hours only where there are some."""
    whole = max(0, int(seconds))
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return isolated(f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}")


def clock_time(at: datetime, *, seconds: bool = False) -> str:
    """As 16:42, in the shop's time, isolated."""
    return isolated(at.astimezone(SHOP_TIME).strftime("%H:%M:%S" if seconds else "%H:%M"))


def day(which: date, language: str, today: date) -> str:
    """As Today · Monday 23 November, in the reader's language, with western digits."""
    names = QLocale("ar_KW" if language == "ar" else "en_GB")
    text = names.toString(QDate(which.year, which.month, which.day), "dddd d MMMM")
    text = text.translate(_WESTERN)
    near = ""
    if which == today:
        near = translate("Words", "Today")
    elif (today - which).days == 1:
        near = translate("Words", "Yesterday")
    return f"{near} · {text}" if near else text


def line(parts: Iterable[str]) -> str:
    """As A · B · C: in the language's own order, whatever script each part is written in. Parts
    that are empty are left out.
    """
    there = [part for part in parts if part]
    plain = " · ".join(there)
    if right_to_left(currency()):
        mark = "\u200f"
    elif right_to_left(plain):
        mark = "\u200e"
    else:
        return plain
    # A mark in front gives the line its direction; around the dots it keeps the parts apart.
    return mark + f"{mark} · {mark}".join(there) if there else ""


def right_to_left(text: str) -> bool:
    """Whether some of it is written from right to left."""
    return any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text)


def listed(parts: Iterable[str]) -> str:
    """As A, B, C: with the comma of the language that is on."""
    #: Between the parts of a list, as in "the name, the phone number".
    return translate("Words", ", ").join(parts)


def state_word(state: SaleState) -> str:
    """The state in one or two words, for a badge."""
    words: Mapping[SaleState, Callable[[], str]] = {
        SaleState.PREPARED: lambda: translate("Words", "Not sent"),
        SaleState.AWAITING: lambda: translate("Words", "Waiting"),
        SaleState.UNSURE: lambda: translate("Words", "Unsure"),
        SaleState.CANCELLING: lambda: translate("Words", "Cancelling"),
        SaleState.PAID: lambda: translate("Words", "Paid"),
        SaleState.DECLINED: lambda: translate("Words", "Declined"),
        SaleState.CANCELLED: lambda: translate("Words", "Cancelled"),
        SaleState.EXPIRED: lambda: translate("Words", "Expired"),
        SaleState.REFUSED: lambda: translate("Words", "Refused"),
        SaleState.PARKED: lambda: translate("Words", "Parked"),
    }
    return words[state]()


def tender_word(tender: Tender) -> str:
    """How it is paid, in one or two words."""
    words: Mapping[Tender, Callable[[], str]] = {
        Tender.TERMINAL: lambda: translate("Words", "Card"),
        Tender.LINK: lambda: translate("Words", "Payment link"),
        Tender.CASH: lambda: translate("Words", "Cash"),
    }
    return words[tender]()


def card_text(scheme: str, card: str) -> str:
    """As KNET •••• 4471: the scheme and the last four digits as far as they are known."""
    digits = "".join(letter for letter in card if letter.isdigit())[-4:]
    parts = [part for part in (scheme, f"•••• {digits}" if digits else "") if part]
    return isolated(" ".join(parts)) if parts else ""


def paid_with(sale: Sale) -> str:
    """As Card · KNET •••• 4471: "Cash · change 1.500": how a sale was or is to be paid."""
    parts = [tender_word(sale.tender)]
    if sale.payment is not None and (card := card_text(sale.payment.scheme, sale.payment.card)):
        parts.append(card)
    elif sale.tender is Tender.TERMINAL and sale.terminal:
        parts.append(isolated(sale.terminal))
    if sale.tender is Tender.CASH and sale.change:
        #: Beside a cash sale in a list; %1 is the money handed back.
        parts.append(translate("Words", "change %1").replace("%1", amount(sale.change)))
    if sale.tender is Tender.LINK and sale.payer_name:
        parts.append(sale.payer_name)
    return " · ".join(parts)


def approval(sale: Sale) -> str:
    """The approval code of a paid sale, from the gateway or from the supervisor, or ""."""
    return (sale.payment.approval if sale.payment else "") or sale.approval


def kept_word(name: str) -> str:
    """That a setting was written."""
    #: A setting was changed; %1 is its name.
    return translate("Words", "Kept: %1").replace("%1", name)


def print_word(outcome: PrintOutcome | None) -> str:
    """What may honestly be said about the paper; "" where nothing was printed."""
    if outcome is None:
        return ""
    if outcome.state is PrintState.CONFIRMED and outcome.copy:
        #: COPY is what stands on the paper.
        return translate("Words", "Printed again, marked COPY")
    if outcome.state is PrintState.CONFIRMED:
        return translate("Words", "Receipt printed, confirmed by the printer")
    if outcome.state is PrintState.SENT and outcome.copy:
        #: The printer did not say that paper came out.
        return translate("Words", "Receipt marked COPY sent to the printer")
    if outcome.state is PrintState.SENT:
        #: The printer did not say that paper came out.
        return translate("Words", "Receipt sent to the printer")
    if outcome.state is PrintState.QUEUED:
        return translate("Words", "Receipt is waiting for the printer")
    return printer_fault(outcome.kind)


def printer_still(kind: str) -> str:
    """Why the printer cannot go on with a slip that stands half printed."""
    words: Mapping[str, Callable[[], str]] = {
        "paper_end": lambda: translate("Words", "The printer still has no paper."),
        "cover_open": lambda: translate("Words", "The printer's cover is still open."),
        "cutter": lambda: translate("Words", "The cutter is still stuck."),
    }
    if (known := words.get(kind)) is not None:
        return known()
    return translate("Words", "The printer cannot go on yet. Look at its lamps.")


_HALFWAY = ("vanished", "write_timed_out", "device_silent")


def _unreachable_printer() -> str:
    return translate(
        "Words", "Not printed: switch the printer on and check its cable, then print again"
    )


def _faults() -> Mapping[str, Callable[[], str]]:
    return {
        "paper_end": lambda: translate("Words", "Not printed: put in paper, then print again"),
        "cover_open": lambda: translate(
            "Words", "Not printed: close the printer's cover, then print again"
        ),
        "cutter": lambda: translate("Words", "Not printed: clear the cutter, then print again"),
        "held_job": lambda: translate(
            "Words", "Not printed: another receipt still waits half printed. Settle that one first"
        ),
        "discarded": lambda: translate("Words", "The rest of the receipt was left out"),
        "interrupted": lambda: translate(
            "Words", "The till stopped over the receipt. Look whether it came out, or print again"
        ),
        "discarded_switch_off": lambda: translate(
            "Words", "Not printed: switch the printer off and on, then print again"
        ),
        "offline": _unreachable_printer,
        "not_connected": _unreachable_printer,
        "busy": lambda: translate(
            "Words", "Not printed: another program is using the printer. Close it, then print again"
        ),
        "not_permitted": lambda: translate(
            "Words", "Not printed: this till may not use the printer. Ask your IT"
        ),
        "not_a_printer": lambda: translate(
            "Words", "Not printed: what answers there is no printer. Choose it in the settings"
        ),
        "no_printer": lambda: translate(
            "Words", "Not printed: no printer is set. Choose one in the settings"
        ),
    }


def print_labels() -> tuple[str, str]:
    """What a button for paper says the first time, and after something came out."""
    return translate("Payment", "Print"), translate("Payment", "Print again")


def longest_print_word() -> str:
    """The most that can be said about the paper: what keeps room for it."""
    return max(map(printer_fault, (*_faults(), *_HALFWAY)), key=len)


def printer_fault(kind: str) -> str:
    """Why nothing was printed and what to do about it."""
    if kind in _HALFWAY:
        return translate(
            "Words", "The printer stopped in the middle. Look at the paper before you print again"
        )
    if (known := _faults().get(kind)) is not None:
        return known()
    return translate("Words", "Not printed: look at the printer, then print again")
