from __future__ import annotations

from collections.abc import Mapping

import pytest

from pos_app.app import window
from pos_app.settings.layers import Loaded
from tests.pos_app.commands.conftest import CommandLine


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Loaded]:
    tills: list[Loaded] = []

    def run_till(loaded: Loaded, *, environ: Mapping[str, str]) -> int:
        tills.append(loaded)
        return 0

    monkeypatch.setattr(window, "run_till", run_till)
    return tills


def test_without_a_verb_the_till_opens(pos: CommandLine, opened: list[Loaded]) -> None:
    assert pos("--demo", "--kiosk", "--language", "ar").code == 0
    (till,) = opened
    assert till.demo
    assert till.settings.till.language == "ar"
    assert till.settings.kiosk.enabled


def test_broken_settings_open_nothing(pos: CommandLine, opened: list[Loaded]) -> None:
    pos.home.mkdir()
    (pos.home / "settings.toml").write_text("[till")
    ran = pos()
    assert ran.code == 2
    assert "settings.toml" in ran.err
    assert not opened
