from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QWindow

from pos_app.app.first.stopped import open_or_ask
from pos_app.errors import JournalTrouble
from pos_app.settings.layers import load_settings


async def test_a_journal_that_cannot_be_opened_is_told_on_screen_and_tried_again(
    qapp: QCoreApplication, tmp_path: Path
) -> None:
    """A folder where the journal should be: put right while the window stands, then left so."""
    environ = {"POS_APP_HOME": str(tmp_path)}
    loaded = load_settings(environ, demo=True)
    loaded.home.prepare()
    loaded.home.journal.mkdir()
    seen: list[str] = []

    def press(window: QWindow, name: str) -> None:
        notice = window.findChild(QObject, "notice")
        button = window.findChild(QObject, name)
        assert notice is not None
        assert button is not None
        seen.append(notice.property("text"))
        button.clicked.emit()  # type: ignore[attr-defined]  # a signal of its QML

    async def mend(window: QWindow) -> None:
        loaded.home.journal.rmdir()
        press(window, "try_again")

    ended = asyncio.Event()
    async with AsyncExitStack() as closing:
        till = await open_or_ask(closing, loaded, environ, ended=ended, visitor=mend)
        assert till.journal.notices() == ()
    for name in sorted(loaded.home.data.glob("journal*")):
        name.unlink()
    loaded.home.journal.mkdir()

    async def give_up(window: QWindow) -> None:
        press(window, "close_till")

    with pytest.raises(JournalTrouble):
        async with AsyncExitStack() as closing:
            await open_or_ask(closing, loaded, environ, ended=ended, visitor=give_up)
    assert len(seen) == 2
    assert all("journal" in text.lower() or "disk" in text.lower() for text in seen)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_system_ends_a_till_that_stands(tmp_path: Path, number: signal.Signals) -> None:
    (tmp_path / "demo" / "journal.sqlite3").mkdir(parents=True)
    told, heard = os.pipe()
    script = (
        "import os, sys\n"
        "from pos_app.app.first import stopped\n"
        "from pos_app.cli import main\n"
        "shown = stopped.first\n"
        "def first(*works):\n"
        f"    os.write({heard}, b'shown')\n"
        "    return shown(*works)\n"
        "stopped.first = first\n"
        "sys.exit(main(['--demo']))\n"
    )
    environ = os.environ | {"POS_APP_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, "-c", script],
        env=environ,
        pass_fds=[heard],
        stderr=subprocess.PIPE,
        text=True,
    ) as till:
        os.close(heard)
        assert os.read(told, 5) == b"shown"
        os.close(told)
        till.send_signal(number)
        _, said = till.communicate(timeout=30)
    assert till.returncode == JournalTrouble.exit_code
    assert len(said.splitlines()) == 1
    assert said.startswith("pos-app: ")
