"""The command line's front door: parse, run one command, turn failures into one line and a code.

`main` is what `pos-app` and `python -m pos_app` run. Exit codes: outside-faces, "Exit codes".
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NoReturn

from pos_app.errors import PosError

if TYPE_CHECKING:
    import argparse

    from pos_app.commands.call import Call

EXIT_UNKNOWN = 4
"""After a fault of ours, or an interruption: nobody may take it for "nothing happened"."""
EXIT_NOT_SENT = 5
"""Interrupted before anything was sent. A running sale listens to the signals by itself."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `pos-app` with `arguments` (default: those of the process) and give its exit code."""
    typed = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    if typed == ["--version"]:
        return _print_version()
    from pos_app.commands.grammar.root import parser_for

    parser = parser_for(typed)
    try:
        chosen, rest = parser.parse_known_args(typed)
        if chosen.target == "upkeep.simulate:simulate":
            chosen.rest = rest  # the simulator has options of its own
        elif rest:
            parser.error(f"unrecognized arguments: {' '.join(rest)}")
    except SystemExit as done:
        return int(done.code or 0)
    if chosen.version:
        return _print_version()
    if chosen.print_completion:
        import shtab  # for whoever sets up a shell, once

        return _print(shtab.complete(parser, chosen.print_completion))
    if chosen.self_test:
        chosen.target = "upkeep.self_test:run"
    return run(chosen)


def run(chosen: argparse.Namespace) -> int:
    """Run the verb that was parsed; without one, open the till."""
    import logging

    from pos_app.commands.call import Call
    from pos_app.commands.sentences import sentence

    call = Call(chosen)
    # Without a handler the library would write warnings to standard error, which is for people.
    if not logging.getLogger().handlers:
        logging.getLogger().addHandler(logging.NullHandler())
    try:
        with _sigterm_interrupts():
            code = _verb(chosen.target or "upkeep.till:open_till")(call)
    except PosError as error:
        call.note(sentence(error))
        code = error.exit_code
    except KeyboardInterrupt:
        code = EXIT_UNKNOWN if call.began else EXIT_NOT_SENT
        call.note(
            "interrupted while something may have been sent; look what became of it"
            if call.began
            else "interrupted; nothing was sent"
        )
    except Exception as fault:  # noqa: BLE001 - the outermost place; the user gets one line
        call.note(_report(call, fault))
        code = EXIT_UNKNOWN
    return _flushed(code)


@contextmanager
def _sigterm_interrupts() -> Iterator[None]:
    """SIGTERM ends a command as Ctrl-C does: what was opened is closed, and one line is said."""

    def interrupt(_number: int, _frame: object) -> NoReturn:
        raise KeyboardInterrupt

    try:
        before = signal.signal(signal.SIGTERM, interrupt)
    except ValueError:  # not the main thread
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _verb(target: str) -> _Verb:
    import importlib

    module, _, function = target.partition(":")
    verb: _Verb = getattr(importlib.import_module(f"pos_app.commands.{module}"), function)
    return verb


def _report(call: Call, fault: Exception) -> str:
    """Put the traceback, redacted, into the home's crash folder; say where."""
    from pos_app.diagnostics.crash import record_crash
    from pos_app.settings.files import find_home

    try:
        where = record_crash(fault, find_home(call.environ).logs)
    except PosError:
        where = ""
    told = f"; the details are in {where}" if where else ""
    return (
        f"unexpected {type(fault).__name__}: this is a fault of the program{told}; "
        "see what became of your sales with pos-app recover"
    )


def _print_version() -> int:
    from pos_app import __version__

    return _print(f"pos-app {__version__}")


def _print(text: str) -> int:
    with suppress(BrokenPipeError):
        sys.stdout.write(text + "\n")
    return _flushed(0)


def _speak_utf8() -> None:
    """JSON is UTF-8 whatever the locale is (cp1252 in a Windows pipe, ASCII under LC_ALL=C)."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _flushed(code: int) -> int:
    """Flush now: at exit a reader that went away would cost the exit code."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123 - the interpreter flushes it last
    return code


if TYPE_CHECKING:
    from typing import Protocol

    class _Verb(Protocol):
        def __call__(self, call: Call, /) -> int: ...


if __name__ == "__main__":
    raise SystemExit(main())
