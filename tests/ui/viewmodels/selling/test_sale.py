from __future__ import annotations

from dataclasses import replace

import pytest
from fake_till import FakeClock, FakeHouse, settle

from pos_app.domain.basket import SoldItem, total
from pos_app.domain.money import LARGEST_SALE, Fils
from pos_app.domain.sale import Tender
from ui.tasks import Tasks
from ui.viewmodels.ports import Draft, TerminalChoice
from ui.viewmodels.selling.sale import SaleModel


class Desk:
    """A sale model and what it told."""

    def __init__(self) -> None:
        self.house = FakeHouse()
        self.clock = FakeClock()
        self.chosen: list[tuple[Tender, Draft]] = []
        self.scans: list[str] = []
        self.keyed: list[int] = []
        self.pasted = ""
        self.model = SaleModel(
            house=self.house,
            clock=self.clock,
            tasks=Tasks(self.fail),
            choose_tender=lambda tender, draft: self.chosen.append((tender, draft)),
            clipboard=lambda: self.pasted,
            scanned=self.scans.append,
            keyed=self.keyed.append,
        )
        self.model._show(replace(self.model.state, terminal="48515", terminals=self.house.choices))

    def fail(self, name: str, error: BaseException) -> None:
        raise AssertionError(name) from error

    def type(self, text: str, every: float = 0.2) -> None:
        for letter in text:
            self.clock.seconds += every
            self.model.typeText(letter)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_keys_make_an_amount_in_words(desk: Desk) -> None:
    for key in ("1", "2", "point", "7", "5"):
        desk.model.pressKey(key)
    model = desk.model
    assert (model.property("amountWhole"), model.property("amountDecimals")) == ("12", ".75")
    assert model.property("amountToCome") == "0"
    assert model.property("payable") is True
    assert desk.keyed == [1_000, 12_000, 12_700, 12_750]


def test_charging_hands_over_the_draft_with_its_terminal(desk: Desk) -> None:
    desk.model.takeQuick(2)
    desk.model.keepNote(" Table 7 ", "٩٩٩٩ ١٢٣٤", " Fahad ")
    desk.model.charge()
    desk.model.payByLink()
    desk.model.payInCash()
    draft = Draft(Fils(5_000), "48515", "Table 7", "9999 1234", "Fahad")
    assert desk.chosen == [
        (Tender.TERMINAL, draft),
        (Tender.LINK, replace(draft, terminal="")),
        (Tender.CASH, replace(draft, terminal="")),
    ]


def test_nothing_is_charged_without_an_amount_or_a_terminal(desk: Desk) -> None:
    desk.model.charge()
    assert desk.model.property("trouble") == "Key in an amount first."
    desk.model.pressKey("5")
    assert desk.model.property("trouble") == ""
    desk.model._show(replace(desk.model.state, terminal=""))
    desk.model.charge()
    assert desk.model.property("trouble").startswith("No terminal is chosen")
    assert desk.chosen == []


def test_a_hand_typing_digits_and_enter_charges(desk: Desk) -> None:
    desk.type("1250000")
    desk.model.pressKey("clear")
    desk.type("12.5")
    desk.clock.seconds += 0.3
    desk.model.enter()
    assert desk.chosen[0][1].amount == 12_500


def test_a_scanner_does_not_charge_and_leaves_the_amount_alone(desk: Desk) -> None:
    desk.type("7")
    desk.clock.seconds += 0.5
    desk.type("01K7-261123-0412-9", every=0.005)
    desk.clock.seconds += 0.005
    desk.model.enter()
    assert desk.chosen == []
    assert desk.scans == ["01K7-261123-0412-9"]
    assert desk.model.state.typed == "7"


@pytest.mark.parametrize(("text", "amount"), [("١٢٫٧٥٠", 12_750), ("1,234.5", 1_234_500)])
def test_pasting_understands_other_scripts(desk: Desk, text: str, amount: int) -> None:
    desk.pasted = text
    desk.model.paste()
    assert desk.model.state.amount == amount


@pytest.mark.parametrize("text", ["abc", "", "-1", "0", "1.0005", "99999999"])
def test_pasting_nonsense_changes_nothing_and_says_so(desk: Desk, text: str) -> None:
    desk.model.pressKey("5")
    desk.pasted = text
    desk.model.paste()
    assert desk.model.state.amount == 5_000
    assert desk.model.property("trouble")


@pytest.mark.parametrize("phone", ["abc", "123", "99-99x"])
def test_a_phone_that_cannot_be_one_is_not_kept(desk: Desk, phone: str) -> None:
    desk.model.openNote()
    desk.model.keepNote("", phone, "")
    assert desk.model.property("addingNote") is True
    assert desk.model.property("trouble").startswith("That is not a phone number")
    desk.model.dropNote()
    assert desk.model.state.phone == ""


def test_clearing_keeps_the_terminal(desk: Desk) -> None:
    desk.model.pressKey("5")
    desk.model.clear()
    assert desk.model.state.terminal == "48515"
    assert desk.model.property("amountToCome") == "0.000"


async def test_the_chooser_reads_the_terminals_anew(desk: Desk) -> None:
    desk.house.choices = (TerminalChoice("9", "New"),)
    desk.model.openChooser()
    await settle()
    assert [row["id"] for row in desk.model.property("terminals")] == ["9"]
    assert desk.model.state.terminal == "9"
    desk.model.chooseTerminal("9")
    assert desk.model.property("choosing") is False
    assert desk.model.property("terminalName") == "New"


def test_the_chip_says_when_the_terminal_last_answered_and_never_ready(desk: Desk) -> None:
    assert desk.model.property("terminalDetail").endswith("last answered \u206616:41\u2069")
    desk.model.chooseTerminal("48516")
    assert desk.model.property("terminalDetail") == "\u206648516\u2069"
    desk.model.chooseTerminal("")
    assert desk.model.property("terminalName") == "Choose a terminal"


def test_items_and_what_is_keyed_in_beside_them_make_the_amount(desk: Desk) -> None:
    tea = SoldItem("Tea", "شاي", Fils(500), 2)
    desk.model.sell((tea,))
    assert (desk.model.property("totalWhole"), desk.model.property("totalDecimals")) == (
        "1",
        ".000",
    )
    desk.model.payInCash()
    desk.model.pressKey("2")
    desk.model.payInCash()
    assert [draft.amount for _, draft in desk.chosen] == [1_000, 3_000]
    assert desk.chosen[0][1].items == (tea,)
    assert total(desk.chosen[1][1].items) == 3_000
    for _ in range(5):
        desk.model.pressKey("9")
    assert desk.model.state.amount <= LARGEST_SALE
    desk.model.clear()
    assert desk.model.state.amount == 0
