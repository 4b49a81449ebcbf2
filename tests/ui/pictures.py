"""Small pictures of every scene: what stands in `docs/pictures/screens`, and how alike two are.

Each scene stands in one dress; they take turns, so that all sizes, both languages and both looks
are seen. Pictures are scaled down: they tell whether a screen is as it was,
not how a letter is drawn.
"""

from __future__ import annotations

from pathlib import Path

import scenes
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

from ui.shell import Shell

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures" / "screens"
DOTS = {"1024x600": 4.6, "1280x800": 5.9, "800x1280": 5.9, "1920x1080": 5.6}
DRESSES = (
    ("1280x800", "en", "light"),
    ("1024x600", "ar", "dark"),
    ("1280x800", "ar", "light"),
    ("800x1280", "en", "light"),
    ("1024x600", "en", "light"),
    ("1920x1080", "ar", "light"),
    ("1280x800", "en", "dark"),
)
"""Seven, so that a new scene moves few others into another dress."""
OWN = {"controls": ("1280x800", "en", "light"), "controls-dark": ("1280x800", "ar", "dark")}
"""Scenes whose dress is what they are about."""
WIDTH = 480
_OFFSCREEN_DOTS = 3.78
_COARSE = QSize(64, 40)
"""Pictures are compared at this size: a letter's edge is nothing, a button that moved is much."""


def dress_of(name: str) -> tuple[str, str, str]:
    """Size, language and look of a scene's picture: by its name, whatever scenes there are."""
    if name in OWN:
        return OWN[name]
    return DRESSES[sum(map(ord, name)) % len(DRESSES)]


def in_turn() -> list[str]:
    """Every scene's name, those of one dress together: changing it costs more than the picture."""
    return sorted(scenes.PICTURED, key=dress_of)


def take(app: QCoreApplication, shell: Shell, window: QQuickWindow, name: str) -> QImage:
    """Photograph scene `name` in its dress, small."""
    size, language, look = dress_of(name)
    width, height = map(int, size.split("x"))
    window.resize(width, height)
    scenes.dress(
        shell,
        language=language,
        dark=look == "dark",
        text_percent=100,
        screen_percent=round(100 * DOTS[size] / _OFFSCREEN_DOTS),
    )
    scenes.show(shell, name)
    for _ in range(4):
        app.processEvents()
    smooth = Qt.TransformationMode.SmoothTransformation
    small = window.grabWindow().scaledToWidth(min(WIDTH, width // 2), smooth)
    return small.convertToFormat(QImage.Format.Format_RGB888)


def difference(one: QImage, other: QImage) -> float:
    """How unlike two pictures are: the largest difference of a patch, from 0 to 1."""
    if one.size() != other.size():
        return 1.0
    patches = [
        image.convertToFormat(QImage.Format.Format_Grayscale8).scaled(
            _COARSE,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        for image in (one, other)
    ]
    first, second = (
        [
            patch.pixelColor(x, y).lightness()
            for y in range(patch.height())
            for x in range(patch.width())
        ]
        for patch in patches
    )
    return max(abs(a - b) for a, b in zip(first, second, strict=True)) / 255
