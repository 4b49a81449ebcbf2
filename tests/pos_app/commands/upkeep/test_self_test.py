from __future__ import annotations

import pytest

from pos_app import self_test
from pos_app.self_test import Step
from tests.pos_app.commands.conftest import CommandLine


def test_a_whole_installation(pos: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_test, "run_self_test", lambda: iter([Step("one", "", 0.1)]))
    assert "whole" in pos("self-test").out
    assert pos("--self-test", "--json").json["ok"] is True


def test_one_that_lacks_something(pos: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = [Step("one", "", 0.1), Step("two", "ImportError: x", 0.1)]
    monkeypatch.setattr(self_test, "run_self_test", lambda: iter(steps))
    ran = pos("self-test")
    assert ran.code == 4
    assert "FAILED  ImportError: x" in ran.out
    assert pos("self-test", "--json").json["steps"][1]["trouble"] == "ImportError: x"
