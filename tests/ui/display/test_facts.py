from __future__ import annotations

from dataclasses import replace

import pytest

from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.domain.money import Fils
from tests.fakes import START
from ui.display.facts import STAGES, DisplayFacts

FACTS = DisplayFacts(
    DisplayView(DisplayMoment.SCAN_LINK, amount=Fils(1_250), change=Fils(3_750), seconds_left=60),
    START,
)


def test_every_moment_has_its_stage() -> None:
    assert set(STAGES) == set(DisplayMoment)


@pytest.mark.parametrize(
    ("elapsed", "left", "ended"), [(0, 60, False), (59.9, 1, False), (60, 0, True), (999, 0, True)]
)
def test_what_is_left_of_a_link(elapsed: float, left: int, ended: bool) -> None:
    facts = replace(FACTS, elapsed=elapsed)
    assert (facts.seconds_left, facts.ended) == (left, ended)


def test_nothing_but_a_link_runs_out() -> None:
    for moment in set(DisplayMoment) - {DisplayMoment.SCAN_LINK}:
        facts = replace(FACTS, view=replace(FACTS.view, moment=moment), elapsed=1e9)
        assert facts.seconds_left is None
        assert not facts.ended


def test_change_is_the_hero_of_a_cash_sale() -> None:
    assert FACTS.hero == 1_250
    assert replace(FACTS, view=replace(FACTS.view, moment=DisplayMoment.CASH_CHANGE)).hero == 3_750
