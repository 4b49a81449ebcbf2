"""Reached before the slip is on record, and let go where none comes."""

from __future__ import annotations

import contextlib

import pytest

from drivers.printers.early import EarlyReach, Reached
from tests.drivers.printers.samples import SALE


class Reaching:
    def __init__(self) -> None:
        self.asked = 0
        self.let_go = 0

    def __call__(self) -> Reached:
        self.asked += 1
        stack = contextlib.ExitStack()
        stack.callback(self.gone)
        return Reached(SALE, stack)

    def gone(self) -> None:
        self.let_go += 1


def test_a_slip_takes_what_was_reached_for_it() -> None:
    early, reach = EarlyReach(), Reaching()
    early.announce()

    def slowly() -> Reached:
        reached = reach()
        early.slip_comes()  # meanwhile, from the other thread
        return reached

    early.hold(slowly)
    reached = early.take()
    assert reached is not None
    assert (reached.receipt, reach.let_go) == (SALE, 0)
    assert early.take() is None


def test_a_slip_that_overtook_its_announcement_reaches_for_itself() -> None:
    early, reach = EarlyReach(), Reaching()
    early.announce()
    early.slip_comes()
    early.hold(reach)
    assert (reach.asked, early.take()) == (0, None)


def test_where_no_slip_comes_the_printer_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drivers.printers.early.PATIENCE", 0.01)
    early, reach = EarlyReach(), Reaching()
    early.announce()
    early.hold(reach)
    assert (reach.let_go, early.take()) == (1, None)


def test_whoever_else_needs_the_printer_gets_it() -> None:
    early, reach = EarlyReach(), Reaching()
    early.announce()

    def at_once() -> Reached:
        early.slip_comes()
        return reach()

    early.hold(at_once)
    early.drop()
    early.drop()
    assert (reach.let_go, early.take()) == (1, None)
