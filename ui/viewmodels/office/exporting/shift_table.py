"""The columns of past shifts as a file. Pure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pos_app.domain.money import to_text
from pos_app.domain.sale import Tender
from pos_app.domain.shift import Way
from pos_app.domain.table import Cell, Kind, TableColumn
from ui.viewmodels.office.exporting.tables import ListTable, Told

_Reader = Callable[[Any], Cell]


class ShiftTable(ListTable):
    """Shifts have a number and a day where others have a reference."""

    def slip(self, record: Any) -> tuple[str, str]:
        """A shift as one line of a slip: its number and day, what was sold."""
        shift = record.shift
        day = f"{shift.closed_at or shift.opened_at:%d/%m/%Y}"
        return f"{shift.number} · {day}", to_text(record.sold)


def _told(title: str, title_ar: str, kind: Kind, of: _Reader, width: int = 12) -> Told:
    return Told(TableColumn(title, title_ar, kind, width), of)


def _money(title: str, title_ar: str, of: _Reader) -> Told:
    return _told(f"{title} (KWD)", f"{title_ar} (د.ك)", Kind.MONEY, of, 14)


def _tender(tender: Tender) -> _Reader:
    return lambda report: sum(each.amount for each in report.totals if each.tender == tender)


def _late(report: Any) -> Cell:
    look = report.shift.look
    return None if look is None else len(look.late)


SHIFT_TABLE = ShiftTable(
    "Shifts",
    "الورديات",
    (
        _told("Shift", "الوردية", Kind.COUNT, lambda report: report.shift.number, 8),
        _told("Opened", "وقت الفتح", Kind.MOMENT, lambda report: report.shift.opened_at, 20),
        _told("Opened by", "فتحها", Kind.TEXT, lambda report: report.shift.opened_by, 20),
        _told("Closed", "وقت الإغلاق", Kind.MOMENT, lambda report: report.shift.closed_at, 20),
        _told("Closed by", "أغلقها", Kind.TEXT, lambda report: report.shift.closed_by, 20),
        _told(
            "Sales",
            "عدد المبيعات",
            Kind.COUNT,
            lambda report: sum(each.count for each in report.totals),
        ),
        _money("Card", "بطاقة", _tender(Tender.TERMINAL)),
        _money("Payment link", "رابط دفع", _tender(Tender.LINK)),
        _money("Cash", "نقد", _tender(Tender.CASH)),
        _money("Sold", "إجمالي المبيعات", lambda report: report.sold),
        _money("Float", "رصيد الافتتاح", lambda report: report.shift.float_),
        _money("Paid in", "إيداع", lambda report: report.shift.moved(Way.IN)),
        _money("Paid out", "سحب", lambda report: -report.shift.moved(Way.OUT)),
        _money("Cash expected", "النقد المتوقع", lambda report: report.expected),
        _money("Counted", "المعدود", lambda report: report.shift.counted),
        _money("Over or short", "زيادة أو نقص", lambda report: report.over_short),
        _told("Reason", "السبب", Kind.TEXT, lambda report: report.shift.note, 30),
        _told("Not settled", "لم تُحسم", Kind.COUNT, lambda report: len(report.unsettled)),
        _told("Paid late", "دُفعت متأخرة", Kind.COUNT, _late),
    ),
)
