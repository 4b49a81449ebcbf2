from __future__ import annotations

import json
import logging
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos_app.diagnostics import logs
from pos_app.diagnostics.logs import FILE_NAME, Logs, open_logs
from pos_app.diagnostics.redaction import Redactor

CANARY = "canary-5NVdrlPVNnjo2Jy9"
log = logging.getLogger("pos_app.test")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Logs]:
    made = open_logs(tmp_path, redactor=Redactor([CANARY]))
    yield made
    made.close()


def _lines(folder: Path) -> list[dict[str, object]]:
    text = (folder / FILE_NAME).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_a_line_is_json_with_its_facts(opened: Logs, tmp_path: Path) -> None:
    log.info("sale_paid", extra={"facts": {"reference": "01K7-1", "amount": 1250}})
    (line,) = _lines(tmp_path)
    assert line["said"] == "sale_paid"
    assert line["level"] == "info"
    assert line["where"] == "pos_app.test"
    assert line["facts"] == {"reference": "01K7-1", "amount": 1250}
    assert str(line["at"]).endswith("+00:00")


@pytest.mark.expects_log("canary|broke")
def test_no_secret_gets_into_it(opened: Logs, tmp_path: Path) -> None:
    log.warning("said %s", CANARY, extra={"facts": {"x": CANARY, "password": "hunter2"}})
    try:
        raise ValueError(CANARY)
    except ValueError:
        log.exception("it broke")
    text = (tmp_path / FILE_NAME).read_text(encoding="utf-8")
    assert "canary" not in text
    assert "hunter2" not in text
    assert "ValueError" in text


def test_odd_facts_and_long_texts_do_not_break_it(opened: Logs, tmp_path: Path) -> None:
    log.info("odd", extra={"facts": {"thing": object(), "nan": float("nan")}})
    log.info("x y " * 10_000)
    first, second = _lines(tmp_path)
    assert "object" in str(first["facts"])
    assert len(str(second["said"])) < 9_000


def test_a_secret_at_the_cut_is_not_left_in_half(opened: Logs, tmp_path: Path) -> None:
    for start in (7_970, 7_990, 7_999):
        log.info("%s", "- " * (start // 2) + CANARY)
    assert "canary" not in (tmp_path / FILE_NAME).read_text(encoding="utf-8")


def test_it_is_private_and_rotates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "LARGEST_FILE", 400)
    opened = open_logs(tmp_path)
    for number in range(40):
        log.info("line %d", number)
    opened.close()
    files = sorted(path.name for path in tmp_path.iterdir())
    assert files == [FILE_NAME, *(f"{FILE_NAME}.{n}" for n in range(1, logs.KEPT_FILES + 1))]
    for path in tmp_path.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_disk_that_refuses_loses_the_line_only(
    opened: Logs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (handler,) = (h for h in logging.getLogger().handlers if isinstance(h, logs.PrivateFile))

    def full(record: logging.LogRecord) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(handler, "format", full)
    log.info("lost")
    assert capsys.readouterr().err == ""


def test_closing_gives_the_root_back(tmp_path: Path) -> None:
    root = logging.getLogger()
    before = (root.level, list(root.handlers))
    open_logs(tmp_path).close()
    assert (root.level, root.handlers) == before
