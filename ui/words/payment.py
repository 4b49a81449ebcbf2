"""What the payment screens say, made from a sale on its way. Pure: same story, same words."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.ports.devices import PrintState
from ui import wording
from ui.viewmodels.ports import Progress
from ui.wording import translate
from ui.words.past import alarms


@dataclass(frozen=True, slots=True)
class Story:
    """A journey as it stands; times in seconds, `terminal` is its name."""

    progress: Progress | None
    tender: Tender
    elapsed: float = 0.0
    since_report: float = 0.0
    terminal: str = ""
    stopping: bool = False
    """The cashier asked to cancel it, and nothing was heard of that yet."""

    @property
    def state(self) -> SaleState | None:
        """The sale's state, None before anything is known of it."""
        return self.progress.sale.state if self.progress else None

    @property
    def alarmed(self) -> Sale | None:
        """The sale, where its alarm stands."""
        return self.progress.sale if self.progress and self.progress.sale.alarm else None


def lights(story: Story) -> list[dict[str, str]]:
    """The three lights: name, words, icon, and `done`, `now`, `wait` or `unsure`.

    *On the terminal* is lit only once something says so; a sale that is merely accepted waits. A
    link has a code in its place.
    """
    sale = story.progress.sale if story.progress else None
    paid = sale is not None and sale.state is SaleState.PAID
    sent = sale is not None and (
        paid or sale.state in (SaleState.AWAITING, SaleState.CANCELLING) or bool(sale.invoice_ids)
    )
    shown = paid or (sale is not None and sale.on_terminal)
    unsure = sale is not None and sale.state is SaleState.UNSURE and not sale.sending
    return [
        {
            "name": "light_sent",
            "text": translate("Payment", "Sent") if sent else translate("Payment", "Sending"),
            "icon": "check" if sent else "send",
            "look": "done" if sent else "unsure" if unsure else "now",
        },
        {
            "name": "light_on_terminal",
            "text": _way(story.tender, shown=shown),
            "icon": "check" if paid else _WAYS.get(story.tender, "smartphone-nfc"),
            "look": "done" if paid else "now" if sent else "wait",
        },
        {
            "name": "light_paid",
            #: The third light: money came in.
            "text": translate("Payment", "Paid"),
            "icon": "check",
            "look": "done" if paid else "wait",
        },
    ]


_WAYS = {Tender.LINK: "qr-code"}


def _way(tender: Tender, *, shown: bool) -> str:
    if tender is Tender.LINK:
        #: The second light of a payment link: its code, which the customer scans.
        return translate("Payment", "Code to scan")
    if shown:
        return translate("Payment", "On the terminal")
    return translate("Payment", "Going to the terminal")


def progress(story: Story) -> str:
    """The line under the lights, as styled text."""
    sale = story.progress.sale if story.progress else None
    name = f"<b>{html.escape(story.terminal)}</b>"
    if story.stopping:
        text = translate("Payment", "Cancelling: Hesabe has not confirmed it yet")
    elif story.tender is Tender.LINK:
        text = translate("Payment", "Making the payment link")
    elif sale is None or sale.state is SaleState.PREPARED or sale.sending:
        #: %1 is the terminal's name.
        text = translate("Payment", "Sending the amount to %1")
    elif sale.cancel_refused:
        text = translate("Payment", "Hesabe could not cancel it: it can still be paid on %1")
    elif sale.state is SaleState.CANCELLING:
        text = translate("Payment", "Cancelling: Hesabe has not confirmed it yet")
    elif story.progress and story.progress.unreachable:
        text = translate("Payment", "Hesabe is not answering: it can still be paid on %1")
    elif sale.on_terminal:
        text = translate("Payment", "Waiting for the card on %1")
    else:
        text = translate("Payment", "Waiting for %1 to show the amount")
    return f"{text.replace('%1', name)} · {wording.duration(story.elapsed)}"


def reference(story: Story) -> str:
    """The sale's reference, isolated, or ""."""
    return wording.isolated(story.progress.sale.reference) if story.progress else ""


def outcome_title(story: Story) -> str:
    """The outcome in one word; the amount stands beside it where money came in."""
    words: Mapping[SaleState, Callable[[], str]] = {
        SaleState.PREPARED: lambda: translate("Payment", "Not sent"),
        SaleState.PAID: lambda: translate("Payment", "Paid"),
        SaleState.DECLINED: lambda: translate("Payment", "Declined"),
        SaleState.CANCELLED: lambda: translate("Payment", "Cancelled"),
        SaleState.EXPIRED: lambda: translate("Payment", "Expired"),
        SaleState.REFUSED: lambda: translate("Payment", "Refused"),
        SaleState.PARKED: lambda: translate("Payment", "Parked"),
    }
    if story.alarmed is not None:
        return alarms.title(story.alarmed)
    word = words.get(story.state) if story.state else None
    return word() if word else translate("Payment", "Not known yet")


