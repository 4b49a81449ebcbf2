from __future__ import annotations

import sys
from collections.abc import Mapping

import pytest

from pos_app.app import window
from pos_app.settings.layers import Loaded
from tests.pos_app.commands.conftest import CommandLine


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Loaded]:
    tills: list[Loaded] = []

    def run_till(loaded: Loaded, *, environ: Mapping[str, str], visitor: object) -> int:
        assert visitor is None
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


def test_without_a_screen_it_says_so(
    pos: CommandLine, opened: list[Loaded], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    ran = pos("--demo")
    assert ran.code == 2
    assert "no screen" in ran.err
    assert len(ran.err.splitlines()) == 1
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert pos("--demo").code == 0
    monkeypatch.delenv("WAYLAND_DISPLAY")
    monkeypatch.setattr(sys, "platform", "win32")
    assert pos("--demo").code == 0
    assert len(opened) == 2


def test_broken_settings_open_nothing(pos: CommandLine, opened: list[Loaded]) -> None:
    pos.home.mkdir()
    (pos.home / "settings.toml").write_text("[till")
    ran = pos()
    assert ran.code == 2
    assert "settings.toml" in ran.err
    assert not opened
