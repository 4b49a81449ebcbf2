"""What the back office's lists say: counts, sums, ages, states. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from pos_app.domain.evidence import Finding
from pos_app.domain.invoice import InvoiceKind, OpenInvoice
from ui import wording
from ui.wording import translate
from ui.words.counted import Counted

FINDING_ROLES: Mapping[Finding, str] = {
    Finding.PAID: "go",
    Finding.NOT_PAID: "quiet",
    Finding.DECLINED: "bad",
    Finding.CANCELLED: "quiet",
    Finding.EXPIRED: "quiet",
    Finding.REFUNDED: "attention",
    Finding.UNKNOWN: "attention",
}
FINDING_ICONS: Mapping[Finding, str] = {
    Finding.PAID: "check",
    Finding.NOT_PAID: "hourglass",
    Finding.DECLINED: "x",
    Finding.CANCELLED: "ban",
    Finding.EXPIRED: "timer",
    Finding.REFUNDED: "undo-2",
    Finding.UNKNOWN: "circle-question-mark",
}


def finding_word(finding: Finding) -> str:
    """A record's state in one or two words."""
    words: Mapping[Finding, Callable[[], str]] = {
        Finding.PAID: lambda: translate("Office", "Paid"),
        Finding.NOT_PAID: lambda: translate("Office", "Not paid yet"),
        Finding.DECLINED: lambda: translate("Office", "Declined"),
        Finding.CANCELLED: lambda: translate("Office", "Cancelled"),
        Finding.EXPIRED: lambda: translate("Office", "Expired"),
        Finding.REFUNDED: lambda: translate("Office", "Refunded"),
        Finding.UNKNOWN: lambda: translate("Office", "State not known"),
    }
    return words[finding]()


def kind_word(kind: InvoiceKind) -> str:
    """A kind of invoice, as its list calls it."""
    words: Mapping[InvoiceKind, Callable[[], str]] = {
        InvoiceKind.SINGLE: lambda: translate("Office", "Quick"),
        InvoiceKind.SUBSCRIPTION: lambda: translate("Office", "Subscription"),
        InvoiceKind.SPLIT: lambda: translate("Office", "Split"),
        InvoiceKind.INSTALMENT: lambda: translate("Office", "Instalments"),
    }
    return words[kind]()


def days_options() -> tuple[tuple[str, str], ...]:
    """How far back a list goes: how many days, and that in words."""
    return (
        ("", translate("Office", "All days")),
        ("1", translate("Office", "Today")),
        ("7", translate("Office", "7 days")),
        ("31", translate("Office", "31 days")),
    )


def listed(rows: int, fils: int, total: int | None) -> str:
    """How much of a list is read, and what that comes to."""
    if total is not None and total > rows:
        #: Under a list that goes on: %1 rows are read of %2.
        head = translate("Office", "%1 of %2")
        head = head.replace("%1", wording.isolated(f"{rows:,}"))
        head = head.replace("%2", wording.isolated(f"{total:,}"))
    else:
        head = Counted().rows(rows)
    return f"{head} · {wording.money(fils)}"


def added(rows: int, fils: int, total: int | None, *, going_on: bool) -> str:
    """What a whole list comes to, or how far the adding has come."""
    if not going_on:
        #: A whole list, added up; %1 is how many rows, %2 an amount.
        text = translate("Office", "All %1: %2")
        text = text.replace("%1", Counted().rows(rows))
        return text.replace("%2", wording.money(fils))
    #: A list is being added up; %1 is how far, %2 an amount.
    text = translate("Office", "Adding up, %1: %2")
    part = f"{rows:,} / {total:,}" if total else f"{rows:,}"
    return text.replace("%1", wording.isolated(part)).replace("%2", wording.money(fils))


def last_known(at: datetime, now: datetime) -> str:
    """How old the rows on screen are, while the gateway is away."""
    #: Over a list while Hesabe cannot be reached; %1 is an age such as "12 min".
    text = translate("Office", "Last known state, from %1 ago")
    return text.replace("%1", age((now - at).total_seconds()))


def age(seconds: float) -> str:
    """As 5 min, 3 h, 2 days."""
    minutes = max(0, int(seconds // 60))
    if minutes < 60:
        #: An age in minutes.
        return translate("Office", "%1 min").replace("%1", wording.isolated(str(minutes)))
    if minutes < 48 * 60:
        #: An age in hours.
        return translate("Office", "%1 h").replace("%1", wording.isolated(str(minutes // 60)))
    return Counted().days(minutes // (24 * 60))


def moment(at: datetime | None, now: datetime) -> str:
    """When a record was made: the time today, else the day."""
    if at is None:
        return ""
    here, today = at.astimezone(wording.SHOP_TIME), now.astimezone(wording.SHOP_TIME)
    if here.date() == today.date():
        return wording.clock_time(at)
    return wording.isolated(f"{here:%d/%m}" if here.year == today.year else f"{here:%d/%m/%y}")


def asked_of(record: OpenInvoice) -> str:
    """What one pays: an amount, or one between two."""
    if record.amount is not None:
        return wording.money(record.amount)
    if record.least is None or record.most is None:
        return ""
    #: What may be paid with an open invoice: from %1 to %2.
    text = translate("Office", "%1 to %2")
    text = text.replace("%1", wording.amount(record.least))
    return text.replace("%2", wording.money(record.most))


def active_words(active: bool | None) -> tuple[str, str, str]:  # noqa: FBT001  # a state of three
    """An open invoice's state: word, colour role, icon."""
    return {
        True: (translate("Office", "Active"), "go", "link"),
        False: (translate("Office", "Ended"), "quiet", "ban"),
        None: (translate("Office", "State not known"), "attention", "circle-question-mark"),
    }[active]
