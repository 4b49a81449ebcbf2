from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pos_app.domain.evidence import Finding
from pos_app.domain.invoice import InvoiceKind
from ui.words import office

NOW = datetime(2026, 11, 23, 13, 42, tzinfo=UTC)


def test_every_state_and_kind_has_its_words() -> None:
    assert len({office.finding_word(finding) for finding in Finding}) == len(Finding)
    assert set(office.FINDING_ROLES) == set(office.FINDING_ICONS) == set(Finding)
    assert len({office.kind_word(kind) for kind in InvoiceKind}) == len(InvoiceKind)
    assert [option for option, _ in office.days_options()] == ["", "1", "7", "31"]


def test_counts_and_sums() -> None:
    assert "1,204" in office.listed(15, 1500, 1204)
    assert "1,204" not in office.listed(1204, 1500, 1204)
    assert "1.500" in office.listed(15, 1500, None)
    assert "30 / 1,204" in office.added(30, 1500, 1204, going_on=True)
    assert "30" in office.added(30, 1500, None, going_on=True)
    assert "1.500" in office.added(30, 1500, 30, going_on=False)


@pytest.mark.parametrize(
    ("passed", "said"),
    [
        (timedelta(seconds=30), "0\u2069 min"),
        (timedelta(minutes=59), "59\u2069 min"),
        (timedelta(hours=47), "47\u2069 h"),
        (timedelta(days=3), "3 day"),
    ],
)
def test_ages(passed: timedelta, said: str) -> None:
    assert said in office.last_known(NOW - passed, NOW)


def test_when_a_record_was_made() -> None:
    assert office.moment(None, NOW) == ""
    assert "16:40" in office.moment(NOW - timedelta(minutes=2), NOW)
    assert "22/11" in office.moment(NOW - timedelta(days=1), NOW)
    assert "23/11/25" in office.moment(NOW - timedelta(days=365), NOW)
