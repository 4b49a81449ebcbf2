"""Places on paper, with letters of a known width: no toolkit."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from drivers.printers.layout import MOST_LINES, lay_out
from drivers.printers.paper import Face, Line, Paper, Piece, code_modules
from drivers.printers.slips.slip import Centred, Code, Frame, Item, Logo, Pair, Rule, slip_rows
from drivers.printers.slips.template import Words, standard_template
from tests.drivers.printers.samples import HOSTILE, RECEIPTS

WIDE, MIDDLE, NARROW = Paper(576), Paper(512, 180, 42), Paper(384, 203, 32)


class HalfEm:
    """Every letter is half as wide as high; there are no pictures but one."""

    def width(self, text: str, face: Face) -> int:
        return len(text) * face.size // 2

    def picture(self, path: str, widest: int, highest: int) -> tuple[int, int] | None:
        return (100, 50) if path == "logo.png" else None


def edges(piece: Piece) -> tuple[int, int]:
    width = HalfEm().width(piece.text, piece.face)
    left = piece.x - {"l": 0, "m": width // 2, "r": width}[piece.anchor]
    return left, left + width


@pytest.mark.parametrize("paper", [WIDE, MIDDLE, NARROW], ids=["576", "512", "384"])
@pytest.mark.parametrize("languages", ["both", "en", "ar"])
@pytest.mark.parametrize("name", [*RECEIPTS, "hostile"])
def test_nothing_leaves_the_margins_or_overlaps(name: str, languages: str, paper: Paper) -> None:
    receipt = RECEIPTS.get(name, HOSTILE)
    template = replace(standard_template(), languages=languages)
    for line in lay_out(slip_rows(receipt, template), paper, languages, HalfEm()):
        spans = sorted((*edges(p), p.drop) for p in line.pieces)
        for left, right, _ in spans:
            assert paper.margin - 1 <= left
            assert right <= paper.dots - paper.margin + 1
        level = [span for span in spans if span[2] == 0 or len(spans) == 1]
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(level))


def test_values_stand_on_one_centre_line_between_both_languages() -> None:
    rows = [Pair(Words("Date", "التاريخ"), "23/11/2026"), Pair(Words("Terminal", "ج"), "4")]
    lines = lay_out(rows, WIDE, "both", HalfEm())
    for line in lines:
        start, end, value = line.pieces
        assert (start.x, start.anchor) == (16, "l")
        assert (end.x, end.anchor) == (560, "r")
        assert (value.x, value.anchor) == (288, "m")


def test_a_value_beside_long_captions_leaves_the_middle_before_it_takes_a_line() -> None:
    words = Words("Card terminal (118)", "جهاز (118)")
    (line,) = lay_out([Pair(words, "1,204.250")], WIDE, "both", HalfEm())
    value = line.pieces[2]
    assert value.anchor == "m"
    assert value.x > 288
    words = Words("! 01-261123-0398-2 parked", "! 01-261123-0398-2 parked")
    first, second = lay_out([Item(words, "9.000")], WIDE, "both", HalfEm())
    assert [(p.text, p.anchor) for p in first.pieces] == [(words.en, "l"), ("9.000", "r")]
    assert [(p.text, p.anchor) for p in second.pieces] == [(words.ar, "r")]


def test_narrow_paper_stacks_the_languages() -> None:
    (line,) = lay_out([Pair(Words("Date", "التاريخ"), "23/11")], NARROW, "both", HalfEm())
    english, arabic, value = line.pieces
    assert english.x == arabic.x == 8
    assert english.drop < 0 < arabic.drop
    assert (value.x, value.anchor) == (376, "r")


@pytest.mark.parametrize(
    ("languages", "caption", "value"),
    [("en", (16, "l"), (560, "r")), ("ar", (560, "r"), (16, "l"))],
)
def test_one_language_uses_both_sides(
    languages: str, caption: tuple[int, str], value: tuple[int, str]
) -> None:
    (line,) = lay_out([Pair(Words("Date", "التاريخ"), "1")], WIDE, languages, HalfEm())
    assert [(p.x, p.anchor) for p in line.pieces] == [caption, value]


def test_a_hero_shrinks_before_it_gets_a_line_of_its_own() -> None:
    def sizes(value: str) -> list[int]:
        lines = lay_out(
            [Pair(Words("Total", "المجموع"), value, strong=True, hero=True)], WIDE, "both", HalfEm()
        )
        return [p.face.size for line in lines for p in line.pieces if p.text == value]

    assert sizes("KD 1.250") == [52]
    assert 28 <= sizes("KD 99,999.999")[0] < 52


def test_long_values_and_items_wrap_and_end_in_an_ellipsis() -> None:
    lines = lay_out([Item(Words("word " * 900), "1.000")], WIDE, "both", HalfEm())
    assert len(lines) == MOST_LINES
    assert lines[-1].pieces[0].text.endswith("…")
    assert lines[-1].pieces[1].text == "1.000"
    assert len(lay_out([Pair(Words("Sale", "ع"), "x" * 90)], WIDE, "both", HalfEm())) > 2


def test_a_frame_has_two_bands_inside_and_its_mark_between_the_words() -> None:
    (line,) = lay_out([Frame(Words("PAID", "مدفوع"), "frame", "tick")], WIDE, "both", HalfEm())
    assert line.height == 72
    assert line.mark_x == 288
    (line,) = lay_out([Frame(Words("N" * 18, "م"), "dashed", "question")], WIDE, "both", HalfEm())
    assert line.mark_x > 288
    (line,) = lay_out([Frame(Words("X" * 40, "ت" * 40), "double")], NARROW, "both", HalfEm())
    assert line.pieces[0].face.size == 18


def test_codes_have_modules_one_can_scan_and_fit() -> None:
    for paper in (WIDE, NARROW):
        lines = lay_out([Code("https://pay.hesabe.com/" + "x" * 40)], paper, "both", HalfEm())
        code = next(line for line in lines if line.drawing == "code")
        assert code.module >= 3
        assert code.extent[0] % 2 == 0
        assert paper.margin <= code.extent[0] < code.extent[1] <= paper.dots - paper.margin
    tall = lay_out([Code("x" * 2000)], NARROW, "both", HalfEm())
    assert not any(line.drawing == "code" for line in tall), "words instead of dust"
    assert code_modules("x" * 9000) == 0


def test_logo_rule_and_missing_logo() -> None:
    lines = lay_out([Logo("logo.png"), Rule(), Logo("broken.png")], WIDE, "both", HalfEm())
    assert [line.drawing for line in lines] == ["logo", "", "rule"]
    assert lines[0] == Line(50, drawing="logo", payload="logo.png", extent=(238, 338))


def test_a_centred_pair_shares_a_line_where_it_fits() -> None:
    short = [Centred(Words("Thank you", "شكرا"), together=True)]
    assert len(lay_out(short, WIDE, "both", HalfEm())) == 1
    long = [Centred(Words("T" * 30, "ش" * 30), together=True)]
    assert len(lay_out(long, WIDE, "both", HalfEm())) == 2
    assert len(lay_out(short, WIDE, "ar", HalfEm())[0].pieces) == 1
