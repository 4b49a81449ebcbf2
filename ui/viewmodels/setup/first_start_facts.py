"""What the first start knows and asks: facts of its steps, keys out of a pasted message, words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from pos_app.errors import PosError
from pos_app.ports.enrolment import Enrolled
from ui.viewmodels.ports import GatewayKeys, Secret, SetUp, TerminalChoice
from ui.wording import isolated, translate
from ui.words.troubles import trouble_word

SECRETS = ("access_code", "secret_key", "iv_key", "password", "pin", "again", "enrolment", "code")
KEY_NAMES = ("merchant_code", "access_code", "secret_key", "iv_key", "username", "password")
_PASTED = re.compile(
    r"(merchant|access|secret|iv|user|pass)[ _-]?(?:code|key|name|word)?"
    r"[\"']?\s*[:=]\s*[\"']?([^\s\"',;]+)",
    re.IGNORECASE,
)
_BY_WORD = dict(zip(("merchant", "access", "secret", "iv", "user", "pass"), KEY_NAMES, strict=True))
_REFUSED = {"sign_in_refused", "unauthenticated", "keys_refused", "signed_out"}


@dataclass(frozen=True, slots=True)
class Owner:
    """Who owns the till, with the PIN they chose."""

    name: str
    pin: Secret


class FirstStartDesk(Protocol):
    """What the first start asks of the till that is not there yet."""

    def speak(self, language: str) -> None:
        """Show everything in `en` or `ar`."""

    def draft(self) -> Mapping[str, str]:
        """What was typed before a crash; no secrets."""

    async def keep_draft(self, draft: Mapping[str, str]) -> None:
        """Remember what was typed; no secrets."""

    def clipboard(self) -> str:
        """The text on the clipboard."""

    async def test_keys(self, keys: GatewayKeys) -> tuple[TerminalChoice, ...]:
        """Sign in and list the terminals; nothing is kept. Raises PosError."""

    def looks_like_enrolment(self, text: str) -> bool:
        """Whether `text` may be one that IT made."""

    async def enrolment_files(self) -> tuple[tuple[str, str], ...]:
        """Names and texts of files that IT may have brought, the newest first."""

    async def enrol(self, text: str, code: str) -> Enrolled:
        """Take over what IT made, whole or not at all. Raises PosError."""

    async def begin_devices(self, part: str) -> None:
        """Show what there is for `printer` or `display`, looking for it the first time."""

    async def keep_devices(self, part: str) -> None:
        """Remember the printer or display that was chosen. Raises PosError."""

    async def finish(self, answers: SetUp, owner: Owner | None) -> None:
        """Write everything and open the till. Raises PosError."""

    async def finish_enrolled(self, language: str, owner: Owner | None) -> None:
        """Open the till that `enrol` made complete. Raises PosError."""


@dataclass(frozen=True, slots=True)
class FirstStartFacts:
    """Where the shopkeeper is, and what was answered that is no secret."""

    step: str = "language"
    language: str = "en"
    environment: str = ""
    merchant_code: str = ""
    username: str = ""
    terminal: str = ""
    owner: str = ""
    terminals: tuple[TerminalChoice, ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    """Names and texts of what may be an enrolment."""
    enrolled: Enrolled | None = None
    """What IT's text made of this till already."""
    busy: bool = False
    trouble: PosError | None = None

    @property
    def steps(self) -> tuple[str, ...]:
        """The way from here to the end: a demo needs no keys, an enrolment brings them."""
        if self.environment == "demo":
            return ("language", "kind", "owner")
        if self.environment == "enrolment":
            return ("language", "kind", "enrolment", "owner")
        if self.enrolled is not None and self.enrolled.staff:
            return ("language", "kind", "keys", "terminal")
        if self.enrolled is not None:
            return ("language", "kind", "keys", "terminal", "owner")
        return ("language", "kind", "keys", "terminal", "printer", "display", "owner")


def answers_of(state: FirstStartFacts, secrets: Mapping[str, str]) -> SetUp:
    """What was answered, to be kept."""
    demo = state.environment == "demo"
    printer = "none" if state.enrolled is None else ""  # IT's stays
    return SetUp(
        language=state.language,
        environment=state.environment,
        terminal="" if demo else state.terminal,
        printer="virtual" if demo else printer,
        keys=None if demo else keys_of(state, secrets),
    )


