"""The pages' sentences, English and Arabic."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "direction": "ltr",
        "other": "ar",
        "other_name": "العربية",
        "title": "Payment",
        "simulated": "Simulated gateway: no money moves",
        "reference": "Reference",
        "for": "For",
        "until": "Payable until",
        "amount": "Amount in KWD",
        "currency": "KWD",
        "pay": "Pay",
        "decline": "Card is declined",
        "open": "Waiting for your payment",
        "paid": "Paid. Thank you.",
        "declined": "The card was declined. You may try again.",
        "cancelled": "This link was cancelled and cannot be paid.",
        "expired": "This link has expired and cannot be paid.",
        "unknown": "There is no such link.",
        "wrong_amount": "This amount cannot be paid here.",
        "deliveries": "Messages that would have been sent",
        "none": "Nothing was sent yet.",
        "when": "When",
        "how": "How",
        "to": "To",
        "text": "Message",
    },
    "ar": {
        "direction": "rtl",
        "other": "en",
        "other_name": "English",
        "title": "الدفع",
        "simulated": "بوابة محاكاة: لا تنتقل أي أموال",
        "reference": "المرجع",
        "for": "عن",
        "until": "صالح للدفع حتى",
        "amount": "المبلغ بالدينار الكويتي",
        "currency": "د.ك",
        "pay": "دفع",
        "decline": "رُفضت البطاقة",
        "open": "بانتظار الدفع",
        "paid": "تم الدفع. شكرًا لك.",
        "declined": "رُفضت البطاقة. يمكنك المحاولة مرة أخرى.",
        "cancelled": "أُلغي هذا الرابط ولا يمكن دفعه.",
        "expired": "انتهت صلاحية هذا الرابط ولا يمكن دفعه.",
        "unknown": "لا يوجد رابط كهذا.",
        "wrong_amount": "لا يمكن دفع هذا المبلغ هنا.",
        "deliveries": "رسائل كانت ستُرسل",
        "none": "لم يُرسل شيء بعد.",
        "when": "الوقت",
        "how": "الوسيلة",
        "to": "إلى",
        "text": "الرسالة",
    },
}


def words_for(language: str) -> Mapping[str, str]:
    """The sentences of `language`, English if there are none."""
    return WORDS.get(language, WORDS["en"])
