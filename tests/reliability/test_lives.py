"""A seeded sample of random lives, and the seeds of every failure ever found.

Ten thousand of them: `python benchmarks/lives.py 0 10000`.
"""

from __future__ import annotations

import asyncio

import pytest

from tests.reliability.lives import known_seeds, live
from tests.reliability.warped_loop import WarpedLoop

SAMPLE = 60


@pytest.mark.parametrize("seed", [*known_seeds(), *range(SAMPLE)])
def test_ledger_and_journal_tell_the_same_after_any_life(seed: int) -> None:
    with asyncio.Runner(loop_factory=WarpedLoop) as runner:
        life = runner.run(live(seed))
    assert life.wrong == [], life.scenario
