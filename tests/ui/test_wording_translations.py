"""The translations: complete, fresh, sound in Arabic; and no text that bypasses them."""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QGuiApplication

ROOT = Path(__file__).parents[2]
I18N = ROOT / "resources" / "i18n"
sys.path.insert(0, str(ROOT / "scripts"))

import translations  # noqa: E402  # the path above leads there


def messages(language: str) -> Iterator[tuple[str, list[str]]]:
    tree = ET.parse(I18N / f"pos_{language}.ts")  # noqa: S314  # our own file
    for message in tree.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation] or [translation.text or ""]
        yield message.findtext("source", ""), forms


def test_nothing_is_untranslated() -> None:
    assert translations.untranslated(I18N) == []


def test_the_files_are_what_the_sources_say() -> None:
    assert translations.stale() == []


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_no_translation_loses_a_place_holder(language: str) -> None:
    for source, forms in messages(language):
        for form in forms:
            assert set(re.findall(r"%\d", source)) == set(re.findall(r"%\d", form)), source
            assert source.count("<b>") == form.count("<b>"), source


def test_arabic_is_arabic_and_has_its_six_plurals() -> None:
    same = {"العربية"}  # stands for the other language's name
    for source, forms in messages("ar"):
        if "%n" in source:
            assert len(forms) == 6
        assert source in same or all(re.search("[\u0600-\u06ff]", form) for form in forms), source


def test_amounts_in_arabic_stay_left_to_right(qapp: QGuiApplication) -> None:
    translator = QTranslator()
    assert translator.load(str(I18N / "pos_ar.qm"))
    QCoreApplication.installTranslator(translator)
    try:
        from ui import wording
        from ui.words.counted import Counted

        assert wording.money(12_750) == "\u206612.750\u2069\u00a0د.ك"
        assert Counted().sales(2) == "عمليتان"
        assert Counted().sales(5) == "5 عمليات"
        assert Counted().sales(41) == "41 عملية"
        assert wording.line(("Huda", "R-1")) == "\u200fHuda\u200f · \u200fR-1"
        assert wording.line(("", "")) == ""
        assert wording.listed(("الاسم", "العنوان")) == "الاسم، العنوان"
    finally:
        QCoreApplication.removeTranslator(translator)


def test_no_screen_has_a_text_of_its_own() -> None:
    """Words in QML go through qsTr: anything else would stay English."""
    own = []
    for path in ROOT.glob("ui/qml/Pos/*/*.qml"):
        for line in path.read_text("utf-8").splitlines():
            found = re.search(
                r'\b(?:text|label|title|hint|caption): "([^"]*[A-Za-z]{2}[^"]*)"', line
            )
            if found and found.group(1) != "Smart POS":
                own.append(f"{path.name}: {found.group(1)}")
    assert own == []
