"""A real receipt printer: sends slips, listens to what it says, never prints one twice unasked.

The life of a job, all of it on the device's thread::

    lock -> open (with back-off) -> "are you well?" -> draw, while it answers   `expect` begins here
         -> write -> "is it out?" -> close

==========  =====================================================================================
failed      nothing (`untouched`), or not all, came out; `kind` says why. Where bytes had gone
            out already and the printer still holds them (paper end, cover open, stalled), the
            job is *held*: the connection stays open, and only `resume` or `discard` ends that.
            Whatever else is asked to print meanwhile fails with `held_job`: the rest of this
            slip would come first.
sent        all bytes were handed over and nothing contradicts, but nobody confirmed paper
confirmed   `GS ( H` came back (on paper), or `GS r` (executed) where the model lacks it
==========  =====================================================================================

A job's name is remembered: asked again, a job that went out is answered, not printed again.
"""

from __future__ import annotations

import contextlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from drivers.printers import escpos
from drivers.printers.connection import Connection, Patience, write_slip
from drivers.printers.conversation import Conversation, EarlyReach, Reached
from drivers.printers.models import Model
from drivers.printers.slips.slip_bytes import Slip, encode_slip, load_libraries, slip_lines
from drivers.printers.slips.template import Template
from drivers.transports.transport import Transport
from drivers.worker import DeviceWorker
from pos_app.domain.receipt import Receipt
from pos_app.errors import DeviceTrouble
from pos_app.ports.devices import PrintOutcome, PrintState, Readiness

CLEAR_BUFFERS = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
_HOLDING = {
    "write_timed_out",
    *(Readiness.PAPER_END, Readiness.COVER_OPEN, Readiness.CUTTER, Readiness.OFFLINE),
}
"""Why a printer that has part of a slip may still print the rest of it."""
_LOOK = 0.5
_QUIET = 0.02
_REMEMBERED = 64
_JOB_PATIENCE = 180.0
_MM_A_SECOND = 50.0


@dataclass(slots=True)
class _Held:
    job: str
    rest: list[bytes]
    height: int
    talk: Conversation
    letting_go: contextlib.ExitStack


