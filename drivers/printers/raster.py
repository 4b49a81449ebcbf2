"""Lines become dots, by Qt: the drivers' one file that knows it, because Arabic needs a shaper.

Letters are shaped by Qt, then drawn as unhinted outlines and thresholded, never hinted or
dithered: the same dots on every machine, whatever its font settings. Outlines get a hair of
extra weight so that no stroke is under two dots wide.
Works without any screen: `ensure_qt` makes an offscreen QGuiApplication when there is none yet.
"""

from __future__ import annotations

import logging
import math
import os
import threading
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QImage,
    QImageReader,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextOption,
    QTransform,
)

from drivers.printers.letters import has_arabic
from drivers.printers.paper import FRAME_AIR, MARKS, Face, Line, Paper, Piece
from drivers.printers.picture.bitmap import Bitmap, from_packed

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
FAMILIES = ["Noto Sans", "Noto Sans Arabic"]
_HAIR = 0.5
_MOST_PIXELS = 120_000_000
_BLACK = QColor(0, 0, 0)
_WHITE = QColor(255, 255, 255)
_log = logging.getLogger(__name__)
_lock = threading.Lock()
_state: dict[str, object] = {}


def ensure_qt() -> None:
    """Have a QGuiApplication (offscreen if it is ours) and the bundled fonts. Once, thread-safe.

    Call it on the main thread first where no window exists (`catalog` does): Qt wants its
    application object to be made there.
    """
    with _lock:
        if QGuiApplication.instance() is None:
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
            _state["app"] = QGuiApplication(["pos-app"])
        if "fonts" not in _state:
            for path in sorted(FONTS.glob("NotoSans*.ttf")):
                QFontDatabase.addApplicationFont(str(path))
            _state["fonts"] = True


@lru_cache(maxsize=64)
def _font(face: Face) -> QFont:
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(face.size)
    font.setWeight(QFont.Weight.Bold if face.bold else QFont.Weight.Medium)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@lru_cache(maxsize=96)  # a slip has some forty texts, a few of them new; one may take 15 kB
def _shaped(text: str, face: Face) -> tuple[QPainterPath, float]:
    """The outline of `text` with its baseline at 0 and left edge at 0, and its advance."""
    ensure_qt()
    rtl = has_arabic(text)
    # A little smaller, Arabic looks as large as Latin beside it, and a caption's ink from alef to
    # the tail of jeem stays within the 24 dots of one band.
    layout = QTextLayout(text, _font(Face(round(face.size * 0.9), face.bold) if rtl else face))
    option = QTextOption()
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    option.setUseDesignMetrics(True)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(16000)
    layout.endLayout()
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    glyphs = [
        (run.rawFont(), glyph, place)
        for run in line.glyphRuns()
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True)
    ]
    left = min((place.x() for _, _, place in glyphs), default=0.0)
    for raw, glyph, place in glyphs:
        outline = raw.pathForGlyph(glyph)
        outline.translate(place.x() - left, place.y() - line.ascent())
        path.addPath(outline)
    return path, line.naturalTextWidth()


def picture_trouble(path: str) -> str:
    """Why the shop's picture in file `path` would not be printed; "" where it would be.

    Reads the file; Qt's own words where it is no picture. Needs no screen.
    """
    if not Path(path).is_file():
        return "no such file"
    return _read_picture(path, 100, 100)[1]


def _read_picture(path: str, widest: int, highest: int) -> tuple[QImage, str]:
    """A picture scaled down into a box, or why it cannot be used."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    size = reader.size()
    if not reader.canRead():
        return QImage(), reader.errorString()
    if size.width() * size.height() > _MOST_PIXELS:
        return QImage(), f"{size.width()} x {size.height()} dots are too many"
    if size.isValid():
        fitted = size.scaled(QSize(widest, highest), Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(QSize(max(1, fitted.width()), max(1, fitted.height())))
    image = reader.read()
    return image, (reader.errorString() or "unreadable") if image.isNull() else ""


@lru_cache(maxsize=8)
def _picture(path: str, _stamp: float, widest: int, highest: int) -> QImage | None:
    """A shop's picture fitted and flattened on white, or None where it cannot be used."""
    image, trouble = _read_picture(path, widest, highest)
    if trouble:
        _log.warning("the logo cannot be used: %s", trouble)
        return None
    flat = QImage(image.size(), QImage.Format.Format_Grayscale8)
    flat.fill(_WHITE)
    painter = QPainter(flat)
    painter.drawImage(0, 0, image)
    painter.end()
    return flat


def _changed(path: str) -> float:
    try:
        return Path(path).stat().st_mtime
    except OSError:
        return 0.0


class QtMeasure:
    """`paper.Measure` by the fonts that will be drawn with."""

    def width(self, text: str, face: Face) -> int:
        """Dots that `text` takes."""
        return math.ceil(_shaped(text, face)[1]) if text else 0

    def picture(self, path: str, widest: int, highest: int) -> tuple[int, int] | None:
        """Dots across and down of the fitted picture, or None."""
        image = _picture(path, _changed(path), widest, highest)
        return None if image is None else (image.width(), image.height())


