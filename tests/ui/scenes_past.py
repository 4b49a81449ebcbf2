"""Scenes of what is done with sales that were made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from fake_refunds import OF, STANDING
from fake_till import make_sale

from pos_app.domain.money import Fils
from pos_app.domain.refund import Refund, RefundState
from pos_app.domain.sale import SaleState
from pos_app.errors import BadInput
from ui.shell import Shell
from ui.viewmodels.past.history_facts import HistoryFacts
from ui.viewmodels.past.refund_facts import RefundFacts


def _refund(**facts: object) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        shell.counter.history._rows.replace_all([], has_more=False)
        shell.counter.history._show(HistoryFacts())
        shell.till._show(replace(shell.till.state, screen="history"))
        shell.refund._show(RefundFacts(**{"of": OF, "standing": STANDING, **facts}))  # type: ignore[arg-type]

    return go


def _take_along(shell: Shell) -> None:
    _refund(of=None)(shell)
    shell.counter.take_along.show(make_sale(SaleState.PAID, payer_phone="9999 1234"))


SCENES: Mapping[str, Callable[[Shell], None]] = {
    "refund": _refund(typed="9.5", reason="Paid twice", trouble=BadInput("refund_too_large")),
    "refund-unsure": _refund(standing=replace(STANDING, unsure=True, left=Fils(0))),
    "take-along": _take_along,
    "refund-taken": _refund(taken=Refund("8", "t1", Fils(4_000), RefundState.PENDING)),
}
