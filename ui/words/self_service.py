"""What a payer at a self-service till reads: no trade words, and always what to do now."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.domain.sale import SaleState
from pos_app.errors import PosError
from ui.wording import isolated, translate


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of the payment on the screen; `state` None where it never began."""

    state: SaleState | None = None
    reference: str = ""
    receipt: bool = False
    """Whether paper comes out."""
    running: bool = False


_DOUBTFUL = frozenset({SaleState.UNSURE, SaleState.PARKED, SaleState.CANCELLING})


def outcome_title(told: Told) -> str:
    """One or two words."""
    if told.state is SaleState.PAID:
        return translate("SelfService", "Paid. Thank you!")
    if told.state is SaleState.DECLINED:
        return translate("SelfService", "Card declined")
    if told.running or told.state in _DOUBTFUL or told.state is SaleState.AWAITING:
        return translate("SelfService", "Please wait")
    return translate("SelfService", "Not paid")


def outcome_text(told: Told) -> str:
    """One or two sentences: what happened, what to do."""
    if told.state is SaleState.PAID:
        if told.receipt:
            return translate("SelfService", "Take your card and your receipt.")
        return translate("SelfService", "Take your card.")
    if told.state is SaleState.DECLINED:
        return translate("SelfService", "Nothing was taken. Try another card.")
    if told.state is SaleState.PARKED:
        text = translate(
            "SelfService", "We could not find out. Do not pay again: call the staff. Number %1"
        )
        return text.replace("%1", isolated(told.reference))
    if told.running or told.state in _DOUBTFUL or told.state is SaleState.AWAITING:
        text = translate(
            "SelfService",
            "We are still asking. Do not pay again: wait, or call the staff. Number %1",
        )
        return text.replace("%1", isolated(told.reference))
    return translate("SelfService", "Nothing was taken. Try again.")


def trouble_text(_trouble: PosError) -> str:
    """Why no payment can begin: the cause is for the staff, who find it in the till's health."""
    return translate("SelfService", "Paying is not possible just now. Call the staff, please.")
