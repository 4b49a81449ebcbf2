"""The simulator as a server: a listener on loopback, the gatehouse behind it, the back door.

A request for `/_sim/...` goes to `control.py`, one for `/s/...` to the payer's page, all others
through the gatehouse. `serve` starts everything, `Simulator.close` ends it and leaves no task.
"""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import Self

from pos_app.errors import BadInput
from pos_app.simulator.config import SimulatorConfig
from pos_app.simulator.control import ControlDoor
from pos_app.simulator.gatehouse import Gatehouse
from pos_app.simulator.ledger import Ledger
from pos_app.simulator.pages.payer_page import PayerPage
from pos_app.simulator.protocol.http_exchange import Reply, Request, reset, serve_connection
from pos_app.simulator.world.world import World

HOST = "127.0.0.1"
"""Loopback and nothing else: the control door has no lock."""


class Simulator:
    """A running simulator. Made by `serve`."""

    def __init__(self, config: SimulatorConfig) -> None:
        self.ledger = Ledger(config.ledger)
        self.world = World(config, self.ledger)
        self.gatehouse = Gatehouse(self.world, seed=config.seed, go_down=self.go_down)
        self.control = ControlDoor(self.gatehouse)
        self.payer_page = PayerPage(self.world)
        self.port = config.port
        self._listener: asyncio.Server | None = None
        self._connections: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

    @property
    def base_url(self) -> str:
        """`http://127.0.0.1:<port>`: merchant API and gateway host in one."""
        return f"http://{HOST}:{self.port}"

    @property
    def listening(self) -> bool:
        """Whether the port is open: not while the gateway is down."""
        return self._listener is not None

    async def listen(self) -> None:
        """Open the port. Raises BadInput `port_taken`."""
        try:
            self._listener = await asyncio.start_server(self._connected, HOST, self.port)
        except OSError as error:
            raise BadInput("port_taken", f"{self.port}: {error.strerror}", field="port") from error
        self.port = self._listener.sockets[0].getsockname()[1]
        self.gatehouse.base_url = self.base_url

    async def go_down(self, seconds: float) -> None:
        """Refuse and reset everything for `seconds` of the clock, then be back on the port."""
        if self._listener is None:
            return
        self._listener.close()
        self._listener = None
        for writer in self._connections.values():
            reset(writer)
        await self.world.clock.sleep(seconds)
        await self.listen()

    async def close(self) -> None:
        """End all connections and let port and ledger file go."""
        if self._listener is not None:
            self._listener.close()
        tasks = [task for task in self._connections if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._listener is not None:
            await self._listener.wait_closed()
            self._listener = None
        self.ledger.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("a connection is served by a task")
        self._connections[task] = writer
        try:
            await serve_connection(
                reader,
                writer,
                before_body=self.gatehouse.before_body,
                respond=self._respond,
                sleep=self.world.clock.sleep,
            )
        except asyncio.CancelledError:
            # close() asked for it; streams would report a cancelled connection as an error.
            writer.transport.abort()
        finally:
            del self._connections[task]

    async def _respond(self, request: Request) -> Reply:
        if self.control.serves(request.path):
            return self.control.respond(request)
        if self.payer_page.serves(request.path):
            return self.payer_page.respond(request)
        return await self.gatehouse.respond(request)


async def serve(config: SimulatorConfig) -> Simulator:
    """A simulator that is listening. Raises BadInput for a bad scenario, ledger or port."""
    simulator = Simulator(config)
    try:
        await simulator.listen()
    except BaseException:
        simulator.ledger.close()
        raise
    return simulator
