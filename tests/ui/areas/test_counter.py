from __future__ import annotations

from dataclasses import replace

import scenes
from fake_till import FakeLedger, FakeTill, make_sale, settle

from pos_app.domain.money import Fils
from pos_app.domain.sale import Alarm, Sale, SaleState, Tender
from pos_app.domain.staff import Role
from pos_app.domain.verdict import Payment
from pos_app.errors import Unsure
from pos_app.usecases.cut_off import CutOff
from ui.shell import Shell
from ui.viewmodels.ports import Draft, Progress
from ui.viewmodels.staff.ports import Member


def test_the_place_of_the_sale_shows_the_one_under_way(shell: Shell) -> None:
    shell.till.open("sale")
    assert shell.till.state.screen == "sale"
    scenes.show(shell, "progress")
    shell.till.open("help")
    shell.till.open("sale")
    assert shell.till.state.screen == "payment"
    assert shell.counter.payment.state.progress is not None
    assert shell.counter.payment.state.progress.sale.state is SaleState.AWAITING


def test_words_are_read_again(shell: Shell) -> None:
    heard: list[str] = []
    for name in ("sale", "payment", "cash", "parked", "history"):
        getattr(shell.counter, name).changed.connect(lambda name=name: heard.append(name))
    shell.counter.retranslate()
    assert set(heard) == {"sale", "payment", "cash", "parked", "history"}


def test_the_history_goes_out_by_the_same_sheet_as_every_list(shell: Shell) -> None:
    shell.tasks._closed = True  # no loop runs here
    shell.counter.history.exportSales()
    assert shell.office.files.export.title == "Sales"
    shell.office.files.export.leave()


def test_an_outcome_in_words_says_the_amount_and_what_to_do(shell: Shell) -> None:
    scenes.show(shell, "paid")
    assert shell.counter._spoken() == "Paid. KD\u00a0\u206612.750\u2069"
    scenes.show(shell, "declined")
    assert shell.counter._spoken().endswith("Take another card, or cash.")


def test_a_scanner_is_heard_only_where_a_sale_is_looked_for(shell: Shell) -> None:
    shell.tasks._closed = True  # no loop runs here
    scenes.show(shell, "settings")
    shell.counter.scanned("01K7-261123-0412-9")
    assert shell.till.state.screen == "settings"
    scenes.show(shell, "sale")
    shell.counter.scanned("01K7-261123-0412-9")
    assert shell.till.state.screen == "history"
    assert shell.counter.history.state.query.text == "01K7-261123-0412-9"


def test_money_of_an_alarm_is_given_back_where_it_is_seen(shell: Shell) -> None:
    shell.tasks._closed = True  # no loop runs here
    late = Payment(key="t9", token="TOKEN9")
    for found, asked in ((late, "TOKEN9"), (None, "")):
        sale = make_sale(SaleState.DECLINED, alarm=Alarm.LATE_PAID, alarm_payment=found)
        shell.counter.payment.show_done(Progress(sale))
        shell.counter.payment.wantsBack.emit()
        of = shell.refund.state.of
        assert (of.token if of else "") == asked
        shell.refund._show(type(shell.refund.state)())
    assert shell.till.state.notice is not None


def test_beside_an_alarm_nothing_says_that_the_card_was_not_charged(shell: Shell) -> None:
    scenes.show(shell, "alarm")
    assert shell.counter.payment.property("outcomeText") == ""
    assert shell.counter._spoken().endswith("A supervisor must look at it.")


def test_an_alarm_shows_once_where_it_is_and_is_heard_everywhere(shell: Shell) -> None:
    played: list[str] = []
    shell.sounds.play = played.append  # type: ignore[method-assign]  # its loop does not run here
    scenes.show(shell, "declined")
    assert shell.counter.property("alarmHere") is False
    scenes.show(shell, "alarm")
    assert shell.counter.property("alarmHere") is True
    late = shell.counter.payment.state.sale
    assert late is not None
    scenes.show(shell, "settings")
    played.clear()
    shell.counter.alarm(late)
    assert played == ["attention"]


