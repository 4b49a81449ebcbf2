"""No verb: the till on the screen."""

from __future__ import annotations

import sys

from pos_app.commands.call import Call
from pos_app.errors import BadInput

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_till(call: Call) -> int:
    """Open it; a second start raises the first window. Settings that are broken are exit 2."""
    loaded = call.settings()
    if sys.platform == "linux" and not any(call.environ.get(name) for name in _SCREENS):
        # Qt would abort with a page of hints.
        raise BadInput(
            "no_screen",
            "there is no screen here; see pos-app --help for what works without one",
            field="DISPLAY",
        )
    from pos_app.app.window import run_till

    return run_till(loaded, environ=call.environ)
