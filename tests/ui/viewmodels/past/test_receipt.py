from __future__ import annotations

import pytest
from fake_devices import FakeSlips
from fake_till import settle

from pos_app.errors import JournalTrouble
from ui.tasks import Tasks
from ui.viewmodels.past.receipt import ReceiptModel


class Bench:
    def __init__(self) -> None:
        self.desk = FakeSlips()
        self.failures: list[BaseException] = []
        self.model = ReceiptModel(
            desk=self.desk, tasks=Tasks(self.fail), failed=self.failures.append
        )

    def fail(self, name: str, error: BaseException) -> None:
        raise AssertionError(name) from error

    def has(self, name: str) -> object:
        return self.model.property(name)


@pytest.fixture
def bench(qapp: object) -> Bench:
    return Bench()


async def test_a_receipt_is_drawn_when_it_is_asked_for(bench: Bench) -> None:
    bench.model.show("REF-1")
    assert bench.has("open") is True
    assert bench.has("page") == -1
    await settle()
    assert bench.has("page") == 0
    assert not bench.model.pages()[0].isNull()
    bench.model.close()
    assert bench.has("open") is False
    bench.model.show("REF-2")
    await settle()
    assert bench.has("page") == 1, "another number: nothing is taken from a cache"
    assert bench.model.pages()[0].isNull(), "only the newest is kept"


async def test_one_that_cannot_be_drawn_says_so(bench: Bench) -> None:
    bench.desk.trouble = JournalTrouble("disk_full")
    bench.model.show("REF-1")
    await settle()
    assert bench.failures == [bench.desk.trouble]
    assert bench.has("open") is False
