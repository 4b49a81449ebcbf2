"""QR codes drawn beside the screen: one takes up to three frames, which no till has to spare.

`make` draws on a thread; once `ready(link)` is told on the UI's thread, `image://qr/` gives the
picture from memory, one dot a module with two white ones around.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from ui.display.pictures import in_thread
from ui.qr_image import qr_picture

_KEPT = 4


class CodeMaker(QObject):
    """Draws each link once and keeps the last few."""

    ready = Signal(str)

    def __init__(self, *, run: Callable[[Callable[[], None]], None] = in_thread) -> None:
        super().__init__()
        self._run = run
        self._drawn: dict[str, QImage] = {}

    def make(self, link: str) -> None:
        """Draw `link`, or tell at once that it is drawn."""
        if link in self._drawn:
            self.ready.emit(link)
        else:
            self._run(lambda: self._draw(link))

    def warm_up(self) -> None:
        """Load the library that draws, which takes three frames too, before the first link."""
        self._run(_load)

    def picture(self, link: str) -> QImage:
        """What was drawn for `link`; empty where nothing was."""
        return self._drawn.get(link, QImage())

    def _draw(self, link: str) -> None:
        picture = qr_picture(link, 1)
        kept = list(self._drawn.items())[-(_KEPT - 1) :]
        self._drawn = dict([*kept, (link, picture)])  # replaced whole: the other thread reads it
        self.ready.emit(link)


class CodeProvider(QQuickImageProvider):
    """`image://qr/PERCENT-ENCODED-TEXT` from memory."""

    def __init__(self, maker: CodeMaker) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._maker = maker

    def requestImage(self, id: str, size: QSize, requested_size: QSize) -> QImage:
        """Called by Qt."""
        image = self._maker.picture(unquote(id))
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


def _load() -> None:
    qr_picture("0", 1)
