"""Pictures as bytes: nothing lost, nothing dangerous, nothing sent that could be fed."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.printers import escpos
from drivers.printers.picture.bitmap import Bitmap
from tests.drivers.printers.decoder import decode


def noise(width: int, height: int, share: float, seed: int = 7) -> Bitmap:
    dice = random.Random(seed)
    return Bitmap(
        width,
        tuple(
            sum((dice.random() < share) << bit for bit in range(width))
            if dice.random() > 0.3
            else 0
            for _ in range(height)
        ),
    )


@pytest.mark.parametrize("bands", [True, False])
@pytest.mark.parametrize("share", [0.002, 0.05, 0.9])
@pytest.mark.parametrize("width", [576, 512, 384, 432, 640])
def test_every_dot_arrives(width: int, share: float, *, bands: bool) -> None:
    picture = noise(width, 400, share)
    encoded = escpos.encode_picture(picture, bands=bands)
    paper = decode(escpos.start_slip(203) + b"".join(encoded.chunks), width)
    want = list(picture.rows)
    got = paper.rows[: len(want)] + [0] * (len(want) - len(paper.rows))
    changed = sum((a ^ b).bit_count() for a, b in zip(want, got, strict=True))
    assert all(a & b == a for a, b in zip(want, got, strict=True)), "no dot is taken away"
    assert changed <= encoded.added_dots
    assert paper.tallest_strip <= 128


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 2**48 - 1), min_size=1, max_size=60), st.booleans())
def test_any_picture_survives(rows: list[int], bands: bool) -> None:
    picture = Bitmap(48, tuple(rows))
    encoded = escpos.encode_picture(picture, bands=bands)
    paper = decode(b"".join(encoded.chunks), 48)
    got = paper.rows[: len(rows)] + [0] * (len(rows) - len(paper.rows))
    assert sum((a ^ b).bit_count() for a, b in zip(rows, got, strict=True)) <= encoded.added_dots


@pytest.mark.parametrize("second", [0x04, 0x05, 0x14])
@pytest.mark.parametrize("bands", [True, False])
def test_no_picture_holds_a_real_time_command(second: int, *, bands: bool) -> None:
    row = int.from_bytes(bytes((0x10, second)) * 36, "big")
    column_like = Bitmap(576, tuple(row if n % 3 else 0 for n in range(200)))
    encoded = escpos.encode_picture(column_like, bands=bands)
    stream = b"".join(encoded.chunks)
    for pair in (b"\x10\x04", b"\x10\x05", b"\x10\x14"):
        assert pair not in stream
    assert encoded.added_dots > 0


def test_safe_data_breaks_pairs_only() -> None:
    assert escpos.safe_data(b"\x10\x04\x10\x10\x14\x10") == (b"\x30\x04\x10\x30\x14\x10", 2)


def test_blank_paper_costs_three_bytes() -> None:
    assert (
        b"".join(escpos.encode_picture(Bitmap(576, (0,) * 200), bands=True).chunks) == b"\x1bJ\xc8"
    )


def test_a_code_of_fat_dots_travels_at_a_quarter() -> None:
    module = int("110011" * 8, 2)
    fat = Bitmap(48, (module << 0,) * 2 + (module,) * 38)
    assert len(b"".join(escpos.encode_picture(fat, bands=False).chunks)) < 6 * 40 / 2


def test_words_far_apart_are_placed_not_padded() -> None:
    row = (0b1111 << 572) | 0b1111
    apart = Bitmap(576, (row,) * 20)
    assert len(b"".join(escpos.encode_picture(apart, bands=True).chunks)) < 60
    assert len(b"".join(escpos.encode_picture(apart, bands=False).chunks)) > 72 * 5


def test_feeds_cuts_and_pulses() -> None:
    assert escpos.feed(0) == b""
    assert escpos.feed(300) == b"\x1bJ\xff\x1bJ\x2d"
    assert escpos.cut("partial", 203) == b"\x1dVB\x10"
    assert escpos.cut("full", 180) == b"\x1dVA\x0e"
    assert decode(escpos.cut("none", 203), 384).rows == [0] * 120
    assert escpos.drawer_pulse(2) == b"\x1bp\x00\x19\xfa"
    on, off = escpos.DRAWER_ON_MS, escpos.DRAWER_OFF_MS
    assert on / (on + off) <= 0.2, "Citizen's limit"
    assert escpos.proof_request(42) == b"\x1d(H\x06\x00\x30\x300042"


def test_a_native_code_carries_its_payload_and_leaves_the_line_left_aligned() -> None:
    stream = escpos.native_code("https://x.test/é", 6)
    assert decode(stream, 576).codes == ["https://x.test/é".encode()]
    assert stream.endswith(b"\x1ba\x00")


def test_native_code_is_what_python_escpos_would_send() -> None:
    from drivers.printers.latin import _encoder

    theirs = _encoder("TM-T20II")
    theirs.clear()
    theirs.qr("https://x.test/1", ec=1, size=6, model=2, native=True)
    ours = escpos.native_code("https://x.test/1", 6)
    commands = [bytes(c) for c in itertools.takewhile(len, ours[3:-3].split(b"\x1d(k")[1:])]
    for command in commands:
        assert b"\x1d(k" + command in theirs.output
