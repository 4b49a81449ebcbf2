"""The files of the project, as git knows them, for the checks of this folder."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def files() -> list[Path]:
    """Every tracked file that is there, relative to the root."""
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"],  # noqa: S607 - git from PATH
        cwd=ROOT,
        capture_output=True,
        check=True,
        timeout=60,
    )
    names = listed.stdout.decode("utf-8").split("\0")
    return [Path(name) for name in names if name and (ROOT / name).is_file()]


@pytest.fixture(scope="session")
def sources(files: list[Path]) -> list[Path]:
    """The tracked Python files of the three packages."""
    return [
        file
        for file in files
        if file.suffix == ".py" and file.parts[0] in {"pos_app", "ui", "drivers"}
    ]
