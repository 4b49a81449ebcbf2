"""Smart POS: terminals, orders pushed to them, and what became of those (hesabe-api.md 9)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pos_app.errors import Refused
from pos_app.simulator.api.rows import pos_row, visible
from pos_app.simulator.protocol.call import Answer, Call, not_found, success
from pos_app.simulator.protocol.fields import Fields
from pos_app.simulator.protocol.paging import listed, paged
from pos_app.simulator.scenarios.model import CancelWay, ListPlace, ResendWay
from pos_app.simulator.virtual_terminal import Moment
from pos_app.simulator.world.minting import MERCHANT_ID
from pos_app.simulator.world.records import Invoice, InvoiceKind, InvoiceState
from pos_app.simulator.world.world import TERMINALS, World


def terminals(call: Call) -> Answer:
    """`GET /api/v1/merchant/smartpos-terminals`: a flat array, no pages (9.3)."""
    rows = [
        _terminal_row(call.world, place, terminal_id)
        for place, (terminal_id, _) in enumerate(TERMINALS)
    ]
    return success("Terminal List", rows)


def create(call: Call) -> Answer:
    """`POST /api/v1/merchant/smartpos-transaction` (9.1), or with `resend: 1` again (9.2)."""
    if "resend" in call.payload:
        return _resend(call)
    world, ways = call.world, call.world.scenario.pos
    fields = _order_fields(call)
    reference = fields.text("invoice_number", required=False)
    if ways.unique_reference and reference in world.book.invoices_by_reference:
        fields.fault("invoice_number", "The invoice number has already been taken.")
    fields.end()
    if ways.foreign is not None:
        _make_foreign(call)
    world.creates += 1
    drafts = [_draft(call, lag=ways.copy_lag if copy else 0.0) for copy in range(ways.copies)]
    if world.creates not in ways.loses:
        drafts = [
            world.make_invoice(replace(draft, id=world.next_id("invoices"))) for draft in drafts
        ]
    row = pos_row(world, drafts[0], world.scenario.rows, created=True)
    return success("POS invoice created successfully", row)


def list_invoices(call: Call) -> Answer:
    """`GET /api/v1/merchant/smartpos-invoices`, newest first (9.4)."""
    world, shape, lag = call.world, call.world.scenario.rows, call.world.scenario.lags.list
    orders = [row for row in world.book.invoices.values() if row.kind is InvoiceKind.POS]
    rows = listed(
        call,
        list(filter(visible(world, lag), orders)),
        made_at=lambda row: row.made_at,
        texts=lambda row: (row.reference, row.transaction_id, row.payer_name, row.id),
    )
    page = paged(call, rows, lambda invoice: pos_row(world, invoice, shape, lag=lag), shape.paging)
    response: Any = page
    if shape.at is ListPlace.BARE:
        response = page["data"]
    elif shape.at is ListPlace.NESTED:
        response = {"smartpos_invoices": page}
    elif shape.at is ListPlace.TRANSACTIONS:
        response = {"transaction_list": page}
    return success("POS Invoice List", response)


def details(call: Call) -> Answer:
    """`GET /api/v1/merchant/smartpos-invoices/{id}` (9.5)."""
    world, shape, lag = call.world, call.world.scenario.rows, call.world.scenario.lags.details
    invoice = world.book.invoices.get(int(call.path[0]))
    if invoice is None or invoice.kind is not InvoiceKind.POS or not visible(world, lag)(invoice):
        raise not_found()
    _asked_about(world, invoice)
    row = pos_row(world, invoice, shape, lag=lag)
    return success("POS Invoice Details", row) if shape.details_wrapped else Answer(row)


def cancel(call: Call, invoice: Invoice) -> Answer:
    """`PUT /api/v1/invoice/{token}` on a POS order: documented nowhere, so the scenario's way."""
    way = call.world.scenario.pos.cancel
    if way is CancelWay.UNKNOWN_PATH:
        raise not_found()
    if way is CancelWay.REFUSE:
        raise Refused("not_open", "Invoice status update failed")
    if way is CancelWay.ACCEPT:
        call.world.cancel(invoice)
    return success("Invoice status update successful", None)


def _asked_about(world: World, invoice: Invoice) -> None:
    """A payer may wait until the till has seen the order open, and act before it sees it again."""
    if invoice.state is not InvoiceState.OPEN or invoice.terminal not in world.terminals:
        return
    invoice.asked += 1
    if invoice.asked > 1:
        terminal, now = world.terminals[invoice.terminal], world.clock.now()
        world.terminals[invoice.terminal] = terminal.came_to(invoice.id, Moment.ASKED_AGAIN, now)
        world.settle()


