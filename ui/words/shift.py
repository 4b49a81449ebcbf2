"""The shift in words: pieces of money, over and short, what a report says line by line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from pos_app.domain.sale import SaleState, Tender
from pos_app.domain.shift import CashMove, LateLook, Shift, ShiftReport, Way
from pos_app.ports.devices import PrintOutcome, PrintState
from ui import wording
from ui.wording import isolated, translate
from ui.words.counted import Counted

_FRACTIONS = {500: "½", 250: "¼"}


def piece_face(piece: int) -> str:
    """A note or coin as it is called: "20", "½" of a dinar; "100 fils"."""
    if piece >= 250:
        #: A bank note in a cash count; %1 is 20, 10, 5, 1, ½ or ¼.
        text = translate("Shift", "KD %1")
        return text.replace("%1", isolated(_FRACTIONS.get(piece, str(piece // 1000))))
    return Counted().fils(piece)


def piece_spoken(piece: int, count: int) -> str:
    """Read aloud: how many of a note or coin."""
    #: Read aloud in a cash count; %1 is a note or coin, %2 how many of it.
    text = translate("Shift", "%1, %2 of them")
    return text.replace("%1", piece_face(piece)).replace("%2", isolated(str(count)))


def way_word(way: Way) -> str:
    """Paid in or paid out."""
    if way is Way.IN:
        return translate("Shift", "Paid in")
    return translate("Shift", "Paid out")


def way_explained(way: Way) -> str:
    """What it is for."""
    if way is Way.IN:
        return translate("Shift", "Cash that goes into the drawer and was no sale.")
    return translate("Shift", "Cash that comes out of the drawer and was no sale.")


def reasons(way: Way) -> Mapping[str, str]:
    """The commonest reasons, by stable names."""
    if way is Way.IN:
        return {
            "change": translate("Shift", "Change from the bank"),
            "float": translate("Shift", "More float"),
        }
    return {
        "bank": translate("Shift", "To the bank"),
        "supplier": translate("Shift", "Supplier"),
        "errand": translate("Shift", "Errand"),
    }


def gap_reasons() -> Mapping[str, str]:
    """The commonest reasons why a count and the books differ, by stable names."""
    return {
        "change": translate("Shift", "Wrong change given"),
        "not_booked": translate("Shift", "Cash in or out not booked"),
        "float": translate("Shift", "Float was counted wrong"),
        "unknown": translate("Shift", "Not known"),
    }


def over_short(fils: int) -> str:
    """What the count came to, in a sentence."""
    if fils > 0:
        #: After counting the drawer; %1 is an amount with its currency.
        return translate("Shift", "%1 too much").replace("%1", wording.money(fils))
    if fils < 0:
        #: After counting the drawer; %1 is an amount with its currency.
        return translate("Shift", "%1 missing").replace("%1", wording.money(-fils))
    return translate("Shift", "The drawer is right to the fils")


def over_short_title(fils: int) -> str:
    """In a word or two."""
    if fils > 0:
        return translate("Shift", "Over")
    return translate("Shift", "Short") if fils < 0 else translate("Shift", "Exact")


def over_short_role(fils: int) -> str:
    """Colour role; never alone."""
    return "go" if fils == 0 else "attention" if fils > 0 else "bad"


def heading(shift: Shift) -> str:
    """The shift by its number."""
    #: %1 is the number of a shift.
    return translate("Shift", "Shift %1").replace("%1", isolated(str(shift.number)))


def moment(at: datetime, now: datetime) -> str:
    """A time of today, or day and time."""
    local, today = at.astimezone(wording.SHOP_TIME), now.astimezone(wording.SHOP_TIME)
    if local.date() == today.date():
        return wording.clock_time(at)
    return isolated(f"{local:%d/%m/%Y %H:%M}")


def since(shift: Shift, now: datetime) -> str:
    """When it was opened and by whom."""
    at = moment(shift.opened_at, now)
    if not shift.opened_by:
        #: Under a shift's number; %1 is a time.
        return translate("Shift", "open since %1").replace("%1", at)
    #: Under a shift's number; %1 is a time, %2 a name.
    text = translate("Shift", "open since %1 · %2")
    return text.replace("%1", at).replace("%2", shift.opened_by)


def last_closed(shift: Shift, now: datetime) -> str:
    """The shift before: when it was closed, and what lay in the drawer."""
    #: %1 is the number of a shift, %2 a time, %3 an amount with its currency.
    text = translate("Shift", "Shift %1 was closed at %2 with %3 in the drawer.")
    text = text.replace("%1", isolated(str(shift.number)))
    text = text.replace("%2", moment(shift.closed_at or shift.opened_at, now))
    return text.replace("%3", wording.money(shift.counted or 0))


_TENDERS: Mapping[str, Callable[[], str]] = {
    Tender.TERMINAL: lambda: wording.tender_word(Tender.TERMINAL),
    Tender.LINK: lambda: wording.tender_word(Tender.LINK),
    Tender.CASH: lambda: wording.tender_word(Tender.CASH),
}

Row = dict[str, object]


def _row(text: str, value: str, *, under: str = "", strong: bool = False, role: str = "") -> Row:
    return {"text": text, "value": value, "under": under, "strong": strong, "role": role}


def sold_rows(report: ShiftReport, *, blind: bool = False) -> list[Row]:
    """Paid sales by tender, and all together; `blind` leaves out those in cash until the drawer is
    counted, and the sum, which would tell them.
    """
    counted = Counted()
    hidden = blind and not report.is_z
    rows = [
        _row(
            _TENDERS[total.tender]() if total.tender in _TENDERS else isolated(total.tender),
            wording.amount(total.amount),
            under=counted.sales(total.count),
        )
        for total in report.totals
        if not (hidden and total.tender == Tender.CASH)
    ]
    if hidden:
        return rows
    many = sum(total.count for total in report.totals)
    sold = translate("Shift", "Sold")
    return [*rows, _row(sold, wording.money(report.sold), under=counted.sales(many), strong=True)]


def drawer_rows(report: ShiftReport, *, blind: bool = False) -> list[Row]:
    """What lies or should lie in the drawer, and why; until it is counted `blind` hides what
    should, and what was sold in cash: with the float it comes to the same.
    """
    hidden = blind and not report.is_z
    shift = report.shift
    into, out = shift.moved(Way.IN), shift.moved(Way.OUT)
    rows = [
        _row(translate("Shift", "Float"), wording.amount(shift.float_)),
        *(
            ()
            if hidden
            else (_row(translate("Shift", "Cash sales"), wording.amount(report.cash_sales)),)
        ),
        _row(way_word(Way.IN), wording.amount(into)),
        _row(way_word(Way.OUT), wording.amount(-out)),
    ]
    if not hidden:
        expected = translate("Shift", "Cash expected")
        rows.append(_row(expected, wording.money(report.expected), strong=True))
    if report.cash_before:
        text = translate("Shift", "Cash taken before this shift, in no sum")
        rows.append(_row(text, wording.amount(report.cash_before)))
    missing = report.over_short
    if shift.counted is not None and missing is not None:
        counted = translate("Shift", "Counted")
        rows.append(_row(counted, wording.money(shift.counted), strong=True))
        title, role = over_short_title(missing), over_short_role(missing)
        rows.append(_row(title, wording.money(abs(missing)), strong=True, role=role))
    return rows


def waiting_rows(report: ShiftReport) -> list[dict[str, str]]:
    """Sales nobody knows the end of."""
    rows: list[dict[str, str]] = []
    for sale in report.unsettled:
        known = sale.state in SaleState.__members__.values()
        state = SaleState(sale.state) if known else SaleState.UNSURE
        tender = _TENDERS[sale.tender]() if sale.tender in _TENDERS else ""
        rows.append(
            {
                "reference": sale.reference,
                "title": tender,
                "text": isolated(sale.reference),
                "badge": wording.state_word(state),
                "role": wording.ROLES[state],
                "icon": wording.ICONS[state],
                "amount": wording.amount(sale.amount),
            }
        )
    return rows


def move_row(move: CashMove) -> dict[str, str]:
    """Cash that went in or out, as a line of a list."""
    parts = [wording.clock_time(move.at), move.reason, move.operator]
    return {
        "seq": str(move.seq),
        "title": way_word(move.way),
        "text": wording.line(parts),
        "amount": wording.amount(move.amount if move.way is Way.IN else -move.amount),
    }


def look_word(look: LateLook | None) -> str:
    """What the look for late payments at the closing found."""
    if look is None:
        return translate(
            "Shift", "Asking Hesabe once more whether a sale that failed was paid after all…"
        )
    if look.late:
        return Counted().late(len(look.late))
    return translate("Shift", "No payment came late: Hesabe was asked once more.")


def slip_word(outcome: PrintOutcome | None) -> str:
    """What may honestly be said about a slip on paper; None where no printer is set."""
    if outcome is None:
        return translate("Shift", "No printer is set: nothing was printed")
    words: Mapping[PrintState, Callable[[], str]] = {
        PrintState.CONFIRMED: lambda: translate("Shift", "Slip printed, confirmed by the printer"),
        PrintState.SENT: lambda: translate("Shift", "Slip sent to the printer"),
        PrintState.QUEUED: lambda: translate("Shift", "Slip is waiting for the printer"),
    }
    known = words.get(outcome.state)
    return known() if known is not None else wording.printer_fault(outcome.kind)


def first_shift() -> str:
    """Under the title before the first shift of all."""
    return translate("Shift", "Count the float in the drawer, key it in, and open the shift.")


def hand_over(shift: Shift, now: datetime, *, here: str) -> str:
    """What somebody who signs in hears of a shift that another opened; "" for their own."""
    if not shift.is_open or not shift.opened_by or shift.opened_by == here:
        return ""
    #: Said to who signs in; %1 is "Shift 3", %2 a name, %3 a time.
    text = translate(
        "Shift", "%1 goes on: %2 opened it at %3. Count the drawer before you take over."
    )
    text = text.replace("%1", heading(shift)).replace("%2", shift.opened_by)
    return text.replace("%3", moment(shift.opened_at, now))


def past_facts(report: ShiftReport, now: datetime) -> list[dict[str, str]]:
    """When and by whom a past shift was opened and closed, and how it was counted."""
    shift = report.shift

    def by(at: datetime | None, who: str) -> str:
        when = moment(at, now) if at is not None else ""
        return wording.line((when, who))

    pieces = wording.listed(
        # No line ends between a piece and how many there are of it.
        f"{piece_face(piece)} × {isolated(str(count))}".replace(" ", "\u00a0")
        for piece, count in shift.pieces
    )
    facts = (
        (translate("Shift", "Opened"), by(shift.opened_at, shift.opened_by)),
        (translate("Shift", "Closed"), by(shift.closed_at, shift.closed_by)),
        (translate("Shift", "Notes and coins"), pieces),
        (translate("Shift", "Reason"), shift.note),
        (translate("Shift", "Late payments"), look_word(shift.look)),
    )
    return [{"name": name, "value": value} for name, value in facts if value]


def gap_word(report: ShiftReport) -> str:
    """Over or short with its amount, for a badge."""
    gap = report.over_short or 0
    title = over_short_title(gap)
    return f"{title} {wording.amount(abs(gap))}" if gap else title
