"""`ui.viewmodels.ports.DemoDesk`: the payer at the virtual terminal, and the virtual paper.

Speaks to the simulator's back door on loopback. The screen is read from memory: a task asks the
simulator a few times a second what stands on the terminal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pos_app.domain.money import Fils
from pos_app.errors import BadInput, Unreachable
from pos_app.ports.clock import Clock
from pos_app.ports.devices import Readiness, ReceiptPrinter
from ui.viewmodels.ports import VirtualScreen

if TYPE_CHECKING:
    import httpx
    from PySide6.QtGui import QImage

    from drivers.virtual import VirtualPrinter

LOOK_EVERY = 0.3
SHOW_OUTCOME = 3.0
_OUTCOMES = {
    "approve": "approved",
    "decline": "declined",
    "wrong_pin": "wrong_pin",
    "walk_away": "idle",
    "pay_late": "idle",
}


class SimulatorDesk:
    """One virtual terminal: the one that sales of this till go to."""

    def __init__(self, *, url: str, clock: Clock, paper: VirtualPrinter | None) -> None:
        self._url = url
        self._clock = clock
        self._paper = paper
        self._client: httpx.AsyncClient | None = None
        self._screen = VirtualScreen()
        self._last = VirtualScreen()
        """The last that had an order on it: whose payer can still pay late."""
        self._outcome_until = 0.0
        self._scenario = "approve"
        self._scenarios: tuple[str, ...] = ("approve",)

    async def watch(self) -> None:
        """Keep the screen fresh until cancelled; a simulator that is away shows nothing."""
        while True:
            try:
                await self._look()
            except Unreachable:
                self._screen = VirtualScreen()
            await self._clock.sleep(LOOK_EVERY)

    async def _look(self) -> None:
        if len(self._scenarios) < 2:
            self._scenarios = tuple(each["name"] for each in await self._ask("GET", "scenarios"))
        state = await self._ask("GET", "state")
        self._scenario = str(state["scenario"])
        orders = [
            (terminal["terminal_id"], order)
            for terminal in state["terminals"]
            for order in terminal["orders"]
        ]
        if orders:
            terminal, order = orders[0]
            self._screen = self._last = VirtualScreen(
                "amount", Fils(order["amount_fils"]), order["reference"], terminal
            )
        elif self._clock.monotonic() >= self._outcome_until:
            self._screen = VirtualScreen()

    async def close(self) -> None:
        """Let the connection go."""
        if self._client is not None:
            await self._client.aclose()

    def terminal_screen(self) -> VirtualScreen:
        """What stands on the virtual terminal now."""
        return self._screen

    async def act(self, action: str) -> None:
        """The payer does something with the order that stands on the terminal, or pays the one
        that was taken off it before. Raises BadInput where there is none, Unreachable.
        """
        is_after = action == "pay_late" and not self._screen.reference
        screen = self._last if is_after else self._screen
        if not screen.reference:
            raise BadInput("terminal_idle", field="terminal")
        await self._ask("POST", f"terminals/{screen.terminal}/{action}", {})
        moment = "approved" if is_after else _OUTCOMES[action]
        self._screen = VirtualScreen(moment, screen.amount)
        self._outcome_until = self._clock.monotonic() + SHOW_OUTCOME

    def scenarios(self) -> tuple[str, ...]:
        """Names of the gateway's misbehaviours on offer."""
        return self._scenarios

    def scenario(self) -> str:
        """The one that is on."""
        return self._scenario

    async def choose_scenario(self, name: str) -> None:
        """Switch it on; the payer stays a person at the virtual terminal."""
        await self._ask("POST", "scenario", {"name": name, "auto": "none"})
        self._scenario = name

    def printed(self) -> int:
        """How many slips came out so far."""
        return self._paper.printed if self._paper is not None else 0

    def slip(self, number: int) -> QImage | None:
        """The picture of that slip, from its dots: made for whoever looks, in well under 1 ms."""
        slip = self._paper.slip(number) if self._paper is not None else None
        if slip is None:
            return None
        from PySide6.QtGui import QImage

        dots, width, height = slip.picture.packed(), slip.picture.width, slip.picture.height
        image = QImage(dots, width, height, (width + 7) // 8, QImage.Format.Format_Mono)
        image.setColorTable([0xFFFFFFFF, 0xFF000000])
        return image.copy()  # the dots are gone with this call

    def drawer_opened(self) -> int:
        """How often the drawer was opened."""
        return self._paper.drawer_openings if self._paper is not None else 0

    async def set_printer_trouble(self, kind: str) -> None:
        """Play a printer's trouble; "" heals it."""
        if self._paper is not None:
            self._paper.set_fault(Readiness(kind) if kind else Readiness.READY)

    async def _ask(self, method: str, path: str, body: object | None = None) -> Any:
        import ssl

        import httpx

        if self._client is None:
            # Loopback without TLS: the authorities of the whole world would take 20 ms to load.
            nobody = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            self._client = httpx.AsyncClient(
                base_url=f"{self._url}/_sim/", trust_env=False, verify=nobody
            )
        try:
            answer = await self._client.request(method, path, json=body, timeout=5.0)
        except httpx.HTTPError as away:
            raise Unreachable("demo_gateway", type(away).__name__) from away
        if answer.is_error:
            raise BadInput("demo_desk", answer.text[:200])
        return answer.json()


def paper_of(printer: ReceiptPrinter | None) -> VirtualPrinter | None:
    """The demo's virtual printer, whose slips can be looked at."""
    from drivers.virtual import VirtualPrinter

    return printer if isinstance(printer, VirtualPrinter) else None
