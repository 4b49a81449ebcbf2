from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from pos_app.errors import BadInput, JournalTrouble
from pos_app.settings import files
from pos_app.settings.files import Home, find_home, policy_files, read_tables, write_values


def test_the_home_is_where_the_variable_says(tmp_path: Path) -> None:
    home = find_home({"POS_APP_HOME": str(tmp_path)})
    assert home.settings == tmp_path / "settings.toml"
    assert home.journal == tmp_path / "journal.sqlite3"
    assert home.logs == tmp_path / "logs"
    assert home.exports == tmp_path / "exports"
    assert home.inside("demo").journal == tmp_path / "demo" / "journal.sqlite3"


def test_without_the_variable_the_platform_decides() -> None:
    assert find_home({}).root.name == "pos-app"


def test_a_home_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("")
    with pytest.raises(BadInput) as caught:
        find_home({"POS_APP_HOME": str(tmp_path / "x")})
    assert caught.value.field == "POS_APP_HOME"


def test_folders_are_private(tmp_path: Path) -> None:
    home = Home(tmp_path / "h", tmp_path / "h").inside("demo")
    home.prepare()
    home.prepare()
    for folder in (home.root, home.data, home.logs, home.exports):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_home_that_cannot_be_made_is_disk_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    broken = tmp_path / "file" / "home"
    with pytest.raises(JournalTrouble) as caught:
        Home(broken, broken).prepare()
    assert caught.value.kind == "home_not_writable"


def test_policy_of_the_machine_lies_below_that_of_the_home(tmp_path: Path) -> None:
    home = Home(tmp_path, tmp_path)
    named = policy_files(home, {"POS_APP_POLICY": "/somewhere/policy.toml"})
    assert named == (Path("/somewhere/policy.toml"), tmp_path / "policy.toml")
    assert len(policy_files(home, {})) == 2


def test_no_file_and_an_empty_file_hold_nothing(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    assert read_tables(path) == {}
    path.write_text("")
    assert read_tables(path) == {}
    assert read_tables(path / "below a file") == {}


def test_a_byte_order_mark_is_no_trouble(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"\xef\xbb\xbf[till]\nnumber = '02'\n")
    assert read_tables(path) == {"till": {"number": "02"}}


@pytest.mark.parametrize(
    ("content", "kind", "detail"),
    [
        (b"[till\n", "settings_not_toml", "line 1"),
        (b"a = 1\na = 2\n", "settings_not_toml", "it breaks at"),
        (b"\xff\xfe[", "settings_not_utf8", "byte 0"),
        (b"#" * (files.LARGEST_FILE + 1), "settings_too_large", "bytes"),
        (b"a = " + b"[" * 100_000, "settings_not_toml", "it breaks at"),
        (b"k = 'canary-secret\n", "settings_not_toml", "end of the file"),
    ],
)
def test_broken_files_are_named_without_quoting_them(
    tmp_path: Path, content: bytes, kind: str, detail: str
) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    with pytest.raises(BadInput) as caught:
        read_tables(path)
    assert caught.value.kind == kind
    assert caught.value.field == str(path)
    assert detail in caught.value.detail
    assert "canary" not in caught.value.detail


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").mkdir()
    with pytest.raises(BadInput) as caught:
        read_tables(tmp_path / "settings.toml")
    assert caught.value.kind == "settings_unreadable"


def test_writing_keeps_comments_and_order(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('# mine\n[till]\nnumber = "01"  # by the door\n', encoding="utf-8")
    write_values(path, {"till.number": "07", "display.template.init": "\\x1b", "till.store": None})
    text = path.read_text(encoding="utf-8")
    assert "# mine" in text
    assert 'number = "07" # by the door' in text.replace("  #", " #")
    assert read_tables(path) == {
        "till": {"number": "07"},
        "display": {"template": {"init": "\\x1b"}},
    }
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    write_values(path, {"till.number": None})
    assert "number" not in path.read_text(encoding="utf-8")


def test_a_broken_file_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("[till")
    with pytest.raises(BadInput):
        write_values(path, {"till.number": "02"})
    assert path.read_text() == "[till"


def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("[till]\n")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(JournalTrouble) as caught:
        write_values(path, {"till.number": "02"})
    assert "No space left" in caught.value.detail
    assert path.read_text() == "[till]\n"
    assert [each.name for each in tmp_path.iterdir()] == ["settings.toml"]
