from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from pos_app.domain.evidence import Finding, Findings, Row, Source


def test_a_row_says_nothing_that_it_was_not_told() -> None:
    row = Row(source=Source.INVOICE, finding=Finding.UNKNOWN, amount=None)
    assert (row.reference, row.terminal, row.token, row.at) == ("", "", "", None)


def test_evidence_cannot_be_changed_afterwards() -> None:
    findings = Findings(rows=(), complete=True)
    with pytest.raises(FrozenInstanceError):
        findings.complete = False  # type: ignore[misc]  # the point of the test
