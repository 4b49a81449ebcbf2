"""`ui.viewmodels.ports.House`: what this till is and how it fares, for strip, settings, wizard."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from pos_app.app.headless import HeadlessTill, shop_of
from pos_app.diagnostics.loop_lag import LoopLag
from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale, SaleState
from pos_app.errors import DeviceTrouble, PosError
from pos_app.ports.devices import PrintOutcome, Readiness
from pos_app.settings.checks import may_charge
from pos_app.settings.layers import free_changes, load_again, load_settings
from pos_app.settings.model import as_toml
from pos_app.settings.words import Theme
from pos_app.usecases.racing import start
from ui.viewmodels import ports
from ui.viewmodels.till import TillFacts

if TYPE_CHECKING:
    from pos_app.app.upkeep.key_desk import TillKeys
    from pos_app.ports.setting import Setting

SLOW = 1.5
"""Seconds for an answer of the gateway from which on the strip says so."""


class ThisHouse:
    """The facts of one open till. Reads are from memory; what blocks runs on a thread."""

    def __init__(
        self,
        *,
        till: HeadlessTill,
        environ: Mapping[str, str],
        operator: Callable[[], str],
        display_trouble: Callable[[], str] = lambda: "",
        waiting: Callable[[], int] = lambda: 0,
        alarms: Callable[[], int] = lambda: 0,
    ) -> None:
        """`display_trouble` tells what is wrong with the payer's display, a kind, or ""; `waiting`
        how many sales are in the tray, `alarms` of how many an alarm stands.
        """
        self._alarms = alarms
        self._waiting = waiting
        self._display_trouble = display_trouble
        self._till = till
        self._environ = environ
        self._operator = operator
        self._readiness = Readiness.UNKNOWN
        self._lag = LoopLag(till.clock)
        self._terminals: tuple[ports.TerminalChoice, ...] = ()
        self._answered: dict[str, datetime] = {}
        self._kept: asyncio.Task[None] | None = None
        self._pages = 0
        till.watch_sales(self._note_sale)

    @cached_property
    def keys(self) -> TillKeys:
        """Other keys of Hesabe's."""
        from pos_app.app.upkeep.key_desk import TillKeys

        return TillKeys(self._till, self._environ, keep=self.set_settings)

    def _note_sale(self, sale: Sale) -> None:
        if sale.on_terminal or sale.state is SaleState.PAID:
            self._answered[sale.terminal] = sale.updated_at

    def pulse(self) -> ports.Pulse:
        """The strip's facts."""
        loaded, health = self._till.loaded, self._till.gateway_health()
        shop = shop_of(loaded.settings.shop, demo=loaded.demo)
        word = "unknown"
        if health.last_trouble in _REFUSED:
            word = "refused"
        elif health.last_trouble:
            word = "away"
        elif health.latency is not None:
            word = "slow" if health.latency > SLOW else "ready"
        return ports.Pulse(
            shop=shop.name,
            shop_ar=shop.name_ar,
            till=loaded.settings.till.number,
            operator=self._operator(),
            gateway=word,
            gateway_ms=None if health.latency is None else round(health.latency * 1000),
            printer="none" if self._till.printer is None else self._readiness.value,
            demo=loaded.demo,
            parked=self._waiting(),
            alarms=self._alarms(),
            keyboard=loaded.settings.till.onscreen_keyboard.value,
            spoken=loaded.settings.till.spoken,
            journal=self._till.journal.notices(),
        )

    def start_facts(self) -> TillFacts:
        """How the frame looks at first, by the settings."""
        till = self._till.loaded.settings.till
        return TillFacts(
            pulse=self.pulse(),
            now=self._till.clock.now(),
            language=till.language.value,
            dark=till.theme is Theme.DARK,
            text_percent=till.text_size,
            screen_percent=till.screen_scale,
            motion=till.motion,
            sound=till.sounds,
        )

    async def watch_stalls(self) -> None:
        """Know how long the event loop was held up."""
        await self._lag.watch()

    async def keep_metrics(self) -> None:
        """Health for the fleet's monitoring, where a file is set."""
        from pos_app.app.kiosk.fleet_metrics import keep_metrics

        await keep_metrics(self._till, readiness=lambda: self._readiness)

    async def watch_printer(self) -> None:
        """Ask the printer how it is, every ten seconds, for as long as the window lives."""
        while True:
            printer = self._till.printer
            self._readiness = await printer.readiness() if printer else Readiness.UNKNOWN
            await self._till.clock.sleep(10.0)

    def quick_amounts(self) -> tuple[Fils, ...]:
        """Amounts offered above the keypad."""
        return self._till.loaded.settings.sale.quick_amounts[:5]

    def known_terminals(self) -> tuple[ports.TerminalChoice, ...]:
        """The chosen one, and those of the last list."""
        chosen = self._till.loaded.settings.gateway.terminal_id
        settings = self._till.loaded.settings
        known = tuple(each for each in self._terminals if may_charge(settings, each.id))
        if chosen and chosen not in {each.id for each in known}:
            known = (ports.TerminalChoice(chosen, chosen), *known)
        answered = [replace(each, answered_at=self._answered.get(each.id)) for each in known]
        return tuple(sorted(answered, key=lambda each: each.id != chosen))

    async def terminals(self) -> tuple[ports.TerminalChoice, ...]:
        """The merchant's terminals; what is known of them while the gateway is away."""
        try:
            page = await self._till.gateway.account.terminals()
        except PosError:
            if not self.known_terminals():
                raise
        else:
            self._terminals = tuple(
                ports.TerminalChoice(row.terminal, row.name or row.terminal) for row in page.rows
            )
        return self.known_terminals()

    def settings(self) -> tuple[Setting, ...]:
        """Every setting with its source; secrets only as `set` or `missing`."""
        from pos_app.app.upkeep.setting_rows import setting_rows

        known = [each.id for each in self.known_terminals()]
        return setting_rows(self._till.loaded, self._environ, known)

    async def set_setting(self, key: str, value: str) -> None:
        """Write one setting of this till. Raises BadInput for what it may not be, NotAllowed
        where IT has fixed it.
        """
        await self.set_settings({key: value})

    async def set_settings(self, words: Mapping[str, str]) -> None:
        """Write some settings at once. Raises BadInput for what one may not be, by itself or with
        the others: none is written, for a till with such settings would not start.
        """
        plain = {key: as_toml(key, value) for key, value in words.items()}
        plain = free_changes(plain, self._till.loaded)
        self._kept = start(self._keep(self._kept, plain), name=f"keep {next(iter(words))}")
        await asyncio.shield(self._kept)

    async def _keep(self, before: asyncio.Task[None] | None, plain: Mapping[str, object]) -> None:
        """One write after the other: each reads what the one before left."""
        if before is not None:
            await asyncio.wait({before})
        from pos_app.settings.files import write_values

        loaded = self._till.loaded
        load_settings(self._environ, loaded.options, demo=loaded.demo, planned=plain)
        await asyncio.to_thread(write_values, loaded.home.settings, plain)
        self._till.loaded = load_again(loaded, self._environ)

    async def close(self) -> None:
        """Wait until what was set last is on the disk."""
        if self._kept is not None:
            await asyncio.wait({self._kept})

    def health(self) -> tuple[ports.Health, ...]:
        """What is known now."""
        from pos_app.app.upkeep.health_rows import health_rows

        return health_rows(
            self._till, self._readiness, self._display_trouble(), self._lag.longest()
        )

    async def check_health(self) -> tuple[ports.Health, ...]:
        """Measure everything anew, at most 10 s."""
        from pos_app.app.upkeep.health_rows import drawer_row, event_rows, measured

        if self._till.printer is not None:
            self._readiness = await self._till.printer.readiness()
        asked = (*await measured(self._till), *await drawer_row(self._till))
        return (*asked, *self.health(), *await event_rows(self._till))

    async def support_bundle(self) -> str:
        """Write the redacted support bundle; its path."""
        from pos_app.app.upkeep.bundle import write_bundle

        return await asyncio.to_thread(write_bundle, self._till.loaded, self.settings())

    async def print_test(self) -> PrintOutcome:
        """Print a test slip."""
        from pos_app.app.desks.trial_page import trial_page

        if self._till.printer is None:
            raise DeviceTrouble("no_printer")
        loaded = self._till.loaded
        receipt = trial_page(
            shop_of(loaded.settings.shop, demo=loaded.demo),
            till=loaded.settings.till.number,
            at=self._till.clock.now(),
            demo=loaded.demo,
        )
        self._pages += 1
        return await self._till.printer.print_receipt(receipt, job=f"test-{self._pages}")


_REFUSED = {"sign_in_refused", "signed_out", "keys_refused"}
