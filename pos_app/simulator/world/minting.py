"""Ids, tokens and card facts, drawn from a seed so that a run can be had again."""

from __future__ import annotations

import random

MERCHANT_ID = 84
"""The numeric merchant behind the published sandbox account."""

_KEY_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTUVWXYZ"


class Mint:
    """Draws what the gateway would make up. The forms are those of hesabe-api.md section 4."""

    def __init__(self, seed: int, merchant_code: str) -> None:
        self._draw = random.Random(f"mint {seed}")
        self._merchant_code = merchant_code

    def digits(self, count: int) -> str:
        """`count` decimal digits."""
        return f"{self._draw.randrange(10**count):0{count}d}"

    def hexadecimal(self, count: int) -> str:
        """`count` lower-case hexadecimal digits."""
        return f"{self._draw.randrange(16**count):0{count}x}"

    def invoice_token(self, at: float) -> str:
        """Merchant id, Unix time, random."""
        return f"{MERCHANT_ID}{int(at)}{self.digits(6)}"

    def transaction_token(self, at: float) -> str:
        """Merchant code, Unix time, random."""
        return f"{self._merchant_code}{int(at)}{self.digits(13)}"

    def pos_transaction_id(self, at: float, terminal: str) -> str:
        """Terminal, merchant id, Unix time, random."""
        return f"{terminal}{MERCHANT_ID}{int(at)}{self.digits(10)}"

    def access_key(self) -> str:
        """Eight characters, as in `/s/95366WQ9`."""
        return "".join(self._draw.choice(_KEY_ALPHABET) for _ in range(8))

    def card(self) -> str:
        """A masked card number."""
        return f"888888******{self.digits(4)}"
