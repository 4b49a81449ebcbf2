"""Opening the gateway: from settings to the ports. The only thing `app` needs of this package.

`open_gateway` costs nothing: httpx, cryptography and the TLS context are loaded when something is
first sent, or by `Gateway.warm_up` in a thread after the first picture is on the screen.
"""

from __future__ import annotations

from functools import cache
from urllib.parse import urlsplit

from pos_app.errors import BadInput
from pos_app.gateway.calls import Account, Calls, Merchant
from pos_app.gateway.config import GatewayConfig, Health
from pos_app.gateway.envelope import Keys
from pos_app.gateway.exchange import Exchange, Timeouts
from pos_app.gateway.payments import HesabePayments, Offers
from pos_app.gateway.resources.account import HesabeAccount
from pos_app.gateway.resources.bulk import HesabeBulk
from pos_app.gateway.resources.invoices import HesabeInvoices
from pos_app.gateway.resources.open_invoices import HesabeOpenInvoices
from pos_app.gateway.resources.refunds import HesabeRefunds
from pos_app.gateway.resources.reports import HesabeReports
from pos_app.gateway.resources.smartpos import SmartPos
from pos_app.gateway.session import Session
from pos_app.ports.clock import Clock


class Gateway:
    """The ports of one merchant on one connection pool. Close it with the loop still running.

    `payments` implements `ports.payments.PaymentGateway`; the gateway itself `ports.office.Office`.
    """

    def __init__(self, config: GatewayConfig, clock: Clock) -> None:
        base_url, gateway_url = config.base_url, config.gateway_url

        self._clock = clock
        self._addresses = base_url, gateway_url
        self._exchange = Exchange(
            timeouts=Timeouts(config.connect_timeout, config.read_timeout),
            clock=clock,
            proxy=config.proxy,
            with_tls=base_url.startswith("https:") or gateway_url.startswith("https:"),
        )
        self._calls = calls = Calls(self._exchange, self._account_of(config), clock)
        self.account = HesabeAccount(calls)
        self.terminal_invoices = SmartPos(calls, amount_as_text=config.pos_amount_as_text)
        self.invoices = HesabeInvoices(calls)
        self.open_invoices = HesabeOpenInvoices(calls)
        self.bulk = HesabeBulk(calls)
        self.refunds = HesabeRefunds(calls)
        self.reports = HesabeReports(calls)
        self.payments = HesabePayments(
            smartpos=self.terminal_invoices,
            invoices=self.invoices,
            reports=self.reports,
            clock=clock,
            offers=Offers(try_cancel=config.try_cancel),
            merchant=self._merchant,
            ahead=lambda: self._exchange.health.skew or 0.0,
        )

    def _account_of(self, config: GatewayConfig) -> Account:
        base_url, gateway_url = self._addresses

        @cache
        def keys() -> Keys:
            return Keys(config.secret_key, config.iv_key)

        session = Session(
            self._exchange,
            self._clock,
            base_url=base_url,
            username=config.username,
            password=config.password,
        )
        merchant = Merchant(config.merchant_code, config.access_code, base_url, gateway_url)
        return Account(merchant, session, keys)

    def _merchant(self) -> str:
        """An account's name: sandbox and production may count their merchants alike."""
        merchant = self._calls.merchant
        return f"{merchant.code}@{urlsplit(merchant.base_url).hostname}"

    def speak_for(self, config: GatewayConfig) -> None:
        """From now on use the account and the keys of `config`, at the same addresses.

        What is under way ends as it began. Raises BadInput `address_not_usable` where `config` is
        for another gateway.
        """
        checked = config.checked()
        if (checked.base_url, checked.gateway_url) != self._addresses:
            raise BadInput("address_not_usable", "the same gateway's", field="base_url")
        self._calls.account = self._account_of(config)

    async def warm_up(self) -> None:
        """Load what is slow to load, without sending anything. Raises BadInput for odd keys."""
        await self._exchange.warm_up()
        self._calls.account.keys()

    async def sign_in(self) -> None:
        """Sign in if need be: shows that address, user and password are right."""
        await self._calls.account.session.token()

    def health(self) -> Health:
        """When the gateway last answered, how fast, and how far our clock is off."""
        return self._exchange.health

    def token_age(self) -> float | None:
        """Seconds since we signed in or renewed; None where we are not signed in."""
        return self._calls.account.session.age()

    async def close(self) -> None:
        """Let every connection go."""
        await self._exchange.close()


def open_gateway(config: GatewayConfig, clock: Clock) -> Gateway:
    """Make the gateway ready; nothing is sent or loaded yet. Raises BadInput for an address."""
    return Gateway(config.checked(), clock)
