"""Which of a gateway's rows belong to a sale. `judge.py` says what follows from them.

What ties a row to a sale, strongest first: the gateway's own id of our invoice or order; our
reference, where nothing contradicts; and, where the gateway echoes our reference nowhere, being
the only row for our terminal and amount at that time (the API does not say what links a
transaction to a POS invoice, hesabe-api.md 8.1).

Such a *nameless* payment may be for another sale: of another till at that terminal, or our next
one after this was cancelled. So it is held against every other invoice of the same amount there
(its *rivals*), and taken only where nobody else can have a better or an equal claim: an invoice
that says paid comes before one that says nothing yet, that before one that ended. Two payments,
or two claims, are ambiguous: none is taken (payment-practice.md 2.2).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from pos_app.domain.evidence import Finding, Row
from pos_app.domain.sale import Sale, Tender

EARLIER = timedelta(minutes=3)
"""How much older than the sale a nameless row's stamp may be: clocks differ a little."""
LATER = timedelta(minutes=30)
"""How much younger it may be: beyond that it is another customer's."""

MONEY_MOVED = frozenset({Finding.PAID, Finding.REFUNDED})


@dataclass(frozen=True, slots=True)
class Claims:
    """What other sales of this till already hold: payment keys and the gateway's invoice ids."""

    payments: frozenset[str] = frozenset()
    invoices: frozenset[str] = frozenset()
    over: frozenset[str] = frozenset()
    """Those of `invoices` whose sale here has ended: what was paid for one is in `payments`."""


NO_CLAIMS = Claims()


def payment_key(row: Row) -> str:
    """What makes the payment behind a transaction row unique: its token, else its id."""
    return row.token or row.transaction_id


def terminal_fits(sale: Sale, row: Row) -> bool:
    """Whether the row names our terminal or none. A link is paid at a terminal of no meaning."""
    return sale.tender is Tender.LINK or row.terminal in {"", sale.terminal}


def amount_fits(sale: Sale, row: Row) -> bool:
    """Whether the row's amount is ours, or not stated."""
    return row.amount is None or row.amount == sale.amount


def our_invoices(
    sale: Sale, invoices: Iterable[Row], claims: Claims
) -> tuple[list[Row], list[Row]]:
    """Rows that are this sale's invoices, and rows that bear its reference but are not."""
    ours: dict[str, Row] = {}
    strangers: list[Row] = []
    rows = list(invoices)
    for row in rows:
        key = row.invoice_id or row.transaction_id
        named = _names_our_ids(sale, row) and row.reference in {"", sale.reference}
        if named or (row.reference == sale.reference and _may_be_a_push_of_ours(sale, row)):
            # Details and list may differ for a while: what has not ended in one has not ended.
            before = ours.get(key)
            ours[key] = row if before is None else min(before, row, key=_standing)
        elif row.reference == sale.reference:
            strangers.append(row)
    nameless = nameless_invoices(sale, rows, claims)
    if not ours and len(nameless) == 1:
        return nameless, strangers
    return list(ours.values()), strangers


def names_sale(sale: Sale, invoice: Row) -> bool:
    """Whether it bears our reference or an id that we were told: it is no other till's."""
    return invoice.reference == sale.reference or _names_our_ids(sale, invoice)


def nameless_invoices(sale: Sale, invoices: Iterable[Row], claims: Claims) -> list[Row]:
    """Invoices that name nobody and may be a push of ours whose answer was lost."""
    if sale.invoice_ids or sale.transaction_id or not sale.pushes:
        return []
    found = {
        row.invoice_id or row.transaction_id: row
        for row in invoices
        if not row.reference and _stands_alone(sale, row)
    }
    return [row for key, row in found.items() if key not in claims.invoices]


def may_have_arrived(sale: Sale, invoices: Iterable[Row], claims: Claims) -> bool:
    """Whether an invoice may be a push of ours whose answer was lost, though too much differs to
    call it ours: it bears our reference at another terminal or amount (a terminal has three ids,
    a gateway may add its fee), or it names nobody and says another terminal, no time, or one that
    only a wrong clock of ours explains (rows from long before were left out already). Whatever
    became of it: nothing may be pushed again then, a payer could pay both.
    """
    if sale.invoice_ids or sale.transaction_id or not sale.pushes:
        return False
    for row in invoices:
        if (row.invoice_id or row.transaction_id) in claims.invoices:
            continue
        if row.reference == sale.reference:
            return True
        is_nameless = not row.reference and sale.tender is Tender.TERMINAL
        if is_nameless and amount_fits(sale, row):
            return True
    return False


def rivals(
    sale: Sale,
    invoices: Iterable[Row],
    ours: Iterable[Row],
    transactions: Iterable[Row],
    claims: Claims,
) -> list[Row]:
    """Other invoices that a nameless payment of this amount at this terminal may be for.

    Not one whose payment is known: by name, or because its sale of this till has it.
    """
    own, paid = list(ours), list(transactions)
    names = {row.reference for row in paid} - {"", sale.reference}
    ids = {row.invoice_id for row in paid} - {""}
    found: dict[str, Row] = {}
    for row in invoices:
        key = row.invoice_id or row.transaction_id
        known = row.reference in names or row.invoice_id in ids
        settled = key in claims.over and row.finding in MONEY_MOVED
        fits = row.amount == sale.amount and terminal_fits(sale, row)
        if fits and row not in own and row.reference != sale.reference and not (known or settled):
            found[key] = row
    return list(found.values())


