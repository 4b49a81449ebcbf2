from __future__ import annotations

from typing import Any

from fake_office import FakeOfficeDesk, invoice, open_invoice, transaction
from fake_till import NOW, FakeClock, settle

from pos_app.domain.evidence import Finding
from pos_app.errors import DeviceTrouble, PosError, Unreachable, Unsure
from ui.tasks import Tasks
from ui.viewmodels.office.details.detail import Around, DetailModel
from ui.viewmodels.office.ports import Step


class Bench:
    def __init__(self, *, reads: bool = True) -> None:
        self.desk = FakeOfficeDesk(steps=(Step(NOW, "invoice_done"),))
        self.said: list[str] = []
        self.copied: list[str] = []
        self.failures: list[BaseException] = []
        self.refunds: list[str] = []
        self.different: list[Any] = []
        self.fresh: Any = None
        self.trouble: PosError | None = None
        self.detail = DetailModel(
            desk=self.desk,
            clock=FakeClock(),
            tasks=Tasks(self._failed),
            around=Around(
                say=self.said.append,
                failed=self.failures.append,
                copy=self.copied.append,
                refund=lambda token, _: self.refunds.append(token),
                language=lambda: "en",
            ),
            read_anew=self._read if reads else None,
        )
        self.detail.different.connect(self.different.append)

    async def _read(self, record: Any) -> Any:
        if self.trouble:
            raise self.trouble
        return self.fresh or record

    def _failed(self, _name: str, error: BaseException) -> None:
        raise AssertionError from error

    async def show(self, record: Any) -> Bench:
        self.detail.show(record)
        await settle()
        return self


async def test_a_record_is_shown_at_once_and_read_anew() -> None:
    bench = Bench()
    assert (bench.detail.head, bench.detail.facts, bench.detail.can) == ({}, [], {})
    bench.fresh = invoice(1, Finding.PAID)
    bench.detail.show(invoice())
    assert bench.detail.head["badge"] == "Not paid yet"
    assert bench.detail.reading
    await settle()
    assert bench.detail.head["badge"] == "Paid"
    assert bench.different == [bench.fresh]
    assert bench.detail.story[0]["text"] == "Hesabe made it"
    bench.detail.show(None)
    assert bench.detail.head == {}


async def test_offline_what_the_list_knows_stays() -> None:
    bench = Bench()
    bench.trouble = Unreachable("no_route")
    await bench.show(invoice())
    assert bench.detail.head["title"] == "Fahad Al-Enezi"
    assert "Hesabe" in bench.detail.trouble


async def test_it_is_sent_again_to_a_corrected_number() -> None:
    bench = await Bench().show(invoice(mobile="99991234"))
    bench.detail.ask("resend")
    bench.detail.resend("12")
    assert (bench.desk.done, bench.detail.trouble != "") == ([], True)
    bench.detail.resend("+965 ٩٩٩٩ 4321")
    assert bench.detail.busy
    await settle()
    assert bench.desk.done == [("resend", "99994321")]
    assert (bench.detail.sheet, len(bench.said)) == ("", 1)


async def test_a_lost_resend_is_said_and_not_repeated() -> None:
    bench = await Bench().show(invoice())
    bench.desk.trouble = Unsure("no_answer")
    bench.detail.ask("resend")
    bench.detail.resend("99991234")
    bench.detail.resend("99991234")
    await settle()
    assert len(bench.desk.done) == 1
    assert (bench.detail.sheet, bench.detail.busy) == ("resend", False)
    assert "may have gone out" in bench.detail.trouble


async def test_a_cancel_is_believed_when_a_look_shows_it() -> None:
    bench = await Bench().show(invoice())
    bench.detail.ask("cancel")
    bench.detail.cancel()
    await settle()
    assert bench.detail.head["badge"] == "Cancelled"
    assert bench.different[-1].finding is Finding.CANCELLED
    assert "no longer" in bench.said[0]

    class Slow(FakeOfficeDesk):
        async def cancel(self, invoice: Any) -> Any:
            return invoice

    bench.detail._desk = Slow()
    await bench.show(invoice(2))
    bench.detail.cancel()
    await settle()
    assert "not show it yet" in bench.said[1]


async def test_an_open_invoice_lasts_longer_or_ends() -> None:
    bench = await Bench().show(open_invoice())
    bench.detail.ask("extend")
    bench.detail.chooseDays(30)
    assert "23 December" in bench.detail.until
    bench.detail.extend()
    await settle()
    assert bench.desk.done == [("extend", "2026-12-23")]
    bench.detail.cancel()
    await settle()
    assert bench.detail.head["badge"] == "Ended"


async def test_the_code_is_shown_copied_and_printed() -> None:
    bench = await Bench().show(invoice())
    bench.detail.ask("code")
    assert bench.desk.payer is not None
    bench.detail.copyLink()
    bench.detail.printLink()
    await settle()
    assert bench.copied == [invoice().url]
    assert len(bench.said) == 2
    bench.detail.ask("")
    assert bench.desk.payer is None
    bench.desk.trouble = DeviceTrouble("no_printer")
    bench.detail.printLink()
    await settle()
    assert len(bench.failures) == 1
    bench.detail.ask("code")
    await bench.show(open_invoice())
    assert bench.desk.payer is None
    bench.detail.copyLink()
    assert bench.copied[-1] == open_invoice().url


async def test_money_is_given_back_of_a_payment_only() -> None:
    bench = await Bench(reads=False).show(transaction())
    bench.detail.refund()
    assert bench.refunds == [transaction().token]
    await bench.show(transaction(1, Finding.DECLINED))
    bench.detail.refund()
    bench.detail.copyLink()
    bench.detail.printLink()
    assert (len(bench.refunds), bench.copied) == (1, [])
    bench.detail.retranslate()
