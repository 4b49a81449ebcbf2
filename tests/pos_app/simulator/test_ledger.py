from __future__ import annotations

from pathlib import Path

import pytest

from pos_app.errors import BadInput
from pos_app.simulator.ledger import Entry, Ledger, read_ledger, summarise

MADE = {"invoice": {"id": 1, "foreign": False}}
FOREIGN = {"invoice": {"id": 2, "foreign": True}}


def payment(invoice_id: int, reference: str, *, ok: bool = True) -> dict[str, object]:
    facts = {"invoice_id": invoice_id, "reference": reference, "amount": 1250, "ok": ok}
    return {"payment": facts | {"token": "t", "terminal": "48515"}}


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "ledger.jsonl"
    ledger = Ledger(path)
    ledger.append("invoice_made", 1_772_352_000.25, MADE)
    ledger.append("payment", 1_772_352_001.5, payment(1, "مرجع"))
    assert read_ledger(path) == ledger.entries
    ledger.close()
    again = Ledger(path)
    assert again.entries == ledger.entries
    assert again.append("refund_asked", 2.0, {}).number == 3
    again.close()


def test_a_torn_last_line_is_left_out_and_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "ledger.jsonl"
    ledger = Ledger(path)
    ledger.append("invoice_made", 1.0, MADE)
    ledger.close()
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"n": 2, "at": "2026')
    assert len(read_ledger(path)) == 1
    again = Ledger(path)
    again.close()
    assert path.read_bytes() == whole


@pytest.mark.parametrize(
    "line",
    [
        b"no json\n",
        b"[1]\n",
        b'{"n": 5, "at": "2026-03-01T08:00:00+00:00", "event": "payment"}\n',
        b'{"n": 1, "at": "yesterday", "event": "payment"}\n',
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "ledger.jsonl"
    path.write_bytes(line)
    with pytest.raises(BadInput, match="line 1"):
        Ledger(path)


def test_a_file_that_cannot_be_had_is_bad_input(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BadInput, match="ledger_file"):
        Ledger(tmp_path / "file" / "ledger.jsonl")


def test_a_ledger_that_is_not_there_reads_as_empty(tmp_path: Path) -> None:
    assert read_ledger(tmp_path / "none") == []


def test_the_sum_counts_approved_payments_of_our_own_invoices() -> None:
    entries = [
        Entry(1, 0.0, "invoice_made", MADE),
        Entry(2, 0.0, "invoice_made", FOREIGN),
        Entry(3, 0.0, "payment", payment(1, "A", ok=False)),
        Entry(4, 0.0, "payment", payment(1, "A")),
        Entry(5, 0.0, "payment", payment(2, "A")),
    ]
    summary = summarise(entries)
    assert (summary.paid, summary.paid_references) == (1250, ("A",))
    assert summary.charged_twice == ()
    assert [movement.foreign for movement in summary.payments] == [False, True]


def test_a_reference_charged_twice_is_named() -> None:
    entries = [Entry(number, 0.0, "payment", payment(1, "A")) for number in (1, 2)]
    assert summarise(entries).charged_twice == ("A",)
    assert summarise(entries).to_plain()["paid"] == "2.500"


def test_only_approved_refunds_count() -> None:
    asked = [
        Entry(number, 0.0, "refund_asked", {"refund": {"id": number, "amount": 100 * number}})
        for number in (1, 2)
    ]
    decided = [
        Entry(3, 0.0, "refund_decided", {"id": 1, "state": "approved"}),
        Entry(4, 0.0, "refund_decided", {"id": 2, "state": "rejected"}),
    ]
    assert summarise([*asked, *decided]).refunded == 100


def test_iterating_gives_the_entries() -> None:
    ledger = Ledger()
    entry = ledger.append("invoice_made", 0.0, MADE)
    assert list(ledger) == [entry]
    assert ledger.summary().payments == ()
