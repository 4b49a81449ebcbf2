"""Bulk files, refunds and exports in the states worth a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from fake_files import FAULTY, GOOD, bulk_entry, refund
from fake_till import NOW

from pos_app.domain.bulk_sending import Fate, Sending
from pos_app.domain.bulk_sheet import check_draft, lay_out
from pos_app.domain.money import Fils
from pos_app.domain.refund import RefundState
from pos_app.domain.refund_life import RefundLife
from pos_app.ports.office import SheetFormat
from pos_app.usecases.bulk_list import Phase, Progress
from pos_app.usecases.mend_sheet import LaidFile
from pos_app.usecases.read_sheet import read_sheet
from ui.shell import Shell
from ui.viewmodels.office.bulk.file_facts import FileFacts
from ui.viewmodels.office.exporting.export import ExportFacts
from ui.viewmodels.office.file_ports import FilePlace, ListedFile
from ui.viewmodels.office.lists.list_facts import ListFacts, Sum
from ui.viewmodels.office.lists.paged_list import PagedListModel

_PAYERS = ("Fahad Al-Enezi", "مطعم الديرة", "Noura", "Gulf Events Co.", "سارة المطيري", "Ali")


def _open(shell: Shell, section: str, file: FileFacts | None = None) -> None:
    shell.office.files.export._show(ExportFacts())
    shell.office.files.file._show(file or FileFacts())
    shell.office.sections.tell("refunds", 0)
    shell.office.sections.state = section
    shell.office.sections.changed.emit()
    shell.till._show(replace(shell.till.state, screen="links"))


def _fill(model: PagedListModel, rows: list[object], chosen: str = "") -> None:
    model._rows.replace_all([(1, rows)], has_more=False)
    facts = ListFacts(read=True, total=5000, listed=Sum(len(rows), 312_450), chosen=chosen)
    model._show(facts)


def _entries() -> list[object]:
    return [bulk_entry(n + 1, name=_PAYERS[n % 6], amount=Fils(4_250 * (n + 1))) for n in range(14)]


def _bulk(
    run: Sending | None = None, *, busy: str = "", chosen: bool = False
) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        files = shell.office.files
        rows = _entries()
        files.sending._source.fates = {"1": Fate.SENT, "2": Fate.SENT, "3": Fate.UNSURE}
        _fill(files.bulk, rows, "5" if chosen else "")
        if chosen:
            files.entry.show(rows[4])  # type: ignore[arg-type]
        files.sending._show(replace(files.sending.state, run=run, busy=busy))
        _open(shell, "bulk")

    return go


def _file(
    step: str, *, row: int = 0, content: bytes = FAULTY, **more: object
) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        rows, _ = read_sheet(content, SheetFormat.CSV)
        laid = LaidFile("november.csv", content, SheetFormat.CSV, lay_out(list(rows)))
        check = check_draft(laid.draft, digest="", scheduled=False, today=date(2026, 11, 23))
        listed = (
            ListedFile("/media/usb/november.csv", "november.csv", 481_200, NOW),
            ListedFile("/media/usb/فواتير نوفمبر.xlsx", "فواتير نوفمبر.xlsx", 1_812_000, NOW),
        )
        places = (
            FilePlace("medium", "/media/usb", "KINGSTON", files=listed),
            FilePlace("exports", "/exports"),
            FilePlace("downloads", "/downloads", files=listed[:1]),
        )
        has_file = step != "choose"
        facts = FileFacts(
            step=step,
            places=places,
            laid=laid if has_file else None,
            check=check if has_file else None,
            row=row,
            **more,  # type: ignore[arg-type]  # fields of `FileFacts`
        )
        _open(shell, "bulk", facts)

    return go


def _refunds(*, unsure: bool) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        files = shell.office.files
        states = (RefundState.PENDING, RefundState.APPROVED, RefundState.REJECTED)
        rows: list[object] = [refund(n + 1, states[n % 3]) for n in range(6)]
        files.refund._source.withdrawn = frozenset({"1463"})
        life = RefundLife(
            "n", "t", Fils(4500), "1461", operator="Noor", reason="Torn box", unsure=False
        )
        lost = RefundLife("m", "u", Fils(12_750))
        lives = (life, lost) if unsure else (life,)
        _fill(files.refunds, rows, "" if unsure else "1461")
        files.refund._show(replace(files.refund.state, lives=lives))
        if not unsure:
            files.refund.chosen(refund(1))
        _open(shell, "refunds")

    return go


def _export(shell: Shell) -> None:
    _bulk()(shell)
    places = (FilePlace("medium", "/media/usb", "KINGSTON"), FilePlace("exports", "/exports"))
    shell.office.files.export._show(ExportFacts("bulk", places=places))


_IDS = tuple(str(n) for n in range(1, 5001))
_HALF = dict.fromkeys(_IDS[:2450], Fate.SENT)

SCENES: Mapping[str, Callable[[Shell], None]] = {
    "bulk-list": _bulk(chosen=True),
    "bulk-sending": _bulk(Sending("s", _IDS, fates=_HALF), busy="sending"),
    "bulk-unsure": _bulk(
        Sending("s", _IDS, fates={**_HALF, **dict.fromkeys(_IDS[2450:2500], Fate.UNSURE)})
    ),
    "bulk-choose": _file("choose"),
    "bulk-columns": _file("match", content=FAULTY.replace(b"amount", b"to pay")),
    "bulk-rows": _file("check"),
    "bulk-row": _file("check", row=5),
    "bulk-uploading": _file(
        "check",
        content=GOOD.replace(b"Sara", b"Noura"),
        busy="uploading",
        progress=Progress(Phase.SENDING, 1_966_080, 2_621_440),
    ),
    "refunds": _refunds(unsure=False),
    "refunds-unsure": _refunds(unsure=True),
    "export": _export,
}
