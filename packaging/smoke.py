"""Tries a built or an installed program: does it start, is it whole, does it take a payment?

    python packaging/smoke.py /opt/smart-pos-companion/pos-app

Everything happens in a temporary home, in demo mode, without a screen.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LONGEST = 120
"""Seconds any one step may take."""


def main(program: str) -> int:
    """Run each step; the first that fails ends it. Returns the exit code."""
    with tempfile.TemporaryDirectory() as home:
        # PATH and HOME only: a packaged program may lean on nothing of the build machine
        environ = {
            "PATH": os.environ.get("PATH", ""),
            "HOME": home,
            "POS_APP_HOME": str(Path(home, "till")),
            "QT_QPA_PLATFORM": "offscreen",
        }
        if sys.platform == "win32":
            environ |= {
                name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ
            }
        told = step(program, "--version", environ=environ)
        print(told.strip())
        step(program, "--self-test", environ=environ)
        sale = step(program, "--demo", "charge", "1.250", "--json", environ=environ)
        states = [json.loads(line)["state"] for line in sale.splitlines()]
        if states[-1] != "paid":
            sys.exit(f"a demo sale ended {states[-1]}: {sale}")
        listed = json.loads(step(program, "--demo", "sales", "--json", environ=environ))
        if [row["state"] for row in listed] != ["paid"]:
            sys.exit(f"the journal does not show the sale: {listed}")
    print(f"whole: a demo sale went {' -> '.join(states)}")
    return 0


def step(program: str, *arguments: str, environ: dict[str, str]) -> str:
    """Run the program once and give what it wrote; anything but exit 0 ends the trial."""
    started = time.monotonic()
    done = subprocess.run(
        [program, *arguments],
        env=environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=LONGEST,
        check=False,
    )
    print(
        f"{' '.join(arguments)}: exit {done.returncode} in {time.monotonic() - started:.1f} s",
        flush=True,
    )
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
