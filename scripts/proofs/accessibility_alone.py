"""A payer who cannot see, alone at a till that nobody attends.

Chooses, pays, hears what came of it, and leaves the start to the next one; a decline is heard, too.
Run by `accessibility_walk.py alone`, under the system's Python.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from accessibility_driver import hear, named, press, till, until  # beside this file
from accessibility_screens import listen, look, report, told


def main() -> int:
    """Walk, then say what was wrong on the way."""
    app = until(till, "the application pos-app")
    until(lambda: named(app, "Wash, KD 1.500") or named(app, "Wash"), "Wash")
    listen()
    look(app, "self-service")
    return report()


if __name__ == "__main__":
    sys.exit(main())
