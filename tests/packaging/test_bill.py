from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from importlib.metadata import distribution
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest


@pytest.fixture
def bill(program: Callable[[str], ModuleType]) -> ModuleType:
    return program("bill")


@pytest.fixture
def facts(packaging: Path) -> dict[str, Any]:
    return tomllib.loads((packaging / "licences" / "parts.toml").read_text("utf-8"))


def test_every_named_text_is_there(facts: dict[str, Any], bill: ModuleType) -> None:
    named = [name for names in facts["texts"].values() for name in names]
    named += [name for part in facts["part"] for name in part["texts"]]
    texts = bill.named_texts(named)
    assert {name for name, text in texts.items() if len(text) < 300} == set()


def test_every_text_is_named(facts: dict[str, Any], packaging: Path) -> None:
    named = {name for names in facts["texts"].values() for name in names}
    named |= {name for part in facts["part"] for name in part["texts"]}
    here = {file.name for file in (packaging / "licences").glob("*.txt")}
    assert here - named == set()


def test_the_lgpl_comes_with_the_gpl_that_it_builds_on(bill: ModuleType) -> None:
    texts = bill.named_texts(["LGPL-3.0.txt", "GPL-3.0.txt"])
    assert "incorporates" in texts["LGPL-3.0.txt"]
    assert "TERMS AND CONDITIONS" in texts["GPL-3.0.txt"]


def test_a_distribution_without_a_text_gets_it_from_here(
    bill: ModuleType, facts: dict[str, Any]
) -> None:
    part = bill.part_of(distribution("pyserial"), facts)
    assert part.licence == "BSD-3-Clause"
    assert "Chris Liechti" in part.texts["pyserial.txt"]
    assert part.purl == f"pkg:pypi/pyserial@{part.version}"


def test_a_distribution_brings_its_own_text_and_its_own_bill(
    bill: ModuleType, facts: dict[str, Any]
) -> None:
    part = bill.part_of(distribution("cryptography"), facts)
    assert "cryptography-LICENSE.txt" in part.texts
    assert "openssl" in " ".join(str(each["name"]).lower() for each in part.within)


def test_qt_is_named_where_pyside_is_shipped_and_nowhere_else(
    bill: ModuleType, facts: dict[str, Any]
) -> None:
    pyside = bill.part_of(distribution("PySide6-Essentials"), facts)
    cpython = bill.cpython("3.11.9")
    with_it = {part.name: part for part in bill.parts_within(facts, [cpython, pyside], "win32")}
    assert with_it["Qt"].version == pyside.version
    assert "qt-third-party.txt" in with_it["Qt"].texts
    assert with_it["OpenSSL"].version == "3.0"
    assert "ICU" not in with_it  # Windows has its own
    without = {part.name for part in bill.parts_within(facts, [cpython], "linux")}
    assert without == {"libraries within CPython"}


def test_the_whole_bill(
    bill: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = [
        distribution(name) for name in ("PySide6-Essentials", "shiboken6", "httpx", "zeroconf")
    ]
    first, again = tmp_path / "a", tmp_path / "b"
    for folder in (first, again):
        folder.mkdir()
        assert bill.write(folder, found, "linux", "3.11.7") == 0
    assert "8 parts" in capsys.readouterr().out
    told = (first / "bill-of-materials.json").read_text("utf-8")
    assert told == (again / "bill-of-materials.json").read_text("utf-8")
    listed = json.loads(told)
    assert listed["bomFormat"] == "CycloneDX"
    refs = [each["bom-ref"] for each in listed["components"]]
    assert len(refs) == len(set(refs))
    assert {"CPython", "Qt", "ICU", "httpx"} <= {each["name"] for each in listed["components"]}
    assert (first / "licences" / "how-to-replace-LGPL-parts.txt").exists()


def test_a_part_without_a_text_ends_the_build(
    bill: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bill, "named_texts", lambda _names: {})
    with pytest.raises(SystemExit, match=r"no licence text for: .*pyserial"):
        bill.write(tmp_path, [distribution("pyserial")], "linux", "3.11.7")


def test_paths_in_a_table_of_contents(bill: ModuleType) -> None:
    table = [("x", "/a/b.py", "PYMODULE"), ["c\\d.py", 3], "plain"]
    assert bill.sources_in(table) == ["/a/b.py", "c\\d.py"]
