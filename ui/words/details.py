"""What the details of a record say: its story at this till, what was done. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from ui import wording
from ui.viewmodels.office.ports import Step
from ui.wording import translate

_STORY: Mapping[str, tuple[Callable[[], str], str]] = {
    "invoice_asked": (lambda: translate("Details", "Asked for at this till"), "accent"),
    "invoice_done": (lambda: translate("Details", "Hesabe made it"), "go"),
    "invoice_not_done": (lambda: translate("Details", "Not made"), "bad"),
    "invoice_unsure": (lambda: translate("Details", "The answer got lost"), "attention"),
    "invoice_resend_asked": (lambda: translate("Details", "Sending it again"), "accent"),
    "invoice_resend_done": (lambda: translate("Details", "Sent again"), "go"),
    "invoice_resend_not_done": (lambda: translate("Details", "Not sent again"), "bad"),
    "invoice_resend_unsure": (
        lambda: translate("Details", "Perhaps sent again: the answer got lost"),
        "attention",
    ),
    "invoice_cancel_asked": (lambda: translate("Details", "Cancel asked for"), "accent"),
    "invoice_cancel_done": (lambda: translate("Details", "Hesabe took the cancel"), "go"),
    "invoice_cancel_not_done": (lambda: translate("Details", "Not cancelled"), "bad"),
    "invoice_cancel_unsure": (lambda: translate("Details", "The answer got lost"), "attention"),
}


def story_rows(story: Iterable[Step]) -> list[dict[str, str]]:
    """Words, time and colour of each step; an unknown one shows itself."""
    rows = []
    for step in story:
        kind = step.kind.removeprefix("open_")
        words, role = _STORY.get(kind, (lambda: "", "quiet"))
        at = step.at.astimezone(wording.SHOP_TIME)
        rows.append(
            {
                "text": words() or step.kind.replace("_", " "),
                "time": wording.isolated(f"{at:%d/%m %H:%M}"),
                "role": role,
            }
        )
    return rows


def resent() -> str:
    """After a resend."""
    return translate("Details", "Sent again by SMS")


def perhaps_resent() -> str:
    """After a resend whose answer got lost."""
    return translate(
        "Details",
        "The answer got lost: the message may have gone out. Ask the customer before you send it "
        "again.",
    )


def extended() -> str:
    """After an open invoice got another last day."""
    return translate("Details", "The last day is changed")


def cancelled() -> str:
    """After a cancel that a look confirmed."""
    return translate("Details", "Cancelled: it can no longer be paid")


def not_cancelled_yet() -> str:
    """After a cancel that no look confirmed."""
    return translate("Details", "Hesabe took the cancel but does not show it yet. Read again.")


def copied() -> str:
    """After the link was copied."""
    return translate("Create", "The link is copied")
