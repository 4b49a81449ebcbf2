"""The sales that are not settled and on no screen: how many the tray holds, and what becomes of
one that nobody looks at any more; and those whose alarm stands.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from pos_app.domain.sale import Sale, Tender


class Unsettled:
    """Follows every recorded state of every sale; from memory, so that the strip may ask."""

    def __init__(
        self,
        *,
        watch: Callable[[Callable[[Sale], None]], None],
        attended: Callable[[], Collection[str]],
        settled: Callable[[Sale], None],
    ) -> None:
        """`watch(noted)` has `noted` told of every change of a sale; `attended()` gives the
        references with a journey of their own, on screen; `settled(sale)` hears of one that ended
        without.
        """
        self._attended = attended
        self._settled = settled
        self._open: set[str] = set()
        self._alarmed: set[str] = set()
        watch(self._note)

    def know(self, sales: Iterable[Sale]) -> None:
        """What was open, or alarmed, before this process began."""
        for sale in sales:
            self._keep(sale)

    def count(self) -> int:
        """How many wait in the tray."""
        waiting = self._open | self._alarmed
        return len(waiting - set(self._attended())) if waiting else 0

    def alarms(self) -> int:
        """Of how many an alarm stands."""
        return len(self._alarmed)

    def _note(self, sale: Sale) -> None:
        was_open = sale.reference in self._open
        self._keep(sale)
        if was_open and sale.is_final and sale.reference not in self._attended():
            self._settled(sale)

    def _keep(self, sale: Sale) -> None:
        waits = not sale.is_final and sale.tender is not Tender.CASH
        for kept, belongs in ((self._open, waits), (self._alarmed, sale.alarm is not None)):
            if belongs:
                kept.add(sale.reference)
            else:
                kept.discard(sale.reference)
