"""A sale's story in words: one line for each thing the journal holds about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from ui import wording
from ui.viewmodels.past.ports import Moment
from ui.wording import translate

_WORDS: Mapping[str, Callable[[], str]] = {
    "prepared": lambda: translate("Story", "Keyed in"),
    "push_announced": lambda: translate("Story", "Sending to Hesabe"),
    "push_accepted": lambda: translate("Story", "Hesabe has it"),
    "push_refused": lambda: translate("Story", "Hesabe refused it"),
    "push_not_sent": lambda: translate("Story", "Could not be sent"),
    "push_unknown": lambda: translate("Story", "The answer got lost"),
    "found_open": lambda: translate("Story", "Asked: not paid yet"),
    "found_paid": lambda: translate("Story", "Asked: paid"),
    "found_declined": lambda: translate("Story", "Asked: declined"),
    "found_cancelled": lambda: translate("Story", "Asked: cancelled"),
    "found_expired": lambda: translate("Story", "Asked: expired"),
    "found_not_found": lambda: translate("Story", "Asked: Hesabe does not know it"),
    "found_disagree": lambda: translate("Story", "Asked: two different answers"),
    "found_inconclusive": lambda: translate("Story", "Asked: no clear answer"),
    "looked": lambda: translate("Story", "Asked Hesabe"),
    "cancel_asked": lambda: translate("Story", "Cancel asked for"),
    "cancel_refused": lambda: translate("Story", "Hesabe would not cancel"),
    "parked": lambda: translate("Story", "Parked"),
    "decided_paid": lambda: translate("Story", "Supervisor: paid, by the slip"),
    "decided_not_paid": lambda: translate("Story", "Supervisor: not paid"),
    "alarm_acknowledged": lambda: translate("Story", "Supervisor saw the alarm"),
    "cash_taken": lambda: translate("Story", "Cash taken"),
    "print_confirmed": lambda: translate("Story", "Receipt printed, confirmed"),
    "print_sent": lambda: translate("Story", "Receipt sent to the printer"),
    "print_failed": lambda: translate("Story", "Receipt not printed"),
    "print_queued": lambda: translate("Story", "Receipt is waiting for the printer"),
    "refund_asked": lambda: translate("Story", "Refund asked for"),
    "refund_taken": lambda: translate("Story", "Hesabe has the refund"),
    "refund_not_done": lambda: translate("Story", "Refund not done"),
    "refund_approved": lambda: translate("Story", "Hesabe gave the refund"),
    "refund_rejected": lambda: translate("Story", "Hesabe rejected the refund"),
    "refund_cancel_done": lambda: translate("Story", "Refund taken back"),
    "refund_unsure": lambda: translate("Story", "The answer to the refund got lost"),
    "drawer_opened": lambda: translate("Story", "Drawer opened"),
}


def rows(story: Iterable[Moment]) -> list[dict[str, str]]:
    """Words, time to the second and colour role of each moment; an unknown kind shows itself."""
    told = []
    for moment in story:
        kind, detail = moment.kind.removeprefix("sale_"), moment.detail
        if kind == "printed":
            state, _, detail = detail.partition(" ")
            kind = f"print_{state}"
        words = _WORDS[kind]() if kind in _WORDS else kind.replace("_", " ")
        told.append(
            {
                "text": f"{words} · {wording.isolated(detail)}" if detail else words,
                "time": wording.clock_time(moment.at, seconds=True),
                "role": moment.role,
            }
        )
    return told
