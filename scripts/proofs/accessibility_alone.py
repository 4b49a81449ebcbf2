"""A payer who cannot see, alone at a till that nobody attends.

Chooses, pays, hears what came of it, and leaves the start to the next one; a decline is heard, too.
Run by `accessibility_walk.py alone`, under the system's Python.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from accessibility_driver import named, nodes, press, till, until  # beside this file
from accessibility_screens import does, listen, look, report, told


def choose(app: Any, part: str) -> None:
    """Press the tile whose name begins so."""

    def there() -> Any:
        return next((n for n in nodes(app) if n.get_name().startswith(part)), None)

    tile = until(there, part)
    print(f"pressed [{tile.get_role_name()}] {tile.get_name()}", flush=True)
    does(tile, "Press", at_once=True)


def main() -> int:
    """Walk, then say what was wrong on the way."""
    app = until(till, "the application pos-app")
    until(lambda: named(app, "Larger letters"), "the tiles")
    listen()
    look(app, "self-service")
    choose(app, "Wash")
    until(lambda: named(app, "Tap: approve"), "the terminal")
    look(app, "self-service, paying")
    press(app, "Tap: approve")
    told("Paid. Thank you!")
    look(app, "self-service, paid")
    press(app, "Done")
    choose(app, "Wax")
    press(app, "Tap: decline")
    told("not")
    look(app, "self-service, declined")
    for switch in ("Larger letters", "Stronger colours"):
        press(app, switch)
    look(app, "self-service, large and strong")
    return report()


if __name__ == "__main__":
    sys.exit(main())
