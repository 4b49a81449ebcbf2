"""A till set up by a program that sees nothing but the accessibility tree.

The first start, step by step: each question is said when it comes, and what is missing, too; the
keys are hidden fields, and no letter of them is told. Run by `accessibility_walk.py first`, under
the system's Python.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from accessibility_driver import named, press, till, until  # beside this file
from accessibility_screens import checked, fill, heard_so_far, listen, look, reach, report, told

LETTERS = "k3yl3tt3rs"
"""Typed where the keys go; they may be told to nobody."""


def main() -> int:
    """Walk, then say what was wrong on the way."""
    app = until(till, "the application pos-app")
    until(lambda: named(app, "Next"), "Next")
    listen()
    look(app, "first start, language")
    press(app, "English")
    until(lambda: checked(app, "English"), "English chosen")
    press(app, "Next")
    told("How will you use this till?")
    look(app, "first start, kind")
    reach(app, "Hesabe's sandbox")
    press(app, "Next")
    told("Hesabe's keys")
    for field in ("Access code", "Secret key", "IV key"):
        fill(app, field, LETTERS)
    if any(LETTERS in each for each in heard_so_far()):
        raise SystemExit("a key was told as it was typed")
    look(app, "first start, keys")
    press(app, "Try the keys")
    told("merchant code")
    press(app, "Back")
    told("How will you use this till?")
    reach(app, "Try it first")
    press(app, "Next")
    told("Who owns this till?")
    look(app, "first start, owner")
    reach(app, "Without a PIN for now")
    until(lambda: named(app, "Charge"), "the till, open")
    look(app, "the till, open")
    return report()


if __name__ == "__main__":
    sys.exit(main())
