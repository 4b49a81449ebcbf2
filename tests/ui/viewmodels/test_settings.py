from __future__ import annotations

import pytest
from fake_till import FakeHouse, settle

from pos_app.errors import BadInput
from ui.tasks import Tasks
from ui.viewmodels.settings import SettingsModel


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

    def fail(self, name: str, error: BaseException) -> None:
        raise AssertionError(name) from error


@pytest.fixture
def office() -> Office:
    return Office()


def test_lines_a_shopkeeper_understands_with_their_sources(office: Office) -> None:
    office.model.read()
    rows = {row["key"]: row for row in office.model.property("rows")}
    assert rows["printer.driver"]["value"] == "On screen"
    assert rows["display.driver"]["source"] == "fixed by IT"
    assert rows["secrets.secret_key"]["value"] == "set, kept secret"
    assert [c["id"] for c in rows["printer.paper"]["choices"] if c["chosen"]] == ["80mm"]
    assert "timing.read" not in rows


async def test_a_choice_is_written_and_a_refusal_said(office: Office) -> None:
    office.model.choose("printer.paper", "58mm")
    await settle()
    assert office.house.kept == [("printer.paper", "58mm")]
    office.house.refusal = BadInput("setting_fixed")
    office.model.choose("printer.paper", "80mm")
    await settle()
    assert office.failures == [office.house.refusal]


async def test_a_test_slip_claims_no_more_than_the_printer_said(office: Office) -> None:
    office.model.printTest()
    assert office.model.property("printing") is True
    await settle()
    assert office.said == ["Receipt sent to the printer"]
    assert office.model.property("printing") is False
