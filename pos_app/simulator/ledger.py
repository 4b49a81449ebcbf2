"""The ledger: what happened at the gateway, one entry each, in memory and in a file if asked.

It is the truth that tests compare a till's journal with, whatever the API shows in a scenario.
The file is append-only JSON lines, one `write` each, so that a simulator that is killed loses
nothing it had done; a torn last line is what the kill left, and is cut off on opening.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pos_app.domain.money import to_text
from pos_app.errors import BadInput
from pos_app.simulator.world.clock import from_iso, iso


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened. `at` is Unix seconds, `facts` is plain JSON."""

    number: int
    at: float
    event: str
    facts: dict[str, Any] = field(default_factory=dict)

    def to_plain(self) -> dict[str, Any]:
        """As it stands in the file and in `/_sim/ledger`."""
        return {"n": self.number, "at": iso(self.at), "event": self.event, **self.facts}


class Ledger:
    """Entries in the order they happened. With a `path`, each is written before it counts."""

    def __init__(self, path: Path | None = None) -> None:
        self.entries: list[Entry] = []
        self._file: int | None = None
        if path is not None:
            self._take_up(path)

    def append(self, event: str, at: float, facts: dict[str, Any]) -> Entry:
        """Write down `event`. Raises OSError if the file will not take it."""
        entry = Entry(len(self.entries) + 1, at, event, facts)
        if self._file is not None:
            line = json.dumps(entry.to_plain(), ensure_ascii=False) + "\n"
            os.write(self._file, line.encode())
        self.entries.append(entry)
        return entry

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def summary(self) -> Summary:
        """The money, as a test wants to know it."""
        return summarise(self.entries)

    def close(self) -> None:
        """Let the file go."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _take_up(self, path: Path) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            kept = path.read_bytes() if path.exists() else b""
            whole = kept[: kept.rfind(b"\n") + 1]
            self.entries = list(_parse(whole.decode(), path))
            if whole != kept:
                os.truncate(path, len(whole))
            self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        except OSError as error:
            raise BadInput("ledger_file", f"{path}: {error.strerror}", field="ledger") from error


@dataclass(frozen=True, slots=True)
class Movement:
    """Money that moved for one invoice."""

    reference: str
    amount: int
    invoice_id: int
    token: str
    terminal: str
    foreign: bool


@dataclass(frozen=True, slots=True)
class Summary:
    """Payments in order (each approval once), and the references charged more than once."""

    payments: tuple[Movement, ...]
    refunded: int
    """Fils of approved refunds."""

    @property
    def paid(self) -> int:
        """Fils of all payments for invoices that a request made."""
        return sum(payment.amount for payment in self.payments if not payment.foreign)

    @property
    def paid_references(self) -> tuple[str, ...]:
        """Reference of each such payment, with repeats."""
        return tuple(payment.reference for payment in self.payments if not payment.foreign)

    @property
    def charged_twice(self) -> tuple[str, ...]:
        """References with more than one payment, sorted."""
        counted = Counter(self.paid_references)
        return tuple(sorted(name for name, count in counted.items() if count > 1))

    def to_plain(self) -> dict[str, Any]:
        """As `/_sim/ledger` gives it."""
        return {
            "paid": to_text(self.paid),
            "paid_fils": self.paid,
            "refunded_fils": self.refunded,
            "charged_twice": list(self.charged_twice),
            "payments": [
                {
                    "reference": payment.reference,
                    "amount": to_text(payment.amount),
                    "amount_fils": payment.amount,
                    "invoice_id": payment.invoice_id,
                    "token": payment.token,
                    "terminal": payment.terminal,
                    "foreign": payment.foreign,
                }
                for payment in self.payments
            ],
        }


def summarise(entries: Iterable[Entry]) -> Summary:
    """The money in `entries`."""
    foreign: set[int] = set()
    payments: list[Movement] = []
    refunds: dict[int, int] = {}
    refunded = 0
    for entry in entries:
        facts = entry.facts
        if entry.event == "invoice_made" and facts["invoice"]["foreign"]:
            foreign.add(facts["invoice"]["id"])
        elif entry.event == "payment" and facts["payment"]["ok"]:
            payment = facts["payment"]
            payments.append(
                Movement(
                    reference=payment["reference"],
                    amount=payment["amount"],
                    invoice_id=payment["invoice_id"],
                    token=payment["token"],
                    terminal=payment["terminal"],
                    foreign=payment["invoice_id"] in foreign,
                )
            )
        elif entry.event == "refund_asked":
            refunds[facts["refund"]["id"]] = facts["refund"]["amount"]
        elif entry.event == "refund_decided" and facts["state"] == "approved":
            refunded += refunds[facts["id"]]
    return Summary(tuple(payments), refunded)


def read_ledger(path: Path) -> list[Entry]:
    """The entries of a ledger file, also while a simulator writes it. Raises BadInput."""
    text = path.read_bytes() if path.exists() else b""
    return list(_parse(text[: text.rfind(b"\n") + 1].decode(), path))


def _parse(text: str, path: Path) -> Iterator[Entry]:
    for number, line in enumerate(text.splitlines(), 1):
        try:
            plain = json.loads(line)
            if plain.pop("n") != number:
                raise ValueError("entries are missing")
            at, event = from_iso(plain.pop("at")), plain.pop("event")
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise BadInput("ledger_file", f"{path}, line {number}", field="ledger") from error
        yield Entry(number, at, event, plain)
