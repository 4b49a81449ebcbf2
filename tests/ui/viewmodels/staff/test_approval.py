from __future__ import annotations

import asyncio

import pytest

from pos_app.domain.staff import Right
from pos_app.errors import NotAllowed
from pos_app.usecases.racing import start
from tests.ui.fake_approvals import PIN, FakeApprovals
from ui.tasks import Tasks
from ui.viewmodels.staff.approval import ApprovalModel


def raised(name: str, error: BaseException) -> None:
    raise AssertionError(name) from error


@pytest.fixture
def approvals() -> FakeApprovals:
    return FakeApprovals()


@pytest.fixture
def model(approvals: FakeApprovals) -> ApprovalModel:
    return ApprovalModel(approvals=approvals, tasks=Tasks(raised))


async def turns() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_whoever_may_is_not_asked(model: ApprovalModel) -> None:
    assert await model.ask(Right.REPRINT) == "Mariam"
    assert model.state.right is None


async def test_a_wrong_pin_is_said_and_a_right_one_answers(
    model: ApprovalModel, approvals: FakeApprovals
) -> None:
    asked = start(model.ask(Right.REFUND, about="KD 1.250"), name="ask")
    await turns()
    assert (model.state.right, model.state.about) == (Right.REFUND, "KD 1.250")
    model.give("1111")
    model.give("1111")  # a second tap while the first is checked
    await turns()
    assert isinstance(model.state.trouble, NotAllowed)
    assert not model.state.checking
    model.give(PIN)
    assert await asked == "Huda"
    assert approvals.vouched == [Right.REFUND]
    assert model.state.right is None


async def test_putting_it_away_means_no(model: ApprovalModel) -> None:
    asked = start(model.ask(Right.REFUND), name="ask")
    await turns()
    model.drop()
    with pytest.raises(NotAllowed) as refused:
        await asked
    assert refused.value.kind == "approval_dropped"
    model.drop()
    model.give(PIN)
    assert model.state.right is None


async def test_a_second_question_waits_for_the_first(model: ApprovalModel) -> None:
    first = start(model.ask(Right.REFUND), name="first")
    second = start(model.ask(Right.SETTINGS), name="second")
    await turns()
    assert model.state.right is Right.REFUND
    model.drop()
    await turns()
    assert model.state.right is Right.SETTINGS
    model.give(PIN)
    assert await second == "Huda"
    with pytest.raises(NotAllowed):
        await first


@pytest.mark.parametrize("right", list(Right))
async def test_every_right_has_words(model: ApprovalModel, right: Right) -> None:
    asked = start(model.ask(right), name="ask")
    await turns()
    if right not in {Right.SELL, Right.REPRINT}:
        assert model.property("asksFor")
        model.drop()
        with pytest.raises(NotAllowed):
            await asked
