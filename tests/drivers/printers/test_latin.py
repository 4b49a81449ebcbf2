"""Latin lines in the printer's own letters."""

from __future__ import annotations

import logging

import pytest

from drivers.printers.latin import is_text, text_line
from drivers.printers.paper import Face, Line, Paper, Piece
from tests.drivers.printers.decoder import decode

PAPER = Paper(576)
BODY = Face(24)


def line(*pieces: Piece, drawing: str = "") -> Line:
    return Line(32, 24, pieces, drawing)


def words(line: Line, paper: Paper = PAPER) -> str:
    stream = text_line(line, paper, "TM-T20II")
    assert stream is not None
    (text,) = decode(stream, paper.dots).texts
    return text


def test_a_caption_and_its_value_stand_at_both_sides() -> None:
    text = words(line(Piece("Date", BODY, 16, "l"), Piece("23/11/2026", Face(24, True), 560, "r")))
    assert text == "Date" + " " * 34 + "23/11/2026"


def test_the_middle_is_the_middle() -> None:
    assert words(line(Piece("abcd", BODY, 288, "m"))) == " " * 22 + "abcd"


def test_large_letters_are_double_and_half_as_many() -> None:
    hero = line(Piece("Total", Face(29), 16, "l"), Piece("KD 1.250", Face(52, True), 560, "r"))
    assert len(words(hero)) == 24


def test_what_does_not_fit_stays_a_picture() -> None:
    assert text_line(line(Piece("x" * 60, BODY, 16, "l")), PAPER, "TM-T20II") is None
    tight = line(Piece("x" * 30, BODY, 16, "l"), Piece("y" * 18, BODY, 560, "r"))
    assert text_line(tight, PAPER, "TM-T20II") is None


def test_what_is_text_at_all() -> None:
    assert is_text(line(Piece("Café · 1", BODY, 0, "l")))
    assert not is_text(line(Piece("عصير", BODY, 0, "l")))
    assert not is_text(line(Piece("PAID", BODY, 0, "l"), drawing="frame"))
    assert not is_text(line(Piece("Date", BODY, 0, "l", drop=-3)))
    assert not is_text(line())


@pytest.mark.parametrize("profile", ["TM-T20II", "POS-5890", "ZJ-5870", "default"])
def test_accents_are_in_the_printers_code_page(profile: str) -> None:
    stream = text_line(line(Piece("Café", BODY, 16, "l")), PAPER, profile)
    assert stream is not None
    assert "é".encode("cp437") in stream or b"\x1bt" in stream


def test_the_library_leaves_no_log_handler_behind() -> None:
    text_line(line(Piece("x", BODY, 16, "l")), PAPER, "TM-T20II")
    assert not [h for h in logging.getLogger().handlers if type(h) is logging.StreamHandler]


def test_a_line_does_not_depend_on_the_lines_before_it() -> None:
    first = text_line(line(Piece("Café", BODY, 16, "l")), PAPER, "TM-T20II")
    text_line(line(Piece("Ω", BODY, 16, "l")), PAPER, "TM-T20II")
    assert text_line(line(Piece("Café", BODY, 16, "l")), PAPER, "TM-T20II") == first
    assert first is not None
    assert b"\x1bt" in first
    plain = text_line(line(Piece("Cafe", BODY, 16, "l")), PAPER, "TM-T20II")
    assert plain is not None
    assert b"\x1bt" not in plain
