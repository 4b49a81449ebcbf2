"""What is said of a sale that the till went down in the middle of, and of one that was left."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pos_app.domain.sale import Sale, SaleState
from pos_app.domain.sale_table import RESTARTED
from ui import wording
from ui.wording import translate
from ui.words.counted import Counted


def banner(sale: Sale | None) -> str:
    """The line above a sale that was cut off; "" before anything is known of it."""
    if sale is None:
        return ""
    if sale.is_final:
        #: Above what became of a sale; %1 is a time of day, as 13:42.
        text = translate("CutOff", "The till stopped during this sale of %1. This became of it:")
    else:
        #: Above a sale; %1 is a time of day, as 13:42.
        text = translate("CutOff", "The till stopped during this sale of %1. It goes on here.")
    return text.replace("%1", wording.clock_time(sale.created_at))


def why_unsure(sale: Sale) -> str:
    """Why nobody knows whether it was sent."""
    if sale.reason == RESTARTED:
        return translate(
            "Payment", "The till stopped while the amount was sent. Do not charge again:"
        )
    return translate(
        "Payment", "The network went away after the amount was sent. Do not charge again:"
    )


def old(count: int) -> str:
    """Sales that a stop left open long ago."""
    return Counted().old_open(count)


def settled(sale: Sale) -> str:
    """What became of a sale that nobody had on screen any more."""
    words: Mapping[SaleState, Callable[[], str]] = {
        #: %1 is an amount, %2 the sale's reference.
        SaleState.PAID: lambda: translate("CutOff", "Paid meanwhile: %1, sale %2."),
        #: %1 is an amount, %2 the sale's reference.
        SaleState.DECLINED: lambda: translate(
            "CutOff", "Declined: %1, sale %2. Nothing was taken."
        ),
        #: %1 is an amount, %2 the sale's reference.
        SaleState.CANCELLED: lambda: translate(
            "CutOff", "Cancelled: %1, sale %2. Nothing was taken."
        ),
        #: %1 is an amount, %2 the sale's reference.
        SaleState.EXPIRED: lambda: translate("CutOff", "Not paid in time: %1, sale %2."),
        #: %1 is an amount, %2 the sale's reference.
        SaleState.REFUSED: lambda: translate(
            "CutOff", "Hesabe did not take it: %1, sale %2. Nothing was taken."
        ),
    }
    text = words[sale.state]() if sale.state in words else ""
    amount, name = wording.money(sale.amount), wording.isolated(sale.reference)
    return text.replace("%1", amount).replace("%2", name)
