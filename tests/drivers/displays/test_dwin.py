from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from drivers.displays.checksums import crc16_modbus
from drivers.displays.dwin import Dwin, DwinAnswer
from drivers.displays.frames import Frame, Verdict
from drivers.displays.layouts import dwin_layout
from pos_app.domain.display import DisplayView
from pos_app.errors import DeviceTrouble
from tests.drivers.displays.golden_story import AMOUNT, IDLE, LINK, TAP, TICK
from tests.drivers.displays.test_line_display import views

PANEL = Dwin(dwin_layout())
STRICT = Dwin(dwin_layout(), crc=True, header=b"\xaa\xbb")


def read(frame: Frame, panel: Dwin) -> tuple[int, bytes]:
    """Address and words of a write, taken apart independently of the encoder."""
    data = frame.data
    assert data[:2] == panel.header
    assert data[2] == len(data) - 3
    assert data[3] == 0x82
    body = data[4:]
    if panel.crc:
        assert body[-2:] == crc16_modbus(data[3:-2]).to_bytes(2, "little")
        body = body[:-2]
    return int.from_bytes(body[:2], "big"), body[2:]


@pytest.mark.parametrize("panel", [PANEL, STRICT])
@given(view=views)
def test_frames_are_whole_even_and_at_known_addresses(panel: Dwin, view: DisplayView) -> None:
    try:
        frames = panel.frames(view, None)
    except DeviceTrouble as trouble:
        assert trouble.kind in ("link_unreadable", "link_too_long")
        return
    sizes = {field.address: field.size for field in panel.layout.fields.values()}
    sizes |= {panel.layout.language_address: 2, 0x84: 4}
    for frame in frames:
        address, words = read(frame, panel)
        assert len(words) == sizes[address]
        if address >= 0x1010:
            assert words.endswith(b"\x00\x00"), "a text must have its end"
            assert words.rstrip(b"\x00").isascii()
    assert read(frames[-1], panel)[0] == 0x84, "the page comes when its values are there"


def test_the_link_stands_at_its_address_whole() -> None:
    written = dict(read(frame, PANEL) for frame in PANEL.frames(LINK, None))
    assert written[0x1100].rstrip(b"\x00").decode() == LINK.url
    assert written[0x0084] == b"\x5a\x01\x00\x03"


def test_a_tick_writes_the_countdown_alone() -> None:
    (frame,) = PANEL.frames(TICK, LINK)
    assert read(frame, PANEL) == (0x1040, b"9:40".ljust(12, b"\x00"))


def test_a_new_page_with_the_same_amount_is_the_page_alone() -> None:
    (frame,) = PANEL.frames(TAP, AMOUNT)
    assert frame.data == bytes.fromhex("5a a5 07 82 00 84 5a 01 00 02")


def test_what_an_earlier_page_left_is_written_again() -> None:
    assert 0x1010 in dict(read(frame, PANEL) for frame in PANEL.frames(AMOUNT, IDLE))


def test_a_link_longer_than_its_variables_is_not_sent() -> None:
    with pytest.raises(DeviceTrouble, match="link_too_long"):
        PANEL.frames(replace(LINK, url="https://a.test/" + "x" * 200), None)


OK = "5a a5 03 82 4f 4b"


@pytest.mark.parametrize(
    ("received", "verdict"),
    [
        ("", Verdict.INCOMPLETE),
        ("5a a5", Verdict.INCOMPLETE),
        ("5a a5 03 82 4f", Verdict.INCOMPLETE),
        (OK, Verdict.ACCEPTED),
        ("5a a5 03 82 45 52", Verdict.REFUSED),
        (f"00 ff 5a {OK}", Verdict.ACCEPTED),
        (f"5a a5 06 83 10 00 01 00 05 {OK}", Verdict.ACCEPTED),
        ("5a a5 06 83 10 00 01 00 05", Verdict.INCOMPLETE),
        ("5a a5 00", Verdict.INCOMPLETE),
    ],
)
def test_answers_to_a_write(received: str, verdict: Verdict) -> None:
    assert DwinAnswer(b"\x5a\xa5", False, 0x82, b"OK").judge(bytes.fromhex(received)) is verdict


def test_an_answer_with_a_wrong_crc_is_noise() -> None:
    answer = DwinAnswer(b"\x5a\xa5", True, 0x82, b"OK")
    good = b"\x82OK" + crc16_modbus(b"\x82OK").to_bytes(2, "little")
    assert answer.judge(b"\x5a\xa5\x05" + good) is Verdict.ACCEPTED
    bad = good[:-1] + bytes([good[-1] ^ 1])
    assert answer.judge(b"\x5a\xa5\x05" + bad) is Verdict.INCOMPLETE


def test_the_greeting_takes_any_version() -> None:
    (greeting,) = PANEL.opening()
    assert greeting.answer is not None
    assert greeting.answer.judge(bytes.fromhex("5aa506830 00f 01 10 22".replace(" ", ""))) is (
        Verdict.ACCEPTED
    )
