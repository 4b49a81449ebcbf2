"""What is wrong with this till: checks that run side by side, each with a time limit.

The checks themselves are put together where all parts are known (`pos_app/commands/doctor.py`
and the diagnostics screen); here is what a finding is, how the checks run, and the thresholds.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from pos_app.errors import BadInput, JournalTrouble, PosError, Refused, Unreachable, Unsure

_log = logging.getLogger(__name__)
_REINSTALL = "a fault of the program: install it again, or call support"

LIMIT = 15.0
"""Seconds for one check."""
LITTLE_SPACE = 500 * 1024 * 1024
NO_SPACE = 50 * 1024 * 1024
"""Bytes: below the first a warning, below the second nothing may be sold."""
MUCH_SKEW = 30.0
TOO_MUCH_SKEW = 300.0
"""Seconds between our clock and the gateway's."""
SLOW_GATEWAY = 2.0
"""Seconds for one answer."""


class Severity(IntEnum):
    """How bad it is. The names are what `--json` shows."""

    OK = 0
    NOTE = 1
    WARNING = 2
    ERROR = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found. `exit_code` is the command line's, for an ERROR."""

    check: str
    """A stable word: `settings`, `secrets`, `home`, `journal`, `disk`, `clock`, `gateway`, ..."""
    severity: Severity
    said: str
    advice: str = ""
    exit_code: int = 4

    def plain(self) -> dict[str, object]:
        """As JSON-able values."""
        return {
            "check": self.check,
            "severity": self.severity.name.lower(),
            "said": self.said,
            "advice": self.advice,
        }


@dataclass(frozen=True, slots=True)
class Check:
    """Something to look at. `look` raises PosError where it fails as a whole."""

    name: str
    look: Callable[[], Awaitable[Finding]]
    advice: str = ""
    """What to do if it fails as a whole."""


async def examine(checks: Sequence[Check], *, limit: float = LIMIT) -> tuple[Finding, ...]:
    """Run all checks at once; gives their findings in the order of `checks`."""
    return tuple(await asyncio.gather(*(_one(check, limit) for check in checks)))


def worst_exit_code(findings: Sequence[Finding]) -> int:
    """0 with warnings at most; else the code of the worst error: journal, settings, gateway."""
    codes = {found.exit_code for found in findings if found.severity is Severity.ERROR}
    return next((code for code in (6, 2, 5, 3, 4) if code in codes), 4 if codes else 0)


async def _one(check: Check, limit: float) -> Finding:
    try:
        return await asyncio.wait_for(check.look(), limit)
    except PosError as error:
        said = f"{error.kind}: {error.detail}" if error.detail else error.kind
        if isinstance(error, BadInput) and error.field:
            said = f"{error.field}: {error.detail or error.kind}"
        return Finding(check.name, Severity.ERROR, said, check.advice, _code(error))
    except TimeoutError:
        said = f"no answer within {limit:g} seconds"
        return Finding(check.name, Severity.WARNING, said, check.advice)
    except Exception as fault:  # noqa: BLE001 - a broken check is a finding, not the end of the others
        _log.exception("check_failed", extra={"facts": {"check": check.name}})
        return Finding(check.name, Severity.ERROR, f"unexpected {type(fault).__name__}", _REINSTALL)


def _code(error: PosError) -> int:
    known = (BadInput, Refused, Unsure, Unreachable, JournalTrouble)
    return error.exit_code if isinstance(error, known) else 4


def space_finding(free: int) -> Finding:
    """What `free` bytes on the journal's disk mean."""
    said = f"{free // (1024 * 1024)} MiB free"
    if free < NO_SPACE:
        return Finding("disk", Severity.ERROR, said, "free some space before you sell", 6)
    if free < LITTLE_SPACE:
        return Finding("disk", Severity.WARNING, said, "free some space soon")
    return Finding("disk", Severity.OK, said)


def skew_finding(skew: float | None) -> Finding:
    """What a difference of `skew` seconds to the gateway's clock means; None: not known."""
    if skew is None:
        return Finding("clock", Severity.NOTE, "not compared: the gateway did not tell its time")
    said = f"{abs(skew):.0f} s {'ahead of' if skew > 0 else 'behind'} the gateway"
    if abs(skew) < 1:
        said = "agrees with the gateway"
    advice = "set the clock of this computer (time zone and network time)"
    if abs(skew) >= TOO_MUCH_SKEW:
        return Finding("clock", Severity.ERROR, said, advice, 2)
    if abs(skew) >= MUCH_SKEW:
        return Finding("clock", Severity.WARNING, said, advice)
    return Finding("clock", Severity.OK, said)


def latency_finding(seconds: float | None) -> Finding:
    """What an answer after `seconds` means."""
    if seconds is None:
        return Finding("gateway", Severity.OK, "answers, and signed us in")
    said = f"answers in {seconds * 1000:.0f} ms, and signed us in"
    if seconds >= SLOW_GATEWAY:
        return Finding("gateway", Severity.WARNING, said, "the network is slow; sales will be too")
    return Finding("gateway", Severity.OK, said)
