"""An entry of the journal and the chain that ties each to the one before it.

Each entry's hash covers everything in it and the hash of its predecessor, so that an edited,
dropped, swapped or inserted row breaks the chain at a place that can be named. A chain cannot
show by itself that its *end* was cut off: `ChainHead` is the anchor kept apart for that. Nor can
it show that somebody who may write the file made the whole chain anew; the backup copy and
exports hold the old hashes.

Order is by `seq` alone. `at` is what the clock said, and clocks jump.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from pos_app.domain.card_digits import mask_payload
from pos_app.domain.sale import FINAL
from pos_app.errors import BadInput

GENESIS = "0" * 64
"""The `prev_hash` of a journal's first entry."""
SHOP_TIME = timedelta(hours=3)
"""Kuwait keeps UTC+3 all year: days in references, lists and totals are the shop's."""
LONGEST_PAYLOAD = 1_000_000
"""Characters: raw answers are evidence, but no answer of the gateway is near this."""
_HASHED_AS = "pos-entry-1"
_KIND = re.compile(r"[a-z][a-z0-9_]{0,47}", re.ASCII)
_REFERENCE = re.compile(r"[A-Za-z0-9_-]{0,40}", re.ASCII)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """One recorded fact. Never changed, never removed."""

    seq: int
    """1, 2, 3 ... without gaps: the only order."""
    at: datetime
    """Aware, UTC. What the clock said: may jump."""
    kind: str
    reference: str
    """The sale (or other thing) it is about; "" for facts about the till or the journal."""
    payload: str
    """Canonical JSON text of an object; amounts are integer fils."""
    prev_hash: str
    hash: str

    def plain(self) -> dict[str, object]:
        """The payload as values."""
        values: dict[str, object] = json.loads(self.payload)
        return values


@dataclass(frozen=True, slots=True)
class ChainHead:
    """Where a chain ends: the anchor without which a cut-off end cannot be noticed."""

    seq: int = 0
    hash: str = GENESIS


@dataclass(frozen=True, slots=True)
class ChainBreak:
    """The first place where a chain does not hold. `why` is a stable word.

    `edited`: the row is not what was hashed. `missing`: rows from `seq` on are not there, though
    later ones (or the head) are. `misplaced`: a row that belongs elsewhere, or was put in.
    """

    seq: int
    why: str


@dataclass(frozen=True, slots=True)
class SaleRow:
    """A sale as lists show it: kept in step with its entries, and rebuilt from them at will."""

    reference: str
    state: str
    tender: str
    amount: int
    """Fils."""
    terminal: str
    till: str
    created_at: datetime
    updated_at: datetime
    version: int
    operator: str = ""
    invoice_ids: tuple[str, ...] = ()
    """The gateway's ids of its invoices, the one to be paid last."""
    transaction_id: str = ""
    payment_keys: tuple[str, ...] = ()
    """Keys of the payments it holds. No two sales share one."""
    payer_phone: str = ""
    card_last4: str = ""
    alarm: str = ""

    @property
    def invoice_id(self) -> str:
        """The invoice to be paid, or ""."""
        return self.invoice_ids[-1] if self.invoice_ids else ""

    @property
    def is_open(self) -> bool:
        """Whether what became of it is not final."""
        return self.state not in FINAL


@dataclass(frozen=True, slots=True)
class Record:
    """What is to be appended. `payload` must hold no secret; card numbers in it are masked."""

    kind: str
    reference: str
    payload: Mapping[str, object]
    projection: SaleRow | None = None
    """The sale's row after this entry; written in the same transaction."""
    over: int | None = None
    """The version that `projection` was stepped from; None accepts any older one."""


def canonical_payload(payload: Mapping[str, object]) -> str:
    """`payload` as sorted, compact JSON text with card numbers masked. Raises BadInput."""
    try:
        text = json.dumps(
            mask_payload(payload),
            sort_keys=True,
            separators=(",", ":"),
            ensure_ascii=False,
            allow_nan=False,
        )
    except (TypeError, ValueError, RecursionError) as wrong:
        raise BadInput("entry_not_json", type(wrong).__name__, field="payload") from wrong
    # A lone surrogate (a broken name from a file or a server) becomes its JSON escape.
    text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    if len(text) > LONGEST_PAYLOAD:
        raise BadInput("entry_too_large", f"{len(text)} characters", field="payload")
    return text


def chained(head: ChainHead, *, at: datetime, kind: str, reference: str, payload: str) -> Entry:
    """The entry that follows `head`. `payload` comes from `canonical_payload`.

    Raises BadInput for a kind or reference that is none, or a time that is not aware.
    """
    if not _KIND.fullmatch(kind):
        raise BadInput("entry_kind", field="kind")
    if not _REFERENCE.fullmatch(reference):
        raise BadInput("reference_characters", "letters, digits, - and _", field="reference")
    seq, moment = head.seq + 1, microseconds(at)
    bare = Entry(seq, from_microseconds(moment), kind, reference, payload, head.hash, hash="")
    return replace(bare, hash=_hash(bare))


def head_of(entry: Entry) -> ChainHead:
    """The chain's end if `entry` is its last."""
    return ChainHead(entry.seq, entry.hash)


def first_break(
    entries: Iterable[Entry], *, head: ChainHead | None = None, after: ChainHead | None = None
) -> ChainBreak | None:
    """The first place where `entries`, in stored order, are not one unbroken chain, or None.

    `after` is what they continue (default: the beginning), `head` where they must end.
    """
    last = after or ChainHead()
    for entry in entries:
        found = break_at(last, entry)
        if found is not None:
            return found
        last = head_of(entry)
    if head is not None and last != head:
        if last.seq < head.seq:
            return ChainBreak(last.seq + 1, "missing")
        return ChainBreak(max(head.seq, 1), "edited" if last.seq == head.seq else "misplaced")
    return None


def break_at(last: ChainHead, entry: Entry) -> ChainBreak | None:
    """Why `entry` does not follow `last`, or None when it does."""
    if entry.seq > last.seq + 1:
        return ChainBreak(last.seq + 1, "missing")
    if entry.seq < last.seq + 1:
        return ChainBreak(entry.seq, "misplaced")
    if not is_whole(entry):
        return ChainBreak(entry.seq, "edited")
    # Whole in itself, but made to follow another row: that one was changed or exchanged.
    return ChainBreak(entry.seq, "misplaced") if entry.prev_hash != last.hash else None


def is_whole(entry: Entry) -> bool:
    """Whether the row is what was hashed. That no row around it is missing, only a chain shows."""
    return entry.hash == _hash(entry)


def microseconds(at: datetime) -> int:
    """Whole microseconds since 1970 UTC, exactly. Raises BadInput for a naive time."""
    if at.tzinfo is None:
        raise BadInput("time_not_aware", field="at")
    return (at - _EPOCH) // _MICROSECOND


def from_microseconds(moment: int) -> datetime:
    """The inverse of `microseconds`, in UTC."""
    return _EPOCH + moment * _MICROSECOND


def shop_day(at: datetime) -> date:
    """The day of `at` in the shop."""
    return (at.astimezone(UTC) + SHOP_TIME).date()


def _hash(entry: Entry) -> str:
    facts = [entry.seq, microseconds(entry.at), entry.kind, entry.reference, entry.payload]
    hashed = json.dumps([_HASHED_AS, *facts, entry.prev_hash], separators=(",", ":"))
    return hashlib.sha256(hashed.encode("ascii")).hexdigest()
