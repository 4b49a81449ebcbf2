from __future__ import annotations

import pytest

from pos_app.commands.sentences import sentence
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
    ("error", "parts"),
    [
        (BadInput("amount_zero", "at least 0.001", field="amount"), ["at least 0.001"]),
        (BadInput("setting_unknown_value", "it may be x", field="till.a"), ["till.a: it may be x"]),
        (BadInput("something_new", field="--x"), ["--x: that input cannot be used"]),
        (NotAllowed("locked_out", "30"), ["wait", "30"]),
        (NotAllowed("new_kind"), ["not allowed"]),
        (Refused("invalid", "No.", fields={"amount": ("too", "odd")}), ["amount: too odd", "No."]),
        (Unsure("lost"), ["outcome is unknown"]),
        (Unreachable("no_connection", "x"), ["nothing was done"]),
        (JournalTrouble("till_open"), ["close it there first"]),
        (JournalTrouble("new_kind"), ["nothing was sent"]),
        (DeviceTrouble("paper_end"), ["device"]),
        (PosError("odd"), ["went wrong"]),
    ],
)
def test_what_to_do_is_said_in_one_line(error: PosError, parts: list[str]) -> None:
    said = sentence(error)
    assert "\n" not in said
    assert said.endswith(f"[{error.kind}]")
    for part in parts:
        assert part in said
