"""Which parts of a slip go as picture, text or code, and what that saves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drivers.printers.models import model_for
from drivers.printers.slips.slip_bytes import Slip, encode_slip, in_language, slip_lines
from drivers.printers.slips.template import Template, standard_template
from tests.drivers.printers.decoder import Paper, decode
from tests.drivers.printers.samples import SALE

pytestmark = pytest.mark.usefixtures("qapp")


def made(template: Template, model: str = "", speed: int = 0) -> tuple[Slip, Paper]:
    facts = model_for("80mm", model)
    slip = encode_slip(slip_lines(SALE, template, facts), template, facts, speed)
    return slip, decode(b"".join(slip.chunks), facts.dots)


def test_a_bilingual_slip_costs_at_most_a_quarter_of_its_picture() -> None:
    slip, paper = made(standard_template())
    assert not paper.texts
    assert not paper.codes
    assert slip.size <= slip.height * 72 / 4


def test_a_slow_line_gets_text_and_native_codes_where_the_model_has_them() -> None:
    fast, _ = made(standard_template(), "tm-t20iii")
    slow, paper = made(standard_template(), "tm-t20iii", speed=9600)
    assert any("Al Nakheel" in text for text in paper.texts)
    assert paper.codes == [SALE.qr.encode()]
    assert slow.size < fast.size


def test_an_unknown_model_draws_no_code_itself() -> None:
    _, paper = made(standard_template(), speed=9600)
    assert not paper.codes


def test_english_alone_is_text_on_a_known_model_and_a_picture_on_an_unknown_one() -> None:
    receipt_shop = replace(SALE.shop, name_ar="", lines=("Salmiya",))
    template = in_language(standard_template(), "en")
    for name, expected in (("tm-t20iii", True), ("", False)):
        model = model_for("80mm", name)
        lines = slip_lines(replace(SALE, shop=receipt_shop), template, model)
        paper = decode(b"".join(encode_slip(lines, template, model, 0).chunks), model.dots)
        assert bool(paper.texts) is expected
        if expected:
            assert any("KD 12.750" in text for text in paper.texts)


@pytest.mark.parametrize(("choice", "expected"), [("text", True), ("picture", False)])
def test_the_template_has_the_last_word(choice: str, expected: bool) -> None:
    template = replace(standard_template(), latin_lines=choice)
    _, paper = made(template, speed=9600)
    assert bool(paper.texts) is expected
    _, paper = made(replace(standard_template(), qr="native"))
    assert paper.codes
    _, paper = made(replace(standard_template(), qr="picture"), "tm-t20iii", speed=9600)
    assert not paper.codes
