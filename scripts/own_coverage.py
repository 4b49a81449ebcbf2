"""The pure files are covered, every line and branch, by their own test file alone.

Runs those tests once more under coverage, whose contexts say which test reached a line, and only
those: measuring doubles the time of a test. `pos_app/domain/money.py` counts what
`tests/pos_app/domain/test_money.py` reaches (and what runs on import); that another test happens
to pass through proves little.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from fnmatch import fnmatch
from pathlib import Path

import coverage

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 10 * 60
"""Seconds the tests may take."""


def pure_files(config: coverage.Coverage) -> list[Path]:
    """The files that `[tool.coverage.run] include` names, without `__init__.py`."""
    patterns = config.get_option("run:include")
    assert isinstance(patterns, list)
    return [
        path
        for path in sorted((ROOT / "pos_app").rglob("*.py"))
        if any(fnmatch(path.relative_to(ROOT).as_posix(), pattern) for pattern in patterns)
        and path.name != "__init__.py"
    ]


def own_test(source: Path) -> str:
    """Where the tests of `source` live."""
    relative = source.relative_to(ROOT)
    return (Path("tests") / relative.parent / f"test_{relative.name}").as_posix()


def measure(tests: list[str]) -> int:
    """Run `tests` under coverage. Returns pytest's exit code."""
    command = [sys.executable, "-m", "pytest", "-q", "--cov", "--cov-context=test", "--cov-report="]
    return subprocess.run([*command, *tests], cwd=ROOT, timeout=LONGEST, check=False).returncode


def gaps(source: Path) -> str:
    """What `source` lacks, in words; "" where its own tests reach everything."""
    # on import, before any test; or in a test of its own
    contexts = ["^$", f"^{re.escape(own_test(source))}::"]
    cover = coverage.Coverage()
    cover.load()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        try:
            cover.json_report(morfs=[str(source)], outfile=str(report), contexts=contexts)
        except coverage.exceptions.NoDataError:
            return "no test reaches it"
        (facts,) = json.loads(report.read_text("utf-8"))["files"].values()
    lacking = []
    if facts["missing_lines"]:
        lacking.append("lines " + ", ".join(map(str, facts["missing_lines"])))
    if facts["missing_branches"]:
        lacking.append(
            "branches "
            + ", ".join(
                f"{start}->{'exit' if end < 0 else end}" for start, end in facts["missing_branches"]
            )
        )
    return "; ".join(lacking)


def main() -> int:
    """Report every gap. Returns the exit code."""
    files = pure_files(coverage.Coverage())
    if not files:
        print("no pure files were found")
        return 1
    own = [test for test in map(own_test, files) if (ROOT / test).exists()]
    if code := measure(own):
        return code
    found = {source: gaps(source) for source in files}
    for source, gap in found.items():
        if gap:
            print(f"{source.relative_to(ROOT)}: not reached by {own_test(source)}: {gap}")
    return 1 if any(found.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
