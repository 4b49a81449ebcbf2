from __future__ import annotations

import pytest
from fake_till import FakeHouse, settle

from pos_app.errors import BadInput, JournalTrouble
from ui.tasks import Tasks
from ui.viewmodels.upkeep.settings import SettingsModel


class Office:
    def __init__(self) -> None:
        self.house = FakeHouse()
        self.said: list[str] = []
        self.failures: list[BaseException] = []
        self.model = SettingsModel(
            house=self.house,
            tasks=Tasks(self.fail),
            say=self.said.append,
            failed=self.failures.append,
        )
        self.model.read()

    def fail(self, name: str, error: BaseException) -> None:
        raise AssertionError(name) from error

    def rows(self, category: str) -> dict[str, dict[str, object]]:
        self.model.chooseCategory(category)
        return {row["key"]: row for row in self.model.property("rows")}


@pytest.fixture
def office() -> Office:
    return Office()


def test_a_category_at_a_time_each_line_with_help_and_source(office: Office) -> None:
    assert [row["id"] for row in office.model.property("categories") if row["chosen"]] == ["look"]
    rows = office.rows("devices")
    assert rows["printer.driver"]["value"] == "On screen"
    assert rows["display.driver"]["source"] == "set by IT"
    assert rows["display.driver"]["reason"] == "Set up where it can be tried: see below."
    assert [c["id"] for c in rows["printer.paper"]["choices"] if c["chosen"]] == ["80mm"]
    assert all(row["help"] for row in rows.values())
    assert office.rows("hesabe")["secrets.secret_key"]["value"] == "set, kept secret"
    assert office.rows("timing")["timing.read"]["value"] == "10 second(s)"
    assert office.rows("till")["till.number"]["reason"].startswith("A change counts when")
    office.model.chooseCategory("no such")
    assert office.model.property("category") == "till"


def test_the_search_goes_over_all_categories(office: Office) -> None:
    office.model.search("closing")
    rows = office.model.property("rows")
    assert [(row["key"], row["heading"]) for row in rows] == [("shop.footer", "Shop and receipt")]
    assert not any(row["chosen"] for row in office.model.property("categories"))
    office.model.search("nothing at all is called so")
    assert office.model.property("rows") == []
    office.model.chooseCategory("shop")
    assert office.model.property("sought") == ""


async def test_a_choice_is_written_and_a_refusal_said(office: Office) -> None:
    office.model.choose("printer.paper", "58mm")
    await settle()
    assert office.house.kept == [("printer.paper", "58mm")]
    office.house.refusal = BadInput("setting_fixed")
    office.model.choose("printer.paper", "80mm")
    await settle()
    assert office.failures == [office.house.refusal]


async def test_a_number_is_typed_in_any_digits(office: Office) -> None:
    office.model.edit("sale.link_days")
    assert office.model.property("sheet")["limits"] == "\u20661\u2069 to \u2066365\u2069 days"
    office.model.type(0, "٣٠ ")
    office.model.type(7, "there is no such field")
    office.model.keep()
    assert office.model.property("keeping") is True
    await settle()
    assert office.house.kept == [("sale.link_days", "30")]
    assert office.said == ["Kept: Payment links are payable for"]
    assert office.model.property("editing") is False


async def test_what_cannot_be_stays_typed_and_is_said_in_place(office: Office) -> None:
    office.house.refusal = BadInput("setting_wrong")
    office.model.edit("sale.link_days")
    office.model.type(0, "900")
    office.model.keep()
    await settle()
    assert office.model.typed(0) == "900"
    assert office.model.property("wrong").startswith("That cannot be. It may be")
    office.house.refusal = BadInput("setting_missing", field="printer.transport")
    office.model.keep()
    await settle()
    assert office.model.property("wrong").startswith("That needs another setting first.")
    office.house.refusal = JournalTrouble("home_not_writable")
    office.model.keep()
    await settle()
    assert office.model.property("wrong")
    office.model.drop()
    assert (office.model.property("editing"), office.model.property("wrong")) == (False, "")
    office.model.keep()
    assert office.house.kept == []


async def test_several_lines_have_a_free_one_at_their_end(office: Office) -> None:
    office.model.edit("shop.lines")
    assert office.model.property("fieldCount") == 3
    office.model.type(2, 'Licence "12", شارع')
    assert office.model.property("fieldCount") == 4
    office.model.type(0, "")
    office.model.keep()
    await settle()
    kept = ("shop.lines", '["+965 2222 3333", "Licence \\"12\\", شارع"]')
    assert office.house.kept == [kept]


async def test_amounts_are_at_most_five(office: Office) -> None:
    office.model.edit("sale.quick_amounts")
    for at, text in enumerate(("0.5", "1", "٢٫٥", "10", "20")):
        office.model.type(at, text)
    assert office.model.property("fieldCount") == 5
    office.model.keep()
    await settle()
    assert office.house.kept == [("sale.quick_amounts", '["0.5", "1", "2.5", "10", "20"]')]


def test_what_is_fixed_opens_no_sheet(office: Office) -> None:
    office.model.edit("gateway.merchant_code")
    assert office.model.property("editing") is False
    assert office.model.property("sheet") == {}
    row = office.rows("hesabe")["gateway.merchant_code"]
    assert (row["control"], row["locked"]) == ("shown", True)


async def test_a_test_slip_claims_no_more_than_the_printer_said(office: Office) -> None:
    office.model.printTest()
    assert office.model.property("printing") is True
    await settle()
    assert office.said == ["Receipt sent to the printer"]
    assert office.model.property("printing") is False
