"""Checks what a request holds, and collects what is wrong as the server does: field -> texts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from pos_app.errors import Refused

_FILS = Decimal(1000)
_LARGEST = 100_000_000_000


class Fields:
    """Each reader returns something usable even where it noted a fault; `end` then raises."""

    def __init__(self, payload: Mapping[str, Any], prefix: str = "") -> None:
        self._payload = payload
        self._prefix = prefix
        self.faults: dict[str, list[str]] = {}

    def text(self, name: str, *, required: bool = True, longest: int = 255) -> str:
        """A text, or a number as text; missing, null and "" are the same."""
        value = self._payload.get(name)
        if value is None or value == "":
            if required:
                self.fault(name, f"The {_spaced(name)} field is required.")
            return ""
        if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
            self.fault(name, f"The {_spaced(name)} must be a string.")
            return ""
        text = str(value)
        if len(text) > longest:
            self.fault(name, f"The {_spaced(name)} may not be greater than {longest} characters.")
        return text

    def choice(self, name: str, allowed: set[str], *, required: bool = True) -> str:
        """One of a few words or digits."""
        text = self.text(name, required=required)
        if text and text not in allowed:
            self.fault(name, f"The selected {_spaced(name)} is invalid.")
        return text

    def fils(self, name: str, *, required: bool = True) -> int:
        """An amount above 0 with at most three decimals, as fils."""
        value = self._payload.get(name)
        if value is None or value == "":
            if required:
                self.fault(name, f"The {_spaced(name)} field is required.")
            return 0
        try:
            if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
                raise InvalidOperation
            scaled = Decimal(value) * _FILS
            if not scaled.is_finite() or scaled != scaled.to_integral_value():
                raise InvalidOperation
        except InvalidOperation:
            self.fault(name, f"The {_spaced(name)} must be a number with at most 3 decimals.")
            return 0
        if not 0 < scaled < _LARGEST:
            self.fault(name, f"The {_spaced(name)} must be greater than 0.")
        return int(scaled)

    def day(self, name: str, *, required: bool = False) -> str:
        """A day, `YYYY-MM-DD`."""
        text = self.text(name, required=required)
        try:
            if text and date.fromisoformat(text).isoformat() != text:
                raise ValueError(text)
        except ValueError:
            self.fault(name, f"The {_spaced(name)} does not match the format Y-m-d.")
        return text

    def fault(self, name: str, text: str) -> None:
        """Note what is wrong with a field."""
        self.faults.setdefault(f"{self._prefix}{name}", []).append(text)

    def end(self) -> None:
        """Raises Refused `invalid` with all faults."""
        raise_faults(self.faults)


def raise_faults(faults: Mapping[str, list[str]]) -> None:
    """Raises Refused `invalid` if there are any."""
    if faults:
        fields = {name: tuple(texts) for name, texts in faults.items()}
        raise Refused("invalid", "The given data was invalid.", fields=fields)


def _spaced(name: str) -> str:
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name)
    return words.replace("_", " ").strip()
