from __future__ import annotations

from fake_keys import FakeKeys

from ui.viewmodels.setup.keys.ports import KeysDesk, KeysInUse


def test_nothing_is_fixed_unless_somebody_says_so() -> None:
    desk: KeysDesk = FakeKeys()
    assert desk.in_use().fixed == KeysInUse().fixed == ""
