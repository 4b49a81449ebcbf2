from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage

from ui.images.paper_image import PaperProvider, from_pages


def test_a_slip_by_its_number(qapp: QGuiApplication) -> None:
    slip = QImage(576, 200, QImage.Format.Format_Mono)
    slip.fill(1)
    provider = PaperProvider(from_pages(lambda: [slip]))
    size = QSize()
    assert provider.requestImage("0", size, QSize()).width() == 576
    assert size == QSize(576, 200)


def test_a_number_without_a_slip_is_an_empty_picture(qapp: QGuiApplication) -> None:
    provider = PaperProvider(from_pages(list))
    for name in ("0", "7", "-1", "x"):
        assert provider.requestImage(name, QSize(), QSize()).isNull()
