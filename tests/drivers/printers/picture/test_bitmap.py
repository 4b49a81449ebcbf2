"""One-bit pictures."""

from __future__ import annotations

from PySide6.QtGui import QImage

from drivers.printers.picture.bitmap import Bitmap, from_packed


def test_packing_goes_both_ways() -> None:
    picture = Bitmap(10, (0b1000000001, 0, 0b1111111111))
    assert picture.packed() == b"\x80\x40\x00\x00\xff\xc0"
    assert from_packed(picture.packed(), 10, 2) == picture
    assert picture.height == 3


def test_the_png_shows_black_on_white() -> None:
    image = QImage.fromData(Bitmap(10, (0b1000000001,)).png())
    assert (image.width(), image.height()) == (10, 1)
    assert [image.pixelColor(x, 0).lightness() for x in (0, 1, 9)] == [0, 255, 0]
