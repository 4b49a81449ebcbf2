"""Raw TCP: sinks that read, stall, answer, hang up and are not there."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from typing import Any

import pytest

from drivers.transports.address import TcpAddress
from drivers.transports.tcp_socket import TcpSocket
from pos_app.errors import DeviceTrouble

Sinks = Callable[[Callable[[socket.socket], None]], Any]


def until(over: threading.Event) -> Callable[[socket.socket], None]:
    """A printer that accepts and never reads."""

    def talk(connection: socket.socket) -> None:
        over.wait(10)

    return talk


def test_a_job_arrives_whole_and_the_connection_is_closed(tcp_sink: Sinks) -> None:
    got: list[bytes] = []
    done = threading.Event()

    def talk(connection: socket.socket) -> None:
        connection.sendall(b"\x16")
        data = b""
        while more := connection.recv(65536):
            data += more
        got.append(data)
        done.set()

    wire = TcpSocket(TcpAddress("127.0.0.1", tcp_sink(talk).port))
    wire.open(timeout=5)
    job = bytes(range(256)) * 400
    wire.write(job, timeout=5)
    assert wire.read(4, timeout=5) == b"\x16"
    assert wire.read(4, timeout=0.01) == b""
    assert wire.flush(timeout=1)
    wire.close()
    wire.close()
    assert done.wait(10)
    assert got == [job]
    assert wire.written == len(job)


def test_unread_status_bytes_do_not_cost_the_end_of_the_job(tcp_sink: Sinks) -> None:
    """A close with unread input would reset the connection under the printer's hands."""
    got: list[bytes] = []
    done = threading.Event()
    filled = threading.Event()

    def talk(connection: socket.socket) -> None:
        connection.sendall(b"\x14\x00\x00\x0f" * 50)
        filled.wait(10)
        data = b""
        while more := connection.recv(1024):
            data += more
        got.append(data)
        done.set()

    wire = TcpSocket(TcpAddress("127.0.0.1", tcp_sink(talk).port))
    wire.open(timeout=5)
    wire.write(bytes(30_000), timeout=5)
    assert wire.read(1, timeout=5)
    filled.set()
    wire.close()
    assert done.wait(10)
    assert len(got[0]) == 30_000


def test_a_printer_that_stops_reading_ends_at_the_deadline(tcp_sink: Sinks) -> None:
    over = threading.Event()
    wire = TcpSocket(TcpAddress("127.0.0.1", tcp_sink(until(over)).port))
    wire.open(timeout=5)
    with pytest.raises(DeviceTrouble) as stalled:
        wire.write(bytes(50_000_000), timeout=0.1)
    assert stalled.value.kind == "write_timed_out"
    assert 0 < wire.written < 50_000_000
    over.set()
    wire.close()


def test_cancel_frees_a_stuck_write(tcp_sink: Sinks) -> None:
    over = threading.Event()
    wire = TcpSocket(TcpAddress("127.0.0.1", tcp_sink(until(over)).port))
    wire.open(timeout=5)
    kinds: list[str] = []

    def stuck() -> None:
        try:
            wire.write(bytes(50_000_000), timeout=60)
        except DeviceTrouble as trouble:
            kinds.append(trouble.kind)

    thread = threading.Thread(target=stuck)
    thread.start()
    wire.cancel()
    thread.join(10)
    over.set()
    wire.close()
    assert kinds == ["cancelled"]


def test_a_hang_up_is_vanished(tcp_sink: Sinks) -> None:
    wire = TcpSocket(TcpAddress("127.0.0.1", tcp_sink(lambda connection: None).port))
    wire.open(timeout=5)
    with pytest.raises(DeviceTrouble) as gone:
        wire.read(1, timeout=5)
    assert gone.value.kind == "vanished"
    wire.close()


def test_nobody_listening_is_not_connected_and_nothing_was_written() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    wire = TcpSocket(TcpAddress("127.0.0.1", port))
    with pytest.raises(DeviceTrouble) as refused:
        wire.open(timeout=5)
    assert refused.value.kind == "not_connected"
    assert wire.written == 0
    wire.close()
    with pytest.raises(DeviceTrouble, match="not open"):
        wire.write(b"x", timeout=1)


def test_a_host_name_that_is_none_is_not_connected() -> None:
    with pytest.raises(DeviceTrouble) as wrong:
        TcpSocket(TcpAddress("a" * 80, 9100)).open(timeout=1)
    assert wrong.value.kind == "not_connected"


def test_a_host_that_never_answers_ends_at_the_deadline() -> None:
    """A listener with a full backlog swallows the connection request."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        target = listener.getsockname()
        fillers = [socket.socket() for _ in range(8)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(target)
        wire = TcpSocket(TcpAddress(*target))
        with pytest.raises(DeviceTrouble) as silent:
            wire.open(timeout=0.1)
        assert silent.value.kind == "not_connected"
        wire.close()
        for filler in fillers:
            filler.close()
