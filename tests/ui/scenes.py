"""Every screen in every state worth a picture: what the screenshots show and the tests load."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

import scenes_controls
import scenes_devices
import scenes_files
import scenes_first
import scenes_kiosk
import scenes_office
import scenes_past
import scenes_selling
import scenes_settings
import scenes_shift
import scenes_staff
import scenes_stopped
from fake_desks import FakeDesks
from fake_till import KNET, NOW, FakeClock, FakeDesk, FakeHouse, make_sale
from PySide6.QtGui import QImage, QPainter

from pos_app.domain.money import Fils
from pos_app.domain.sale import Alarm, Sale, SaleState, Tender
from pos_app.domain.staff import Right
from pos_app.domain.verdict import Payment
from pos_app.errors import BadInput, NotAllowed, Unreachable
from pos_app.ports.devices import PrintOutcome, PrintState
from ui.shell import Shell
from ui.viewmodels.past.held_slip import HeldSlipFacts
from ui.viewmodels.past.ports import DayTotal, Moment
from ui.viewmodels.past.refund_facts import RefundFacts
from ui.viewmodels.payment import PaymentFacts
from ui.viewmodels.ports import Draft, Progress
from ui.viewmodels.selling.cash import CashFacts
from ui.viewmodels.staff.approval import ApprovalFacts
from ui.viewmodels.till import TillFacts

LINK = "https://sandbox.hesabe.com/quick-invoice/8Kd93ksd93jdsk3"
PRINTED = PrintOutcome("j1", PrintState.CONFIRMED)


def make_shell(*, demo: bool = False) -> Shell:
    """A shell over fakes, with the terminals known and nothing running."""
    house = FakeHouse()
    if demo:
        house.facts = replace(house.facts, demo=True)
    desk = FakeDesk(slips=[paper(), paper()], drawer=1) if demo else None
    desks = FakeDesks(house=house, demo=desk)
    shell = Shell(desks=desks, clock=FakeClock())
    shell.sounds.on = False
    shell.till.state = replace(shell.till.state, sound=False)
    shell.counter.sale.state = replace(
        shell.counter.sale.state, terminals=house.choices, terminal=house.choices[0].id
    )
    return shell


def paper() -> QImage:
    """A slip of an 80 mm printer, with something on it."""
    image = QImage(576, 420, QImage.Format.Format_Mono)
    image.fill(1)
    painter = QPainter(image)
    painter.drawRect(20, 160, 536, 60)
    for line in range(6):
        painter.fillRect(60, 30 + line * 20, 456 - line * 40, 3, 0)
    painter.end()
    return image


def sales() -> tuple[Sale, ...]:
    """An afternoon at the counter."""
    visa = Payment(key="t2", card="************0028", scheme="Visa", approval="118822")
    cash = {"tender": Tender.CASH, "terminal": "", "payment": None, "on_terminal": False}
    link = {"tender": Tender.LINK, "terminal": "", "payer_name": "فهد العنزي"}
    rows: tuple[tuple[int, int, SaleState, dict[str, object]], ...] = (
        (1, 12_750, SaleState.PAID, {}),
        (4, 30_000, SaleState.AWAITING, link),
        (11, 4_500, SaleState.PAID, {"payment": visa}),
        (15, 8_250, SaleState.UNSURE, {}),
        (23, 3_500, SaleState.PAID, {**cash, "received": Fils(5000), "change": Fils(1500)}),
        (30, 21_000, SaleState.DECLINED, {}),
        (37, 18_900, SaleState.PARKED, {}),
        (55, 2_250, SaleState.CANCELLED, {}),
        (1500, 1_234_500, SaleState.PAID, {"payment": KNET}),
        (1512, 750, SaleState.EXPIRED, {}),
    )
    return tuple(
        make_sale(
            state,
            reference=f"01K7-261123-{412 - number:04d}-9",
            amount=Fils(fils),
            created_at=NOW - timedelta(minutes=minutes),
            **fields,
        )
        for number, (minutes, fils, state, fields) in enumerate(rows)
    )


def _sale(typed: str, **facts: object) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        shell.counter.sale._show(replace(shell.counter.sale.state, typed=typed, **facts))  # type: ignore[arg-type]
        shell.till.open("sale")

    return go


def _payment(
    progress: Progress | None, *, running: bool = True, **facts: object
) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        tender = progress.sale.tender if progress else Tender.TERMINAL
        shell.counter.payment._show(
            PaymentFacts(
                draft=Draft(Fils(12_750), "48515"),
                progress=progress,
                tender=tender,
                running=running,
                started_at=991.0,
                seen_at=1000.0,
                now=1000.0,
                **facts,  # type: ignore[arg-type]
            )
        )
        shell.till.open("payment")

    return go


def _done(
    state: SaleState, paper_state: PrintOutcome | None = None, **fields: object
) -> Callable[[Shell], None]:
    return _payment(Progress(make_sale(state, **fields), print_outcome=paper_state), running=False)


def _alarmed(go: Callable[[Shell], None]) -> Callable[[Shell], None]:
    """A scene while somewhere an alarm stands."""

    def show(shell: Shell) -> None:
        go(shell)
        pulse = replace(shell.till.state.pulse, alarms=1, parked=2)
        shell.till._show(replace(shell.till.state, pulse=pulse))

    return show


def _cash(typed: str, **facts: object) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        draft = Draft(Fils(12_750))
        shell.counter.cash._show(CashFacts(draft, typed, **facts))  # type: ignore[arg-type]
        shell.till.open("cash")

    return go


def _history(*, chosen: bool, rows: tuple[Sale, ...]) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        history = shell.counter.history
        history._rows.replace_all([(1, rows)], has_more=False)
        days = sorted({sale.created_at.date() for sale in rows}, reverse=True)
        totals = tuple(DayTotal(day, Fils(312_450), 41 - 30 * i) for i, day in enumerate(days))
        story = (
            Moment(NOW, "sale_prepared", "Mariam"),
            Moment(NOW + timedelta(seconds=1), "sale_push_accepted", "48515"),
            Moment(NOW + timedelta(seconds=7), "found_paid", "KNET •••• 4471", "go"),
            Moment(NOW + timedelta(seconds=8), "print_confirmed"),
        )
        history._show(
            replace(
                history.state,
                chosen=rows[0] if chosen else None,
                story=story if chosen else (),
                totals=totals,
                found=len(rows),
            )
        )
        _open_quietly(shell, "history")

    return go


def _parked(rows: tuple[Sale, ...]) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        shell.counter.parked._show(replace(shell.counter.parked.state, sales=rows))
        _open_quietly(shell, "parked")

    return go


def _plain(screen: str) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        shell.upkeep.settings.read()
        shell.upkeep.diagnostics.read()
        _open_quietly(shell, screen)

    return go


def _open_quietly(shell: Shell, screen: str) -> None:
    """Show `screen` as it stands, without the reading that needs a running loop."""
    shell.till._show(replace(shell.till.state, screen=screen))


_PARKED = (
    make_sale(SaleState.PARKED, reference="01K7-261123-0405-2", amount=Fils(18_900)),
    make_sale(
        SaleState.DECLINED,
        reference="01K7-261123-0398-6",
        amount=Fils(6_000),
        alarm=Alarm.LATE_PAID,
    ),
)


def _approval(shell: Shell) -> None:
    _plain("help")(shell)
    about = "KD 12.750 · 01K7-261123-0412-9"
    shell.approval._show(ApprovalFacts(Right.REFUND, about, trouble=NotAllowed("pin_wrong")))


SCENES: Mapping[str, Callable[[Shell], None]] = {
    "sale-empty": _sale(""),
    "sale": _sale("12.75"),
    "sale-trouble": _sale("99999", trouble=BadInput("amount_too_large")),
    "sale-note": _sale("12.75", adding_note=True, note="Table 7", phone="9999 1234"),
    "sale-terminals": _sale("12.75", choosing=True),
    "sending": _payment(None),
    "progress": _payment(Progress(make_sale(SaleState.AWAITING, on_terminal=True))),
    "progress-refused-cancel": _payment(
        Progress(make_sale(SaleState.AWAITING, cancel_asked=True, cancel_refused="open"))
    ),
    "unsure": _payment(
        Progress(make_sale(SaleState.UNSURE, invoice_ids=()), asked=3, next_ask_in=4.0)
    ),
    "cut-off": _payment(
        Progress(make_sale(SaleState.UNSURE, reason="restarted"), asked=2, next_ask_in=8.0),
        taken_up=True,
        cut_off=True,
    ),
    "cut-off-paid": _payment(
        Progress(
            make_sale(SaleState.PAID),
            print_outcome=PrintOutcome("j1", PrintState.FAILED, "interrupted"),
        ),
        running=False,
        taken_up=True,
        cut_off=True,
    ),
    "patience": _payment(
        Progress(make_sale(SaleState.AWAITING, on_terminal=True), asked=11, patience_over=True)
    ),
    "decide-paid": _payment(
        Progress(make_sale(SaleState.UNSURE), asked=3),
        deciding="paid",
        trouble=NotAllowed("pin_wrong"),
    ),
    "parked-sale": _payment(Progress(make_sale(SaleState.PARKED), asked=9)),
    "link": _payment(
        Progress(
            make_sale(SaleState.AWAITING, tender=Tender.LINK, terminal="", url=LINK),
            payable_until=NOW + timedelta(seconds=590),
        )
    ),
    "paid": _done(SaleState.PAID, PRINTED),
    "paid-cash": _done(
        SaleState.PAID,
        PrintOutcome("j1", PrintState.SENT),
        tender=Tender.CASH,
        payment=None,
        received=Fils(20_000),
        change=Fils(7_250),
    ),
    "declined": _done(SaleState.DECLINED, PrintOutcome("j1", PrintState.FAILED, "paper_end")),
    "cancelled": _done(SaleState.CANCELLED),
    "expired": _done(SaleState.EXPIRED),
    "refused": _done(SaleState.REFUSED),
    "not-sent": _done(SaleState.PREPARED),
    "parked-outcome": _done(SaleState.PARKED),
    "alarm": _done(SaleState.DECLINED, alarm=Alarm.LATE_PAID),
    "cash-empty": _cash(""),
    "cash": _cash("20", by_notes=True),
    "alarm-elsewhere": _alarmed(_sale("4.5")),
    "parked": _alarmed(_parked(_PARKED)),
    "parked-empty": _parked(()),
    "history": _history(chosen=True, rows=sales()),
    "history-empty": _history(chosen=False, rows=()),
    "settings": _plain("settings"),
    "diagnostics": _plain("diagnostics"),
    "help": _plain("help"),
    "approval": _approval,
    **scenes_staff.SCENES,
    **scenes_shift.SCENES,
    **scenes_past.SCENES,
    **scenes_selling.SCENES,
    **scenes_office.SCENES,
    **scenes_devices.SCENES,
    **scenes_files.SCENES,
    **scenes_kiosk.SCENES,
    **scenes_settings.SCENES,
    **scenes_first.SCENES,
    **scenes_stopped.SCENES,
}
"""Other areas' scenes are merged in from files of their own: `**scenes_<area>.SCENES`."""
PICTURED = {**SCENES, **scenes_controls.SCENES}
"""All that a picture is kept of: the screens, and the samples, which are no screen."""


