"""One table of a scenario file, read key by key; whatever is wrong or left over is named."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from pos_app.errors import BadInput

_Word = TypeVar("_Word", bound=StrEnum)


class Section:
    """Raises BadInput `scenario_file` naming file, table and key, and what would be right."""

    def __init__(self, table: object, place: str) -> None:
        if not isinstance(table, Mapping):
            raise BadInput("scenario_file", f"{place} must be a table", field="scenario")
        self._table: Mapping[str, Any] = table
        self._left = set(table)
        self._place = place

    def text(self, key: str, default: str | None = None) -> str:
        """The text under `key`; without a default it must be there and not empty."""
        value = self._take(key, default)
        if not isinstance(value, str) or not (value or default == ""):
            raise self._wrong(key, "a text")
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        """true or false."""
        value = self._take(key, default)
        if not isinstance(value, bool):
            raise self._wrong(key, "true or false")
        return value

    def seconds(self, key: str, default: float = 0.0) -> float:
        """A length of time, 0 or more (an hour at most)."""
        return self._number(key, default, 0.0, 3600.0)

    def signed_seconds(self, key: str, default: float = 0.0) -> float:
        """An offset of at most a day either way."""
        return self._number(key, default, -86400.0, 86400.0)

    def chance(self, key: str) -> float:
        """A probability, 1 unless given."""
        return self._number(key, 1.0, 0.0, 1.0)

    def whole(self, key: str, default: int, least: int, most: int) -> int:
        """A whole number within bounds."""
        value = self._take(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise self._wrong(key, f"a whole number from {least} to {most}")
        return value

    def word(self, key: str, default: _Word) -> _Word:
        """One of the words of the default's enumeration."""
        return self._word(key, self._take(key, default.value), type(default))

    def needed_word(self, key: str, words: type[_Word]) -> _Word:
        """One of `words`, which must be given."""
        return self._word(key, self._take(key, None), words)

    def one_of(self, key: str, default: str, words: set[str]) -> str:
        """One of a few texts."""
        value = self._take(key, default)
        if value not in words:
            raise self._wrong(key, f"one of {', '.join(sorted(words))}")
        return str(value)

    def words(self, key: str, default: tuple[str, ...] | None, of: set[str]) -> tuple[str, ...]:
        """A list of texts out of `of`; without a default it must be there and not empty."""
        value = self._take(key, None if default is None else list(default))
        if not isinstance(value, list) or not all(item in of for item in value):
            raise self._wrong(key, f"a list of {', '.join(sorted(of))}")
        if default is None and not value:
            raise self._wrong(key, "a list that is not empty")
        return tuple(value)

    def counts(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers from 1, empty unless given."""
        value = self._take(key, [])
        if not isinstance(value, list) or not all(type(item) is int and item > 0 for item in value):
            raise self._wrong(key, "a list of whole numbers from 1")
        return tuple(value)

    def table(self, key: str) -> Section:
        """The table under `key`; one that is missing is empty."""
        return Section(self._take(key, {}), f"{self._place}, [{key}]")

    def tables(self, key: str) -> list[Section]:
        """The array of tables under `key`."""
        value = self._take(key, [])
        if not isinstance(value, list):
            raise self._wrong(key, f"written as [[{key}]]")
        return [
            Section(item, f"{self._place}, [[{key}]] number {number}")
            for number, item in enumerate(value, 1)
        ]

    def has(self, key: str) -> bool:
        """Whether `key` is given."""
        return key in self._table

    def free(self) -> dict[str, Any]:
        """Everything left, for tables whose keys are free."""
        left = {key: self._table[key] for key in self._table if key in self._left}
        self._left = set()
        return left

    def end(self) -> None:
        """Nothing may be left over."""
        if self._left:
            unknown = ", ".join(sorted(self._left))
            raise BadInput("scenario_file", f"{self._place}: unknown {unknown}", field="scenario")

    def _take(self, key: str, default: object) -> Any:
        self._left.discard(key)
        value = self._table.get(key, default)
        if value is None:
            raise self._wrong(key, "given")
        return value

    def _number(self, key: str, default: float, least: float, most: float) -> float:
        value = self._take(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self._wrong(key, "a number")
        if not least <= value <= most:
            raise self._wrong(key, f"from {least:g} to {most:g}")
        return float(value)

    def _word(self, key: str, value: object, words: type[_Word]) -> _Word:
        for word in words:
            if word.value == value:
                return word
        allowed = ", ".join(word.value for word in words)
        raise self._wrong(key, f"one of {allowed}")

    def _wrong(self, key: str, must: str) -> BadInput:
        return BadInput("scenario_file", f"{self._place}: {key} must be {must}", field="scenario")
