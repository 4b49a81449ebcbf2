"""`ui.viewmodels.setup.keys.ports.KeysDesk`: other keys of Hesabe's for a till that is open.

They are tried with the gateway first. Then they are kept where secrets belong, then the settings
name their merchant, then the open gateway speaks for it: a cut in between leaves a till that has
the old account or the new one, whole. Another merchant's take the place of the present one's only
once no sale needs those, which are then kept no longer.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from PySide6.QtGui import QGuiApplication

from pos_app.app.first.enrolment_files import find_texts
from pos_app.app.first.key_trial import list_terminals, secrets_of
from pos_app.app.headless import HeadlessTill, gateway_config
from pos_app.app.upkeep.setting_rows import covered_by
from pos_app.diagnostics.redaction import PROCESS
from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.errors import BadInput, PosError
from pos_app.ports.journal import SaleFilter
from pos_app.settings.checks import may_charge
from pos_app.settings.credentials import given_from_outside
from pos_app.settings.layers import Loaded, free_changes
from pos_app.settings.secret_places import (
    forget_credentials,
    keep_credentials,
    look_for_credentials,
)
from pos_app.usecases.racing import start
from ui.viewmodels.ports import GatewayKeys, TerminalChoice
from ui.viewmodels.setup.keys.key_words import pasted_keys
from ui.viewmodels.setup.keys.ports import KeysInUse

_log = logging.getLogger(__name__)
_ENOUGH = 3
"""So many keys in a text make it one with keys in it."""


class TillKeys:
    """Blocking work is done on threads; one change at a time."""

    def __init__(
        self,
        till: HeadlessTill,
        environ: Mapping[str, str],
        *,
        keep: Callable[[Mapping[str, str]], Awaitable[None]],
    ) -> None:
        """`keep(words)` writes settings, given in words by name."""
        self._till = till
        self._environ = environ
        self._keep = keep

    def in_use(self) -> KeysInUse:
        """From memory, and whether IT gives the secrets from outside."""
        loaded = self._till.loaded
        gateway = loaded.settings.gateway
        covered = covered_by(loaded, "gateway.merchant_code")
        fixed = "" if covered == "policy" else covered  # the same merchant's keys may be renewed
        if loaded.demo:
            fixed = "demo"
        elif not fixed:
            fixed = given_from_outside(self._environ)
        return KeysInUse(gateway.environment, gateway.merchant_code, gateway.terminal_id, fixed)

    def clipboard(self) -> str:
        """The text on the clipboard."""
        return QGuiApplication.clipboard().text()

    async def files(self) -> tuple[tuple[str, str], ...]:
        """On sticks and in the usual folders, the newest first."""
        home = self._till.loaded.home.data
        return tuple(await asyncio.to_thread(find_texts, home, _has_keys))

    async def waiting(self, merchant_code: str) -> int:
        """Sales that only the present merchant can be asked about."""
        if merchant_code == self._till.loaded.settings.gateway.merchant_code:
            return 0
        book, settings = self._till.book, self._till.loaded.settings
        watched = self._till.clock.now() - timedelta(seconds=settings.timing.late_watch)
        alarmed = await self._till.journal.page(SaleFilter(alarmed=True), limit=100)
        held = {each.row.reference for each in alarmed.sales}
        sales = (*await book.open_sales(), *await book.closed_since(watched))
        return len(held | {sale.reference for sale in sales if _needs_its_merchant(sale)})

    async def test_keys(self, keys: GatewayKeys) -> tuple[TerminalChoice, ...]:
        """Sign in and list the terminals that this till may charge; nothing is kept."""
        settings = self._till.loaded.settings
        free_changes({"gateway.merchant_code": keys.merchant_code}, self._till.loaded)
        secrets = secrets_of(keys)
        PROCESS.learn(*(each.reveal() for name, each in secrets.items() if name != "username"))
        listed = await list_terminals(
            keys,
            clock=self._till.clock,
            timing=settings.timing,
            addresses=(settings.gateway.base_url, settings.gateway.gateway_url),
        )
        return tuple(each for each in listed if may_charge(settings, each.id))

    async def replace(self, keys: GatewayKeys, terminal: str) -> str:
        """Keep them and use them; what is begun is ended though the sheet is put away."""
        return await asyncio.shield(start(self._replace(keys, terminal), name="replace keys"))

    async def _replace(self, keys: GatewayKeys, terminal: str) -> str:
        if await self.waiting(keys.merchant_code):
            raise BadInput("merchant_needed", "open sales need the present one", field="merchant")
        loaded = self._till.loaded
        changes = {"gateway.merchant_code": keys.merchant_code, "gateway.terminal_id": terminal}
        free_changes(changes, loaded)
        gateway = replace(loaded.settings.gateway, merchant_code=keys.merchant_code)
        planned = replace(loaded, settings=replace(loaded.settings, gateway=gateway))
        environ = self._environ
        old = await asyncio.to_thread(look_for_credentials, planned, environ)
        place = await asyncio.to_thread(keep_credentials, planned, environ, secrets_of(keys))
        try:
            await self._keep(changes)
            config = await asyncio.to_thread(gateway_config, self._till.loaded, environ)
            self._till.gateway.speak_for(config)
        except PosError:
            before = {each.name: each.secret for each in old if each.place}
            if before:
                await asyncio.to_thread(keep_credentials, planned, environ, before)
            raise
        if loaded.settings.gateway.merchant_code != keys.merchant_code:
            await self._forget(loaded)
        return place

    async def _forget(self, loaded: Loaded) -> None:
        """No sale needs the merchant before any more, and nobody will ask with its keys."""
        try:
            sure = await asyncio.to_thread(forget_credentials, loaded, self._environ)
        except PosError:
            sure = False
        if not sure:
            _log.info("old_keys_kept")


def _has_keys(text: str) -> bool:
    return len(pasted_keys(text)) >= _ENOUGH


def _needs_its_merchant(sale: Sale) -> bool:
    """One that was never sent knows no merchant yet, and cash none at all."""
    unsent = sale.state is SaleState.PREPARED and not (sale.sending or sale.pushes)
    settled = unsent or sale.state in {SaleState.PAID, SaleState.REFUSED}
    return sale.tender is not Tender.CASH and not settled
