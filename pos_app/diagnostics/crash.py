"""Faults of our own: recorded once, redacted, in a private file; never a traceback on the screen.

Every way a Python or Qt program can fail ends here: `sys.excepthook`, `threading.excepthook`,
unraisable errors, the loop's handler, Qt's messages, and faulthandler for crashes below Python.
"""

from __future__ import annotations

import faulthandler
import hashlib
import logging
import os
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from pos_app.diagnostics.redaction import PROCESS, Redactor

KEPT_REPORTS = 20
NATIVE_FILE = "crash-native.txt"
_log = logging.getLogger(__name__)

Notice = Callable[[str], None]
"""Tells a person, once a kind of fault: gets the exception's class name."""


def record_crash(fault: BaseException, folder: Path, *, redactor: Redactor = PROCESS) -> str:
    """Write a redacted report of `fault` into `folder`; gives its path, or "" if that failed."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        mark = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        path = folder / f"crash-{mark}-{fingerprint(fault)}.txt"
        text = redactor.text("".join(traceback.format_exception(fault)))
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)
        for old in sorted(folder.glob("crash-2*.txt"))[:-KEPT_REPORTS]:
            old.unlink(missing_ok=True)
    except OSError:
        # A full disk must not turn one fault into two; the log gets the line if it can.
        _log.warning("crash_not_recorded", extra={"facts": {"fault": type(fault).__name__}})
        return ""
    return str(path)


def fingerprint(fault: BaseException) -> str:
    """The same word for the same fault at the same place, whatever its text says."""
    frames = traceback.extract_tb(fault.__traceback__)[-4:]
    places = [f"{Path(frame.filename).name}:{frame.name}:{frame.lineno}" for frame in frames]
    told = "|".join([type(fault).__qualname__, *places])
    return hashlib.sha256(told.encode()).hexdigest()[:8]


class CrashWatch:
    """Listens on all the hooks while it is installed; `counts` says how often each fault came."""

    def __init__(
        self, folder: Path, *, notice: Notice | None = None, redactor: Redactor = PROCESS
    ) -> None:
        self._folder = folder
        self._notice = notice
        self._redactor = redactor
        self._lock = threading.Lock()
        self.counts: Counter[str] = Counter()
        self._before: tuple[Any, Any, Any] | None = None
        self._native: IO[str] | None = None

    def install(self) -> None:
        """Take the hooks over, and have faulthandler write beside the reports."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self.on_exception
        threading.excepthook = lambda told: self.on_exception(
            told.exc_type, told.exc_value, told.exc_traceback
        )
        sys.unraisablehook = lambda told: self.on_exception(
            told.exc_type, told.exc_value, told.exc_traceback
        )
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path = self._folder / NATIVE_FILE
            self._native = os.fdopen(
                os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "w", encoding="utf-8"
            )
            faulthandler.enable(self._native)
        except OSError as error:
            _log.warning("crash_file_unwritable", extra={"facts": {"why": error.strerror}})

    def uninstall(self) -> None:
        """Give the hooks back."""
        if self._before is not None:
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
            self._before = None
        if self._native is not None:
            faulthandler.disable()
            self._native.close()
            self._native = None

    def on_exception(
        self,
        kind: type[BaseException],
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """`sys.excepthook`. A keyboard interrupt is a wish, not a fault."""
        if issubclass(kind, KeyboardInterrupt):
            return
        self.on_fault(fault if fault is not None else kind().with_traceback(trace))

    def on_loop(self, loop: object, context: dict[str, Any]) -> None:
        """For `loop.set_exception_handler`."""
        fault = context.get("exception")
        if isinstance(fault, BaseException):
            self.on_fault(fault)
        else:
            _log.error("loop_trouble", extra={"facts": {"message": str(context.get("message"))}})

    def on_qt_message(self, level: str, text: str, where: str = "") -> None:
        """Qt's messages: `level` is debug, info, warning, critical or fatal."""
        severity = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING}
        facts = {"text": text, "place": where}
        _log.log(severity.get(level, logging.ERROR), "qt_message", extra={"facts": facts})

    def on_fault(self, fault: BaseException) -> None:
        """Record `fault`; the first of its kind gets a report and is told to a person."""
        mark = fingerprint(fault)
        with self._lock:
            self.counts[mark] += 1
            first = self.counts[mark] == 1
        if not first:
            return
        where = record_crash(fault, self._folder, redactor=self._redactor)
        facts = {"fault": type(fault).__name__, "mark": mark, "report": Path(where).name}
        _log.error("fault", extra={"facts": facts})
        if self._notice is not None:
            self._notice(type(fault).__name__)
