from __future__ import annotations

from pathlib import Path

import pytest

from tests.pos_app.commands.conftest import CommandLine

GOOD = "amount,name,phone,reference\n1.250,Nora,96566666666,A1\n2.000,Badr,96566666667,A2\n"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "sheet.csv"
    path.write_text(GOOD)
    return path


def test_a_file_is_checked_without_settings_and_without_sending(
    pos: CommandLine, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POS_APP_GATEWAY_ENVIRONMENT", "nonsense")
    ran = pos("bulk", "check", str(sheet))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "2 invoices, 3.250 in all: may be uploaded\n"
    assert not pos.opened


def test_faults_are_named_by_row_and_column(pos: CommandLine, sheet: Path) -> None:
    sheet.write_text(GOOD + "-1,,1,A1\n" * 60)
    ran = pos("bulk", "check", str(sheet))
    assert ran.code == 2
    assert "row 4" in ran.out
    assert "may not be uploaded" in ran.out
    assert "more" in ran.out
    found = pos("bulk", "check", str(sheet), "--json").json
    assert not found["may_upload"]
    assert found["faults"][0]["row"] == 4
    assert pos("bulk", "upload", str(sheet)).code == 2
    assert not pos.opened


@pytest.mark.parametrize("name", ["nowhere.csv", "sheet.pdf"])
def test_what_is_no_sheet(pos: CommandLine, tmp_path: Path, name: str) -> None:
    (tmp_path / "sheet.pdf").write_text("x")
    assert pos("bulk", "check", str(tmp_path / name)).code == 2


def test_a_file_is_uploaded_once(pos: CommandLine, sheet: Path) -> None:
    assert pos("bulk", "upload", str(sheet), "--json").json == "taken"
    _, (given, named) = pos.gateway.asked[-1]
    assert given[0] == GOOD.encode()
    assert named["scheduled"] is False
    assert pos("bulk", "upload", str(sheet)).code == 2


def test_what_was_uploaded(pos: CommandLine) -> None:
    assert "12887" in pos("bulk", "list", "--scheduled", "--page", "2").out
    _, (_, named, start, _) = pos.gateway.asked[-1]
    assert (named, start) == ({"scheduled": True}, 2)
    edit = ("bulk", "edit", "12887", "--amount", "1", "--name", "N", "--email", "")
    assert pos(*edit, "--phone", "96566666666", "--reference", "A1").code == 0
    assert pos(*edit, "--phone", "+965", "--reference", "A1").code == 2
    assert pos("bulk", "delete", "12887").code == 0
    assert pos("bulk", "send", "1", "2", "3").code == 0
    _, (given, _) = pos.gateway.asked[-1]
    assert given == (["1", "2", "3"],)
