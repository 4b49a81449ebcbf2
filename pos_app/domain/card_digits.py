"""Keeps card numbers out of the journal: the last guard, after callers have masked theirs.

A card number is 12 to 19 digits (single spaces or dashes between) that pass the Luhn check.
Identifiers of the gateway look much the same and pass by chance one time in ten, so fields known
to be identifiers are left alone; elsewhere a wrongly masked number is the smaller harm.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

IDENTIFIERS = frozenset(
    {
        "id",
        "ids",
        "invoice_id",
        "invoice_ids",
        "invoice_number",
        "invoicenumber",
        "invoice_reference_number",
        "key",
        "job",
        "order_reference_number",
        "orderreferencenumber",
        "payer_phone",
        "mobile_number",
        "payment_id",
        "payment_keys",
        "reference",
        "reference_number",
        "referencenumber",
        "terminal",
        "terminal_id",
        "token",
        "tokens",
        "duplicates",
        "track_id",
        "transaction_id",
        "transaction_payment_id",
        "transaction_reference_number",
        "url",
        "hash",
        "last_good_hash",
        "prev_hash",
    }
)
"""Field names (lower case) whose digits are not a card's: ours, and those of hesabe-api.md."""

_RUN = re.compile(r"(?<![0-9])[0-9](?:[ -]?[0-9]){11,18}(?![0-9])")


def mask_payload(value: object, field: str = "") -> object:
    """`value` with every card number in it masked but for its last four digits."""
    if field.lower() in IDENTIFIERS:
        return value
    if isinstance(value, Mapping):
        return {key: mask_payload(item, str(key)) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [mask_payload(item, field) for item in value]
    if isinstance(value, str):
        return _mask_string(value)
    if isinstance(value, int) and not isinstance(value, bool):
        masked = mask_text(str(value))
        return value if masked == str(value) else masked
    return value


def mask_text(text: str) -> str:
    """`text` with card numbers as stars and their last four digits."""
    return _RUN.sub(_masked, text)


def _mask_string(text: str) -> str:
    """Masks by field where the text is JSON itself (a raw answer), else as plain text."""
    if mask_text(text) == text:
        return text
    if text[:1] in {"{", "["}:
        try:
            inner = json.loads(text)
        except (ValueError, RecursionError):
            return mask_text(text)
        masked = mask_payload(inner)
        return text if masked == inner else json.dumps(masked, ensure_ascii=False)
    return mask_text(text)


def _masked(found: re.Match[str]) -> str:
    digits = re.sub("[ -]", "", found.group())
    if not _passes_luhn(digits):
        return found.group()
    return "*" * (len(digits) - 4) + digits[-4:]


def _passes_luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
