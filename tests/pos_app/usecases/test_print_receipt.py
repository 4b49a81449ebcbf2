from __future__ import annotations

from dataclasses import dataclass, field, replace

from pos_app.domain.money import Fils
from pos_app.domain.receipt import Receipt, Shop
from pos_app.domain.sale import Sale, Tender
from pos_app.ports.devices import PrintOutcome, PrintState, Readiness
from pos_app.usecases.print_receipt import Printing, print_receipt
from pos_app.usecases.take_cash import take_cash

from .conftest import ORDER, Counter


@dataclass
class Paper:
    """A printer that keeps what it printed, or fails as it is told."""

    fails: str = ""
    halfway: bool = False
    slips: list[Receipt] = field(default_factory=list)
    jobs: list[str] = field(default_factory=list)
    pulses: int = 0
    word: Readiness = Readiness.READY

    async def print_receipt(self, receipt: Receipt, *, job: str) -> PrintOutcome:
        self.jobs.append(job)
        if self.fails:
            return PrintOutcome(job, PrintState.FAILED, self.fails, untouched=not self.halfway)
        self.slips.append(receipt)
        return PrintOutcome(job, PrintState.CONFIRMED)

    async def readiness(self) -> Readiness:
        return self.word

    async def open_drawer(self) -> PrintOutcome:
        self.pulses += 1
        return PrintOutcome("drawer", PrintState.SENT)

    async def close(self) -> None:
        return None


def printing(till: Counter, paper: Paper, *, has_drawer: bool = True) -> Printing:
    return Printing(paper, till.journal, till.clock, Shop("Shop"), has_drawer=has_drawer)


async def card_sale(till: Counter) -> Sale:
    till.gateway.on_look = lambda question: till.gateway.pay()
    return await till.take()


async def test_a_receipt_is_a_job_on_record(till: Counter) -> None:
    paper = Paper()
    sale = await card_sale(till)
    outcome = await print_receipt(sale, printing=printing(till, paper))
    assert outcome.state is PrintState.CONFIRMED
    assert [entry.kind for entry in till.journal.all][-2:] == ["print_begun", "print_ended"]
    assert (paper.slips[0].copy, paper.pulses) == (False, 0)


async def test_a_reprint_is_marked_also_when_nobody_says_so(till: Counter) -> None:
    paper = Paper()
    sale = await card_sale(till)
    for copy in (False, False, True):
        await print_receipt(sale, printing=printing(till, paper), copy=copy)
    assert [slip.copy for slip in paper.slips] == [False, True, True]
    assert len(set(paper.jobs)) == 3


async def test_what_failed_before_is_not_yet_a_copy(till: Counter) -> None:
    paper = Paper(fails="paper_end")
    sale = await card_sale(till)
    await print_receipt(sale, printing=printing(till, paper))
    paper.fails = ""
    await print_receipt(sale, printing=printing(till, paper))
    assert [slip.copy for slip in paper.slips] == [False]


async def test_what_failed_in_the_middle_may_have_left_paper(till: Counter) -> None:
    paper = Paper(fails="vanished", halfway=True)
    sale = await card_sale(till)
    await print_receipt(sale, printing=printing(till, paper))
    paper.fails = ""
    outcome = await print_receipt(sale, printing=printing(till, paper))
    assert (paper.slips[0].copy, outcome.copy) == (True, True)


async def test_a_job_that_was_cut_off_may_have_left_paper(till: Counter) -> None:
    paper = Paper()
    sale = await card_sale(till)
    await till.journal.append("print_begun", sale.reference, {"job": "x", "copy": False})
    await print_receipt(sale, printing=printing(till, paper))
    assert paper.slips[0].copy


class Expecting(Paper):
    """A printer that gets ready while the job is put on record."""

    def expect(self, receipt: Receipt) -> None:
        self.jobs.append(f"expected {receipt.reference}")


async def test_a_printer_gets_ready_while_the_job_is_put_on_record(till: Counter) -> None:
    paper = Expecting()
    sale = await card_sale(till)
    await print_receipt(sale, printing=printing(till, paper))
    assert paper.jobs == [f"expected {sale.reference}", f"{sale.reference}.1"]


async def test_the_drawer_opens_for_cash_once(till: Counter) -> None:
    paper = Paper()
    order = replace(ORDER, tender=Tender.CASH)
    sale = await take_cash(order, received=Fils(20_000), runner=till.runner)
    await print_receipt(sale, printing=printing(till, paper))
    await print_receipt(sale, printing=printing(till, paper), copy=True)
    assert paper.pulses == 1
    await print_receipt(sale, printing=printing(till, paper, has_drawer=False))
    assert paper.pulses == 1
