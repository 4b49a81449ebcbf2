from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.displays.line_display import LEAST_GAP, LONGEST_FRAME, LineDialect, LineDisplay
from drivers.displays.rows import rows
from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.domain.money import Fils
from tests.drivers.displays.golden_story import ENCODERS, GOLDEN, PAID, STORY, TAP, told

views = st.builds(
    DisplayView,
    moment=st.sampled_from(DisplayMoment),
    amount=st.integers(0, 10**15).map(Fils),
    url=st.text(max_size=300),
    reference=st.text(max_size=60),
    seconds_left=st.none() | st.integers(-5, 10**7),
    received=st.integers(0, 10**15).map(Fils),
    change=st.integers(0, 10**15).map(Fils),
    shop_name=st.text(max_size=80),
    shop_name_ar=st.text(max_size=80),
    language=st.sampled_from(["en", "ar", "both"]),
)


@pytest.mark.parametrize("name", ENCODERS)
def test_every_encoder_sends_the_golden_bytes_of_the_story(name: str) -> None:
    assert told(name) == (GOLDEN / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize("dialect", LineDialect)
@pytest.mark.parametrize("shared", [False, True])
@given(view=views, before=st.none() | views)
def test_no_frame_overruns_a_45_byte_buffer_whatever_the_view(
    dialect: LineDialect, shared: bool, view: DisplayView, before: DisplayView | None
) -> None:
    display = LineDisplay(dialect, shared_port=shared)
    frames = display.opening() + display.frames(view, before) + display.closing()
    assert all(0 < len(frame.data) <= LONGEST_FRAME for frame in frames)


@given(view=views)
def test_rows_are_exactly_20_printable_ascii_columns(view: DisplayView) -> None:
    for row in rows(view):
        assert len(row) == 20
        assert all(" " <= character <= "~" for character in row)


@pytest.mark.parametrize("dialect", LineDialect)
@given(view=views)
def test_text_never_holds_a_command(dialect: LineDialect, view: DisplayView) -> None:
    """What is left of the frames without the known heads is printable and begins no command."""
    heads = {
        LineDialect.EPSON: (b"\x0b", b"\x1f$\x01\x02"),
        LineDialect.UTC: (b"\x1bu\x49", b"\r"),
        LineDialect.AEDEX: (b"!#9", b"\r"),
        LineDialect.CD5220: (b"\x1bQA", b"\x1bQB", b"\r"),
    }[dialect]
    sent = b"".join(frame.data for frame in LineDisplay(dialect).frames(view, None))
    for head in heads:
        sent = sent.replace(head, b"")
    assert len(sent) == 40
    assert all(0x20 <= byte <= 0x7E for byte in sent)
    if dialect is LineDialect.AEDEX:
        assert b"!" not in sent


@pytest.mark.parametrize("dialect", LineDialect)
@given(view=views)
def test_behind_a_printer_each_frame_selects_the_display_and_gives_the_port_back(
    dialect: LineDialect, view: DisplayView
) -> None:
    display = LineDisplay(dialect, shared_port=True)
    for frame in display.opening() + display.frames(view, None) + display.closing():
        assert frame.data.startswith(b"\x1b=\x02")
        assert frame.data.endswith(b"\x1b=\x01")
        assert frame.data.count(b"\x1b=") == 2


def test_at_most_five_frames_a_second() -> None:
    assert LineDisplay(LineDialect.EPSON).least_gap == LEAST_GAP == 0.2


@pytest.mark.parametrize("dialect", LineDialect)
def test_nothing_is_sent_for_what_already_stands_there(dialect: LineDialect) -> None:
    display = LineDisplay(dialect)
    for view in STORY.values():
        assert display.frames(view, view) == ()
        assert display.refresh(view) == display.frames(view, None) != ()


def test_cd5220_sends_only_the_row_that_changed() -> None:
    (frame,) = LineDisplay(LineDialect.CD5220).frames(TAP, STORY["waiting"])
    assert frame.data == b"\x1bQB TAP OR INSERT CARD \r"
    assert len(LineDisplay(LineDialect.CD5220).frames(PAID, TAP)) == 2


def test_a_view_knows_no_payer_so_no_byte_can_depend_on_one() -> None:
    assert {field.name for field in fields(DisplayView)} == {
        "moment", "amount", "url", "reference", "seconds_left", "received", "change",
        "shop_name", "shop_name_ar", "language",
    }  # fmt: skip
