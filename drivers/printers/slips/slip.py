"""What stands on a slip: the facts of a receipt and a template, made into rows. Pure.

Rows know words and meaning, not places: `layout` gives them places in dots, `plain_text` in
letters. Every text of a row is `printable` already.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta, timezone

from drivers.printers.letters import masked_card, printable
from drivers.printers.slips.template import Template, Words
from pos_app.domain.money import grouped
from pos_app.domain.receipt import Receipt, ReceiptKind

KUWAIT = timezone(timedelta(hours=3))
"""Kuwait keeps no summer time; no zone database needed on a kiosk."""

_FRAMES = {
    ReceiptKind.SALE: ("frame", "tick"),
    ReceiptKind.DECLINED: ("filled", "cross"),
    ReceiptKind.UNSURE: ("dashed", "question"),
    ReceiptKind.LINK: ("dashed", "dots"),
    ReceiptKind.REFUND: ("heavy", "back"),
    ReceiptKind.PAID_IN: ("frame", "in"),
    ReceiptKind.PAID_OUT: ("frame", "out"),
    ReceiptKind.X_REPORT: ("double", ""),
    ReceiptKind.Z_REPORT: ("double", ""),
    ReceiptKind.TEST: ("double", ""),
    ReceiptKind.LIST: ("double", ""),
}

_ENDED = {"declined", "cancelled", "expired", "refused"}
"""How a sale ends unpaid, each with a word of its own in the frame."""
_GIVEN = {ReceiptKind.REFUND, ReceiptKind.PAID_IN, ReceiptKind.PAID_OUT}
"""One sum that changes hands, the total of nothing."""


@dataclass(frozen=True, slots=True)
class Centred:
    """Words in the middle, one line for each language that is shown. `size` is a layout's word."""

    words: Words
    size: str = "body"
    bold: bool = False
    together: bool = False
    """Both languages on one line with a dot between, where they fit."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A caption in both languages with its value. `hero` is the amount everybody looks for."""

    words: Words
    value: str
    strong: bool = False
    hero: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A text with an amount at the end; the text may be long."""

    words: Words
    value: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """The slip's kind at a glance: `style` is frame, filled, dashed, double or heavy."""

    words: Words
    style: str
    mark: str = ""
    """A sign in the frame: tick, cross, back, question, dots, in, out."""


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code."""

    payload: str


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture file of the shop."""

    path: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line."""


@dataclass(frozen=True, slots=True)
class Space:
    """Air, in text lines; `signed` draws a line to sign on."""

    lines: float = 1.0
    signed: bool = False


@dataclass(frozen=True, slots=True)
class TestCard:
    """Edges, a scale of 10 mm and both alphabets, to judge a printer by."""


_Maker = Callable[[Receipt, Template], list["Row"]]
Row = Centred | Pair | Item | Frame | Code | Logo | Rule | Space | TestCard


def slip_rows(receipt: Receipt, template: Template) -> tuple[Row, ...]:
    """All rows of `receipt`, top to bottom; rows without a value and doubled rules are left out."""
    rows: list[Row] = []
    if receipt.demo:
        rows.append(Frame(template.word("demo"), "dashed"))
    if receipt.copy:
        rows.append(Frame(template.word("copy"), "double"))
    for name in template.slips[receipt.kind]:
        made = _own_words(name) if isinstance(name, Words) else _ROWS[name](receipt, template)
        for row in made:
            if not (isinstance(row, Rule) and (not rows or isinstance(rows[-1], Rule))):
                rows.append(row)
    while rows and isinstance(rows[-1], Rule):
        rows.pop()
    return tuple(rows)


def _own_words(words: Words) -> list[Row]:
    return [Centred(_clean(words.en, words.ar), "small")]


def _logo(receipt: Receipt, _: Template) -> list[Row]:
    return [Logo(receipt.shop.logo)] if receipt.shop.logo else []


def _shop(receipt: Receipt, _: Template) -> list[Row]:
    shop = receipt.shop
    rows: list[Row] = [Centred(_clean(shop.name, shop.name_ar), "title", bold=True)]
    rows += [Centred(_clean(line, line), "small") for line in shop.lines if line]
    return rows


def _date(receipt: Receipt, template: Template) -> list[Row]:
    return [Pair(template.word("date"), f"{receipt.at.astimezone(KUWAIT):%d/%m/%Y %H:%M}")]


def _cashier(receipt: Receipt, template: Template) -> list[Row]:
    if not receipt.operator:
        return _pair(template, "till", receipt.till)
    if not receipt.till:
        return _pair(template, "cashier", receipt.operator)
    till = template.word("till")
    word = till.ar if template.languages == "ar" else till.en
    return _pair(template, "cashier", f"{receipt.operator} · {word} {receipt.till}")


def _fact(name: str) -> _Maker:
    """A row for the receipt's field of that name."""

    def make(receipt: Receipt, template: Template) -> list[Row]:
        return _pair(template, name, str(getattr(receipt, name)))

    return make


