"""The one driver for every display on a wire: brings the device up to the newest view, and back.

`show` only notes the view; a task on the loop does the rest, a frame at a time, each frame a job
on the device's thread. Between two frames it looks again: if a newer view was noted, the older
one is dropped half-way. Laws:

* `show` returns at once and nothing that a device does ever reaches the caller;
* no frame begins sooner than the device's `least_gap` after the one before;
* trouble on the wire: let it go, wait (0.1 s doubling to 5 s), open, initialise, show the newest;
* a refused frame is reported but not repeated: the same bytes would be refused again;
* a link's time is counted down here, second by second, whatever the till hears meanwhile; when it
  has ended the code is taken away, so that nobody pays a dead link;
* every half minute the device is looked after (`Encoder.refresh`), so that one that was switched
  off and on has its picture back, and an unplugged one is noticed before the next sale.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from dataclasses import replace

from drivers.displays.frames import Encoder, Frame
from drivers.displays.wire import Wire
from drivers.transports.backoff import delays
from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.errors import DeviceTrouble, PosError
from pos_app.ports.clock import Clock
from pos_app.usecases.racing import first, start, stop

_log = logging.getLogger(__name__)
REFRESH_SECONDS = 30.0
_LEAVING_SECONDS = 0.2


class WiredDisplay:
    """`CustomerDisplay` over a wire. Belongs to one event loop."""

    def __init__(self, encoder: Encoder, wire: Wire, *, clock: Clock) -> None:
        self._encoder = encoder
        self._wire = wire
        self._clock = clock
        self._wanted: DisplayView | None = None
        self._shown: DisplayView | None = None
        self._told_at = 0.0
        self._link: DisplayView | None = None
        self._ready = False
        self._trouble = ""
        self._refusal = ""
        self._last_begin: float | None = None
        self._waits: Iterator[float] = delays()
        self._news = asyncio.Event()
        self._ending = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def show(self, view: DisplayView) -> None:
        """Note `view` as the newest; returns at once."""
        if self._ending.is_set():
            return
        self._wanted = view
        self._told_at = self._clock.monotonic()
        self._link = view if _counts_down(view) else None
        self._news.set()
        if self._task is None or self._task.done():
            self._task = start(self._keep_up(), name="customer display")
            self._task.add_done_callback(self._ended)

    def trouble(self) -> str:
        """Nothing while all is well, else the kind of the last trouble on the wire or of a view."""
        return self._trouble or self._refusal

    async def close(self) -> None:
        """Blank the display and let it go, within a second. May be called twice."""
        self._ending.set()
        if self._task is not None and not self._task.done():
            await asyncio.wait({self._task}, timeout=_LEAVING_SECONDS)
            await stop(self._task)
        if (due := self._due()) > 0:
            await self._clock.sleep(min(due, _LEAVING_SECONDS))
        await self._wire.close(self._encoder.closing())

    async def _keep_up(self) -> None:
        while not self._ending.is_set():
            self._news.clear()
            try:
                await self._bring_up_to_date()
                await self._stay()
            except PosError as error:
                await self._step_back(error)

    async def _bring_up_to_date(self) -> None:
        """Show the newest view; returns with nothing newer known. Raises DeviceTrouble."""
        if not self._ready:
            await self._wire.connect()
            self._shown = None
            refused = [await self._sent(frame) for frame in self._encoder.opening()]
            self._refusal = next(filter(None, refused), "")
            self._ready = True
        while (view := self._wanted) is not None and view != self._shown:
            frames, reduced = self._frames(view)
            refusals = [reduced]
            self._shown, whole = None, True
            for frame in frames:
                if whole := self._wanted is view and not self._ending.is_set():
                    refusals.append(await self._sent(frame))
                else:
                    break
            if self._ending.is_set():
                return
            if whole:
                self._refusal = next(filter(None, refusals), "")
                self._shown = view
        self._healed()

    async def _stay(self) -> None:
        """Count down and look after the device until there is news. Raises DeviceTrouble."""
        looked = self._clock.monotonic()
        while not await self._pause(self._next_turn(looked), wake=self._news):
            now = self._clock.monotonic()
            if self._link is not None:
                self._count_down(self._link, int(now - self._told_at))
                await self._bring_up_to_date()
            if now - looked >= REFRESH_SECONDS:
                looked = now
                await self._look_after()

    def _next_turn(self, looked: float) -> float:
        """Seconds until the next second of a link, or until the device is looked after."""
        now = self._clock.monotonic()
        turn = looked + REFRESH_SECONDS - now
        return turn if self._link is None else min(turn, 1.0 - (now - self._told_at) % 1.0)

    def _count_down(self, link: DisplayView, passed: int) -> None:
        left = (link.seconds_left or 0) - passed
        if left > 0:
            self._wanted = replace(link, seconds_left=left)
        else:
            self._link = None
            self._wanted = replace(link, moment=DisplayMoment.WAITING, url="", seconds_left=None)

    async def _look_after(self) -> None:
        if self._shown is not None and not self._refusal:
            for frame in self._encoder.refresh(self._shown):
                await self._sent(frame)

    def _frames(self, view: DisplayView) -> tuple[tuple[Frame, ...], str]:
        """Frames for `view` and "", or for its amount alone and why it could not be shown."""
        before = None if self._refusal else self._shown
        try:
            return self._encoder.frames(view, before), ""
        except PosError as error:
            _log.warning("the display cannot show the whole view: %s", error)
            reduced = replace(view, moment=DisplayMoment.AMOUNT, url="")
            return self._encoder.frames(reduced, None), error.kind

    async def _sent(self, frame: Frame) -> str:
        """Send in the device's pace; "" or why it refused. Raises DeviceTrouble for the wire."""
        if (due := self._due()) > 0:
            await self._pause(due)
        self._last_begin = self._clock.monotonic()
        try:
            await self._wire.exchange(frame)
        except DeviceTrouble as error:
            if error.kind != "display_refused":
                raise
            _log.warning("the display refused a frame: %s", error)
            return error.kind
        return ""

    def _due(self) -> float:
        """Seconds until the next frame may begin."""
        if self._last_begin is None:
            return 0.0
        return self._last_begin + self._encoder.least_gap - self._clock.monotonic()

    async def _step_back(self, error: PosError) -> None:
        """Let the device go and wait before the next attempt; say it once."""
        if not self._trouble:
            _log.warning("the customer's display is out: %s", error)
        self._trouble = error.kind
        self._ready = False
        await self._wire.disconnect()
        await self._pause(next(self._waits))

    def _healed(self) -> None:
        if self._trouble:
            _log.info("the customer's display is back")
        self._trouble = ""
        self._waits = delays()

    async def _pause(self, seconds: float, *, wake: asyncio.Event | None = None) -> bool:
        """Wait, or end early when leaving or woken; True if anything but time ended it."""
        events = [self._ending, *([wake] if wake is not None else [])]
        return await first(*(_happens(event) for event in events), self._clock.sleep(seconds)) < (
            len(events)
        )

    def _ended(self, task: asyncio.Task[None]) -> None:
        if not task.cancelled() and (error := task.exception()) is not None:
            self._trouble = "display_broken"
            _log.error("the display's driver gave up", exc_info=error)


def _counts_down(view: DisplayView) -> bool:
    return view.moment is DisplayMoment.SCAN_LINK and bool(view.seconds_left)


async def _happens(event: asyncio.Event) -> None:
    await event.wait()
