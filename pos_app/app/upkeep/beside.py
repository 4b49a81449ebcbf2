"""What begins once the first keypad is on the screen, one thing a turn of the loop.

The keypad waits for none of it, and a finger never for more than one step: what takes longer than
half a frame to import is imported before, in turns of its own (`_OF_CUT_OFF_SALES` and the like;
`ui.areas.parts` does the same for the screens), or on a thread. First the sales that
a crash cut off: they are asked about at once. Then what a sale needs, then the screens, so that
entering each is instant. What somebody asks for earlier is made there and then.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from pos_app.app.upkeep.pauses import Pauses

if TYPE_CHECKING:
    from pos_app.app.window import OpenTill

FRAME_WITHIN = 1.0
"""Seconds after which the till goes on without a first frame: its window may be hidden."""
_OF_CUT_OFF_SALES = (
    *("pos_app.domain.evidence", "pos_app.domain.sale_events", "pos_app.usecases.sale_book"),
    *("ui.viewmodels.past.cut_off", "pos_app.domain.invoice", "pos_app.ports.office"),
    "pos_app.app.desks.sales_ledger",
)
_OF_SALES = (
    *("pos_app.usecases.run_sale", "pos_app.app.till_service"),
    *("email.utils", "pos_app.gateway.exchange", "pos_app.gateway.calls"),
    *("pos_app.gateway.payments", "pos_app.gateway.connect"),
)
_OF_DESKS = {
    "desks.files": (
        *("pos_app.domain.bulk", "pos_app.usecases.upload_bulk"),
        *("pos_app.app.desks.files.bulk_desk", "pos_app.app.desks.files.refund_life_desk"),
        "pos_app.app.desks.files.file_desk",
    ),
    "desks.devices": (
        *("ui.viewmodels.setup.device_desk", "pos_app.app.desks.display_draft"),
        *("ui.second_screen", "drivers.transports.address", "drivers.discovery"),
    ),
}


async def begin_beside(open_till: OpenTill) -> None:
    """Begin all of it; ends when everything runs."""
    pauses = Pauses(open_till.shell.window(), open_till.till.clock.sleep)
    try:
        await pauses.drawn(FRAME_WITHIN)
        await _begin(open_till, pauses)
    finally:
        pauses.close()


async def _begin(open_till: OpenTill, pauses: Pauses) -> None:
    till, shell, tasks = open_till.till, open_till.shell, open_till.tasks
    open_till.display.begin()
    await _load(_OF_CUT_OFF_SALES, pauses)
    shell.take_up()
    await _load(_OF_SALES, pauses)
    open_till.service.watch()
    await pauses.next()

    async def reach() -> None:
        try:
            await till.gateway.warm_up()
        finally:  # the first question would load here what a thread loads there
            shell.counter.sale.load_terminals()

    tasks.start("warm_up", reach)
    tasks.start("count_parked", open_till.count_parked)
    tasks.start("stalls", open_till.house.watch_stalls)
    tasks.start("printer", open_till.house.watch_printer)
    for _ in shell.warm_up(_OF_DESKS):
        await pauses.next()
    await shell.go_on()
    from pos_app.app.kiosk.desk import keep_awake
    from pos_app.app.upkeep.scanning import listen_to_scanner

    hear = shell.counter.scanned
    tasks.start("scanner", lambda: listen_to_scanner(till.loaded, hear))
    tasks.start("metrics", open_till.house.keep_metrics)
    tasks.start("awake", lambda: keep_awake(till, environ=open_till.environ))
    if open_till.desk is not None:
        tasks.start("demo_desk", open_till.desk.watch)


async def _load(modules: tuple[str, ...], pauses: Pauses) -> None:
    for module in modules:
        await pauses.next()
        import_module(module)
    await pauses.next()
