"""The part of the back office that deals in files and refunds: bulk, refunds, exports."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from pos_app.domain.refund_life import RefundLife
from pos_app.domain.staff import Right
from pos_app.ports.office import BulkEntry
from ui.areas.area import Frame
from ui.viewmodels.office.bulk.bulk_entry import BulkEntryModel
from ui.viewmodels.office.bulk.bulk_file import BulkFileModel
from ui.viewmodels.office.bulk.entries import BulkSource
from ui.viewmodels.office.bulk.sending import BulkSendingModel
from ui.viewmodels.office.exporting.export import ExportModel
from ui.viewmodels.office.exporting.shift_table import SHIFT_TABLE
from ui.viewmodels.office.exporting.tables import tables
from ui.viewmodels.office.file_ports import FilesDesk
from ui.viewmodels.office.lists.paged_list import PagedListModel
from ui.viewmodels.office.refunds.refund_life import RefundLifeModel
from ui.viewmodels.office.refunds.refund_list import RefundSource
from ui.viewmodels.past.refund_facts import Refundable

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class OfficeFiles(QObject):
    """Joined here so that the area itself stays one look."""

    def __init__(self, frame: Frame, *, desk: FilesDesk) -> None:
        super().__init__()
        self._frame = frame
        tasks, clock, say = frame.tasks, frame.clock, frame.till.say
        source = BulkSource(desk.gateway.bulk)
        self.entry = BulkEntryModel(
            source=source, desk=desk.bulk, tasks=tasks, send=self._send_one, say=say
        )
        self.sending = BulkSendingModel(
            source=source,
            desk=desk.bulk,
            tasks=tasks,
            approve=lambda about: frame.approval.ask(Right.RESOLVE, about=about),
            show=self.entry.show,
        )
        self.bulk = PagedListModel(
            source=source, shelf=desk.shelf, clock=clock, tasks=tasks, chosen=self.sending.chosen
        )
        self.sending.list = self.entry.list = self.bulk
        self.file = BulkFileModel(
            files=desk.files,
            desk=desk.bulk,
            clock=clock,
            tasks=tasks,
            uploaded=self.bulk.refresh,
        )
        refunds = RefundSource(desk.gateway.refunds, clock)
        self.refund = RefundLifeModel(
            source=refunds,
            desk=desk.refund_life,
            clock=clock,
            tasks=tasks,
            approve=lambda about: frame.approval.ask(Right.REFUND, about=about),
            told=say,
            settle=self._settle,
        )
        self.refunds = PagedListModel(
            source=refunds, shelf=desk.shelf, clock=clock, tasks=tasks, chosen=self.refund.chosen
        )
        self.refund.list = self.refunds
        frame.refund.refunded.connect(self.refund.refunded)
        self.export = ExportModel(
            files=desk.files,
            printer=desk.refund_life,
            tables={
                **tables(fate=source.fate, lives=lambda: self.refund.state.by_number),
                "shifts": SHIFT_TABLE,
            },
            tasks=tasks,
            approve=lambda about: frame.approval.ask(Right.EXPORT, about=about),
            language=lambda: frame.till.state.language,
            told=say,
        )

    def open_bulk(self) -> None:
        """The list of uploaded entries comes on screen."""
        self.sending.open()
        self.bulk.open()

    def open_refunds(self) -> None:
        """The list of refunds comes on screen."""
        self.refund.open()
        self.refunds.open()

    def retranslate(self) -> None:
        """Let every word be read again."""
        for model in (
            self.entry,
            self.sending,
            self.bulk,
            self.file,
            self.refund,
            self.refunds,
            self.export,
        ):
            model.retranslate()

    def _send_one(self, entry: BulkEntry) -> None:
        self.sending.send_one(entry)

    def _settle(self, life: RefundLife) -> None:
        self._frame.refund.begin(Refundable(life.token, life.sale or life.token, sale=life.sale))

    bulkModel = Property(PagedListModel, lambda self: self.bulk, constant=True)
    entryModel = Property(BulkEntryModel, lambda self: self.entry, constant=True)
    sendingModel = Property(BulkSendingModel, lambda self: self.sending, constant=True)
    fileModel = Property(BulkFileModel, lambda self: self.file, constant=True)
    refundsModel = Property(PagedListModel, lambda self: self.refunds, constant=True)
    refundModel = Property(RefundLifeModel, lambda self: self.refund, constant=True)
    exportModel = Property(ExportModel, lambda self: self.export, constant=True)
