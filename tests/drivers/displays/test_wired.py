"""The driver over a wire made of nothing: laws of pace, newest view and coming back."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from itertools import pairwise

import pytest

from drivers.displays.frames import Encoder, Frame
from drivers.displays.layouts import nextion_layout
from drivers.displays.line_display import LineDialect, LineDisplay
from drivers.displays.nextion import Nextion
from drivers.displays.wired import REFRESH_SECONDS, WiredDisplay
from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.domain.money import Fils
from pos_app.errors import DeviceTrouble
from tests.drivers.displays.golden_story import AMOUNT, IDLE, LINK, PAID, STORY, TAP
from tests.fakes import FakeClock


class FakeWire:
    """Remembers what happened and when; `react` may raise for the n-th frame since connecting."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.log: list[tuple[float, str, bytes]] = []
        self.connects: Callable[[], None] = lambda: None
        self.react: Callable[[Frame], None] = lambda frame: None
        self.before: Callable[[Frame], Awaitable[None]] | None = None
        self.closed_with: bytes | None = None

    async def connect(self) -> None:
        self.log.append((self.clock.monotonic(), "connect", b""))
        self.connects()

    async def exchange(self, frame: Frame) -> None:
        self.log.append((self.clock.monotonic(), "frame", frame.data))
        if self.before is not None:
            await self.before(frame)
        self.react(frame)

    async def disconnect(self) -> None:
        self.log.append((self.clock.monotonic(), "disconnect", b""))

    async def close(self, last: Sequence[Frame]) -> None:
        self.closed_with = b"".join(frame.data for frame in last)

    def sent(self) -> list[bytes]:
        return [data for _, what, data in self.log if what == "frame"]

    def times(self, what: str) -> list[float]:
        return [at for at, each, _ in self.log if each == what]


EPSON = LineDisplay(LineDialect.EPSON)
INIT = EPSON.opening()[0].data


def row_of(view: DisplayView) -> bytes:
    return EPSON.frames(view, None)[0].data


class Stage:
    def __init__(self, encoder: Encoder = EPSON) -> None:
        self.clock = FakeClock()
        self.wire = FakeWire(self.clock)
        self.display = WiredDisplay(encoder, self.wire, clock=self.clock)

    async def until(self, done: Callable[[], bool]) -> None:
        for _ in range(20_000):
            if done():
                return
            await asyncio.sleep(0)
        raise AssertionError(f"never happened; {self.wire.log[-5:]}")


@pytest.fixture
async def stage() -> object:
    made = Stage()
    yield made
    await made.display.close()


async def test_it_initialises_and_then_shows(stage: Stage) -> None:
    stage.display.show(AMOUNT)
    assert stage.wire.log == []  # show did nothing but note it
    await stage.until(lambda: len(stage.wire.sent()) == 2)
    assert stage.wire.sent() == [INIT, row_of(AMOUNT)]
    assert stage.display.trouble() == ""


async def test_no_frame_begins_sooner_than_the_pace_allows(stage: Stage) -> None:
    for fils in range(1, 40):
        stage.display.show(replace(AMOUNT, amount=Fils(fils)))
        for _ in range(7):
            await asyncio.sleep(0)
    await stage.until(lambda: row_of(replace(AMOUNT, amount=Fils(39))) in stage.wire.sent())
    times = stage.wire.times("frame")
    gaps = [later - sooner for sooner, later in pairwise(times)]
    assert gaps
    assert min(gaps) >= 0.2 - 1e-9
    assert len(stage.wire.sent()) < 39  # older views were skipped, not queued


async def test_the_newest_view_wins(stage: Stage) -> None:
    for view in STORY.values():
        stage.display.show(view)
    stage.display.show(PAID)
    await stage.until(lambda: len(stage.wire.sent()) == 2)
    assert stage.wire.sent()[1] == row_of(PAID)


async def test_a_view_that_is_overtaken_is_dropped_half_way() -> None:
    stage = Stage(Nextion(nextion_layout()))

    async def overtake(frame: Frame) -> None:
        if frame.data.startswith(b"page pay"):
            stage.display.show(PAID)

    stage.wire.before = overtake
    stage.display.show(LINK)
    await stage.until(lambda: any(b"page thanks" in data for data in stage.wire.sent()))
    await stage.until(lambda: stage.wire.sent()[-1].startswith(b"t0.txt"))
    assert not any(b"qr0" in data for data in stage.wire.sent())
    await stage.display.close()


