"""The cheapest way down a picture: whole, in order, and no dearer than the simple ways."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.printers.picture.bitmap import Bitmap
from drivers.printers.picture.cover import MOST_ROWS, Align, Band, Feed, Part, Strip, cover


def height_of(part: Part, left: int) -> int:
    match part:
        case Feed():
            return part.rows
        case Band():
            return min(24, left)
        case Strip():
            return part.end - part.top


@settings(max_examples=80, deadline=None)
@given(st.lists(st.integers(0, 2**32 - 1) | st.just(0), min_size=1, max_size=80), st.booleans())
def test_the_parts_are_the_picture_from_top_to_bottom(rows: list[int], bands: bool) -> None:
    at = 0
    for part in cover(Bitmap(32, tuple(rows)), bands=bands):
        if isinstance(part, Feed):
            assert not any(rows[at : at + part.rows])
        else:
            assert part.top == at
        assert bands or not isinstance(part, Band)
        at += height_of(part, len(rows) - at)
    assert at == len(rows)


@pytest.mark.parametrize(
    ("row", "align", "first", "size"),
    [
        (0xFF << 568, Align.LEFT, 0, 1),
        (0xFF, Align.RIGHT, 71, 1),
        (0xFFFF << 280, Align.CENTRE, 35, 2),
        ((1 << 575) | 1, Align.CENTRE, 0, 72),
    ],
)
def test_white_at_the_sides_is_not_sent(row: int, align: Align, first: int, size: int) -> None:
    (strip,) = cover(Bitmap(576, (row,) * 3), bands=False)
    assert isinstance(strip, Strip)
    assert (strip.align, strip.size) == (align, size)
    assert strip.first == first


def test_a_caption_beside_nothing_is_a_strip_of_its_own() -> None:
    caption, value = 0xAAAAAA << 552, 0x555555
    rows = (caption,) * 10 + (caption | value,) * 10 + (caption,) * 10
    parts = cover(Bitmap(576, rows), bands=False)
    assert [part.size for part in parts if isinstance(part, Strip)] == [3, 72, 3]


def test_few_rows_do_not_become_a_piece_for_a_few_bytes() -> None:
    """A head that stops between many small pieces is slow and leaves lines."""
    rows = tuple(0xFF << 40 if n % 2 else 0xFFFF << 32 for n in range(20))
    assert len(cover(Bitmap(48, rows), bands=False)) == 1


@pytest.mark.parametrize("align", [Align.LEFT, Align.CENTRE, Align.RIGHT])
def test_fat_dots_go_at_half_size_in_whole_bytes(align: Align) -> None:
    mark = 0xCC33CC << {Align.LEFT: 360, Align.CENTRE: 180, Align.RIGHT: 0}[align]
    (strip,) = cover(Bitmap(384, (mark, mark) * 20), bands=False)
    assert isinstance(strip, Strip)
    assert strip.half
    assert strip.size % 2 == 0
    assert strip.align is align


def test_no_strip_is_higher_than_a_clones_buffer() -> None:
    parts = cover(Bitmap(64, (2**64 - 1,) * 300), bands=True)
    assert sum(height_of(part, 300) for part in parts) >= 300
    assert all(part.end - part.top <= MOST_ROWS for part in parts if isinstance(part, Strip))


def test_paper_without_ink_is_only_fed() -> None:
    assert cover(Bitmap(576, (0,) * 400), bands=True) == [Feed(255), Feed(145)]
    assert cover(Bitmap(576, ()), bands=True) == []


def test_the_next_line_of_words_is_not_cut_by_a_band() -> None:
    """After a band, another may begin; after an edge of a frame, too."""
    edge, words = (1 << 576) - 1, (0xF << 570) | 0xF
    rows = (edge,) * 4 + (words,) * 24 + (words,) * 24
    parts = cover(Bitmap(576, rows), bands=True)
    assert [type(part) for part in parts] == [Strip, Band, Band]
