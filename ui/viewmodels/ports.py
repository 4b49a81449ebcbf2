"""What the screens ask of the till: small Protocols and the frozen facts that cross them.

`tests/ui/fake_till.py` fakes them. Every method may raise a `PosError`, said by its `kind`.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from pos_app.domain.basket import Basket
from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale
from pos_app.ports.devices import PrintOutcome

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from pos_app.ports.setting import Setting


@dataclass(frozen=True, slots=True)
class Draft:
    """What the cashier keyed in before choosing a tender. `terminal` is a TerminalID or ""."""

    amount: Fils
    terminal: str = ""
    note: str = ""
    phone: str = ""
    name: str = ""
    items: Basket = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """A sale and what only the running journey knows about it."""

    sale: Sale
    asked: int = 0  # how often the gateway was asked since it was charged or taken up
    next_ask_in: float | None = None  # seconds; None while one is under way or none is planned
    unreachable: bool = False  # the gateway did not answer the last ask
    patience_over: bool = False  # the waiting time has passed: put the honest question
    payable_until: datetime | None = None  # a link's end, aware; None for other tenders
    print_outcome: PrintOutcome | None = None  # None where nothing was printed


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A list that may go out: its table's name, and all of it as it is narrowed now, in pages."""

    name: str
    pages: Callable[[], AsyncGenerator[Sequence[Any]]]


Report = Callable[[Progress], None]
"""Called on the UI's loop for each change; the last call agrees with what is returned."""


class Till(Protocol):
    """Takes and settles sales. The journey goes on whatever screen is shown."""

    async def take_terminal_sale(self, draft: Draft, report: Report) -> Progress:
        """Charge on the terminal; ends when the sale is final or parked, or provably not sent."""

    async def make_link(self, draft: Draft, report: Report) -> Progress:
        """Make a payment link and wait for it as for a terminal; `sale.url` is the QR's."""

    async def take_cash(self, draft: Draft, received: Fils) -> Progress:
        """Record a cash sale, open the drawer, print. `received` in fils, at least the amount."""

    async def take_up(self, reference: str, report: Report) -> Progress:
        """Go on with an open sale: enquire first, push only if it provably was not sent. One that
        ended meanwhile comes back as it is, with what became of its receipt.
        """

    def leave(self, reference: str) -> None:
        """End its journey here and now. It stays what it is, holds its terminal, and the gateway
        is asked about it beside what comes next; nothing happens where no journey runs.
        """

    async def enquire_now(self, reference: str) -> Progress | None:
        """Ask the gateway at once instead of at the next turn; None where its journey tells."""

    async def request_cancel(self, reference: str) -> None:
        """Ask to stop it. What became of it is told by `report`."""

    async def park(self, reference: str) -> None:
        """Put it aside for a person; its journey then ends as parked."""

    async def resolve_paid(self, reference: str, pin: str, approval: str) -> Progress:
        """A supervisor vouches with the slip's approval code. Raises NotAllowed, BadInput."""

    async def resolve_not_paid(self, reference: str, pin: str) -> Progress:
        """A supervisor says nothing was paid. Raises NotAllowed."""

    async def acknowledge(self, reference: str, pin: str) -> Progress:
        """A supervisor takes care of an alarm. Raises NotAllowed."""

    async def print_again(self, reference: str) -> PrintOutcome:
        """Print the receipt once more, marked as a copy."""


@dataclass(frozen=True, slots=True)
class TerminalChoice:
    """A card terminal. `answered_at`: when it last took or paid a sale, aware."""

    id: str
    name: str
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Pulse:
    """What the status strip shows; a cheap snapshot, asked for each second."""

    shop: str
    shop_ar: str = ""
    till: str = ""
    operator: str = ""
    gateway: str = "unknown"  # `ready`, `slow`, `away`, `refused` or `unknown`
    gateway_ms: int | None = None
    printer: str = "none"  # a `Readiness` word, or `none` where no printer is set
    demo: bool = False
    parked: int = 0
    alarms: int = 0  # sales whose money came late or twice, until a supervisor has seen them
    keyboard: str = "auto"  # `auto`, `on` or `off`: when the till's own keyboard is shown
    spoken: bool = False  # whether outcomes are said, too
    journal: tuple[str, ...] = ()  # kinds of what people must be told of the journal


