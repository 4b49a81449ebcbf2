from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from ui.images.face_image import FaceProvider


def photo(name: str) -> QImage:
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    return image if name == "here" else QImage()


def test_a_photo_is_round_and_a_missing_one_is_nothing(qapp: object) -> None:
    provider, size = FaceProvider(photo), QSize()
    image = provider.requestImage("here", size, QSize(40, 40))
    assert (size.width(), image.width()) == (40, 40)
    assert image.pixelColor(20, 20) == QColor("blue")
    assert image.pixelColor(0, 0).alpha() == 0
    gone = provider.requestImage("gone", size, QSize())
    assert not gone.isNull()
    assert gone.pixelColor(48, 48).alpha() == 0
