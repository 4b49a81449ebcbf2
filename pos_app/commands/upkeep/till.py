"""No verb: the till on the screen."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from pos_app.commands.call import Call
from pos_app.errors import BadInput

if TYPE_CHECKING:
    from pos_app.app.window import Visitor

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_till(call: Call, visitor: Visitor | None = None) -> int:
    """Open it; a second start raises the first window. Settings that are broken are exit 2.

    A `visitor` (a benchmark) is shown the open till, which closes when it leaves.
    """
    loaded = call.settings()
    if sys.platform == "linux" and not any(call.environ.get(name) for name in _SCREENS):
        # Qt would abort with a page of hints.
        raise BadInput(
            "no_screen",
            "there is no screen here; see pos-app --help for what works without one",
            field="DISPLAY",
        )
    # Hardly anything that a start makes is garbage, and looking for it again and again while it
    # grows costs a tenth of the start. The window's own collector takes over (app/collector.py).
    gc.disable()
    try:
        from pos_app.app.window import run_till

        return run_till(loaded, environ=call.environ, visitor=visitor)
    finally:
        gc.enable()
