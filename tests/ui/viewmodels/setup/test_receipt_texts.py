from __future__ import annotations

import pytest
from fake_devices import FakeDevices
from fake_till import FakeClock, settle

from pos_app.errors import BadInput, DeviceTrouble
from ui.tasks import Tasks
from ui.viewmodels.setup.device_desk import ReceiptTexts
from ui.viewmodels.setup.receipt_texts import ReceiptTextsModel

PATH = "/shop/receipts/standard.toml"


class Bench:
    def __init__(self) -> None:
        self.desk = FakeDevices()
        self.clock = FakeClock()
        self.said: list[str] = []
        self.used = 0
        self.model = ReceiptTextsModel(
            desk=self.desk,
            clock=self.clock,
            tasks=Tasks(self.fail),
            say=self.said.append,
            used=self.count,
        )

    def fail(self, name: str, error: BaseException) -> None:
        raise AssertionError(name) from error

    def count(self) -> None:
        self.used += 1

    def has(self, name: str) -> object:
        return self.model.property(name)


@pytest.fixture
def bench(qapp: object) -> Bench:
    return Bench()


async def test_a_copy_is_made_checked_at_each_saving_and_used(bench: Bench) -> None:
    bench.model.watch()
    assert (bench.has("own"), bench.has("fault")) == (False, "")
    assert str(bench.has("word")).startswith("The standard texts")
    bench.model.copy()
    await settle()
    assert bench.has("own")
    assert PATH in str(bench.has("word"))
    assert (bench.used, bench.said) == (1, ["Receipts use your file now."])
    wrong = BadInput("template_unknown", "rows are: shop", field="standard.toml: slip.sale, row 2")
    bench.desk.texts = ReceiptTexts(PATH, 2, wrong)
    await bench.clock.pass_time(1.1)
    fault = str(bench.has("fault"))
    assert "slip.sale, row 2" in fault
    assert "rows are: shop" in fault
    assert bench.used == 1, "what is wrong is not used"
    bench.desk.texts = ReceiptTexts(PATH, 3)
    await bench.clock.pass_time(1.1)
    assert (bench.has("fault"), bench.used) == ("", 2)
    bench.desk.texts = ReceiptTexts(PATH)
    await bench.clock.pass_time(1.1)
    assert bench.said[-1] == "Receipts use the standard texts again."
    bench.model.rest()
    await bench.clock.pass_time(1.1)
    bench.desk.texts = ReceiptTexts(PATH, 9)
    await bench.clock.pass_time(1.1)
    assert bench.used == 3, "nobody looks any more"


async def test_what_cannot_be_written_or_used_is_told(bench: Bench) -> None:
    bench.model.watch()
    bench.desk.trouble = DeviceTrouble("not_written", "read-only")
    bench.model.copy()
    await settle()
    assert "read-only" in str(bench.has("fault"))
    bench.desk.texts = ReceiptTexts(PATH, 4)
    await bench.clock.pass_time(1.1)
    assert bench.used == 0
    bench.model.rest()
    bench.model.retranslate()
    await bench.clock.pass_time(1.1)
