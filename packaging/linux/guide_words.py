"""The words of docs/roll-out.md, to be run as they stand there."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Protocol

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "roll-out.md"


class Computer(Protocol):
    """Where they are run."""

    def run(self, *words: str, environ: dict[str, str]) -> tuple[int, str]:
        """Exit code, and all that was written."""


def blocks() -> list[str]:
    """The guide's indented blocks, without the indent."""
    found = re.findall(r"(?:^    .*\n)+", GUIDE.read_text("utf-8"), re.MULTILINE)
    return [re.sub(r"^    ", "", each, flags=re.MULTILINE) for each in found]


def block(holding: str) -> str:
    """The guide's one block that holds these words."""
    found = [each for each in blocks() if holding in each]
    if len(found) != 1:
        raise LookupError(f"{len(found)} blocks of the guide hold {holding!r}")
    return found[0]


def line(holding: str) -> str:
    """The guide's one line of a block that holds these words."""
    found = [each for every in blocks() for each in every.splitlines() if holding in each]
    if len(found) != 1:
        raise LookupError(f"{len(found)} lines of the guide hold {holding!r}")
    return found[0]


def follow(computer: Computer, words: str, **environ: str) -> str:
    """Run these words of the guide; anything but exit 0 is the end. Gives what they wrote."""
    code, told = computer.run("bash", "-ec", f"cd /srv/it\n{words}", environ=environ)
    if code:
        sys.exit(f"the guide's words ended with {code}:\n{words}\n{told[-3000:]}")
    return told
