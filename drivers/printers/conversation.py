"""Asking a printer how it is and whether a slip came out. Blocks, with a deadline on every wait."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from drivers.printers import escpos, status
from drivers.printers.models import Model
from drivers.printers.slips.slip_bytes import Slip
from drivers.transports.transport import Transport
from pos_app.domain.receipt import Receipt
from pos_app.errors import DeviceTrouble
from pos_app.ports.devices import PrintState, Readiness

KEPT_FOR = 1.0
"""Seconds that a printer is kept for a slip that was announced."""
_NOBODY_ANSWERS = 1.0
_ASK_AGAIN = 1.0
_PROOF_LAGS = 2.0
"""How much later than executed a slip can be on paper (the printer's own buffer of dots)."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a slip, as far as the printer let it be known."""

    state: PrintState
    readiness: Readiness
    kind: str = ""
    detail: str = ""


class Conversation:
    """One connection's questions and answers. A printer that once stayed silent is not pressed."""

    def __init__(self, transport: Transport, model: Model, *, answer: float) -> None:
        self._transport = transport
        self._answer = answer
        self._model = model
        self._two_way = model.answers and not transport.one_way
        self._heard = b""
        self._answers = False
        self._echoes = False

    @property
    def quiet(self) -> bool:
        """Whether it has not answered a single question."""
        return not self._answers

    def ask_early(self) -> None:
        """Ask whether it is well, without waiting: the first byte leaves before anything is drawn.

        Raises DeviceTrouble when the line does not even take that.
        """
        if self._two_way:
            self._transport.write(status.ask(status.PRINTER), timeout=1.0)

    def early_state(self) -> status.PrinterState:
        """The answer to `ask_early`, with the reasons where it is not well.

        Raises DeviceTrouble `not_a_printer` for something that answers as no printer does.
        """
        if not self._two_way:
            return status.PrinterState()
        first = self._eot()
        if first is None or not first & 0x08:
            return status.from_eot({status.PRINTER: first})
        return self.state(printer=first)

    def state(self, *, printer: int | None = None) -> status.PrinterState:
        """All that the printer says of itself; asks up to four questions. Raises DeviceTrouble."""
        if not self._two_way:
            return status.PrinterState()
        answers: dict[int, int | None] = {}
        if printer is None:
            self._transport.write(status.ask(status.PRINTER), timeout=1.0)
            printer = self._eot()
        answers[status.PRINTER] = printer
        if printer is None:
            return status.PrinterState()
        for n in (status.OFFLINE_CAUSE, status.ERROR, status.PAPER):
            self._transport.write(status.ask(n), timeout=1.0)
            answers[n] = self._eot()
        return status.from_eot(answers)

    def state_if_possible(self) -> status.PrinterState:
        """`state`, unknown where the line is stuck."""
        try:
            return self.state()
        except DeviceTrouble:
            return status.PrinterState()

    def confirm(self, number: int, *, patience: float) -> Verdict:
        """Wait until the printer says that all before this is out. Never raises."""
        if not self._two_way:
            return Verdict(PrintState.SENT, Readiness.UNKNOWN, detail="this way has no answers")
        question = status.ASK_BUFFERED_PAPER
        if self._model.proof:
            question = escpos.proof_request(number) + question
        try:
            self._transport.write(question, timeout=2.0)
            return self._wait_for_proof(f"{number:04d}", patience)
        except DeviceTrouble as trouble:
            # All bytes of the slip had gone out; only the question about it failed.
            detail = f"all sent, then {trouble.kind}"
            return Verdict(PrintState.SENT, Readiness.UNKNOWN, detail=detail)

    def _wait_for_proof(self, number: str, patience: float) -> Verdict:
        """Both proofs are asked for; a printer without `GS ( H` is taken at its second word."""
        start = time.monotonic()
        end, again, executed = start + patience, start + _ASK_AGAIN, False
        while (now := time.monotonic()) < end:
            heard = self._hear(min(0.1, end - now))
            if number in heard.proofs:
                return Verdict(PrintState.CONFIRMED, Readiness.READY)
            if heard.buffered is not None:
                if status.buffered_paper_end(heard.buffered):
                    return self._stopped(Readiness.PAPER_END)
                executed = True
                end = min(end, now + (_PROOF_LAGS if self._model.proof else 0.0))
            if not self._answers and not executed and now > start + _NOBODY_ANSWERS:
                break
            if now >= again:
                state = self.state()
                if state.prints is False:
                    return self._stopped(state.readiness())
                again = time.monotonic() + _ASK_AGAIN
        if executed:
            return Verdict(PrintState.CONFIRMED, Readiness.READY, detail="executed, by GS r")
        return Verdict(PrintState.SENT, Readiness.UNKNOWN, detail="the printer did not confirm")

    @staticmethod
    def _stopped(word: Readiness) -> Verdict:
        return Verdict(PrintState.FAILED, word, word.value, "the printer holds the rest")

    def _eot(self) -> int | None:
        """The answer to the question just asked, or None.

        A modem's "ERROR" holds letters with the very bits of an answer: until the first sound
        answer, company it keeps tells. Raises DeviceTrouble `not_a_printer`.
        """
        deadline = time.monotonic() + self._answer
        strange = 0
        while (left := deadline - time.monotonic()) > 0:
            heard = self._hear(left)
            strange += heard.strange + (2 if self._echoes else 0)
            if strange > 1 and not self._answers:
                raise DeviceTrouble("not_a_printer", f"{self._transport.name} answers nonsense")
            if heard.eot is not None:
                self._answers = True
                return heard.eot
        return None

    def _hear(self, timeout: float) -> status.Heard:
        data = self._transport.read(64, timeout=timeout)
        self._echoes = data.startswith(status.ask(status.PRINTER))
        heard = status.listen(self._heard + data)
        self._heard = heard.rest
        if heard.proofs:
            self._answers = True
        return heard


@dataclass(slots=True)
class Reached:
    """A printer that was asked how it is, and the slip for it; or why it could not be reached."""

    receipt: Receipt
    letting_go: contextlib.ExitStack
    talk: Conversation | None = None
    slip: Slip | None = None
    trouble: DeviceTrouble | None = None


class EarlyReach:
    """A printer reached ahead of its slip, while the slip is still being put on record.

    `ThermalPrinter.expect` has the device's thread connect, ask how the printer is, and draw. The
    slip itself goes out only once `print_receipt` asks for it.
    """

    def __init__(self) -> None:
        self._slip_comes = threading.Event()
        self._reached: Reached | None = None

    def announce(self) -> None:
        """Before the reaching is queued; from any thread."""
        self._slip_comes.clear()

    def slip_comes(self) -> None:
        """The slip itself is queued behind it, or none will come; from any thread."""
        self._slip_comes.set()

    def hold(self, reach: Callable[[], Reached]) -> None:
        """On the device's thread: reach the printer and keep it until the slip comes, or let go."""
        if self._slip_comes.is_set():
            return  # it overtook its announcement
        reached = reach()
        if self._slip_comes.wait(KEPT_FOR):
            self._reached = reached
        else:
            reached.letting_go.close()

    def take(self) -> Reached | None:
        """On the device's thread: what was reached, now the caller's to let go."""
        reached, self._reached = self._reached, None
        return reached

    def drop(self) -> None:
        """On the device's thread: let go whatever was reached; somebody else needs the printer."""
        if (reached := self.take()) is not None:
            reached.letting_go.close()
