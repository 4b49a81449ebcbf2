"""What is fuzzed: one entry for each way in from a server or a file."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from pos_app.domain.bulk import check_rows
from pos_app.errors import BadInput, PosError
from pos_app.gateway import fields
from pos_app.gateway.calls import listing_of
from pos_app.gateway.envelope import Keys, Opened, open_body, read_json, unseal
from pos_app.gateway.evidence_rows import invoice_row, transaction_row
from pos_app.gateway.faults import CallKind, answer_of
from pos_app.gateway.resources import part_files, records
from pos_app.gateway.resources.smartpos import one_object
from pos_app.ports.office import SheetFormat
from pos_app.usecases.read_sheet import read_sheet

KEYS = Keys("PkW64zMe5NVdrlPVNnjo2Jy9nOb7v1Xg", "5NVdrlPVNnjo2Jy9")
OURS = "01K7-261123-0412-9"
_STATUSES = (200, 200, 200, 201, 302, 400, 401, 404, 422, 429, 500)
_READERS = (
    records.invoice_of,
    records.transaction_of,
    records.open_invoice_of,
    records.bulk_entry_of,
    records.refund_of,
)


@dataclass
class Target:
    """A way in: which seeds it takes, how large a part of the inputs, and what became of them."""

    run: Callable[[bytes], str]
    corpus: tuple[str, ...]
    share: int
    ends: Counter[str] = field(default_factory=Counter)

    def feed(self, data: bytes) -> None:
        """Feed one input. Lets through whatever is not ours to raise."""
        self.ends[self.run(data)] += 1

    def told(self) -> str:
        """How inputs ended: a run in which all ends are the same has fuzzed nothing."""
        return ", ".join(f"{end} {count}" for end, count in self.ends.most_common(6))


def answer(data: bytes) -> str:
    """A body as it came: opened, judged, and every record read out of it."""
    opened = open_body(data, KEYS)
    return _judged(opened, len(data))


def sealed_answer(data: bytes) -> str:
    """A plaintext of someone who has the keys: as an answer that opens well."""
    plain = data[: len(data) // 16 * 16]
    pad = 16 + len(plain) % 16
    padded = plain + bytes((pad,)) * pad
    sealed = KEYS.encrypt(padded).hex()
    if unseal(sealed, KEYS) != plain:
        raise AssertionError("the padding did not come off")
    return _judged(open_body(sealed.encode(), KEYS), len(data))


def sign_in(data: bytes) -> str:
    """A body of the login page: plain JSON only."""
    return _judged(open_body(data, None), len(data))


def part_file(data: bytes) -> str:
    """A split file, an items file."""
    text = data.decode("utf-8", "replace")
    ends = []
    for read in (part_files.read_parts, part_files.read_items):
        try:
            read(text)
        except BadInput as wrong:
            ends.append(wrong.kind)
    return ends[0] if ends else "read"


def csv_file(data: bytes) -> str:
    """A bulk file of commas."""
    return _sheet(data, SheetFormat.CSV)


def xlsx_file(data: bytes) -> str:
    """A bulk file of a spreadsheet program."""
    return _sheet(data, SheetFormat.XLSX)


def _judged(opened: Opened, turn: int) -> str:
    if not opened.readable and opened.value is not None:
        raise AssertionError("a value without being readable")
    ends = opened.fault or "opened"
    status = _STATUSES[turn % len(_STATUSES)]
    read = False
    for kind in CallKind:
        try:
            said = answer_of(status, opened, kind)
        except PosError as error:
            ends = error.kind
            continue
        if not read:
            _read_all(said.response)
        ends, read = "answered", True
    return ends


def _read_all(response: object) -> None:
    value = fields.mapping(response) or response
    listing = listing_of(value)  # type: ignore[arg-type]
    for one in (one_object(value), *listing.rows[:20]):  # type: ignore[arg-type]
        for row in (
            invoice_row(one, reference=OURS, terminal="48515", transaction_id="77"),
            transaction_row(one, reference=OURS, transaction_id="77", invoice_id="267"),
        ):
            if row is not None:
                json.loads(row.raw.encode("utf-8"))
        for read in _READERS:
            read(one)
    json.loads(fields.raw_text(listing.response, longest=None).encode("utf-8"))


def _sheet(data: bytes, form: SheetFormat) -> str:
    try:
        rows, faults = read_sheet(data, form)
        check = check_rows(rows, digest="", scheduled=False, faults=faults)
    except BadInput as wrong:
        return wrong.kind
    for fault in check.faults:
        fault.shown.encode("utf-8", "replace")
    return "may_upload" if check.may_upload else "faulty"


TARGETS: dict[str, Target] = {
    "answers": Target(answer, ("answer-*", "sealed-*"), 400),
    "json": Target(lambda data: read_json(data).fault or "read", ("answer-*",), 120),
    "opened": Target(sealed_answer, ("answer-*",), 300),
    "sign_in": Target(sign_in, ("sign-in-*",), 60),
    "parts": Target(part_file, ("parts-*",), 50),
    "csv": Target(csv_file, ("*.csv",), 65),
    "xlsx": Target(xlsx_file, ("*.xlsx",), 5),
}
