"""A sale as the journal keeps it: its first entry, its row in lists, and the replay of its life."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime

from pos_app.domain.basket import basket_from_plain, basket_to_plain
from pos_app.domain.entry import Entry, SaleRow
from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale, Tender
from pos_app.domain.sale_events import EVENTS, event_from_plain
from pos_app.domain.sale_table import step
from pos_app.errors import JournalTrouble

PREPARED = "sale_prepared"
"""The kind of a sale's first entry."""

_LAST_FOUR = re.compile(r"([0-9]{4})\D*$", re.ASCII)


def sale_to_prepared(sale: Sale) -> dict[str, object]:
    """What the first entry says: everything that is decided before anything is sent."""
    return {
        "at": sale.created_at.isoformat(),
        "amount": int(sale.amount),
        "tender": sale.tender.value,
        "terminal": sale.terminal,
        "till": sale.till,
        "operator": sale.operator,
        "note": sale.note,
        "payer_name": sale.payer_name,
        "payer_phone": sale.payer_phone,
        **({"link_days": sale.link_days} if sale.tender is Tender.LINK else {}),
        **({"items": basket_to_plain(sale.items)} if sale.items else {}),
    }


def sale_from_prepared(reference: str, plain: Mapping[str, object]) -> Sale:
    """The sale that `sale_to_prepared` wrote down. Raises KeyError or ValueError if broken."""
    at = datetime.fromisoformat(str(plain["at"]))
    return Sale(
        reference=reference,
        amount=Fils(int(str(plain["amount"]))),
        tender=Tender(str(plain["tender"])),
        terminal=str(plain["terminal"]),
        till=str(plain["till"]),
        created_at=at,
        updated_at=at,
        operator=str(plain.get("operator", "")),
        note=str(plain.get("note", "")),
        payer_name=str(plain.get("payer_name", "")),
        payer_phone=str(plain.get("payer_phone", "")),
        link_days=int(str(plain.get("link_days", 1))),
        items=basket_from_plain(plain.get("items")),
    )


def replay(entries: Iterable[Entry]) -> Sale | None:
    """The sale that one reference's entries tell of, or None where they tell of none.

    Entries of other kinds (print jobs, refunds) are passed over.
    Raises JournalTrouble `journal_damaged` where they begin in the middle.
    """
    sale: Sale | None = None
    for entry in entries:
        if entry.kind == PREPARED:
            sale = sale_from_prepared(entry.reference, entry.plain())
        elif entry.kind in EVENTS:
            if sale is None:
                raise JournalTrouble("journal_damaged", f"{entry.reference} begins in the middle")
            sale = step(sale, event_from_plain(entry.kind, entry.plain())).sale
    return sale


def sale_row(sale: Sale) -> SaleRow:
    """The sale's row in lists, with the payments and invoices that no other sale may hold."""
    held = [payment.key for payment in (sale.payment, sale.alarm_payment) if payment is not None]
    card = sale.payment.card if sale.payment else ""
    last_four = _LAST_FOUR.search(card)
    return SaleRow(
        reference=sale.reference,
        state=sale.state.value,
        tender=sale.tender.value,
        amount=sale.amount,
        terminal=sale.terminal,
        till=sale.till,
        created_at=sale.created_at,
        updated_at=sale.updated_at,
        version=sale.version,
        operator=sale.operator,
        invoice_ids=sale.invoice_ids,
        transaction_id=sale.transaction_id,
        payment_keys=tuple(dict.fromkeys((*held, *sale.settled_alarms))),
        payer_phone=sale.payer_phone,
        card_last4=last_four.group(1) if last_four else "",
        alarm=sale.alarm.value if sale.alarm else "",
    )


def sale_row_told(entries: Iterable[Entry]) -> SaleRow | None:
    """The row that one reference's entries tell of: what the journal rebuilds its lists with."""
    sale = replay(entries)
    return None if sale is None else sale_row(sale)
