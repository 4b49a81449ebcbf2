"""Files, FIFOs and device nodes as transports."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from drivers.transports.address import FileAddress
from drivers.transports.byte_file import ByteFile
from pos_app.errors import DeviceTrouble


def test_jobs_are_appended(tmp_path: Path) -> None:
    target = tmp_path / "slips.bin"
    wire = ByteFile(FileAddress(str(target)))
    for job in (b"one", b"two"):
        wire.open(timeout=1)
        wire.write(job, timeout=1)
        assert wire.written == 3
        assert wire.flush(timeout=1)
        assert wire.read(1, timeout=0) == b""
        wire.close()
    wire.close()
    wire.cancel()
    assert wire.one_way
    assert wire.written == 3
    assert target.read_bytes() == b"onetwo"


def test_a_folder_that_is_missing_is_not_connected(tmp_path: Path) -> None:
    wire = ByteFile(FileAddress(str(tmp_path / "no" / "slip")))
    with pytest.raises(DeviceTrouble) as missing:
        wire.open(timeout=1)
    assert missing.value.kind == "not_connected"
    with pytest.raises(DeviceTrouble, match="not open"):
        wire.write(b"x", timeout=1)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")
def test_a_fifo_that_nobody_reads_is_not_connected_at_once(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    with pytest.raises(DeviceTrouble) as unread:
        ByteFile(FileAddress(str(fifo))).open(timeout=1)
    assert unread.value.kind == "not_connected"


def test_a_device_node_answers(pty: Any) -> None:
    wire = ByteFile(FileAddress(pty.port))
    wire.open(timeout=1)
    assert not wire.one_way
    wire.write(b"\x10\x04\x01", timeout=1)
    assert pty.read(3) == b"\x10\x04\x01"
    os.write(pty.far, b"\x16")
    assert wire.read(1, timeout=1) == b"\x16"
    wire.cancel()
    with pytest.raises(DeviceTrouble, match="cancelled"):
        wire.read(1, timeout=1)
    wire.close()
