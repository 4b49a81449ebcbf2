"""Descriptors with deadlines, on pipes."""

from __future__ import annotations

import errno
import os
import sys
import time

import pytest

from pos_app.errors import DeviceTrouble

if sys.platform == "win32":
    pytest.skip("POSIX only", allow_module_level=True)

from drivers.transports.descriptor import Descriptor, trouble_from


def test_a_full_pipe_times_out_and_counts_what_was_taken() -> None:
    far, near = os.pipe()
    wire = Descriptor(near, "pipe")
    with pytest.raises(DeviceTrouble, match="write_timed_out"):
        wire.write(bytes(1_000_000), timeout=0.01)
    assert wire.written == len(os.read(far, 1_000_000))
    wire.close()
    os.close(near)
    os.close(far)


def test_nobody_at_the_other_end_is_vanished() -> None:
    far, near = os.pipe()
    wire = Descriptor(near, "pipe")
    os.close(far)
    with pytest.raises(DeviceTrouble, match="vanished"):
        wire.write(b"x", timeout=1)
    wire.close()
    os.close(near)


def test_an_end_of_stream_is_vanished() -> None:
    near, far = os.pipe()
    wire = Descriptor(near, "pipe")
    os.close(far)
    with pytest.raises(DeviceTrouble, match="vanished"):
        wire.read(1, timeout=1)
    wire.close()
    os.close(near)


def test_waiting_ends_at_its_deadline_or_by_cancel() -> None:
    far, near = os.pipe()
    wire = Descriptor(near, "pipe")
    wire.wait_until(time.monotonic() + 0.001)
    wire.cancel()
    with pytest.raises(DeviceTrouble, match="cancelled"):
        wire.wait_until(time.monotonic() + 60)
    wire.close()
    wire.cancel()
    os.close(near)
    os.close(far)


@pytest.mark.parametrize(
    ("number", "opening", "kind"),
    [
        (errno.EACCES, True, "not_permitted"),
        (errno.EBUSY, True, "busy"),
        (errno.ENOENT, True, "not_connected"),
        (errno.ENXIO, True, "not_connected"),
        (errno.EIO, False, "vanished"),
        (errno.ENODEV, False, "vanished"),
    ],
)
def test_system_errors_have_one_mapping(number: int, opening: bool, kind: str) -> None:
    assert trouble_from(OSError(number, "x"), "port", opening=opening).kind == kind
