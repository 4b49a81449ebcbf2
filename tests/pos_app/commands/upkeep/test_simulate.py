from __future__ import annotations

import pytest

from pos_app.simulator import __main__ as simulator
from tests.pos_app.commands.conftest import CommandLine


def test_the_simulator_gets_its_options(pos: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[list[str]] = []

    def main(argv: list[str]) -> int:
        given.append(argv)
        return 0

    monkeypatch.setattr(simulator, "main", main)
    assert pos("simulate", "--port", "8123", "--scenario", "approve").code == 0
    assert pos("simulate", "--with-parent", "--auto", "none").code == 0
    assert given == [
        ["--port", "8123", "--scenario", "approve"],
        ["--port", "0", "--with-parent", "--auto", "none"],
    ]
    assert pos("simulate", "--port", "70000").code == 2
