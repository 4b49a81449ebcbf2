from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from pos_app.app.headless import HeadlessTill
from pos_app.app.kiosk.fleet_metrics import WRITE_EVERY, keep_metrics, metrics_of
from pos_app.domain.money import Fils
from pos_app.domain.sale import Tender
from pos_app.ports.devices import Readiness
from pos_app.settings.layers import load_settings
from pos_app.usecases.resolve_sale import park_sale
from pos_app.usecases.sale_book import SaleOrder
from tests.fakes import FakeClock


class Rounds(FakeClock):
    """A clock that ends what waits for it after some rounds."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.pass_by(seconds)
        if len(self.slept) >= self.most:
            raise asyncio.CancelledError


def numbers(text: str) -> dict[str, float]:
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return {line.split("{")[0].split()[0]: float(line.split()[-1]) for line in lines}


def left_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if ".prom" in path.name]


async def keep(till: HeadlessTill, environ: dict[str, str], file: Path, rounds: int) -> Rounds:
    till.loaded = load_settings(environ, {"monitoring.metrics_file": str(file)}, demo=True)
    till.clock = clock = Rounds(rounds)
    with pytest.raises(asyncio.CancelledError):
        await keep_metrics(till, readiness=lambda: Readiness.PAPER_END)
    return clock


async def test_the_file_tells_of_sales_gateway_and_disk_and_is_kept_fresh(
    till: HeadlessTill, environ: dict[str, str], tmp_path: Path
) -> None:
    sale = await till.book.prepare(SaleOrder(Fils(1250), Tender.TERMINAL, terminal="48515"))
    await park_sale(sale.reference, runner=till.runner(), reason="operator", operator="")
    await till.gateway.account.terminals()
    file = tmp_path / "pos-app.prom"
    clock = await keep(till, environ, file, 2)
    found = numbers(file.read_text("utf-8"))
    assert found["pos_app_info"] == 1
    assert (found["pos_app_sales_open"], found["pos_app_sales_parked"]) == (0, 1)
    assert (found["pos_app_gateway_up"], found["pos_app_printer_ready"]) == (1, 0)
    assert found["pos_app_disk_free_bytes"] > 0
    second = clock.now().timestamp() - WRITE_EVERY
    assert found["pos_app_written_timestamp_seconds"] == second
    if sys.platform != "win32":
        assert file.stat().st_mode & 0o777 == 0o644
    assert left_in(tmp_path) == ["pos-app.prom"]


async def test_a_folder_that_is_not_there_is_said_once_and_tried_again(
    till: HeadlessTill,
    environ: dict[str, str],
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("INFO")
    clock = await keep(till, environ, tmp_path / "gone" / "pos-app.prom", 3)
    assert clock.slept == [WRITE_EVERY] * 3
    assert [each.message for each in caplog.records].count("metrics_not_written") == 1


async def test_where_none_is_set_nothing_is_written(till: HeadlessTill) -> None:
    await keep_metrics(till, readiness=lambda: Readiness.READY)


async def test_what_is_not_known_is_no_zero(till: HeadlessTill) -> None:
    told = {each.name: each.value for each in await metrics_of(till, Readiness.UNKNOWN)}
    assert told["pos_app_printer_ready"] is None
    assert told["pos_app_gateway_up"] is None
    till.printer = None
    told = {each.name: each.value for each in await metrics_of(till, Readiness.READY)}
    assert told["pos_app_printer_ready"] is None