@dataclass(frozen=True, slots=True)
class Health:
    """One line of the diagnostics: a stable word, how it is, and the measured value as text."""

    kind: str
    role: str  # `go`, `attention`, `bad` or `quiet`
    value: str = ""
    advice: str = ""  # a kind whose words say what to do, or ""


class Secret:
    """Text that never shows itself by repr, str or format."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The text itself."""
        return self._text

    def __repr__(self) -> str:
        return "Secret(...)"


@dataclass(frozen=True, slots=True)
class GatewayKeys:
    """What the merchant got from Hesabe (hesabe-api.md, credentials)."""

    environment: str
    merchant_code: str
    access_code: Secret
    secret_key: Secret
    iv_key: Secret
    username: str
    password: Secret


@dataclass(frozen=True, slots=True)
class SetUp:
    """What the first-start wizard gathered; no keys in demo mode, no PIN where none was set."""

    language: str
    environment: str
    terminal: str = ""
    printer: str = "none"  # "" leaves what is set
    keys: GatewayKeys | None = None
    pin: Secret | None = None
    devices: tuple[tuple[str, str], ...] = ()
    """Settings of printer and display that were tried: `("printer.driver", "escpos")`."""


class House(Protocol):
    """What this till is and how it fares."""

    def pulse(self) -> Pulse:
        """The strip's facts, from memory: must not block."""

    def quick_amounts(self) -> tuple[Fils, ...]:
        """Amounts offered above the keypad, at most five."""

    def known_terminals(self) -> tuple[TerminalChoice, ...]:
        """What is known without asking, the chosen one first: selling need not wait for a list."""

    async def terminals(self) -> tuple[TerminalChoice, ...]:
        """The merchant's terminals, the chosen one first; empty where none is known."""

    def settings(self) -> tuple[Setting, ...]:
        """Every setting with its source; secrets only as `set` or `missing`."""

    async def set_setting(self, key: str, value: str) -> None:
        """Write one setting. Raises BadInput, NotAllowed (policy)."""

    def health(self) -> tuple[Health, ...]:
        """What is known now, from memory."""

    async def check_health(self) -> tuple[Health, ...]:
        """Measure everything anew, at most 10 s."""

    async def support_bundle(self) -> str:
        """Write the redacted support bundle; returns its path."""

    async def print_test(self) -> PrintOutcome:
        """Print a test slip."""


@dataclass(frozen=True, slots=True)
class VirtualScreen:
    """What the virtual terminal shows: `idle`, `amount`, `wrong_pin`, `approved`, ..."""

    moment: str = "idle"
    amount: Fils = Fils(0)
    reference: str = ""
    terminal: str = ""


class DemoDesk(Protocol):
    """The customer, the terminal and the printer of demo mode."""

    def terminal_screen(self) -> VirtualScreen:
        """What stands on the virtual terminal now, from memory."""

    async def act(self, action: str) -> None:
        """The customer does `approve`, `decline`, `wrong_pin`, `walk_away` or `pay_late`."""

    def scenarios(self) -> tuple[str, ...]:
        """Stable words of the gateway's misbehaviours on offer, `none` first."""

    def scenario(self) -> str:
        """The one that is on."""

    async def choose_scenario(self, name: str) -> None:
        """Switch it on."""

    def printed(self) -> int:
        """How many slips came out so far, from memory."""

    def slip(self, number: int) -> QImage | None:
        """Slip `number`, counted from 0, one bit deep; None where it is kept no more."""

    def drawer_opened(self) -> int:
        """How often it was."""

    async def set_printer_trouble(self, kind: str) -> None:
        """Play `paper_end`, `cover_open`, `offline`; "" heals it."""
