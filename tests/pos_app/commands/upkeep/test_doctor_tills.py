"""Healthy tills and broken ones, as the fleet's monitoring sees them (docs/roll-out.md)."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from pos_app.errors import Unreachable
from pos_app.gateway.config import Health
from pos_app.settings.files import Home
from tests.pos_app.commands.conftest import CommandLine

REAL = {
    "POS_APP_GATEWAY_ENVIRONMENT": "sandbox",
    "POS_APP_GATEWAY_MERCHANT_CODE": "842217",
    "POS_APP_GATEWAY_TERMINAL_ID": "29708454",
    "POS_APP_ACCESS_CODE": "code",
    "POS_APP_SECRET_KEY": "k" * 32,
    "POS_APP_IV_KEY": "i" * 16,
    "POS_APP_USERNAME": "user",
    "POS_APP_PASSWORD": "pass",
}
Break = Callable[[CommandLine, pytest.MonkeyPatch], None]


def healthy(_pos: CommandLine, _patch: pytest.MonkeyPatch) -> None:
    """Nothing is broken."""


def misspelt(pos: CommandLine, patch: pytest.MonkeyPatch) -> None:
    patch.setenv("POS_APP_TILL_LANGUAGE", "fr")


def short_key(pos: CommandLine, patch: pytest.MonkeyPatch) -> None:
    patch.setenv("POS_APP_IV_KEY", "i" * 15)


def broken_policy(pos: CommandLine, patch: pytest.MonkeyPatch) -> None:
    Path(os.environ["POS_APP_POLICY"]).write_text("[gateway\n", "utf-8")


def printer_gone(pos: CommandLine, patch: pytest.MonkeyPatch) -> None:
    patch.setenv("POS_APP_PRINTER_DRIVER", "escpos")
    patch.setenv("POS_APP_PRINTER_TRANSPORT", "file:///nowhere/lp0")


def broken_logo(pos: CommandLine, patch: pytest.MonkeyPatch) -> None:
    pos.home.parent.joinpath("logo.png").write_bytes(b"\x89PNG\r\n\x1a\ncut off")
    patch.setenv("POS_APP_SHOP_LOGO", str(pos.home.parent / "logo.png"))


def broken_texts(pos: CommandLine, patch: pytest.MonkeyPatch) -> None:
    (pos.home / "receipts").mkdir(parents=True)
    (pos.home / "receipts" / "standard.toml").write_text("[slip\n")


def without_a_key(pos: CommandLine, patch: pytest.MonkeyPatch) -> None:
    patch.delenv("POS_APP_IV_KEY")
    patch.setattr("pos_app.settings.secret_places.read_keyring", lambda gateway: {})


def cut_off(pos: CommandLine, patch: pytest.MonkeyPatch) -> None:
    pos.gateway.trouble = Unreachable("no_connection")


def foreign_terminal(pos: CommandLine, patch: pytest.MonkeyPatch) -> None:
    patch.setenv("POS_APP_GATEWAY_TERMINAL_ID", "77")


def wrong_clock(pos: CommandLine, patch: pytest.MonkeyPatch) -> None:
    pos.gateway.health_now = Health(skew=4000.0)


def damaged_journal(pos: CommandLine, patch: pytest.MonkeyPatch) -> None:
    Home(pos.home, pos.home).prepare()
    (pos.home / "journal.sqlite3").write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)


def full_disk(pos: CommandLine, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=10_000_000))


TILLS: list[tuple[Break, int, str]] = [
    (healthy, 0, ""),
    (printer_gone, 0, "printer"),
    (broken_logo, 0, "receipts"),
    (broken_texts, 0, "receipts"),
    (misspelt, 2, "settings"),
    (broken_policy, 2, "settings"),
    (short_key, 2, "settings"),
    (without_a_key, 2, "secrets"),
    (foreign_terminal, 2, "gateway"),
    (wrong_clock, 2, "clock"),
    (cut_off, 5, "gateway"),
    (damaged_journal, 6, "journal"),
    (full_disk, 6, "disk"),
]


@pytest.mark.parametrize(
    ("break_it", "code", "at_fault"), TILLS, ids=[t[0].__name__ for t in TILLS]
)
def test_the_exit_code_tells_how_bad_it_is(
    pos: CommandLine, monkeypatch: pytest.MonkeyPatch, break_it: Break, code: int, at_fault: str
) -> None:
    for name, text in REAL.items():
        monkeypatch.setenv(name, text)
    break_it(pos, monkeypatch)
    ran = pos("doctor", "--json")
    assert ran.code == code
    bad = [found for found in ran.json["findings"] if found["severity"] in {"warning", "error"}]
    errors = [found for found in bad if found["severity"] == "error"]
    assert [found["check"] for found in (errors or bad)][:1] == ([at_fault] if at_fault else [])
    assert bool(errors) is (code != 0)
    assert all(found["advice"] for found in bad)
    if at_fault:
        assert ran.json["worst"] == ("error" if code else "warning")


def test_the_guide_has_the_same_table() -> None:
    guide = (Path(__file__).parents[4] / "docs" / "roll-out.md").read_text("utf-8")
    for _, code, at_fault in TILLS[1:]:
        assert f"| {code} | `{at_fault}` | `{'error' if code else 'warning'}` |" in guide
