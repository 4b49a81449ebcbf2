"""What a gateway's rows mean for one sale. The only place that may conclude *paid*.

*Paid* is a transaction row that says so, for exactly our amount, not already used by another
sale, and tied to this one by more than an echoed reference (`matching.proves_payment`).
Something that says paid but does not fit makes the verdict *disagree*: at once where amount,
terminal or id contradict, after a few looks where only the confirmation is missing, or where
rows that name nobody may be this sale's or another's.

*Not paid* endings need every place to have answered: a cancelled invoice proves nothing while
the transaction report is silent (architecture.md section 4; payment-practice.md 2.2 and 1.11).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pos_app.domain.evidence import Finding, Findings, Row, Source
from pos_app.domain.matching import (
    MONEY_MOVED,
    NO_CLAIMS,
    Claims,
    amount_fits,
    fits_wholly,
    is_tied,
    may_have_arrived,
    nameless_invoices,
    names_sale,
    our_invoices,
    payment_key,
    primary_invoice,
    proves_payment,
    rivals,
    standing_in,
    terminal_fits,
)
from pos_app.domain.sale import Sale, Tender
from pos_app.domain.verdict import Outcome, Payment, Verdict

_ENDINGS = {
    Finding.DECLINED: Outcome.DECLINED,
    Finding.CANCELLED: Outcome.CANCELLED,
    Finding.EXPIRED: Outcome.EXPIRED,
}


def judge(sale: Sale, findings: Findings, claims: Claims = NO_CLAIMS) -> Verdict:
    """What may be claimed of `sale` after this look. Pure; never raises for odd rows."""
    invoices = [row for row in findings.rows if row.source is Source.INVOICE]
    transactions = [row for row in findings.rows if row.source is Source.TRANSACTION]
    ours, strangers = our_invoices(sale, invoices, claims)
    primary = primary_invoice(sale, ours)
    tied = [row for row in transactions if is_tied(sale, row, ours)]
    moved = [row for row in tied if row.finding in MONEY_MOVED]
    if not moved:
        money = [row for row in transactions if row.finding in MONEY_MOVED]
        others = rivals(sale, invoices, ours, money, claims)
        moved, unclear = standing_in(sale, money, primary, others, claims)
        stood_in = bool(moved)
        unclear = unclear or (primary is None and bool(nameless_invoices(sale, invoices, claims)))
        unclear = unclear or (primary is None and may_have_arrived(sale, invoices, claims))
    else:
        stood_in, unclear = False, False
    raw = tuple(row.raw for row in (*ours, *strangers, *(moved or tied)) if row.raw)
    known = _Known(primary, tuple(ours), raw)

    payments = {
        payment_key(row): row
        for row in moved
        if stood_in or proves_payment(sale, row, primary, ours, claims)
    }
    if payments and (primary is None or amount_fits(sale, primary)):
        # Further money in our name, be it for an order that we know nothing of.
        more = {payment_key(row): row for row in moved if fits_wholly(sale, row, claims)}
        return known.paid(sale, payments, {**more, **payments})
    told = sale.invoice_ids or sale.transaction_id
    disputed = _disputed(moved, ours if told else (*ours, *strangers), claims)
    if wrong := _contradiction(sale, moved, ours, strangers, claims):
        return replace(known.say(Outcome.DISAGREE, wrong), payment=disputed)
    if moved or any(row.finding in MONEY_MOVED for row in ours):
        if findings.complete:
            return replace(known.say(Outcome.DISAGREE, "unconfirmed"), payment=disputed)
        return known.say(Outcome.INCONCLUSIVE, "report_silent")
    if unclear and (primary is None or primary.finding is Finding.UNKNOWN):
        # Rows that name nobody and may be ours: another look may tell, a guess may not.
        return known.say(Outcome.DISAGREE if findings.complete else Outcome.INCONCLUSIVE, "unclear")
    # The payer of a link may try another card; a terminal is done with the order.
    failed = sale.tender is Tender.TERMINAL and any(row.finding is Finding.DECLINED for row in tied)
    return _unpaid(known, sale, failed=failed, complete=findings.complete)


@dataclass(frozen=True, slots=True)
class _Known:
    primary: Row | None
    ours: tuple[Row, ...]
    raw: tuple[str, ...]

    def say(self, outcome: Outcome, reason: str = "", *, still_payable: bool = False) -> Verdict:
        row = self.primary
        return Verdict(
            outcome=outcome,
            reason=reason,
            invoice_id=row.invoice_id if row else "",
            transaction_id=row.transaction_id if row else "",
            url=row.url if row else "",
            on_terminal=bool(row and row.terminal and row.finding is Finding.NOT_PAID),
            still_payable=still_payable,
            duplicates=self._open_besides(row),
            raw=self.raw,
        )

    def paid(self, sale: Sale, proven: dict[str, Row], payments: dict[str, Row]) -> Verdict:
        own = sale.payment.key if sale.payment else ""
        first = min(proven.values(), key=lambda row: payment_key(row) != own)
        others = [row for key, row in payments.items() if key != payment_key(first)]
        invoice = next(
            (row for row in self.ours if first.invoice_id and row.invoice_id == first.invoice_id),
            self.primary,
        )
        return Verdict(
            outcome=Outcome.PAID,
            invoice_id=invoice.invoice_id if invoice else first.invoice_id,
            transaction_id=invoice.transaction_id if invoice else "",
            url=invoice.url if invoice else "",
            payment=_payment(first),
            second_payment=_payment(others[0]) if others else None,
            duplicates=self._open_besides(invoice),
            raw=self.raw,
        )

    def _open_besides(self, kept: Row | None) -> tuple[str, ...]:
        return tuple(
            row.transaction_id or row.invoice_id
            for row in self.ours
            if row is not kept and row.finding is Finding.NOT_PAID
        )


def _contradiction(
    sale: Sale,
    moved: Iterable[Row],
    ours: Iterable[Row],
    strangers: Iterable[Row],
    claims: Claims,
) -> str:
    """Why rows that say paid cannot make this sale paid, as a stable word; else ""."""
    strange = list(strangers)
    paid_invoices = [row for row in (*ours, *strange) if row.finding in MONEY_MOVED]
    for row in moved:
        if payment_key(row) in claims.payments:
            return "already_used"
        if row.amount != sale.amount:
            return "amount_differs"
    for row in (*moved, *paid_invoices):
        if not amount_fits(sale, row):
            return "amount_differs"
        if not terminal_fits(sale, row):
            return "terminal_differs"
    return "another_invoice" if any(row in strange for row in paid_invoices) else ""


def _disputed(moved: Iterable[Row], invoices: Iterable[Row], claims: Claims) -> Payment | None:
    """The money that says it is this sale's, though not all of it fits: what an alarm is about."""
    for row in moved:
        key = payment_key(row)
        if key and key not in claims.payments:
            return _payment(row)
    for row in invoices:
        name = row.invoice_id or row.transaction_id
        if name and row.finding in MONEY_MOVED:
            return Payment(key=row.token or f"invoice {name}", token=row.token, at=row.at)
    return None


def _unpaid(known: _Known, sale: Sale, *, failed: bool, complete: bool) -> Verdict:
    if known.primary is None:
        if not complete:
            return known.say(Outcome.INCONCLUSIVE, "silent")
        return known.say(Outcome.DECLINED if failed else Outcome.NOT_FOUND)
    is_open = any(row.finding is Finding.NOT_PAID for row in known.ours)
    unknown = any(row.finding is Finding.UNKNOWN for row in known.ours)
    if failed and complete and not unknown:
        return known.say(Outcome.DECLINED, still_payable=is_open)
    if is_open or unknown:
        named = known.primary.finding is Finding.NOT_PAID and names_sale(sale, known.primary)
        word = "unknown_status" if unknown else ""
        return known.say(Outcome.OPEN, word, still_payable=named)
    if not complete:
        return known.say(Outcome.INCONCLUSIVE, "report_silent")
    return known.say(_ENDINGS[known.primary.finding])


def _payment(row: Row) -> Payment:
    return Payment(
        key=payment_key(row),
        token=row.token,
        transaction_id=row.transaction_id,
        card=row.card,
        scheme=row.scheme,
        approval=row.approval,
        at=row.at,
    )
