from __future__ import annotations

from pathlib import Path

import pytest

from drivers.displays.template_file import read_template
from pos_app.errors import BadInput


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "box.toml"
    file.write_text(
        "[moments]\nshow = 'S{url}\\x0D'\npaid = 'P'\nfailed = 'F'\nidle = ''\n", "utf-8"
    )
    template = read_template(file)
    assert template.opening() == ()
    assert template.closing() == ()


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="layout_unreadable"):
        read_template(tmp_path / "none.toml")
