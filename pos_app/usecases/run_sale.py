"""Performs what the machine of `domain/sale.py` asks for: the only place where a sale acts.

Each method records an event first (`SaleBook.apply` returns when it is on disk) and only then
touches the gateway; what comes back is recorded before anybody is told. A task that is cancelled
in the middle of a push leaves the sale unsure, as a power cut would.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from pos_app.diagnostics import fail_point
from pos_app.domain.enquiry_plan import EnquiryPlan, is_settled
from pos_app.domain.evidence import Row
from pos_app.domain.judge import judge
from pos_app.domain.sale import Effect, Sale, SaleState, Stepped, Tender
from pos_app.domain.sale_events import (
    CancelAsked,
    CancelRefused,
    CashTaken,
    DecidedNotPaid,
    DecidedPaid,
    Looked,
    PushAccepted,
    PushAnnounced,
    PushNotSent,
    PushRefused,
    PushUnknown,
    SaleEvent,
)
from pos_app.domain.sale_table import RESTARTED
from pos_app.errors import PosError, Refused, Unreachable, Unsure
from pos_app.ports.clock import Clock
from pos_app.ports.payments import PaymentGateway, Pushed
from pos_app.usecases.racing import first
from pos_app.usecases.sale_book import Condition, SaleBook
from pos_app.usecases.sale_orders import link_order, question_for, terminal_order

LOOK_AFTER_REFUSAL = 8.0
"""Seconds: the cashier waits for it, and a gateway that refuses mostly answers."""

Announce = Callable[[Effect, Sale], None]


def nothing_to_announce(effect: Effect, sale: Sale) -> None:
    """For callers that neither print nor alert."""


@dataclass(frozen=True, slots=True)
class SaleRunner:
    """Runs sales against one gateway and one journal. Stateless: any number may run at once."""

    book: SaleBook
    gateway: PaymentGateway
    clock: Clock
    plan: EnquiryPlan
    announce: Announce = nothing_to_announce

    def may_ask(self, sale: Sale) -> bool:
        """Whether the account in use is the one that it was pushed with: no other knows of it."""
        return sale.merchant in {"", self.gateway.merchant}

    async def push(self, reference: str) -> Sale:
        """Send the order, once. The sale says what came of it.

        Nothing is sent of a sale that somebody else sends, or that moved on meanwhile: it comes
        back as it is. Raises JournalTrouble, or Unsure `terminal_busy` where another sale came
        first to its terminal (nothing sent).
        """
        sale = await self.book.load(reference)
        await self.book.holding(sale.terminal)
        if self.book.is_being_pushed(reference):
            return await self.book.load(reference)
        with self.book.pushing(sale):
            event = self.announcing()
            announced = await self.book.apply(
                reference, event, only_if=lambda now: _may_be_pushed(now, event.merchant)
            )
            if Effect.PUSH not in announced.effects:
                return announced.sale
            return await self.send_announced(announced.sale)

    def announcing(self) -> PushAnnounced:
        """What goes on record before a push."""
        return PushAnnounced(self.clock.now(), self.gateway.merchant)

    async def send_announced(self, sale: Sale) -> Sale:
        """Send the order of a sale whose push is on record, within the book's `pushing`."""
        fail_point.reached("push.announced")
        try:
            came = await self._outcome_of(sale)
        except BaseException:
            # Cancelled in the middle, or a fault of ours: whether it went out is not known.
            interrupted = PushUnknown(self.clock.now(), "interrupted", timed_out=True)
            await asyncio.shield(self._apply(sale.reference, interrupted, only_if=_is_sending))
            raise
        return (await self._apply(sale.reference, came)).sale

    async def _outcome_of(self, sale: Sale) -> SaleEvent:
        """Send it, and say what came of it."""
        try:
            pushed = await self._send(sale)
            fail_point.reached("push.answered")
        except Refused as no:
            if await self._is_there_all_the_same(sale):
                return PushUnknown(self.clock.now(), "refused_yet_there")
            return PushRefused(at=self.clock.now(), reason=no.kind, detail=no.detail)
        except Unreachable as away:
            return PushNotSent(at=self.clock.now(), reason=away.kind)
        except Unsure as lost:
            return PushUnknown(self.clock.now(), lost.kind, timed_out=lost.timed_out)
        return PushAccepted(
            at=self.clock.now(),
            invoice_id=pushed.invoice_id,
            transaction_id=pushed.transaction_id,
            url=pushed.url,
            raw=pushed.raw,
        )

    async def begin(self, draft: Sale, taken: CashTaken) -> Sale:
        """Record a new sale that is paid as it is made, whole or not at all.

        Raises JournalTrouble: nothing is journaled.
        """
        stepped = await self.book.prepare_with(draft, taken)
        for effect in stepped.effects:
            self.announce(effect, stepped.sale)
        return stepped.sale

    async def look(self, reference: str) -> Sale:
        """Ask the gateway what became of it, and record what that amounts to.

        Raises Unreachable when nothing could be asked; the sale is then as it was.
        """
        sale = await self.book.load(reference)
        if sale.sending or sale.tender is Tender.CASH:
            return sale
        findings = await self.gateway.enquire(question_for(sale))
        fail_point.reached("look.answered")
        claims = await self.book.claims(sale, findings)
        sale = await self.book.load(reference)
        if sale.sending:
            return sale
        since_push = self.book.last_sent.seconds_since(sale)
        looked = Looked(
            at=self.clock.now(),
            verdict=judge(sale, findings, claims),
            settled=is_settled(self.plan, since_push=since_push, timed_out=sale.push_timed_out),
        )
        # A push that somebody began meanwhile makes what was seen old.
        return (await self._apply(reference, looked, only_if=lambda now: not now.sending)).sale

    async def cancel(self, reference: str, *, operator: str = "") -> Sale:
        """The cashier's wish to stop: asks the gateway where there is something to stop."""
        event = CancelAsked(at=self.clock.now(), operator=operator)
        return (await self._apply(reference, event, only_if=_can_be_stopped)).sale

    async def close_restarted(self, reference: str) -> Sale:
        """A push that was under way when this till died: it may or may not have gone out."""
        sale = await self.book.load(reference)
        if not self.book.was_left_sending(sale):
            return sale
        event = PushUnknown(self.clock.now(), RESTARTED, timed_out=True)
        left = self.book.was_left_sending
        return (await self._apply(reference, event, only_if=left)).sale

    async def decide(self, reference: str, event: DecidedPaid | DecidedNotPaid | CashTaken) -> Sale:
        """Record what a person decided or took, and do what follows from it.

        A sale that moved on meanwhile comes back as it is: evidence goes before what is said.
        """
        return (await self._apply(reference, event, only_if=_waits_for_a_person)).sale

    async def _apply(
        self, reference: str, event: SaleEvent, *, only_if: Condition | None = None
    ) -> Stepped:
        stepped = await self.book.apply(reference, event, only_if=only_if)
        for effect in stepped.effects:
            if effect is Effect.CANCEL:
                await self._withdraw(stepped.sale)
            elif effect is Effect.WITHDRAW_DUPLICATES and isinstance(event, Looked):
                await self._withdraw_duplicates(stepped.sale, event.verdict.duplicates)
            else:
                self.announce(effect, stepped.sale)
        if any(effect is Effect.CANCEL for effect in stepped.effects):
            return Stepped(await self.book.load(reference), stepped.effects)
        return stepped

    async def _send(self, sale: Sale) -> Pushed:
        if sale.tender is Tender.LINK:
            return await self.gateway.make_link(link_order(sale))
        return await self.gateway.push(terminal_order(sale))

    async def _is_there_all_the_same(self, sale: Sale) -> bool:
        """Whether the gateway lists an order that it said no to: the terminal did not answer it,
        say, or something before it sent our order twice, and the second was one too many.
        """
        rows: list[Row] = []

        async def ask() -> None:
            rows.extend((await self.gateway.enquire(question_for(sale))).rows)

        try:
            await first(ask(), self.clock.sleep(LOOK_AFTER_REFUSAL))
        except PosError:
            return False
        return any(row.reference == sale.reference for row in rows)

    async def _withdraw(self, sale: Sale) -> None:
        """Ask the gateway to stop it. Its answer is not evidence; a refusal is remembered."""
        try:
            await self.gateway.cancel(question_for(sale))
            fail_point.reached("cancel.answered")
        except PosError as no:
            refused = CancelRefused(at=self.clock.now(), reason=no.kind)
            # Of one that has ended only a clear no: what was lost is asked again by a later look.
            told = _is_refusable if isinstance(no, Refused) else _is_cancelling
            await self.book.apply(sale.reference, refused, only_if=told)

    async def _withdraw_duplicates(self, sale: Sale, duplicates: tuple[str, ...]) -> None:
        """Of two payable invoices for one sale the one not in use is stopped; a look tells."""
        for token in duplicates:
            question = question_for(sale, transaction_id=token, invoice_id="")
            try:
                await self.gateway.cancel(question)
            except PosError:
                # It stays payable: the next look finds it again, and a payment of it alarms.
                continue


def _may_be_pushed(sale: Sale, merchant: str) -> bool:
    """What may be with one merchant is never pushed to another."""
    elsewhere = sale.pushes > 0 and sale.merchant not in {"", merchant}
    return sale.state is SaleState.PREPARED and not elsewhere


def _is_sending(sale: Sale) -> bool:
    return sale.sending


def _is_cancelling(sale: Sale) -> bool:
    return sale.state is SaleState.CANCELLING


def _is_refusable(sale: Sale) -> bool:
    return _is_cancelling(sale) or (sale.is_final and sale.state is not SaleState.PAID)


def _waits_for_a_person(sale: Sale) -> bool:
    return sale.state in {SaleState.PARKED, SaleState.PREPARED}


def _can_be_stopped(sale: Sale) -> bool:
    return not sale.is_final and sale.state is not SaleState.PARKED
