"""Sales that a crash or a power cut left in the middle: shown at the start, one after the other."""

from __future__ import annotations

from collections.abc import Callable

from pos_app.domain.sale import Sale
from pos_app.errors import PosError
from pos_app.ports.clock import Clock
from ui.tasks import Tasks
from ui.viewmodels.past.ports import Ledger

_STEP = 0.05
_TRIES = 40
"""How often, and how many seconds apart, the payment screen is asked whether it is free yet."""


class CutOffSales:
    """Finds them once; what was shown, or found no free screen, is not shown again by itself."""

    def __init__(
        self,
        *,
        ledger: Ledger,
        clock: Clock,
        tasks: Tasks,
        show: Callable[[Sale], bool],
        old: Callable[[int], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """`show(sale)` puts one on the screen, False while another journey is there; `old(count)`
        hears how many nobody waits for any more.
        """
        self._ledger = ledger
        self._clock = clock
        self._tasks = tasks
        self._show = show
        self._old = old
        self._failed = failed
        self._waiting: list[Sale] = []

    def start(self) -> None:
        """Look for them; needs the running loop."""
        self._tasks.start("cut off", self._find)

    async def _find(self) -> None:
        try:
            found = await self._ledger.cut_off()
        except PosError as trouble:
            self._failed(trouble)
            return
        if found.old:
            self._old(len(found.old))
        self._waiting = list(found.young)
        await self._show_next()

    def go_on(self) -> None:
        """The one on the screen was left or is over: show the next one, if there is one."""
        if self._waiting:
            self._tasks.start("cut off", self._show_next)

    async def _show_next(self) -> None:
        if not self._waiting:
            return
        sale = self._waiting.pop(0)
        for _ in range(_TRIES):
            if self._show(sale):
                return
            await self._clock.sleep(_STEP)
