from __future__ import annotations

import pytest

from pos_app.domain.bulk import Fault
from pos_app.domain.bulk_cells import Column
from pos_app.domain.bulk_sending import Fate
from ui.words import bulk as words


def test_every_fault_that_is_known_has_words_of_its_own() -> None:
    said = [words.fault_word(Fault(1, "A", kind)) for kind in words._FAULTS]
    assert len(set(said)) == len(said)
    assert words.fault_word(Fault(1, "A", "new_kind")) not in said


def test_every_trouble_with_a_file_says_what_to_do() -> None:
    for kind in words._FILES:
        assert words.file_trouble(kind).endswith(".")
    assert words.file_trouble("unreachable") == ""


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16", "utf-8"])
def test_how_a_file_was_read(encoding: str) -> None:
    assert words.read_as(encoding) != ""


def test_the_other_words() -> None:
    assert len({words.column_word(one) for one in (*Column, None)}) == len(Column) + 1
    assert words.place_word("medium", "KINGSTON") == "KINGSTON"
    assert words.place_word("exports", "") != words.place_word("downloads", "")
    assert len({words.fate_word(fate) for fate in Fate}) == 3
    assert "12" in words.fault_count(5000, 12)
    assert words.fault_count(2, 0) != ""
    assert words.sent_of(1, 2) != ""
    assert words.read_as("") == ""
