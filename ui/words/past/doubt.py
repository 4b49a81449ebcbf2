"""What is said of a sale of which nobody knows what became: the honest question. Pure."""

from __future__ import annotations

from pos_app.domain.sale import SaleState, Tender
from ui import wording
from ui.wording import translate
from ui.words.counted import Counted
from ui.words.past.cut_off import why_unsure
from ui.words.payment import Story, reference


def may_be_paid(story: Story) -> bool:
    """Whether anybody can have paid it: a link that was never shown is nobody's to pay."""
    sale = story.progress.sale if story.progress else None
    unseen = sale is not None and sale.tender is Tender.LINK and not sale.url
    return not unseen or story.state is SaleState.PARKED


def title(story: Story) -> str:
    """The heading."""
    if story.state is SaleState.PARKED:
        return translate("Payment", "This sale is parked: a supervisor decides")
    if not may_be_paid(story):
        return translate("Payment", "We do not know yet whether the link was made")
    return translate("Payment", "We do not know yet whether this was paid")


def text(story: Story) -> str:
    """Why it is not known and what happens next."""
    sale = story.progress.sale if story.progress else None
    if sale is not None and sale.state is SaleState.PARKED:
        if sale.tender is Tender.LINK:
            return translate("Payment", "Hesabe could not tell. The customer's phone decides.")
        return translate("Payment", "Hesabe could not tell. The terminal's slip decides.")
    if sale is not None and sale.state is SaleState.UNSURE and sale.doubted_since:
        why = translate("Payment", "Hesabe says two different things. Do not charge again:")
    elif not may_be_paid(story):
        why = translate("Payment", "The answer got lost. Nobody has the link yet:")
    elif sale is not None and sale.state is SaleState.UNSURE:
        why = why_unsure(sale)
    elif sale is not None and sale.state is SaleState.CANCELLING:
        why = translate("Payment", "Hesabe has not confirmed the cancel. Do not charge again:")
    elif story.progress and story.progress.unreachable:
        why = translate("Payment", "Hesabe is not answering. Do not charge again:")
    else:
        why = translate("Payment", "Nothing was heard from the terminal. Do not charge again:")
    return f"{why} {_asking(story)}"


def _asking(story: Story) -> str:
    asked_in = story.progress.next_ask_in if story.progress else None
    left = max(0, round((asked_in or 0.0) - story.since_report))
    if not left:
        return translate("Payment", "we are asking Hesabe now.")
    #: %1 is a number of seconds.
    told = translate("Payment", "we keep asking Hesabe, next in %1 s.")
    return told.replace("%1", wording.isolated(str(left)))


def look(story: Story) -> str:
    """Where to look meanwhile, as styled text with the sale's reference."""
    if not may_be_paid(story):
        where = translate("Payment", "Serve the next customer meanwhile, or cancel it.")
    elif story.tender is Tender.LINK:
        where = translate("Payment", "Ask the customer: does their phone show that it is paid?")
    else:
        #: On the terminal's own screen, which is in English: leave the word Approved as it is.
        where = translate("Payment", "Look at the terminal: does it show <b>Approved</b>?")
    whole = reference(story).replace("-", "-\u2060")  # read out or compared: not over two lines
    sale_text = translate("Payment", "Sale %1").replace("%1", whole)
    if story.progress is None or not story.progress.asked:
        return f"{where} {sale_text}"
    times = Counted().asked(story.progress.asked)
    return f"{where} {sale_text} · {times.replace('%1', wording.duration(story.elapsed))}"
