"""The names of the operations: what scenario files and the call log say."""

from __future__ import annotations

READS = frozenset(
    {
        "account.profile",
        "pos.terminals",
        "pos.list",
        "pos.details",
        "invoices.list",
        "invoices.details",
        "open.list",
        "open.details",
        "open.customers",
        "bulk.list",
        "refunds.list",
        "refunds.details",
        "reports.transactions",
        "gateway.enquire",
    }
)
WRITES = frozenset(
    {
        "pos.create",
        "pos.resend",
        "pos.cancel",
        "invoices.create",
        "invoices.subscription",
        "invoices.split",
        "invoices.instalments",
        "invoices.resend",
        "invoices.cancel",
        "open.create",
        "open.update",
        "open.cancel",
        "bulk.upload",
        "bulk.edit",
        "bulk.delete",
        "bulk.send",
        "refunds.create",
        "refunds.cancel",
    }
)
SIGN_IN = frozenset({"account.login", "account.refresh"})
OPERATIONS = READS | WRITES | SIGN_IN
OPERATION_WORDS = (
    set(OPERATIONS)
    | {"*", "reads", "writes"}
    | {f"{operation.partition('.')[0]}.*" for operation in OPERATIONS}
)
"""What a rule's `on` may hold."""


def covers(words: tuple[str, ...], operation: str) -> bool:
    """Whether one of a rule's `words` means `operation`. `*` leaves sign-in alone."""
    group = f"{operation.partition('.')[0]}.*"
    return (
        operation in words
        or group in words
        or ("*" in words and operation not in SIGN_IN)
        or ("reads" in words and operation in READS)
        or ("writes" in words and operation in WRITES)
    )
