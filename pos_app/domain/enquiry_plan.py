"""When to ask the gateway again: the ladder of payment-practice.md 2.2, rule 4, as arithmetic."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.domain.sale import Sale, SaleState

LONGEST_BACK_OFF = 30.0


@dataclass(frozen=True, slots=True)
class EnquiryPlan:
    """The timing of a sale in seconds; every field is a setting (outside-faces, `[timing]`)."""

    looks: tuple[float, ...] = (2, 4, 8)
    """Waits before the looks that tell whether a push ever arrived."""
    poll: tuple[tuple[float, float], ...] = ((10, 1), (60, 2), (0, 5))
    """(until this many seconds after the push, ask every so many); 0 = from then on."""
    watchdog: float = 120
    """After this long the cashier is asked what to do; nothing is done by itself."""
    late_watch: float = 900
    """How long a sale that ended unpaid is watched for a late payment."""
    settle: float = 45
    """A push that timed out may still arrive for this long: no further push before."""


def next_look(
    plan: EnquiryPlan, sale: Sale, *, elapsed: float, failures: int, jitter: float
) -> float:
    """Seconds until the next look.

    `elapsed`: since the sale was pushed; `failures`: looks in a row that got no answer;
    `jitter`: -1 to 1, spread over 20 % so that tills do not ask in step.
    """
    if sale.state is SaleState.UNSURE and sale.looks_in_vain < len(plan.looks):
        wait = plan.looks[sale.looks_in_vain]
    else:
        wait = next(
            (every for until, every in plan.poll if until == 0 or elapsed < until),
            plan.poll[-1][1] if plan.poll else 5,
        )
    if failures:
        wait = min(LONGEST_BACK_OFF, wait * 2 ** min(failures, 6))
    return float(wait) * (1 + 0.2 * max(-1.0, min(1.0, jitter)))


def is_settled(plan: EnquiryPlan, *, since_push: float, timed_out: bool) -> bool:
    """Whether a push that nobody knows of can no longer turn up.

    Not before the planned looks would all have been taken, however often an impatient *check now*
    asked: lists lag behind. After a time-out it may itself still be on its way (`settle`).
    """
    return since_push >= max(sum(plan.looks), plan.settle if timed_out else 0.0)
