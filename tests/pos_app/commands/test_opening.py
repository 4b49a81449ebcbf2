from __future__ import annotations

import logging

import pytest

from tests.pos_app.commands.conftest import CommandLine


def test_what_the_journal_must_tell_is_told(
    pos: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pos.journal, "notices", lambda: ("journal_damaged",))
    ran = pos("recover")
    assert ran.code == 0
    assert "journal_damaged" in ran.err


def test_what_happens_is_logged_in_the_home(
    pos: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def notices() -> tuple[str, ...]:
        logging.getLogger("pos_app.test").info("something_happened")
        return ()

    monkeypatch.setattr(pos.journal, "notices", notices)
    before = list(logging.getLogger().handlers)
    assert pos("recover").err == ""
    assert "something_happened" in (pos.home / "demo" / "logs" / "pos-app.jsonl").read_text()
    assert not [each for each in logging.getLogger().handlers if each not in before
                and not isinstance(each, logging.NullHandler)]  # fmt: skip


@pytest.mark.parametrize("typed", [("terminals",), ("recover",)])
def test_nothing_is_opened_without_a_merchant(
    pos: CommandLine, monkeypatch: pytest.MonkeyPatch, typed: tuple[str, ...]
) -> None:
    monkeypatch.setenv("POS_APP_GATEWAY_ENVIRONMENT", "production")
    ran = pos(*typed)
    assert ran.code == 2
    assert "gateway.merchant_code" in ran.err
    assert not pos.opened