def _note(receipt: Receipt, _: Template) -> list[Row]:
    return [Centred(_clean(receipt.note, receipt.note))] if receipt.note else []


def _amount(name: str) -> _Maker:
    """A row for the receipt's sum of that name."""

    def make(receipt: Receipt, template: Template) -> list[Row]:
        fils = getattr(receipt, name)
        return [] if fils is None else [Pair(template.word(name), grouped(fils))]

    return make


def _total(receipt: Receipt, template: Template) -> list[Row]:
    if receipt.amount is None:
        return []
    currency, figure = template.word("currency"), grouped(receipt.amount)
    text = f"{figure} {currency.ar}" if template.languages == "ar" else f"{currency.en} {figure}"
    name = "amount" if receipt.kind in _GIVEN else "total"
    return [Pair(template.word(name), text, strong=True, hero=True)]


def _reference(receipt: Receipt, template: Template) -> list[Row]:
    """A sale's reference, or the number of the shift that the slip belongs to."""
    word, _, number = receipt.reference.partition("-")
    if word == "shift" and number.isdecimal():
        return _pair(template, "shift", number)
    return _pair(template, "reference", receipt.reference)


def _items(receipt: Receipt, _: Template) -> list[Row]:
    return [
        Item(_clean(line.text, line.text_ar), printable(line.value), line.strong)
        for line in receipt.lines
    ]


def _signature(_: Receipt, template: Template) -> list[Row]:
    return [Space(2.0, signed=True), Centred(template.word("signature"), "small", together=True)]


def _footer(receipt: Receipt, template: Template) -> list[Row]:
    footer = _clean(receipt.shop.footer, receipt.shop.footer_ar)
    words = footer if footer.en or footer.ar else template.word("thanks")
    return [Centred(words, bold=True, together=True)]


def _clean(en: str, ar: str) -> Words:
    return Words(printable(en), printable(ar))


def _pair(template: Template, name: str, value: str) -> list[Row]:
    return [Pair(template.word(name), printable(value))] if value else []


def _card(receipt: Receipt, template: Template) -> list[Row]:
    if not receipt.card and not receipt.scheme:
        return []
    scheme = printable(receipt.scheme)
    words = template.word("card")
    if scheme:
        words = Words(scheme, template.schemes.get(scheme.lower(), words.ar))
    return [Pair(words, masked_card(receipt.card))]


def _frame(receipt: Receipt, template: Template) -> list[Row]:
    style, mark = _FRAMES[receipt.kind]
    name = receipt.kind.value
    if receipt.kind is ReceiptKind.SALE and receipt.tender == "cash":
        name = "sale_cash"
    elif _is_ended(receipt):
        name = receipt.reason
    return [Frame(template.word(name), style, mark)]


def _is_ended(receipt: Receipt) -> bool:
    """Whether its reason is only how a sale ended unpaid: the frame says that."""
    return receipt.kind is ReceiptKind.DECLINED and receipt.reason in _ENDED


def _reason(receipt: Receipt, template: Template) -> list[Row]:
    return [] if _is_ended(receipt) else _pair(template, "reason", receipt.reason)


def _code(receipt: Receipt, template: Template) -> list[Row]:
    payload = receipt.qr.strip()
    if not payload:
        return []
    name = "scan_to_pay" if receipt.kind is ReceiptKind.LINK else "scan_receipt"
    if payload == receipt.reference:  # a scanner at the till finds the sale by it
        name = "scan_sale"
    return [Code(payload), Centred(template.word(name), "small", together=True)]


_ROWS: dict[str, _Maker] = {
    "logo": _logo,
    "shop": _shop,
    "rule": lambda _receipt, _template: [Rule()],
    "gap": lambda _receipt, _template: [Space()],
    "date": _date,
    "reference": _reference,
    "cashier": _cashier,
    "items": _items,
    "total": _total,
    "status": _frame,
    "card": _card,
    "approval": _fact("approval"),
    "terminal": _fact("terminal"),
    "received": _amount("received"),
    "change": _amount("change"),
    "reason": _reason,
    "note": _note,
    "qr": _code,
    "footer": _footer,
    "signature": _signature,
    "test_card": lambda _receipt, _template: [TestCard()],
}
"""What makes each row that a template may name (`template.ROWS`)."""
