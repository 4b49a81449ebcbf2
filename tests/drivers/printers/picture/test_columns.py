"""A band's runs: ink together, white left out, every dot where it was."""

from __future__ import annotations

from drivers.printers.picture.bitmap import Bitmap
from drivers.printers.picture.columns import BAND, RUN_HEAD, data_of, runs_of, size_of


def test_three_white_columns_stay_in_a_run_and_four_end_it() -> None:
    assert runs_of(Bitmap(16, (0b1000100000000001,)), 0) == [(0, 5), (15, 16)]
    assert runs_of(Bitmap(16, (0b1000010000000001,)), 0) == [(0, 1), (5, 6), (15, 16)]


def test_ink_of_all_24_rows_counts_and_of_no_other() -> None:
    rows = [0] * 30
    rows[3], rows[26], rows[27] = 0b100, 0b001, 0b010
    assert runs_of(Bitmap(3, tuple(rows)), 3) == [(0, 3)]
    assert data_of(Bitmap(3, tuple(rows)), 3, 0, 3) == b"\x80\0\0" + b"\0\0\0" + b"\0\0\1"


def test_below_the_picture_there_is_white() -> None:
    one = Bitmap(8, (0xFF,))
    assert data_of(one, 0, 0, 8) == b"\x80\0\0" * 8
    assert size_of(one, 0) == RUN_HEAD + 3 * 8
    assert BAND == 24
