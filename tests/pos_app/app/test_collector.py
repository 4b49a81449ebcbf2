from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest

from pos_app.app.collector import EVERY, SETTLED, collect_due, collect_here
from pos_app.usecases.racing import start, stop
from tests.fakes import FakeClock, turn_until


class Knot:
    """Garbage that only the collector finds, and where it did."""

    def __init__(self, ended_on: list[str]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: ended_on.append(threading.current_thread().name))


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    limits = gc.get_threshold()
    yield
    gc.set_threshold(*limits)
    gc.enable()


async def test_other_threads_collect_nothing_while_it_runs() -> None:
    clock, ended_on = FakeClock(), list[str]()
    task = start(collect_here(clock.sleep), name="collector")
    await turn_until(lambda: clock.slept.count(EVERY) > 1)
    assert not gc.isenabled()
    Knot(ended_on)

    def allocate() -> None:
        kept = [[number] for number in range(20_000)]
        assert kept

    other = threading.Thread(target=allocate, name="journal-writer")
    other.start()
    other.join()
    assert ended_on == []
    gc.set_threshold(1, 1, 1)
    await turn_until(lambda: ended_on)
    assert ended_on == [threading.current_thread().name]
    await stop(task)
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    assert clock.slept[0] == SETTLED


@pytest.mark.parametrize("generation", [0, 1, 2])
def test_the_oldest_that_is_due_is_collected(
    generation: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = [0, 0, 0]
    counts[generation] = 10_000
    monkeypatch.setattr(gc, "get_count", lambda: tuple(counts))
    assert collect_due() == generation


def test_nothing_is_collected_that_is_not_due(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, 0))
    assert collect_due() is None
