"""Templates: the bundled one is whole, a shop's is checked with its place told."""

from __future__ import annotations

from pathlib import Path

import pytest

from drivers.printers.slips.slip import _ROWS
from drivers.printers.slips.template import (
    ROWS,
    Words,
    load_template,
    read_template,
    standard_template,
)
from pos_app.domain.receipt import ReceiptKind
from pos_app.errors import BadInput


def test_the_standard_template_has_every_slip_and_word_in_both_languages() -> None:
    template = standard_template()
    assert set(template.slips) == set(ReceiptKind)
    assert template.languages == "both"
    for name, words in template.words.items():
        assert words.en, name
        assert words.ar, name
    for kind in ReceiptKind:
        assert template.word(kind.value)


def test_every_row_that_a_template_may_name_is_made_by_something() -> None:
    assert set(ROWS) == set(_ROWS)


def test_a_shops_template_is_laid_over_the_bundled_one(tmp_path: Path) -> None:
    (tmp_path / "standard.toml").write_text(
        'languages = "en"\n[words]\ntotal = { en = "To pay", ar = "المبلغ" }\n'
        '[slip]\nsale = ["shop", { en = "No refunds", ar = "لا يسترد" }, "total"]\n',
        encoding="utf-8",
    )
    template = load_template(tmp_path)
    assert template.languages == "en"
    assert template.word("total").en == "To pay"
    assert template.word("date").en == "Date"
    assert template.slips[ReceiptKind.SALE] == ("shop", Words("No refunds", "لا يسترد"), "total")
    assert load_template(None) == load_template(tmp_path / "none") == standard_template()


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("title = ", "template_broken", "mine.toml"),
        ("x" * 300_000, "template_broken", "mine.toml"),
        ("colour = 1", "template_unknown", "mine.toml: colour"),
        ('languages = "fr"', "template_value", "mine.toml: languages"),
        ("languages = 3", "template_value", "mine.toml: languages"),
        ("languages = []", "template_value", "mine.toml: languages"),
        ("slip = 3", "template_value", "mine.toml: slip"),
        ("[slip]\ninvoice = ['shop']", "template_unknown", "mine.toml: slip.invoice"),
        ("[slip]\nsale = []", "template_value", "mine.toml: slip.sale"),
        ("[slip]\nsale = ['shop', 'totl']", "template_unknown", "mine.toml: slip.sale, row 2"),
        ("[slip]\nsale = [3]", "template_unknown", "mine.toml: slip.sale, row 1"),
        ("[slip]\nsale = [{ fr = 'x' }]", "template_value", "mine.toml: slip.sale, row 1"),
        ("[words]\ntotl = { en = 'x' }", "template_unknown", "mine.toml: words.totl"),
        ("[words]\ntotal = 'x'", "template_value", "mine.toml: words.total"),
        ("[words]\ntotal = { en = 3 }", "template_value", "mine.toml: words.total"),
        ("[schemes]\nknet = 1", "template_value", "mine.toml: schemes.knet"),
        ("title = 3", "template_value", "mine.toml: title"),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, kind: str, place: str) -> None:
    with pytest.raises(BadInput) as wrong:
        read_template(text, name="mine.toml", base=standard_template())
    assert (wrong.value.kind, wrong.value.field) == (kind, place)


def test_a_first_template_must_be_whole() -> None:
    with pytest.raises(BadInput, match="no slip for"):
        read_template("", name="first.toml")


def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "standard.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadInput) as wrong:
        load_template(tmp_path)
    assert wrong.value.kind == "template_unreadable"
