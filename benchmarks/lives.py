"""Lives random lives of a till (tests/reliability/lives.py) and reports what went wrong in them.

    python benchmarks/lives.py FIRST_SEED END_SEED

Says every 500 lives how far it is. Ends with 1 if any life ended with ledger and journal in
disagreement; its seed is printed, and belongs into tests/reliability/known_seeds.txt.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.reliability.lives import live
from tests.reliability.warped_loop import WarpedLoop

TELL = 500


def main() -> int:
    """Live them; print each failure, and what happened in all."""
    first, end = (int(word) for word in sys.argv[1:3])
    logging.disable(logging.CRITICAL)
    happened: Counter[str] = Counter()
    failures = 0
    for seed in range(first, end):
        with asyncio.Runner(loop_factory=WarpedLoop) as runner:
            life = runner.run(live(seed))
        happened.update(life.happened)
        if life.wrong:
            failures += 1
            print(seed, *life.wrong, sep="\n  ", flush=True)
        if (seed + 1 - first) % TELL == 0:
            print(f"{seed + 1 - first} lives, {failures} wrong so far", flush=True)
    print(f"{end - first} lives, {failures} wrong: {dict(happened.most_common())}")
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
