"""Refunds: asked here, decided by Hesabe's staff or the scenario (hesabe-api.md 7)."""

from __future__ import annotations

from typing import Any

from pos_app.domain.money import to_text
from pos_app.simulator.api.rows import payment_type
from pos_app.simulator.protocol.call import Answer, Call, not_found, success
from pos_app.simulator.protocol.fields import Fields
from pos_app.simulator.protocol.paging import listed, paged
from pos_app.simulator.world.clock import day, stamp
from pos_app.simulator.world.minting import MERCHANT_ID
from pos_app.simulator.world.records import Payment, Refund, RefundState
from pos_app.simulator.world.world import World

_FULL, _PARTIAL = "1", "2"
_NUMBERS = {RefundState.PENDING: 0, RefundState.APPROVED: 1}
_WORDS = {RefundState.PENDING: "PENDING", RefundState.APPROVED: "APPROVED"}
_MESSAGE = "Refund requests"
"""What list, details and even cancel say (hesabe-api.md section 3, decrypted)."""


def create(call: Call) -> Answer:
    """`POST /api/v1/refund` for a transaction's token; never more than is left of it."""
    world, fields = call.world, Fields(call.payload)
    token = fields.text("token")
    method = fields.choice("refundMethod", {_FULL, _PARTIAL})
    amount = fields.fils("refundAmount", required=method == _PARTIAL)
    fields.end()
    payment = world.book.payment_by_token.get(token)
    if payment is None or not payment.ok:
        raise not_found()
    left = payment.amount - world.book.refunded(payment, pending=True)
    asked = amount or left
    if asked > left or not left or (method == _FULL and asked != payment.amount):
        fields.fault("refundAmount", "The refund amount must match the available balance.")
    fields.end()
    refund = world.ask_refund(
        Refund(
            id=world.next_id("refunds"),
            token=token,
            amount=asked,
            method=method,
            asked_at=world.clock.now(),
        )
    )
    row = _row(world, refund) | {
        "transaction_status": "SUCCESSFUL",
        "refund_status": _WORDS.get(refund.state, "REJECTED"),
    }
    message = "Your refund request is waiting for approval"
    if world.scenario.refunds.answer_in == "data":
        return Answer({"status": True, "message": message, "data": row})
    return success(message, row)


def list_all(call: Call) -> Answer:
    """`GET /api/v1/refund/`: sums, and a page of requests, newest first."""
    world = call.world
    kept = [row for row in world.book.refunds.values() if row.state is not RefundState.CANCELLED]
    payments = world.book.payment_by_token
    rows = listed(
        call,
        kept,
        made_at=lambda row: row.asked_at,
        texts=lambda row: (row.token, payments[row.token].reference, row.id),
    )

    def total(*states: RefundState) -> str:
        return to_text(sum(refund.amount for refund in rows if refund.state in states))

    response = {
        "stats": {
            "total_refund_request_count": len(rows),
            "total_refund_request_amount": total(*RefundState),
            "pending_total_refund_request_amount": total(RefundState.PENDING),
            "approved_total_refund_request_amount": total(RefundState.APPROVED),
            "rejected_total_refund_request_amount": total(RefundState.REJECTED),
        },
        "refund_request_list": paged(call, rows, lambda refund: _row(world, refund)),
    }
    return success(_MESSAGE, response)


def details(call: Call) -> Answer:
    """`GET /api/v1/refund/{id}`."""
    refund = _found(call)
    payment = call.world.book.payment_by_token[refund.token]
    transaction = {
        "token": payment.token,
        "amount": to_text(payment.amount),
        "service_id": payment.service_type,
        "payment_id": payment.payment_type,
        "display_name": payment_type(payment)["display_name"],
        "transaction_id": payment.bank_id,
        "transaction_reference_number": payment.bank_id[-12:],
        "auth": payment.auth,
    }
    return success(_MESSAGE, _row(call.world, refund) | {"transaction": transaction})


def cancel(call: Call) -> Answer:
    """`DELETE /api/v1/refund/{id}`, only before it was decided."""
    call.world.decide_refund(_found(call), RefundState.CANCELLED)
    return success(_MESSAGE, True)


def _found(call: Call) -> Refund:
    refund = call.world.book.refunds.get(int(call.path[0]))
    if refund is None:
        raise not_found()
    return refund


def _row(world: World, refund: Refund) -> dict[str, Any]:
    payment: Payment = world.book.payment_by_token[refund.token]
    approved = refund.state is RefundState.APPROVED
    refunded = world.book.refunded(payment)
    decided = {RefundState.APPROVED: "Auto Refund Approved", RefundState.REJECTED: "Rejected"}
    return {
        "id": refund.id,
        "merchant_id": MERCHANT_ID,
        "amount": to_text(refund.amount),
        "refund_at": day(refund.decided_at) if approved else None,
        "document_number": "",
        "token": refund.token,
        "transaction_date": stamp(payment.at),
        "order_reference_number": payment.reference,
        "recover_method": "1",
        "status": _NUMBERS.get(refund.state, 2),
        "refund_method": refund.method,
        "remarks": decided.get(refund.state, ""),
        "approved_by": "Admin" if approved else None,
        "total_balance_amount": to_text(payment.amount - refunded),
        "total_refunded_amount": to_text(refunded),
        "created_at": stamp(refund.asked_at),
    }
