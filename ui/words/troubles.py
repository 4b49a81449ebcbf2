"""What went wrong and what to do, in that order, for each error kind a screen can meet.

Two short sentences, no codes: the kind itself is one tap away in the diagnostics. A kind without
words of its own gets those of its class in `pos_app/errors.py`, which says what one can do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pos_app.errors import (
    BadInput,
    DeviceTrouble,
    JournalTrouble,
    NotAllowed,
    PosError,
    Refused,
    Unreachable,
    Unsure,
)
from ui import wording
from ui.wording import isolated, translate

_Words = Mapping[str, Callable[[], str]]

_BY_KIND: _Words = {
    "amount_zero": lambda: translate("Trouble", "Key in an amount first."),
    "amount_negative": lambda: translate("Trouble", "An amount cannot be below zero."),
    "amount_not_a_number": lambda: translate("Trouble", "That is not an amount. Use digits only."),
    "amount_either": lambda: translate(
        "Trouble", "That comma may mean thousands or fils. Write it with a point, as 1.250."
    ),
    "amount_too_precise": lambda: translate("Trouble", "A fils is the smallest: three decimals."),
    "amount_too_large": lambda: translate("Trouble", "At most %1 in one sale.").replace(
        "%1", isolated("99,999.999")
    ),
    "received_too_little": lambda: translate(
        "Trouble", "That is less than the amount. Key in what you received."
    ),
    "setting_locked": lambda: translate(
        "Trouble", "Your IT has fixed this setting. Only they can change it."
    ),
    "setting_missing": lambda: translate(
        "Trouble", "That needs another setting first. Nothing was changed."
    ),
    "terminal_not_allowed": lambda: translate(
        "Trouble", "Your IT does not let this till use that terminal. Choose another one."
    ),
    "pin_differs": lambda: translate("Trouble", "The two PINs are not the same. Type both again."),
    "pin_odd": lambda: translate("Trouble", "A PIN has 4 to 12 digits."),
    "pin_guessable": lambda: translate("Trouble", "That PIN is easy to guess. Not 1111, not 1234."),
    "pin_taken": lambda: translate("Trouble", "Choose another PIN: that one cannot be used."),
    "name_odd": lambda: translate("Trouble", "Type a name of at most 40 letters."),
    "name_taken": lambda: translate("Trouble", "Somebody on the staff has that name already."),
    "owner_needed": lambda: translate("Trouble", "There must be an owner. Name another one first."),
    "photo_unreadable": lambda: translate(
        "Trouble", "That is no picture the till can read. Choose a JPEG or PNG file."
    ),
    "photo_too_large": lambda: translate(
        "Trouble", "That picture is too large: at most 20 MB. Choose a smaller one."
    ),
    "pin_wrong": lambda: translate("Trouble", "That PIN is not right. Try once more."),
    "pin_needed": lambda: translate("Trouble", "A supervisor's PIN is needed."),
    "pin_missing": lambda: translate("Trouble", "A supervisor's PIN is needed."),
    "locked_out": lambda: translate(
        "Trouble", "Too many wrong PINs. Wait a minute, then try again."
    ),
    "no_supervisor": lambda: translate(
        "Trouble", "No supervisor has a PIN here yet. Your IT can close this till from afar."
    ),
    "approval_missing": lambda: translate(
        "Trouble", "The approval code is missing. It stands on the terminal's slip."
    ),
    "approval_code": lambda: translate(
        "Trouble", "An approval code has letters and digits only. Read the slip again."
    ),
    "phone_wrong": lambda: translate("Trouble", "That is not a phone number. Check the digits."),
    "phone_odd": lambda: translate("Trouble", "That is not a phone number. Check the digits."),
    "mobile_odd": lambda: translate("Trouble", "That is not a phone number. Check the digits."),
    "country_code_odd": lambda: translate(
        "Trouble", "That is not a phone number. Check the digits."
    ),
    "email_odd": lambda: translate("Trouble", "That is not an e-mail address. Check it."),
    "title_empty": lambda: translate("Trouble", "Give it a title that customers understand."),
    "bounds_reversed": lambda: translate("Trouble", "The least is more than the most. Swap them."),
    "parts_count": lambda: translate("Trouble", "Divide it into 1 to 100 parts."),
    "parts_too_small": lambda: translate(
        "Trouble", "A part would be nothing. Take fewer parts, or a larger amount."
    ),
    "parts_do_not_add_up": lambda: translate(
        "Trouble", "The parts do not add up to the amount yet. The preview says what is left."
    ),
    "shares_do_not_add_up": lambda: translate(
        "Trouble", "The shares do not add up to 100 per cent yet. The preview says what is left."
    ),
    "item_odd": lambda: translate("Trouble", "Each item needs a name and a quantity from 1."),
    "invoice_still_unsure": lambda: translate(
        "Trouble", "An earlier one like it is not known yet. Look for it in the list first."
    ),
    "open_invoice_still_unsure": lambda: translate(
        "Trouble", "An earlier one of that title is not known yet. Look for it in the list first."
    ),
    "gap_reason_missing": lambda: translate("Trouble", "Tap a reason, or write one."),
    "terminal_missing": lambda: translate("Trouble", "No terminal is chosen. Choose one above."),
    "terminal_busy": lambda: translate(
        "Trouble",
        "That terminal still holds a sale: see Parked. Take cash or another terminal.",
    ),
    "unauthenticated": lambda: translate(
        "Trouble", "Hesabe did not accept the keys. Check them in the settings."
    ),
    "setting_fixed": lambda: translate("Trouble", "This setting is fixed by your IT. Ask them."),
    "sign_in_refused": lambda: translate(
        "Trouble", "Hesabe did not accept the keys. Check them in the settings."
    ),
    "refund_too_large": lambda: translate("Trouble", "That is more than is left. Key in less."),
    "refund_not_full_any_more": lambda: translate(
        "Trouble", "Some of it was given back meanwhile. Look again at what is left."
    ),
    "refund_reason_empty": lambda: translate("Trouble", "Say why the money is given back."),
    "refund_still_unsure": lambda: translate(
        "Trouble", "An earlier refund is not settled yet. Do not ask again."
    ),
    "disk_full": lambda: translate(
        "Trouble", "The disk is full, so no sale can be recorded. Free some space."
    ),
    "not_recorded": lambda: translate(
        "Trouble", "It was sent, but cannot be recorded. Free some space: the till goes on asking."
    ),
    "other_merchant": lambda: translate(
        "Trouble",
        "It was sent with another merchant's keys. Only with those can it be asked about.",
    ),
    "read_only": lambda: translate(
        "Trouble", "The disk takes no writing, so no sale can be recorded. Call your IT."
    ),
    "journal_newer": lambda: translate(
        "Trouble", "A later version wrote the sales record. Install that version again."
    ),
    "journal_damaged": lambda: translate(
        "Trouble", "The sales record was damaged. It is kept, and a new one goes on. Call support."
    ),
    "backup_failed": lambda: translate(
        "Trouble", "The sales record's copy cannot be written. Free some space, or call your IT."
    ),
    "no_printer": lambda: translate("Trouble", "No printer is set. Choose one in the settings."),
    "not_open": lambda: translate(
        "Trouble", "Hesabe has nothing left to cancel there. Check now to see what became of it."
    ),
    "cancel_not_offered": lambda: translate(
        "Trouble", "Hesabe cannot cancel this. Cancel it on the terminal itself."
    ),
    "till_open": lambda: translate("Trouble", "The till is open in another window. Use that one."),
    "terminal_idle": lambda: translate("Trouble", "Nothing stands on the terminal just now."),
    "enrolment_unreadable": lambda: translate(
        "Trouble", "That is no enrolment, or part of it is missing. Scan it again."
    ),
    "enrolment_newer": lambda: translate(
        "Trouble", "That enrolment needs a later version of this program. Update first."
    ),
    "enrolment_code_odd": lambda: translate(
        "Trouble", "The code has 12 letters and digits. Type it as it was given to you."
    ),
    "enrolment_code_wrong": lambda: translate(
        "Trouble", "This code does not open that enrolment. Type it again, or ask your IT."
    ),
    "enrolment_expired": lambda: translate(
        "Trouble", "That enrolment is out of date. Ask your IT for a new one."
    ),
    "enrolment_used": lambda: translate(
        "Trouble", "This till was enrolled with it already. Ask your IT for a new one."
    ),
    "display_silent": lambda: translate(
        "Trouble", "The customer's display does not answer. Check its cable."
    ),
}


_FIELDS: _Words = {
    "amount": lambda: translate("Trouble", "the amount"),
    "refundAmount": lambda: translate("Trouble", "the amount"),
    "fixAmount": lambda: translate("Trouble", "the amount"),
    "minAmount": lambda: translate("Trouble", "the least amount"),
    "maxAmount": lambda: translate("Trouble", "the most amount"),
    "customerName": lambda: translate("Trouble", "the name"),
    "name": lambda: translate("Trouble", "the name"),
    "mobileNumber": lambda: translate("Trouble", "the phone number"),
    "phone": lambda: translate("Trouble", "the phone number"),
    "customerEmail": lambda: translate("Trouble", "the e-mail address"),
    "email": lambda: translate("Trouble", "the e-mail address"),
    "expiryDate": lambda: translate("Trouble", "the last day"),
    "title": lambda: translate("Trouble", "the title"),
    "description": lambda: translate("Trouble", "the description"),
}
"""What the gateway calls its fields (hesabe-api.md 4), as the screens call them."""


def _fields_of(error: Refused) -> str:
    """What was not accepted, where all of it has a name that the reader knows."""
    named = [_FIELDS.get(name.rpartition(".")[2]) for name in error.fields]
    words = [word() for word in named if word is not None]
    return wording.listed(dict.fromkeys(words)) if all(named) else ""


def trouble_word(error: BaseException) -> str:
    """What `error` means to a cashier and what to do; never empty."""
    if isinstance(error, PosError):
        if (words := _BY_KIND.get(error.kind)) is not None:
            return words()
        return _of_class(error)
    return translate("Trouble", "Something went wrong in this till. Its log has the details.")


def _of_class(error: PosError) -> str:
    if isinstance(error, NotAllowed):
        return translate("Trouble", "This needs a supervisor. Call one.")
    if isinstance(error, BadInput):
        return translate("Trouble", "That cannot be right. Check it and try again.")
    if isinstance(error, Refused):
        if faulty := _fields_of(error):
            #: %1 is what was not accepted, as "the phone number, the e-mail address".
            text = translate("Trouble", "Hesabe did not accept %1. Check it and try again.")
            return text.replace("%1", faulty)
        return translate("Trouble", "Hesabe did not accept it. Nothing was taken.")
    if isinstance(error, Unsure):
        return translate("Trouble", "The answer got lost. Check before charging again.")
    if isinstance(error, Unreachable):
        return translate("Trouble", "Hesabe cannot be reached. Check the network, then try again.")
    if isinstance(error, JournalTrouble):
        return translate("Trouble", "The journal cannot be written, so nothing was sent.")
    if isinstance(error, DeviceTrouble):
        return translate("Trouble", "A device did not answer. The payment is not affected.")
    return translate("Trouble", "Something went wrong in this till. Its log has the details.")
