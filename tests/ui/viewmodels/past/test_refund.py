from __future__ import annotations

from dataclasses import replace

import pytest

from pos_app.domain.money import Fils
from pos_app.domain.refund import Refund, RefundState
from pos_app.errors import NotAllowed, Unreachable, Unsure
from tests.ui.fake_refunds import OF, STANDING, FakeRefundDesk
from tests.ui.fake_till import settle
from ui.tasks import Tasks
from ui.viewmodels.past.refund import RefundModel
from ui.viewmodels.past.refund_facts import RefundFacts


def raised(name: str, error: BaseException) -> None:
    raise AssertionError(name) from error


class Supervisor:
    def __init__(self) -> None:
        self.no: NotAllowed | None = None
        self.heard: list[str] = []

    async def ask(self, about: str) -> str:
        self.heard.append(about)
        if self.no:
            raise self.no
        return "Huda"


@pytest.fixture
def desk() -> FakeRefundDesk:
    return FakeRefundDesk()


@pytest.fixture
def supervisor() -> Supervisor:
    return Supervisor()


@pytest.fixture
def model(desk: FakeRefundDesk, supervisor: Supervisor) -> RefundModel:
    return RefundModel(desk=desk, tasks=Tasks(raised), approve=supervisor.ask)


async def test_what_is_left_is_read_and_can_be_given_back(
    model: RefundModel, desk: FakeRefundDesk, supervisor: Supervisor
) -> None:
    told: list[bool] = []
    model.refunded.connect(lambda: told.append(True))
    model.begin(OF)
    model.begin(OF)  # a second tap
    await settle()
    assert model.facts[-1]["value"].endswith("\u20668.750\u2069")
    assert [row["name"] for row in model.facts] == ["Paid", "Given back", "Left"]
    model.typeText("9")
    assert model.notAskableReason == "More than is left"
    model.takeAll()
    assert model.notAskableReason == "Say why"
    model.ask()
    assert "Say why" in model.trouble
    model.typeReason("  Torn box " + 200 * " ")
    assert (model.notAskableReason, model.trouble) == ("", "")
    model.ask()
    model.ask()
    model.typeText("9")  # the amount stays while it is being asked for
    model.pickReason("0")  # and so does the reason
    model.leave()
    assert model.asking
    await settle()
    assert (desk.asked, desk.reasons) == ([("t1", 8_750, "Huda")], ["Torn box"])
    assert "8.750" in supervisor.heard[0]
    assert "8.750" in model.outcome
    assert told == [True]
    model.ask()  # once is enough
    await settle()
    assert len(desk.asked) == 1
    model.leave()
    assert model.state == RefundFacts()


async def test_never_more_than_is_left_and_never_nothing(
    model: RefundModel, desk: FakeRefundDesk
) -> None:
    model.ask()
    model.begin(OF)
    model.ask()
    assert model.notAskableReason == "Reading what is left"
    await settle()
    model.ask()
    assert model.state.trouble is not None
    assert model.state.trouble.kind == "amount_zero"
    model.typeText("٩")
    model.ask()
    assert "Key in less" in model.trouble
    model.pressKey("clear")
    assert model.notAskableReason == "Key in an amount"
    await settle()
    assert desk.asked == []
    desk.now = replace(STANDING, left=Fils(0))
    model.read()
    await settle()
    assert model.notAskableReason == "Nothing is left to give back"
    assert not model.someLeft


async def test_a_common_reason_is_one_tap(model: RefundModel) -> None:
    model.begin(OF)
    await settle()
    model.pickReason("2")
    assert model.reason == "Paid twice"
    assert [one["text"] for one in model.reasons if one["chosen"]] == ["Paid twice"]


async def test_without_a_supervisors_yes_nothing_is_asked(
    model: RefundModel, desk: FakeRefundDesk, supervisor: Supervisor
) -> None:
    model.begin(OF)
    await settle()
    model.takeAll()
    model.pickReason("1")
    for kind, said in (("approval_dropped", False), ("not_allowed", True)):
        supervisor.no = NotAllowed(kind)
        model.ask()
        await settle()
        assert bool(model.trouble) is said
    assert desk.asked == []
    assert not model.asking


async def test_a_lost_answer_holds_the_next_one_back_until_a_supervisor_settles_it(
    model: RefundModel, desk: FakeRefundDesk, supervisor: Supervisor
) -> None:
    model.begin(OF)
    await settle()
    model.settle(done=True)  # nothing to settle yet
    model.takeAll()
    model.pickReason("1")
    desk.refusal = Unsure("timed_out")
    model.ask()
    await settle()
    assert model.unsure
    assert model.notAskableReason == "Settle the earlier refund first"
    supervisor.no = NotAllowed("approval_dropped")
    model.settle(done=False)
    await settle()
    assert (desk.settled, model.unsure) == ([], True)
    supervisor.no = None
    model.settle(done=False)
    await settle()
    assert desk.settled == [(False, "Huda")]
    assert not model.unsure


async def test_what_cannot_be_read_is_said_and_can_be_tried_again(
    model: RefundModel, desk: FakeRefundDesk
) -> None:
    desk.refusal = Unreachable("no_route")
    model.begin(OF)
    await settle()
    assert model.unread
    assert "cannot be reached" in model.trouble
    model.read()
    await settle()
    assert not model.unread
    model.takeAll()
    model.pickReason("1")
    desk.refusal = Unreachable("no_route")
    model.ask()
    await settle()
    assert "cannot be reached" in model.trouble


async def test_an_approved_refund_is_said_as_given_back(model: RefundModel) -> None:
    taken = Refund("8", "t1", Fils(1_000), RefundState.APPROVED)
    model.state = RefundFacts(of=OF, standing=STANDING, taken=taken)
    assert model.outcome == "KD\u00a0\u20661.000\u2069 was given back."
    heard: list[bool] = []
    model.changed.connect(lambda: heard.append(True))
    model.retranslate()
    assert heard
