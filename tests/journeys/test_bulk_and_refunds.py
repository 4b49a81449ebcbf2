from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

from scripts.fingers import find, key_in, tap, until

from .conftest import Visit

Run = Callable[..., None]
LOST = """
[title]
en = "x"
ar = "x"
[about]
en = "x"
ar = "x"
[[payer]]
does = "approve"
[[rules]]
on = ["bulk.send"]
fault = "drop_after_work"
calls = [1]
"""


async def deliveries(till: Visit) -> list[dict[str, Any]]:
    """Messages that the simulator sent to payers."""
    found: list[dict[str, Any]] = await till.desk("GET", "deliveries.json")
    return found


def exported(home: Path, pattern: str) -> list[Path]:
    return sorted(home.rglob(pattern))


def put_file(till: Visit, name: str, content: bytes) -> None:
    folder = till.open.till.loaded.home.exports
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)


async def open_bulk() -> None:
    await tap("nav_links")
    await tap("office_bulk")


def test_a_faulty_arabic_file_is_put_right_uploaded_and_sent_once(
    visit: Run, tmp_path: Path
) -> None:
    text = "المبلغ;الاسم;رقم الهاتف\r\n١٫٥٠٠;علي;٩٦٥٦٦٦٦٦٦٦٦\r\n2;سارة;50000000\r\n=1;Odd;x\r\n"

    async def journey(till: Visit) -> None:
        put_file(till, "november.csv", text.encode("utf-16"))
        put_file(till, "garbage.csv", bytes(range(256)) * 50)
        await open_bulk()
        await tap("bulk_from_file")
        await tap("file_garbage.csv")
        await until(lambda: find("bulk_file_trouble"), "words about the garbage")
        await tap("file_november.csv")
        await tap("bulk_ease")
        await tap("row_4")
        await tap("row_leave_out")
        file = till.open.shell.office.files.file
        await until(lambda: file.mayUpload, "a file without a fault")
        assert "3.500" in file.total
        await tap("bulk_upload")
        await tap("bulk_to_list")
        await till.desk("POST", "scenario", {"toml": LOST})
        sending = till.open.shell.office.files.sending
        await until(lambda: len(till.open.shell.office.files.bulk.records) == 2, "both entries")
        await tap("bulk_send_all")
        await until(lambda: sending.busy == "" and sending.hasRun, "the run's end")
        assert (sending.isOpen, sending.unsure) == (False, 0)
        sent = await deliveries(till)
        assert len(sent) == 2
        await tap("bulk_drop_run")
        await tap("bulk_send_all")
        await until(lambda: sending.trouble != "", "that nothing is left")
        assert len(await deliveries(till)) == 2
        await tap("export_bulk")
        await tap("export_form_csv")
        await tap("export_write")
        await tap("export_close")
        (path,) = exported(tmp_path, "bulk-*.csv")
        with path.open(encoding="utf-8-sig", newline="") as file_:
            rows = list(csv.reader(file_))
        assert [row[3] for row in rows[1:]] == ["Sent", "Sent"]

    visit(journey)


def test_a_refund_is_told_when_it_is_decided_and_its_slip_printed(visit: Run) -> None:
    async def journey(till: Visit) -> None:
        await key_in("12.750")
        await tap("charge")
        await tap("vt_approve")
        await until(lambda: find("outcome"), "the outcome")
        (sale,) = await till.sales()
        assert sale.payment is not None
        from pos_app.usecases.refund_sale import RefundWish, refund_sale

        opened = till.open.till
        token = next(
            entry["payment"]["token"]
            for entry in (await till.ledger())["entries"]
            if entry["event"] == "payment"
        )
        taken = await refund_sale(
            RefundWish(token, sale.amount, sale=sale.reference),
            refunds=opened.gateway.refunds,
            journal=opened.journal,
            clock=opened.clock,
        )
        files = till.open.shell.office.files
        await till.desk("POST", f"refunds/{taken.refund_id}/approve", {})
        decided = await files.refund._desk.follow()
        assert [one.refund_id for one in decided] == [taken.refund_id]
        files.refund._tell(decided[0])
        await until(lambda: find("notice"), "the notice")
        slips = len(till.printer.slips)
        await tap("nav_links")
        await tap("office_refunds")
        await tap(f"refunds_{taken.refund_id}")
        await tap("refund_print")
        await till.slip(slips + 1)
        assert find("refund_withdraw") is None

    visit(journey)
