"""Icons in any colour, drawn by software: `image://icons/NAME/AARRGGBB` or `/RRGGBB`.

The files are Lucide's (`resources/icons`); `currentColor` is replaced before Qt's SVG plugin
draws them, so nothing needs a shader and nothing imports QtSvg.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtQuick import QQuickImageProvider

_SMALLEST = QSize(24, 24)


class IconProvider(QQuickImageProvider):
    """Reads each file once; Qt keeps the drawn pictures."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder
        self._files: dict[str, bytes] = {}

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:
        """Called by Qt. An unknown icon gives an empty picture, which QML warns about."""
        name, _, colour = id.partition("/")
        wanted = requested if requested.isValid() else _SMALLEST
        size.setWidth(wanted.width())
        size.setHeight(wanted.height())
        data = QByteArray(self._drawing(name).replace(b"currentColor", _svg_colour(colour)))
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer, QByteArray(b"svg"))
        reader.setScaledSize(wanted)
        return reader.read()

    def _drawing(self, name: str) -> bytes:
        if name not in self._files:
            path = self._folder / f"{name}.svg"
            self._files[name] = path.read_bytes() if path.is_file() else b""
        return self._files[name]


def _svg_colour(text: str) -> bytes:
    """`AARRGGBB` (QML's way) as `#RRGGBB`; SVG Tiny has no alpha in a colour."""
    return b"#" + text[-6:].encode("ascii", "replace")
