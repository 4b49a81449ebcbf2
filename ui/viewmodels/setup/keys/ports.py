"""What changing the keys asks of the till; faked in `tests/ui/fake_keys.py`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ui.viewmodels.ports import GatewayKeys, TerminalChoice


@dataclass(frozen=True, slots=True)
class KeysInUse:
    """Which account the till works with now; no secrets."""

    environment: str = ""
    merchant_code: str = ""
    terminal: str = ""
    fixed: str = ""
    """Why the keys cannot be changed here: `demo`, `policy`, `environment`, `systemd`,
    `command_line`; "" where they can be.
    """


class KeysDesk(Protocol):
    """Tries keys, and puts them in the place of the old ones."""

    def in_use(self) -> KeysInUse:
        """From memory."""

    def clipboard(self) -> str:
        """The text on the clipboard."""

    async def files(self) -> tuple[tuple[str, str], ...]:
        """Names and texts of files that may hold keys, the newest first."""

    async def waiting(self, merchant_code: str) -> int:
        """How many sales could not be asked about any more if `merchant_code` came in the place of
        the present one: open ones, and those whose late payment is still watched for.
        """

    async def test_keys(self, keys: GatewayKeys) -> tuple[TerminalChoice, ...]:
        """Sign in and list the terminals that this till may charge; nothing is kept. Raises
        PosError.
        """

    async def replace(self, keys: GatewayKeys, terminal: str) -> str:
        """Keep the keys and use them at once; gives the place they are kept in. Raises PosError:
        then the old ones stay in use.
        """
