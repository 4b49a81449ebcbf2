"""The payment screen's state: a journey as it stands. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.errors import BadInput
from ui.viewmodels.ports import Draft, Progress
from ui.words.payment import Story

_SOUNDS = {
    SaleState.PAID: "paid",
    SaleState.DECLINED: "declined",
    SaleState.REFUSED: "declined",
    SaleState.UNSURE: "attention",
    SaleState.PARKED: "attention",
}


@dataclass(frozen=True, slots=True)
class PaymentFacts:
    """The journey as it stands. `seen_at` is when `progress` came, monotonic seconds."""

    draft: Draft | None = None
    progress: Progress | None = None
    tender: Tender = Tender.TERMINAL
    running: bool = False
    started_at: float = 0.0
    seen_at: float = 0.0
    now: float = 0.0
    checking: bool = False
    deciding: str = ""
    """`paid`, `not_paid` or `alarm` while a supervisor's PIN is asked for."""
    trouble: BaseException | None = None
    taken_up: bool = False
    """It began earlier, and was gone on with from the tray, the history or after a crash."""
    cut_off: bool = False
    """The till went down in the middle of it."""
    leaving: bool = False
    """The next customer is to be served as soon as its journey has let go of it."""
    stopping: bool = False
    """It was asked to be cancelled, and nothing is heard of that yet."""
    freed: tuple[Draft | None, ...] = ()
    """What the keypad is to begin with as soon as the journey has let go of the outcome, or ()."""

    @property
    def sale(self) -> Sale | None:
        """The sale, once it is known."""
        return self.progress.sale if self.progress else None

    @property
    def fils(self) -> int:
        """What is to be paid."""
        known = self.sale or self.draft
        return known.amount if known else 0

    @property
    def terminal(self) -> str:
        """The TerminalID it is paid on, or ""."""
        known = self.sale or self.draft
        return known.terminal if known else ""

    def freed_by(self, draft: Draft | None) -> PaymentFacts:
        """The same, left for a keypad with `draft` once the outcome that shows is on record."""
        return replace(self, freed=(draft,)) if self.phase == "outcome" else self

    @property
    def freed_at_last(self) -> tuple[Draft | None, ...]:
        """What the keypad begins with where the journey ends now, or () where its end is shown."""
        leaves = self.leaving and replace(self, running=False, leaving=False).can_leave
        return self.freed or ((None,) if leaves else ())

    def begun(self, now: float) -> PaymentFacts:
        """The same, beginning `now` (monotonic seconds)."""
        return replace(self, started_at=now, seen_at=now, now=now)

    @property
    def can_leave(self) -> bool:
        """Whether the next customer may be served meanwhile: not over an answer that is due."""
        sale = self.sale
        return sale is not None and not sale.is_final and not sale.sending and not self.leaving

    def told(self, progress: Progress, now: float) -> PaymentFacts:
        """The same with what was heard of the sale `now`: of a cancel that was asked for, too."""
        sale = progress.sale
        heard = sale.is_final or (sale.cancel_asked and not sale.sending)
        known, stopping = self.after(progress), self.stopping and not heard
        return replace(self, progress=known, stopping=stopping, seen_at=now, now=now)

    def story(self, terminal: str) -> Story:
        """What the words are made of; `terminal` is its name."""
        elapsed, since_report = self.now - self.started_at, self.now - self.seen_at
        return Story(
            self.progress, self.tender, elapsed, since_report, terminal, stopping=self.stopping
        )

    @property
    def code_wrong(self) -> bool:
        """Whether the trouble is with a slip's approval code, and not with the PIN beside it."""
        return isinstance(self.trouble, BadInput) and self.trouble.field == "approval"

    @property
    def ended(self) -> PaymentFacts:
        """The same, with nothing under way any more."""
        return replace(self, running=False, checking=False, leaving=False, stopping=False)

    def after(self, progress: Progress) -> Progress:
        """`progress`, which need not know again what was told of the same sale's paper."""
        known = self.progress.print_outcome if self.progress else None
        same = self.progress is not None and self.progress.sale.reference == progress.sale.reference
        if known is None or not same or progress.print_outcome is not None:
            return progress
        return replace(progress, print_outcome=known)

    @property
    def phase(self) -> str:
        """Which picture: `none`, `progress`, `link`, `unsure` or `outcome`."""
        if self.progress is None:
            return "progress" if self.running else "none"
        sale = self.progress.sale
        if sale.state is SaleState.PARKED and self.taken_up:
            return "unsure"
        if sale.is_final or not self.running:
            return "outcome"
        if sale.state is SaleState.PARKED:
            return "unsure"
        if sale.state is SaleState.UNSURE and not sale.sending:
            return "unsure"
        if self.progress.patience_over and sale.tender is Tender.TERMINAL:
            return "unsure"
        if sale.tender is Tender.LINK and sale.url:
            return "link"
        return "progress"


def sound_of(before: PaymentFacts, after: PaymentFacts) -> str:
    """The sound of this change: one for each new outcome or doubt, else ""."""
    known = after.progress.sale.state if after.progress else None
    was = before.progress.sale.state if before.progress else None
    if known is None or (known, after.phase) == (was, before.phase):
        return ""
    return _SOUNDS.get(known, "") if after.phase in ("outcome", "unsure") else ""
