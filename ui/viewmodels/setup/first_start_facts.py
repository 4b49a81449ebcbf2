"""What the first start knows and asks: facts of its steps, words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from pos_app.errors import PosError
from pos_app.ports.enrolment import Enrolled
from ui.viewmodels.ports import GatewayKeys, Secret, SetUp, TerminalChoice
from ui.viewmodels.setup.keys.typed_keys import TypedKeys
from ui.wording import translate

SECRETS = ("pin", "again", "enrolment", "code")
"""Beside the keys."""


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


def answers_of(state: FirstStartFacts, typed: TypedKeys) -> SetUp:
    """What was answered, to be kept."""
    demo = state.environment == "demo"
    printer = "none" if state.enrolled is None else ""  # IT's stays
    return SetUp(
        language=state.language,
        environment=state.environment,
        terminal="" if demo else state.terminal,
        printer="virtual" if demo else printer,
        keys=None if demo else typed.keys(state.environment),
    )


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
