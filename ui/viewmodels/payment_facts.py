"""The payment screen's state: a journey as it stands. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pos_app.domain.sale import SaleState, Tender
from ui.viewmodels.ports import Draft, Progress

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
