from __future__ import annotations

import subprocess
import sys

import pytest

from scripts.proofs.accessibility_walk import LACKING, ROOT


def test_a_whole_sale_knowing_only_the_accessibility_tree() -> None:
    walk = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "proofs" / "accessibility_walk.py")],
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    if walk.returncode == LACKING:
        pytest.skip(walk.stdout.strip())
    assert walk.returncode == 0, walk.stdout + walk.stderr
    assert "every control has a name and a role" in walk.stdout