def primary_invoice(sale: Sale, ours: Iterable[Row]) -> Row | None:
    """The invoice to be paid: a paid one before an open one, a known one before an adopted."""
    return min(
        ours,
        key=lambda row: (_standing(row), row.invoice_id != sale.invoice_id),
        default=None,
    )


def is_linked(sale: Sale, row: Row, ours: Iterable[Row]) -> bool:
    """Whether a transaction row names our invoice or order by the gateway's own id."""
    own = list(ours)
    invoice_ids = {*sale.invoice_ids, *(invoice.invoice_id for invoice in own)} - {""}
    order_ids = {sale.transaction_id, *(invoice.transaction_id for invoice in own)} - {""}
    return row.invoice_id in invoice_ids or row.transaction_id in order_ids


def is_tied(sale: Sale, row: Row, ours: Iterable[Row]) -> bool:
    """Whether a transaction row names this sale at all; another's reference always says no."""
    if row.reference:
        return row.reference == sale.reference
    return is_linked(sale, row, ours)


def standing_in(
    sale: Sale,
    moved: Iterable[Row],
    primary: Row | None,
    others: Iterable[Row] = (),
    claims: Claims = NO_CLAIMS,
) -> tuple[list[Row], bool]:
    """The one nameless payment that can only be ours, in a list; and whether one may be ours.

    It confirms an invoice of ours that says paid (then the row need not name the terminal), or
    stands for a pushed sale by terminal, amount and time. `others` are its rivals. While our own
    invoice says that it is still to be paid, the payment is another's. A sale that has its
    payment has no claim on a second one that names nobody.
    """
    if not sale.pushes or (primary is not None and primary.finding is Finding.NOT_PAID):
        return [], False
    claim = _claim(primary)
    there: dict[str, Row] = {}
    for row in moved:
        if row.reference or row.invoice_id or payment_key(row) in claims.payments:
            continue
        named = sale.tender is Tender.TERMINAL and row.terminal == sale.terminal
        if row.amount == sale.amount and (named or (claim == _PAID and not row.terminal)):
            there[payment_key(row)] = row
    found = [row for row in there.values() if _in_time(sale, row.at)]
    if sale.payment is not None:
        return [row for row in found if payment_key(row) == sale.payment.key], False
    everywhere = any(not row.terminal for row in found)
    near = [row for row in others if everywhere or row.terminal == sale.terminal]
    takers = sum(_claim(row) == _PAID for row in near)
    if not found or len(there) <= takers:
        return [], False
    contested = any(claim <= _claim(row) < _PAID for row in near)
    if len(found) > 1 or contested:
        return [], True
    return found, False


def fits_wholly(sale: Sale, row: Row, claims: Claims) -> bool:
    """Whether the payment of a tied transaction row can be this sale's: amount, terminal, free."""
    key = payment_key(row)
    is_free = bool(key) and key not in claims.payments
    return is_free and row.amount == sale.amount and terminal_fits(sale, row)


def proves_payment(
    sale: Sale, row: Row, primary: Row | None, ours: Iterable[Row], claims: Claims
) -> bool:
    """Whether a tied transaction row proves that this sale was paid."""
    if not fits_wholly(sale, row, claims):
        return False
    if primary is not None and not amount_fits(sale, primary):
        return False
    if is_linked(sale, row, ours):
        return True
    if row.invoice_id and (primary is not None or sale.invoice_ids):
        return False
    if primary is not None:
        vouched = primary.finding in MONEY_MOVED
        return vouched or (bool(row.terminal) and primary.finding is Finding.UNKNOWN)
    return not sale.invoice_ids and (bool(row.terminal) or sale.tender is Tender.LINK)


_PAID, _OPEN, _ENDED = 2, 1, 0


def _claim(invoice: Row | None) -> int:
    """How good a claim an invoice has on a payment that names nobody. One not seen may be open."""
    if invoice is None or invoice.finding in {Finding.NOT_PAID, Finding.UNKNOWN}:
        return _OPEN
    return _PAID if invoice.finding in MONEY_MOVED else _ENDED


def _standing(invoice: Row) -> int:
    """Paid comes before open, open before a word we do not know, that before an end."""
    rank = {Finding.PAID: 0, Finding.REFUNDED: 0, Finding.NOT_PAID: 1, Finding.UNKNOWN: 2}
    return rank.get(invoice.finding, 3)


def _names_our_ids(sale: Sale, row: Row) -> bool:
    if row.invoice_id and sale.invoice_ids:
        return row.invoice_id in sale.invoice_ids
    return row.transaction_id == sale.transaction_id != ""


def _may_be_a_push_of_ours(sale: Sale, row: Row) -> bool:
    """An id that we were never told may be ours only while a push of ours lacks its answer."""
    told = max(len(sale.invoice_ids), 1 if sale.transaction_id else 0)
    return sale.pushes > told and amount_fits(sale, row) and terminal_fits(sale, row)


def _stands_alone(sale: Sale, row: Row) -> bool:
    return (
        sale.tender is Tender.TERMINAL
        and row.terminal == sale.terminal
        and row.amount == sale.amount
        and _in_time(sale, row.at)
    )


def _in_time(sale: Sale, at: datetime | None) -> bool:
    return at is not None and sale.created_at - EARLIER <= at <= sale.created_at + LATER
