from __future__ import annotations

import pytest

from pos_app.domain.price_list import PriceCheck
from pos_app.errors import BadInput, JournalTrouble
from tests.ui.fake_prices import FAULTY, MENU, FakePrices
from tests.ui.fake_till import settle
from ui.tasks import Tasks
from ui.viewmodels.selling.prices import PricesFacts, PricesModel


def raised(name: str, error: BaseException) -> None:
    raise AssertionError(name) from error


class Office:
    def __init__(self) -> None:
        self.desk = FakePrices()
        self.kept: list[int] = []
        self.said: list[str] = []
        self.model = PricesModel(
            desk=self.desk,
            tasks=Tasks(raised),
            kept=lambda: self.kept.append(len(self.desk.menu)),
            say=self.said.append,
            language=lambda: "en",
        )


@pytest.fixture
def office() -> Office:
    return Office()


async def test_a_list_is_shown_before_it_is_taken(office: Office) -> None:
    office.model.begin()
    await settle()
    assert [row["name"] for row in office.model.files] == [
        "\u2066menu.csv\u2069",
        "\u2066prices.xlsx\u2069",
    ]
    office.model.keep()  # nothing to take yet
    office.model.chooseFile(7)
    office.model.chooseFile(1)
    await settle()
    assert office.desk.read == ["/media/till/STICK/prices.xlsx"]
    assert office.model.summary == "10 item(s)"
    assert office.model.rows[5]["detail"] == "\u20666291100105\u2069"
    assert office.kept == []
    office.model.keep()
    await settle()
    assert office.kept == [10]
    assert office.model.state == PricesFacts()
    assert office.said


async def test_a_faulty_list_is_not_taken(office: Office) -> None:
    office.desk.found = FAULTY
    office.model.begin()
    await settle()
    office.model.choose(" /tmp/menu.csv ")
    await settle()
    assert office.model.faults[0] == (
        "Row \u20664\u2069, price: the price is not a number (\u2066one dinar\u2069)"
    )
    assert "nothing was taken" in office.model.summary
    assert office.model.rows == []
    office.model.keep()
    await settle()
    assert office.kept == []
    office.model.back()
    assert not office.model.checked
    office.model.leave()
    assert not office.model.open


async def test_what_is_wrong_with_a_file_says_what_to_do(office: Office) -> None:
    office.desk.refusal = BadInput("file_not_utf8", field="file")
    office.model.choose("/garbage.csv")
    await settle()
    assert "Save it as XLSX or CSV UTF-8" in office.model.trouble


async def test_a_guess_at_the_letters_is_told(office: Office) -> None:
    office.desk.found = PriceCheck(MENU, (), "cp1256")
    office.model.choose("/arabic.csv")
    await settle()
    assert "Look whether the names are right" in office.model.readAs


async def test_a_file_or_a_disk_that_fails_is_said(office: Office) -> None:
    office.model.choose("")
    office.desk.refusal = BadInput("file_unreadable", field="file")
    office.model.choose("/nowhere.csv")
    await settle()
    assert office.model.trouble
    assert not office.model.busy
    office.desk.refusal = None
    office.model.choose("/menu.csv")
    await settle()
    office.desk.refusal = JournalTrouble("disk_full")
    office.model.keep()
    await settle()
    assert "disk" in office.model.trouble
    assert office.kept == []
    office.model.retranslate()