def _rest(shell: Shell) -> None:
    """Back to where every scene starts."""
    scenes_controls.rest(shell)
    scenes_staff.rest(shell)
    scenes_settings.rest(shell)
    scenes_first.rest(shell)
    scenes_stopped.rest(shell)
    scenes_shift.rest(shell)
    shell.counter.payment.state = PaymentFacts()
    scenes_kiosk.rest(shell)
    shell.counter.sale._show(
        replace(shell.counter.sale.state, typed="", choosing=False, adding_note=False, trouble=None)
    )
    pulse = replace(shell.till.state.pulse, alarms=0, parked=0)
    shell.till._show(replace(shell.till.state, notice=None, said="", pulse=pulse))
    shell.approval._show(ApprovalFacts())
    shell.counter.slip._show(HeldSlipFacts())
    shell.counter.receipt.close()
    shell.counter.take_along.close()
    shell.refund._show(RefundFacts())
    shell.office.files.export.leave()
    scenes_selling.rest(shell)


def show(shell: Shell, name: str) -> None:
    """Show scene `name`."""
    _rest(shell)
    PICTURED[name](shell)


def still(facts: TillFacts) -> TillFacts:
    """No motion and no sound."""
    return replace(facts, motion=False, sound=False)


def dress(shell: Shell, **look: object) -> None:
    """Language, look and sizes of everything; motion off, so that pictures are still."""
    shell.till._show(replace(shell.till.state, motion=False, **look))  # type: ignore[arg-type]


def show_notice(shell: Shell) -> None:
    """A notice over whatever is shown."""
    shell.till.show_trouble(Unreachable("no_route"))
