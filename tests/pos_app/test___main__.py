from __future__ import annotations

import subprocess
import sys

from pos_app import __version__


def test_the_package_runs_as_the_program() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "pos_app", "--version"],
        capture_output=True,
        timeout=30,
        check=True,
        text=True,
    )
    assert ran.stdout == f"pos-app {__version__}\n"
