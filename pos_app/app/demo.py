"""Demo mode's gateway: the simulator, as a process of its own, for as long as this one lives.

It listens on loopback at a port of the system's choosing, and the demo's settings can name no
other address: by construction a demo till cannot reach a real gateway. Its ledger lies in the
demo's home and is taken up again, so that a sale cut off by a crash can be recovered.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pos_app.errors import Unreachable

_READY_WITHIN = 60.0  # a first start on a slow disk, under a virus scanner
_END_WITHIN = 2.0


@dataclass(slots=True)
class DemoGateway:
    """A running simulator. `url` is both Merchant API and checkout host."""

    url: str
    _process: asyncio.subprocess.Process

    async def close(self) -> None:
        """End it: its standard input closes, and if that is not enough it is killed."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            await asyncio.wait_for(self._process.wait(), _END_WITHIN)
        except TimeoutError:
            with suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()


async def start_demo_gateway(
    *, ledger: Path, payer: str, environ: Mapping[str, str], scenario: str = "approve"
) -> DemoGateway:
    """Start the simulator. `payer`: `scenario` plays by itself, `none` leaves it to a person.

    Raises Unreachable `demo_gateway` when it does not come up.
    """
    process = await asyncio.create_subprocess_exec(
        *_command(),
        "--port",
        "0",
        "--with-parent",
        "--ledger",
        str(ledger),
        "--auto",
        payer,
        "--scenario",
        scenario,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, **environ, "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    try:
        line = await asyncio.wait_for(process.stdout.readline(), _READY_WITHIN)
        return DemoGateway(str(json.loads(line)["url"]), process)
    except (TimeoutError, ValueError, KeyError) as wrong:
        await DemoGateway("", process).close()
        raise Unreachable("demo_gateway", "the simulator did not start") from wrong


def _command() -> tuple[str, ...]:
    if getattr(sys, "frozen", False):
        return (sys.executable, "simulate")
    return (sys.executable, "-m", "pos_app.simulator")
