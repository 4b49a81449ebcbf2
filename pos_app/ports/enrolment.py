"""Enrolling this till by a text that IT made: what the wizard and `pos-app enroll` ask for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What an enrolment made of this till; nothing in it is secret."""

    label: str
    """What IT calls this till, e.g. `Salmiya 07`."""
    till: str
    environment: str
    """`sandbox`, `production`, ..."""
    merchant: str
    terminal: str
    """"" where the till has to choose one still."""
    secrets_in: str
    """`keyring`, `sealed file`, or "" where none came along."""
    staff: tuple[str, ...]
    """Names of the operators that were put on record."""


class Enrolments(Protocol):
    """The way of a text into this till. `pos_app/app/desks/enrolment_desk.py` is the real one."""

    def looks_like_enrolment(self, text: str) -> bool:
        """Whether `text` may be one: quick, without the code. Typed by a scanner (a keyboard wedge,
        in one go, with Enter at its end), pasted, or read from a file; case and spaces are free.
        """

    async def enrol(self, text: str, code: str) -> Enrolled:
        """Open `text` with its one-time `code` and take everything over: settings, secrets,
        operators. Whole or not at all, as far as a person can tell: it may be repeated after any
        trouble. The till then opens the gateway with what was set; start it anew for the rest.

        Raises BadInput: `enrolment_unreadable` (misread: scan again), `enrolment_newer`,
        `enrolment_code_odd`, `enrolment_code_wrong`, `enrolment_expired`, `enrolment_used` (opened
        here before), `setting_...` where it holds a setting that may not be; JournalTrouble where
        the disk refuses. Takes about a second; the secrets are shown to nobody.
        """
