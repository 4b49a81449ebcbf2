"""Jobs on a printer that answers, is silent, lies, vanishes, comes back or runs out of paper."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from drivers.printers.connection import Patience
from drivers.printers.escpos import drawer_pulse
from drivers.printers.models import model_for
from drivers.printers.slips.template import standard_template
from drivers.printers.thermal import ThermalPrinter
from pos_app.ports.devices import PrintState, Readiness
from tests.drivers.printers.decoder import decode
from tests.drivers.printers.fake_printer import FakePrinter
from tests.drivers.printers.samples import HOSTILE, SALE

pytestmark = pytest.mark.usefixtures("qapp")

HASTE = Patience(connect=0.6, lock=0.2, answer=0.05, proof=0.05)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drivers.printers.conversation._NOBODY_ANSWERS", 0.05)
    monkeypatch.setattr("drivers.printers.conversation._ASK_AGAIN", 0.02)


Make = Callable[..., ThermalPrinter]


@pytest.fixture
async def printer_on(tmp_path: Path) -> AsyncIterator[Make]:
    made: list[ThermalPrinter] = []

    def make(fake: FakePrinter, model: str = "", **options: Any) -> ThermalPrinter:
        made.append(
            ThermalPrinter(
                fake,
                model_for("80mm", model),
                standard_template(),
                patience=HASTE,
                lock_folder=tmp_path,
                **options,
            )
        )
        return made[-1]

    yield make
    for each in made:
        await each.close()


async def test_a_receipt_is_confirmed_by_the_printer(printer_on: Make) -> None:
    fake = FakePrinter()
    outcome = await printer_on(fake).print_receipt(SALE, job="1")
    assert outcome.state is PrintState.CONFIRMED
    assert decode(fake.printed, 576).cuts == [66]
    assert not fake.is_open, "one job, one connection"


async def test_proof_of_print_is_taken_where_the_model_has_it(printer_on: Make) -> None:
    outcome = await printer_on(FakePrinter(proves=True), "tm-t20iii").print_receipt(SALE, job="1")
    assert (outcome.state, outcome.detail) == (PrintState.CONFIRMED, "")


async def test_a_model_that_should_prove_and_does_not_is_taken_at_its_second_word(
    printer_on: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drivers.printers.conversation._PROOF_LAGS", 0.01)
    outcome = await printer_on(FakePrinter(), "tm-t20iii").print_receipt(SALE, job="1")
    assert (outcome.state, outcome.detail) == (PrintState.CONFIRMED, "executed, by GS r")


async def test_a_job_is_never_printed_twice_under_one_name(printer_on: Make) -> None:
    fake = FakePrinter()
    printer = printer_on(fake)
    first = await printer.print_receipt(SALE, job="1")
    size = len(fake.taken)
    assert await printer.print_receipt(SALE, job="1") == first
    assert len(fake.taken) == size
    await printer.print_receipt(replace(SALE, copy=True), job="2")
    assert len(fake.taken) > size


async def test_a_silent_printer_gets_the_slip_and_an_honest_answer(printer_on: Make) -> None:
    fake = FakePrinter(silent=True)
    printer = printer_on(fake)
    outcome = await printer.print_receipt(SALE, job="1")
    assert outcome.state is PrintState.SENT
    assert decode(fake.printed, 576).cuts == [66]
    assert await printer.readiness() is Readiness.UNKNOWN, "silence is not: no paper"


async def test_a_one_way_transport_is_sent(printer_on: Make) -> None:
    fake = FakePrinter(one_way=True)
    printer = printer_on(fake)
    assert (await printer.print_receipt(SALE, job="1")).state is PrintState.SENT
    assert b"\x10\x04" not in fake.taken
    assert await printer.readiness() is Readiness.UNKNOWN


async def test_star_in_escpos_mode_is_not_asked(printer_on: Make) -> None:
    fake = FakePrinter()
    printer = printer_on(fake, "tsp600-escpos")
    assert (await printer.print_receipt(SALE, job="1")).state is PrintState.SENT
    assert await printer.readiness() is Readiness.UNKNOWN


@pytest.mark.parametrize(
    "answer", [b"\r\nERROR\r\n", b"\x10\x04\x01OK\r\n", b"HTTP/1.1 400 Bad Request"]
)
async def test_a_printer_that_is_a_modem_gets_no_receipt(printer_on: Make, answer: bytes) -> None:
    fake = FakePrinter(nonsense=answer)
    outcome = await printer_on(fake).print_receipt(SALE, job="1")
    assert (outcome.state, outcome.kind) == (PrintState.FAILED, "not_a_printer")
    assert fake.taken == b""


@pytest.mark.parametrize(
    ("fake", "kind"),
    [
        (FakePrinter(paper_for=-1), "paper_end"),
        (FakePrinter(cover_open=True), "cover_open"),
        (FakePrinter(absent_for=10**6), "not_connected"),
    ],
)
async def test_what_cannot_print_is_told_before_a_byte_is_sent(
    printer_on: Make, fake: FakePrinter, kind: str
) -> None:
    printer = printer_on(fake)
    outcome = await printer.print_receipt(SALE, job="1")
    assert (outcome.state, outcome.kind) == (PrintState.FAILED, kind)
    assert outcome.untouched
    assert fake.taken == b""
    assert printer.held == ""
    fake.cover_open, fake.absent_for = False, 0
    fake.put_paper_in()
    assert (await printer.print_receipt(SALE, job="1")).state is PrintState.CONFIRMED


async def test_a_slip_that_was_announced_is_printed_over_the_printer_reached_for_it(
    printer_on: Make,
) -> None:
    fake = FakePrinter()
    printer = printer_on(fake)
    printer.expect(SALE)
    outcome = await printer.print_receipt(SALE, job="1")
    assert outcome.state is PrintState.CONFIRMED
    assert fake.opened == 1
    printed = bytes(fake.taken)
    printer.expect(HOSTILE)
    assert (await printer.print_receipt(SALE, job="2")).state is PrintState.CONFIRMED
    assert bytes(fake.taken).count(printed[-40:]) >= 1, "the slip is the one that is printed"
    assert not fake.is_open


async def test_an_announcement_moves_no_paper_and_leaves_the_printer_to_others(
    printer_on: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drivers.printers.conversation.KEPT_FOR", 0.02)
    fake = FakePrinter()
    printer = printer_on(fake)
    printer.expect(SALE)
    assert (await printer.open_drawer()).state is PrintState.SENT
    assert fake.taken == drawer_pulse(2)
    assert not fake.is_open
    absent = FakePrinter(absent_for=10**6)
    printer = printer_on(absent)
    printer.expect(SALE)
    outcome = await printer.print_receipt(SALE, job="1")
    assert (outcome.kind, outcome.untouched) == ("not_connected", True)


async def test_a_printer_that_comes_back_in_time_prints(printer_on: Make) -> None:
    fake = FakePrinter(absent_for=2)
    assert (await printer_on(fake).print_receipt(SALE, job="1")).state is PrintState.CONFIRMED
    assert fake.opened == 3


async def test_one_that_vanishes_halfway_fails_and_the_next_job_finds_it_again(
    printer_on: Make,
) -> None:
    fake = FakePrinter(vanish_after=5000)
    printer = printer_on(fake)
    outcome = await printer.print_receipt(SALE, job="1")
    assert (outcome.state, outcome.kind) == (PrintState.FAILED, "vanished")
    assert "5000 bytes went out" in outcome.detail
    assert not outcome.untouched
    assert printer.held == ""
    fake.vanish_after = 10**9
    assert (await printer.print_receipt(SALE, job="2")).state is PrintState.CONFIRMED


@pytest.mark.parametrize("room", [2000, 10**9], ids=["stalls", "buffers all of it"])
async def test_paper_out_halfway_is_held_and_resumed_without_a_dot_doubled(
    printer_on: Make, room: int
) -> None:
    whole = FakePrinter()
    await printer_on(whole).print_receipt(SALE, job="0")
    fake = FakePrinter(paper_for=5000, room=room)
    printer = printer_on(fake)
    outcome = await printer.print_receipt(SALE, job="1")
    assert (outcome.state, outcome.kind) == (PrintState.FAILED, "paper_end")
    assert printer.held == "1"
    assert await printer.readiness() is Readiness.PAPER_END

    other = await printer.print_receipt(SALE, job="2")
    assert (other.state, other.kind) == (PrintState.FAILED, "held_job")
    assert (await printer.resume(job="1")).kind == "paper_end", "no new roll yet"
    assert (await printer.resume(job="other")).kind == "not_held"

    fake.put_paper_in()
    resumed = await printer.resume(job="1")
    assert resumed.state is PrintState.CONFIRMED
    assert fake.printed == whole.printed
    assert printer.held == ""
    assert (await printer.print_receipt(SALE, job="1")) == resumed
    assert fake.printed == whole.printed, "asking again prints nothing"


@pytest.mark.parametrize(
    ("model", "kind", "cleared"),
    [("tm-t20iii", "discarded", 1), ("", "discarded_switch_off", 0)],
)
async def test_a_held_job_can_be_given_up_and_the_answer_says_what_remains(
    printer_on: Make, model: str, kind: str, cleared: int
) -> None:
    fake = FakePrinter(paper_for=5000, room=2000)
    printer = printer_on(fake, model)
    await printer.print_receipt(SALE, job="1")
    outcome = await printer.discard(job="1")
    assert (outcome.state, outcome.kind) == (PrintState.FAILED, kind)
    assert fake.cleared == cleared
    assert printer.held == ""
    assert (await printer.discard(job="1")).kind == "not_held"


async def test_a_stalled_printer_that_says_it_is_well_is_held_too(printer_on: Make) -> None:
    fake = FakePrinter(silent=True, paper_for=0, room=3000)
    printer = printer_on(fake)
    outcome = await printer.print_receipt(SALE, job="1")
    assert (outcome.state, outcome.kind) == (PrintState.FAILED, "write_timed_out")
    assert printer.held == "1"


async def test_the_drawer_is_a_job_of_its_own_and_moves_no_paper(printer_on: Make) -> None:
    fake = FakePrinter()
    assert (await printer_on(fake).open_drawer()).state is PrintState.SENT
    assert fake.taken == drawer_pulse(2)
    assert decode(bytes(fake.taken), 576).pulses == [(0, 50, 500)]
    other = FakePrinter()
    await printer_on(other, drawer_pin=5).open_drawer()
    assert decode(bytes(other.taken), 576).pulses == [(1, 50, 500)]


async def test_the_drawer_opens_while_a_slip_waits_for_paper(printer_on: Make) -> None:
    fake = FakePrinter(paper_for=5000)
    printer = printer_on(fake)
    await printer.print_receipt(SALE, job="1")
    assert (await printer.open_drawer()).state is PrintState.SENT
    assert fake.taken.endswith(drawer_pulse(2))


async def test_the_drawers_switch_is_read_for_the_wizard(printer_on: Make) -> None:
    assert await printer_on(FakePrinter()).drawer_pin() is True
    assert await printer_on(FakePrinter(silent=True)).drawer_pin() is None
    assert await printer_on(FakePrinter(absent_for=10**6)).drawer_pin() is None


@pytest.mark.parametrize(
    ("fake", "word"),
    [
        (FakePrinter(), Readiness.READY),
        (FakePrinter(near_end=True), Readiness.PAPER_NEAR_END),
        (FakePrinter(paper_for=-1), Readiness.PAPER_END),
        (FakePrinter(cover_open=True), Readiness.COVER_OPEN),
        (FakePrinter(silent=True), Readiness.UNKNOWN),
        (FakePrinter(absent_for=10**6), Readiness.OFFLINE),
        (FakePrinter(nonsense=b"ERROR"), Readiness.UNKNOWN),
    ],
)
async def test_readiness_in_one_word(printer_on: Make, fake: FakePrinter, word: Readiness) -> None:
    assert await printer_on(fake).readiness() is word


async def test_nothing_typed_into_a_receipt_reaches_the_printer_as_a_command(
    printer_on: Make,
) -> None:
    fake = FakePrinter()
    assert (await printer_on(fake).print_receipt(HOSTILE, job="1")).state is PrintState.CONFIRMED
    paper = decode(bytes(fake.taken), 576)
    assert paper.cuts == [66]
    assert not paper.asked
    assert len(paper.rows) < 8000, "long texts are cut"


async def test_closing_fails_what_comes_later(printer_on: Make) -> None:
    printer = printer_on(FakePrinter())
    await printer.warm_up()
    await printer.close()
    assert (await printer.print_receipt(SALE, job="1")).kind == "closed"
