from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from pos_app.simulator.__main__ import main
from pos_app.simulator.ledger import read_ledger
from tests.pos_app.simulator.running import Caller, spawned_simulator

SLACK = 20


async def test_it_says_where_it_is_and_serves(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.jsonl"
    with spawned_simulator("--auto", "approve", "--ledger", str(ledger)) as (_, url):
        async with Caller(url) as caller:
            await caller.sign_in()
            await caller.push("R-1", "3.000")
            assert (await caller.pos_rows())[0]["status"] == "SUCCESSFUL"
        assert read_ledger(ledger)[0].event == "invoice_made"


async def test_a_killed_simulator_leaves_its_ledger(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.jsonl"
    with spawned_simulator("--auto", "approve", "--ledger", str(ledger)) as (process, url):
        async with Caller(url) as caller:
            await caller.sign_in()
            await caller.push("R-1", "3.000")
            await caller.pos_rows()
        process.kill()
        process.wait(timeout=SLACK)
    with spawned_simulator("--ledger", str(ledger)) as (_, url):
        async with Caller(url) as caller:
            summary = (await caller.plain("GET", "/_sim/ledger")).body["summary"]
    assert (summary["paid"], summary["charged_twice"]) == ("3.000", [])


def test_it_ends_when_its_standard_input_does() -> None:
    with spawned_simulator() as (process, _):
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=SLACK) == 0


def test_it_ends_when_its_parent_dies() -> None:
    # The middle process starts the simulator with an input that outlives it, and is killed.
    reader, writer = os.pipe()
    script = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-m', 'pos_app.simulator', '--with-parent'],"
        " stdout=subprocess.PIPE)\n"
        "sys.stdout.write(str(child.pid) + ' ' + child.stdout.readline().decode())\n"
        "sys.stdout.flush()\n"
        "time.sleep(60)\n"
    )
    command = [sys.executable, "-c", script]
    middle = subprocess.Popen(command, stdin=reader, stdout=subprocess.PIPE)
    assert middle.stdout is not None
    pid, _, ready = middle.stdout.readline().partition(b" ")
    url = json.loads(ready)["url"]
    middle.kill()
    middle.wait(timeout=SLACK)
    try:
        _gone(int(pid), url)
    finally:
        for descriptor in (reader, writer):
            os.close(descriptor)
        middle.stdout.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_signals_end_it_cleanly(number: signal.Signals) -> None:
    with spawned_simulator() as (process, _):
        process.send_signal(number)
        assert process.wait(timeout=SLACK) == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--scenario", "none-such"], "is none of"),
        (["--ledger", "/proc/none/such"], "/proc/none"),
    ],
)
def test_a_mistake_is_one_line_and_exit_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert main(arguments) == 2
    assert words in capsys.readouterr().err


@pytest.mark.parametrize("port", ["x", "-1", "65536"])
def test_a_bad_port_is_refused(capsys: pytest.CaptureFixture[str], port: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--port", port])
    assert ended.value.code == 2
    assert "--port" in capsys.readouterr().err


def test_a_scenario_of_ones_own_is_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('title = { en = "a", ar = "b" }\nabout = { en = "a", ar = "b" }\n')
    with spawned_simulator("--scenario", str(path)) as (_, url):
        assert httpx.get(f"{url}/_sim/state").json()["scenario"] == "custom"


def _gone(pid: int, url: str) -> None:
    """Wait until nobody answers any more; the simulator looks for its parent each second."""
    for _ in range(200):
        try:
            httpx.get(f"{url}/_sim/state", timeout=1.0)
        except httpx.TransportError:
            return
        # Not a wait for luck: each turn is a request that a living simulator answers.
        subprocess.run([sys.executable, "-c", ""], check=True)
    os.kill(pid, signal.SIGKILL)
    raise AssertionError("an orphan was left")
