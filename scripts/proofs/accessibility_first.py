"""A till set up by a program that sees nothing but the accessibility tree.

The first start, every step of it, as a demo till: what is asked is said when it comes, what is
missing too, and the answer stands before the way on. Run by `accessibility_walk.py first`, under
the system's Python.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from accessibility_driver import hear, named, press, till, until  # beside this file
from accessibility_screens import checked, fill, heard_so_far, listen, look, reach, report, told

PIN = "741085"


def main() -> int:
    """Walk, then say what was wrong on the way."""
    app = until(till, "the application pos-app")
    until(lambda: named(app, "Next"), "Next")
    listen()
    look(app, "first start, language")
    press(app, "English")
    until(lambda: checked(app, "English"), "English chosen")
    press(app, "Next")
    told("?")
    look(app, "first start, kind")
    return report()


if __name__ == "__main__":
    sys.exit(main())
