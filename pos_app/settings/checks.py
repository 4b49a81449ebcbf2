"""Settings looked at as a whole: what must be set together, and what cannot be.

Also the addresses of each environment (hesabe-api, section 2: sandbox from the documentation,
production from the Postman document and Hesabe's own app).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from pos_app.domain.staff import Rights, Role, rights_with
from pos_app.errors import BadInput
from pos_app.settings.kinds import is_loopback
from pos_app.settings.model import Gateway, Roles, Settings
from pos_app.settings.words import DisplayDriver, Environment, PrinterDriver

DEMO_MERCHANT_CODE = "842217"
"""Of Hesabe's published test account, which the simulator plays."""

_ADDRESSES = {
    Environment.SANDBOX: ("https://merchantapisandbox.hesabe.com", "https://sandbox.hesabe.com"),
    Environment.PRODUCTION: ("https://merchantapi.hesabe.com", "https://api.hesabe.com"),
}
_WITH_TRANSPORT = {
    DisplayDriver.LINE,
    DisplayDriver.NEXTION,
    DisplayDriver.DWIN,
    DisplayDriver.TEMPLATE,
}


def addresses_of(environment: str) -> tuple[str, str]:
    """Merchant API and checkout host of `sandbox` or `production`. Raises BadInput otherwise."""
    try:
        return _ADDRESSES[Environment(environment)]
    except (KeyError, ValueError):
        raise _missing("gateway.environment", "sandbox or production") from None


def settle_whole(
    settings: Settings, origins: Mapping[str, str] | None = None
) -> tuple[Settings, tuple[str, ...]]:
    """`settings` with the addresses of their environment, and warnings.

    Raises BadInput where values contradict each other or one needs another that is missing.
    """
    gateway, warnings = _settle_gateway(settings.gateway, origins or {})
    gateway, more = _settle_terminal(gateway)
    rights_of(settings.roles)  # raises for what no role may have
    printer, display = settings.printer, settings.display
    if printer.driver is PrinterDriver.ESCPOS and not printer.transport:
        raise _missing("printer.transport", "how the printer is reached, e.g. usb://04b8:0202")
    if display.driver in _WITH_TRANSPORT and not display.transport:
        raise _missing(
            "display.transport", "how the display is reached, e.g. serial:///dev/ttyUSB1"
        )
    described = display.layout or settings.display_template.show
    if display.driver is DisplayDriver.TEMPLATE and not described:
        raise _missing("display.template.show", "the bytes that show a code to be scanned")
    if settings.kiosk.self_service and not settings.kiosk.tiles:
        raise _missing("kiosk.tiles", 'what is offered, e.g. [{ amount = "1.500", en = "Car" }]')
    return replace(settings, gateway=gateway), (*warnings, *more)


def require_gateway(settings: Settings) -> None:
    """Make sure that a gateway has been chosen and is fully described (secrets are apart).

    Raises BadInput naming the first setting that is missing.
    """
    gateway = settings.gateway
    if gateway.environment is Environment.UNSET:
        raise _missing("gateway.environment", "demo, sandbox, production or custom (or use --demo)")
    if not gateway.merchant_code:
        raise _missing("gateway.merchant_code", "the digits of the merchant's code at Hesabe")


def require_terminal(settings: Settings, named: str = "") -> str:
    """The terminal a sale goes to: `named`, else the one set. Raises BadInput if there is none."""
    terminal = named or settings.gateway.terminal_id
    if not terminal:
        raise _missing("gateway.terminal_id", "a terminal's TerminalID (or use --terminal)")
    check_allowed(settings, terminal)
    return terminal


def check_allowed(settings: Settings, terminal: str) -> None:
    """Make sure that IT lets this till charge `terminal`. Raises BadInput."""
    if terminal and not may_charge(settings, terminal):
        allowed = ", ".join(settings.gateway.allowed_terminals)
        raise BadInput(
            "terminal_not_allowed", f"{terminal} is not among {allowed}", field="terminal"
        )


def rights_of(roles: Roles) -> Rights:
    """What each role may do at this till. Raises BadInput `right_not_grantable`."""
    given = {Role.CASHIER: roles.cashier, Role.SUPERVISOR: roles.supervisor}
    return rights_with({role: frozenset(rights) for role, rights in given.items() if rights})


def may_charge(settings: Settings, terminal: str) -> bool:
    """Whether IT lets this till charge `terminal`."""
    allowed = settings.gateway.allowed_terminals
    return not allowed or terminal in allowed


def with_demo_gateway(settings: Settings, base_url: str) -> Settings:
    """`settings` of demo mode with the simulator's address, which must be on this machine.

    This is the only way a demo till gets an address at all. Raises ValueError for another host.
    """
    if settings.gateway.environment is not Environment.DEMO:
        raise ValueError("only a demo till has a simulator for a gateway")
    if not is_loopback(urlsplit(base_url).hostname or ""):
        raise ValueError("a demo till reaches nothing but this machine")
    return replace(
        settings, gateway=replace(settings.gateway, base_url=base_url, gateway_url=base_url)
    )


def _settle_gateway(
    gateway: Gateway, origins: Mapping[str, str]
) -> tuple[Gateway, tuple[str, ...]]:
    if gateway.environment is Environment.CUSTOM:
        if not gateway.base_url:
            raise _missing("gateway.base_url", "an https address, or plain http on loopback")
        return replace(gateway, gateway_url=gateway.gateway_url or gateway.base_url), ()
    base_url, gateway_url = _ADDRESSES.get(gateway.environment, ("", ""))
    settled = replace(gateway, base_url=base_url, gateway_url=gateway_url)
    if gateway.environment is Environment.DEMO:
        settled = replace(settled, merchant_code=DEMO_MERCHANT_CODE)
    warnings = tuple(
        f"gateway.{name} is passed over: it counts with environment = custom only"
        + (f" (set in {origins[f'gateway.{name}']})" if f"gateway.{name}" in origins else "")
        for name in ("base_url", "gateway_url")
        if getattr(gateway, name)
    )
    return settled, warnings


def _settle_terminal(gateway: Gateway) -> tuple[Gateway, tuple[str, ...]]:
    """A terminal that is not allowed is none; a single allowed one is the till's."""
    allowed, wanted = gateway.allowed_terminals, gateway.terminal_id
    if not allowed or wanted in allowed:
        return gateway, ()
    settled = replace(gateway, terminal_id=allowed[0] if len(allowed) == 1 else "")
    said = f"gateway.terminal_id {wanted} is passed over: it is not in gateway.allowed_terminals"
    return settled, (said,) if wanted else ()


def _missing(name: str, may_be: str) -> BadInput:
    return BadInput("setting_missing", f"it is not set; it must be {may_be}", field=name)
