"""A run of `benchmarks/kill_and_recover.py` that once disagreed, as a test."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.kill_and_recover import one_run


@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", [5016])  # a push carried out late, with a second one beside it
def test_what_disagreed_once_agrees(tmp_path: Path, seed: int) -> None:
    assert one_run(seed, tmp_path, Counter()) == []
