"""How long work that goes out is told, and stopped before it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Leaving:
    """A large body on its way to the gateway."""

    told: Callable[[int, int], None] = lambda _gone, _all: None
    """Bytes that left this computer, of all."""
    stopping: Callable[[], bool] = lambda: False
    """Asked before each piece: nobody wants it any more. Once the last piece has left it is too
    late, and only an answer tells what became of it."""
