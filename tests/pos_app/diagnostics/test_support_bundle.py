from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from pos_app.diagnostics import support_bundle
from pos_app.diagnostics.redaction import Redactor
from pos_app.diagnostics.support_bundle import make_bundle
from pos_app.errors import DeviceTrouble

CANARIES = ("canary-password-1", "PkW64zMe5NVdrlPVNnjo2Jy9nOb7v1Xg", "5NVdrlPVNnjo2Jy9")


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    line = {"said": f"x {CANARIES[0]}", "facts": {"reference": "01K7-1", "password": CANARIES[1]}}
    (tmp_path / "pos-app.jsonl").write_text(json.dumps(line) + "\n{broken " + CANARIES[1] + "\n")
    (tmp_path / "pos-app.jsonl.1").write_text("call 66661234\n")
    (tmp_path / "crash-20261123T1-aa.txt").write_text(f"ValueError: {CANARIES[2]}\n")
    (tmp_path / "secrets.sealed").write_text("never")
    (tmp_path / "settings.toml").write_text("never")
    return tmp_path


def _contents(bundle: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(bundle)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_no_canary_is_in_it(logs: Path) -> None:
    sections = {"settings": {"gateway": {"iv_key": CANARIES[2], "note": f"({CANARIES[0]})"}}}
    files = _contents(make_bundle(sections, logs, redactor=Redactor(CANARIES)))
    assert sorted(files) == [
        "logs/crash-20261123T1-aa.txt",
        "logs/pos-app.jsonl",
        "logs/pos-app.jsonl.1",
        "settings.json",
    ]
    everything = "".join(files.values())
    for canary in (*CANARIES, "66661234", "never"):
        assert canary not in everything
    assert "01K7-1" in everything


def test_patterns_alone_hide_the_keys_too(logs: Path) -> None:
    everything = "".join(_contents(make_bundle({}, logs, redactor=Redactor())).values())
    assert CANARIES[1] not in everything
    assert CANARIES[2] not in everything


def test_the_same_input_gives_the_same_bytes(logs: Path) -> None:
    sections = {"b": {"x": 1, "a": 2}, "a": [1]}
    again = {"a": [1], "b": {"a": 2, "x": 1}}
    assert make_bundle(sections, logs) == make_bundle(again, logs)


def test_a_secret_that_got_through_stops_it(logs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    redactor = Redactor(CANARIES)
    monkeypatch.setattr(redactor, "fields", lambda value: value)
    with pytest.raises(DeviceTrouble) as caught:
        make_bundle({"settings": {"key": CANARIES[1]}}, logs, redactor=redactor)
    assert caught.value.kind == "bundle_shows_secret"
    assert CANARIES[1] not in str(caught.value)


def test_only_the_end_of_a_long_log_is_taken(logs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(support_bundle, "LARGEST_LOG", 20)
    (logs / "pos-app.jsonl.1").write_text("first\n" + "x\n" * 100 + "last\n")
    text = _contents(make_bundle({}, logs))["logs/pos-app.jsonl.1"]
    assert "last" in text
    assert "first" not in text


def test_a_log_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "pos-app.jsonl").mkdir()
    assert "not read" in _contents(make_bundle({}, tmp_path))["logs/pos-app.jsonl"]