def _order_fields(call: Call) -> Fields:
    fields = Fields(call.payload)
    for name in ("merchantCode", "customer_name"):
        fields.text(name)
    fields.fils("amount")
    terminal = fields.text("terminal_id")
    if terminal and terminal not in dict(TERMINALS):
        fields.fault("terminal_id", "The selected terminal id is invalid.")
    for name in ("customer_phone", "customer_email", "description"):
        fields.text(name, required=False)
    return fields


def _draft(call: Call, *, lag: float) -> Invoice:
    world, fields = call.world, Fields(call.payload)
    now, terminal = world.clock.now(), fields.text("terminal_id")
    return Invoice(
        id=world.next_id("invoices"),
        kind=InvoiceKind.POS,
        amount=fields.fils("amount"),
        reference=fields.text("invoice_number", required=False),
        token=world.mint.invoice_token(now),
        transaction_id=world.mint.pos_transaction_id(now, terminal),
        made_at=now,
        terminal=terminal,
        payer_name=fields.text("customer_name"),
        payer_email=fields.text("customer_email", required=False),
        payer_phone=fields.text("customer_phone", required=False),
        description=fields.text("description", required=False),
        listed_from=now + lag if lag else 0.0,
    )


def _make_foreign(call: Call) -> None:
    """What a scenario puts in the way: another till's invoice under the same reference."""
    world, foreign = call.world, call.world.scenario.pos.foreign
    if foreign is None:
        return
    fields, now = Fields(call.payload), world.clock.now()
    reference = fields.text("invoice_number", required=False)
    if any(invoice.foreign for invoice in world.book.invoices_by_reference.get(reference, [])):
        return
    made = world.make_invoice(
        Invoice(
            id=world.next_id("invoices"),
            kind=InvoiceKind.POS,
            amount=max(1, fields.fils("amount") + foreign.extra_fils),
            reference=reference,
            token=world.mint.invoice_token(now),
            transaction_id=world.mint.pos_transaction_id(now, foreign.terminal),
            made_at=now,
            terminal=foreign.terminal,
            payer_name="Somebody else",
            description=reference,
            foreign=True,
        )
    )
    state = InvoiceState(foreign.state)
    if state is InvoiceState.PAID:
        world.pay(made, now)
    elif state is not InvoiceState.OPEN:
        world.record("invoice_changed", id=made.id, state=state.value)


def _resend(call: Call) -> Answer:
    world = call.world
    fields = _order_fields(call)
    fields.choice("resend", {"1"})
    transaction_id = fields.text("transaction_id")
    fields.end()
    invoice = world.book.invoice_by_token.get(transaction_id)
    if invoice is None or invoice.kind is not InvoiceKind.POS:
        raise not_found()
    if invoice.state is not InvoiceState.OPEN:
        raise Refused("not_open", "Invoice is not pending")
    if fields.fils("amount") != invoice.amount or fields.text("terminal_id") != invoice.terminal:
        fields.fault("transaction_id", "The transaction id does not match the invoice.")
        fields.end()
    if world.scenario.pos.resend is ResendWay.NEW_ID:
        world.renumber(invoice)
    world.show_again(invoice)
    row = pos_row(world, invoice, world.scenario.rows, created=True)
    return success("POS invoice resent successfully", row)


def _terminal_row(world: World, place: int, terminal_id: str) -> dict[str, Any]:
    """The columns of the documented row, in its order; the last ones are cut off there."""
    return {
        "id": 272 + place,
        "Terminal_ID": 178 + place,
        "TerminalID": terminal_id,
        "TerminalName": world.terminals[terminal_id].name,
        "TerminalType": 0,
        "PosType": 1,
        "MerchantId": MERCHANT_ID,
        "MerchantName": "TestHome1",
        "Merchant_Seq_Id": 111856,
        "MerchantCompanyName": "TestHome1",
        "MerchantCode": world.credentials.merchant_code,
        "category_sqId": "MV-0013-0000-NA",
        "Remark1": "",
        "Remark2": "",
        "KnetType": 1,
        "KnetValue": "0.300",
        "KnetMinValue": "0.010",
        "MpgsType": 1,
        "MpgsValue": "2.500",
        "MpgsMinValue": "0.010",
        "GccType": 1,
        "GccValue": "2.500",
        "GccMinValue": "0.010",
        "MonthlySubscribtionCharge": "0.000",
    }
