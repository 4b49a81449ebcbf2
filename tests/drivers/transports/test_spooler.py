"""A spooler queue, with a stand-in for CUPS' `lp`."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from drivers.transports.address import SpoolerAddress
from drivers.transports.spooler import Spooler
from pos_app.errors import DeviceTrouble

if sys.platform == "win32":
    pytest.skip("the stand-in is a shell script", allow_module_level=True)


def stand_in(folder: Path, body: str) -> str:
    script = folder / "lp"
    script.write_text(f"#!/bin/sh\n{body}\n")
    script.chmod(0o755)
    return str(script)


def test_a_job_is_handed_over_once_and_whole(tmp_path: Path) -> None:
    lp = stand_in(tmp_path, f'echo "$@" >> {tmp_path}/args; cat >> {tmp_path}/job')
    queue = Spooler(SpoolerAddress("Front desk"), lp=lp)
    queue.open(timeout=1)
    queue.write(b"\x1b@", timeout=1)
    assert queue.written == 0
    queue.write(b"slip", timeout=1)
    assert queue.flush(timeout=10)
    assert queue.flush(timeout=10)
    assert queue.read(1, timeout=0) == b""
    queue.close()
    assert (tmp_path / "job").read_bytes() == b"\x1b@slip"
    assert (tmp_path / "args").read_text().splitlines() == ["-d Front desk -o raw -t receipt -s"]
    assert queue.one_way
    assert queue.written == 6


def test_a_job_that_was_not_finished_prints_nothing(tmp_path: Path) -> None:
    queue = Spooler(SpoolerAddress("q"), lp=stand_in(tmp_path, f"cat > {tmp_path}/job"))
    queue.open(timeout=1)
    queue.write(b"half", timeout=1)
    queue.close()
    assert not (tmp_path / "job").exists()
    with pytest.raises(DeviceTrouble, match="not open"):
        queue.write(b"x", timeout=1)


def test_an_unknown_queue_is_not_connected(tmp_path: Path) -> None:
    lp = stand_in(tmp_path, 'cat > /dev/null; echo "lp: The printer does not exist." >&2; exit 1')
    queue = Spooler(SpoolerAddress("q"), lp=lp)
    queue.open(timeout=1)
    queue.write(b"x", timeout=1)
    with pytest.raises(DeviceTrouble) as unknown:
        queue.flush(timeout=10)
    assert unknown.value.kind == "not_connected"
    assert "does not exist" in unknown.value.detail
    assert queue.written == 0


def test_a_hanging_spooler_ends_at_the_deadline(tmp_path: Path) -> None:
    queue = Spooler(SpoolerAddress("q"), lp=stand_in(tmp_path, "exec sleep 60"))
    queue.open(timeout=1)
    queue.write(b"x", timeout=1)
    with pytest.raises(DeviceTrouble, match="write_timed_out"):
        queue.flush(timeout=0.2)
    assert queue.written == 1, "it may still print: nobody may claim that nothing went out"


def test_cancel_ends_a_hanging_spooler(tmp_path: Path) -> None:
    queue = Spooler(SpoolerAddress("q"), lp=stand_in(tmp_path, "exec sleep 60"))
    queue.open(timeout=1)
    queue.write(b"x", timeout=1)
    timer = threading.Timer(0.05, queue.cancel)
    timer.start()
    with pytest.raises(DeviceTrouble, match="cancelled"):
        queue.flush(timeout=60)
    timer.join()


def test_no_spooler_at_all_is_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(DeviceTrouble) as missing:
        Spooler(SpoolerAddress("q"), lp=str(tmp_path / "no-lp")).open(timeout=1)
    assert missing.value.kind == "transport_unsupported"