def draw(lines: tuple[Line, ...], paper: Paper) -> Bitmap:
    """The dots of `lines`, one under the other, on `paper`."""
    ensure_qt()
    height = max(1, sum(line.height for line in lines))
    width = (paper.dots + 7) // 8 * 8
    canvas = QImage(width, height, QImage.Format.Format_Grayscale8)
    canvas.fill(_WHITE)
    painter = QPainter(canvas)
    top = 0
    for line in lines:
        _draw_line(painter, line, top, paper)
        top += line.height
    painter.end()
    mono = canvas.convertToFormat(
        QImage.Format.Format_Mono,
        Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.MonoOnly,
    )
    if mono.color(1) == 0xFFFFFFFF:
        mono.invertPixels()
    return from_packed(bytes(mono.constBits()), paper.dots, mono.bytesPerLine())


def _draw_line(painter: QPainter, line: Line, top: int, paper: Paper) -> None:
    filled = line.drawing == "filled"
    left, right = line.extent
    match line.drawing:
        case "rule":
            painter.fillRect(left, top + line.height // 2 - 1, right - left, 2, _BLACK)
        case "sign":
            painter.fillRect(left, top + line.height - 3, right - left, 2, _BLACK)
        case "frame" | "filled" | "dashed" | "double" | "heavy":
            _draw_frame(painter, line, top)
        case "code":
            _draw_code(painter, line, top)
        case "logo":
            image = _picture(line.payload, _changed(line.payload), right - left, line.height)
            if image is not None:
                painter.drawImage(left, top, image)
        case "test":
            _draw_test(painter, top, paper)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for piece in line.pieces:
        _draw_piece(painter, piece, top + line.baseline, _WHITE if filled else _BLACK)
    if line.mark:
        _draw_mark(painter, line, top, _WHITE if filled else _BLACK)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _draw_piece(painter: QPainter, piece: Piece, baseline: int, colour: QColor) -> None:
    path, advance = _shaped(piece.text, piece.face)
    x: float = piece.x
    if piece.anchor == "m":
        x -= advance / 2
    elif piece.anchor == "r":
        x -= advance
    painter.setPen(QPen(colour, _HAIR if not piece.face.bold else _HAIR / 2))
    painter.setBrush(colour)
    painter.drawPath(QTransform.fromTranslate(round(x), baseline + piece.drop).map(path))


def _draw_frame(painter: QPainter, line: Line, top: int) -> None:
    left, right = line.extent
    box = QRectF(left, top + FRAME_AIR, right - left, line.height - 2 * FRAME_AIR)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if line.drawing == "filled":
        painter.fillRect(box, _BLACK)
        return
    thick = {"double": 2, "heavy": 8}.get(line.drawing, 4)
    pen = QPen(_BLACK, thick)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if line.drawing == "dashed":
        pen.setDashPattern([3, 2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    half = thick / 2
    painter.drawRect(box.adjusted(half, half, -half, -half))
    if line.drawing == "double":
        painter.drawRect(box.adjusted(7, 7, -7, -7))


def _draw_mark(painter: QPainter, line: Line, top: int, colour: QColor) -> None:
    centre = QPointF(line.mark_x, top + line.height / 2)
    half = 14
    if line.mark == "question":
        path, advance = _shaped("?", Face(round(half * 2.9), bold=True))
        painter.setPen(QPen(colour, 1))
        painter.setBrush(colour)
        painter.drawPath(
            QTransform.fromTranslate(centre.x() - advance / 2, centre.y() + half).map(path)
        )
        return
    pen = QPen(colour, 6 if line.mark == "dots" else 5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in MARKS[line.mark]:
        path = QPainterPath(centre + QPointF(*stroke[0]) * half)
        for point in stroke[1:]:
            path.lineTo(centre + QPointF(*point) * half)
        painter.drawPath(path)


def _draw_code(painter: QPainter, line: Line, top: int) -> None:
    import segno

    code = segno.make_qr(line.payload, error="m", boost_error=False)
    for y, row in enumerate(code.matrix):
        for x, dark in enumerate(row):
            if dark:
                painter.fillRect(
                    line.extent[0] + x * line.module,
                    top + y * line.module,
                    line.module,
                    line.module,
                    _BLACK,
                )


def _draw_test(painter: QPainter, top: int, paper: Paper) -> None:
    """The outermost dots of the head, a 10 mm scale, grey steps as lines."""
    last = paper.dots - 1
    painter.fillRect(0, top + 4, 2, 60, _BLACK)
    painter.fillRect(last - 1, top + 4, 2, 60, _BLACK)
    painter.fillRect(0, top + 34, paper.dots, 2, _BLACK)
    for tick in range(int(paper.mm(paper.dots)) + 1):
        x = round(tick * paper.dpi / 25.4)
        painter.fillRect(x, top + 34, 2, 26 if tick % 10 == 0 else 10, _BLACK)
    for step in range(1, 6):
        for x in range(0, 70, step + 1):
            painter.fillRect(paper.margin + step * 84 - 60 + x, top + 8, 1, 18, _BLACK)
