"""Waiting grows and is never longer than its limit."""

from __future__ import annotations

from itertools import islice

from drivers.transports.backoff import delays


def test_delays_double_up_to_the_limit() -> None:
    assert list(islice(delays(0.1, 1.0), 6)) == [0.1, 0.2, 0.4, 0.8, 1.0, 1.0]
