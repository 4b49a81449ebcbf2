from __future__ import annotations

from pos_app.app.headless import HeadlessTill
from pos_app.app.health_rows import health_rows, measured
from pos_app.ports.devices import Readiness


async def test_what_is_known_and_what_has_to_be_asked(till: HeadlessTill) -> None:
    rows = {row.kind: row for row in health_rows(till, Readiness.PAPER_END)}
    assert rows["printer"].role == "bad"
    assert "Qt 6.11.3" in rows["version"].value
    assert {row.kind: row.role for row in await measured(till)} == {
        "terminals": "go",
        "sales": "go",
    }


async def test_a_gateway_that_is_away_is_bad(till: HeadlessTill) -> None:
    assert till.demo is not None
    await till.demo.close()
    assert {row.kind: row.role for row in await measured(till)}["terminals"] == "bad"
    rows = {row.kind: row for row in health_rows(till, Readiness.READY)}
    assert (rows["gateway"].role, rows["printer"].role) == ("bad", "go")
