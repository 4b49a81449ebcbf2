"""Paper and its measures."""

from __future__ import annotations

import pytest

from drivers.printers.paper import Line, Paper, slip_height


def test_paper_knows_its_millimetres_and_sizes() -> None:
    assert Paper(576).mm(576) == pytest.approx(72.07, abs=0.01)
    assert Paper(512, 180).mm(512) == pytest.approx(72.2, abs=0.1)
    assert Paper(576).wide
    assert not Paper(432).wide
    assert Paper(576).size("hero") > Paper(512).size("hero") > Paper(384).size("hero")
    assert Paper(576).mm(Paper(576).margin) >= 2.0


def test_heights_add_up() -> None:
    assert slip_height([Line(10), Line(20)]) == 30