def keys_of(state: FirstStartFacts, secrets: Mapping[str, str]) -> GatewayKeys:
    """The keys as typed or pasted."""
    return GatewayKeys(
        environment=state.environment,
        merchant_code=state.merchant_code,
        access_code=Secret(secrets["access_code"]),
        secret_key=Secret(secrets["secret_key"]),
        iv_key=Secret(secrets["iv_key"]),
        username=state.username,
        password=Secret(secrets["password"]),
    )


def pasted_keys(text: str) -> dict[str, str]:
    """Every key that a message of Hesabe or IT names, by our name for it."""
    return {_BY_WORD[word.lower()]: value for word, value in _PASTED.findall(text)}


def step_title(step: str) -> str:
    """The question of a step."""
    words = {
        "kind": lambda: translate("FirstStart", "How will you use this till?"),
        "keys": lambda: translate("FirstStart", "Hesabe's keys"),
        "enrolment": lambda: translate("FirstStart", "What your IT prepared"),
        "terminal": lambda: translate(
            "FirstStart", "The keys are right. Which terminal stands at this till?"
        ),
        "printer": lambda: translate("FirstStart", "Which printer?"),
        "display": lambda: translate("FirstStart", "What does the customer look at?"),
        "owner": lambda: translate("FirstStart", "Who owns this till?"),
    }
    return words[step]() if step in words else "Language · اللغة"


def trouble_text(trouble: PosError | None) -> str:
    """What went wrong and what to do, in the words of this step; "" where nothing did."""
    if trouble is None:
        return ""
    field = getattr(trouble, "field", "") or ""
    if trouble.kind in _REFUSED:
        return translate(
            "FirstStart",
            "Hesabe did not accept these keys. Compare each with Hesabe's message,"
            " and see that they are for the same: sandbox or real money.",
        )
    if trouble.kind == "no_terminals":
        return translate(
            "FirstStart",
            "The keys are right, but Hesabe gave this account no terminal. Ask Hesabe for one.",
        )
    if field in KEY_NAMES:
        #: %1 is the name of a key, such as the secret key.
        text = translate("FirstStart", "Check the %1: it is missing or cannot be right.")
        return text.replace("%1", key_word(field))
    return trouble_word(trouble)


def kind_rows(chosen: str) -> list[dict[str, object]]:
    """The ways to use a till, for the screen."""
    words = {
        "demo": (
            translate("FirstStart", "Try it first"),
            translate("FirstStart", "A demo on this computer. No real money moves."),
        ),
        "production": (
            translate("FirstStart", "Real money"),
            translate("FirstStart", "With the keys of your Hesabe account."),
        ),
        "enrolment": (
            translate("FirstStart", "My IT prepared it"),
            translate("FirstStart", "With a text or QR code and a one-time code from your IT."),
        ),
        "sandbox": (
            translate("FirstStart", "Hesabe's sandbox"),
            translate("FirstStart", "With test keys from Hesabe. No real money moves."),
        ),
    }
    return [
        {"id": name, "text": text, "under": under, "chosen": name == chosen}
        for name, (text, under) in words.items()
    ]


def key_rows() -> list[dict[str, object]]:
    """The fields of the keys, for the screen."""
    words = {name: key_word(name) for name in KEY_NAMES}
    return [
        {"name": name, "label": word[:1].upper() + word[1:], "secret": name in SECRETS}
        for name, word in words.items()
    ]


def terminal_rows(terminals: tuple[TerminalChoice, ...], chosen: str) -> list[dict[str, object]]:
    """The merchant's terminals, for the screen."""
    return [
        {"id": each.id, "text": each.name, "under": isolated(each.id), "chosen": each.id == chosen}
        for each in terminals
    ]


def key_word(name: str) -> str:
    """What Hesabe calls a key."""
    words = {
        "merchant_code": lambda: translate("FirstStart", "merchant code"),
        "access_code": lambda: translate("FirstStart", "access code"),
        "secret_key": lambda: translate("FirstStart", "secret key"),
        "iv_key": lambda: translate("FirstStart", "IV key"),
        "username": lambda: translate("FirstStart", "sign-in name"),
        "password": lambda: translate("FirstStart", "password"),
    }
    return words[name]()
