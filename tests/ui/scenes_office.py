"""The back office in the states worth a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from fake_office import invoice, open_invoice, transaction
from fake_till import NOW

from pos_app.domain.evidence import Finding
from pos_app.domain.money import Fils
from pos_app.errors import Unreachable
from ui.shell import Shell
from ui.viewmodels.office.lists.list_facts import ListFacts, Sum
from ui.viewmodels.office.lists.paged_list import PagedListModel

_FINDINGS = (
    Finding.NOT_PAID,
    Finding.PAID,
    Finding.PAID,
    Finding.CANCELLED,
    Finding.REFUNDED,
    Finding.EXPIRED,
    Finding.UNKNOWN,
)
_PAYERS = ("Fahad Al-Enezi", "مطعم الديرة", "Noura", "", "Gulf Events Co.", "سارة المطيري", "Ali")


def _fill(model: PagedListModel, rows: list[object], **facts: object) -> None:
    model._rows.replace_all([(1, rows)], has_more=False)
    state = ListFacts(
        read=True, total=1204 if len(rows) > 6 else len(rows), listed=Sum(len(rows), 312_450)
    )
    model._show(replace(state, **facts))  # type: ignore[arg-type]


def _open(shell: Shell, section: str) -> None:
    shell.office.sections.state = section
    shell.office.sections.changed.emit()
    shell.till._show(replace(shell.till.state, screen="links"))


def _invoices(**facts: object) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        rows: list[object] = [
            invoice(
                n + 1,
                finding,
                payer_name=_PAYERS[n % len(_PAYERS)],
                amount=Fils(4_250 * (n + 1) ** 2),
                created_at=NOW - timedelta(hours=7 * n),
            )
            for n, finding in enumerate(_FINDINGS * 2)
        ]
        _fill(shell.office.invoices, rows, **facts)
        _open(shell, "invoices")

    return go


def _open_invoices(shell: Shell) -> None:
    rows: list[object] = [
        open_invoice(1),
        open_invoice(2, title="صندوق التبرعات", amount=Fils(5000), least=None, most=None),
        open_invoice(3, active=False, paid_count=0, paid_sum=Fils(0)),
    ]
    _fill(shell.office.open_invoices, rows)
    _open(shell, "open_invoices")


def _transactions(shell: Shell) -> None:
    rows: list[object] = [
        transaction(n, Finding.DECLINED if n % 4 == 2 else Finding.PAID) for n in range(1, 12)
    ]
    _fill(shell.office.transactions, rows, added=Sum(1204, 8_412_250))
    _open(shell, "transactions")


SCENES: Mapping[str, Callable[[Shell], None]] = {
    "office-invoices": _invoices(),
    "office-offline": _invoices(
        read=False,
        total=None,
        kept_at=NOW - timedelta(minutes=42),
        trouble=Unreachable("no_route"),
    ),
    "office-open-invoices": _open_invoices,
    "office-transactions": _transactions,
}
