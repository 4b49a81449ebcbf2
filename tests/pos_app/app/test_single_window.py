from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from pos_app.app.single_window import SingleWindow, end_when_asked


def test_the_second_start_raises_the_first_window(qapp: QCoreApplication, tmp_path: Path) -> None:
    raised: list[str] = []
    first = SingleWindow(tmp_path)
    first.on_raise(lambda: raised.append("raised"))
    second = SingleWindow(tmp_path)
    assert (first.is_first, second.is_first) == (True, False)
    assert second.raise_other()
    for _ in range(50):
        qapp.processEvents()
    assert raised == ["raised"]
    second.close()
    first.close()
    third = SingleWindow(tmp_path)
    assert third.is_first
    third.close()


def test_nobody_hears_where_nobody_is(qapp: QCoreApplication, tmp_path: Path) -> None:
    alone = SingleWindow(tmp_path)
    assert not alone.raise_other()
    alone.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
async def test_a_window_ends_when_the_system_asks(qapp: QCoreApplication) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        ended = asyncio.Event()
        end_when_asked(ended)
        os.kill(os.getpid(), number)
        await asyncio.wait_for(ended.wait(), 5)
        for each in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(each)
