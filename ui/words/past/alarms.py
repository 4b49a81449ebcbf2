"""What is said of money that came for a sale which had ended already, or a second time."""

from __future__ import annotations

from pos_app.domain.sale import Alarm, Sale
from ui import wording
from ui.wording import translate


def standing() -> str:
    """Over every screen, for as long as an alarm stands."""
    return translate("Alarm", "Money came in late or twice. A supervisor must look at it.")


def title(sale: Sale) -> str:
    """In the place of the outcome's word."""
    if sale.alarm is Alarm.PAID_TWICE:
        return translate("Alarm", "Paid twice")
    return translate("Alarm", "Paid after all")


def told(sale: Sale) -> str:
    """What happened and what to do, or ""."""
    if sale.alarm is None:
        return ""
    if sale.alarm is Alarm.PAID_TWICE:
        return translate("Alarm", "The money was taken twice. A supervisor must look at it.")
    #: %1 is what the sale had ended as: Declined, Cancelled, ...
    text = translate("Alarm", "%1 at first, then paid. A supervisor must look at it.")
    return text.replace("%1", wording.state_word(sale.state))
