"""Throw broken input at everything that parses what a server or a file sends.

    python -m tests.fuzz --inputs 1000000 --seed 1      # from the repository's root
    python -m tests.fuzz --inputs 20000 --only answers

Every input is a seed of `corpus/` (or a sealed one), cut, doubled, flipped, spliced with another
and salted with what parsers choke on. Anything but an error of ours, or an input that takes longer
than a second, is a failure: it is written to `--failures` and the run ends with exit code 1.
A million inputs take about five minutes on one core.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback
from pathlib import Path

from tests.fuzz.inputs import Mutator, read_corpus
from tests.fuzz.targets import TARGETS, Target

SLOW = 1.0
"""Seconds that no input may take."""


def main(arguments: list[str] | None = None) -> int:
    """Run the fuzzer; 0 when nothing but our own errors came out."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=sorted(TARGETS), default=None)
    parser.add_argument("--failures", type=Path, default=Path("fuzz-failures"))
    wanted = parser.parse_args(arguments)
    names = [wanted.only] if wanted.only else sorted(TARGETS)
    total_share = sum(TARGETS[name].share for name in names)
    failed = 0
    for name in names:
        target = TARGETS[name]
        count = max(1, round(wanted.inputs * target.share / total_share))
        began = time.perf_counter()
        failed += _run(name, target, count, wanted.seed, wanted.failures)
        took = time.perf_counter() - began
        sys.stdout.write(f"{name}: {count} inputs, {took:.0f} s, {target.told()}\n")
    sys.stdout.write(f"failures: {failed}\n")
    return 1 if failed else 0


def _run(name: str, target: Target, count: int, seed: int, failures: Path) -> int:
    mutator = Mutator(random.Random(f"{seed}/{name}"), read_corpus(target.corpus))
    failed = 0
    for number in range(count):
        data = mutator.next()
        began = time.perf_counter()
        try:
            target.feed(data)
        except Exception:  # noqa: BLE001 - that is what is looked for
            why = traceback.format_exc()
        else:
            why = ""
        if time.perf_counter() - began > SLOW:
            why = why or "slow"
        if why:
            failed += 1
            failures.mkdir(parents=True, exist_ok=True)
            (failures / f"{name}-{seed}-{number}").write_bytes(data)
            sys.stderr.write(f"{name} input {number}:\n{why}\n")
            if failed >= 5:
                break
    return failed


if __name__ == "__main__":
    sys.exit(main())
