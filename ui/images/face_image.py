"""Photos of the staff, round: `image://faces/NAME`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider

_USUAL = 96


class FaceProvider(QQuickImageProvider):
    """A photo that is gone or broken is nothing at all, so that the initials under it show."""

    def __init__(self, photo: Callable[[str], QImage]) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._photo = photo

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:
        """Called by Qt."""
        side = max(requested.width(), requested.height())
        side = side if side > 0 else _USUAL
        size.setWidth(side)
        size.setHeight(side)
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        photo = self._photo(id)
        if not photo.isNull():
            fitting = photo.scaled(
                side,
                side,
                Qt.AspectRatioMode.KeepAspectRatioByExpanding,
                Qt.TransformationMode.SmoothTransformation,
            )
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(fitting))
            painter.drawEllipse(QRectF(0, 0, side, side))
            painter.end()
        return image
