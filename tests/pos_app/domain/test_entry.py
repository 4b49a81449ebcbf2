from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.entry import (
    GENESIS,
    LONGEST_PAYLOAD,
    ChainBreak,
    ChainHead,
    Entry,
    SaleRow,
    break_at,
    canonical_payload,
    chained,
    first_break,
    from_microseconds,
    head_of,
    microseconds,
    shop_day,
)
from pos_app.errors import BadInput

AT = datetime(2026, 11, 23, 9, 30, 0, 123456, tzinfo=UTC)


def chain(length: int, *, at: datetime = AT) -> list[Entry]:
    head, entries = ChainHead(), []
    for number in range(length):
        # The clock goes back with each: order is by seq alone.
        moment = at - timedelta(hours=number)
        payload = canonical_payload({"n": number})
        entry = chained(head, at=moment, kind="fact", reference=f"R{number}", payload=payload)
        entries.append(entry)
        head = head_of(entry)
    return entries


def test_an_entry_reads_back_as_it_was_written() -> None:
    payload = canonical_payload({"b": 1250, "a": "نقد"})
    entry = chained(ChainHead(), at=AT, kind="sale_prepared", reference="R-1", payload=payload)
    assert entry.payload == '{"a":"نقد","b":1250}'
    assert entry.plain() == {"a": "نقد", "b": 1250}
    assert (entry.seq, entry.prev_hash, entry.at) == (1, GENESIS, AT)


def test_the_hash_is_pinned_so_that_old_journals_verify_for_ever() -> None:
    entry = chained(ChainHead(), at=AT, kind="fact", reference="R-1", payload='{"a":"نقد"}')
    assert entry.hash == "c617bb5bba90859e6438cb0ff831d224cb2c13808dc59ae887e693cf1ea021f8"


def test_time_is_kept_to_the_microsecond_in_utc() -> None:
    kuwait = AT.astimezone(timezone(timedelta(hours=3)))
    entry = chained(ChainHead(), at=kuwait, kind="fact", reference="", payload="{}")
    assert entry.at == AT
    assert entry.at.tzinfo is UTC


@pytest.mark.parametrize("kind", ["", "Sale", "1st", "with space", "é", "x" * 49])
def test_a_kind_is_a_plain_word(kind: str) -> None:
    with pytest.raises(BadInput) as caught:
        chained(ChainHead(), at=AT, kind=kind, reference="", payload="{}")
    assert caught.value.kind == "entry_kind"


@pytest.mark.parametrize("reference", ["a b", "é", "x" * 41, "a/b"])
def test_a_reference_is_one_or_empty(reference: str) -> None:
    with pytest.raises(BadInput) as caught:
        chained(ChainHead(), at=AT, kind="fact", reference=reference, payload="{}")
    assert caught.value.kind == "reference_characters"


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(BadInput) as caught:
        microseconds(AT.replace(tzinfo=None))
    assert caught.value.kind == "time_not_aware"


@pytest.mark.parametrize("payload", [{"a": object()}, {"a": float("nan")}, {"a": b""}])
def test_what_is_no_json_is_refused(payload: dict[str, object]) -> None:
    with pytest.raises(BadInput) as caught:
        canonical_payload(payload)
    assert caught.value.kind == "entry_not_json"


def test_a_payload_that_contains_itself_is_refused() -> None:
    payload: dict[str, object] = {}
    payload["me"] = payload
    with pytest.raises(BadInput):
        canonical_payload(payload)


def test_an_absurdly_large_payload_is_refused() -> None:
    with pytest.raises(BadInput) as caught:
        canonical_payload({"a": "x" * LONGEST_PAYLOAD})
    assert caught.value.kind == "entry_too_large"


def test_card_numbers_do_not_get_in() -> None:
    assert canonical_payload({"note": "4242 4242 4242 4242"}) == '{"note":"************4242"}'


def test_half_a_character_can_be_stored_and_comes_back() -> None:
    text = canonical_payload({"name": "a\ud800b"})
    assert text.encode("utf-8")
    assert json.loads(text) == {"name": "a\ud800b"}


@given(
    st.dictionaries(
        st.text(max_size=5), st.text(max_size=10) | st.integers(0, 10**9) | st.booleans()
    )
)
def test_any_payload_comes_back_in_one_spelling(payload: dict[str, object]) -> None:
    text = canonical_payload(payload)
    assert json.loads(text) == payload
    assert canonical_payload(json.loads(text)) == text
    assert canonical_payload(dict(reversed(payload.items()))) == text


@given(st.datetimes(timezones=st.just(UTC)))
def test_any_time_comes_back(at: datetime) -> None:
    assert from_microseconds(microseconds(at)) == at


