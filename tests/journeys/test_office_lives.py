"""What is made in the back office up to its end: found, sent again, changed, cancelled, refused."""

from __future__ import annotations

from collections.abc import Callable

from pos_app.domain.staff import Role
from scripts.fingers import find, key_in, tap, text_of, until

from .conftest import Visit
from .office_taps import go_wrong, happened, key_money, made_invoices, write

Run = Callable[..., None]


async def plans_whose_answers_are_lost_and_a_refusal(till: Visit) -> None:
    await till.desk("POST", "scenario", {"name": "every-reply-lost", "auto": "none"})
    await tap("nav_links")
    await tap("kind_subscription")
    await key_money("create_amount", "15")
    await tap("create_send")
    await until(lambda: find("start_anew"), "the subscription found")
    (subscription,) = await made_invoices(till)
    assert (subscription["amount"], subscription["kind"]) == (15_000, "subscription")
    await tap("start_anew")
    await tap("kind_instalments")
    await key_money("create_amount", "10")
    await tap("create_send")
    await until(lambda: find("start_anew"), "the instalments found")
    parts = (await made_invoices(till))[1:]
    assert [one["amount"] for one in parts] == [3334, 3333, 3333]
    assert len({one["expires_on"] for one in parts}) == 3
    await tap("start_anew")
    await go_wrong(till, "invoices.create", "refused_with_200")
    await tap("kind_quick")
    await key_money("create_amount", "7")
    await tap("create_send")
    await until(lambda: find("create_trouble"), "the refusal in words")
    assert "Nothing was taken" in text_of("create_trouble")
    assert len(await made_invoices(till)) == 4
    await tap("create_send")  # the form is as it was: once more
    await until(lambda: find("office_qr"), "made after all")
    assert len(await made_invoices(till)) == 5


async def a_link_to_another_number(till: Visit) -> None:
    await tap("start_anew")
    await tap("delivery_sms")
    await key_money("create_amount", "12.750")
    await write("create_phone", "99991234")
    await tap("create_send")
    await tap("start_anew")
    invoice = (await made_invoices(till))[-1]
    await tap("office_invoices")
    await tap(f"invoices_{invoice['id']}")
    await go_wrong(till, "invoices.resend", "drop_after_work")
    await tap("record_resend")
    await write("resend_number", "\b" * 8 + "99995678")
    await tap("record_do")
    await until(lambda: find("sheet_trouble"), "that nobody knows whether it was sent")
    sent = [one["delivery"]["to"] for one in await happened(till, "delivered")]
    assert [to[-8:] for to in sent] == ["99991234", "99995678"]
    await tap("leave_record_sheet")


async def an_open_invoice_with_another_day(till: Visit) -> None:
    await tap("office_create")
    await tap("kind_open")
    await write("create_title", "Box")
    await tap("between_yes")
    await key_money("create_least", "1")
    await key_money("create_most", "50")
    await tap("create_send")
    await tap("start_anew")
    (opened,) = [one["open_invoice"] for one in await happened(till, "open_made")]
    assert (opened["least"], opened["most"]) == (1_000, 50_000)
    await tap("office_open_invoices")
    await tap(f"open_invoices_{opened['id']}")
    await tap("record_extend")
    await tap("days_30")
    await tap("record_do")
    await until(lambda: find("record_do") is None, "the sheet gone")
    await tap("record_cancel")
    await tap("record_do")
    await until(lambda: text_of("record_state") == "Ended", "what a look shows")
    changes = [set(one) - {"event", "at", "n"} for one in await happened(till, "open_changed")]
    assert changes == [{"id", "expires_on"}, {"id", "ended"}]


def test_invoices_live_up_to_their_end_and_nothing_is_made_twice(visit: Run) -> None:
    async def journey(till: Visit) -> None:
        await plans_whose_answers_are_lost_and_a_refusal(till)
        await a_link_to_another_number(till)
        await an_open_invoice_with_another_day(till)

    visit(journey)


def test_money_is_given_back_with_a_reason_a_pin_and_once_though_the_answer_is_lost(
    visit: Run,
) -> None:
    async def journey(till: Visit) -> None:

        await key_in("12.750")
        await tap("charge")
        await tap("vt_approve")
        await until(lambda: find("outcome"), "the outcome")
        staff = till.open.staff
        await staff.hire("huda", Role.OWNER, "258013")
        await staff.sign_in(await staff.hire("mariam", Role.CASHIER, "971346"), "971346")
        await go_wrong(till, "refunds.create", "drop_after_work")
        await tap("nav_links")
        await tap("office_transactions")
        (payment,) = [one["payment"] for one in await happened(till, "payment")]
        await tap(f"transactions_{payment['token']}")
        await tap("record_refund")
        await tap("refund_key_4")
        await tap("refund_reason_1")
        await tap("ask_refund")
        await until(lambda: find("approval_pin"), "a supervisor's PIN in place")
        await write("approval_pin", "258013")
        await tap("give_approval")
        await until(lambda: find("refund_outcome"), "the refund found in the list", seconds=30)
        (asked,) = [one["refund"] for one in await happened(till, "refund_asked")]
        assert asked["amount"] == 4_000
        await tap("leave_refund")
        await tap("office_refunds")
        await tap(f"refunds_{asked['id']}")
        facts = till.open.shell.office.files.refundModel.facts
        assert {"Wrong amount", "huda"} <= {str(one["value"]) for one in facts}
        slips = len(till.printer.slips)
        await tap("refund_print")
        assert "Wrong amount" in (await till.slip(slips + 1)).text
        await tap("refund_withdraw")
        await tap("refund_withdraw")
        await until(lambda: find("approval_pin"), "a PIN for taking it back, too")
        await write("approval_pin", "258013")
        await tap("give_approval")
        model = till.open.shell.office.files.refundModel
        await until(lambda: model.state.life is None or model.state.life.decided, "taken back")
        assert len(await happened(till, "refund_asked")) == 1
        (decided,) = await happened(till, "refund_decided")
        assert decided["state"] == "cancelled"

    visit(journey)
