from __future__ import annotations

import asyncio
import os
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from pos_app.app.upkeep.scanning import listen_to_scanner
from pos_app.settings.layers import load_settings
from pos_app.usecases.racing import start, stop


async def test_nothing_is_listened_to_where_no_scanner_is_set(tmp_path: Path) -> None:
    await listen_to_scanner(load_settings({"POS_APP_HOME": str(tmp_path)}), print)


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
async def test_a_code_reaches_the_loop(tmp_path: Path) -> None:
    import pty
    import tty

    end, near = pty.openpty()
    tty.setraw(near)
    url = f"serial://{os.ttyname(near)}?baud=9600"
    environ = {"POS_APP_HOME": str(tmp_path), "POS_APP_SCANNER_TRANSPORT": url}
    heard: asyncio.Queue[str] = asyncio.Queue()
    task = start(listen_to_scanner(load_settings(environ), heard.put_nowait), name="scanner")
    code = ""
    for _ in range(50):  # opening a port throws away what was sent before
        os.write(end, b"6281007012345\r")
        with suppress(TimeoutError):
            code = await asyncio.wait_for(heard.get(), 0.2)
            break
    assert code == "6281007012345"
    await stop(task)
    for each in (end, near):
        os.close(each)
