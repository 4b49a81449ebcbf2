"""A small HTTP server for these tests, with its own AES: a shared mistake must not pass.

`Loopback.answers` is a list of what comes next, or a function of the request; login and renewal
are answered by themselves unless told otherwise.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

import h11
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

KEY = "PkW64zMe5NVdrlPVNnjo2Jy9nOb7v1Xg"
IV = "5NVdrlPVNnjo2Jy9"
CODE = "842217"
ACCESS = "c333729b-d060-4b74-a49d-7686a8353481"


def encrypt(text: str) -> str:
    plain = text.encode()
    pad = 32 - len(plain) % 32
    plain += bytes([pad]) * pad
    worker = Cipher(algorithms.AES(KEY.encode()), modes.CBC(IV.encode())).encryptor()
    return (worker.update(plain) + worker.finalize()).hex()


def decrypt(sealed: str) -> str:
    worker = Cipher(algorithms.AES(KEY.encode()), modes.CBC(IV.encode())).decryptor()
    plain = worker.update(bytes.fromhex(sealed)) + worker.finalize()
    return plain[: -plain[-1]].decode()


@dataclass
class Asked:
    """A request as it came in."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes

    @property
    def plain(self) -> str:
        """The sealed payload's text."""
        sealed = self.query.get("data") if self.method == "GET" else json.loads(self.body)["data"]
        return decrypt(str(sealed))

    @property
    def payload(self) -> dict[str, Any]:
        return dict(json.loads(self.plain))

    @property
    def filters(self) -> dict[str, str]:
        return {name: value for name, value in self.query.items() if name != "data"}


@dataclass
class Answer:
    """What goes back. `cut` ends the connection: "before" any byte, in the "middle", or "after"."""

    status: int = 200
    body: bytes = b""
    headers: list[tuple[str, str]] = field(default_factory=list)
    cut: str = ""
    wait: asyncio.Event | None = None


def sealed(response: Any, *, status: Any = True, message: str = "ok", code: int = 200) -> Answer:
    text = json.dumps({"status": status, "message": message, "response": response})
    return Answer(code, encrypt(text).encode())


def plain(value: Any, code: int = 200, **kept: Any) -> Answer:
    return Answer(code, json.dumps(value).encode(), **kept)


def signed_in(number: int = 1, life: int = 900) -> Answer:
    token = {
        "token_type": "Bearer",
        "expires_in": life,
        "access_token": f"access-{number}",
        "refresh_token": f"renew-{number}",
    }
    return plain({"status": True, "message": "Success", "response": {"token": token}})


Responder = Callable[[Asked], Answer]


class Loopback:
    """Serves until `stop`; remembers every request and connection."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.answers: list[Answer] | Responder = []
        self.sign_ins: list[Answer] = []
        self.address = ""
        self.connections = 0
        self.in_flight = 0
        self.most_in_flight = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._tokens = 0

    async def start(self) -> str:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        port = self._server.sockets[0].getsockname()[1]
        return f"http://127.0.0.1:{port}"

    async def stop(self) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def calls(self) -> list[Asked]:
        """All but sign-in."""
        return [one for one in self.asked if not is_sign_in(one)]

    @property
    def sign_in_paths(self) -> list[str]:
        return [one.path for one in self.asked if is_sign_in(one)]

    def _answer(self, asked: Asked) -> Answer:
        if is_sign_in(asked):
            if self.sign_ins:
                return self.sign_ins.pop(0)
            self._tokens += 1
            return signed_in(self._tokens)
        if callable(self.answers):
            return self.answers(asked)
        return self.answers.pop(0) if self.answers else sealed(None)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._tasks.add(task)
        self.connections += 1
        try:
            await self._talk(reader, writer)
        except (ConnectionError, h11.RemoteProtocolError, asyncio.CancelledError):
            pass
        finally:
            self._tasks.discard(task)
            writer.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        wire = h11.Connection(h11.SERVER)
        while True:
            asked = await self._request(wire, reader)
            if asked is None:
                return
            self.asked.append(asked)
            self.in_flight += 1
            self.most_in_flight = max(self.most_in_flight, self.in_flight)
            try:
                answer = self._answer(asked)
                if answer.wait:
                    await answer.wait.wait()
            finally:
                self.in_flight -= 1
            if answer.cut == "before":
                return
            if answer.cut == "reset":
                writer.transport.abort()
                return
            headers = [("content-length", str(len(answer.body))), *answer.headers]
            out = wire.send(h11.Response(status_code=answer.status, headers=headers)) or b""
            out += wire.send(h11.Data(answer.body)) or b""
            if answer.cut == "middle":
                writer.write(out[: len(out) - 1 - len(answer.body) // 2])
                await writer.drain()
                return
            out += wire.send(h11.EndOfMessage()) or b""
            writer.write(out)
            await writer.drain()
            if answer.cut == "after" or wire.our_state is not h11.DONE:
                return
            wire.start_next_cycle()

    async def _request(self, wire: h11.Connection, reader: asyncio.StreamReader) -> Asked | None:
        head: h11.Request | None = None
        body = b""
        while True:
            event = wire.next_event()
            if event is h11.NEED_DATA:
                data = await reader.read(65536)
                if not data and head is None:
                    return None
                wire.receive_data(data)
            elif isinstance(event, h11.Request):
                head = event
            elif isinstance(event, h11.Data):
                body += bytes(event.data)
            elif isinstance(event, h11.EndOfMessage):
                assert head
                parts = urlsplit(head.target.decode())
                return Asked(
                    head.method.decode(),
                    parts.path,
                    {name: value[-1] for name, value in parse_qs(parts.query).items()},
                    {name.decode(): value.decode() for name, value in head.headers},
                    body,
                )
            else:
                return None


def is_sign_in(asked: Asked) -> bool:
    return asked.path in {"/api/v1/login", "/api/v1/token-refresh"}
