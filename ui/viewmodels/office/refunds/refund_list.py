"""Refunds as a list of the back office."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence

from pos_app.domain.money import Fils
from pos_app.domain.refund import Refund, RefundState
from pos_app.ports.clock import Clock
from pos_app.ports.office import Page, Refunds
from ui import wording
from ui.viewmodels.office.lists.lines import Facet, Line, ListQuery, said_in
from ui.viewmodels.office.lists.spans import span_of, within
from ui.wording import isolated, translate
from ui.words import office as words
from ui.words.refunds import refund_word, taken_back

_ROLES: Mapping[RefundState, str] = {
    RefundState.PENDING: "accent",
    RefundState.APPROVED: "go",
    RefundState.REJECTED: "bad",
    RefundState.UNKNOWN: "attention",
}
_ICONS: Mapping[RefundState, str] = {
    RefundState.PENDING: "hourglass",
    RefundState.APPROVED: "check",
    RefundState.REJECTED: "x",
    RefundState.UNKNOWN: "circle-question-mark",
}


class RefundSource:
    """A `ListSource` over `ports.office.Refunds`. The till narrows by state."""

    name = "refunds"
    kind = Refund

    def __init__(self, refunds: Refunds, clock: Clock) -> None:
        self._refunds = refunds
        self._clock = clock
        self.withdrawn: frozenset[str] = frozenset()
        """Refunds that this till took back: the gateway lists them as rejected, or not at all."""

    async def pages(self, query: ListQuery, *, start: int) -> AsyncIterator[Page[Refund]]:
        """By text and days as the gateway narrows them, by state as the till does."""
        span = span_of(query, self._clock.now())
        wanted = query.option("state")
        async for page in self._refunds.pages(span, start=start):
            rows = tuple(row for row in page.rows if not wanted or row.state.value == wanted)
            yield Page(rows, page.number, page.more, None if wanted else page.total)

    def facets(self) -> Sequence[Facet]:
        """By where they stand."""
        states = ((state.value, refund_word(state)) for state in RefundState)
        return (
            Facet(
                "state",
                translate("Refund", "Where it stands"),
                (("", translate("Refund", "All states")), *states),
            ),
        )

    def sought(self) -> str:
        """What a search looks through."""
        return translate("Sought", "Refund number, reference, token")

    def fits(self, record: Refund, query: ListQuery) -> bool:
        """By text, state and days."""
        wanted = query.option("state")
        return (
            said_in(record, query.text, ("refund_id", "token", "reference"))
            and (not wanted or record.state.value == wanted)
            and within(record.created_at, query, self._clock.now())
        )

    def key(self, record: Refund) -> str:
        """The gateway's number of it."""
        return record.refund_id

    def amount(self, record: Refund) -> Fils | None:
        """What was or may be given back."""
        return None if record.state is RefundState.REJECTED else record.amount

    def line(self, record: Refund) -> Line:
        """Of what, since when, where it stands."""
        badge, role, icon = refund_word(record.state), _ROLES[record.state], _ICONS[record.state]
        if record.refund_id in self.withdrawn:
            badge, role, icon = taken_back(), "quiet", "ban"
        return Line(
            key=record.refund_id,
            title=isolated(record.reference or record.token),
            #: A refund in a list; %1 is Hesabe's number of it.
            detail=translate("Refund", "Refund %1").replace("%1", isolated(record.refund_id)),
            when=words.moment(record.created_at, self._clock.now()),
            badge=badge,
            role=role,
            icon=icon,
            amount="" if record.amount is None else wording.amount(record.amount),
        )
