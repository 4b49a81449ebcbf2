"""Slips as text, safe for both directions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drivers.printers.slips.plain_text import slip_text
from drivers.printers.slips.slip import slip_rows
from drivers.printers.slips.template import standard_template
from tests.drivers.printers.samples import HOSTILE, RECEIPTS, SALE


def text_of(name: str, languages: str = "both") -> str:
    template = replace(standard_template(), languages=languages)
    return slip_text(slip_rows(RECEIPTS[name], template), languages=languages)


def test_a_sale_reads_as_on_paper() -> None:
    text = text_of("sale")
    assert "KD 12.750" in text
    assert "*** PAID" in text
    assert "•••• •••• •••• 4471" in text
    assert f"[QR] {SALE.qr}" in text


@pytest.mark.parametrize("languages", ["both", "en", "ar"])
@pytest.mark.parametrize("name", RECEIPTS)
def test_isolates_are_closed_and_lines_fit(name: str, languages: str) -> None:
    for line in text_of(name, languages).splitlines():
        assert line.count("\u2068") == line.count("\u2069")
        assert len(line.replace("\u2068", "").replace("\u2069", "")) <= 60


def test_english_alone_has_no_arabic_captions() -> None:
    assert "التاريخ" not in text_of("sale", "en")
    assert "Date" not in text_of("sale", "ar")


def test_hostile_texts_do_no_harm() -> None:
    text = slip_text(slip_rows(HOSTILE, standard_template()))
    assert "\x1b" not in text
    assert "\u202e" not in text
