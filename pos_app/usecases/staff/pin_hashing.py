"""PINs as argon2id hashes, made and checked on a thread: each takes tens of milliseconds."""

from __future__ import annotations

import asyncio
from typing import Protocol


class PinHasher(Protocol):
    """Makes and checks hashes of PINs. Blocking by design; the callers here use a thread."""

    def hash(self, pin: str) -> str:
        """A salted hash, as text."""

    def fits(self, pin: str, pin_hash: str) -> bool:
        """Whether `pin` is the one that was hashed. False for a hash that is none."""


class Argon2PinHasher:
    """Argon2id with the library's defaults of RFC 9106's low-memory profile (64 MiB, 3 passes)."""

    def hash(self, pin: str) -> str:
        """See `PinHasher.hash`."""
        from argon2 import PasswordHasher  # waits until somebody types a PIN

        return PasswordHasher().hash(pin)

    def fits(self, pin: str, pin_hash: str) -> bool:
        """See `PinHasher.fits`."""
        from argon2 import PasswordHasher
        from argon2.exceptions import InvalidHashError, VerificationError

        try:
            return PasswordHasher().verify(pin_hash, pin)
        except (VerificationError, InvalidHashError):
            return False


async def hashed(pin: str, hasher: PinHasher) -> str:
    """`hasher.hash` on a thread."""
    return await asyncio.to_thread(hasher.hash, pin)


async def first_fitting(pin: str, hashes: tuple[str, ...], hasher: PinHasher) -> int | None:
    """Index of the hash that `pin` fits. All are tried: the time does not tell whose it was."""

    def try_all() -> int | None:
        found = [number for number, each in enumerate(hashes) if hasher.fits(pin, each)]
        return found[0] if found else None

    return await asyncio.to_thread(try_all)
