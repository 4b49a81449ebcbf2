"""The diagnostics' lines: what is known from memory, and what has to be measured."""

from __future__ import annotations

import asyncio
import platform
import shutil
import time
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from PySide6 import __version__ as qt_version

from pos_app import __version__
from pos_app.app.headless import HeadlessTill
from pos_app.diagnostics.doctor import Severity, latency_finding, skew_finding, space_finding
from pos_app.diagnostics.last_events import last_events
from pos_app.errors import PosError
from pos_app.ports.devices import Readiness
from pos_app.settings.words import DisplayDriver, Level
from ui.viewmodels.ports import Health

STALL = 0.1
"""Seconds without a turn of the event loop from which on a hand notices it."""
SHOP_TIME = ZoneInfo("Asia/Kuwait")

_ROLES = {
    Severity.OK: "go",
    Severity.NOTE: "quiet",
    Severity.WARNING: "attention",
    Severity.ERROR: "bad",
}
_PRINTER = {
    Readiness.READY: "go",
    Readiness.UNKNOWN: "quiet",
    Readiness.PAPER_NEAR_END: "attention",
}


def health_rows(
    till: HeadlessTill,
    readiness: Readiness,
    display_trouble: str = "",
    stall: float | None = None,
) -> tuple[Health, ...]:
    """What is known now, without asking anybody. `stall`: the longest of late, seconds."""
    gateway = till.gateway.health()
    rows = [
        Health("gateway", "bad", gateway.last_trouble, gateway.last_trouble)
        if gateway.last_trouble
        else _of("gateway", latency_finding(gateway.latency).severity, _ms(gateway.latency)),
        _of("clock", skew_finding(gateway.skew).severity, _seconds(gateway.skew)),
    ]
    if (age := till.gateway.token_age()) is not None:
        rows.append(Health("token_age", "go", f"{age / 60:.0f} min"))
    if till.printer is not None:
        rows.append(Health("printer", _PRINTER.get(readiness, "bad"), readiness.value))
    if display_trouble:
        rows.append(Health("display", "bad", display_trouble, display_trouble))
    elif till.loaded.settings.display.driver not in {DisplayDriver.NONE, DisplayDriver.AUTO}:
        rows.append(Health("display", "go", "ready"))
    free = shutil.disk_usage(till.loaded.home.data).free
    rows.append(_of("disk", space_finding(free).severity, f"{free // 2**30} GiB"))
    rows += [Health("journal", "bad", kind, kind) for kind in till.journal.notices()] or [
        Health("journal", "go", till.loaded.home.journal.name)
    ]
    if stall is not None:
        rows.append(Health("loop_lag", "go" if stall < STALL else "attention", _ms(stall)))
    rows.append(Health("version", "quiet", _versions()))
    return tuple(rows)


async def event_rows(till: HeadlessTill) -> tuple[Health, ...]:
    """The last things that went wrong, by the log."""
    events = await asyncio.to_thread(last_events, till.loaded.home.logs)
    told = [f"{at.astimezone(SHOP_TIME):%H:%M} {said}" for at, said in events]
    return (Health("events", "quiet" if told else "go", "\n".join(told) or "none"),)


async def measured(till: HeadlessTill) -> Iterable[Health]:
    """Sign in, ask for the terminals, count the sales: how long each takes."""
    rows = []
    for kind, work in (
        ("terminals", till.gateway.account.terminals),
        ("sales", till.journal.count),
    ):
        began = time.monotonic()
        try:
            await work()
        except PosError as trouble:
            rows.append(Health(kind, "bad", trouble.kind, trouble.kind))
        else:
            rows.append(Health(kind, "go", _ms(time.monotonic() - began)))
    return rows


async def drawer_row(till: HeadlessTill) -> tuple[Health, ...]:
    """Whether the cash drawer stands open, where the set-up found out what *open* looks like."""
    from drivers.printers.thermal import ThermalPrinter

    level = till.loaded.settings.printer.drawer_open_level
    if not level or not isinstance(till.printer, ThermalPrinter):
        return ()
    high = await till.printer.drawer_pin()
    if high is None:
        return (Health("drawer", "quiet", "unknown"),)
    is_open = high is (level is Level.HIGH)
    return (Health("drawer", "attention" if is_open else "go", "open" if is_open else "shut"),)


def _of(kind: str, severity: Severity, value: str) -> Health:
    return Health(kind, _ROLES[severity], value)


def _ms(seconds: float | None) -> str:
    return "" if seconds is None else f"{seconds * 1000:.0f} ms"


def _seconds(skew: float | None) -> str:
    return "" if skew is None else f"{skew:+.0f} s"


def _versions() -> str:
    return f"pos-app {__version__} · Qt {qt_version} · Python {platform.python_version()}"
