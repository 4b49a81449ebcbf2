"""bulk: many invoices from one file; checked before anything is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.commands.call import Call
from pos_app.commands.given_files import read_file
from pos_app.commands.opening import with_office, with_till
from pos_app.commands.tables import collect, money, show_pages, show_told
from pos_app.domain.bulk import BulkCheck
from pos_app.domain.invoice import check_email
from pos_app.domain.money import parse_amount
from pos_app.domain.reference import check_reference
from pos_app.errors import BadInput
from pos_app.ports.office import BulkEdit
from pos_app.usecases.read_sheet import sheet_format
from pos_app.usecases.upload_bulk import BulkUpload, check_bulk, upload_bulk

if TYPE_CHECKING:
    from pos_app.app import HeadlessTill
    from pos_app.ports.office import Told

MOST_FAULTS = 50
"""Shown in the text form; `--json` has them all."""
EXIT_FAULTS = 2


def check(call: Call) -> int:
    """Check a file; nothing is sent, no settings are needed."""
    name = call.arguments.file
    found = call.run(check_bulk(read_file(name), sheet_format(name), scheduled=False))
    _show_check(call, found)
    return 0 if found.may_upload else EXIT_FAULTS


def upload(call: Call) -> int:
    """Check a file and, if it has no fault, upload it."""
    chosen = call.arguments
    content, form = read_file(chosen.file), sheet_format(chosen.file)
    seen = call.run(check_bulk(content, form, scheduled=chosen.scheduled))
    if not seen.may_upload:
        _show_check(call, seen)
        return EXIT_FAULTS
    wanted = BulkUpload(content=content, form=form, scheduled=chosen.scheduled, seen=seen)

    async def work(till: HeadlessTill) -> Told:
        return await upload_bulk(
            wanted, bulk=till.gateway.bulk, journal=till.journal, clock=till.clock
        )

    told = with_till(call, work)
    return show_told(call, told, f"uploaded {seen.rows} invoices, {money(seen.total)} in all")


def list_entries(call: Call) -> int:
    """What was uploaded."""
    chosen = call.arguments
    pages = with_office(
        call,
        lambda office: collect(
            office.bulk.pages(scheduled=chosen.scheduled, start=chosen.page, most=1)
        ),
    )
    cells = [
        (row.entry_id, money(row.amount), row.reference, row.name, row.phone)
        for page in pages
        for row in page.rows
    ]
    return show_pages(call, pages, ("id", "amount", "reference", "name", "phone"), cells)


def edit(call: Call) -> int:
    """Replace one entry."""
    chosen = call.arguments
    if not (chosen.phone.isascii() and chosen.phone.isdigit() and len(chosen.phone) <= 18):
        raise BadInput("mobile_odd", "digits only, with the country code", field="--phone")
    content = BulkEdit(
        amount=parse_amount(chosen.amount),
        name=chosen.name,
        email=check_email(chosen.email) if chosen.email else "",
        phone=chosen.phone,
        reference=check_reference(chosen.reference),
    )
    told = with_office(call, lambda office: office.bulk.edit(chosen.id, content))
    return show_told(call, told, "changed")


def delete(call: Call) -> int:
    """Delete one entry for good."""
    told = with_office(call, lambda office: office.bulk.delete(call.arguments.id))
    return show_told(call, told, "deleted")


def send(call: Call) -> int:
    """Send entries to their payers."""
    told = with_office(call, lambda office: office.bulk.send(call.arguments.ids))
    return show_told(call, told, "sent")


def _show_check(call: Call, found: BulkCheck) -> None:
    if call.json:
        call.print_json(
            {
                "rows": found.rows,
                "total": money(found.total),
                "may_upload": found.may_upload,
                "faults": [
                    {
                        "row": fault.row,
                        "column": fault.column,
                        "kind": fault.kind,
                        "shown": fault.shown,
                    }
                    for fault in found.faults
                ],
            }
        )
        return
    for fault in found.faults[:MOST_FAULTS]:
        place = f"row {fault.row}" + (f", {fault.column}" if fault.column else "")
        call.line(f"{place}: {fault.kind}" + (f" ({fault.shown})" if fault.shown else ""))
    if len(found.faults) > MOST_FAULTS:
        call.line(f"and {len(found.faults) - MOST_FAULTS} more")
    verdict = "may be uploaded" if found.may_upload else "may not be uploaded"
    call.line(f"{found.rows} invoices, {money(found.total)} in all: {verdict}")
