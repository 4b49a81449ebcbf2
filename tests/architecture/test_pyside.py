"""A PySide6 that loses references kills the till after some thousand calls; this tells in time."""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

CALLS = 500


def test_pyside_does_not_lose_references_to_none(qapp: Any) -> None:
    """PySide6 6.12.0 on CPython 3.11 drops one for each wrapped call that returns nothing.

    Where None is immortal (CPython 3.12 and later) the count never moves: nothing to lose there.
    """
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    painter, colour, box = QPainter(image), QColor("red"), QRect(0, 0, 2, 2)
    painter.fillRect(box, colour)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.fillRect(box, colour)
    after = sys.getrefcount(None)
    painter.end()
    assert after - before > -CALLS // 10
