from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos_app import __version__, cli
from pos_app.commands.call import Call
from pos_app.commands.office import account
from pos_app.errors import JournalTrouble, PosError, Refused, Unreachable, Unsure


def test_the_version_needs_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "file"
    broken.write_text("")
    monkeypatch.setenv("POS_APP_HOME", str(broken))
    for typed in (["--version"], ["--demo", "--version"]):
        assert cli.main(typed) == 0
        assert capsys.readouterr().out == f"pos-app {__version__}\n"


def test_help_needs_no_settings(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POS_APP_GATEWAY_ENVIRONMENT", "nonsense")
    assert cli.main(["--help"]) == 0
    assert "Exit codes" in capsys.readouterr().out
    assert cli.main(["charge", "--help"]) == 0
    assert "AMOUNT" in capsys.readouterr().out


@pytest.mark.parametrize(
    "typed",
    [
        ["nonsense"],
        ["charge"],
        ["charge", "1", "2"],
        ["charge", "1", "--patience", "soon"],
        ["charge", "1", "--nonsense"],
        ["pos"],
        ["pos", "nonsense"],
        ["pos", "list", "--page", "0"],
        ["resolve", "R"],
        ["resolve", "R", "--paid", "--not-paid"],
        ["invoices", "create", "1", "--type", "pigeon"],
        ["charge", "1", "--term", "48515"],
        ["journal", "export", "--format", "pdf", "x"],
    ],
)
def test_what_is_not_understood_is_one_line_and_exit_2(
    typed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(typed) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert said.err.startswith("pos-app: ")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (Refused("no", "text\nof the gateway", fields={"amount": ("odd",)}), 3),
        (Unsure("lost"), 4),
        (Unreachable("no_connection"), 5),
        (JournalTrouble("disk_full"), 6),
    ],
)
def test_errors_are_one_line_and_their_exit_code(
    error: PosError,
    code: int,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(call: Call) -> int:
        raise error

    monkeypatch.setattr(account, "terminals", broken)
    assert cli.main(["terminals", "--json"]) == code
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert error.kind in said.err


def test_a_fault_of_ours_is_one_line_with_a_report(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(call: Call) -> int:
        raise ZeroDivisionError("canary")

    monkeypatch.setenv("POS_APP_HOME", str(tmp_path))
    monkeypatch.setattr(account, "terminals", broken)
    assert cli.main(["terminals"]) == cli.EXIT_UNKNOWN
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert "canary" not in said
    (report,) = (tmp_path / "logs").glob("crash-*.txt")
    assert str(report) in said
    (tmp_path / "x").write_text("")
    monkeypatch.setenv("POS_APP_HOME", str(tmp_path / "x"))
    assert cli.main(["terminals"]) == cli.EXIT_UNKNOWN
    assert "ZeroDivisionError" in capsys.readouterr().err


@pytest.fixture
def heeds_interrupts() -> Iterator[None]:
    """As in a terminal: what a shell starts in the background ignores SIGINT from the start."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize(
    ("began", "code", "word"),
    [(False, 5, "nothing was sent"), (True, 4, "may have been sent")],
)
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.usefixtures("heeds_interrupts")
def test_an_interruption_claims_no_more_than_is_known(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    number: signal.Signals,
    began: bool,
    code: int,
    word: str,
) -> None:
    def interrupted(call: Call) -> int:
        call.began = began
        os.kill(os.getpid(), number)
        raise AssertionError

    before = signal.getsignal(signal.SIGTERM)
    monkeypatch.setattr(account, "terminals", interrupted)
    assert cli.main(["terminals"]) == code
    said = capsys.readouterr().err
    assert word in said
    assert len(said.splitlines()) == 1
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--print-completion", shell]) == 0
    assert "open-invoices" in capsys.readouterr().out


def test_as_a_process_it_is_utf8_and_loads_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys; from pos_app.cli import main; main(['--version']); "
        "heavy = {'httpx', 'PySide6', 'argparse', 'asyncio', 'cryptography', 'sqlite3'}; "
        "print(sorted(heavy & set(sys.modules)), 'متجر')"
    )
    environ = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONPATH": str(Path.cwd())}
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, timeout=30, env=environ, check=True
    )
    assert ran.stdout.decode("utf-8").splitlines()[-1] == "[] متجر"


def test_a_reader_that_went_away_costs_nothing(tmp_path: Path) -> None:
    environ = {**os.environ, "POS_APP_HOME": str(tmp_path), "PYTHONPATH": str(Path.cwd())}
    process = subprocess.Popen(
        [sys.executable, "-m", "pos_app", "--help"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environ,
    )
    assert process.stdout is not None
    process.stdout.close()
    _, said = process.communicate(timeout=30)
    assert b"Traceback" not in said
