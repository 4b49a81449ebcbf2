from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain import bulk_sending as words
from pos_app.domain.bulk_sending import (
    Fate,
    Sending,
    fates_of,
    sendable,
    sending_after,
    sendings,
    turned,
)
from pos_app.domain.entry import ChainHead, Entry, canonical_payload, chained
from tests.fakes import START

IDS = ("1", "2", "3")


def entry(what: str, name: str = "send-a", **said: object) -> Entry:
    return chained(
        ChainHead(), at=START, kind=what, reference=name, payload=canonical_payload(said)
    )


PLAN = entry(words.PLANNED, ids=[*IDS], scheduled=True, operator="Noor")


def after(*entries: Entry) -> Sending:
    return sendings([PLAN, *entries])["send-a"]


def test_a_plan_is_all_left() -> None:
    run = sending_after(None, PLAN)
    assert (run.name, run.left, run.scheduled, run.operator) == ("send-a", IDS, True, "Noor")
    assert run.begun_at == START
    assert run.is_open


def test_a_chunk_over_which_the_till_died_is_unsure() -> None:
    run = after(entry(words.ASKED, ids=["1", "2"], marks={"1": "0"}))
    assert run.of(Fate.UNSURE) == ("1", "2")
    assert run.left == ("3",)
    assert run.marks == {"1": "0"}


def test_each_end_of_a_chunk() -> None:
    run = after(
        entry(words.ASKED, ids=["1"]),
        entry(words.DONE, ids=["1"]),
        entry(words.ASKED, ids=["2"]),
        entry(words.NOT_DONE, ids=["2"], kind="offline"),
        entry(words.ASKED, ids=["3"]),
        entry(words.REFUSED, ids=["3"], kind="not_open"),
    )
    assert run.fates == {"1": Fate.SENT, "3": Fate.REFUSED}
    assert run.reasons == {"3": "not_open"}
    assert run.left == ("2",)


def test_unsure_leaves_by_evidence_or_by_a_persons_word() -> None:
    unsure = entry(words.UNSURE, ids=[*IDS])
    run = after(
        unsure,
        entry(words.FOUND, ids=["1"]),
        entry(words.SETTLED, ids=["2"], sent=True),
        entry(words.SETTLED, ids=["3"], sent=False),
    )
    assert run.of(Fate.SENT) == ("1", "2")
    assert run.left == ("3",)


def test_a_run_that_was_given_up_is_not_open() -> None:
    assert not after(entry(words.ENDED)).is_open
    assert not after(entry(words.DONE, ids=[*IDS])).is_open


def test_entries_without_a_plan_are_not_a_run() -> None:
    assert sendings([entry(words.DONE, "send-b", ids=["1"])]) == {}


def test_ids_that_are_none_are_none() -> None:
    assert after(entry(words.DONE, ids="12")).left == IDS


def test_sent_outweighs_unsure_outweighs_refused() -> None:
    runs = [
        Sending("a", IDS, fates={"1": Fate.REFUSED, "2": Fate.SENT, "3": Fate.REFUSED}),
        Sending("b", IDS, fates={"1": Fate.UNSURE, "2": Fate.UNSURE}),
    ]
    fates = fates_of(runs)
    assert fates == {"1": Fate.UNSURE, "2": Fate.SENT, "3": Fate.REFUSED}
    assert sendable(("1", "2", "3", "4", "4"), fates) == ("3", "4")


def test_only_a_mark_that_turned_is_evidence() -> None:
    before = {"1": "0", "2": "0", "3": "1", "4": ""}
    assert turned(before, {"1": "1", "2": "0", "3": "1", "4": "1"}) == ("1",)


steps = st.tuples(
    st.sampled_from(sorted(words.KINDS - {words.PLANNED, words.ENDED})),
    st.lists(st.sampled_from(IDS), max_size=3),
    st.booleans(),
)


@given(st.lists(steps, max_size=12))
def test_no_entry_is_in_two_places(given_: list[tuple[str, list[str], bool]]) -> None:
    run = after(*(entry(kind, ids=ids, sent=sent) for kind, ids, sent in given_))
    places = [*run.left, *(one for fate in Fate for one in run.of(fate))]
    assert sorted(places) == sorted(IDS)
