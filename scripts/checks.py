"""Every check of the project, each under a name, one after the other, with a summary at the end.

`scripts/test` sets up and calls this. Arguments pick checks by name; `--list` names them.
All of them run even when one fails: one look tells everything. Exit 0 only if all passed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 20 * 60
"""Seconds any one check may take before it counts as hung."""

PYTHON = sys.executable
BIN = Path(PYTHON).parent
"""Where pip put the tools of this environment."""


@dataclass(frozen=True)
class Check:
    """One named command. `shows`: its output is shown as it comes, not only on failure."""

    name: str
    command: tuple[str, ...]
    shows: bool = False


CHECKS = (
    Check("format", (f"{BIN}/ruff", "format", "--check", ".")),
    Check("lint", (f"{BIN}/ruff", "check", "--quiet", ".")),
    Check("imports", (f"{BIN}/lint-imports", "--no-logo")),
    Check("qml", (PYTHON, "scripts/check_qml.py")),
    Check("types", (f"{BIN}/mypy", "--strict", "--no-error-summary")),
    Check(
        "tests",
        (PYTHON, "-m", "pytest", "-q", "-n", "2", "--dist", "loadfile"),
        shows=True,
    ),
    Check("coverage", (PYTHON, "scripts/own_coverage.py")),
)


def main(arguments: list[str]) -> int:
    """Run the checks that `arguments` name, all without any. Returns the exit code."""
    if arguments == ["--list"]:
        print("\n".join(f"{check.name:<10} {' '.join(check.command[:6])}" for check in CHECKS))
        return 0
    strange = set(arguments) - {check.name for check in CHECKS}
    if strange:
        print(f"no such check: {', '.join(sorted(strange))}; --list names them", file=sys.stderr)
        return 2
    chosen = [check for check in CHECKS if not arguments or check.name in arguments]
    failed = [check.name for check in chosen if not passes(check)]
    if failed:
        print(f"\nred: {', '.join(failed)}")
        return 1
    print(f"\nall green: {', '.join(check.name for check in chosen)}")
    return 0


def passes(check: Check) -> bool:
    """Run one check and say how it went."""
    started = time.monotonic()
    if check.shows:
        print(f"      {check.name} ...", flush=True)
    try:
        done = subprocess.run(
            check.command,
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.DEVNULL,
            stdout=None if check.shows else subprocess.PIPE,
            stderr=None if check.shows else subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        print(f"RED   {check.name}: not done after {LONGEST} s", flush=True)
        return False
    ok = done.returncode == 0
    print(f"{'ok  ' if ok else 'RED '}  {check.name} ({time.monotonic() - started:.1f} s)")
    if not ok and done.stdout:
        print(done.stdout.rstrip())
    sys.stdout.flush()
    return ok


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
