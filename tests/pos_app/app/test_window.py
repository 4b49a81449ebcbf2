from __future__ import annotations

import signal
from pathlib import Path

import pytest

from pos_app.app.single_window import raise_windows
from pos_app.app.window import OpenTill, run_till
from pos_app.errors import BadInput
from pos_app.settings.layers import Loaded
from scripts.fingers import find, photograph, till_window, until


@pytest.mark.expects_log("qt_message")  # the offscreen platform says that it raises no window
def test_a_second_start_ends_and_the_first_window_stays(
    qapp: object, loaded: Loaded, environ: dict[str, str]
) -> None:
    async def visitor(till: OpenTill) -> None:
        await until(lambda: find("charge"), "the keypad")
        assert run_till(loaded, environ=environ) == 0
        raise_windows()
        assert till_window().isVisible()

    assert run_till(loaded, environ=environ, visitor=visitor) == 0


def test_closing_the_window_or_a_signal_ends_the_till(
    qapp: object, loaded: Loaded, environ: dict[str, str]
) -> None:
    async def visitor(till: OpenTill) -> None:
        await until(lambda: find("charge"), "the keypad")
        till_window().close()

    assert run_till(loaded, environ=environ, visitor=visitor) == 0
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_a_task_that_fails_is_shown_or_reported(
    qapp: object, loaded: Loaded, environ: dict[str, str], tmp_path: Path
) -> None:
    async def visitor(till: OpenTill) -> None:
        heard: list[str] = []
        till._failed = lambda name, error: heard.append(name)
        till._task_failed("expected", BadInput("amount_zero"))
        till._task_failed("fault", LookupError())
        assert heard == ["fault"]
        photograph(tmp_path / "till.png")

    run_till(loaded, environ=environ, visitor=visitor)
    assert (tmp_path / "till.png").stat().st_size > 1000
