"""The one table of paths, exactly as the documentation prints them, trailing slashes included."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from pos_app.simulator.api import (
    account,
    bulk,
    invoice_rows,
    invoices,
    open_invoices,
    refunds,
    reports,
    smartpos,
)
from pos_app.simulator.protocol.call import Answer, Call

Work = Callable[[Call], Answer]


@dataclass(frozen=True, slots=True)
class Route:
    """`sealed`: needs bearer and access code, and `data` in query or body."""

    operation: str
    method: str
    pattern: re.Pattern[str]
    work: Work
    sealed: bool = True


_TABLE: tuple[tuple[str, str, Work], ...] = (
    ("account.profile", "GET /profile", account.profile),
    ("pos.terminals", "GET /merchant/smartpos-terminals", smartpos.terminals),
    ("pos.create", "POST /merchant/smartpos-transaction", smartpos.create),
    ("pos.list", "GET /merchant/smartpos-invoices", smartpos.list_invoices),
    ("pos.details", "GET /merchant/smartpos-invoices/{id}", smartpos.details),
    ("invoices.create", "POST /invoice", invoices.create),
    ("invoices.subscription", "POST /invoice/", invoices.subscribe),
    ("invoices.split", "POST /invoice/split", invoices.split),
    ("invoices.instalments", "POST /invoice/emi", invoices.instalments),
    ("invoices.resend", "POST /invoice/resend", invoices.resend),
    ("bulk.send", "POST /invoice/bulk", bulk.send),
    ("invoices.list", "GET /invoice-dashboard", invoice_rows.list_invoices),
    ("invoices.details", "GET /invoice/{id}", invoice_rows.details),
    ("invoices.cancel", "PUT /invoice/{token}", invoices.cancel),
    ("bulk.upload", "POST /invoice-bulk-upload", bulk.upload),
    ("bulk.list", "GET /invoice-bulk-upload/", bulk.list_all),
    ("bulk.edit", "PUT /invoice-bulk-upload/{id}", bulk.edit),
    ("bulk.delete", "DELETE /invoice-bulk-upload/{id}", bulk.delete),
    ("open.create", "POST /open-invoice", open_invoices.create),
    ("open.list", "GET /open-invoice/", open_invoices.list_all),
    ("open.details", "GET /open-invoice/{id}", open_invoices.details),
    ("open.customers", "GET /open-invoice/customers/{id}", open_invoices.customers),
    ("open.update", "PUT /open-invoice/{id}", open_invoices.update),
    ("open.cancel", "DELETE /open-invoice/{id}", open_invoices.cancel),
    ("refunds.create", "POST /refund", refunds.create),
    ("refunds.list", "GET /refund/", refunds.list_all),
    ("refunds.details", "GET /refund/{id}", refunds.details),
    ("refunds.cancel", "DELETE /refund/{id}", refunds.cancel),
    ("reports.transactions", "GET /report/transactions", reports.list_transactions),
    ("reports.transactions", "GET /report/transactions/{id}", reports.transaction_details),
)


def _route(operation: str, line: str, work: Work, *, sealed: bool = True) -> Route:
    method, path = line.split()
    pattern = re.escape(path).replace(r"\{id\}", r"([0-9]{1,15})")
    pattern = pattern.replace(r"\{token\}", r"([^/]{1,128})")
    return Route(operation, method, re.compile(pattern), work, sealed)


ROUTES = (
    *(_route(name, line.replace(" ", " /api/v1", 1), work) for name, line, work in _TABLE),
    _route("gateway.enquire", "GET /api/transaction/{token}", reports.enquire, sealed=False),
)
SIGN_IN = {
    ("POST", "/api/v1/login"): ("account.login", account.log_in),
    ("POST", "/api/v1/token-refresh"): ("account.refresh", account.refresh),
}


def find_route(method: str, path: str) -> tuple[Route, tuple[str, ...]] | None:
    """The route of a request and the variable parts of its path."""
    for route in ROUTES:
        if route.method == method and (match := route.pattern.fullmatch(path)):
            return route, match.groups()
    return None
