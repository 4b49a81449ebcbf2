"""The back office: what is made and looked at besides sales at the counter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from ui.areas.area import Frame
from ui.viewmodels.office.lists.invoices import InvoiceSource
from ui.viewmodels.office.lists.lines import ListSource
from ui.viewmodels.office.lists.open_invoices import OpenInvoiceSource
from ui.viewmodels.office.lists.paged_list import PagedListModel
from ui.viewmodels.office.lists.terminal_invoices import TerminalInvoiceSource
from ui.viewmodels.office.lists.transactions import TransactionSource
from ui.viewmodels.office.ports import OfficeDesk
from ui.viewmodels.office.sections import Section, SectionsModel
from ui.wording import translate

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class OfficeArea(QObject):
    """One list model a kind of record, joined by the sections."""

    def __init__(self, frame: Frame, *, desk: OfficeDesk) -> None:
        super().__init__()
        self._frame = frame
        self._desk = desk
        gateway, clock = desk.gateway, frame.clock
        self.invoices = self._list(InvoiceSource(gateway.invoices, clock))
        self.open_invoices = self._list(OpenInvoiceSource(gateway.open_invoices, clock))
        self.transactions = self._list(TransactionSource(gateway.reports, clock))
        self.terminal_invoices = self._list(TerminalInvoiceSource(gateway.terminal_invoices, clock))
        self.sections = SectionsModel(
            (
                Section(
                    "invoices",
                    lambda: translate("Office", "Invoices"),
                    "link",
                    self.invoices.open,
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
            )
        )

    def _list(self, source: ListSource) -> PagedListModel:
        frame = self._frame
        return PagedListModel(
            source=source, shelf=self._desk.shelf, clock=frame.clock, tasks=frame.tasks
        )

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
            self.invoices,
            self.open_invoices,
            self.transactions,
            self.terminal_invoices,
        ):
            model.retranslate()

    sectionsModel = Property(SectionsModel, lambda self: self.sections, constant=True)
    invoicesModel = Property(PagedListModel, lambda self: self.invoices, constant=True)
    openInvoicesModel = Property(PagedListModel, lambda self: self.open_invoices, constant=True)
    transactionsModel = Property(PagedListModel, lambda self: self.transactions, constant=True)
    terminalInvoicesModel = Property(
        PagedListModel, lambda self: self.terminal_invoices, constant=True
    )
