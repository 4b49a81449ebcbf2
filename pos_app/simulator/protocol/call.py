"""One call of an operation, and its answer before it is packed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pos_app.errors import PosError, Refused
from pos_app.simulator.world.world import World


@dataclass(frozen=True, slots=True)
class Call:
    """What an operation works with. `payload` is what was sealed (or plain, where it is plain)."""

    world: World
    operation: str
    payload: Mapping[str, Any]
    query: Mapping[str, str]
    path: tuple[str, ...]
    """The variable parts of the path."""
    headers: Mapping[str, str]
    base_url: str

    def given(self, name: str) -> str:
        """A filter: a plain query parameter, or inside `data` as Hesabe's app sends it."""
        value = self.query.get(name, self.payload.get(name, ""))
        return "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class Answer:
    """JSON to be sealed (or not, `sealed` false), or HTML as text."""

    body: object
    status: int = 200
    sealed: bool = True
    html: bool = False


def success(message: str, response: object) -> Answer:
    """The envelope of a success (hesabe-api.md section 4)."""
    return Answer({"status": True, "message": message, "response": response})


STATUS_OF = {
    "invalid": 422,
    "not_found": 404,
    "not_open": 400,
    "not_pending": 400,
    "not_paid": 400,
    "sealed_data": 400,
    "unauthenticated": 401,
    "invalid_signature": 401,
}
"""HTTP status of each refusal. The documentation gives none: the usual ones of its framework."""


def refusal(error: PosError) -> Answer:
    """The answer to a call that cannot be done. 401 is plain, the rest is sealed (section 4)."""
    status = STATUS_OF.get(error.kind, 400)
    fields = error.fields if isinstance(error, Refused) else {}
    response = {name: list(texts) for name, texts in fields.items()} or None
    body = {"status": False, "message": error.detail or error.kind, "response": response}
    return Answer(body, status=status, sealed=status not in {400, 401} or error.kind[:4] == "not_")


def not_found() -> Refused:
    """The documented words for what does not exist."""
    return Refused("not_found", "Request not found, Please verify the request data")
