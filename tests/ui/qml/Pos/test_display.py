"""The payer's picture: nothing cut, nothing unreadable, and a code that a phone can read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.domain.money import Fils
from tests.fakes import FakeClock
from ui.display.codes import CodeMaker, CodeProvider
from ui.display.model import DisplayModel
from ui.icons import IconProvider
from ui.second_screen import ICONS, QML
from ui.shell import load_fonts

SHAPES = {
    "10 inch": (1280, 800, 5.9),
    "10 inch upright": (800, 1280, 5.9),
    "7 inch": (800, 480, 5.2),
    "15 inch": (1024, 768, 3.4),
    "full HD, 22 inch": (1920, 1080, 3.9),
    "full HD upright": (1080, 1920, 3.9),
}
SHORT = "https://sandbox.hesabe.com/payment?token=83d5f1c2b7a94e0d8f6a"
LONG = "https://sandbox.hesabe.com/payment?data=" + "5b1fa9c0" * 18
VIEW = DisplayView(
    DisplayMoment.SCAN_LINK,
    amount=Fils(99_999_999),
    url=SHORT,
    seconds_left=581,
    received=Fils(100_000_000),
    change=Fils(98_765_432),
    shop_name="Al Nakheel Café and Roastery",
    shop_name_ar="مقهى ومحمصة النخيل",
)


class Picture:
    def __init__(self, view: QQuickView, model: DisplayModel) -> None:
        self.view = view
        self.model = model

    def show(self, view: DisplayView) -> QImage:
        self.model.show(view)
        QTest.qWait(1)
        return self.view.grabWindow()

    def items(self) -> Iterator[QQuickItem]:
        waiting = [self.view.rootObject()]
        while waiting:
            item = waiting.pop()
            if item.isVisible() and item.opacity() > 0:
                yield item
                waiting.extend(item.childItems())

    def item(self, name: str) -> QQuickItem:
        return next(item for item in self.items() if item.objectName() == name)


Make = Callable[..., Picture]


@pytest.fixture
def make(qapp: QGuiApplication) -> Iterator[Make]:
    load_fonts()
    made: list[tuple[QQuickView, DisplayModel, list[QObject]]] = []

    def build(
        width: int = 1280,
        height: int = 800,
        dots: float = 5.9,
        *,
        dark: bool = True,
        pictures: tuple[str, ...] = (),
    ) -> Picture:
        maker = CodeMaker(run=lambda work: work())
        model = DisplayModel(
            clock=FakeClock(),
            find_pictures=lambda: pictures,
            draw_code=maker.make,
        )
        view = QQuickView()
        maker.ready.connect(model.code_drawn)
        providers = [IconProvider(ICONS), CodeProvider(maker)]
        view.engine().addImageProvider("icons", providers[0])
        view.engine().addImageProvider("qr", providers[1])
        view.engine().addImportPath(str(QML))
        view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        view.setInitialProperties(
            {"model": model, "dark": dark, "motionOn": False, "dotsPerMm": dots}
        )
        view.setSource(QUrl.fromLocalFile(str(QML / "Pos" / "display" / "CustomerScreen.qml")))
        view.resize(width, height)
        view.show()
        QTest.qWaitForWindowExposed(view, 2000)
        made.append((view, model, [maker, *providers]))
        return Picture(view, model)

    yield build
    for view, _, _ in made:
        view.hide()
        view.setSource(QUrl())
        view.deleteLater()
    qapp.sendPostedEvents(None, 52)


def decoded(image: QImage) -> list[str]:
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = bytes(gray.constBits())
    stride, width, height = gray.bytesPerLine(), gray.width(), gray.height()
    packed = b"".join(rows[y * stride : y * stride + width] for y in range(height))
    view = memoryview(packed).cast("B", (height, width))
    return [found.text for found in zxingcpp.read_barcodes(view)]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("link", [SHORT, LONG], ids=["short", "long"])
@pytest.mark.parametrize("dark", [True, False], ids=["dark", "light"])
def test_the_code_is_read_from_a_screenshot(make: Make, shape: str, link: str, dark: bool) -> None:
    width, height, dots = SHAPES[shape]
    picture = make(width, height, dots, dark=dark)
    image = picture.show(replace(VIEW, url=link))
    assert decoded(image) == [link]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("link", [SHORT, LONG], ids=["short", "long"])
def test_modules_are_whole_dots_a_millimetre_wide_in_four_white_ones(
    make: Make, shape: str, link: str
) -> None:
    width, height, mm = SHAPES[shape]
    picture = make(width, height, mm)
    image = picture.show(replace(VIEW, url=link))
    code = picture.item("customer_code")
    card = code.parentItem()
    assert card is not None
    dots = card.parentItem().property("dots")
    assert dots / mm >= 1.0
    assert code.width() == (card.parentItem().property("modules") - 4) * dots
    corner = card.mapToScene(card.boundingRect().topLeft())
    white = QColor("#FFFFFF")
    for module in range(4):
        at = round((module + 0.5) * dots)
        middle = round(card.width() / 2)
        assert image.pixelColor(round(corner.x()) + at, round(corner.y()) + middle) == white
        assert image.pixelColor(round(corner.x()) + middle, round(corner.y()) + at) == white
    inside = (round(corner.x() + 4.5 * dots), round(corner.y() + 4.5 * dots))
    assert image.pixelColor(*inside) == QColor("#000000")


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("language", ["en", "ar", "both"])
def test_nothing_is_cut_or_lies_on_something_else(make: Make, shape: str, language: str) -> None:
    width, height, dots = SHAPES[shape]
    picture = make(width, height, dots)
    for moment in DisplayMoment:
        picture.show(replace(VIEW, moment=moment, language=language))
        check_boxes(picture, width, height)


def check_boxes(picture: Picture, width: int, height: int) -> None:
    boxes: list[tuple[str, Any]] = []
    for item in picture.items():
        text = item.property("text")
        if isinstance(text, str) and text and item.property("truncated") is not None:
            assert not item.property("truncated")
            beside = item.parentItem().property("beside")
            assert not beside or item.property("lineCount") == 1, text
            box = item.mapRectToScene(item.boundingRect())
            assert item.property("paintedWidth") * scaled(item) <= box.width() + 1
            assert box.left() >= 0
            assert box.right() <= width + 0.5
            assert box.top() >= 0
            assert box.bottom() <= height
            boxes.append((text, ink_of(item)))
    assert boxes
    if picture.model.state.view.moment is DisplayMoment.SCAN_LINK:
        card = picture.item("customer_code").parentItem()
        assert card is not None
        boxes.append(("the code", card.mapRectToScene(card.boundingRect())))
    for index, (one, box) in enumerate(boxes):
        for other, another in boxes[index + 1 :]:
            assert not box.intersects(another), f"{one!r} lies on {other!r}"


def scaled(item: QQuickItem) -> float:
    factor, here = 1.0, item
    while here is not None:
        factor *= here.scale()
        here = here.parentItem()
    return factor


def ink_of(item: QQuickItem) -> Any:
    """Where the letters are: the middle half of the line box, as wide as what was painted."""
    bounds = item.boundingRect()
    inset = bounds.height() / 4
    return item.mapRectToScene(bounds.adjusted(0, inset, 0, -inset))


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in colour.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("dark", [True, False], ids=["dark", "light"])
def test_every_text_can_be_read_on_its_ground(make: Make, dark: bool) -> None:
    picture = make(dark=dark)
    for moment in DisplayMoment:
        picture.show(replace(VIEW, moment=moment))
        ground = picture.view.rootObject().property("color")
        for item in picture.items():
            text = item.property("text")
            if isinstance(text, str) and text:
                assert contrast(item.property("color"), ground) >= 4.5, (moment, text)


def test_an_outcome_colours_the_whole_screen(make: Make) -> None:
    picture = make(dark=False)
    seen = set()
    for moment in (DisplayMoment.PAID, DisplayMoment.DECLINED, DisplayMoment.CANCELLED):
        image = picture.show(replace(VIEW, moment=moment))
        seen.add(image.pixelColor(5, 795).name())
    seen.add(picture.show(replace(VIEW, moment=DisplayMoment.TAP_CARD)).pixelColor(5, 795).name())
    assert len(seen) == 4


def test_english_and_arabic_stand_around_one_spine(make: Make) -> None:
    picture = make()
    picture.show(replace(VIEW, moment=DisplayMoment.TAP_CARD))
    english, arabic = picture.item("customer_headline_en"), picture.item("customer_headline_ar")
    left = english.mapRectToScene(english.boundingRect())
    right = arabic.mapRectToScene(arabic.boundingRect())
    assert left.right() < 640 < right.left()
    assert 640 - left.right() == pytest.approx(right.left() - 640, abs=1)
    assert english.y() + english.baselineOffset() == pytest.approx(
        arabic.y() + arabic.baselineOffset(), abs=1
    )


def test_an_ended_link_leaves_no_code_to_scan(make: Make) -> None:
    picture = make()
    assert decoded(picture.show(replace(VIEW, seconds_left=0))) == []


def test_the_shops_pictures_fill_the_idle_screen(make: Make, tmp_path: Path, qtbot: Any) -> None:
    for name, colour in (("a.png", "#3366CC"), ("b.png", "#CC6633")):
        image = QImage(400, 300, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        image.save(str(tmp_path / name))
    addresses = tuple(
        QUrl.fromLocalFile(str(tmp_path / name)).toString() for name in ("a.png", "b.png")
    )
    picture = make(pictures=addresses)
    picture.show(replace(VIEW, moment=DisplayMoment.IDLE))

    def shown(name: str) -> bool:
        return any(
            item.objectName() == "customer_picture"
            and str(item.property("source").toString()).endswith(name)
            for item in picture.items()
        )

    qtbot.waitUntil(lambda: shown("a.png"), timeout=5000)
    image = picture.view.grabWindow()
    assert image.pixelColor(640, 20).name() == "#3366cc"
    assert image.pixelColor(5, 795).name() != "#3366cc", "the sign stands on a ground of its own"
    picture.show(replace(VIEW, moment=DisplayMoment.AMOUNT))
    assert picture.view.grabWindow().pixelColor(640, 20).name() != "#3366cc"
