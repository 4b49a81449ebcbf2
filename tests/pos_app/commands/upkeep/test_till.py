from __future__ import annotations

import sys
from collections.abc import Mapping

import pytest

from pos_app.app import window
from pos_app.app.first import broken_settings
from pos_app.app.first.broken_settings import Broken
from pos_app.commands.upkeep import till
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


def test_where_there_is_a_screen_broken_settings_are_told_there_until_they_are_right(
    pos: CommandLine, opened: list[Loaded], monkeypatch: pytest.MonkeyPatch
) -> None:
    pos.home.mkdir()
    file = pos.home / "settings.toml"
    file.write_text("[till")
    corrections = ["[till", "till.language = 5", ""]
    asked: list[Broken] = []

    def ask(broken: Broken) -> bool:
        asked.append(broken)
        if not corrections:
            return False
        file.write_text(corrections.pop(0))
        return True

    monkeypatch.setattr(till, "screen_is_there", lambda _: True)
    monkeypatch.setattr(broken_settings, "ask_for_settings", ask)
    ran = pos("--kiosk")
    assert ran.code == 0
    assert len(opened) == 1
    assert [each.trouble.kind for each in asked] == [
        "settings_not_toml",
        "settings_not_toml",
        "setting_unknown_value",
    ]
    assert asked[0].options == {"kiosk.enabled": "true"}
    assert [f"pos-app: {each.said}" for each in asked[1:]] == ran.err.splitlines()
    file.write_text("[till")
    ran = pos()
    assert ran.code == 2
    assert len(ran.err.splitlines()) == 1
    assert len(opened) == 1


def test_a_platform_that_nobody_sees_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delitem(sys.modules, "PySide6.QtGui", raising=False)
    monkeypatch.setattr(till, "_child_sees_it", lambda: True)
    assert not till.screen_is_there({})
    assert not till.screen_is_there({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"})
    assert till.screen_is_there({"DISPLAY": ":0"})
    assert till.screen_is_there({"QT_QPA_PLATFORM": "linuxfb:fb=/dev/fb0"})
    monkeypatch.setattr(till, "_child_sees_it", lambda: False)
    assert not till.screen_is_there({"DISPLAY": ":0"})
    monkeypatch.setitem(sys.modules, "PySide6.QtGui", sys)
    assert till.screen_is_there({"DISPLAY": ":0"})
    assert not till.screen_is_there({})
