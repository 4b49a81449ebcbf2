"""Status bytes, one by one, against the manuals' tables; nonsense is never an answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.printers.status import (
    PrinterState,
    ask,
    buffered_paper_end,
    from_asb,
    from_eot,
    listen,
)
from pos_app.ports.devices import Readiness


@pytest.mark.parametrize(
    ("answers", "word"),
    [
        # emupos and TM-U220A p. 54: paper out is 1e 32 12 7e, healthy 12 (or 16) everywhere.
        ({1: 0x12, 2: 0x12, 3: 0x12, 4: 0x12}, Readiness.READY),
        ({1: 0x16, 2: 0x12, 3: 0x12, 4: 0x12}, Readiness.READY),
        ({1: 0x1E, 2: 0x32, 3: 0x12, 4: 0x7E}, Readiness.PAPER_END),
        ({1: 0x1A, 2: 0x32, 3: 0x12, 4: 0x72}, Readiness.PAPER_END),
        ({1: 0x1A, 2: 0x32}, Readiness.PAPER_END),
        ({1: 0x12, 2: 0x12, 3: 0x12, 4: 0x1E}, Readiness.PAPER_NEAR_END),
        ({1: 0x1A, 2: 0x16, 3: 0x12, 4: 0x12}, Readiness.COVER_OPEN),
        ({1: 0x1A, 2: 0x52, 3: 0x1A, 4: 0x12}, Readiness.CUTTER),
        ({1: 0x1A, 2: 0x52, 3: 0x32, 4: 0x12}, Readiness.OFFLINE),
        ({1: 0x1A, 2: 0x12, 3: 0x12, 4: 0x12}, Readiness.OFFLINE),
        ({1: 0x12}, Readiness.READY),
        ({1: None}, Readiness.UNKNOWN),
        ({}, Readiness.UNKNOWN),
    ],
)
def test_answers_to_dle_eot(answers: dict[int, int | None], word: Readiness) -> None:
    state = from_eot(answers)
    assert state.readiness() is word
    assert state.prints is {Readiness.READY: True, Readiness.PAPER_NEAR_END: True}.get(
        word, None if word is Readiness.UNKNOWN else False
    )


@pytest.mark.parametrize(
    ("block", "word"),
    [
        (b"\x10\x00\x00\x00", Readiness.READY),
        (b"\x14\x00\x00\x0f", Readiness.READY),
        (b"\x10\x00\x03\x00", Readiness.PAPER_NEAR_END),
        (b"\x18\x00\x0f\x00", Readiness.PAPER_END),
        (b"\x38\x00\x00\x00", Readiness.COVER_OPEN),
        (b"\x18\x08\x00\x00", Readiness.CUTTER),
        (b"\x18\x20\x00\x00", Readiness.OFFLINE),
    ],
)
def test_automatic_status(block: bytes, word: Readiness) -> None:
    assert from_asb(block).readiness() is word
    heard = listen(block)
    assert heard.asb is not None
    assert heard.asb.readiness() is word


def test_an_unanswered_question_is_unknown_not_out_of_paper() -> None:
    assert PrinterState().readiness() is Readiness.UNKNOWN
    assert PrinterState().prints is None


def test_the_streams_are_told_apart() -> None:
    heard = listen(b"\x11\x16\x13" + b"\x14\x00\x00\x0f" + b"\x37\x220042\x00" + b"\x0c")
    assert heard.eot == 0x16
    assert heard.asb is not None
    assert heard.asb.drawer_pin_high
    assert heard.proofs == ("0042",)
    assert heard.buffered == 0x0C
    assert heard.strange == 0
    assert buffered_paper_end(0x0C)
    assert not buffered_paper_end(0x03)


@pytest.mark.parametrize("whole", [b"\x37\x220042\x00", b"\x14\x00\x00\x0f"])
def test_an_answer_may_be_cut_anywhere(whole: bytes) -> None:
    for cut in range(1, len(whole)):
        first = listen(whole[:cut])
        assert first.rest == whole[:cut]
        second = listen(first.rest + whole[cut:])
        assert (second.proofs == ("0042",)) == (whole[0] == 0x37)
        assert (second.asb is not None) == (whole[0] == 0x14)
        assert not second.rest


def test_a_modem_is_strange() -> None:
    heard = listen(b"\r\nERROR\r\n")
    assert heard.strange >= 4
    assert heard.buffered is None


def test_the_question() -> None:
    assert ask(4) == b"\x10\x04\x04"


@given(st.binary(max_size=300))
def test_any_input_is_sorted_without_complaint(data: bytes) -> None:
    heard = listen(data)
    assert len(heard.rest) < 16
