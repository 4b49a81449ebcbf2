"""Since when nothing of a sale can have left this till: by a clock that nobody can set.

A push that nobody knows of counts as never arrived only some time after it can last have been
sent (`enquiry_plan.is_settled`). Wall time alone would end that wait at once when the clock is
put an hour on, and a process that died over a push may have sent it in its last moment, long
after announcing it (a machine that slept in between).
"""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.domain.sale import Sale
from pos_app.ports.clock import Clock


@dataclass(frozen=True, slots=True)
class _Sent:
    moment: float
    """Of the monotonic clock; before it, anything may have left."""
    sending: bool


class LastSent:
    """The moment of each open sale, as its states come by. One a process, as the book is."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._known: dict[str, _Sent] = {}

    def __len__(self) -> int:
        return len(self._known)

    def saw(self, sale: Sale) -> None:
        """Take note of a state of `sale` that was recorded just now, or read from the journal."""
        if sale.is_final:
            self._known.pop(sale.reference, None)
            return
        before, now = self._known.get(sale.reference), self._clock.monotonic()
        if sale.sending or (before is not None and before.sending):
            self._known[sale.reference] = _Sent(now, sale.sending)
        elif before is None:
            self._known[sale.reference] = _Sent(now - self._by_wall_clock(sale), sending=False)

    def seconds_since(self, sale: Sale) -> float:
        """How long ago a push of `sale` can last have left, at least."""
        known = self._known.get(sale.reference)
        if known is None:
            return self._by_wall_clock(sale)
        return self._clock.monotonic() - known.moment

    def _by_wall_clock(self, sale: Sale) -> float:
        since = self._clock.now() - (sale.pushed_at or sale.created_at)
        return max(0.0, since.total_seconds())