def test_the_outcome_on_screen_learns_that_it_was_paid_after_all(shell: Shell) -> None:
    scenes.show(shell, "declined")
    payment = shell.counter.payment
    ended = payment.state.sale
    assert ended is not None
    other = replace(ended, reference="01K7-261123-0999-X", alarm=Alarm.LATE_PAID)
    assert not shell.counter.alarm(other)
    assert payment.property("outcomeText")
    assert shell.counter.alarm(replace(ended, alarm=Alarm.LATE_PAID))
    assert payment.property("outcomeText") == ""
    assert shell.counter.property("alarmHere") is True


class Started:
    """A shell over fakes whose till went down in the middle of `young`; closed by `close`."""

    def __init__(self, *young: Sale) -> None:
        self.shell = scenes.make_shell()
        counter = self.shell.counter
        ledger, till = counter.history._ledger, counter.payment._till
        assert isinstance(ledger, FakeLedger)
        assert isinstance(till, FakeTill)
        ledger.was_cut_off = CutOff(young=young)
        self.till, self.counter = till, counter

    async def start(self) -> None:
        self.counter.cut_off.start()
        await settle()

    async def close(self) -> None:
        await self.shell.tasks.close()


async def test_a_cut_off_sale_is_there_at_once_and_the_next_one_after_it(qapp: object) -> None:
    started = Started(make_sale(), make_sale(SaleState.UNSURE, reference="older"))
    await started.start()
    payment = started.counter.payment
    assert started.shell.till.state.screen == "payment"
    started.till.report(Progress(make_sale()))
    assert "stopped during this sale" in payment.property("cutOffText")
    payment.nextCustomer()
    await started.shell.counter._frame.clock.pass_time(1)  # type: ignore[attr-defined]  # a fake
    assert ("take_up", "older") in started.till.asked
    assert started.shell.till.state.screen == "payment"
    started.till.report(Progress(make_sale(SaleState.UNSURE, reference="older")))
    payment.nextCustomer()
    await settle()
    assert started.shell.till.state.screen == "sale"
    assert not payment.state.running
    await started.close()


async def test_over_the_lock_nothing_is_shown_or_said(qapp: object) -> None:
    started = Started(make_sale())
    staff = started.shell.staff
    await staff.sign_in.read()
    if not staff.sign_in.state.locked:
        member = Member("m1", "Mariam", "MA", Role.CASHIER)
        staff.sign_in._show(replace(staff.sign_in.state, members=(member,)))
    started.shell.till.open("sale")
    assert started.shell.till.state.screen == "sign_in"
    await started.start()
    assert started.shell.till.state.screen == "sign_in"
    started.till.report(Progress(make_sale()))
    started.counter.settled(make_sale(SaleState.PAID, reference="another"))
    assert started.shell.till.property("notice") == ""
    here = staff.sign_in.state.members[0]
    staff.sign_in.welcome(here)
    assert started.shell.till.state.screen == "payment"
    assert "Paid meanwhile" in started.shell.till.property("notice")
    await started.close()


def test_a_tap_on_another_sale_shows_the_one_at_hand(shell: Shell) -> None:
    scenes.show(shell, "progress")
    shell.till.open("help")
    shell.counter.take_up("another", Tender.TERMINAL)
    assert shell.till.state.screen == "payment"
    shell.counter.settled(make_sale(SaleState.PAID))  # it is on screen: its journey tells
    assert shell.till.property("notice") == ""


async def test_why_nothing_began_is_said_where_the_amount_still_stands(qapp: object) -> None:
    started = Started()
    assert started.counter.payment.begin(Tender.TERMINAL, Draft(Fils(4_000), "48515"))
    await settle()
    started.till.fail(Unsure("terminal_busy", "another"))
    await settle()
    assert started.shell.till.state.screen == "sale"
    assert "see Parked" in started.shell.till.property("notice")
    await started.close()
