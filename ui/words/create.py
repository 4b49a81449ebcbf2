"""What the create screen says. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from ui import wording
from ui.viewmodels.office.create.form import Form
from ui.wording import translate
from ui.words.counted import Counted

_CHOICES: Mapping[tuple[str, str], Callable[[], str]] = {
    ("kind", "quick"): lambda: translate("Create", "Quick"),
    ("kind", "open"): lambda: translate("Create", "Open invoice"),
    ("kind", "subscription"): lambda: translate("Create", "Subscription"),
    ("kind", "split"): lambda: translate("Create", "Split"),
    ("kind", "instalments"): lambda: translate("Create", "Instalments"),
    #: How the payer gets the link: it is only shown here, as a code.
    ("delivery", "link"): lambda: translate("Create", "Code here"),
    ("delivery", "sms"): lambda: translate("Create", "SMS"),
    ("delivery", "whatsapp"): lambda: translate("Create", "WhatsApp"),
    ("delivery", "email"): lambda: translate("Create", "E-mail"),
    #: The language of the message: the account's own.
    ("language", ""): lambda: translate("Create", "As usual"),
    ("language", "en"): lambda: "English",
    ("language", "ar"): lambda: "العربية",
    ("expires", ""): lambda: translate("Create", "No last day"),
    ("expires", "1"): lambda: translate("Create", "Tomorrow"),
    ("expires", "3"): lambda: translate("Create", "3 days"),
    ("expires", "7"): lambda: translate("Create", "7 days"),
    ("expires", "30"): lambda: translate("Create", "30 days"),
    ("share", "equal"): lambda: translate("Create", "Equal parts"),
    ("share", "amount"): lambda: translate("Create", "By amount"),
    ("share", "percent"): lambda: translate("Create", "By per cent"),
    ("every", "week"): lambda: translate("Create", "Every week"),
    ("every", "fortnight"): lambda: translate("Create", "Every 2 weeks"),
    ("every", "month"): lambda: translate("Create", "Every month"),
    ("start", ""): lambda: translate("Create", "Today"),
    ("start", "1"): lambda: translate("Create", "Tomorrow"),
    ("start", "7"): lambda: translate("Create", "In 7 days"),
    ("start", "30"): lambda: translate("Create", "In 30 days"),
    ("between", ""): lambda: translate("Create", "Fixed amount"),
    ("between", "yes"): lambda: translate("Create", "Between two amounts"),
}


def choice(name: str, option: str) -> str:
    """An option in words."""
    return _CHOICES[name, option]()


def money_title(name: str, *, percent: bool) -> str:
    """What the keypad is open for."""
    if percent:
        return translate("Create", "Share in per cent")
    words: Mapping[str, Callable[[], str]] = {
        "typed": lambda: translate("Create", "Amount"),
        "least": lambda: translate("Create", "At least"),
        "most": lambda: translate("Create", "At most"),
        "part": lambda: translate("Create", "This payer's part"),
        "item": lambda: translate("Create", "Price of one"),
    }
    known = words.get(name.partition("_")[0])
    return known() if known else ""


def part_typed(typed: str, share: str) -> str:
    """What is keyed in for a part: an amount, a per cent, or nothing yet."""
    if share == "percent":
        return wording.isolated(f"{typed or '0'}%")
    return wording.isolated(typed or "0.000")


def channel(form: Form) -> str:
    """How the payer gets it, and where."""
    if form.kind == "open":
        return translate("Create", "A link that many may pay")
    where = form.email if form.delivery == "email" else form.phone
    to = f" · {wording.isolated(where)}" if where and form.delivery != "link" else ""
    if form.kind == "split":
        to = ""
    return f"{choice('delivery', form.delivery)}{to}"


def between(least: int, most: int) -> str:
    """An amount between two."""
    text = translate("Office", "%1 to %2")
    return text.replace("%1", wording.amount(least)).replace("%2", wording.money(most))


def recurs(form: Form, today: date) -> str:
    """How a subscription comes again."""
    first = today + timedelta(days=int(form.start or "0"))
    how = (
        translate("Create", "charged by itself")
        if form.automatic
        else translate("Create", "paid on demand")
    )
    #: A subscription: %1 is how often, %2 the first day, %3 how it is paid.
    text = translate("Create", "Monthly, %1, from %2, %3")
    text = text.replace("%1", Counted().times(_times(form)))
    return text.replace("%2", wording.isolated(f"{first:%d/%m/%Y}")).replace("%3", how)


def how_often(form: Form) -> str:
    """How many payments or instalments there are to be, as it stands beside the stepper."""
    counted = Counted()
    if form.kind == "subscription":
        return counted.monthly(_times(form))
    return counted.instalments(_times(form))


def _times(form: Form) -> int:
    return int(form.count) if form.count.isdecimal() else 0


def unnamed(number: int) -> str:
    """A part or item without a name."""
    #: A payer or item without a name; %1 is its number.
    return translate("Create", "No. %1").replace("%1", wording.isolated(str(number)))


def until(day: str) -> str:
    """The last day it can be paid."""
    return translate("Create", "Can be paid until %1").replace("%1", day)


def percent_left(hundredths: int) -> str:
    """What is missing to the whole, or too much."""
    sign = "-" if hundredths < 0 else ""
    text = wording.isolated(f"{sign}{abs(hundredths) // 100}.{abs(hundredths) % 100:02d}%")
    return translate("Create", "Still to divide: %1").replace("%1", text)


def amount_left(fils: int) -> str:
    """What is missing to the whole, or too much."""
    return translate("Create", "Still to divide: %1").replace("%1", wording.money(fils))


def copied() -> str:
    """After the link was copied."""
    return translate("Create", "The link is copied")


def outcome_title(form: Form, phase: str, found: int) -> str:
    """What became of it, in a few words."""
    if phase == "unsure":
        return translate("Create", "We do not know yet whether Hesabe made it")
    if form.kind == "open":
        return translate("Create", "The open invoice is ready")
    if found > 1:
        return Counted().invoices(found)
    sent: Mapping[str, Callable[[], str]] = {
        "sms": lambda: translate("Create", "Sent by SMS"),
        "whatsapp": lambda: translate("Create", "Sent by WhatsApp"),
        "email": lambda: translate("Create", "Sent by e-mail"),
    }
    known = sent.get(form.delivery)
    return known() if known else translate("Create", "The link is ready")


def outcome_text(phase: str, *, looked: bool) -> str:
    """What to do now."""
    if phase != "unsure":
        return translate("Create", "The customer can scan the code here and pay on their phone.")
    if looked:
        return translate(
            "Create",
            "The answer got lost, and it is not in Hesabe's list yet. It was not sent again. "
            "Look once more before you make another one.",
        )
    return translate("Create", "The answer got lost. We are looking for it in Hesabe's list.")
