from __future__ import annotations

import pytest

from pos_app import self_test
from pos_app.errors import Unreachable


def test_this_installation_is_whole(qapp: object) -> None:
    steps = list(self_test.run_self_test())
    assert [step.name for step in steps][-3:] == ["fonts", "window", "sale"]
    assert {step.name: step.trouble for step in steps if step.trouble} == {}


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    async def sale(environ: dict[str, str]) -> None:
        raise Unreachable("demo_gateway", "x")

    monkeypatch.setattr(self_test, "MODULES", ("no_such_module",))
    monkeypatch.setattr(self_test, "_sale", sale)
    monkeypatch.setattr(self_test, "_window", lambda: None)
    troubles = {step.name: step.trouble for step in self_test.run_self_test()}
    assert "no_such_module" in troubles["import no_such_module"]
    assert troubles["sale"] == "demo_gateway: x"
    assert troubles["window"] == ""
