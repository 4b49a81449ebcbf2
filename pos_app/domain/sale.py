"""The sale and its machine."""

from __future__ import annotations

from enum import StrEnum


class Tender(StrEnum):
    """How a sale is paid."""

    TERMINAL = "terminal"
    LINK = "link"
    CASH = "cash"
