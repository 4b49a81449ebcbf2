"""What the payer reads, in English and Arabic at once: the till's own language does not matter.

Both texts stand side by side on the display, so neither can come from the translator of the
language that happens to be on. Numbers inside Arabic are isolated and stay left to right.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from pos_app.domain.display import DisplayMoment
from pos_app.domain.money import western_digits
from ui.wording import SHOP_TIME, duration

DAY = 86_400


@dataclass(frozen=True, slots=True)
class Both:
    """One saying in both languages."""

    en: str = ""
    ar: str = ""


HEADLINES: Mapping[DisplayMoment, Both] = {
    DisplayMoment.IDLE: Both("Welcome", "أهلًا وسهلًا"),
    DisplayMoment.AMOUNT: Both("Your total", "المجموع"),
    DisplayMoment.TAP_CARD: Both("Tap or insert your card", "قرّب بطاقتك أو أدخلها"),
    DisplayMoment.SCAN_LINK: Both("Scan to pay", "امسح الرمز للدفع"),
    DisplayMoment.CASH_CHANGE: Both("Your change", "الباقي لك"),
    DisplayMoment.PAID: Both("Paid, thank you", "تم الدفع، شكرًا لك"),
    DisplayMoment.DECLINED: Both("Not accepted", "لم تُقبل العملية"),
    DisplayMoment.CANCELLED: Both("Cancelled", "أُلغيت العملية"),
    DisplayMoment.WAITING: Both("One moment", "لحظة واحدة"),
}

HINTS: Mapping[DisplayMoment, Both] = {
    DisplayMoment.TAP_CARD: Both("On the card terminal", "على جهاز الدفع"),
    DisplayMoment.DECLINED: Both("Try another card or way to pay", "جرّب بطاقة أو طريقة أخرى"),
    DisplayMoment.CANCELLED: Both("Nothing was paid", "لم يُدفع أي مبلغ"),
    DisplayMoment.WAITING: Both(
        "We are checking your payment. Do not pay again.", "نتحقق من دفعتك. لا تدفع مرة أخرى."
    ),
}

ENDED = Both("This code has ended", "انتهت صلاحية الرمز")
ASK_FOR_NEW = Both("Ask the cashier for a new one", "اطلب رمزًا جديدًا من الكاشير")
CURRENCY = Both("KD", "د.ك")
RECEIVED = Both("Received", "المستلم")
TO_PAY = Both("Total", "المجموع")


def open_for(seconds: int) -> Both:
    """How long the code can still be paid; days are only named, their seconds help nobody."""
    if seconds >= DAY:
        days = seconds // DAY
        return Both(f"Open for {_days(days)}", f"متاح لمدة {_days_ar(days)}")
    left = duration(seconds)
    return Both(f"Open for {left}", f"متاح لمدة {left}")


def day_of(at: datetime) -> Both:
    """As in *Monday 23 November*, in the shop's time, in both languages, with western digits."""
    local = at.astimezone(SHOP_TIME)
    date = QDate(local.year, local.month, local.day)
    english, arabic = (QLocale(name).toString(date, "dddd d MMMM") for name in ("en_GB", "ar_KW"))
    return Both(english, western_digits(arabic))


def _days(days: int) -> str:
    return "1 day" if days == 1 else f"{days} days"


def _days_ar(days: int) -> str:
    """One and two have forms of their own, three to ten the plural, 11 to 99 the accusative."""
    if days <= 2:
        return {1: "يوم واحد", 2: "يومين"}[days]
    rest = days % 100
    counted = "يوم" if rest < 3 else "أيام" if rest < 11 else "يومًا"
    return f"\u2066{days}\u2069 {counted}"
