from __future__ import annotations

import asyncio

import pytest

from pos_app.diagnostics.doctor import (
    Check,
    Finding,
    Severity,
    examine,
    latency_finding,
    skew_finding,
    space_finding,
    worst_exit_code,
)
from pos_app.errors import BadInput, DeviceTrouble, JournalTrouble, PosError, Unreachable


def _raising(error: PosError) -> Check:
    async def look() -> Finding:
        raise error

    return Check("one", look, "do this")


async def test_findings_come_in_the_order_of_the_checks() -> None:
    first_may_end = asyncio.Event()

    async def slow() -> Finding:
        await first_may_end.wait()
        return Finding("slow", Severity.OK, "")

    async def quick() -> Finding:
        first_may_end.set()
        return Finding("quick", Severity.OK, "")

    found = await examine([Check("slow", slow), Check("quick", quick)])
    assert [each.check for each in found] == ["slow", "quick"]


async def test_a_check_that_hangs_is_a_warning() -> None:
    async def hangs() -> Finding:
        await asyncio.Event().wait()
        raise AssertionError

    (found,) = await examine([Check("hangs", hangs)], limit=0.01)
    assert found.severity is Severity.WARNING
    assert found.check == "hangs"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (BadInput("k", "may be x", field="till.number"), 2),
        (Unreachable("no_connection"), 5),
        (JournalTrouble("disk_full", "d"), 6),
        (DeviceTrouble("paper_end"), 4),
    ],
)
async def test_a_check_that_fails_says_why_and_what_to_do(error: PosError, code: int) -> None:
    (found,) = await examine([_raising(error)])
    assert found.severity is Severity.ERROR
    assert found.exit_code == code
    assert found.advice == "do this"
    assert found.plain()["severity"] == "error"


@pytest.mark.expects_log("check_failed")
async def test_a_broken_check_is_a_finding_and_not_the_end() -> None:
    async def broken() -> Finding:
        raise NameError("x")

    (found,) = await examine([Check("broken", broken)])
    assert (found.severity, found.check) == (Severity.ERROR, "broken")
    assert "NameError" in found.said


def test_the_exit_code_is_that_of_the_worst() -> None:
    def found(severity: Severity, code: int) -> Finding:
        return Finding("c", severity, "", exit_code=code)

    assert worst_exit_code([]) == 0
    assert worst_exit_code([found(Severity.WARNING, 6)]) == 0
    assert worst_exit_code([found(Severity.ERROR, 5), found(Severity.ERROR, 2)]) == 2
    assert worst_exit_code([found(Severity.ERROR, 6), found(Severity.ERROR, 2)]) == 6
    assert worst_exit_code([found(Severity.ERROR, 9)]) == 4


@pytest.mark.parametrize(
    ("free", "severity"),
    [(0, Severity.ERROR), (100 * 2**20, Severity.WARNING), (2**40, Severity.OK)],
)
def test_space(free: int, severity: Severity) -> None:
    assert space_finding(free).severity is severity


@pytest.mark.parametrize(
    ("skew", "severity"),
    [
        (None, Severity.NOTE),
        (0.2, Severity.OK),
        (-20, Severity.OK),
        (60, Severity.WARNING),
        (-3600, Severity.ERROR),
    ],
)
def test_skew(skew: float | None, severity: Severity) -> None:
    found = skew_finding(skew)
    assert found.severity is severity
    if skew == -3600:
        assert "behind" in found.said


@pytest.mark.parametrize(
    ("seconds", "severity"), [(None, Severity.OK), (0.1, Severity.OK), (3.0, Severity.WARNING)]
)
def test_latency(seconds: float | None, severity: Severity) -> None:
    assert latency_finding(seconds).severity is severity