class ThermalPrinter:
    """`ReceiptPrinter` on any transport. `resume` and `discard` settle a held job."""

    def __init__(
        self,
        transport: Transport,
        model: Model,
        template: Template,
        *,
        patience: Patience | None = None,
        drawer_pin: int = 2,
        lock_folder: Path | None = None,
    ) -> None:
        self._transport = transport
        self._model = model
        self._template = template
        self._patience = patience or Patience()
        self._drawer_pin = drawer_pin
        self._connection = Connection(transport, lock_folder)
        self._worker = DeviceWorker(f"printer {transport.name}", cancel=self._connection.cancel)
        self._outcomes: OrderedDict[str, PrintOutcome] = OrderedDict()
        self._held: _Held | None = None
        self._early = EarlyReach()
        self._last = Readiness.UNKNOWN
        self._number = 0
        self._quiet = False

    async def print_receipt(self, receipt: Receipt, *, job: str) -> PrintOutcome:
        """Print `receipt`, unless `job` went out already: then its outcome is told again."""
        done = self._outcomes.get(job)
        if done is not None:
            return done
        self._early.slip_comes()
        return await self._run(job, lambda: self._print(receipt, job))

    def expect(self, receipt: Receipt) -> None:
        """`receipt` is about to be printed: reach the printer, draw. Returns at once."""
        self._early.announce()
        with contextlib.suppress(DeviceTrouble):
            self._worker.post(lambda: self._expect(receipt))

    async def readiness(self) -> Readiness:
        """The printer's word about itself; the last known one while it is printing."""
        if self._transport.one_way or not self._model.answers:
            return Readiness.UNKNOWN
        try:
            return await self._worker.run(self._readiness, patience=_LOOK)
        except DeviceTrouble:
            return self._last

    async def open_drawer(self) -> PrintOutcome:
        """Pulse the drawer: its own job, so that no paper moves."""
        return await self._run("drawer", self._pulse)

    async def close(self) -> None:
        """Let the printer go; a held job stays whatever the printer makes of it."""
        self._connection.closing = True
        self._early.slip_comes()
        await self._worker.close(patience=0.8, last=self._let_go)

    def use_template(self, template: Template) -> None:
        """Texts and rows of the slips from the next one on."""
        self._template = template

    @property
    def held(self) -> str:
        """The job that waits for paper and a decision, or ""."""
        return self._held.job if self._held else ""

    async def resume(self, *, job: str) -> PrintOutcome:
        """The paper is in: let the printer go on with the held `job` where it stopped."""
        return await self._run(job, lambda: self._resume(job))

    async def discard(self, *, job: str) -> PrintOutcome:
        """Give the held `job` up, so that another may be printed.

        Always `failed`: kind `discarded` where the printer forgot the rest of the slip,
        `discarded_switch_off` where it must be switched off and on to forget it.
        """
        return await self._run(job, lambda: self._discard(job))

    async def drawer_pin(self) -> bool | None:
        """The level of the drawer's switch, for the set-up wizard; None when nobody knows."""

        def look() -> bool | None:
            with self._ours():
                return self._talk().state().drawer_pin_high

        try:
            return await self._worker.run(look, patience=2.0)
        except DeviceTrouble:
            return None

    async def warm_up(self) -> None:
        """Load fonts and libraries ahead of the first receipt."""
        with contextlib.suppress(DeviceTrouble):
            await self._worker.run(load_libraries, patience=30.0)

    # --- on the device's thread -------------------------------------------------------------

    async def _run(self, job: str, work: Callable[[], PrintOutcome]) -> PrintOutcome:
        try:
            outcome = await self._worker.run(work, patience=_JOB_PATIENCE)
        except DeviceTrouble as trouble:
            outcome = PrintOutcome(job, PrintState.FAILED, trouble.kind, trouble.detail)
        if outcome.state is not PrintState.FAILED and job != "drawer":
            self._outcomes[job] = outcome
            while len(self._outcomes) > _REMEMBERED:
                self._outcomes.popitem(last=False)
        return outcome

    def _print(self, receipt: Receipt, job: str) -> PrintOutcome:
        if self._held:
            detail = f"{self._held.job} waits for paper: resume or discard it first"
            return PrintOutcome(job, PrintState.FAILED, "held_job", detail, untouched=True)
        reached = self._early.take() or self._reach(receipt)
        with reached.letting_go as letting_go:
            try:
                if reached.trouble is not None or reached.talk is None:
                    raise reached.trouble or DeviceTrouble("vanished")
                talk, slip = reached.talk, reached.slip
                if slip is None or reached.receipt != receipt:
                    slip = self._slip(receipt)
                state = talk.early_state()
            except DeviceTrouble as trouble:
                kind, detail = trouble.kind, trouble.detail
                return PrintOutcome(job, PrintState.FAILED, kind, detail, untouched=True)
            self._last = state.readiness()
            if state.prints is False:
                return PrintOutcome(job, PrintState.FAILED, self._last.value, untouched=True)
            rest = list(slip.chunks)
            outcome = self._send(job, talk, rest, slip.height)
            self._quiet = talk.quiet
            if outcome.state is PrintState.FAILED and outcome.kind in _HOLDING:
                self._held = _Held(job, rest, slip.height, talk, letting_go.pop_all())
            return outcome

    def _reach(self, receipt: Receipt) -> Reached:
        """Connect, ask whether it is well, and draw while it answers. Raises nothing."""
        reached = Reached(receipt, contextlib.ExitStack())
        try:
            reached.letting_go.enter_context(self._ours())
            reached.talk = self._talk()
            reached.talk.ask_early()
            reached.slip = self._slip(receipt)
        except DeviceTrouble as trouble:
            reached.trouble = trouble
        return reached

    def _slip(self, receipt: Receipt) -> Slip:
        lines = slip_lines(receipt, self._template, self._model)
        return encode_slip(lines, self._template, self._model, self._transport.bits_per_second)

    def _send(self, job: str, talk: Conversation, rest: list[bytes], height: int) -> PrintOutcome:
        """Write `rest`, taking off its front what went out, and ask whether it is on paper."""
        before = self._transport.written
        try:
            write_slip(self._transport, rest)
        except DeviceTrouble as trouble:
            sent = self._transport.written - before
            if trouble.kind != "write_timed_out":
                return PrintOutcome(job, PrintState.FAILED, trouble.kind, f"{sent} bytes went out")
            state = talk.state_if_possible()
            word = state.readiness()
            self._last = word
            kind = trouble.kind if state.prints in (None, True) else word.value
            return PrintOutcome(job, PrintState.FAILED, kind, f"{sent} bytes went out")
        self._number = (self._number + 1) % 10_000
        moving = self._model.paper.mm(height) / _MM_A_SECOND
        verdict = talk.confirm(self._number, patience=self._patience.proof + moving)
        self._last = verdict.readiness
        return PrintOutcome(job, verdict.state, verdict.kind, verdict.detail)

    def _resume(self, job: str) -> PrintOutcome:
        held = self._held
        if held is None or held.job != job:
            return PrintOutcome(job, PrintState.FAILED, "not_held", "no such job waits")
        state = held.talk.state_if_possible()
        self._last = state.readiness()
        if state.prints is False:
            return PrintOutcome(job, PrintState.FAILED, self._last.value, "it cannot print yet")
        outcome = self._send(job, held.talk, held.rest, held.height)
        if outcome.state is not PrintState.FAILED or outcome.kind not in _HOLDING:
            self._let_go()
        return outcome

    def _discard(self, job: str) -> PrintOutcome:
        held = self._held
        if held is None or held.job != job:
            return PrintOutcome(job, PrintState.FAILED, "not_held", "no such job waits")
        cleared = False
        if self._model.clears:
            with contextlib.suppress(DeviceTrouble):
                self._transport.write(CLEAR_BUFFERS, timeout=1.0)
                cleared = True
        self._let_go()
        kind = "discarded" if cleared else "discarded_switch_off"
        return PrintOutcome(job, PrintState.FAILED, kind)

    def _pulse(self) -> PrintOutcome:
        with contextlib.nullcontext() if self._held else self._ours():
            self._transport.write(escpos.drawer_pulse(self._drawer_pin), timeout=2.0)
            if not self._held:
                self._transport.flush(timeout=5.0)
        return PrintOutcome("drawer", PrintState.SENT)

    def _readiness(self) -> Readiness:
        if self._held:
            self._last = self._held.talk.state_if_possible().readiness()
            return self._last
        self._early.drop()
        try:
            with self._connection.job(connect=_LOOK * 0.6, lock=0.05):
                self._last = self._talk().state().readiness()
        except DeviceTrouble as trouble:
            self._last = Readiness.OFFLINE if trouble.kind == "not_connected" else Readiness.UNKNOWN
        return self._last

    def _expect(self, receipt: Receipt) -> None:
        self._early.drop()
        if self._held is None:
            self._early.hold(lambda: self._reach(receipt))

    def _ours(self) -> contextlib.AbstractContextManager[None]:
        self._early.drop()
        return self._connection.job(connect=self._patience.connect, lock=self._patience.lock)

    def _talk(self) -> Conversation:
        # One that has never answered is not waited for again, only listened to.
        quiet = _QUIET if self._quiet else self._patience.answer
        return Conversation(self._transport, self._model, answer=quiet)

    def _let_go(self) -> None:
        self._early.drop()
        held, self._held = self._held, None
        if held is not None:
            held.letting_go.close()
