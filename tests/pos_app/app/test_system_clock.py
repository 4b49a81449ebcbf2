from __future__ import annotations

from datetime import UTC

from pos_app.app.system_clock import SystemClock


async def test_it_is_aware_and_goes_forward() -> None:
    clock = SystemClock()
    before = clock.monotonic()
    await clock.sleep(0)
    assert clock.monotonic() >= before
    assert clock.now().tzinfo is UTC
