"""The back office: what is made and looked at besides sales at the counter."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from PySide6.QtCore import Property, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from pos_app.domain.invoice import Invoice
from pos_app.ports.office import Transaction
from ui.areas.area import Frame
from ui.areas.office_files import OfficeFiles
from ui.viewmodels.office.create.create import CreateModel, Outward
from ui.viewmodels.office.create.remembered import RememberedModel
from ui.viewmodels.office.details.detail import Around, DetailModel
from ui.viewmodels.office.lists.invoices import InvoiceSource
from ui.viewmodels.office.lists.lines import ListSource
from ui.viewmodels.office.lists.open_invoices import OpenInvoiceSource
from ui.viewmodels.office.lists.paged_list import PagedListModel
from ui.viewmodels.office.lists.terminal_invoices import TerminalInvoiceSource
from ui.viewmodels.office.lists.transactions import TransactionSource
from ui.viewmodels.office.ports import OfficeDesk
from ui.viewmodels.office.sections import Section, SectionsModel
from ui.viewmodels.past.refund_facts import Refundable
from ui.wording import translate

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

ReadAnew = Callable[[Any], Awaitable[Any]]


@QmlElement
class OfficeArea(QObject):
    """One list and one detail model a kind of record, joined by the sections."""

    def __init__(self, frame: Frame, *, desk: OfficeDesk, files: OfficeFiles) -> None:
        super().__init__()
        self._frame = frame
        self._desk = desk
        self.files = files
        gateway, clock = desk.gateway, frame.clock
        self.create = CreateModel(
            desk=desk,
            clock=clock,
            tasks=frame.tasks,
            outward=Outward(frame.till.say, frame.till.show_trouble, _copy, self._language),
        )
        self.remembered = RememberedModel(
            desk=desk,
            tasks=frame.tasks,
            form=lambda: self.create.state.form,
            fill=self.create.fill,
        )
        self.create.made.connect(self.remembered.remember)
        self.invoices, self.invoice = self._pair(
            InvoiceSource(gateway.invoices, clock),
            lambda record: gateway.invoices.show(record.invoice_id),
        )
        self.open_invoices, self.open_invoice = self._pair(
            OpenInvoiceSource(gateway.open_invoices, clock),
            lambda record: gateway.open_invoices.show(record.invoice_id),
        )
        self.transactions, self.transaction = self._pair(
            TransactionSource(gateway.reports, clock), None
        )
        self.terminal_invoices, self.terminal_invoice = self._pair(
            TerminalInvoiceSource(gateway.terminal_invoices, clock),
            lambda record: gateway.terminal_invoices.show(record.invoice_id),
        )
        self.sections = SectionsModel(self._sections())
        self._tell_news()
        files.refund.changed.connect(self._tell_news)

    def _tell_news(self) -> None:
        self.sections.tell("refunds", self.files.refund.state.news)

    def _sections(self) -> tuple[Section, ...]:
        def create() -> None:
            self.create.open()
            self.remembered.open()

        return (
            Section("create", lambda: translate("Office", "Create"), "plus", create),
            Section(
                "invoices", lambda: translate("Office", "Invoices"), "link", self.invoices.open
            ),
            Section(
                "open_invoices",
                lambda: translate("Office", "Open invoices"),
                "qr-code",
                self.open_invoices.open,
            ),
            Section(
                "transactions",
                lambda: translate("Office", "Transactions"),
                "coins",
                self.transactions.open,
            ),
            Section(
                "terminal_invoices",
                lambda: translate("Office", "On terminals"),
                "smartphone-nfc",
                self.terminal_invoices.open,
            ),
            Section("bulk", lambda: translate("Office", "Bulk"), "archive", self.files.open_bulk),
            Section(
                "refunds",
                lambda: translate("Office", "Refunds"),
                "undo-2",
                self.files.open_refunds,
            ),
        )

    def _pair(
        self, source: ListSource, read_anew: ReadAnew | None
    ) -> tuple[PagedListModel, DetailModel]:
        """A list, and the details of what is chosen in it."""
        frame = self._frame
        detail = DetailModel(
            desk=self._desk,
            clock=frame.clock,
            tasks=frame.tasks,
            around=Around(
                say=frame.till.say,
                failed=frame.till.show_trouble,
                copy=_copy,
                refund=self._refund,
                language=self._language,
            ),
            read_anew=read_anew,
        )
        model = PagedListModel(
            source=source,
            shelf=self._desk.shelf,
            clock=frame.clock,
            tasks=frame.tasks,
            chosen=detail.show,
        )
        detail.different.connect(model.change)
        return model, detail

    def _refund(self, token: str, record: object) -> None:
        title = getattr(record, "reference", "") or token
        paid = record.amount if isinstance(record, Invoice | Transaction) else None
        self._frame.refund.begin(Refundable(token, title, paid))

    def _language(self) -> str:
        return self._frame.till.state.language

    def opened(self) -> dict[str, Callable[[], str]]:
        """One place of the rail; the section that was last shown is read again."""

        def links() -> str:
            self.sections.reopen()
            return "links"

        return {"links": links}

    def retranslate(self) -> None:
        """Let every word be read again."""
        for model in (
            self.sections,
            self.create,
            self.invoices,
            self.open_invoices,
            self.transactions,
            self.terminal_invoices,
            self.invoice,
            self.open_invoice,
            self.transaction,
            self.terminal_invoice,
            self.files,
        ):
            model.retranslate()

    officeFiles = Property(OfficeFiles, lambda self: self.files, constant=True)
    sectionsModel = Property(SectionsModel, lambda self: self.sections, constant=True)
    createModel = Property(CreateModel, lambda self: self.create, constant=True)
    rememberedModel = Property(RememberedModel, lambda self: self.remembered, constant=True)
    invoicesModel = Property(PagedListModel, lambda self: self.invoices, constant=True)
    openInvoicesModel = Property(PagedListModel, lambda self: self.open_invoices, constant=True)
    transactionsModel = Property(PagedListModel, lambda self: self.transactions, constant=True)
    terminalInvoicesModel = Property(
        PagedListModel, lambda self: self.terminal_invoices, constant=True
    )
    invoiceDetail = Property(DetailModel, lambda self: self.invoice, constant=True)
    openInvoiceDetail = Property(DetailModel, lambda self: self.open_invoice, constant=True)
    transactionDetail = Property(DetailModel, lambda self: self.transaction, constant=True)
    terminalInvoiceDetail = Property(DetailModel, lambda self: self.terminal_invoice, constant=True)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
