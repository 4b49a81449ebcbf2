"""The checklist that every model answers, with the reasons for its exemptions."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from drivers.printers.models import GENERIC, Model, all_models, model_for
from drivers.printers.slips.slip_bytes import encode_slip, slip_lines
from drivers.printers.slips.template import standard_template
from pos_app.errors import BadInput
from tests.drivers.printers.decoder import decode
from tests.drivers.printers.samples import RECEIPTS

pytestmark = pytest.mark.usefixtures("qapp")

PROFILES = json.loads((files("escpos") / "capabilities.json").read_text(encoding="utf-8"))[
    "profiles"
]
EXEMPT = {
    ("tm-t88vi", "dots"): "python-escpos has no profile of its own for it; the T88V's is used",
    ("srp-s300", "cutter"): "stands in python-escpos as the CT-S651, which it resembles",
    ("generic-80", "dots"): "the profile `default` names no width; most 80 mm heads have 576 dots",
    ("generic-80-plain", "dots"): "as generic-80",
    ("generic-512", "dots"): "the profile `default` names no width; it is the 180 dpi heads'",
    ("rongta-rp326", "dots"): "its profile says unknown; the maker says 576",
    ("tm-t70", "dots"): "python-escpos has no profile of its own for it; the T88IV's is used",
}
"""Where a model departs from python-escpos' data, and why."""


@pytest.mark.parametrize("model", all_models().values(), ids=list(all_models()))
class TestChecklist:
    def test_its_facts_are_sane(self, model: Model) -> None:
        assert model.dots % 8 == 0
        assert model.dpi in (180, 203)
        assert model.cutter in ("partial", "full", "none")
        assert 32 <= model.columns <= 64
        assert model.paper_setting in GENERIC
        assert not (model.proof and not model.answers)

    def test_its_profile_exists_and_agrees(self, model: Model) -> None:
        profile = PROFILES[model.profile]
        if (model.name, "dots") not in EXEMPT:
            assert profile["media"]["width"]["pixels"] == model.dots
        if model.code:
            assert profile["features"]["qrCode"]
        if model.bands:
            assert profile["features"]["bitImageColumn"]
        if model.cutter == "partial" and (model.name, "cutter") not in EXEMPT:
            assert profile["features"]["paperPartCut"]

    def test_it_prints_slips_on_fast_and_slow_lines(self, model: Model) -> None:
        template = standard_template()
        for name in ("sale", "copy"):
            lines = slip_lines(RECEIPTS[name], template, model)
            for speed in (0, 9600):
                stream = b"".join(encode_slip(lines, template, model, speed).chunks)
                paper = decode(stream, model.dots)
                assert paper.rows
                assert bool(paper.cuts) == (model.cutter != "none")


def test_every_exemption_is_still_needed() -> None:
    for name, _ in EXEMPT:
        assert name in all_models()


def test_settings_choose_a_model_or_get_the_generic_one() -> None:
    assert model_for("80mm").name == "generic-80"
    assert model_for("58mm").dots == 384
    assert model_for("80mm", "tm-t88v").dots == 512
    with pytest.raises(BadInput) as paper:
        model_for("A4")
    assert (paper.value.kind, paper.value.field) == ("printer_paper", "printer.paper")
    with pytest.raises(BadInput) as model:
        model_for("80mm", "laser")
    assert (model.value.kind, model.value.field) == ("printer_model", "printer.model")
