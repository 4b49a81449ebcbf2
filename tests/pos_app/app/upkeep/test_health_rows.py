from __future__ import annotations

from pos_app.app.headless import HeadlessTill
from pos_app.app.upkeep.health_rows import event_rows, health_rows, measured
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


async def test_sign_in_stalls_and_last_troubles(till: HeadlessTill) -> None:
    await till.gateway.sign_in()
    rows = {row.kind: row for row in health_rows(till, Readiness.READY, stall=0.3)}
    assert rows["token_age"].value == "0 min"
    assert (rows["loop_lag"].role, rows["loop_lag"].value) == ("attention", "300 ms")
    (none,) = await event_rows(till)
    assert (none.role, none.value) == ("go", "none")
    said = '{"at": "2026-11-23T13:42:00+00:00", "level": "warning", "said": "print_failed"}'
    (till.loaded.home.logs / "pos-app.jsonl").write_text(said, "utf-8")
    (event,) = await event_rows(till)
    assert (event.role, event.value) == ("quiet", "16:42 print_failed")
