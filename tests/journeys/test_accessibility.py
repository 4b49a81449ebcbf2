from __future__ import annotations

import subprocess
import sys

import pytest

from scripts.proofs.accessibility_walk import LACKING, ROOT

WALKS = [[], ["screens"], ["insides"], ["first"], ["alone"]]


@pytest.mark.timeout(280)  # a walk goes by as many presses as a person would need
@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk[0] if walk else "sale")
def test_a_till_is_used_knowing_only_the_accessibility_tree(walk: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "proofs" / "accessibility_walk.py"), *walk],
        capture_output=True,
        text=True,
        timeout=260,
        check=False,
    )
    if done.returncode == LACKING:
        pytest.skip(done.stdout.strip())
    assert done.returncode == 0, done.stdout + done.stderr
    assert "every control has a name" in done.stdout
