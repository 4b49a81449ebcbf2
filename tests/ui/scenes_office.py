"""The back office in the states worth a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from fake_office import invoice, open_invoice, transaction
from fake_till import NOW

from pos_app.domain.evidence import Finding
from pos_app.domain.invoice import PayType
from pos_app.domain.money import Fils
from pos_app.errors import Unreachable, Unsure
from ui.shell import Shell
from ui.viewmodels.office.create.create_facts import CreateFacts, Sent
from ui.viewmodels.office.create.form import Form, PartForm
from ui.viewmodels.office.details.detail import DetailFacts
from ui.viewmodels.office.lists.list_facts import ListFacts, Sum
from ui.viewmodels.office.lists.paged_list import PagedListModel
from ui.viewmodels.office.ports import Step

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
    model._chosen(None)
    model._rows.replace_all([(1, rows)], has_more=False)
    state = ListFacts(
        read=True, total=1204 if len(rows) > 6 else len(rows), listed=Sum(len(rows), 312_450)
    )
    model._show(replace(state, **facts))  # type: ignore[arg-type]


def _open(shell: Shell, section: str) -> None:
    shell.office.sections.tell("refunds", 2 if section == "transactions" else 0)
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


def _empty(shell: Shell) -> None:
    _fill(shell.office.invoices, [], listed=Sum(0, 0))
    _open(shell, "invoices")


def _loading(shell: Shell) -> None:
    _fill(shell.office.transactions, [], read=False, total=None, reading="page")
    _open(shell, "transactions")


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


def _create(form: Form, **facts: object) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        types = (PayType("1", "KNET"), PayType("2", "Visa and Mastercard"))
        shell.office.create._show(CreateFacts(form=form, pay_types=types, **facts))  # type: ignore[arg-type]
        _open(shell, "create")

    return go


def _details(shell: Shell) -> None:
    _invoices()(shell)
    shell.office.invoices._show(replace(shell.office.invoices.state, chosen="1"))
    story = (Step(NOW, "invoice_asked"), Step(NOW, "invoice_done"))
    shell.office.invoice._show(DetailFacts(record=invoice(mobile="99991234"), story=story))


def _resend(shell: Shell) -> None:
    _details(shell)
    facts = replace(shell.office.invoice.state, sheet="resend", trouble=Unsure("no_answer"))
    shell.office.invoice._show(facts)


_QUICK = Form(
    typed="12.75", delivery="sms", name="Fahad Al-Enezi", phone="9999 1234", expires="3",
    description="Catering, Thursday", pay_types=("1",),
)  # fmt: skip
_SPLIT = Form(
    kind="split", typed="45", share="percent",
    parts=(PartForm("Noura", "99990001", "50"), PartForm("سارة", "", "25"), PartForm()),
)  # fmt: skip
_MADE = (invoice(url="https://sandbox.hesabe.com/quick-invoice/8Kd93ksd93jdsk3"),)

SCENES: Mapping[str, Callable[[Shell], None]] = {
    "office-invoices": _invoices(),
    "office-empty": _empty,
    "office-loading": _loading,
    "office-offline": _invoices(
        read=False,
        total=None,
        kept_at=NOW - timedelta(minutes=42),
        trouble=Unreachable("no_route"),
    ),
    "office-open-invoices": _open_invoices,
    "office-transactions": _transactions,
    "office-details": _details,
    "office-resend": _resend,
    "office-create": _create(_QUICK, more=True),
    "office-split": _create(_SPLIT),
    "office-money": _create(_QUICK, money="typed"),
    "office-made": _create(_QUICK, phase="made", made=_MADE),
    "office-unsure": _create(_QUICK, phase="unsure", looked=True, sent=Sent("INV-1", NOW)),
}
