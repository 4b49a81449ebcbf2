"""From the tap on *Charge* to the last byte of the sealed POST, with the journal fsynced.

    python benchmarks/tap_to_wire.py [SALES]                 # 300 sales

The till of the window without its screens: what a tap starts (`TillService.take_terminal_sale`),
journal on disk, gateway client over loopback HTTP on a kept session; the simulator is a process of
its own. The clock stops when httpx has handed the body's last byte to the kernel. Beside it stands
what one bare fsync of 4 KiB costs on the same disk in the same minute. Target (architecture.md 8):
p99 at most one frame, 16.7 ms; ends with 1 where it is missed.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import httpx

from pos_app.app.headless import open_headless
from pos_app.app.till_service import TillService
from pos_app.domain.money import Fils
from pos_app.gateway import exchange
from pos_app.settings.layers import load_settings
from ui.tasks import Tasks
from ui.viewmodels.ports import Draft

FRAME = 16.7
REST = 0.2
"""Seconds between two sales: nobody taps while the last sale's receipt is still being recorded."""
PAYER = (
    '[title]\nen = "Quick"\nar = "سريع"\n[about]\nen = "Pays."\nar = "يدفع."\n'
    '[[payer]]\ndoes = "approve"\nafter = 0.01\n'
)


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of them do not pass."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


async def sell(sales: int, home: Path) -> list[float]:
    """Milliseconds from tap to last byte, one for each sale."""
    environ = {"POS_APP_HOME": str(home), "PATH": os.environ.get("PATH", "")}
    environ |= {"POS_APP_TIMING_POLL": "[[0, 0.05]]", "POS_APP_PRINTER_DRIVER": "none"}
    sent: list[float] = []
    asked = exchange.Watch.__call__  # the only place that sees the wire

    async def watched(watch: exchange.Watch, event: str, info: Mapping[str, object]) -> None:
        await asked(watch, event, info)
        if event.endswith("send_request_body.complete"):
            sent.append(time.perf_counter())

    exchange.Watch.__call__ = watched  # type: ignore[method-assign]  # as above
    taps: list[float] = []
    async with open_headless(load_settings(environ, demo=True), environ=environ) as till:
        assert till.demo is not None
        async with httpx.AsyncClient(base_url=till.demo.url, trust_env=False) as control:
            said = {"toml": PAYER, "auto": "scenario"}
            (await control.post("/_sim/scenario", json=said)).raise_for_status()
        await till.gateway.sign_in()
        tasks = Tasks(lambda name, error: print(name, repr(error)))
        service = TillService(
            till=till,
            tasks=tasks,
            approve=_approve,
            operator=lambda: "Mariam",
            shown=lambda _: None,
            alarmed=lambda _: None,
        )
        for number in range(sales + 5):
            await till.clock.sleep(REST)
            sent.clear()
            tapped = time.perf_counter()
            await service.take_terminal_sale(Draft(Fils(1000 + number)), lambda _: None)
            taps.append((sent[0] - tapped) * 1000)
        await tasks.close()
    return taps[5:]


async def _approve(_pin: str) -> str:
    return ""


def bare_fsync(folder: Path, times: int = 200) -> list[float]:
    """Milliseconds of writing 4 KiB and fsync, each."""
    took: list[float] = []
    with (folder / "bare").open("wb", buffering=0) as file:
        for _ in range(times):
            began = time.perf_counter()
            file.write(bytes(4096))
            os.fsync(file.fileno())
            took.append((time.perf_counter() - began) * 1000)
    return took


def main() -> int:
    """Measure, and say it."""
    sales = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    with tempfile.TemporaryDirectory(prefix="tap-to-wire-") as home:
        disk = bare_fsync(Path(home))
        taps = asyncio.run(sell(sales, Path(home)))
        disk += bare_fsync(Path(home))
    for name, values in (("tap to wire", taps), ("bare fsync", disk)):
        shown = ", ".join(f"p{share * 100:g} {percentile(values, share):.2f}" for share in SHARES)
        print(f"{name}: {shown}, most {max(values):.2f} ms of {len(values)}")
    return 1 if percentile(taps, 0.99) > FRAME else 0


SHARES = (0.5, 0.95, 0.99)

if __name__ == "__main__":
    raise SystemExit(main())
