"""QR codes as pictures: `image://qr/PERCENT-ENCODED-TEXT`, black on white, sharp at any size."""

from __future__ import annotations

from urllib.parse import unquote

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

_QUIET_MODULES = 2
"""The white card around the picture gives the rest of the four modules that the standard asks."""
_DEFAULT_PIXELS = 400


def qr_picture(text: str, pixels: int) -> QImage:
    """`text` as a square picture of at most `pixels` a side, whole dots a module, error level M.

    An empty or far too long text gives an empty picture.
    """
    # Imported here: 43 ms that the first frame of the till need not wait for.
    import segno

    if not text:
        return QImage()
    try:
        code = segno.make(text, error="m", micro=False)
    except segno.DataOverflowError:
        return QImage()
    rows = [list(row) for row in code.matrix_iter(scale=1, border=_QUIET_MODULES)]
    image = QImage(len(rows), len(rows), QImage.Format.Format_RGB32)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            image.setPixel(x, y, 0xFF000000 if dark else 0xFFFFFFFF)
    scale = max(1, pixels // len(rows))
    return image.scaled(len(rows) * scale, len(rows) * scale)


class QrProvider(QQuickImageProvider):
    """Draws what stands behind the slash."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:
        """Called by Qt."""
        pixels = requested.width() if requested.isValid() else _DEFAULT_PIXELS
        image = qr_picture(unquote(id), pixels)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image
