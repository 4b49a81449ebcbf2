"""A counter of real processes: a simulator, and `pos-app` started, killed and started again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx

from pos_app.settings.credentials import DEMO

ROOT = Path(__file__).resolve().parents[2]
DEADLINE = 60


@dataclass(frozen=True)
class Ran:
    """How one command ended."""

    code: int
    lines: list[dict[str, Any]]
    said: str


class RealCounter:
    """One till's home and one gateway. Use as a context manager."""

    def __init__(
        self,
        home: Path,
        *,
        scenario: str = "approve",
        payer: str = "approve",
        pays_after: float | None = None,
        **environ: str,
    ) -> None:
        """`environ`: further variables of every command, such as `POS_APP_TIMING_READ`.

        The payer acts when the till, which has seen the order open, asks for the second time: a
        life has the same writes and steps however busy the machine is. With `pays_after` the
        payer acts so many seconds after the push instead, whether a till lives then or not.
        """
        when = ("asked_again", "0") if pays_after is None else ("pushed", f"{pays_after * 1000}")
        self.ledger_file = home / "ledger.jsonl"
        self._simulator = subprocess.Popen(
            [
                sys.executable, "-m", "pos_app.simulator", "--port", "0", "--with-parent",
                "--ledger", str(self.ledger_file), "--auto", payer, "--auto-when", when[0],
                "--auto-after", when[1], "--scenario", scenario,
            ],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, text=True,
        )  # fmt: skip
        assert self._simulator.stdout is not None
        self._url = url = json.loads(self._simulator.stdout.readline())["url"]
        self.environ = {
            "PATH": os.environ.get("PATH", ""),
            "POS_APP_HOME": str(home / "till"),
            "POS_APP_GATEWAY_ENVIRONMENT": "custom",
            "POS_APP_GATEWAY_BASE_URL": url,
            "POS_APP_GATEWAY_MERCHANT_CODE": "842217",
            "POS_APP_GATEWAY_TERMINAL_ID": "48515",
            "POS_APP_ACCESS_CODE": DEMO.access_code.reveal(),
            "POS_APP_SECRET_KEY": DEMO.secret_key.reveal(),
            "POS_APP_IV_KEY": DEMO.iv_key.reveal(),
            "POS_APP_USERNAME": DEMO.username.reveal(),
            "POS_APP_PASSWORD": DEMO.password.reveal(),
            "POS_APP_TIMING_LOOKS": "[0.1, 0.2, 0.3]",
            "POS_APP_TIMING_POLL": "[[0, 0.1]]",
            "POS_APP_TIMING_SETTLE": "0.8",
        } | environ

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._simulator.stdin is not None
        assert self._simulator.stdout is not None
        self._simulator.stdin.close()
        self._simulator.wait(DEADLINE)
        self._simulator.stdout.close()

    def run(
        self,
        *arguments: str,
        kill_after: float | None = None,
        kill_with: signal.Signals = signal.SIGKILL,
        **environ: str,
    ) -> Ran:
        """`pos-app` with `arguments`; sent a signal after so many seconds if asked."""
        process = subprocess.Popen(
            [sys.executable, "-m", "pos_app.cli", *arguments],
            cwd=ROOT, env=self.environ | environ, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        try:
            out, said = process.communicate(timeout=DEADLINE if kill_after is None else kill_after)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL if kill_after is None else kill_with)
            out, said = process.communicate(timeout=DEADLINE)
            assert kill_after is not None, f"{arguments} hung: {said}"
        return Ran(process.returncode, _json_lines(out), said)

    def charge(self, amount: str = "1.250", **options: Any) -> Ran:
        """Charge it, with patience for a slow machine."""
        return self.run("charge", amount, "--json", "--patience", "20", **options)

    def settle(self) -> list[dict[str, Any]]:
        """Recover until nothing is unsure, five rounds at most; the sales after it."""
        for _ in range(5):
            self.run("recover", "--json")
            sales: list[dict[str, Any]] = self.sales()
            if not any(sale["state"] in {"unsure", "awaiting"} for sale in sales):
                break
        return sales

    def sales(self) -> list[dict[str, Any]]:
        """What the till says."""
        ran = self.run("sales", "--json")
        assert ran.code == 0, ran.said
        (sales,) = ran.lines
        assert isinstance(sales, list)
        return sales

    def use_scenario(self, given: str, *, auto: str) -> None:
        """Change the gateway's weather, by a scenario's name or text, and who plays the payer."""
        named = {"toml": given} if "\n" in given else {"name": given}
        with httpx.Client(base_url=self._url, trust_env=False, timeout=DEADLINE) as client:
            client.post("/_sim/scenario", json=named | {"auto": auto}).raise_for_status()

    def pay_by_hand(self) -> None:
        """The payer taps the card now, if an order stands on the terminal."""
        with httpx.Client(base_url=self._url, trust_env=False, timeout=DEADLINE) as client:
            client.post("/_sim/terminals/48515/approve")

    def payments(self) -> Counter[str]:
        """What really happened: approvals by reference."""
        return Counter(reference for reference, _ in self.paid_fils())

    def paid_fils(self) -> list[tuple[str, int]]:
        """Reference and fils of each approval."""
        entries = [json.loads(line) for line in self.ledger_file.read_text().splitlines()]
        return [
            (entry["payment"]["reference"], entry["payment"]["amount"])
            for entry in entries
            if entry["event"] == "payment" and entry["payment"]["ok"]
        ]

    def invoices(self) -> Counter[str]:
        """Invoices made, by reference."""
        entries = [json.loads(line) for line in self.ledger_file.read_text().splitlines()]
        return Counter(
            entry["invoice"]["reference"] for entry in entries if entry["event"] == "invoice_made"
        )


def agree(counter: RealCounter, sales: list[dict[str, Any]]) -> None:
    """The set of paid sales is the same on both sides, and nobody was charged twice."""
    payments = counter.payments()
    paid = {sale["reference"] for sale in sales if sale["state"] == "paid"}
    assert paid == set(payments), (paid, payments)
    assert all(times == 1 for times in payments.values()), payments
    assert all(times == 1 for times in counter.invoices().values()), counter.invoices()


def was_killed(ran: Ran) -> bool:
    """Whether SIGKILL ended it."""
    return ran.code in {-signal.SIGKILL, 137}


def _json_lines(out: str) -> list[Any]:
    """Whole JSON values, one after the other; a line that a kill tore is left out."""
    decoder, values, rest = json.JSONDecoder(), [], out.strip()
    while rest:
        try:
            value, end = decoder.raw_decode(rest)
        except ValueError:
            break
        values.append(value)
        rest = rest[end:].lstrip()
    return values
