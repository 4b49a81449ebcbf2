from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PROGRAM = """
from pos_app.diagnostics.fail_point import reached
for turn in range(4):
    reached("other")
    reached("here")
    print(turn, flush=True)
"""


def run(armed: str | None) -> subprocess.CompletedProcess[str]:
    environment = {name: text for name, text in os.environ.items() if name != "POS_APP_FAIL_POINT"}
    if armed is not None:
        environment["POS_APP_FAIL_POINT"] = armed
    return subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
        timeout=30,
    )


@pytest.mark.parametrize(
    ("armed", "turns"), [("here", 0), ("here:1", 0), ("here:3", 2), ("here:0", 0), ("here:x", 0)]
)
def test_the_process_dies_at_its_turn_without_cleaning_up(armed: str, turns: int) -> None:
    done = run(armed)
    assert done.returncode in {-9, 137}
    assert len(done.stdout.split()) == turns


@pytest.mark.parametrize("armed", [None, "", "here:9", "elsewhere", ":"])
def test_unarmed_it_does_nothing(armed: str | None) -> None:
    done = run(armed)
    assert (done.returncode, done.stdout.split()) == (0, ["0", "1", "2", "3"])
