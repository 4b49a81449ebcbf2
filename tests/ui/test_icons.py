from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from ui.icons import IconProvider

ROOT = Path(__file__).parents[2]
ICONS = ROOT / "resources" / "icons"


def test_an_icon_is_drawn_in_its_colour(qapp: QGuiApplication) -> None:
    image = IconProvider(ICONS).requestImage("check/ff00ff00", QSize(), QSize(48, 48))
    assert (image.width(), image.height()) == (48, 48)
    seen = {image.pixelColor(x, y).name() for x in range(48) for y in range(48)}
    assert "#00ff00" in seen


def test_an_unknown_icon_is_an_empty_picture(qapp: QGuiApplication) -> None:
    assert IconProvider(ICONS).requestImage("none/000000", QSize(), QSize()).isNull()


def test_every_icon_that_is_named_is_there_and_none_is_unused() -> None:
    words = set()
    for path in [*ROOT.glob("ui/**/*.qml"), *ROOT.glob("ui/**/*.py")]:
        words |= set(re.findall(r'"([a-z0-9]+(?:-[a-z0-9]+)*)"', path.read_text("utf-8")))
    there = {path.stem for path in ICONS.glob("*.svg")}
    assert there - words == set()
    in_qml = set()
    for path in ROOT.glob("ui/**/*.qml"):
        in_qml |= set(re.findall(r'\bicon: "([a-z0-9-]+)"', path.read_text("utf-8")))
    assert in_qml - there == set()
