"""Every setting: its name, default and what it may be. One dataclass a table of settings.toml.

The names are a contract (outside-faces, Settings): a renamed key goes on working for a release.
Secrets are not settings; they are in `credentials.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from pos_app.domain.money import Fils
from pos_app.domain.shift_need import ShiftNeed
from pos_app.domain.staff import Right
from pos_app.errors import BadInput
from pos_app.settings.device_tables import Display, DisplayTemplate, Printer, Scanner
from pos_app.settings.kinds import (
    Kind,
    address,
    amount,
    choice,
    code,
    flag,
    ladder,
    seconds,
    setting,
    several,
    text,
    whole,
)
from pos_app.settings.tiles import Tile, tiles
from pos_app.settings.words import Environment, Language, OnScreenKeyboard, Theme

_WORDS = text("text of one line, at most 200 characters")
_ADDRESS = address()
_TERMINAL = code("a terminal's TerminalID", pattern=r"[A-Za-z0-9_-]{0,32}", longest=32)
_RIGHTS = several(
    choice(Right), most=len(Right), may_be=f"a list of these: {', '.join(sorted(Right))}"
)


@dataclass(frozen=True, slots=True)
class Gateway:
    """[gateway]: whom we ask. After loading, both addresses are those of the environment."""

    environment: Environment = setting(
        choice(Environment), Environment.UNSET, "which gateway the till works with"
    )
    base_url: str = setting(_ADDRESS, "", "root of the Merchant API; custom only")
    gateway_url: str = setting(_ADDRESS, "", "checkout host, for transaction enquiry; custom only")
    merchant_code: str = setting(
        code("digits", pattern=r"[0-9]{0,20}", longest=20), "", "the merchant's code at Hesabe"
    )
    terminal_id: str = setting(
        _TERMINAL, "", "the card terminal that sales go to unless another is named"
    )
    allowed_terminals: tuple[str, ...] = setting(
        several(_TERMINAL, most=50, may_be="a list of at most 50 TerminalIDs"),
        (),
        "the only terminals that this till may charge; empty: all of the merchant's",
    )
    pos_amount_as_text: bool = setting(
        flag(), False, "send POS amounts as text instead of the documented number"
    )
    try_cancel: bool = setting(
        flag(), True, "ask the gateway to stop a POS invoice, though no such call is documented"
    )


@dataclass(frozen=True, slots=True)
class Till:
    """[till]: this installation."""

    number: str = setting(
        code("1 to 6 letters or digits", pattern=r"[A-Za-z0-9]{1,6}", longest=6),
        "01",
        "number of this till; stands in every reference",
    )
    store: str = setting(
        code("at most 8 letters or digits", pattern=r"[A-Za-z0-9]{0,8}", longest=8),
        "",
        "store of a chain; stands before the till's number in references",
    )
    language: Language = setting(choice(Language), Language.EN, "of the screen")
    theme: Theme = setting(choice(Theme), Theme.LIGHT, "of the screen")
    text_size: int = setting(whole(100, 200, " per cent"), 100, "size of texts in per cent")
    screen_scale: int = setting(
        whole(50, 200, " per cent"), 100, "corrects a screen that lies about its size, in per cent"
    )
    motion: bool = setting(flag(), True, "whether the screen moves things")
    sounds: bool = setting(flag(), True, "whether outcomes are heard")
    spoken: bool = setting(
        flag(), False, "whether each outcome is said aloud, also where no screen reader is on"
    )
    lock_minutes: int = setting(
        whole(0, 240, " minutes"), 10, "unused so long, the operator is signed out; 0: never"
    )
    onscreen_keyboard: OnScreenKeyboard = setting(
        choice(OnScreenKeyboard), OnScreenKeyboard.AUTO, "when the till's own keyboard is shown"
    )


@dataclass(frozen=True, slots=True)
class ShopLines:
    """[shop]: what stands on receipts."""

    name: str = setting(_WORDS, "", "name of the shop")
    name_ar: str = setting(_WORDS, "", "name of the shop in Arabic")
    lines: tuple[str, ...] = setting(
        several(_WORDS, most=12, may_be="a list of at most 12 texts"),
        (),
        "address, telephone, tax and licence lines",
    )
    logo: str = setting(text("the path of a picture", longest=1000), "", "picture at the top")
    footer: str = setting(_WORDS, "", "closing words")
    footer_ar: str = setting(_WORDS, "", "closing words in Arabic")


@dataclass(frozen=True, slots=True)
class Selling:
    """[sale]: how the keypad greets the cashier."""

    quick_amounts: tuple[Fils, ...] = setting(
        several(amount(), most=6, may_be='at most 6 amounts in quotes, such as ["0.500", "1.000"]'),
        (Fils(500), Fils(1_000), Fils(5_000), Fils(10_000)),
        "keys for common amounts",
    )
    link_days: int = setting(whole(1, 365, " days"), 1, "days a payment link stays payable")
    country_code: str = setting(
        code("1 to 3 digits", pattern=r"[0-9]{1,3}", longest=3), "965", "of payers' telephones"
    )


@dataclass(frozen=True, slots=True)
class OfficeWork:
    """[office]: links and invoices."""

    remember_payers: bool = setting(
        flag(), False, "whether names and numbers of payers are offered again on this till"
    )


@dataclass(frozen=True, slots=True)
class Timing:
    """[timing], in seconds (payment-practice 2.2)."""

    connect: float = setting(seconds(0.1, 60), 3.0, "until a connection must stand")
    read: float = setting(seconds(0.1, 120), 10.0, "until an answer must come")
    looks: tuple[float, ...] = setting(
        several(seconds(0, 600), most=10, may_be="a list of at most 10 seconds, such as [2, 4, 8]"),
        (2.0, 4.0, 8.0),
        "waits between looks for a push whose answer was lost",
    )
    poll: tuple[tuple[float, float], ...] = setting(
        ladder(), ((10.0, 1.0), (60.0, 2.0), (0.0, 5.0)), "how often to ask: until second, every"
    )
    watchdog: float = setting(seconds(1, 3600), 120.0, "until the cashier is asked what to do")
    late_watch: float = setting(seconds(0, 86_400), 900.0, "how long closed sales are watched")
    settle: float = setting(
        seconds(0, 600), 45.0, "after which a push without a trace is held for not arrived"
    )


@dataclass(frozen=True, slots=True)
class Kiosk:
    """[kiosk]: a till that nobody leaves without the supervisor's PIN."""

    enabled: bool = setting(flag(), False, "full screen, locked down")
    screen: str = setting(_WORDS, "", "name or serial number of the screen; empty: the first")
    self_service: bool = setting(flag(), False, "nobody attends: payers choose and pay themselves")
    tiles: tuple[Tile, ...] = setting(tiles(), (), "what self-service offers; one: a fixed amount")
    idle_seconds: int = setting(
        whole(20, 600, " seconds"), 60, "until self-service goes back to its start, after a warning"
    )


