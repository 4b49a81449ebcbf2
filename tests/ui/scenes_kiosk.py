"""The kiosk's screens in every state worth a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from fake_kiosk import SELF_SERVICE
from fake_till import make_sale

from pos_app.domain.money import Fils
from pos_app.domain.sale import SaleState
from pos_app.errors import Unreachable
from pos_app.ports.devices import PrintOutcome, PrintState
from ui.shell import Shell
from ui.viewmodels.kiosk.self_service import SelfServiceFacts
from ui.viewmodels.payment import PaymentFacts
from ui.viewmodels.ports import Draft, Progress

PRINTED = PrintOutcome("j1", PrintState.CONFIRMED)


def _kiosk(**facts: Any) -> Callable[[Shell], None]:
    """What the payer sees; `state`, `paper` and `running` of the payment, the rest around it."""
    state, paper = facts.pop("state", None), facts.pop("paper", None)
    running, tiles = facts.pop("running", False), facts.pop("tiles", None)

    def go(shell: Shell) -> None:
        model, payment = shell.kiosk.self_service, shell.kiosk.payment
        model._plan = replace(SELF_SERVICE, tiles=SELF_SERVICE.tiles[:tiles])
        progress = Progress(make_sale(state), print_outcome=paper) if state else None
        payment.state = PaymentFacts(
            draft=Draft(Fils(12_750), "48515"), progress=progress, running=running
        )
        model.state = SelfServiceFacts(**facts)
        payment.changed.emit()
        shell.till._show(replace(shell.till.state, screen="self_service"))

    return go


SCENES: Mapping[str, Callable[[Shell], None]] = {
    "self-service": _kiosk(),
    "self-service-one": _kiosk(tiles=1),
    "self-service-strong": _kiosk(
        large_text=True, high_contrast=True, deadline=12.0, trouble=Unreachable("no_route")
    ),
    "self-service-paying": _kiosk(phase="progress", state=SaleState.AWAITING, running=True),
    "self-service-paid": _kiosk(
        phase="outcome", state=SaleState.PAID, paper=PRINTED, deadline=12.0
    ),
    "self-service-declined": _kiosk(phase="outcome", state=SaleState.DECLINED),
    "self-service-unsure": _kiosk(
        phase="unsure", state=SaleState.UNSURE, running=True, deadline=18.0
    ),
    "self-service-parked": _kiosk(phase="outcome", state=SaleState.PARKED),
}


def rest(shell: Shell) -> None:
    """Back to a counter that nobody left."""
    shell.kiosk.payment.state = PaymentFacts()
    shell.kiosk.self_service.state = SelfServiceFacts()
    shell.kiosk.self_service._plan = shell.kiosk.plan
