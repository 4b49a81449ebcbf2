"""One writer per printer across processes, and a killed holder is no obstacle."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from drivers.transports.writer_lock import lock_path, sole_writer
from pos_app.errors import DeviceTrouble

HOLDER = """
import sys, threading
from pathlib import Path
from drivers.transports.writer_lock import sole_writer
with sole_writer("tcp://p:9100", timeout=5, stop=threading.Event(), folder=Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def hold(folder: Path) -> subprocess.Popen[bytes]:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == b"held"
    return holder


def test_another_process_keeps_us_out_until_it_is_killed(tmp_path: Path) -> None:
    with hold(tmp_path) as holder:
        with (
            pytest.raises(DeviceTrouble) as busy,
            sole_writer("tcp://p:9100", timeout=0.05, stop=threading.Event(), folder=tmp_path),
        ):
            pass
        assert busy.value.kind == "busy"
        with sole_writer("tcp://q:9100", timeout=0, stop=threading.Event(), folder=tmp_path):
            pass  # another printer is free
        holder.kill()
        holder.wait(10)
    with sole_writer("tcp://p:9100", timeout=5, stop=threading.Event(), folder=tmp_path):
        pass


def test_waiting_for_the_lock_can_be_cancelled(tmp_path: Path) -> None:
    stop = threading.Event()
    stop.set()
    with (
        sole_writer("usb://1:2", timeout=0, stop=threading.Event(), folder=tmp_path),
        pytest.raises(DeviceTrouble, match="cancelled"),
        sole_writer("usb://1:2", timeout=60, stop=stop, folder=tmp_path),
    ):
        pass


def test_a_link_laid_in_its_place_is_not_followed(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("POSIX only")
    target = tmp_path / "precious"
    target.write_text("untouched")
    lock_path("usb://1:2", tmp_path).symlink_to(target)
    with (
        pytest.raises(DeviceTrouble),
        sole_writer("usb://1:2", timeout=0, stop=threading.Event(), folder=tmp_path),
    ):
        pass
    assert target.read_text() == "untouched"
