"""Printer and display during the first start: found and tried before any till is there.

What was chosen is held in memory; the first start's last step writes it with everything else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from drivers.nothing import NoDisplay
from pos_app.app.desks.device_set_up import DeviceSetUp
from pos_app.app.payer_display import PayerDisplay
from pos_app.app.system_clock import SystemClock
from pos_app.ports.devices import ReceiptPrinter
from pos_app.settings.layers import Loaded, load_settings
from ui.second_screen import till_screen
from ui.tasks import Tasks
from ui.viewmodels.setup.devices import DevicesModel


class TillToCome:
    """What devices need of a till, before there is one."""

    def __init__(self, loaded: Loaded) -> None:
        self.loaded = loaded
        self.printer: ReceiptPrinter | None = None
        self.clock = SystemClock()


class FirstDevices:
    """The same view model and desk as the screen *Devices* has, over a till to come."""

    def __init__(
        self,
        loaded: Loaded,
        environ: Mapping[str, str],
        *,
        tasks: Tasks,
        failed: Callable[[BaseException], None],
    ) -> None:
        """`failed(error)` shows what went wrong beside the step."""
        self._environ = environ
        self._till = TillToCome(loaded)
        self._words: dict[str, str] = {}
        # Nothing is shown to payers before somebody tries a display: no second screen either.
        self._display = PayerDisplay(NoDisplay(), self._till)
        self._desk = DeviceSetUp(
            till=self._till,
            environ=environ,
            display=self._display,
            cashiers=till_screen,
            keep=self._remember,
        )
        self.model = DevicesModel(
            desk=self._desk,
            clock=self._till.clock,
            tasks=tasks,
            say=lambda _: None,  # each step says itself how it went
            failed=failed,
        )

    def words(self) -> tuple[tuple[str, str], ...]:
        """What was chosen, as settings in words."""
        return tuple(self._words.items())

    async def begin(self, part: str) -> None:
        """Show `printer` or `display`; the first time, look for what there is."""
        if not self.model.state.looked:
            self.model.read()
        self.model.choosePart(part)

    async def keep(self, part: str) -> None:
        """Remember the draft of `part` where one was chosen. Raises BadInput."""
        printer = self.model.printer.state.draft if part == "printer" else None
        display = self.model.display.state.draft if part == "display" else None
        await self._desk.keep(printer=printer, display=display)
        self.model.rest()

    async def close(self) -> None:
        """Let the devices go; the till that opens next takes them."""
        self.model.rest()
        if self._till.printer is not None:
            await self._till.printer.close()
        await self._display.close()

    async def _remember(self, words: Mapping[str, str]) -> None:
        self._words |= words
        self._till.loaded = load_settings(self._environ, self._words)
