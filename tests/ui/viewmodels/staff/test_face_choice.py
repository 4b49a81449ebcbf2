from __future__ import annotations

import pytest
from fake_staff import FakeFaces
from fake_till import settle

from pos_app.domain.face import DRAWINGS
from ui.tasks import Tasks
from ui.viewmodels.staff.face_choice import FaceChoiceModel


def fail(name: str, error: BaseException) -> None:
    raise AssertionError(name) from error


@pytest.fixture
async def choice() -> FaceChoiceModel:
    made = FaceChoiceModel(desk=FakeFaces(), tasks=Tasks(fail))
    made.begin("3", "Huda Al-Salem")
    return made


async def test_a_colour_a_drawing_and_back_to_initials(choice: FaceChoiceModel) -> None:
    assert choice.property("shown") == {"initials": "HA", "icon": "", "colour": 3, "photo": ""}
    choice.chooseColour(5)
    choice.chooseDrawing("cat")
    assert choice.chosen == "cat:5"
    assert [row["id"] for row in choice.property("drawings") if row["chosen"]] == ["cat"]
    assert [row["id"] for row in choice.property("colours") if row["chosen"]] == [5]
    choice.chooseDrawing("")
    choice.callName("Mariam")
    assert (choice.chosen, choice.property("shown")["initials"]) == ("5", "M")
    assert len(choice.property("drawings")) == 1 + len(DRAWINGS)


async def test_photos_are_found_when_it_is_opened_and_taken(choice: FaceChoiceModel) -> None:
    choice.openChoice()
    await settle()
    assert choice.property("open")
    assert choice.property("files")[0] == {"name": "mariam.jpg", "folder": "usb"}
    choice.chooseFile(0)
    assert choice.property("busy")
    await settle()
    assert choice.chosen == "photo-0000000000000000:3"
    assert not any(row["chosen"] for row in choice.property("drawings"))
    choice.openChoice()
    assert not choice.property("open")


async def test_a_file_that_is_no_picture_says_so_and_changes_nothing(
    choice: FaceChoiceModel,
) -> None:
    choice.takePhoto(" /media/usb/broken.png ")
    await settle()
    assert choice.property("trouble")
    assert (choice.chosen, choice.property("busy")) == ("3", False)
    choice.takePhoto(" ")
    choice.chooseDrawing("dog")
    assert choice.property("trouble") == ""
