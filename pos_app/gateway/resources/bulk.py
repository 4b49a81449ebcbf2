"""Bulk and scheduled invoices (hesabe-api.md 6.9)."""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator, Sequence

from pos_app.domain.money import to_text
from pos_app.errors import BadInput
from pos_app.gateway.calls import Calls, path_part
from pos_app.gateway.resources.invoices import told
from pos_app.gateway.resources.records import bulk_entry_of, page_of
from pos_app.ports.leaving import Leaving
from pos_app.ports.office import BulkEdit, BulkEntry, Page, SheetFormat, Told

UPLOAD = "/api/v1/invoice-bulk-upload"
LIST = "/api/v1/invoice-bulk-upload/"
SEND = "/api/v1/invoice/bulk"


class HesabeBulk:
    """Implements `ports.office.Bulk`."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    async def upload(
        self,
        content: bytes,
        form: SheetFormat,
        *,
        scheduled: bool,
        leaving: Leaving | None = None,
    ) -> Told:
        """Hand a file over byte for byte, as base64."""
        payload = {
            "isScheduled": "true" if scheduled else "false",
            "fileType": form.value,
            "invoices": base64.b64encode(content).decode("ascii"),
        }
        going = leaving or Leaving()
        return told(await self._calls.write("POST", UPLOAD, payload, leaving=going))

    async def pages(
        self, *, scheduled: bool, start: int = 1, most: int | None = None
    ) -> AsyncIterator[Page[BulkEntry]]:
        """What was uploaded; `type` goes inside the payload, `page` as a query parameter."""
        payload = {"type": "1" if scheduled else "0"}
        number = start
        pages = self._calls.listings(LIST, {}, payload=payload, start=start, most=most)
        async for listing in pages:
            yield page_of(listing, bulk_entry_of, number)
            number += 1

    async def edit(self, entry_id: str, content: BulkEdit) -> Told:
        """Replace an entry's content: all six fields are required."""
        payload = {
            "amount": to_text(content.amount),
            "name": content.name,
            "email": content.email,
            "phone": content.phone,
            "reference_number": content.reference,
        }
        return told(await self._calls.write("PUT", LIST + path_part(entry_id), payload))

    async def delete(self, entry_id: str) -> Told:
        """Delete an entry for good."""
        return told(await self._calls.write("DELETE", LIST + path_part(entry_id), {}))

    async def send(self, entry_ids: Sequence[str]) -> Told:
        """Send entries by SMS; the ids go as strings."""
        if not entry_ids:
            raise BadInput("ids_empty", "at least one id", field="ids")
        return told(await self._calls.write("POST", SEND, {"ids": list(entry_ids)}))
