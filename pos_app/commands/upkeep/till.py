"""No verb: the till on the screen."""

from __future__ import annotations

from pos_app.commands.call import Call


def open_till(call: Call) -> int:
    """Open it; a second start raises the first window. Settings that are broken are exit 2."""
    loaded = call.settings()
    from pos_app.app.window import run_till

    return run_till(loaded, environ=call.environ)
