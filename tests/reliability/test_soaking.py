"""A sample of the soak: `python benchmarks/soak.py` sells ten thousand."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from benchmarks.soak import soaked
from tests.reliability.led_loop import LeadingLoop

pytestmark = pytest.mark.usefixtures("qapp")  # receipts are drawn by Qt


@pytest.mark.timeout(120)
def test_some_sales_leave_nothing_behind_and_agree_with_the_ledger(tmp_path: Path) -> None:
    with asyncio.Runner(loop_factory=LeadingLoop) as runner:
        assert runner.run(soaked(6, 1, float("inf"), tmp_path)) == 0
