"""Sheets that ask for a PIN: a wrong one is gone before the next is keyed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from fake_approvals import FakeApprovals
from PySide6.QtGui import QGuiApplication

from pos_app.domain.staff import Right
from pos_app.errors import NotAllowed
from tests.ui.conftest import find, settle
from ui.tasks import Tasks
from ui.viewmodels.staff.approval import ApprovalFacts, ApprovalModel


def raised(name: str, error: BaseException) -> None:
    raise AssertionError(name) from error


@pytest.fixture
def model() -> ApprovalModel:
    """Asked for before the view, so that it outlives what shows it."""
    return ApprovalModel(approvals=FakeApprovals(), tasks=Tasks(raised))


def test_a_wrong_pin_is_gone_before_the_next_one(
    model: ApprovalModel, view: Callable[..., Any], qapp: QGuiApplication
) -> None:
    asked = ApprovalFacts(right=Right.REFUND)
    model._show(asked)
    shown = view("ApprovalSheet {}", approval=model)
    pin = find(shown, "approval_pin_input")
    for _ in range(2):
        pin.setProperty("text", "1111")
        model._show(replace(asked, checking=True))
        settle(qapp)
        assert pin.property("text") == "1111"
        model._show(replace(asked, trouble=NotAllowed("pin_wrong")))
        settle(qapp)
        assert pin.property("text") == ""
