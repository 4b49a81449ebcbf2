"""What begins once the first keypad is on the screen, one thing a turn of the loop.

The keypad waits for none of it, and a finger never for more than one step. First the sales that
a crash cut off: they are asked about at once. Then what a sale needs, then the screens, so that
entering each is instant. What somebody asks for earlier is made there and then.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtQuick import QQuickWindow

if TYPE_CHECKING:
    from pos_app.app.window import OpenTill

FRAME_WITHIN = 1.0
"""Seconds after which the till goes on without a first frame: its window may be hidden."""


async def begin_beside(open_till: OpenTill) -> None:
    """Begin all of it; ends when everything runs."""
    till, shell, tasks = open_till.till, open_till.shell, open_till.tasks
    await _first_frame(open_till.window)
    shell.take_up()
    open_till.service.watch()
    shell.counter.sale.load_terminals()
    tasks.start("warm_up", till.gateway.warm_up)
    tasks.start("count_parked", open_till.count_parked)
    tasks.start("stalls", open_till.house.watch_stalls)
    tasks.start("printer", open_till.house.watch_printer)
    for _ in shell.warm_up():
        await till.clock.sleep(0)
    await shell.go_on()
    from pos_app.app.kiosk.desk import keep_awake
    from pos_app.app.upkeep.scanning import listen_to_scanner

    hear = shell.counter.scanned
    tasks.start("scanner", lambda: listen_to_scanner(till.loaded, hear))
    tasks.start("metrics", open_till.house.keep_metrics)
    tasks.start("awake", lambda: keep_awake(till, environ=open_till.environ))
    if open_till.desk is not None:
        tasks.start("demo_desk", open_till.desk.watch)


async def _first_frame(window: object) -> None:
    drawn = asyncio.Event()
    assert isinstance(window, QQuickWindow)
    window.frameSwapped.connect(drawn.set)
    with suppress(TimeoutError):
        await asyncio.wait_for(drawn.wait(), FRAME_WITHIN)
    window.frameSwapped.disconnect(drawn.set)
