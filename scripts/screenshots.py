"""Photograph every screen: `python scripts/screenshots.py FOLDER`.

One picture a scene, language, look and size, and a contact sheet for each combination; with
`--docs` the small ones that CI compares each screen with. Needs no display. The scenes are those of
the tests (`tests/ui/scenes.py`), over fakes. `--payer` photographs the payer's second screen
instead, in every moment, lying and upright.
"""

from __future__ import annotations

import argparse
import itertools
import os
import sys
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "ui")]

import pictures  # noqa: E402  # the path above leads there
import scenes  # noqa: E402  # the path above leads there
from fake_till import FakeClock  # noqa: E402
from PySide6.QtCore import QDeadlineTimer, QRect, Qt  # noqa: E402
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter  # noqa: E402
from PySide6.QtQuick import QQuickWindow  # noqa: E402

from pos_app.domain.display import DisplayMoment, DisplayView  # noqa: E402
from pos_app.domain.money import Fils  # noqa: E402
from ui.second_screen import SecondScreen, SecondScreenLook  # noqa: E402
from ui.shell import load_fonts  # noqa: E402

SIZES = {"1024x600": 4.6, "1280x800": 5.9, "1920x1080": 5.6, "800x1280": 5.9}
"""Each with the dots a millimetre of a panel of that kind: 10, 10.1, 15.6 and 10.1 inches."""
PAYERS = ("1280x800", "800x1280")
_OFFSCREEN_DOTS = 3.78
_THUMB_WIDTH = 280


def main() -> int:
    """Photograph what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=Path("build") / "screens")
    parser.add_argument(
        "--docs", action="store_true", help="make the small pictures of docs/pictures/screens anew"
    )
    parser.add_argument("--sizes", nargs="*", default=list(SIZES), choices=list(SIZES))
    parser.add_argument("--languages", nargs="*", default=["en", "ar"])
    parser.add_argument("--looks", nargs="*", default=["light", "dark"])
    parser.add_argument("--scenes", nargs="*", default=list(scenes.PICTURED))
    parser.add_argument("--text", type=int, default=100, help="text size in percent")
    parser.add_argument("--payer", action="store_true", help="the payer's screen instead")
    wanted = parser.parse_args()
    if wanted.docs:
        return refresh_docs()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication([])
    if wanted.payer:
        return _payers(app, wanted.folder, wanted.looks)
    shell = scenes.make_shell(demo=True)
    window = shell.open()
    windows = {"": window}
    for size, language, look in itertools.product(wanted.sizes, wanted.languages, wanted.looks):
        width, height = map(int, size.split("x"))
        window.setProperty("width", width)
        window.setProperty("height", height)
        scenes.dress(
            shell,
            language=language,
            dark=look == "dark",
            text_percent=wanted.text,
            screen_percent=round(100 * SIZES[size] / _OFFSCREEN_DOTS),
        )
        pictures = []
        for name in wanted.scenes:
            scenes.show(shell, name)
            pictures.append(_photograph(app, windows[""]))
            pictures[-1].save(str(wanted.folder / f"{name}-{language}-{look}-{size}.png"))
        _contact_sheet(pictures).save(str(wanted.folder / f"sheet-{language}-{look}-{size}.png"))
        print(f"{size} {language} {look}: {len(pictures)} pictures")
    for number, root in enumerate(shell.open_demo()):
        _photograph(app, root).save(str(wanted.folder / f"demo-{number}.png"))
    shell.destroy()
    return 0


def _payers(app: QGuiApplication, folder: Path, looks: list[str]) -> int:
    """The payer's screen at each moment, in each language, lying and upright."""
    load_fonts()
    for size, language, look in itertools.product(PAYERS, ("both", "en", "ar"), looks):
        width, height = map(int, size.split("x"))
        screen = SecondScreen(
            clock=FakeClock(),
            look=SecondScreenLook(dark=look == "dark", motion=False, windowed=True),
        )
        pictures = []
        for name, view in payer_views(language).items():
            screen.show(view)
            deadline = QDeadlineTimer(3000)  # a code is drawn on a thread of its own
            while (view.url and screen.model.link == "") or screen.window is None:
                app.processEvents()
                if deadline.hasExpired():
                    break
            assert screen.window is not None
            screen.window.resize(width, height)
            pictures.append(_photograph(app, screen.window))
            pictures[-1].save(str(folder / f"payer-{name}-{language}-{look}-{size}.png"))
        _contact_sheet(pictures).save(str(folder / f"payer-{language}-{look}-{size}.png"))
        print(f"{size} {language} {look}: {len(pictures)} pictures")
        screen.destroy()
    return 0


def payer_views(language: str) -> dict[str, DisplayView]:
    """A view of every moment, and of a link that has ended."""
    plain = DisplayView(
        DisplayMoment.IDLE,
        amount=Fils(12_750),
        received=Fils(20_000),
        change=Fils(7_250),
        shop_name="Al Nakheel Café",
        shop_name_ar="مقهى النخيل",
        language=language,
    )
    link = {"url": "https://sandbox.hesabe.com/payment?token=83d5f1c2b7a9", "seconds_left": 581}
    views = {}
    for moment in DisplayMoment:
        more = link if moment is DisplayMoment.SCAN_LINK else {}
        views[moment.value] = replace(plain, moment=moment, **more)  # type: ignore[arg-type]
    ended = views[DisplayMoment.SCAN_LINK.value]
    views["ended"] = replace(ended, seconds_left=0, url="")
    return views


def refresh_docs() -> int:
    """The pictures that CI compares each screen with, and their contact sheet."""
    app = QGuiApplication([])
    shell = scenes.make_shell(demo=True)
    window = shell.open()
    assert isinstance(window, QQuickWindow)
    pictures.FOLDER.mkdir(parents=True, exist_ok=True)
    for old in pictures.FOLDER.glob("*.png"):
        old.unlink()
    thumbs = []
    for name in pictures.in_turn():
        picture = pictures.take(app, shell, window, name)
        picture.save(str(pictures.FOLDER / f"{name}.png"), quality=0)
        thumbs.append(picture)
    sheet = _contact_sheet([each for each in thumbs if each.width() > each.height()])
    sheet.save(str(pictures.FOLDER.parent / "all-screens.png"), quality=0)
    shell.destroy()
    kept = sum(path.stat().st_size for path in pictures.FOLDER.glob("*.png"))
    print(f"{len(thumbs)} pictures, {kept // 1024} KiB, in {pictures.FOLDER}")
    return 0


def _photograph(app: QGuiApplication, window: object) -> QImage:
    assert isinstance(window, QQuickWindow)
    for _ in range(4):
        app.processEvents()
    return window.grabWindow()


def _contact_sheet(pictures: list[QImage]) -> QImage:
    portrait = pictures[0].height() > pictures[0].width()
    columns = 6 if portrait else 4
    width = _THUMB_WIDTH // 2 if portrait else _THUMB_WIDTH
    height = width * pictures[0].height() // pictures[0].width()
    rows = -(-len(pictures) // columns)
    gap = 8
    sheet = QImage(
        columns * (width + gap) + gap, rows * (height + gap) + gap, QImage.Format.Format_RGB32
    )
    sheet.fill(QColor("#7A8088"))
    painter = QPainter(sheet)
    for number, picture in enumerate(pictures):
        x = gap + number % columns * (width + gap)
        y = gap + number // columns * (height + gap)
        small = picture.scaled(
            width,
            height,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawImage(QRect(x, y, width, height), small)
    painter.end()
    return sheet


if __name__ == "__main__":
    raise SystemExit(main())