@dataclass(frozen=True, slots=True)
class Roles:
    """[roles]: all that a role may do; the owner may always do everything."""

    cashier: tuple[Right, ...] = setting(
        _RIGHTS, (), "what cashiers may do without anybody's PIN; empty: as delivered"
    )
    supervisor: tuple[Right, ...] = setting(
        _RIGHTS, (), "what supervisors may do and approve; empty: as delivered"
    )


@dataclass(frozen=True, slots=True)
class Monitoring:
    """[monitoring]: health for Prometheus, while the till is open."""

    metrics_file: str = setting(
        text("the path of a file that ends in .prom", pattern=r"|.+\.prom", longest=1000),
        "",
        "health in Prometheus' text format, written anew every 15 s; empty: none",
    )


@dataclass(frozen=True, slots=True)
class ShiftRules:
    """[shift]: the drawer's."""

    needed: ShiftNeed = setting(
        choice(ShiftNeed), ShiftNeed.NEVER, "which sales at the counter need an open shift"
    )
    blind: bool = setting(
        flag(), False, "whether the drawer is counted without seeing what should be in it"
    )


@dataclass(frozen=True, slots=True)
class Settings:
    """All tables. Made by `layers.load_settings`, which has checked them as a whole."""

    gateway: Gateway = Gateway()
    till: Till = Till()
    shop: ShopLines = ShopLines()
    sale: Selling = Selling()
    printer: Printer = Printer()  # noqa: RUF009  # frozen, as those above are
    display: Display = Display()  # noqa: RUF009  # frozen, as those above are
    display_template: DisplayTemplate = DisplayTemplate()  # noqa: RUF009  # frozen, as those above are
    scanner: Scanner = Scanner()  # noqa: RUF009  # frozen, as those above are
    office: OfficeWork = OfficeWork()
    shift: ShiftRules = ShiftRules()
    timing: Timing = Timing()
    kiosk: Kiosk = Kiosk()
    roles: Roles = Roles()
    monitoring: Monitoring = Monitoring()


@dataclass(frozen=True, slots=True)
class Key:
    """One setting: `name` as people write it (`gateway.base_url`), and where it lives."""

    name: str
    table: str
    """Attribute of `Settings`."""
    attribute: str
    kind: Kind[Any]
    default: object
    about: str

    @property
    def variable(self) -> str:
        """Its environment variable: POS_APP_GATEWAY_BASE_URL."""
        return "POS_APP_" + self.name.replace(".", "_").upper()


def as_toml(name: str, words: str) -> object:
    """What settings.toml keeps for `words`, as people write them. Raises BadInput."""
    if name not in KEYS:
        raise BadInput("setting_unknown", name, field=name)
    kind = KEYS[name].kind
    try:
        return kind.plain(kind.read_text(words))
    except ValueError as wrong:
        raise BadInput("setting_wrong", f"may be {kind.may_be}", field=name) from wrong


def _keys() -> dict[str, Key]:
    found: dict[str, Key] = {}
    for table in fields(Settings):
        plain: Any = table.default
        for each in fields(plain):
            name = f"{table.name.replace('_', '.')}.{each.name}"
            found[name] = Key(
                name, table.name, each.name, each.metadata["kind"], each.default,
                each.metadata["about"],
            )  # fmt: skip
    return found


KEYS: Mapping[str, Key] = _keys()
"""Every setting by name, in the order of this page."""
