from __future__ import annotations

import pictures
import scenes
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtQuick import QQuickWindow

from ui.shell import Shell

TOLERANCE = 0.16
"""Of black to white, in one of 64 by 40 patches: fonts drawn otherwise stay far below, a caption
that is gone or a button that moved is above."""


def test_every_screen_looks_as_it_does_in_the_docs(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication
) -> None:
    unlike = []
    for name in pictures.in_turn():
        kept = QImage(str(pictures.FOLDER / f"{name}.png"))
        if kept.isNull():
            unlike.append(f"{name}: no picture")
        elif (
            off := pictures.difference(pictures.take(qapp, shell, window, name), kept)
        ) > TOLERANCE:
            unlike.append(f"{name}: {off:.2f}")
    assert not unlike, "look at them, then: scripts/screenshots.py --docs\n" + "\n".join(unlike)


def test_a_button_that_moved_is_seen_and_a_soft_edge_is_not() -> None:
    picture = QImage(640, 400, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    moved, soft = QImage(picture), QImage(picture)
    for image, left, colour in (
        (picture, 100, "#0E6E63"),
        (moved, 140, "#0E6E63"),
        (soft, 100, "#0E6E63"),
    ):
        painter = QPainter(image)
        painter.fillRect(left, 100, 120, 60, QColor(colour))
        painter.end()
    painter = QPainter(soft)
    painter.fillRect(99, 100, 1, 60, QColor("#80B0A8"))
    painter.end()
    assert pictures.difference(picture, picture) == 0
    assert pictures.difference(picture, moved) > TOLERANCE
    assert pictures.difference(picture, soft) < TOLERANCE
    assert pictures.difference(picture, picture.scaledToWidth(320)) == 1


def test_the_dresses_take_turns() -> None:
    worn = {pictures.dress_of(name) for name in scenes.SCENES}
    assert worn == set(pictures.DRESSES)
