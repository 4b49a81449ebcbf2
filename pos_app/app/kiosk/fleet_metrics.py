"""What an open till tells of its health, and the file it keeps fresh for the fleet's monitoring."""

from __future__ import annotations

import asyncio
import logging
import shutil
from collections.abc import Callable
from pathlib import Path

from pos_app import __version__
from pos_app.app.headless import HeadlessTill
from pos_app.diagnostics.metrics import Metric, render
from pos_app.domain.sale import SaleState
from pos_app.errors import JournalTrouble
from pos_app.ports.devices import Readiness
from pos_app.settings.files import replace_readable

_log = logging.getLogger(__name__)

WRITE_EVERY = 15.0
"""Seconds: what collectors usually ask for."""


async def keep_metrics(till: HeadlessTill, *, readiness: Callable[[], Readiness]) -> None:
    """Write the file that is set, until cancelled; at once done where none is.

    A folder that cannot be written to is logged once and tried again: the till sells on.
    """
    target = till.loaded.settings.monitoring.metrics_file
    said = False
    while target:
        try:
            text = render(await metrics_of(till, readiness()))
            await asyncio.to_thread(replace_readable, Path(target), text.encode())
            said = False
        except JournalTrouble as trouble:
            if not said:
                _log.info("metrics_not_written", extra={"facts": {"detail": trouble.detail}})
            said = True
        await till.clock.sleep(WRITE_EVERY)


async def metrics_of(till: HeadlessTill, readiness: Readiness) -> list[Metric]:
    """The numbers of this moment. Asks nobody outside; raises JournalTrouble."""
    settings, health = till.loaded.settings, till.gateway.health()
    open_sales = await till.book.open_sales()
    parked = sum(sale.state is SaleState.PARKED for sale in open_sales)
    labels = {
        "version": __version__,
        "store": settings.till.store,
        "till": settings.till.number,
        "environment": settings.gateway.environment.value,
    }
    printer = {Readiness.READY: 1, Readiness.PAPER_NEAR_END: 1, Readiness.UNKNOWN: None}
    return [
        Metric("pos_app_info", "This till; always 1.", 1, labels),
        Metric(
            "pos_app_written_timestamp_seconds",
            "When this was written; a till that is down or hangs grows old.",
            till.clock.now().timestamp(),
        ),
        Metric("pos_app_kiosk", "1 where the till is locked down.", settings.kiosk.enabled),
        Metric("pos_app_sales_open", "Sales not final yet.", len(open_sales) - parked),
        Metric("pos_app_sales_parked", "Sales that wait for a person.", parked),
        Metric("pos_app_gateway_up", "1 where the last call was answered.", _up(health)),
        Metric("pos_app_gateway_latency_seconds", "Of the last answer.", health.latency),
        Metric("pos_app_clock_skew_seconds", "Ours minus the gateway's.", health.skew),
        Metric(
            "pos_app_printer_ready",
            "1 ready, 0 not; absent without a printer or a status.",
            None if till.printer is None else printer.get(readiness, 0),
        ),
        Metric(
            "pos_app_journal_notices",
            "What the journal complains of; 0 is well.",
            len(till.journal.notices()),
        ),
        Metric(
            "pos_app_disk_free_bytes",
            "On the journal's disk.",
            shutil.disk_usage(till.loaded.home.data).free,
        ),
    ]


def _up(health: object) -> float | None:
    trouble, latency = getattr(health, "last_trouble", ""), getattr(health, "latency", None)
    return 0 if trouble else 1 if latency is not None else None
