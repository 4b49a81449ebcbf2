"""A printer for one job: the lock, the back-off, the way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from drivers.printers.connection import Connection, write_slip
from pos_app.errors import DeviceTrouble
from tests.drivers.printers.fake_printer import FakePrinter


def test_it_is_open_inside_and_closed_after_whatever_happens(tmp_path: Path) -> None:
    fake = FakePrinter()
    connection = Connection(fake, tmp_path)
    with connection.job(connect=1, lock=1):
        assert fake.is_open
    assert not fake.is_open
    with pytest.raises(DeviceTrouble), connection.job(connect=1, lock=1):
        raise DeviceTrouble("vanished")
    assert not fake.is_open


def test_back_off_ends_at_the_deadline(tmp_path: Path) -> None:
    fake = FakePrinter(absent_for=10**6)
    with (
        pytest.raises(DeviceTrouble, match="not_connected"),
        Connection(fake, tmp_path).job(connect=0.25, lock=1),
    ):
        pass
    assert 1 < fake.opened <= 4


def test_what_went_out_is_taken_off_the_rest() -> None:
    fake = FakePrinter(vanish_after=5)
    fake.open(timeout=1)
    rest = [b"abc", b"defg", b"hi"]
    with pytest.raises(DeviceTrouble):
        write_slip(fake, rest)
    assert b"".join(rest) == b"fghi"
    fake = FakePrinter()
    fake.open(timeout=1)
    write_slip(fake, rest)
    assert rest == []


def test_a_second_writer_is_told_that_it_is_busy(tmp_path: Path) -> None:
    first, second = Connection(FakePrinter(), tmp_path), Connection(FakePrinter(), tmp_path)
    with first.job(connect=1, lock=1):  # noqa: SIM117  the second fails inside the first
        with pytest.raises(DeviceTrouble, match="busy"), second.job(connect=1, lock=0.05):
            pass


def test_while_closing_nothing_waits(tmp_path: Path) -> None:
    fake = FakePrinter(absent_for=10**6)
    connection = Connection(fake, tmp_path)
    connection.closing = True
    connection.cancel()
    with pytest.raises(DeviceTrouble, match="cancelled"), connection.job(connect=60, lock=60):
        pass
