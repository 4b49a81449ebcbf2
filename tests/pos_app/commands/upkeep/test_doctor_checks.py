from __future__ import annotations

import argparse
import asyncio
import sqlite3
import sys
from collections import namedtuple
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from drivers.discovery import Found
from pos_app.app import headless
from pos_app.commands.call import Call
from pos_app.commands.upkeep import doctor_checks
from pos_app.commands.upkeep.doctor_checks import checks_of, settings_finding
from pos_app.commands.upkeep.journal import project
from pos_app.diagnostics.doctor import Finding, Severity, examine
from pos_app.errors import BadInput, JournalTrouble
from pos_app.journal import verify
from pos_app.journal.store import open_journal
from pos_app.ports.devices import Readiness
from pos_app.settings.layers import load_settings
from tests.pos_app.commands.conftest import CommandLine, FakePrinter


def _look(pos: CommandLine, name: str, **environ: str) -> Finding:
    found = {"POS_APP_HOME": str(pos.home), "POS_APP_POLICY": "/nowhere/policy.toml"}
    found |= {"POS_APP_GATEWAY_ENVIRONMENT": "demo", **environ}
    loaded = load_settings(found)
    call = Call(argparse.Namespace(json=False), found)
    checks = [check for check in checks_of(call, loaded) if check.name == name]
    (answer,) = asyncio.run(examine(checks))
    return answer


def test_settings() -> None:
    assert settings_finding(None).severity is Severity.OK
    found = settings_finding(BadInput("k", "it may be x", field="till.number"))
    assert (found.severity, found.exit_code) == (Severity.ERROR, 2)
    assert "till.number" in found.said


def test_secrets(pos: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _look(pos, "secrets").severity is Severity.OK
    monkeypatch.setattr("pos_app.settings.secret_places.read_keyring", lambda gateway: {})
    real = {"POS_APP_GATEWAY_ENVIRONMENT": "sandbox", "POS_APP_GATEWAY_MERCHANT_CODE": "1"}
    found = _look(pos, "secrets", **real)
    assert (found.severity, found.exit_code) == (Severity.ERROR, 2)
    assert "access_code" in found.said


def test_home_and_disk(pos: CommandLine) -> None:
    assert _look(pos, "disk").check == "disk"
    assert _look(pos, "home").severity is Severity.OK
    assert (pos.home / "demo" / "logs").is_dir()
    (pos.home.parent / "file").write_text("")
    pos.home = pos.home.parent / "file" / "home"
    found = _look(pos, "home")
    assert (found.severity, found.exit_code) == (Severity.ERROR, 6)


def _damage(path: Path) -> None:
    connection = sqlite3.connect(path)
    triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for (name,) in triggers.fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    connection.execute("UPDATE entry SET payload = '{}' WHERE seq = 1")
    connection.commit()
    connection.close()


async def _begin(path: Path) -> None:
    path.parent.mkdir(parents=True)
    store = await open_journal(path, project=project)
    await store.append("till_opened", "", {"x": 1})
    await store.close()


def test_journal(pos: CommandLine) -> None:
    assert _look(pos, "journal").severity is Severity.NOTE
    path = pos.home / "demo" / "journal.sqlite3"
    asyncio.run(_begin(path))
    assert _look(pos, "journal").severity is Severity.OK
    _damage(path)
    found = _look(pos, "journal")
    assert (found.severity, found.exit_code) == (Severity.ERROR, 6)


def test_a_journal_too_long_to_be_read_in_passing(
    pos: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    asyncio.run(_begin(pos.home / "demo" / "journal.sqlite3"))

    def endless(path: Path, *, project: object, cancelled: Callable[[], bool]) -> None:
        assert cancelled()
        raise JournalTrouble("cancelled")

    monkeypatch.setattr(doctor_checks, "LONGEST_READING", -1.0)
    monkeypatch.setattr(verify, "verify_journal", endless)
    found = _look(pos, "journal")
    assert found.severity is Severity.NOTE
    assert "journal verify" in found.said


@pytest.mark.parametrize(
    ("readiness", "severity"),
    [
        (Readiness.READY, Severity.OK),
        (Readiness.UNKNOWN, Severity.NOTE),
        (Readiness.PAPER_END, Severity.WARNING),
    ],
)
def test_printer(
    pos: CommandLine, monkeypatch: pytest.MonkeyPatch, readiness: Readiness, severity: Severity
) -> None:
    printer = FakePrinter()
    printer.status = readiness
    monkeypatch.setattr(headless, "printer_of", lambda loaded: printer)
    assert _look(pos, "printer").severity is severity
    assert printer.closed


def test_a_printer_that_is_to_be_found(pos: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[Found] = []

    async def find_printers() -> list[Found]:
        return found

    monkeypatch.setattr("drivers.discovery.find_printers", find_printers)
    auto = {"POS_APP_PRINTER_DRIVER": "auto"}
    assert _look(pos, "printer", **auto).severity is Severity.WARNING
    found.append(Found("usb://04b8:0202:X1", "EPSON TM-T20III", "a", sure=True))
    told = _look(pos, "printer", **auto)
    assert (told.severity, told.said) == (
        Severity.OK, "found EPSON TM-T20III at usb://04b8:0202:X1",
    )  # fmt: skip


def test_receipts_whatever_the_printer_is(pos: CommandLine) -> None:
    assert _look(pos, "receipts").severity is Severity.OK
    home = pos.home / "demo"
    QImage(20, 20, QImage.Format.Format_Mono).save(str(pos.home.parent / "logo.png"))
    logo = {"POS_APP_SHOP_LOGO": str(pos.home.parent / "logo.png")}
    assert _look(pos, "receipts", **logo).said == "logo and texts can be used"
    (pos.home.parent / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\ncut off")
    for driver in ("auto", "none"):
        found = _look(pos, "receipts", POS_APP_PRINTER_DRIVER=driver, **logo)
        assert found.severity is Severity.WARNING
        assert "logo.png" in found.said
    (home / "receipts").mkdir(parents=True)
    (home / "receipts" / "standard.toml").write_text("[slip\n")
    found = _look(pos, "receipts")
    assert found.severity is Severity.WARNING
    assert "standard receipts are printed: standard.toml" in found.said


def test_display(pos: CommandLine) -> None:
    assert "second screen" in _look(pos, "display", POS_APP_DISPLAY_DRIVER="auto").said
    assert _look(pos, "display").severity is Severity.OK
    none = {"POS_APP_DISPLAY_DRIVER": "none"}
    assert _look(pos, "display", **none).severity is Severity.NOTE


def test_what_is_installed(pos: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("fonts", "qt", "python"):
        assert _look(pos, name).severity is Severity.OK
    monkeypatch.setattr(doctor_checks, "QT_SERIES", "5.15.")
    assert _look(pos, "qt").severity is Severity.WARNING
    version = namedtuple("version", "major minor micro releaselevel serial")  # noqa: PYI024
    monkeypatch.setattr(sys, "version_info", version(3, 99, 0, "final", 0))
    assert _look(pos, "python").severity is Severity.WARNING


def test_qt_that_cannot_be_loaded(pos: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6", None)
    found = _look(pos, "qt")
    assert found.severity is Severity.WARNING
    assert "scripts/run" in found.advice
