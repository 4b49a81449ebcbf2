from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from pos_app import cli

ANSWERS = """
[gateway]
environment = "sandbox"
merchant_code = "842217"
[[staff]]
name = "Noura"
role = "owner"
pin_hash = "$argon2id$v=19$m=65536,t=3,p=4$x"
"""
SECRETS = {
    "POS_APP_ACCESS_CODE": "canary-access",
    "POS_APP_SECRET_KEY": "canary-secret-key-of-32-letters.",
    "POS_APP_IV_KEY": "canary-iv-key-16",
    "POS_APP_USERNAME": "canary-user",
    "POS_APP_PASSWORD": "canary-password",
}


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """IT's computer, then a till's: nothing of one is seen by the other but what is carried."""
    folder = tmp_path / "office"
    folder.mkdir()
    (folder / "answers.toml").write_text(ANSWERS, "utf-8")
    (folder / "tills.csv").write_text(
        "label,till.number,gateway.terminal_id\nSalmiya 1,01,48515\nSalmiya 2,02,48516\n", "utf-8"
    )
    monkeypatch.setenv("POS_APP_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("POS_APP_KEY_HOME", str(tmp_path / "keys"))
    monkeypatch.setattr("sys.stdin", io.StringIO())  # nobody types anything
    return folder


def make(office: Path, monkeypatch: pytest.MonkeyPatch, *more: str) -> dict[str, str]:
    """Make the enrolments; gives code by file."""
    with monkeypatch.context() as at_office:
        for name, text in SECRETS.items():
            at_office.setenv(name, text)
        arguments = ("enroll", "--make", str(office / "answers.toml"), "--out", str(office), *more)
        assert cli.main(arguments) == 0
    rows = csv.DictReader((office / "codes.csv").read_text("utf-8").splitlines())
    return {row["file"]: row["code"] for row in rows}


def test_it_makes_two_and_a_till_takes_one_over(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = make(office, monkeypatch, "--tills", str(office / "tills.csv"))
    assert list(codes) == ["001-salmiya-1.enrol", "002-salmiya-2.enrol"]
    assert (office / "codes.csv").stat().st_mode & 0o077 == 0
    said = capsys.readouterr()
    assert not any(code in said.out + said.err for code in codes.values())

    code_file = office / "code"
    code_file.write_text(codes["002-salmiya-2.enrol"] + "\n", "utf-8")
    taken = ("enroll", str(office / "002-salmiya-2.enrol"), "--code-file", str(code_file))
    assert cli.main(taken) == 0
    said = capsys.readouterr()
    assert "this till is Salmiya 2: till 02, sandbox\nmerchant 842217, terminal 48516" in said.out
    assert "operators: Noura" in said.out
    assert "canary" not in said.out + said.err

    assert cli.main(["settings", "--json"]) == 0
    assert '"48516"' in capsys.readouterr().out
    assert cli.main(taken) == 2
    assert "[enrolment_used]" in capsys.readouterr().err


def test_the_picture_is_a_qr_of_the_text(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(office, monkeypatch)
    (text,) = office.glob("*.enrol")
    image = QImage(str(text.with_suffix(".png")))
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    view = memoryview(grey.constBits()).cast("B", (grey.height(), grey.bytesPerLine()))
    # Its dots are drawn by chance, and now and then read as bars of some other kind, too.
    (code,) = zxingcpp.read_barcodes(
        view, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    )
    assert code.text == text.read_text("utf-8").strip()
    assert len(code.text) < 700  # a size that a shop's scanner reads from a screen


def test_a_wrong_code_is_one_line(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make(office, monkeypatch)
    monkeypatch.setenv("POS_APP_ENROLL_CODE", "0000-0000-0000")
    (text,) = office.glob("*.enrol")
    capsys.readouterr()
    assert cli.main(["enroll", str(text)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "[enrolment_code_wrong]" in said.err


def test_from_standard_input_with_json(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = make(office, monkeypatch)
    ((name, code),) = codes.items()
    capsys.readouterr()
    monkeypatch.setenv("POS_APP_ENROLL_CODE", code)
    with (office / name).open(encoding="utf-8") as typed:
        monkeypatch.setattr("sys.stdin", typed)
        assert cli.main(["enroll", "-", "--json"]) == 0
    assert '"merchant": "842217"' in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["enroll"],
        ["enroll", "none.enrol"],
        ["enroll", "--make", "none.toml"],
        ["enroll", "--make", "none.toml", "--out", "nowhere"],
        ["enroll", "--hash-pin"],
    ],
)
def test_what_is_missing_is_said(
    office: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert cli.main(arguments) == 2
    assert capsys.readouterr().err.startswith("pos-app: ")


def test_a_pin_is_hashed_for_the_answer_file(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("POS_APP_PIN", "741085")
    assert cli.main(["enroll", "--hash-pin"]) == 0
    assert capsys.readouterr().out.startswith("$argon2id$")
    monkeypatch.setenv("POS_APP_PIN", "1234")
    assert cli.main(["enroll", "--hash-pin"]) == 2


def test_codes_that_lie_there_are_not_overwritten(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first = make(office, monkeypatch)
    again = ("enroll", "--make", str(office / "answers.toml"), "--out", str(office), "--no-secrets")
    for kept in ("codes.csv", *first):  # either alone is reason enough
        for other in ({"codes.csv", *first}) - {kept}:
            (office / other).rename(office / f"{other}.away")
        before = (office / kept).read_bytes()
        capsys.readouterr()
        assert cli.main(again) == 2
        said = capsys.readouterr()
        assert said.err.count("\n") == 1
        assert f"{kept} lies there" in said.err
        assert "--force" in said.err
        assert (office / kept).read_bytes() == before
        for away in office.glob("*.away"):
            away.rename(away.with_suffix(""))
    assert make(office, monkeypatch, "--force") != first
