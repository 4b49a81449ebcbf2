"""The Arabic against `docs/arabic.md`: its one word for each thing, and its rules."""

from __future__ import annotations

import re
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.display import words as display

ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "resources" / "i18n" / "pos_ar.ts"
_MARKS = re.compile("[\u064b-\u0652\u0640]")
_PREFIX = "(?<![\u0621-\u064a])(?:[وف])?(?:[بلك])?(?:ال|(?<=ل)ل)?"
_IMPERATIVES = (
    "اطبع انسخ ابحث احفظ احذف اعرض افتح أضف أرسل أرسلها أنشئ أنشئها أعد أوقف اقرأ استخدم "
    "اجمع تحقق جرّب حاول غيّر صحّح استبعد تابع علّقها اترك أكمل"
)


def translations() -> Iterator[tuple[str, list[str]]]:
    """Each source with its Arabic forms."""
    for message in ET.parse(TEXTS).iter("message"):  # noqa: S314  # our own file
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation] or [translation.text or ""]
        yield message.findtext("source", ""), forms


def others() -> Iterator[tuple[str, str]]:
    """The Arabic that is no translation: receipts and the customer's display."""
    receipts = ROOT / "resources" / "receipts" / "standard.toml"
    for name, words in tomllib.loads(receipts.read_text("utf-8"))["words"].items():
        yield f"receipt: {name}", words["ar"]
    for name, held in vars(display).items():
        for both in held.values() if isinstance(held, dict) else [held]:
            if isinstance(both, display.Both):
                yield f"display: {name}", both.ar


def every_text() -> list[tuple[str, str]]:
    made = [(source, form) for source, forms in translations() for form in forms]
    return [*made, *others()]


def bare(text: str) -> str:
    """Without vowel marks and what is isolated."""
    return _MARKS.sub("", re.sub("\u2066.*?\u2069", "", text))


def forbidden() -> list[str]:
    """The last column of the glossary."""
    rows = re.findall(
        r"^\|(.+)\|(.+)\|(.+)\|$", (ROOT / "docs/arabic.md").read_text("utf-8"), re.MULTILINE
    )
    cells = [row[2].strip() for row in rows[2:]]
    return [word.strip() for cell in cells if cell != "–" for word in cell.split("،")]


def used(word: str, text: str) -> bool:
    """Whether `word` stands in `text`, with article or prefix or without."""
    return bool(re.search(f"{_PREFIX}{re.escape(bare(word))}(?![\u0621-\u064a])", bare(text)))


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("الزبون", "بانتظار الزبون", True),
        ("صفقة", "وللصفقة", True),
        ("عهدة", "العُهدة", True),
        ("القاطع", "القاطعة عالقة", False),
        ("جرد", "مجرد", False),
    ],
)
def test_a_word_is_found_with_its_prefixes_and_not_in_another(
    word: str, text: str, found: bool
) -> None:
    assert used(word, text) is found


def test_the_glossary_s_forbidden_words_are_not_used() -> None:
    words = forbidden()
    assert "الزبون" in words
    assert len(words) > 40
    wrong = [
        f"{word}: {source}: {text}"
        for source, text in every_text()
        for word in words
        if used(word, text)
    ]
    assert wrong == []


def test_hesabe_is_of_one_gender() -> None:
    masculine = re.compile(r"\bحسابي (?:لا |لم )?ي\S|(?:لم|لا|قد) ي\S+ حسابي\b")
    assert masculine.search("حسابي لا يستجيب")
    wrong = [text for _, text in every_text() if masculine.search(_MARKS.sub("", text))]
    assert wrong == []


def test_counted_texts_say_one_and_two_in_words_and_the_rest_in_digits() -> None:
    counted = [forms for source, forms in translations() if "%n" in source]
    assert len(counted) > 15
    for forms in counted:
        assert all(forms)
        assert not any("%n" in form for form in forms[:3]), forms
        assert all("%n" in form for form in forms[3:]), forms
        assert len(set(forms[:4])) == 4, forms


def test_signs_are_arabic_and_tanween_stands_before_the_alif() -> None:
    wrong = [
        text
        for _, text in every_text()
        if re.search("[,;?\u0660-\u0669]|\u0627\u064b", re.sub("\u2066.*?\u2069", "", text))
    ]
    assert wrong == []


def test_no_number_with_a_hyphen_is_turned_round() -> None:
    """After Arabic, 2026-12-31 is drawn as 31-12-2026 unless it is isolated."""
    wrong = [text for _, text in every_text() if re.search(r"\d-\d", bare(text))]
    assert wrong == []


def test_buttons_are_nouns() -> None:
    arabic = {source: forms[0] for source, forms in translations()}
    sources = set()
    for path in ROOT.glob("ui/qml/Pos/**/*.qml"):
        for match in re.finditer(
            r"\bPushButton \{(.*?)\bon\w+:", path.read_text("utf-8"), re.DOTALL
        ):
            for line in match.group(1).splitlines():
                if line.strip().startswith("label:"):
                    sources.update(re.findall(r'qsTr\("([^"]+)"', line))
    assert len(sources) > 60
    wrong = [
        f"{source}: {arabic[source]}"
        for source in sorted(sources)
        if arabic[source].split()[0].strip("،:") in _IMPERATIVES.split()
    ]
    assert wrong == []
