"""`ui.viewmodels.office.ports.OfficeDesk`: the gateway's lists, the shelf, the use cases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from pos_app.app.desks.office_shelf import OfficeShelf
from pos_app.app.headless import HeadlessTill, shop_of
from pos_app.domain.invoice import Invoice, OpenInvoice
from pos_app.domain.invoice_request import InvoiceRequest
from pos_app.domain.money import Fils
from pos_app.domain.receipt import Receipt, ReceiptKind
from pos_app.errors import DeviceTrouble
from pos_app.ports.devices import PrintOutcome
from pos_app.ports.office import Office
from pos_app.usecases import manage_invoices, request_invoices
from ui.viewmodels.office.ports import Link, Made, Step

ShowLink = Callable[[Fils, str], None]


class TillOffice:
    """One for the life of the window."""

    def __init__(
        self, till: HeadlessTill, show_link: ShowLink = lambda _amount, _url: None
    ) -> None:
        """`show_link(amount, url)` puts a link on the payer's display; "" takes it away."""
        self._till = till
        self._shelf = OfficeShelf(till.loaded.home.data / "office", till.clock)
        self._show_link = show_link

    @property
    def gateway(self) -> Office:
        """Where lists and details are read."""
        return self._till.gateway

    @property
    def shelf(self) -> OfficeShelf:
        """Last known states, on this till's disk."""
        return self._shelf

    @property
    def country_code(self) -> str:
        """As it is set."""
        return self._till.loaded.settings.sale.country_code

    @property
    def remembers_payers(self) -> bool:
        """As it is set; off unless the shop wants it."""
        return self._till.loaded.settings.office.remember_payers

    def new_reference(self) -> str:
        """Drawn, so that no two tills agree."""
        return manage_invoices.new_reference(self._till.clock.now())

    async def make(self, request: InvoiceRequest) -> Made:
        """Journaled, sent once, looked for."""
        till = self._till
        return await request_invoices.make_requested(
            request, office=till.gateway, journal=till.journal, clock=till.clock
        )

    async def look_for(self, request: InvoiceRequest, since: datetime) -> Made:
        """One look in the gateway's lists."""
        return await request_invoices.look_for(request, since=since, office=self._till.gateway)

    async def story(self, record: object) -> tuple[Step, ...]:
        """The journal's entries under any of the record's names."""
        given = [getattr(record, name, "") for name in ("reference", "invoice_id", "token")]
        if title := getattr(record, "title", ""):
            given.append(title)
        names = dict.fromkeys(manage_invoices.journal_name(each) for each in given if each)
        entries = [entry for name in names for entry in await self._till.journal.entries(name)]
        steps = [Step(one.at, one.kind) for one in entries if "invoice" in one.kind]
        return tuple(sorted(steps, key=lambda step: step.at))

    async def resend(self, invoice: Invoice, mobile: str) -> None:
        """By SMS, the only way the gateway has."""
        await manage_invoices.resend_invoice(
            invoice.invoice_id,
            mobile=mobile,
            country_code=self.country_code,
            invoices=self._till.gateway.invoices,
            journal=self._till.journal,
        )

    async def cancel(self, invoice: Invoice) -> Invoice:
        """Only a look is believed."""
        invoices = self._till.gateway.invoices
        await manage_invoices.cancel_invoice(
            invoice.token, invoices=invoices, journal=self._till.journal
        )
        return await invoices.show(invoice.invoice_id)

    async def extend_open(self, opened: OpenInvoice, expires_on: str) -> OpenInvoice:
        """The answer's id is the one to go on with."""
        return await manage_invoices.extend_open_invoice(
            opened.invoice_id,
            expires_on=expires_on,
            open_invoices=self._till.gateway.open_invoices,
            journal=self._till.journal,
        )

    async def cancel_open(self, opened: OpenInvoice) -> OpenInvoice:
        """Only a look is believed."""
        invoices = self._till.gateway.open_invoices
        await manage_invoices.cancel_open_invoice(
            opened.invoice_id, open_invoices=invoices, journal=self._till.journal
        )
        return await invoices.show(opened.invoice_id)

    async def print_link(self, link: Link) -> PrintOutcome:
        """A slip that is no receipt: it says that it is to be paid."""
        till = self._till
        if till.printer is None:
            raise DeviceTrouble("no_printer")
        loaded, now = till.loaded, till.clock.now()
        slip = Receipt(
            kind=ReceiptKind.LINK,
            shop=shop_of(loaded.settings.shop, demo=loaded.demo),
            till=loaded.settings.till.number,
            at=now,
            reference=link.reference,
            amount=link.amount,
            tender="link",
            qr=link.url,
            note=link.note,
            demo=loaded.demo,
        )
        return await till.printer.print_receipt(slip, job=f"link-{now:%y%m%d%H%M%S%f}")

    def show_payer(self, link: Link | None) -> None:
        """On the payer's display."""
        if link is None:
            self._show_link(Fils(0), "")
        else:
            self._show_link(link.amount or Fils(0), link.url)
