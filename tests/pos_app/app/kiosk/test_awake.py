from __future__ import annotations

import sys

import pytest

from pos_app.app.kiosk.awake import LOOK_EVERY, LinuxAwake, WindowsAwake, means_here, stay_awake
from pos_app.usecases.racing import start, stop
from tests.fakes import FakeClock

SLEEPER = (sys.executable, "-c", "import time; time.sleep(60)")
REFUSED = (sys.executable, "-c", "raise SystemExit(1)")
FINE = (sys.executable, "-c", "pass")


class Means:
    def __init__(self, *, works: bool = True) -> None:
        self.works = works
        self.log: list[str] = []

    async def hold(self) -> bool:
        self.log.append("hold")
        return self.works

    async def release(self) -> None:
        self.log.append("release")


async def run(means: Means, turns: list[bool]) -> None:
    class Over(Exception):
        pass

    clock = FakeClock()

    async def sleep(seconds: float) -> None:
        assert seconds == LOOK_EVERY
        if not turns:
            raise Over

    async def wanted() -> bool:
        return turns.pop(0)

    clock.sleep = sleep  # type: ignore[method-assign]
    with pytest.raises(Over):
        await stay_awake(means, clock=clock, wanted=wanted)


async def test_it_holds_while_wanted_and_lets_go_after() -> None:
    means = Means()
    await run(means, [False, True, True, False, False, True])
    assert means.log == ["hold", "hold", "release", "hold", "release"]


async def test_what_does_not_work_here_is_not_released() -> None:
    means = Means(works=False)
    await run(means, [True, False])
    assert means.log == ["hold"]


@pytest.mark.skipif(sys.platform == "win32", reason="logind and X are not there")
async def test_an_inhibitor_lives_until_it_is_released() -> None:
    awake = LinuxAwake({}, inhibit=SLEEPER, switches=())
    assert await awake.hold()
    process = awake._process
    assert await awake.hold()
    assert awake._process is process
    await awake.release()
    assert process is not None
    assert process.returncode is not None
    await awake.release()


@pytest.mark.skipif(sys.platform == "win32", reason="logind and X are not there")
async def test_it_is_honest_where_nothing_helps() -> None:
    assert not await LinuxAwake({}, inhibit=REFUSED, switches=(FINE,)).hold()
    missing = ("no-such-program",)
    assert not await LinuxAwake({"DISPLAY": ":9"}, inhibit=missing, switches=(missing,)).hold()
    assert not await LinuxAwake({"DISPLAY": ":9"}, inhibit=missing, switches=(REFUSED,)).hold()


@pytest.mark.skipif(sys.platform == "win32", reason="logind and X are not there")
async def test_x_is_switched_where_there_is_an_x_server() -> None:
    missing = ("no-such-program",)
    assert await LinuxAwake({"DISPLAY": ":9"}, inhibit=missing, switches=(FINE,)).hold()
    on_wayland = {"DISPLAY": ":9", "WAYLAND_DISPLAY": "wayland-0"}
    assert not await LinuxAwake(on_wayland, inhibit=missing, switches=(FINE,)).hold()


async def test_windows_is_told_and_told_back() -> None:
    told: list[int] = []
    awake = WindowsAwake(lambda flags: told.append(flags) or 1)  # type: ignore[func-returns-value]
    assert await awake.hold()
    await awake.release()
    assert told == [0x80000003, 0x80000000]


async def test_each_system_has_its_means() -> None:
    means = means_here({})
    if sys.platform == "win32":
        assert isinstance(means, WindowsAwake)
    else:
        assert isinstance(means, LinuxAwake)
        assert not await WindowsAwake().hold()
    task = start(stay_awake(Means(), clock=FakeClock(), wanted=_never), name="awake")
    await stop(task)


async def _never() -> bool:
    return False
