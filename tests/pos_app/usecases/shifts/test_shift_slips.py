from __future__ import annotations

from pos_app.domain.money import Fils
from pos_app.domain.receipt import ReceiptKind
from pos_app.domain.shift import Way
from pos_app.usecases.shifts.close_shift import close_shift, x_report
from pos_app.usecases.shifts.open_shift import move_cash, open_shift
from pos_app.usecases.shifts.shift_book import ShiftBook
from pos_app.usecases.shifts.shift_slips import print_move, print_report
from tests.pos_app.usecases.conftest import Counter
from tests.pos_app.usecases.test_print_receipt import Paper, printing


async def test_x_is_never_a_copy_and_z_is_one_from_the_second_on(till: Counter) -> None:
    book, paper = ShiftBook(journal=till.journal, clock=till.clock), Paper()
    on = printing(till, paper)
    await open_shift(Fils(1_000), operator="Amal", book=book)
    for _ in range(2):
        await print_report(await x_report(book=book), till="01", printing=on)
    z = await close_shift(Fils(1_000), operator="Amal", book=book)
    paper.fails = "paper_end"
    await print_report(z, till="01", printing=on)
    paper.fails = ""
    for _ in range(2):
        await print_report(z, till="01", printing=on)
    assert [(slip.kind, slip.copy) for slip in paper.slips] == [
        (ReceiptKind.X_REPORT, False),
        (ReceiptKind.X_REPORT, False),
        (ReceiptKind.Z_REPORT, False),
        (ReceiptKind.Z_REPORT, True),
    ]
    names = ["x1", "x2"]
    assert paper.jobs == [f"shift-1-{x}" for x in names] + [f"shift-1.{n}" for n in (1, 2, 3)]


async def test_a_paid_out_slip_printed_again_is_a_copy(till: Counter) -> None:
    book, paper = ShiftBook(journal=till.journal, clock=till.clock), Paper()
    on = printing(till, paper)
    shift = await open_shift(Fils(1_000), operator="Amal", book=book)
    move = await move_cash(Way.OUT, Fils(500), "tea", operator="Amal", supervisor="Huda", book=book)
    other = await move_cash(Way.IN, Fils(5), "found", operator="Amal", book=book)
    for each in (move, move, other):
        await print_move(each, shift=shift, till="01", printing=on)
    assert [(slip.reason, slip.copy, slip.reference) for slip in paper.slips] == [
        ("tea", False, "shift-1"),
        ("tea", True, "shift-1"),
        ("found", False, "shift-1"),
    ]
    current = await book.current()
    assert current is not None
    assert current.moves == (move, other)