def test_a_whole_chain_has_no_break() -> None:
    entries = chain(5)
    assert first_break(entries) is None
    assert first_break(entries, head=head_of(entries[-1])) is None
    assert first_break([], head=ChainHead()) is None
    assert first_break(entries[2:], after=head_of(entries[1])) is None
    assert all(break_at(head_of(a), b) is None for a, b in pairwise(entries))


EDITS = st.sampled_from(
    [
        lambda entry: replace(entry, at=entry.at + timedelta(microseconds=1)),
        lambda entry: replace(entry, kind="other"),
        lambda entry: replace(entry, reference=entry.reference + "0"),
        lambda entry: replace(entry, payload='{"n":99}'),
        lambda entry: replace(entry, prev_hash="f" * 64),
        lambda entry: replace(entry, hash="f" * 64),
        lambda entry: replace(entry, hash=""),
    ]
)


@given(st.integers(1, 12), st.data())
def test_an_edited_row_is_named(length: int, data: st.DataObject) -> None:
    entries = chain(length)
    head = head_of(entries[-1])
    place = data.draw(st.integers(0, length - 1))
    entries[place] = data.draw(EDITS)(entries[place])
    assert first_break(entries, head=head) == ChainBreak(place + 1, "edited")


@given(st.integers(1, 12), st.data())
def test_an_edited_row_with_its_hash_made_anew_shows_in_the_next(
    length: int, data: st.DataObject
) -> None:
    entries = chain(length)
    head = head_of(entries[-1])
    place = data.draw(st.integers(0, length - 1))
    before = head_of(entries[place - 1]) if place else ChainHead()
    entries[place] = chained(before, at=AT, kind="forged", reference="", payload="{}")
    found = first_break(entries, head=head)
    last = place == length - 1
    assert found == ChainBreak(place + 1 if last else place + 2, "edited" if last else "misplaced")


@given(st.integers(1, 12), st.data())
def test_a_dropped_row_is_named(length: int, data: st.DataObject) -> None:
    entries = chain(length)
    head = head_of(entries[-1])
    place = data.draw(st.integers(0, length - 1))
    del entries[place]
    assert first_break(entries, head=head) == ChainBreak(place + 1, "missing")


@given(st.integers(1, 12), st.data())
def test_a_cut_off_end_is_named(length: int, data: st.DataObject) -> None:
    entries = chain(length)
    left = data.draw(st.integers(0, length - 1))
    found = first_break(entries[:left], head=head_of(entries[-1]))
    assert found == ChainBreak(left + 1, "missing")


@given(st.integers(2, 12), st.data())
def test_swapped_rows_are_found(length: int, data: st.DataObject) -> None:
    entries = chain(length)
    head = head_of(entries[-1])
    one, two = sorted(data.draw(st.sets(st.integers(0, length - 1), min_size=2, max_size=2)))
    entries[one], entries[two] = entries[two], entries[one]
    assert first_break(entries, head=head) == ChainBreak(one + 1, "missing")


@given(st.integers(2, 12), st.data())
def test_rows_whose_contents_were_swapped_are_found(length: int, data: st.DataObject) -> None:
    entries = chain(length)
    head = head_of(entries[-1])
    one, two = sorted(data.draw(st.sets(st.integers(0, length - 1), min_size=2, max_size=2)))
    entries[one], entries[two] = (
        replace(entries[two], seq=one + 1),
        replace(entries[one], seq=two + 1),
    )
    assert first_break(entries, head=head) == ChainBreak(one + 1, "edited")


@given(st.integers(1, 12), st.data())
def test_a_row_put_in_is_found(length: int, data: st.DataObject) -> None:
    entries = chain(length)
    head = head_of(entries[-1])
    place = data.draw(st.integers(0, length - 1))
    entries.insert(place, entries[place])
    assert first_break(entries, head=head) == ChainBreak(place + 1, "misplaced")


def test_rows_beyond_the_head_are_found() -> None:
    entries = chain(4)
    found = first_break(entries, head=head_of(entries[2]))
    assert found == ChainBreak(3, "misplaced")


def test_the_shop_s_day_begins_three_hours_before_that_of_utc() -> None:
    assert shop_day(datetime(2026, 11, 23, 21, 0, tzinfo=UTC)) == date(2026, 11, 24)
    assert shop_day(datetime(2026, 11, 23, 20, 59, tzinfo=UTC)) == date(2026, 11, 23)


def test_a_row_knows_its_invoice_and_whether_it_is_open() -> None:
    row = SaleRow("R", "unsure", "terminal", 1, "48515", "01", AT, AT, 0)
    assert (row.invoice_id, row.is_open) == ("", True)
    row = replace(row, state="paid", invoice_ids=("1", "2"))
    assert (row.invoice_id, row.is_open) == ("2", False)
