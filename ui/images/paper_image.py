"""Printed slips as pictures: `image://paper/N` is slip N, counted from 0, newest last."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider


class PaperProvider(QQuickImageProvider):
    """Takes the slips from the virtual printer at the moment they are shown."""

    def __init__(self, paper: Callable[[], Sequence[QImage]]) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._paper = paper

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:
        """Called by Qt. A number without a slip gives an empty picture."""
        slips = self._paper()
        number = int(id) if id.isdecimal() else -1
        image = slips[number] if 0 <= number < len(slips) else QImage()
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image
