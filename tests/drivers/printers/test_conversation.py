"""Questions and answers on one connection."""

from __future__ import annotations

import contextlib
from itertools import count
from types import SimpleNamespace

import pytest

from drivers.printers.conversation import Conversation, EarlyReach, Reached
from drivers.printers.models import model_for
from pos_app.errors import DeviceTrouble
from pos_app.ports.devices import PrintState, Readiness
from tests.drivers.printers.fake_printer import FakePrinter
from tests.drivers.printers.samples import SALE


def talk_to(fake: FakePrinter, model: str = "") -> Conversation:
    fake.open(timeout=1)
    return Conversation(fake, model_for("80mm", model), answer=0.02)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A millisecond passes with each look at the clock, however busy the machine is."""
    ticks = (number / 1000 for number in count())
    clock = SimpleNamespace(monotonic=lambda: next(ticks))
    monkeypatch.setattr("drivers.printers.conversation.time", clock)
    monkeypatch.setattr("drivers.printers.conversation._NOBODY_ANSWERS", 0.02)
    monkeypatch.setattr("drivers.printers.conversation._ASK_AGAIN", 0.01)
    monkeypatch.setattr("drivers.printers.conversation._PROOF_LAGS", 0.01)


def test_a_well_printer_is_asked_one_question() -> None:
    fake = FakePrinter()
    talk = talk_to(fake)
    talk.ask_early()
    assert talk.early_state().readiness() is Readiness.READY
    assert fake.written == 3
    assert not talk.quiet


def test_an_ill_one_is_asked_why() -> None:
    talk = talk_to(FakePrinter(cover_open=True))
    talk.ask_early()
    assert talk.early_state().readiness() is Readiness.COVER_OPEN


def test_confirmation_in_every_shape() -> None:
    assert talk_to(FakePrinter()).confirm(7, patience=0.1).state is PrintState.CONFIRMED
    proved = talk_to(FakePrinter(proves=True), "tm-t20iii").confirm(7, patience=0.1)
    assert (proved.state, proved.detail) == (PrintState.CONFIRMED, "")
    silent = talk_to(FakePrinter(silent=True)).confirm(7, patience=0.1)
    assert (silent.state, silent.readiness) == (PrintState.SENT, Readiness.UNKNOWN)
    one_way = talk_to(FakePrinter(one_way=True)).confirm(7, patience=0.1)
    assert one_way.state is PrintState.SENT
    out = talk_to(FakePrinter(paper_for=-1)).confirm(7, patience=0.5)
    assert (out.state, out.kind) == (PrintState.FAILED, "paper_end")


def test_an_old_proof_does_not_count() -> None:
    fake = FakePrinter(silent=True)
    talk = talk_to(fake, "tm-t20iii")
    fake.waiting += b"\x37\x220006\x00"
    assert talk.confirm(7, patience=0.05).state is PrintState.SENT


def test_a_line_that_breaks_during_the_question_is_still_honest() -> None:
    fake = FakePrinter()
    talk = talk_to(fake)
    fake.close()
    assert talk.confirm(7, patience=0.1).detail == "all sent, then not_connected"
    assert talk.state_if_possible().readiness() is Readiness.UNKNOWN


def test_an_echo_is_no_printer() -> None:
    talk = talk_to(FakePrinter(nonsense=b"\x10\x04\x01"))
    talk.ask_early()
    with pytest.raises(DeviceTrouble, match="not_a_printer"):
        talk.early_state()


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
    monkeypatch.setattr("drivers.printers.conversation.KEPT_FOR", 0.01)
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
