from __future__ import annotations

from fake_shifts import FakeShifts, standing
from fake_till import settle

from pos_app.domain.shift import CashMove, Way
from pos_app.errors import JournalTrouble, NotAllowed
from ui.tasks import Tasks
from ui.viewmodels.staff.shifts.moves import MoveModel


def fail(name: str, error: BaseException) -> None:
    raise AssertionError(name) from error


class Sheet:
    """The model with what it did."""

    def __init__(self) -> None:
        self.desk = FakeShifts(open_one=standing())
        self.asked: list[str] = []
        self.moved: list[CashMove] = []
        self.answer: NotAllowed | str = "Huda"
        self.model = MoveModel(
            desk=self.desk, tasks=Tasks(fail), approve=self._approve, moved=self.moved.append
        )

    async def _approve(self, about: str) -> str:
        self.asked.append(about)
        if isinstance(self.answer, NotAllowed):
            raise self.answer
        return self.answer

    def key(self, *keys: str) -> None:
        for key in keys:
            self.model.pressKey(key)


async def test_cash_goes_out_with_a_reason_and_a_supervisor() -> None:
    sheet = Sheet()
    sheet.model.begin("out")
    assert sheet.model.property("title") == "Paid out"
    sheet.model.confirm()
    assert "amount" in sheet.model.property("trouble")
    sheet.key("5")
    sheet.model.typeText(".25")
    sheet.model.confirm()
    assert sheet.model.property("trouble")  # no reason yet
    sheet.model.pickReason("supplier")
    assert [row["chosen"] for row in sheet.model.property("reasons")] == [False, True, False]
    sheet.model.confirm()
    assert sheet.model.property("moving")
    sheet.model.leave()  # not while it is being recorded
    await settle()
    (move,) = sheet.moved
    assert (move.way, move.amount, move.reason) == (Way.OUT, 5_250, "Supplier")
    assert move.supervisor == "Huda"
    assert "Supplier" in sheet.asked[0]
    assert not sheet.model.property("open")


async def test_a_question_put_away_keeps_what_was_keyed_in() -> None:
    sheet = Sheet()
    sheet.answer = NotAllowed("approval_dropped")
    sheet.model.begin("in")
    sheet.key("7")
    sheet.model.setReason("Change")
    sheet.model.confirm()
    await settle()
    assert (sheet.model.state.amount, sheet.model.property("trouble")) == (7_000, "")
    sheet.answer = NotAllowed("locked_out")
    sheet.model.confirm()
    await settle()
    assert sheet.model.property("trouble")
    assert sheet.moved == []


async def test_a_full_disk_is_said_and_nothing_is_lost() -> None:
    sheet = Sheet()
    sheet.desk.trouble = JournalTrouble("disk_full")
    sheet.model.begin("in")
    assert sheet.model.property("explained")
    sheet.key("7")
    sheet.model.setReason("Change")
    sheet.model.confirm()
    await settle()
    assert "disk" in sheet.model.property("trouble")
    assert sheet.model.property("whole") == "7"
    sheet.model.leave()
    assert not sheet.model.property("open")
    sheet.model.confirm()
    sheet.model.pickReason("bank")
    assert (sheet.model.property("reasons"), sheet.model.property("title")) == ([], "")
