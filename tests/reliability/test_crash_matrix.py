"""The real command killed at each step of a sale and at each write of the journal.

This is the sample that every change runs: the life of a sale that is paid, whole. The same for
lives with lost answers, refusals and cancels, at every point that each has:
`benchmarks/crash_matrix.py`.
"""

from __future__ import annotations

import json
import random
from itertools import chain
from pathlib import Path

import pytest

from tests.reliability.counter import RealCounter, agree, was_killed

STEPS = ("push.announced", "push.answered", "look.answered:1", "look.answered:2")
COMMITS = (
    ("journal_started",),
    ("sale_prepared", "sale_push_announced"),
    ("sale_push_accepted",),
    ("sale_looked",),  # open, on its terminal
    ("sale_looked",),  # paid
)
WRITES = tuple(
    f"journal.{when}_commit:{number}"
    for when in ("before", "after")
    for number in range(1, len(COMMITS) + 1)
)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("point", STEPS + WRITES)
def test_killed_at_each_point_ledger_and_journal_agree(tmp_path: Path, point: str) -> None:
    with RealCounter(tmp_path) as counter:
        died = counter.charge(POS_APP_FAIL_POINT=point)
        assert was_killed(died), (died.code, died.said)
        if "after" in point or "answered" in point:
            counter.pay_by_hand()  # while the till is dead; after the others, when it asks again
        sales = counter.settle()
        agree(counter, sales)
        # The till goes on: the next sale is taken as if nothing had been.
        for sale in sales:
            if sale["state"] not in {"paid", "prepared"}:
                counter.run("resolve", sale["reference"], "--not-paid", "--json")
        after = counter.charge("2.500")
        assert after.code == 0, after.said
        agree(counter, counter.sales())


@pytest.mark.timeout(120)
def test_these_are_all_the_points_of_that_life(tmp_path: Path) -> None:
    """One write or step more, and the lists above must grow."""
    with RealCounter(tmp_path) as counter:
        charged = counter.charge(POS_APP_FAIL_POINT=f"look.answered:{len(STEPS) - 1}")
        assert charged.code == 0, charged.said
        entries = tmp_path / "entries.jsonl"
        assert counter.run("journal", "export", "--format", "jsonl", str(entries)).code == 0
        lines = map(json.loads, entries.read_text(encoding="utf-8").splitlines())
        assert tuple(line["kind"] for line in lines) == tuple(chain(*COMMITS))


@pytest.mark.timeout(120)
@pytest.mark.parametrize("seed", range(6))
def test_killed_at_any_moment_ledger_and_journal_agree(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    with RealCounter(tmp_path, pays_after=0.15) as counter:
        counter.charge(kill_after=chance.uniform(0.1, 2.5))
        agree(counter, counter.settle())


@pytest.mark.timeout(120)
def test_taken_up_again_under_its_reference_it_is_charged_once(tmp_path: Path) -> None:
    with RealCounter(tmp_path) as counter:
        counter.run(
            "charge", "1.250", "--reference", "ORDER-7", "--json",
            POS_APP_FAIL_POINT="push.answered",
        )  # fmt: skip
        again = counter.run("charge", "1.250", "--reference", "ORDER-7", "--json")
        assert again.code == 0, again.said
        assert again.lines[-1]["state"] == "paid"
        agree(counter, counter.sales())
        other = counter.run("charge", "2.000", "--reference", "ORDER-7", "--json")
        assert other.code == 2
