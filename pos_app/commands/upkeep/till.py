"""No verb: the till on the screen."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from pos_app.commands.call import Call, named_settings
from pos_app.commands.sentences import sentence
from pos_app.errors import BadInput

if TYPE_CHECKING:
    from pos_app.app.window import Visitor

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_UNSEEN = ("offscreen", "minimal", "vnc")
"""Platforms of Qt that nobody looks at."""


def open_till(call: Call, visitor: Visitor | None = None) -> int:
    """Open it; a second start raises the first window. Settings that are broken are exit 2: where
    there is a screen, after a window there was closed that says so.

    A `visitor` (a benchmark) is shown the open till, which closes when it leaves.
    """
    said = ""
    while True:
        try:
            return _open(call, visitor)
        except BadInput as trouble:
            if visitor is not None or not screen_is_there(call.environ):
                raise
            # Said at once: whoever reads the log from afar sees it while the window stands.
            if sentence(trouble) != said:
                said = sentence(trouble)
                call.note(said)
            if not _ask(call, trouble, said):
                return trouble.exit_code
            call.forget_settings()


def _open(call: Call, visitor: Visitor | None) -> int:
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


def _ask(call: Call, trouble: BadInput, said: str) -> bool:
    from pos_app.app.first.broken_settings import Broken, ask_for_settings
    from pos_app.app.window import application

    options: Mapping[str, str] = {}
    with suppress(BadInput):  # the command line itself may be what is wrong
        options = named_settings(call.arguments)
    broken = Broken(trouble, said, call.environ, options, demo=bool(call.arguments.demo))
    application()
    return ask_for_settings(broken)


def screen_is_there(environ: Mapping[str, str]) -> bool:
    """Whether somebody could see a window.

    Qt ends the whole process where a screen that the environment names does not answer, so it is a
    child that tries: nothing runs yet in this process that a fork could tear.
    """
    if sys.platform != "linux":
        return True
    unseen = environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in _UNSEEN
    if unseen or not any(environ.get(name) for name in _SCREENS):
        return False
    stood = "PySide6.QtGui" in sys.modules  # a window: a child could not try any more
    return stood or _child_sees_it()


def _child_sees_it() -> bool:
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] == 0
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        from PySide6.QtGui import QGuiApplication

        os._exit(0 if QGuiApplication([]).primaryScreen() is not None else 1)
    finally:
        os._exit(1)
