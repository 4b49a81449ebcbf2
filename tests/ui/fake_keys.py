"""Keys that work, unless a test says otherwise; a message of Hesabe's is on the clipboard."""

from __future__ import annotations

from dataclasses import dataclass, field

from fake_first_start import MESSAGE

from pos_app.errors import PosError
from ui.viewmodels.ports import GatewayKeys, TerminalChoice
from ui.viewmodels.setup.keys.ports import KeysInUse


@dataclass
class FakeKeys:
    """A till of merchant 842217 with the terminal 48515."""

    used: KeysInUse = field(default_factory=lambda: KeysInUse("production", "842217", "48515"))
    pasted: str = MESSAGE
    found: tuple[tuple[str, str], ...] = ()
    terminals: tuple[TerminalChoice, ...] = (
        TerminalChoice("48515", "Counter"),
        TerminalChoice("48516", "Terrace"),
    )
    open_sales: int = 0
    refusal: PosError | None = None
    tried: list[GatewayKeys] = field(default_factory=list)
    replaced: list[tuple[GatewayKeys, str]] = field(default_factory=list)

    def in_use(self) -> KeysInUse:
        return self.used

    def clipboard(self) -> str:
        return self.pasted

    async def files(self) -> tuple[tuple[str, str], ...]:
        return self.found

    async def waiting(self, merchant_code: str) -> int:
        return self.open_sales if merchant_code != self.used.merchant_code else 0

    async def test_keys(self, keys: GatewayKeys) -> tuple[TerminalChoice, ...]:
        self.tried.append(keys)
        if self.refusal is not None:
            raise self.refusal
        return self.terminals

    async def replace(self, keys: GatewayKeys, terminal: str) -> str:
        self.replaced.append((keys, terminal))
        return "keyring"
