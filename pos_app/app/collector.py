"""Python's garbage is collected on the thread that Qt lives on, and on no other.

A cycle that holds a wrapped Qt object may become garbage at any time; Python collects it on
whichever thread happens to allocate next, and the journal, printers and displays have threads of
their own. To destroy a QObject there is undefined. So the automatic collection is off while a
window is open, and this task does the same work, generation by generation, on the UI thread.
"""

from __future__ import annotations

import gc
from collections.abc import Awaitable, Callable

EVERY = 0.5
"""Seconds between looks whether a collection is due."""
SETTLED = 3.0
"""Seconds after the start: by then the screens stand, and what they are made of stays for good."""


async def collect_here(sleep: Callable[[float], Awaitable[None]]) -> None:
    """Collect on the thread of this loop until cancelled; then Python does it by itself again.

    What stands after `SETTLED` seconds is left out of later looks without being looked at: the
    start leaves next to nothing behind (447 objects of 71,000), and one full look costs 80 ms.
    """
    gc.disable()
    try:
        await sleep(SETTLED)
        gc.freeze()
        while True:
            await sleep(EVERY)
            collect_due()
    finally:
        gc.unfreeze()
        gc.enable()


def collect_due() -> int | None:
    """Collect the oldest generation whose threshold is passed; which that was."""
    counts, limits = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > limits[generation]:
            gc.collect(generation)
            return generation
    return None