def outcome_text(story: Story) -> str:
    """What it means for the cashier, one line."""
    sale = story.progress.sale if story.progress else None
    if sale is None or (sale.alarm and sale.state is not SaleState.PAID):
        return ""  # an alarm says that this was paid after all
    if sale.state is SaleState.PAID:
        return _paid_text(story)
    words: Mapping[SaleState, Callable[[], str]] = {
        SaleState.PREPARED: lambda: translate(
            "Payment", "Hesabe could not be reached. The amount never left this till."
        ),
        SaleState.DECLINED: lambda: translate(
            "Payment", "The card was not charged. Take another card, or cash."
        ),
        SaleState.CANCELLED: lambda: translate("Payment", "Nothing was taken from the card."),
        SaleState.EXPIRED: lambda: translate(
            "Payment", "Nobody paid in time. Nothing was taken from the card."
        ),
        SaleState.REFUSED: lambda: translate(
            "Payment", "Hesabe did not take the sale. Nothing was taken from the card."
        ),
        SaleState.PARKED: lambda: translate(
            "Payment", "It waits in the parked tray. Do not charge this customer again."
        ),
    }
    if sale.state in words:
        return words[sale.state]()
    return translate("Payment", "We keep asking Hesabe. Do not charge this customer again.")


def _paid_text(story: Story) -> str:
    assert story.progress is not None
    sale = story.progress.sale
    if sale.tender is Tender.CASH:
        return translate("Payment", "Cash received: %1").replace("%1", wording.money(sale.received))
    payment = sale.payment
    parts = [wording.card_text(payment.scheme, payment.card)] if payment else []
    if code := wording.approval(sale):
        parts.append(translate("Payment", "approval %1").replace("%1", wording.isolated(code)))
    if sale.approval:
        parts.append(translate("Payment", "by the slip"))
    if story.elapsed >= 1:
        #: How long the payment took; %1 is a number of seconds.
        seconds = translate("Payment", "%1 s")
        parts.append(seconds.replace("%1", wording.isolated(str(int(story.elapsed)))))
    return " · ".join(part for part in parts if part)


def outcome_role(story: Story) -> str:
    """The outcome's colour role."""
    return "bad" if story.alarmed else wording.ROLES[story.state] if story.state else "quiet"


def outcome_icon(story: Story) -> str:
    """The outcome's icon."""
    known = wording.ICONS[story.state] if story.state else "hourglass"
    return "triangle-alert" if story.alarmed else known


def again(story: Story) -> str:
    """What the second button offers after a sale that did not end in money, or ""."""
    if story.state is SaleState.PREPARED:
        return translate("Payment", "Try again")
    if story.state in (
        SaleState.DECLINED,
        SaleState.CANCELLED,
        SaleState.EXPIRED,
        SaleState.REFUSED,
    ):
        return translate("Payment", "Same amount again")
    return ""


def alarm(story: Story) -> str:
    """Money that the state does not tell of, or ""."""
    return alarms.told(story.alarmed) if story.alarmed else ""


def paper(story: Story) -> str:
    """What may honestly be said about the receipt."""
    return wording.print_word(story.progress.print_outcome) if story.progress else ""


def paper_role(story: Story) -> str:
    """Green only where the printer confirmed."""
    outcome = story.progress.print_outcome if story.progress else None
    if outcome is None or outcome.state in (PrintState.SENT, PrintState.QUEUED):
        return "quiet"
    return "go" if outcome.state is PrintState.CONFIRMED else "attention"


def can_print(story: Story) -> bool:
    """Whether there is a receipt to print."""
    return story.state in (SaleState.PAID, SaleState.DECLINED)


def print_again(story: Story) -> str:
    """What the button for paper says: *again* only where something came out before."""
    return wording.print_labels()[bool(paper(story))]


def cannot_cancel(story: Story) -> str:
    """Why the sale cannot be cancelled just now, or ""."""
    sale = story.progress.sale if story.progress else None
    if sale is None:
        return translate("Payment", "It is being sent")
    if story.stopping or (sale.cancel_asked and not sale.cancel_refused):
        return translate("Payment", "Cancel is under way")
    return ""


def change(story: Story) -> str:
    """The change of a cash sale as money, or ""."""
    sale = story.progress.sale if story.progress else None
    return wording.money(sale.change) if sale and sale.tender is Tender.CASH else ""


def link_url(story: Story) -> str:
    """What the QR holds."""
    return story.progress.sale.url if story.progress else ""


def link_text(story: Story) -> str:
    """How long the link can still be paid, or how long it has been open."""
    if story.progress is None or story.progress.payable_until is None:
        #: %1 is a duration such as 0:41.
        text = translate("Payment", "Waiting for the payer · %1")
        return text.replace("%1", wording.duration(story.elapsed))
    until, since = story.progress.payable_until, story.progress.sale.created_at
    left = (until - since).total_seconds() - story.elapsed
    #: %1 is a duration such as 9:41.
    return translate("Payment", "Open for %1").replace("%1", wording.duration(left))


def decision(kind: str) -> str:
    """The heading of the supervisor's sheet."""
    return {
        "paid": translate("Payment", "Paid: I have the slip"),
        "not_paid": translate("Payment", "Not paid: nothing was taken"),
        "alarm": translate("Payment", "I take care of this payment"),
    }.get(kind, "")
