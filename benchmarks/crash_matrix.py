"""Kills the real `pos-app charge` at every journal write and every protocol step of several lives.

    nice python benchmarks/crash_matrix.py [LIFE ...]

A life is a gateway and a payer. For each named point of `diagnostics/fail_point.py` it is killed
when that point is reached for the first, the second, ... time, until a run ends without having
come to it so often: so every write (before and after its commit) and every step of the protocol
is there, however many the life has. After each kill `recover` and `sales` are held against the
ledger, then the same sale is taken up again under its reference and held against it once more.
Prints how many points each life had; ends with 1 where ledger and journal disagree.
"""

from __future__ import annotations

import signal
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.reliability.counter import Ran, RealCounter, was_killed

NAMES = (
    "journal.before_commit",
    "journal.after_commit",
    "push.announced",
    "push.answered",
    "look.answered",
    "cancel.answered",
)
LIVES = {
    # name: scenario, who plays the payer, seconds until the cashier cancels
    "paid": ("approve", "approve", None),
    "declined": ("decline", "decline", None),
    "answer lost": ("reply-lost-after-work", "approve", None),
    "never arrived": ("reply-lost-before-work", "approve", None),
    "refused": ("refused-with-200", "approve", None),
    "cancelled": ("nobody", "none", 1.5),
    "cancel ignored": ("cancel-ignored", "none", 1.5),
}
MOST = 60
"""A life that comes to a point more often than this only looks again and again."""


def charge(counter: RealCounter, cancel_after: float | None, **environ: str) -> Ran:
    """The life, cut off where `environ` says so."""
    return counter.run(
        *("charge", "1.250", "--reference", "ORDER-7", "--patience", "6", "--json"),
        kill_after=cancel_after,
        kill_with=signal.SIGTERM,
        **environ,
    )


def one_kill(life: str, point: str) -> tuple[bool, list[str]]:
    """Whether `point` was reached at all, and what disagrees after it."""
    scenario, payer, cancel_after = LIVES[life]
    with (
        tempfile.TemporaryDirectory(prefix="crash-matrix-") as home,
        RealCounter(Path(home), scenario=scenario, payer=payer) as counter,
    ):
        died = charge(counter, cancel_after, POS_APP_FAIL_POINT=point)
        if not was_killed(died):
            return False, []
        wrong = disagreements(counter)
        charge(counter, cancel_after)
        return True, wrong + disagreements(counter)


def disagreements(counter: RealCounter) -> list[str]:
    """Ledger against journal after recovering."""
    sales, payments = counter.settle(), counter.payments()
    paid = Counter({sale["reference"]: 1 for sale in sales if sale["state"] == "paid"})
    wrong = [] if paid == payments else [f"paid here {dict(paid)}, there {dict(payments)}"]
    wrong += [f"{name} made {n} times" for name, n in counter.invoices().items() if n > 1]
    return wrong


def main() -> int:
    """Every life that is named, or all."""
    failures = 0
    for life in sys.argv[1:] or LIVES:
        points = 0
        for name in NAMES:
            for number in range(1, MOST + 1):
                reached, wrong = one_kill(life, f"{name}:{number}")
                if wrong:
                    failures += 1
                    print(life, f"{name}:{number}", *wrong, sep="\n  ", flush=True)
                if not reached:
                    break
                points += 1
        print(f"{life}: {points} points, {failures} wrong so far", flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
