from __future__ import annotations

from urllib.parse import quote

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from ui.qr_image import QrProvider, qr_picture

LINK = "https://sandbox.hesabe.com/quick-invoice/8Kd93ksd93jdsk3?a=1&b=ع"


def test_modules_are_whole_dots_black_on_white(qapp: QGuiApplication) -> None:
    image = qr_picture(LINK, 400)
    assert image.width() == image.height() <= 400
    colours = {
        image.pixel(x, y)
        for x in range(0, 400, 3)
        for y in range(0, 400, 3)
        if x < image.width() and y < image.height()
    }
    assert colours == {0xFF000000, 0xFFFFFFFF}
    assert image.pixel(0, 0) == 0xFFFFFFFF  # the quiet zone


def test_what_stands_behind_the_slash_is_drawn(qapp: QGuiApplication) -> None:
    size = QSize()
    image = QrProvider().requestImage(quote(LINK, safe=""), size, QSize(300, 300))
    assert image == qr_picture(LINK, 300)
    assert size == image.size()


def test_nothing_and_far_too_much_give_an_empty_picture(qapp: QGuiApplication) -> None:
    assert qr_picture("", 300).isNull()
    assert qr_picture("x" * 4000, 300).isNull()
