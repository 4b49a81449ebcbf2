"""Printed slips as pictures: `image://paper/N` is slip N, counted from 0, newest last."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider


class PaperProvider(QQuickImageProvider):
    """Asks for slip `number` at the moment it is shown."""

    def __init__(self, slip: Callable[[int], QImage | None]) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._slip = slip

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:
        """Called by Qt. A number without a slip gives an empty picture."""
        slip = self._slip(int(id)) if id.isdecimal() else None
        image = QImage() if slip is None else slip
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


def from_pages(pages: Callable[[], Sequence[QImage]]) -> Callable[[int], QImage | None]:
    """Slip by number where all of them are there at once."""

    def page(number: int) -> QImage | None:
        there = pages()
        return there[number] if number < len(there) else None

    return page
