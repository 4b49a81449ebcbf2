"""A person decides what the gateway could not tell: parked sales and standing alarms."""

from __future__ import annotations

import re

from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.domain.sale_events import (
    AlarmAcknowledged,
    DecidedNotPaid,
    DecidedPaid,
    Parked,
)
from pos_app.errors import BadInput, Unreachable
from pos_app.usecases.run_sale import SaleRunner

_APPROVAL = re.compile(r"[A-Za-z0-9]{4,12}", re.ASCII)
_OPEN_AT_THE_GATEWAY = {SaleState.UNSURE, SaleState.AWAITING, SaleState.CANCELLING}


async def park_sale(reference: str, *, runner: SaleRunner, reason: str, operator: str) -> Sale:
    """Put an open sale aside so that the till can serve the next customer; it is still watched.

    A sale that is final meanwhile, or whose push is under way, is given back as it is.
    """
    event = Parked(at=runner.clock.now(), reason=reason, operator=operator)
    return (await runner.book.apply(reference, event, only_if=_may_be_parked)).sale


async def resolve_paid(
    reference: str, *, runner: SaleRunner, approval: str, supervisor: str
) -> Sale:
    """*Paid: I have the slip.* `approval` is the code that stands on the terminal's slip.

    The gateway is asked once more; what it shows goes before what is said.
    Raises BadInput `approval_code` or `not_resolvable`.
    """
    code = approval.strip()
    if not _APPROVAL.fullmatch(code):
        raise BadInput("approval_code", "4 to 12 letters or digits", field="approval_code")
    sale = await _set_aside(reference, runner=runner, operator=supervisor)
    if sale.tender is not Tender.CASH and not sale.is_final:
        event = DecidedPaid(at=runner.clock.now(), supervisor=supervisor, approval=code)
        sale = await runner.decide(reference, event)
    return _only_if(sale, paid=True)


async def resolve_not_paid(reference: str, *, runner: SaleRunner, supervisor: str) -> Sale:
    """*Not paid.* The sale ends cancelled; it is watched for a late payment all the same.

    Raises BadInput `not_resolvable` where evidence shows it paid.
    """
    sale = await _set_aside(reference, runner=runner, operator=supervisor)
    if not sale.is_final:
        event = DecidedNotPaid(at=runner.clock.now(), supervisor=supervisor)
        sale = await runner.decide(reference, event)
    return _only_if(sale, paid=False)


async def acknowledge_alarm(reference: str, *, runner: SaleRunner, supervisor: str) -> Sale:
    """A supervisor has seen the late or second payment and takes care of it."""
    sale = await runner.book.load(reference)
    if sale.alarm is None:
        raise BadInput("no_alarm", reference, field="reference")
    event = AlarmAcknowledged(at=runner.clock.now(), supervisor=supervisor)
    return (await runner.book.apply(reference, event)).sale


async def _set_aside(reference: str, *, runner: SaleRunner, operator: str) -> Sale:
    sale = await runner.close_restarted(reference)
    if sale.tender is Tender.CASH and not sale.is_final:
        return sale
    if not sale.is_final:
        try:
            sale = await runner.look(reference)
        except Unreachable:
            # The person decides exactly because the gateway cannot be asked.
            sale = await runner.book.load(reference)
    if sale.state in _OPEN_AT_THE_GATEWAY or sale.state is SaleState.PREPARED:
        sale = await park_sale(reference, runner=runner, reason="decision", operator=operator)
    return sale


def _may_be_parked(sale: Sale) -> bool:
    return not (sale.is_final or sale.sending or sale.state is SaleState.PARKED)


def _only_if(sale: Sale, *, paid: bool) -> Sale:
    if not sale.is_final or (sale.state is SaleState.PAID) is not paid:
        raise BadInput("not_resolvable", f"the sale is {sale.state}", field="reference")
    return sale
