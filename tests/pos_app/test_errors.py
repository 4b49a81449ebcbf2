from __future__ import annotations

import pytest

from pos_app.errors import (
    BadInput,
    DeviceTrouble,
    JournalTrouble,
    NotAllowed,
    PosError,
    Refused,
    Unreachable,
    Unsure,
)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (BadInput, 2),
        (NotAllowed, 2),
        (Refused, 3),
        (Unsure, 4),
        (Unreachable, 5),
        (JournalTrouble, 6),
        (DeviceTrouble, 1),
    ],
)
def test_a_class_says_what_the_command_line_ends_with(error: type[PosError], code: int) -> None:
    raised = error("some_kind", "a detail")
    assert (raised.exit_code, raised.kind, raised.detail) == (code, "some_kind", "a detail")
    assert str(raised) == "some_kind: a detail"
    assert str(error("some_kind")) == "some_kind"


def test_what_only_one_class_knows() -> None:
    assert BadInput("k", field="amount").field == "amount"
    assert Refused("k", fields={"amount": ("wrong",)}).fields == {"amount": ("wrong",)}
    assert Refused("k").fields == {}
    assert Unsure("k", timed_out=True).timed_out
    assert Unreachable("k", retry_after=2.0).retry_after == 2.0