async def test_the_same_view_twice_is_sent_once(stage: Stage) -> None:
    stage.display.show(TAP)
    await stage.until(lambda: len(stage.wire.sent()) == 2)
    stage.display.show(replace(TAP))
    for _ in range(20):
        await asyncio.sleep(0)
    assert stage.wire.sent() == [INIT, row_of(TAP)]


@pytest.mark.expects_log("display is out")
@pytest.mark.parametrize("kind", ["vanished", "write_timed_out", "display_silent", "device_silent"])
async def test_trouble_on_the_wire_is_reported_and_healed(stage: Stage, kind: str) -> None:
    stage.display.show(IDLE)
    await stage.until(lambda: len(stage.wire.sent()) == 2)
    broken = True

    def react(frame: Frame) -> None:
        if broken:
            raise DeviceTrouble(kind)

    stage.wire.react = react
    stage.display.show(TAP)
    await stage.until(lambda: stage.display.trouble() == kind)
    stage.display.show(PAID)
    broken = False
    await stage.until(lambda: stage.display.trouble() == "")
    assert stage.wire.sent()[-2:] == [INIT, row_of(PAID)]


@pytest.mark.expects_log("display is out")
async def test_attempts_grow_apart_to_five_seconds(stage: Stage) -> None:
    def nobody() -> None:
        raise DeviceTrouble("not_connected")

    stage.wire.connects = nobody
    stage.display.show(IDLE)
    await stage.until(lambda: len(stage.wire.times("connect")) == 10)
    times = stage.wire.times("connect")
    waits = [round(later - sooner, 3) for sooner, later in pairwise(times)]
    assert waits == [0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 5.0, 5.0, 5.0]
    assert stage.display.trouble() == "not_connected"


@pytest.mark.expects_log("display is out")
async def test_new_views_do_not_hasten_the_attempts(stage: Stage) -> None:
    def nobody() -> None:
        raise DeviceTrouble("not_connected")

    stage.wire.connects = nobody
    for _ in range(200):
        stage.display.show(AMOUNT)
        stage.display.show(TAP)
        await asyncio.sleep(0)
    times = stage.wire.times("connect")
    assert all(later - sooner > 0.09 for sooner, later in pairwise(times))


@pytest.mark.expects_log("refused a frame")
async def test_a_refused_frame_is_reported_and_not_repeated() -> None:
    stage = Stage(Nextion(nextion_layout()))

    def react(frame: Frame) -> None:
        if frame.data.startswith(b"t1.txt"):
            raise DeviceTrouble("display_refused")

    stage.wire.react = react
    stage.display.show(LINK)
    await stage.until(lambda: stage.display.trouble() == "display_refused")
    sent = stage.wire.sent()
    assert sum(data.startswith(b"t1.txt") for data in sent) == 1
    assert sent[-1].startswith(b"qr0.txt"), "the rest of the picture still comes"
    assert stage.wire.times("disconnect") == []
    stage.display.show(PAID)
    await stage.until(lambda: stage.display.trouble() == "")
    await stage.display.close()


@pytest.mark.expects_log("cannot show the whole view")
async def test_a_link_too_long_leaves_the_amount_and_says_why() -> None:
    stage = Stage(Nextion(nextion_layout()))
    stage.display.show(replace(LINK, url="https://pay.example.test/" + "x" * 300))
    await stage.until(lambda: stage.display.trouble() == "link_too_long")
    assert b"page total\xff\xff\xff" in stage.wire.sent()
    assert b't0.txt="KD 30.000"\xff\xff\xff' in stage.wire.sent()
    stage.display.show(LINK)
    await stage.until(lambda: stage.display.trouble() == "")
    await stage.display.close()


async def test_a_link_is_counted_down_without_the_till(stage: Stage) -> None:
    """Second by second on the second; at its end the code goes, and the counting with it."""
    link = replace(LINK, seconds_left=3)
    stage.display.show(link)
    over = replace(link, moment=DisplayMoment.WAITING, url="", seconds_left=None)
    story = [*(replace(link, seconds_left=left) for left in (3, 2, 1)), over]
    expected = [EPSON.frames(view, before)[0].data for before, view in pairwise(story)]
    await stage.until(lambda: stage.wire.sent()[2:] == expected)
    since = [at - stage.wire.times("frame")[0] for at in stage.wire.times("frame")[2:]]
    assert since == pytest.approx([1.0, 2.0, 3.0])
    await stage.clock.sleep(5)
    assert len(stage.wire.sent()) == 5


