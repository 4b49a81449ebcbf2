"""`ui.viewmodels.office.file_ports.RefundLifeDesk`: refunds to their decision, and their slips."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pos_app.domain.receipt import Receipt, ReceiptKind, ReceiptLine
from pos_app.domain.refund import Refund
from pos_app.domain.refund_life import RefundLife
from pos_app.domain.refund_receipt import refund_receipt
from pos_app.ports.devices import PrintOutcome
from pos_app.ports.journal import Journal
from pos_app.ports.office import Refunds
from pos_app.usecases import follow_refunds as rules
from pos_app.usecases.print_receipt import Printing
from pos_app.usecases.refund_sale import refund_reference
from pos_app.usecases.settle_slip import ask_first

SLIP = "refund_slip"


class TillRefundLife:
    """One for the life of the window."""

    def __init__(
        self,
        *,
        refunds: Callable[[], Refunds],
        journal: Journal,
        printing: Callable[[], Printing | None],
        till: Callable[[], str],
    ) -> None:
        """`refunds()`: the gateway connects when it is first needed; `till()` is its number."""
        self._refunds = refunds
        self._journal = journal
        self._printing = printing
        self._till = till

    async def lives(self) -> tuple[RefundLife, ...]:
        """Every refund that this till asked for."""
        return await rules.known_refunds(self._journal)

    async def follow(self) -> tuple[Refund, ...]:
        """What was decided since the last look."""
        decided = await rules.follow_refunds(refunds=self._refunds(), journal=self._journal)
        return tuple(one.refund for one in decided)

    async def seen(self) -> None:
        """A person has seen what was decided."""
        await rules.note_decisions(journal=self._journal)

    async def withdraw(self, refund: Refund, *, supervisor: str) -> None:
        """Take it back while it waits."""
        await rules.withdraw_refund(
            refund,
            name=refund_reference(refund.token),
            operator=supervisor,
            refunds=self._refunds(),
            journal=self._journal,
        )

    async def print_slip(self, refund: Refund) -> PrintOutcome | None:
        """Print its slip; from the second on it is a copy."""
        printing = self._printing()
        if printing is None:
            return None
        if (no := await ask_first(printing.printer)) is not None:
            return no
        name = refund_reference(refund.token)
        earlier = [
            entry
            for entry in await self._journal.entries(name)
            if entry.kind == SLIP and entry.plain().get("refund_id") == refund.refund_id
        ]
        lives = [one for one in await self.lives() if one.refund_id == refund.refund_id]
        receipt = refund_receipt(
            refund,
            shop=printing.shop,
            till=self._till(),
            at=printing.clock.now(),
            operator=lives[0].operator if lives else "",
            reason=lives[0].reason if lives else "",
            copy=bool(earlier),
            demo=printing.demo,
        )
        facts = {"refund_id": refund.refund_id, "copy": bool(earlier)}
        await self._journal.append(SLIP, name, facts)
        job = f"refund-{refund.refund_id}.{len(earlier) + 1}"
        return await printing.printer.print_receipt(receipt, job=job)

    async def print_list(
        self, title: str, title_ar: str, lines: Sequence[tuple[str, str]]
    ) -> PrintOutcome | None:
        """Print the beginning of a list."""
        printing = self._printing()
        if printing is None:
            return None
        at = printing.clock.now()
        receipt = Receipt(
            kind=ReceiptKind.LIST,
            shop=printing.shop,
            till=self._till(),
            at=at,
            lines=(
                ReceiptLine(title, title_ar, strong=True),
                *(ReceiptLine(text, text, figure) for text, figure in lines),
            ),
            demo=printing.demo,
        )
        return await printing.printer.print_receipt(receipt, job=f"list-{at:%H%M%S%f}")
