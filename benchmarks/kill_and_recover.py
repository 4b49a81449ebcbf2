"""Real commands killed at random moments under random faults; ledger against journal afterwards.

    python benchmarks/kill_and_recover.py [RUNS] [FIRST_SEED]      # 200 runs from seed 0

Each run is a till's home and a simulator of their own, both decided by the seed: a gateway with up
to three kinds of fault and one kind of payer; one to three `pos-app charge` that are killed by
SIGKILL at a random moment or at a named point, stopped by SIGTERM, or let run; `pos-app recover`,
at times killed too. Then the gateway heals, and `recover --json`, `sales --json` and `journal
verify` are held against the simulator's ledger (`disagreements`). Ends with 1 if any run disagrees;
how busy the machine is changes where a kill falls, so a seed repeats its faults, not every instant.
"""

from __future__ import annotations

import random
import shutil
import signal
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.reliability.counter import Ran, RealCounter, was_killed
from tests.reliability.lives import HEALTHY, draw_scenario

POINTS = (
    "push.announced",
    "push.answered",
    "look.answered",
    "cancel.answered",
    *(f"journal.{when}_commit:{n}" for when in ("before", "after") for n in range(1, 9)),
)
ENDED = {"paid", "declined", "cancelled", "expired", "refused"}
TIMING = {
    "POS_APP_TIMING_CONNECT": "1",
    "POS_APP_TIMING_READ": "1",
    "POS_APP_TIMING_SETTLE": "6",  # what stalls does so for 3, and a busy machine sends late
    "POS_APP_TIMING_LOOKS": "[0.2, 0.4, 0.8]",
}


def one_run(seed: int, home: Path, happened: Counter[str]) -> list[str]:
    """Live through one seed; what disagrees afterwards."""
    rng = random.Random(seed)
    weather, _ = draw_scenario(rng, quickened=10.0)
    with RealCounter(home, scenario=_file(home, weather), payer="scenario", **TIMING) as counter:
        said: list[Ran] = []
        for _ in range(rng.choice((1, 1, 2, 3))):
            said.append(_charge(rng, counter, happened))
            if rng.random() < 0.4:
                kill_after = rng.uniform(0.2, 3.0) if rng.random() < 0.5 else None
                counter.run("recover", "--json", kill_after=kill_after)
                happened["recover killed" if kill_after else "recover"] += 1
        counter.use_scenario(HEALTHY + "\n", auto="none")
        recovered = Ran(0, [], "")
        for _ in range(6):
            recovered = counter.run("recover", "--json")
            sales = counter.sales()
            if not any(sale["state"] in {"unsure", "cancelling"} for sale in sales):
                break
        for sale in sales:
            happened[sale["state"]] += 1
            happened[sale["alarm"] or "no alarm"] += 1
        verified = counter.run("journal", "verify")
        wrong = [] if verified.code == 0 else [f"journal verify: {verified.said}"]
        return wrong + disagreements(counter, sales, said, recovered)


def _file(home: Path, weather: str) -> str:
    path = home / "weather.toml"
    path.write_text(weather, encoding="utf-8")
    return str(path)


def _charge(rng: random.Random, counter: RealCounter, happened: Counter[str]) -> Ran:
    amount = f"{rng.randint(1, 99)}.{rng.randint(0, 999):03}"
    arguments = ("charge", amount, "--json", "--patience", str(rng.choice((1, 3, 8))))
    way = rng.choices(("killed", "at a point", "stopped", "let run"), (5, 2, 1, 2))[0]
    if way == "killed":
        ran = counter.run(*arguments, kill_after=rng.uniform(0.3, 3.0))
    elif way == "at a point":
        ran = counter.run(*arguments, POS_APP_FAIL_POINT=rng.choice(POINTS))
    elif way == "stopped":
        ran = counter.run(*arguments, kill_after=rng.uniform(0.8, 4.0), kill_with=signal.SIGTERM)
    else:
        ran = counter.run(*arguments)
    died = way in {"killed", "at a point"} and not was_killed(ran)
    happened[f"{way}, too late" if died else way] += 1
    return ran


def disagreements(
    counter: RealCounter, sales: list[dict[str, Any]], said: list[Ran], recovered: Ran
) -> list[str]:
    """What is told of a sale and is not so at the gateway, or the other way round."""
    payments, known = counter.payments(), {sale["reference"]: sale for sale in sales}
    wrong = [f"{name} charged {times} times" for name, times in payments.items() if times > 1]
    wrong += [f"{name} made {n} times" for name, n in counter.invoices().items() if n > 1]
    wrong += [f"{name} is paid and unknown here" for name in payments if name not in known]
    for name, sale in known.items():
        told = sale["state"] in {"paid", "parked"} or sale["alarm"] is not None
        if payments[name] and not told:
            wrong.append(f"{name} is paid and called {sale['state']}")
        if sale["state"] == "paid" and not payments[name]:
            wrong.append(f"{name} is called paid and is not")
    here = sum(sale["amount_fils"] for sale in sales if sale["state"] == "paid")
    there = sum(
        fils for name, fils in counter.paid_fils() if known.get(name, {}).get("state") == "paid"
    )
    if here != there:
        wrong.append(f"paid here {here} fils, there {there}")
    for ran in said:
        last = next((line for line in reversed(ran.lines) if isinstance(line, dict)), None)
        if last and last["state"] in ENDED:
            now = known.get(last["reference"], {})
            if now.get("state") != last["state"]:
                wrong.append(f"{last['reference']} was told {last['state']}, is {now.get('state')}")
    clear = all(sale["state"] in ENDED and not sale["alarm"] for sale in sales)
    if clear != (recovered.code == 0) or recovered.code not in {0, 4}:
        wrong.append(f"recover ended with {recovered.code}: {recovered.said}")
    return wrong


def main() -> int:
    """Run them; print each that disagrees, and what happened in all."""
    runs, first = (int(word) for word in (*sys.argv[1:], *("200", "0")[len(sys.argv) - 1 :]))
    happened: Counter[str] = Counter()
    failures = 0
    for seed in range(first, first + runs):
        home = Path(tempfile.mkdtemp(prefix=f"kill-and-recover-{seed}-"))
        wrong = one_run(seed, home, happened)
        if wrong:
            failures += 1
            print(seed, home, *wrong, sep="\n  ", flush=True)
        else:
            shutil.rmtree(home)
    print(f"{runs} runs from seed {first}, {failures} disagree: {dict(happened.most_common())}")
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
