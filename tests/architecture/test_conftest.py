"""The checks of tests/conftest.py do fail what they are there to fail."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

CASES = {
    "thread": (
        """
import threading
def test_it():
    threading.Thread(target=threading.Event().wait, name="forgotten", daemon=True).start()
""",
        "threads left running: ['forgotten']",
    ),
    "task": (
        """
import asyncio
async def test_it():
    asyncio.get_running_loop().create_task(asyncio.sleep(60), name="forgotten")
""",
        "left running: ['forgotten']",
    ),
    "task on qasync": (
        """
import asyncio
async def leave():
    asyncio.get_running_loop().create_task(asyncio.sleep(60), name="forgotten")
def test_it(arun):
    arun(leave())
""",
        "left running: ['forgotten']",
    ),
    "timer": (
        """
from PySide6.QtCore import QTimer
kept = []
def test_it(qapp):
    kept.append(QTimer(interval=60_000))
    kept[0].start()
""",
        "timers left running",
    ),
    "log": (
        """
import logging
def test_it():
    logging.getLogger("x").warning("out of paper")
""",
        "logged unexpectedly: ['out of paper']",
    ),
    "log that did not come": (
        """
import pytest
@pytest.mark.expects_log("out of paper")
def test_it():
    pass
""",
        "expected in the log, but not there: ['out of paper']",
    ),
    "python warning": (
        """
import warnings
def test_it():
    warnings.warn("old", DeprecationWarning, stacklevel=1)
""",
        "DeprecationWarning: old",
    ),
    "qt warning": (
        """
from PySide6.QtCore import qWarning
def test_it(qapp):
    qWarning("binding loop")
""",
        "binding loop",
    ),
}


@pytest.fixture(scope="module")
def told(root: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """What pytest says of all cases, run in one go as a project of their own."""
    folder = tmp_path_factory.mktemp("cases")
    conftest = (root / "tests" / "conftest.py").read_text("utf-8")
    (folder / "conftest.py").write_text(conftest, "utf-8")
    for name, (code, _) in CASES.items():
        (folder / f"test_{name.replace(' ', '_')}.py").write_text(code, "utf-8")
    config = str(root / "pyproject.toml")
    options = ["-p", "no:cacheprovider", "-p", "no:cov", "-q", "-rfE"]
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-c", config, "--rootdir", *[str(folder)] * 2, *options],
        capture_output=True,
        text=True,
        timeout=55,
        check=False,
    )
    assert ran.returncode == 1, ran.stdout
    return ran.stdout


@pytest.mark.parametrize("name", CASES)
def test_it_fails_a_test_that_leaves_something_behind(name: str, told: str) -> None:
    assert re.search(
        rf"^(?:FAILED|ERROR) \S*test_{name.replace(' ', '_')}\.py::", told, re.MULTILINE
    )
    assert CASES[name][1] in told
