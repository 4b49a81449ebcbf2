from __future__ import annotations

import asyncio
import logging
import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos_app.diagnostics import crash
from pos_app.diagnostics.crash import CrashWatch, fingerprint, record_crash
from pos_app.diagnostics.redaction import Redactor

CANARY = "canary-PkW64zMe5NVd"


def _fault(text: str = CANARY) -> Exception:
    try:
        raise ValueError(text)
    except ValueError as fault:
        return fault


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def watch(tmp_path: Path, told: list[str]) -> Iterator[CrashWatch]:
    made = CrashWatch(tmp_path / "logs", notice=told.append, redactor=Redactor([CANARY]))
    made.install()
    yield made
    made.uninstall()


def _reports(folder: Path) -> list[Path]:
    return sorted((folder / "logs").glob("crash-2*.txt"))


def test_a_report_is_private_and_redacted(tmp_path: Path) -> None:
    path = Path(record_crash(_fault(), tmp_path / "new", redactor=Redactor([CANARY])))
    text = path.read_text()
    assert "ValueError" in text
    assert "_fault" in text
    assert "canary" not in text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_only_so_many_reports_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash, "KEPT_REPORTS", 2)
    paths = [record_crash(_fault(), tmp_path) for _ in range(4)]
    assert [str(path) for path in sorted(tmp_path.iterdir())] == paths[-2:]


@pytest.mark.expects_log("crash_not_recorded")
def test_a_folder_that_cannot_be_written_is_no_second_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert record_crash(_fault(), tmp_path / "file" / "logs") == ""


def test_the_same_fault_has_the_same_mark_whatever_it_says() -> None:
    assert fingerprint(_fault("a")) == fingerprint(_fault("b"))
    assert fingerprint(_fault()) != fingerprint(KeyError())


@pytest.mark.expects_log("fault")
def test_each_kind_of_fault_is_told_once(
    watch: CrashWatch, tmp_path: Path, told: list[str]
) -> None:
    for _ in range(3):
        sys.excepthook(ValueError, _fault(), None)
    assert told == ["ValueError"]
    assert len(_reports(tmp_path)) == 1
    assert list(watch.counts.values()) == [3]


@pytest.mark.expects_log("fault")
def test_faults_of_threads_and_of_the_loop_arrive(
    watch: CrashWatch, tmp_path: Path, told: list[str]
) -> None:
    def broken() -> None:
        raise RuntimeError(CANARY)

    thread = threading.Thread(target=broken)
    thread.start()
    thread.join()
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(watch.on_loop)
    loop.call_exception_handler({"message": "m", "exception": KeyError(CANARY)})
    loop.close()
    assert told == ["RuntimeError", "KeyError"]
    assert all("canary" not in path.read_text() for path in _reports(tmp_path))


@pytest.mark.expects_log("loop_trouble")
def test_a_loop_that_only_complains_is_logged(watch: CrashWatch, told: list[str]) -> None:
    watch.on_loop(None, {"message": "slow"})
    assert told == []


def test_a_keyboard_interrupt_is_no_fault(watch: CrashWatch, told: list[str]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []


@pytest.mark.expects_log("qt_message")
@pytest.mark.parametrize("level", ["debug", "info", "warning", "critical", "fatal", "odd"])
def test_qt_messages_are_logged_and_never_lost(
    watch: CrashWatch, level: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    watch.on_qt_message("warning", "first")
    watch.on_qt_message(level, "qrc:/x.qml: broken", "x.qml:1")
    assert caplog.records[-1].facts["text"] == "qrc:/x.qml: broken"  # type: ignore[attr-defined]


def test_uninstalling_gives_the_hooks_back(tmp_path: Path) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    watch = CrashWatch(tmp_path)
    watch.install()
    assert sys.excepthook != before[0]
    watch.uninstall()
    watch.uninstall()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


@pytest.mark.expects_log("crash_file_unwritable")
def test_a_native_file_that_cannot_be_made_is_only_a_warning(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    watch = CrashWatch(tmp_path / "file" / "logs")
    watch.install()
    watch.uninstall()
