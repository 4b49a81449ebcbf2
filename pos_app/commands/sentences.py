"""Errors as one line that says what to do. Which sentence is picked by `kind`, never by a text."""

from __future__ import annotations

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

_SENTENCES = {
    "amount_not_a_number": "the amount must be digits with at most one point, such as 1.250",
    "amount_negative": "the amount must be at least 0.001",
    "amount_zero": "the amount must be at least 0.001",
    "amount_too_precise": "the amount may have at most three decimals",
    "amount_too_large": "the amount may be at most 99999.999",
    "reference_empty": "the reference must not be empty",
    "reference_too_long": "the reference may have at most 40 characters",
    "reference_characters": "the reference may have letters, digits, - and _ only",
    "reference_taken": "that reference belongs to a sale of another amount or terminal; "
    "use another reference",
    "unknown_sale": "this till has no such sale; see pos-app sales",
    "approval_code": "give the approval code of the terminal's slip: 4 to 12 letters or digits",
    "not_resolvable": "the evidence shows otherwise; see pos-app sales",
    "no_alarm": "no alarm stands on that sale",
    "terminal_busy": "that terminal may still show another sale's amount; "
    "run pos-app recover, or wait, or use another terminal",
    "terminal_not_allowed": "your IT does not let this till charge that terminal; "
    "use one of gateway.allowed_terminals",
    "setting_locked": "your IT has fixed that setting; only they can change it",
    "pin_needed": "a supervisor's PIN is needed; type it, or give it as POS_APP_PIN",
    "pin_wrong": "that PIN is not right",
    "locked_out": "too many wrong PINs; wait before you try again",
    "not_allowed": "a supervisor must approve this",
    "not_recorded": "the sale was sent, and the journal takes no more; free some space, "
    "then run pos-app recover",
    "till_open": "the till is open in another window or command; close it there first",
    "read_only": "the journal is read-only; make its folder writable",
    "disk_full": "the disk is full; free some space",
    "journal_newer": "the journal was written by a later version; install that version",
    "journal_damaged": "the journal is damaged; run pos-app journal verify and call support",
    "home_not_writable": "the home folder cannot be written to; see POS_APP_HOME",
    "login_refused": "the gateway did not accept username and password",
    "signed_out": "the gateway did not accept the sign-in",
    "enrolment_unreadable": "that is no enrolment, or letters of it are missing; "
    "scan or copy it again",
    "enrolment_newer": "that enrolment is for a later version of this program; install it first",
    "enrolment_code_odd": "the one-time code has 12 letters and digits, such as 7K2M-9QXR-04TB",
    "enrolment_code_wrong": "the one-time code does not open that enrolment; "
    "type it again, or ask for a new enrolment",
    "enrolment_expired": "that enrolment is out of date; ask for a new one",
    "enrolment_used": "this till was enrolled with it already; ask for a new one",
    "too_many_requests": "the gateway asks us to wait before we try again",
}

_BY_CLASS = (
    (BadInput, "that input cannot be used"),
    (NotAllowed, "that is not allowed"),
    (Refused, "the gateway refused"),
    (Unsure, "the outcome is unknown; look what became of it before you try again"),
    (Unreachable, "the gateway cannot be reached and nothing was done; check the network"),
    (JournalTrouble, "the journal cannot be used, so nothing was sent"),
    (DeviceTrouble, "a device did not do its work"),
)


def sentence(error: PosError) -> str:
    """`error` as one line: field, what is wrong and what to do, the kind in brackets."""
    said = _SENTENCES.get(error.kind, "")
    detail = error.detail
    if not said:
        # Settings carry their whole sentence in the detail: what the value may be.
        general = next((text for kind, text in _BY_CLASS if isinstance(error, kind)), "")
        complete = isinstance(error, BadInput) and detail
        said = "" if complete else general
    elif isinstance(error, BadInput):
        detail = ""
    parts = [part for part in (said, detail) if part] or ["something went wrong"]
    text = ": ".join(parts)
    if isinstance(error, BadInput) and error.field and error.kind not in _SENTENCES:
        text = f"{error.field}: {text}"
    if isinstance(error, Refused) and error.fields:
        told = "; ".join(f"{name}: {' '.join(texts)}" for name, texts in error.fields.items())
        text = f"{text} ({told})"
    return " ".join(f"{text} [{error.kind}]".split())
