"""Every failure a caller can act upon, on one page.

::

    PosError
      BadInput        what was typed, set or read from a file is wrong; nothing was sent      exit 2
      Refused         the gateway understood and said no                                     exit 3
      Unsure          something was sent and no trustworthy answer came back: ask, never
                      repeat                                                                 exit 4
      Unreachable     provably nothing was done: no connection, no sign-in, or a read
                      whose answer made no sense                                             exit 5
      JournalTrouble  our own record cannot be written or read; nothing was sent             exit 6
      DeviceTrouble   a printer, drawer or display did not do its work; money is unaffected  -
      NotAllowed      a person with more rights must approve                                 exit 2

A class says what the reader can *do*; `kind` says which case it is (a stable word, used to pick
the sentence in the reader's language and in `--json`); `detail` is for the log and the support
desk. Nothing ever branches on a message text. Foreign exceptions (httpx, sqlite3, pyserial, ...)
are turned into these in one place per spoke, with the original as `__cause__`.
No message, kind or detail may hold a secret: keys, tokens, passwords, PINs, card digits.
"""

from __future__ import annotations

from collections.abc import Mapping


class PosError(Exception):
    """Root of the tree above. `exit_code` is the command line's, as the contract lists them."""

    exit_code = 1

    def __init__(self, kind: str, detail: str = "") -> None:
        super().__init__(kind, detail)
        self.kind = kind
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.kind}: {self.detail}" if self.detail else self.kind


class BadInput(PosError):
    """Wrong input or settings. `field` names the setting, column or argument at fault, `place` the
    file or variable where it stands, if that is known.
    """

    exit_code = 2

    def __init__(self, kind: str, detail: str = "", *, field: str = "", place: str = "") -> None:
        super().__init__(kind, detail)
        self.field = field
        self.place = place


class NotAllowed(PosError):
    """The operator's role does not suffice, the PIN was wrong, or sign-in is locked out."""

    exit_code = 2


class Refused(PosError):
    """The gateway said no. `fields` maps its field names to its texts, for showing only."""

    exit_code = 3

    def __init__(
        self,
        kind: str,
        detail: str = "",
        *,
        fields: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        super().__init__(kind, detail)
        self.fields: Mapping[str, tuple[str, ...]] = dict(fields or {})


class Unsure(PosError):
    """A write left this till and its outcome is unknown. `timed_out`: it may still be under way."""

    exit_code = 4

    def __init__(self, kind: str, detail: str = "", *, timed_out: bool = False) -> None:
        super().__init__(kind, detail)
        self.timed_out = timed_out


class Unreachable(PosError):
    """Provably nothing was done. `retry_after` in seconds where the gateway named one (429)."""

    exit_code = 5

    def __init__(self, kind: str, detail: str = "", *, retry_after: float | None = None) -> None:
        super().__init__(kind, detail)
        self.retry_after = retry_after


class JournalTrouble(PosError):
    """The journal cannot be opened, written or trusted: full, read-only, corrupt, newer, locked."""

    exit_code = 6


class DeviceTrouble(PosError):
    """A device did not do its work. Never holds up and never undoes a payment."""
