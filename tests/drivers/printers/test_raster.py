"""Letters as dots: shaped, in the right order, at the same places everywhere."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QImage

from drivers.printers import raster
from drivers.printers.paper import Face, Line, Paper, Piece
from drivers.printers.raster import FAMILIES, QtMeasure, draw, ensure_qt, picture_trouble
from tests.drivers.printers.golden import Case

pytestmark = pytest.mark.usefixtures("qapp")
PAPER = Paper(576)


def ink(rows: tuple[int, ...], width: int) -> tuple[int, int]:
    """First and last column with ink."""
    union = 0
    for row in rows:
        union |= row
    return width - union.bit_length(), width - 1 - ((union & -union).bit_length() - 1)


def one(text: str, x: int, anchor: str, size: int = 24) -> tuple[int, int]:
    line = Line(60, 40, (Piece(text, Face(size), x, anchor),))
    return ink(draw((line,), PAPER).rows, 576)


def test_the_bundled_fonts_are_used() -> None:
    ensure_qt()
    assert set(FAMILIES) <= set(QFontDatabase.families())


def test_arabic_is_joined() -> None:
    joined = QtMeasure().width("عصير", Face(40))
    apart = sum(QtMeasure().width(letter, Face(40)) for letter in "عصير")
    assert joined < apart * 0.9


@pytest.mark.parametrize("text", ["Total", "المجموع", "12.750 د.ك", "تقرير X"])
def test_anchors_hold_for_both_directions(text: str) -> None:
    width = QtMeasure().width(text, Face(24))
    left, right = one(text, 16, "l")
    assert 12 <= left <= 22
    assert abs(right - left - width) <= 8
    left, right = one(text, 560, "r")
    assert 552 <= right <= 563
    left, right = one(text, 288, "m")
    assert abs((left + right) / 2 - 288) <= 4


def test_a_number_stands_before_its_arabic_currency() -> None:
    """Read from the right: the number first, then the dinar sign to its left."""
    rows = draw((Line(60, 40, (Piece("1 د.ك", Face(40), 300, "m"),)),), PAPER).rows
    alone = draw((Line(60, 40, (Piece("1", Face(36), 300, "m"),)),), PAPER).rows
    left, right = ink(rows, 576)
    digit = ink(alone, 576)
    tall = [n for n, row in enumerate(rows) if row >> (576 - right - 1) & ((1 << 6) - 1)]
    assert len(tall) > 18, "the digit's stem is at the right end"
    assert digit[1] - digit[0] < right - left


def test_strokes_are_never_thinner_than_two_dots() -> None:
    drawn = draw((Line(60, 40, (Piece("llll", Face(20), 100, "l"),)),), PAPER).rows
    stems = [row for row in drawn if row][1:-1]  # the ends of a stem may be cut at a corner
    assert all(len(run) != 1 for row in stems for run in f"{row:b}".split("0"))
    bar = draw((Line(60, 40, (Piece("ـ" * 9, Face(20), 100, "l"),)),), PAPER).rows
    left, right = ink(bar, 576)
    middle = 575 - (left + right) // 2
    assert sum(row >> middle & 1 for row in bar) >= 2


def test_an_accent_and_a_tail_are_not_clipped() -> None:
    rows = draw((Line(60, 40, (Piece("Éجy", Face(30), 100, "l"),)),), PAPER).rows
    assert not rows[0]
    assert not rows[-1]


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    image = QImage(300, 100, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    for x in range(150):
        for y in range(100):
            image.setPixelColor(x, y, QColor(20, 20, 20))
    path = tmp_path / "logo.png"
    image.save(str(path))
    return path


def test_a_logo_is_fitted_and_transparency_is_paper(logo: Path) -> None:
    size = QtMeasure().picture(str(logo), 400, 60)
    assert size == (180, 60)
    rows = draw((Line(60, drawing="logo", payload=str(logo), extent=(198, 378)),), PAPER).rows
    assert ink(rows, 576) == (198, 287)


@pytest.mark.expects_log("the logo cannot be used")
def test_logos_that_cannot_be_used_are_left_out(tmp_path: Path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\nnot a picture")
    text = tmp_path / "logo.txt"
    text.write_text("words")
    for path in (broken, text, tmp_path / "missing.png"):
        assert QtMeasure().picture(str(path), 400, 60) is None
        assert picture_trouble(str(path))


def test_what_is_wrong_with_a_logo_is_told(logo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert picture_trouble(str(logo)) == ""
    assert picture_trouble(str(logo.parent)) == "no such file"
    monkeypatch.setattr(raster, "_MOST_PIXELS", 29_999)
    assert picture_trouble(str(logo)) == "300 x 100 dots are too many"


def test_a_logo_of_ten_thousand_pixels_is_scaled_or_left_out(tmp_path: Path) -> None:
    image = QImage(10_000, 2_000, QImage.Format.Format_Mono)
    image.fill(0)
    path = tmp_path / "huge.png"
    image.save(str(path))
    size = QtMeasure().picture(str(path), 400, 60)
    assert size is not None
    assert size[0] <= 400
    assert size[1] <= 60


def test_the_card_sale_is_about_as_long_as_a_hand() -> None:
    picture, _ = Case("sale", 576, "both").made()
    assert 95 <= PAPER.mm(picture.height) <= 120


def test_it_draws_without_any_screen_and_the_same_dots() -> None:
    code = (
        "from tests.drivers.printers.golden import Case\n"
        "import hashlib\n"
        "print(hashlib.sha256(Case('sale', 576, 'both').made()[1]).hexdigest())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={"PATH": "/usr/bin", "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"},
    )
    import hashlib

    here = hashlib.sha256(Case("sale", 576, "both").made()[1]).hexdigest()
    assert done.stdout.strip() == here
