from __future__ import annotations

from fake_files import GOOD

from pos_app.errors import Unreachable, Unsure
from pos_app.usecases.mend_sheet import lay_file
from ui.viewmodels.office.bulk import file_words


async def test_columns_show_their_heading_and_first_cells() -> None:
    laid = await lay_file("a.csv", GOOD.replace(b"amount", b"to pay"))
    first = file_words.columns(laid)[0]
    assert (first["letter"], first["heading"], first["known"]) == ("A", "to pay", False)
    assert first["samples"] == "\u20661.500\u2069 · \u20662\u2069"
    assert file_words.cells(laid, 2, None)[0]["text"] == "Ali"
    assert file_words.cells(laid, 0, None) == []


def test_nothing_is_said_of_nothing() -> None:
    assert file_words.columns(None) == []
    assert file_words.name(None) == file_words.read_as(None) == file_words.summary(None) == ""
    assert file_words.total(None) == file_words.missing(None) == file_words.trouble(None) == ""
    assert file_words.faulty(None) == 0


def test_sizes_and_troubles() -> None:
    assert "1.8 MB" in file_words.size(1_900_000)
    assert "1 KB" in file_words.size(3)
    assert file_words.trouble(Unsure("no_answer")) != file_words.trouble(Unreachable("offline"))
