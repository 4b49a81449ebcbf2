"""`python -m pos_app.simulator`: the simulator as a process of its own."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from pos_app.errors import PosError
from pos_app.simulator.config import Auto, SimulatorConfig, credentials_from
from pos_app.simulator.scenarios.loader import scenario_names
from pos_app.simulator.server import serve
from pos_app.simulator.virtual_terminal import Moment

_PARENT_LOOK = 1.0
"""Seconds between looks at whether the parent still lives."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run until SIGTERM, SIGINT or, with `--with-parent`, the parent's end. Returns an exit code.

    Prints one JSON line `{"url": ..., "port": ...}` on standard output when it is ready.
    """
    options = _parser().parse_args(argv)
    try:
        config = SimulatorConfig(
            port=options.port,
            scenario=_scenario(options.scenario),
            ledger=options.ledger,
            auto=Auto(options.auto),
            auto_after=options.auto_after / 1000,
            auto_when=Moment(options.auto_when),
            seed=options.seed,
            credentials=credentials_from(),
        )
        asyncio.run(_run(config, with_parent=options.with_parent))
    except PosError as error:
        sys.stderr.write(f"simulator: {error.detail or error.kind}\n")
        return error.exit_code
    except KeyboardInterrupt:
        return 0
    return 0


async def _run(config: SimulatorConfig, *, with_parent: bool) -> None:
    loop, ended = asyncio.get_running_loop(), asyncio.Event()
    parent = os.getppid()  # before anybody is told that we are ready: it may die right after
    for number in (signal.SIGTERM, signal.SIGINT):
        # Windows' loops have no signal handlers: there the interrupt ends asyncio.run.
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, ended.set)
    async with await serve(config) as simulator:
        ready = {"url": simulator.base_url, "port": simulator.port}
        sys.stdout.write(json.dumps(ready) + "\n")
        sys.stdout.flush()
        if with_parent:
            await _wait_with_parent(ended, parent)
        else:
            await ended.wait()


async def _wait_with_parent(ended: asyncio.Event, parent: int) -> None:
    """Wait for `ended`, the end of standard input, or another parent than at the start."""
    loop = asyncio.get_running_loop()
    # A thread, because not every kind of standard input can be watched by every kind of loop;
    # a daemon, because a read cannot be called off. It reads the bare descriptor: the buffered
    # one would hold a lock when the interpreter ends.
    threading.Thread(target=_watch_input, args=(loop, ended), daemon=True).start()
    while not ended.is_set() and os.getppid() == parent:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(ended.wait(), _PARENT_LOOK)


def _watch_input(loop: asyncio.AbstractEventLoop, ended: asyncio.Event) -> None:
    with contextlib.suppress(OSError):
        while os.read(0, 4096):
            pass
    with contextlib.suppress(RuntimeError):
        loop.call_soon_threadsafe(ended.set)


def _scenario(given: str) -> str:
    """A name, or the text of the file that a path with `.toml` names."""
    path = Path(given)
    if path.suffix == ".toml" and path.is_file():
        return path.read_text(encoding="utf-8") + "\n"
    return given


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="pos-app simulate",
        description="Hesabe's Merchant and Smart POS APIs on loopback, for trying and testing.",
        epilog=f"Scenarios: {', '.join(scenario_names())}.",
    )
    parser.add_argument("--port", type=_port, default=0, metavar="N", help="0 chooses a free one")
    parser.add_argument(
        "--scenario", default="approve", metavar="NAME", help="a name below, or a .toml file"
    )
    parser.add_argument(
        "--ledger", type=Path, metavar="FILE", help="keep the ledger; one that exists goes on"
    )
    parser.add_argument(
        "--auto",
        choices=[word.value for word in Auto],
        default=Auto.SCENARIO.value,
        help="who plays the payer: the scenario, always the same, or nobody (the control calls)",
    )
    parser.add_argument(
        "--auto-after", type=float, default=0.0, metavar="MS", help="when --auto acts"
    )
    parser.add_argument(
        "--auto-when",
        choices=[word.value for word in Moment],
        default=Moment.PUSHED.value,
        help="the moment that --auto-after counts from",
    )
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of all chance")
    parser.add_argument(
        "--with-parent",
        action="store_true",
        help="end when the parent process or standard input does",
    )
    return parser


def _port(text: str) -> int:
    number = int(text)
    if not 0 <= number <= 65535:
        raise ValueError(text)
    return number


if __name__ == "__main__":
    raise SystemExit(main())
