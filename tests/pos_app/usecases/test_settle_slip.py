from __future__ import annotations

from dataclasses import dataclass

import pytest

from pos_app.domain.receipt import Shop
from pos_app.domain.sale import Sale
from pos_app.ports.devices import PrintOutcome, PrintState, Readiness
from pos_app.usecases.print_receipt import Printing, print_receipt
from pos_app.usecases.settle_slip import (
    give_up_slip,
    held_job,
    print_again,
    reference_of,
    reprint_slip,
    resume_slip,
)

from .conftest import Counter
from .test_print_receipt import Paper


@dataclass
class HoldingPaper(Paper):
    """A printer whose paper ends in the middle of the next slip."""

    held: str = ""
    forgets: bool = True
    paper_in: bool = True

    async def resume(self, *, job: str) -> PrintOutcome:
        assert job == self.held
        if not self.paper_in:
            return PrintOutcome(job, PrintState.FAILED, "paper_end")
        self.held = ""
        return PrintOutcome(job, PrintState.CONFIRMED)

    async def discard(self, *, job: str) -> PrintOutcome:
        assert job == self.held
        self.held = ""
        kind = "discarded" if self.forgets else "discarded_switch_off"
        return PrintOutcome(job, PrintState.FAILED, kind)


def printing(till: Counter, paper: Paper) -> Printing:
    return Printing(paper, till.journal, till.clock, Shop("Shop"))


async def half_printed(till: Counter, paper: HoldingPaper) -> Sale:
    till.gateway.on_look = lambda question: till.gateway.pay()
    sale = await till.take()
    paper.fails = "paper_end"
    outcome = await print_receipt(sale, printing=printing(till, paper))
    paper.fails, paper.held = "", outcome.job
    return sale


def last(till: Counter) -> dict[str, object]:
    entry = till.journal.all[-1]
    assert entry.kind == "print_ended"
    return dict(entry.plain())


async def test_going_on_prints_nothing_twice_and_is_on_record(till: Counter) -> None:
    paper = HoldingPaper(paper_in=False)
    sale = await half_printed(till, paper)
    job = f"{sale.reference}.1"
    still = await resume_slip(printing=printing(till, paper))
    assert (still.state, still.kind) == (PrintState.FAILED, "paper_end")
    assert held_job(paper) == job
    paper.paper_in = True
    assert (await resume_slip(printing=printing(till, paper))).state is PrintState.CONFIRMED
    assert paper.slips == []
    assert last(till) == {"job": job, "state": "confirmed", "kind": ""}


async def test_printed_anew_it_is_a_copy(till: Counter) -> None:
    paper = HoldingPaper()
    sale = await half_printed(till, paper)
    outcome = await reprint_slip(sale, printing=printing(till, paper))
    assert (outcome.state, outcome.job) == (PrintState.CONFIRMED, f"{sale.reference}.2")
    assert [slip.copy for slip in paper.slips] == [True]
    assert held_job(paper) == ""


async def test_a_printer_that_cannot_forget_is_left_alone(till: Counter) -> None:
    """It would print the rest of the first slip before the new one."""
    paper = HoldingPaper(forgets=False)
    sale = await half_printed(till, paper)
    outcome = await reprint_slip(sale, printing=printing(till, paper))
    assert outcome.kind == "discarded_switch_off"
    assert paper.slips == []
    assert last(till)["kind"] == "discarded_switch_off"


@pytest.mark.parametrize("word", [Readiness.PAPER_END, Readiness.COVER_OPEN, Readiness.CUTTER])
async def test_printing_again_asks_the_printer_first(till: Counter, word: Readiness) -> None:
    """One that says no gets nothing; once it is well, the first paper is no copy."""
    paper = Paper(word=word)
    till.gateway.on_look = lambda question: till.gateway.pay()
    sale = await till.take()
    told = await print_again(sale, printing=printing(till, paper))
    assert (told.state, told.kind, told.untouched) == (PrintState.FAILED, word.value, True)
    assert (paper.jobs, paper.slips) == ([], [])
    for now in (Readiness.READY, Readiness.UNKNOWN, Readiness.PAPER_NEAR_END):
        paper.word = now
        told = await print_again(sale, printing=printing(till, paper))
        assert told.state is PrintState.CONFIRMED
    assert [slip.copy for slip in paper.slips] == [False, True, True]


async def test_nothing_is_printed_again_over_a_slip_that_waits(till: Counter) -> None:
    paper = HoldingPaper()
    sale = await half_printed(till, paper)
    jobs = list(paper.jobs)
    assert (await print_again(sale, printing=printing(till, paper))).kind == "held_job"
    assert paper.jobs == jobs


async def test_a_slip_that_was_gone_on_with_makes_the_next_a_copy(till: Counter) -> None:
    paper = HoldingPaper(halfway=True)
    sale = await half_printed(till, paper)
    await resume_slip(printing=printing(till, paper))
    assert (await print_again(sale, printing=printing(till, paper))).copy


@pytest.mark.parametrize("paper", [Paper(), HoldingPaper()])
async def test_where_nothing_waits_nothing_happens(till: Counter, paper: Paper) -> None:
    assert held_job(paper) == ""
    assert held_job(None) == ""
    for settle in (resume_slip, give_up_slip):
        assert (await settle(printing=printing(till, paper))).kind == "not_held"
    assert till.journal.all == []


async def test_a_test_page_belongs_to_no_sale(till: Counter) -> None:
    paper = HoldingPaper(held="set-up-1")
    assert (await give_up_slip(printing=printing(till, paper))).kind == "discarded"
    assert till.journal.all == []
    assert reference_of("set-up-1") == ""
    assert reference_of("01-261123-0412-7.3") == "01-261123-0412-7"
