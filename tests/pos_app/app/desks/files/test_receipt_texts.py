from __future__ import annotations

from pathlib import Path

import pytest

from pos_app.app.desks.files.receipt_texts import copy_texts, texts_of
from pos_app.app.headless import HeadlessTill, printer_settings
from pos_app.errors import BadInput, DeviceTrouble


def place(till: HeadlessTill) -> Path:
    return till.loaded.home.data / "receipts" / "standard.toml"


def test_a_copy_is_laid_once_and_never_over_a_shops_own(till: HeadlessTill) -> None:
    assert texts_of(till.loaded).stamp == 0
    copy_texts(till.loaded)
    first = texts_of(till.loaded)
    assert (first.path, first.trouble) == (str(place(till)), None)
    place(till).write_text('title = "Ours"\n', "utf-8")
    assert texts_of(till.loaded).stamp != first.stamp
    copy_texts(till.loaded)
    assert "Ours" in place(till).read_text("utf-8")


def test_a_mistake_is_told_with_its_place_and_the_standard_is_printed(till: HeadlessTill) -> None:
    copy_texts(till.loaded)
    assert printer_settings(till.loaded).templates == place(till).parent
    place(till).write_text('[slip]\nsale = ["shop", "price"]\n', "utf-8")
    trouble = texts_of(till.loaded).trouble
    assert isinstance(trouble, BadInput)
    assert (trouble.kind, trouble.field) == ("template_unknown", "standard.toml: slip.sale, row 2")
    assert printer_settings(till.loaded).templates is None


def test_a_folder_that_cannot_be_made_is_told(till: HeadlessTill) -> None:
    place(till).parent.write_text("in the way", "utf-8")
    with pytest.raises(DeviceTrouble, match="not_written"):
        copy_texts(till.loaded)
