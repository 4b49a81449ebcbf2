from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QWindow

from pos_app.app.first.broken_settings import Broken, ask_for_settings, look_up
from pos_app.app.single_window import SingleWindow
from pos_app.errors import BadInput
from pos_app.settings.layers import load_settings

NAMES = ("till.language", "till.theme", "kiosk.enabled")


def broken(home: Path, *, demo: bool = False, **environ: str) -> Broken:
    given = {"POS_APP_HOME": str(home), "POS_APP_POLICY": str(home / "none.toml")} | environ
    try:
        load_settings(given, demo=demo)
    except BadInput as trouble:
        return Broken(trouble, f"{trouble.field}: {trouble.detail}", given, {}, demo)
    raise AssertionError("nothing is broken")


def known(told: Broken) -> list[str | None]:
    return [None if (seen := look_up(name, told)) is None else str(seen) for name in NAMES]


def test_what_can_be_read_of_broken_settings_is_known(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('printer.paper = "79mm"\n[till]\nlanguage = "ar"\n[kiosk]\nenabled = true\n')
    assert known(broken(tmp_path)) == ["ar", "light", "True"]
    assert known(broken(tmp_path, POS_APP_TILL_LANGUAGE="en")) == ["en", "light", "True"]
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "settings.toml").write_text('[till]\ntheme = "dark"\n')
    assert known(broken(tmp_path, demo=True)) == ["ar", "dark", "True"]
    file.write_text('[till]\nlanguage = "fr"\n')
    assert known(broken(tmp_path)) == [None, "light", "False"]
    file.write_text("[till")
    assert known(broken(tmp_path)) == [None, None, None]
    assert known(broken(tmp_path, POS_APP_TILL_LANGUAGE="ar")) == ["ar", None, None]
    assert known(broken(file)) == [None, None, None]  # the home is a file
    file.write_text("till = 5\n")
    assert known(broken(tmp_path, POS_APP_PRINTER_PAPER="79mm")) == [None, None, "False"]


def test_where_it_stands_is_a_file_or_a_variable(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("[till")
    assert broken(tmp_path).where == str(file)
    file.write_text('printer.driver = "escpos"\n')  # whose transport is missing everywhere
    assert broken(tmp_path).where == str(file)
    file.write_text("")
    assert broken(tmp_path, POS_APP_PRINTER_PAPER="79mm").where == "POS_APP_PRINTER_PAPER"
    wrong = broken(tmp_path, POS_APP_SECRET_KEY="much too short")
    assert wrong.where == "POS_APP_SECRET_KEY"
    assert "much" not in wrong.said
    assert broken(file).where == "POS_APP_HOME"


def pressing(name: str, seen: list[str]) -> Callable[[QWindow], Awaitable[None]]:
    async def press(window: QWindow) -> None:
        for each in ("notice", "other_notice"):
            notice = window.findChild(QObject, each)
            assert notice is not None
            seen.append(notice.property("text"))
        button = window.findChild(QObject, name)
        assert button is not None
        button.clicked.emit()  # type: ignore[attr-defined]  # a signal of its QML

    return press


def test_the_window_says_it_in_both_languages_where_none_is_known(
    qapp: QCoreApplication, tmp_path: Path
) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("[till")
    told = broken(tmp_path)
    seen: list[str] = []
    assert ask_for_settings(told, visitor=pressing("try_again", seen))
    english, arabic = seen
    for text in seen:
        assert told.said in text
        assert str(file) in text
    assert "cannot be read" in english
    assert "ملفات الإعدادات" in arabic
    file.write_text('printer.paper = "79mm"\ntill.language = "ar"\n')
    seen.clear()
    assert not ask_for_settings(broken(tmp_path), visitor=pressing("close_till", seen))
    assert "printer.paper" in seen[0]
    assert "أحد الإعدادات" in seen[0]
    assert seen[1] == ""


def test_a_window_that_stands_is_raised_in_place_of_another(
    qapp: QCoreApplication, tmp_path: Path
) -> None:
    (tmp_path / "settings.toml").write_text("[till")
    raised: list[bool] = []
    there = SingleWindow(tmp_path)
    there.on_raise(lambda: raised.append(True))
    try:
        assert not ask_for_settings(broken(tmp_path))
        qapp.processEvents()
        assert raised == [True]
    finally:
        there.close()


@pytest.fixture
def screen() -> Iterator[str]:
    """A screen of its own, without a window manager."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("needs Xvfb")
    told, says = os.pipe()
    with subprocess.Popen(
        [server, "-displayfd", str(says), "-screen", "0", "1024x600x24"],
        pass_fds=[says],
        stderr=subprocess.DEVNULL,
    ) as running:
        os.close(says)
        with os.fdopen(told) as number:  # ends only with its line
            yield f":{number.readline().strip()}"
        running.terminate()


TRYING_AGAIN = """
import os, pathlib, sys
from PySide6.QtCore import QObject
from pos_app.app.first import stopped
from pos_app.cli import main

first = stopped.first
settings = pathlib.Path(os.environ["POS_APP_HOME"]) / "settings.toml"

def shown(*works):
    print("shown", flush=True)
    if settings.read_text() == "[till":
        settings.write_text('printer.paper = "79mm"')
        windows = stopped.QGuiApplication.topLevelWindows()
        (button,) = [found for each in windows if (found := each.findChild(QObject, "try_again"))]
        button.clicked.emit()
    return first(*works)

stopped.first = shown
sys.exit(main([]))
"""
"""Corrects one mistake of two while the window stands, and tries again."""


@pytest.mark.skipif(sys.platform != "linux", reason="a screen of X11")
def test_a_process_shows_each_mistake_says_one_line_of_it_and_is_ended_by_the_system(
    screen: str, tmp_path: Path
) -> None:
    (tmp_path / "settings.toml").write_text("[till")
    environ = {k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"}
    environ |= {"POS_APP_HOME": str(tmp_path), "DISPLAY": screen}
    with subprocess.Popen(
        [sys.executable, "-c", TRYING_AGAIN],
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as till:
        assert till.stdout is not None
        assert till.stdout.readline() == "shown\n"
        assert till.stdout.readline() == "shown\n"
        till.send_signal(signal.SIGTERM)
        _, said = till.communicate(timeout=30)
    assert till.returncode == 2
    broken, wrong = said.splitlines()
    assert "[settings_not_toml]" in broken
    assert "printer.paper" in wrong
    gone = subprocess.run(
        [sys.executable, "-m", "pos_app"],
        env=environ | {"DISPLAY": ":6099"},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert (gone.returncode, gone.stderr) == (2, f"{wrong}\n")
