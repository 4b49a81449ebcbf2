"""A first start driven by hand: two terminals, a draft in memory, devices only looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pos_app.errors import BadInput, PosError
from pos_app.ports.enrolment import Enrolled
from ui.viewmodels.ports import GatewayKeys, SetUp, TerminalChoice
from ui.viewmodels.setup.first_start_facts import Owner

MESSAGE = """Dear merchant, your keys:
Merchant Code: 842217
Access Code = c333729b-d060-4b74-a49d-7686a8353481
secret_key: "PkW64zMe5NVdrlPVNnjo2Jy9nOb7v1Xg",
IV Key: 5NVdrlPVNnjo2Jy9
Username: till01
Password: s3cret!
"""


SALMIYA = Enrolled("S7", "07", "sandbox", "842217", "48516", "keyring", ("Noura",))


@dataclass
class FakeFirstStart:
    """Two terminals, and a draft in memory."""

    kept: dict[str, str] = field(default_factory=dict)
    refusal: PosError | None = None
    tried: list[GatewayKeys] = field(default_factory=list)
    finished: list[tuple[SetUp, Owner | None]] = field(default_factory=list)
    enrolled: Enrolled = SALMIYA
    enrolments: list[str] = field(default_factory=list)
    opened: list[tuple[str, Owner | None]] = field(default_factory=list)
    pasted: str = MESSAGE
    spoken: list[str] = field(default_factory=list)
    begun: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    files: tuple[tuple[str, str], ...] = ()
    terminals: tuple[TerminalChoice, ...] = (
        TerminalChoice("48515", "Counter"),
        TerminalChoice("48516", "Terrace"),
    )

    def speak(self, language: str) -> None:
        self.spoken.append(language)

    def draft(self) -> Mapping[str, str]:
        return self.kept

    async def keep_draft(self, draft: Mapping[str, str]) -> None:
        self.kept = dict(draft)

    def clipboard(self) -> str:
        return self.pasted

    async def test_keys(self, keys: GatewayKeys) -> tuple[TerminalChoice, ...]:
        if self.refusal is not None:
            raise self.refusal
        self.tried.append(keys)
        return self.terminals

    def looks_like_enrolment(self, text: str) -> bool:
        return text.startswith("POSENROL")

    async def enrolment_files(self) -> tuple[tuple[str, str], ...]:
        return self.files

    async def enrol(self, text: str, code: str) -> Enrolled:
        if code != "right":
            raise BadInput("enrolment_code_wrong", field="code")
        self.enrolments.append(text)
        return self.enrolled

    async def begin_devices(self, part: str) -> None:
        self.begun.append(part)

    async def keep_devices(self, part: str) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.held.append(part)

    async def finish_enrolled(self, language: str, owner: Owner | None) -> None:
        self.opened.append((language, owner))

    async def finish(self, answers: SetUp, owner: Owner | None) -> None:
        self.finished.append((answers, owner))