async def test_counting_is_no_news_for_a_box_and_stops_with_the_link() -> None:
    stage = Stage(Nextion(nextion_layout()))
    stage.display.show(replace(LINK, seconds_left=90))
    await stage.until(lambda: b't1.txt="1:27"\xff\xff\xff' in stage.wire.sent())
    assert b"".join(stage.wire.sent()).count(b"qr0.txt") == 1, "the code is not drawn again"
    stage.display.show(PAID)
    await stage.until(lambda: stage.wire.sent()[-2:-1] == [b"page thanks\xff\xff\xff"])
    before = len(stage.wire.sent())
    await stage.clock.sleep(5)
    assert len(stage.wire.sent()) == before
    await stage.display.close()


async def test_it_is_looked_after_every_half_minute(stage: Stage) -> None:
    stage.display.show(IDLE)
    await stage.until(lambda: len(stage.wire.sent()) == 4)
    assert stage.wire.sent()[1:] == [row_of(IDLE)] * 3
    times = stage.wire.times("frame")
    assert times[3] - times[2] == pytest.approx(REFRESH_SECONDS)


@pytest.mark.expects_log("display is out")
async def test_an_unplug_between_two_sales_is_noticed_and_healed(stage: Stage) -> None:
    stage.display.show(IDLE)
    await stage.until(lambda: len(stage.wire.sent()) == 2)
    failures = iter([True])

    def react(frame: Frame) -> None:
        if next(failures, False):
            raise DeviceTrouble("vanished")

    stage.wire.react = react
    await stage.until(lambda: stage.display.trouble() == "vanished")
    await stage.until(lambda: stage.display.trouble() == "")
    assert stage.wire.sent()[-1] == row_of(IDLE)


@pytest.mark.parametrize("view", STORY.values(), ids=STORY)
@pytest.mark.expects_log("display is out")
async def test_an_unplug_in_each_moment_comes_back_with_that_moment(
    stage: Stage, view: DisplayView
) -> None:
    failed = False

    def react(frame: Frame) -> None:
        nonlocal failed
        if frame.data == row_of(view) and not failed:
            failed = True
            raise DeviceTrouble("vanished")

    stage.wire.react = react
    stage.display.show(view)
    await stage.until(lambda: failed and stage.display.trouble() == "" and bool(stage.wire.sent()))
    await stage.until(lambda: stage.wire.sent()[-1] == row_of(view))
    assert len(stage.wire.times("connect")) == 2


async def test_closing_blanks_within_the_pace_and_ends_everything(stage: Stage) -> None:
    stage.display.show(IDLE)
    await stage.until(lambda: len(stage.wire.sent()) == 2)
    await stage.display.close()
    assert stage.wire.closed_with == b"\x0c"
    assert stage.clock.monotonic() - stage.wire.times("frame")[-1] >= 0.2 - 1e-9
    stage.display.show(PAID)
    for _ in range(20):
        await asyncio.sleep(0)
    assert len(stage.wire.sent()) == 2


@pytest.mark.expects_log("display is out")
async def test_closing_while_the_device_is_away_does_not_wait_for_it(stage: Stage) -> None:
    def nobody() -> None:
        raise DeviceTrouble("not_connected")

    stage.wire.connects = nobody
    stage.display.show(IDLE)
    await stage.until(lambda: len(stage.wire.times("connect")) == 8)
    await stage.display.close()
    assert stage.wire.closed_with is not None


async def test_closing_in_the_middle_of_an_exchange_cancels_it(stage: Stage) -> None:
    begun = asyncio.Event()

    async def hang(frame: Frame) -> None:
        begun.set()
        await asyncio.Event().wait()

    stage.wire.before = hang
    stage.display.show(IDLE)
    await begun.wait()
    await stage.display.close()
    assert stage.wire.closed_with == b"\x0c"


@pytest.mark.expects_log("driver gave up")
async def test_a_fault_of_our_own_is_reported_and_the_next_view_tries_again(stage: Stage) -> None:
    def bug(frame: Frame) -> None:
        raise ZeroDivisionError

    stage.wire.react = bug
    stage.display.show(IDLE)
    await stage.until(lambda: stage.display.trouble() == "display_broken")
    stage.wire.react = lambda frame: None
    stage.display.show(PAID)
    await stage.until(lambda: stage.display.trouble() == "")
