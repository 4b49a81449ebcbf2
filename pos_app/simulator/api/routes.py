"""The one table of paths, exactly as the documentation prints them, trailing slashes included."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from pos_app.simulator.api import account, reports, smartpos
from pos_app.simulator.api.call import Answer, Call

Work = Callable[[Call], Answer]


@dataclass(frozen=True, slots=True)
class Route:
    """`sealed`: needs bearer and access code, and `data` in query or body."""

    operation: str
    method: str
    pattern: re.Pattern[str]
    work: Work
    sealed: bool = True


def _route(operation: str, line: str, work: Work, *, sealed: bool = True) -> Route:
    method, path = line.split()
    pattern = re.escape(path).replace(r"\{id\}", r"([0-9]{1,15})")
    pattern = pattern.replace(r"\{token\}", r"([^/]{1,128})")
    return Route(operation, method, re.compile(pattern), work, sealed)


_V1 = "/api/v1"
_POS = f"{_V1}/merchant"
ROUTES = (
    _route("account.profile", f"GET {_V1}/profile", account.profile),
    _route("pos.terminals", f"GET {_POS}/smartpos-terminals", smartpos.terminals),
    _route("pos.create", f"POST {_POS}/smartpos-transaction", smartpos.create),
    _route("pos.list", f"GET {_POS}/smartpos-invoices", smartpos.list_invoices),
    _route("pos.details", f"GET {_POS}/smartpos-invoices/{{token}}", smartpos.details),
    _route("reports.transactions", f"GET {_V1}/report/transactions", reports.list_transactions),
    _route(
        "reports.transactions", f"GET {_V1}/report/transactions/{{id}}", reports.transaction_details
    ),
    _route("gateway.enquire", "GET /api/transaction/{token}", reports.enquire, sealed=False),
)
SIGN_IN = {
    ("POST", f"{_V1}/login"): ("account.login", account.log_in),
    ("POST", f"{_V1}/token-refresh"): ("account.refresh", account.refresh),
}


def find_route(method: str, path: str) -> tuple[Route, tuple[str, ...]] | None:
    """The route of a request and the variable parts of its path."""
    for route in ROUTES:
        if route.method == method and (match := route.pattern.fullmatch(path)):
            return route, match.groups()
    return None
