from __future__ import annotations

from pathlib import Path

import pytest

from pos_app.commands import given_files
from pos_app.commands.given_files import read_file, read_text, writable_target
from pos_app.errors import BadInput


def test_files_are_read_with_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b"\xef\xbb\xbf[1]")
    assert read_text(str(path)) == "[1]"
    monkeypatch.setattr(given_files, "LARGEST_FILE", 3)
    with pytest.raises(BadInput) as caught:
        read_file(str(path))
    assert caught.value.kind == "file_too_large"


@pytest.mark.parametrize("name", ["nowhere.json", ".", "a\0b"])
def test_what_cannot_be_read(name: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read_file(str(tmp_path / name))
    assert caught.value.kind == "file_unreadable"


def test_text_is_utf8(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"\xff")
    with pytest.raises(BadInput) as caught:
        read_text(str(path))
    assert caught.value.kind == "file_not_utf8"


def test_where_a_file_may_be_written(tmp_path: Path) -> None:
    assert writable_target(str(tmp_path / "x.zip")) == tmp_path / "x.zip"
    for odd in (tmp_path, tmp_path / "no" / "x.zip"):
        with pytest.raises(BadInput):
            writable_target(str(odd))
