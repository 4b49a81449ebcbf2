"""A receipt that a payer takes along without paper: its facts as a few lines of text, and the
address by which WhatsApp opens with them. Pure.
"""

from __future__ import annotations

from urllib.parse import quote

from pos_app.domain.money import to_text, western_digits
from pos_app.domain.sale import Sale, Tender
from ui import wording
from ui.wording import translate

HOME = "965"
"""Kuwait's country code, for a number that is keyed in without one."""
_HOME_DIGITS = 8
_LONGEST = 15
"""Digits of a number with its country code (E.164)."""


def lines(sale: Sale, shop: str) -> str:
    """The receipt of a paid `sale`: short, so that its code stays easy to scan. The amount keeps
    its Latin form in both languages; nothing invisible is in it.
    """
    #: A receipt as text; %1 is the amount, as KD 12.750.
    paid = translate("TakeAlong", "Paid: %1").replace("%1", f"KD {to_text(sale.amount)}")
    at = sale.updated_at.astimezone(wording.SHOP_TIME).strftime("%Y-%m-%d %H:%M")
    rows = (shop, paid, at, _means(sale), sale.reference)
    return "\n".join(row for row in rows if row)


def _means(sale: Sale) -> str:
    if sale.tender is Tender.CASH:
        return wording.tender_word(Tender.CASH)
    card = ""
    if sale.payment is not None:
        card = wording.card_text(sale.payment.scheme, sale.payment.card)
    code = wording.approval(sale)
    parts = (part for part in (card.strip("\u2066\u2069"), code) if part)
    return " · ".join(parts) or wording.tender_word(sale.tender)


def number_of(phone: str) -> str:
    """`phone` as WhatsApp wants it: digits with the country code; "" where it cannot be one."""
    typed = western_digits(phone).strip()
    digits = "".join(sign for sign in typed if sign not in " -()+")
    if not (digits.isascii() and digits.isdecimal()):
        return ""
    if digits.startswith("00"):
        digits = digits[2:]
    elif len(digits) == _HOME_DIGITS and not typed.startswith("+"):
        digits = HOME + digits
    return digits if _HOME_DIGITS < len(digits) <= _LONGEST else ""


def whatsapp(text: str, number: str = "") -> str:
    """The address that opens WhatsApp with `text`, to `number`; without one it asks to whom
    (faq.whatsapp.com, "How to use click to chat").
    """
    return f"https://wa.me/{number}?text={quote(text, safe='')}"
