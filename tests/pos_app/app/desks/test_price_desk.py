from __future__ import annotations

from pathlib import Path

import pytest

from pos_app.app.desks.price_desk import NAME, FilePrices, usual_folders
from pos_app.domain.bulk import Fault
from pos_app.domain.price_list import PriceCheck
from pos_app.errors import BadInput, JournalTrouble

LIST = "name,name_ar,price,category,barcode\nTea,شاي,0.500,Drinks,6291\nCake,,1.25,,\n"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "menu.CSV").write_text(LIST, "utf-8-sig")
    (folder / "photo.jpg").write_text("no", "utf-8")
    return folder


async def test_a_list_is_found_checked_kept_and_there_at_the_next_start(
    tmp_path: Path, stick: Path
) -> None:
    prices = FilePrices(tmp_path, [stick, tmp_path / "nowhere"])
    assert prices.items() == ()
    (path,) = await prices.files()
    check = await prices.check(path)
    assert [item.name for item in check.items] == ["Tea", "Cake"]
    assert prices.items() == ()
    await prices.keep(check)
    assert prices.items() == check.items
    assert FilePrices(tmp_path, []).items() == check.items
    assert names(tmp_path) == [NAME, "stick"]


async def test_nothing_faulty_is_kept_and_what_cannot_be_read_is_said(
    tmp_path: Path, stick: Path
) -> None:
    prices = FilePrices(tmp_path, [stick])
    with pytest.raises(BadInput, match="prices_faulty"):
        await prices.keep(PriceCheck((), (Fault(1, "", "no_rows"),)))
    with pytest.raises(BadInput, match="file_kind"):
        await prices.check(str(stick / "photo.jpg"))
    with pytest.raises(BadInput, match="file_unreadable"):
        await prices.check(str(stick / "gone.csv"))
    check = await prices.check(str(stick / "menu.CSV"))
    gone = FilePrices(tmp_path / "gone", [])
    with pytest.raises(JournalTrouble):
        await gone.keep(check)


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16"])
@pytest.mark.parametrize("separator", [";", "\t"])
async def test_a_list_that_an_arabic_spreadsheet_saved_is_read_and_said_to_be(
    tmp_path: Path, encoding: str, separator: str
) -> None:
    path = tmp_path / "menu.csv"
    path.write_bytes(LIST.replace(",", separator).encode(encoding))
    check = await FilePrices(tmp_path, []).check(str(path))
    assert [(item.name, item.name_ar, item.price) for item in check.items] == [
        ("Tea", "شاي", 500),
        ("Cake", "", 1250),
    ]
    assert check.encoding == encoding


async def test_what_is_no_list_at_all_is_said(tmp_path: Path) -> None:
    for content, kind in ((bytes(range(256)), "file_not_utf8"), (b"", "file_empty")):
        (tmp_path / "menu.csv").write_bytes(content)
        with pytest.raises(BadInput, match=kind):
            await FilePrices(tmp_path, []).check(str(tmp_path / "menu.csv"))


async def test_a_link_on_a_stick_leads_nowhere(tmp_path: Path, stick: Path) -> None:
    elsewhere = tmp_path / "elsewhere.csv"
    elsewhere.write_text(LIST, "utf-8")
    (stick / "link.csv").symlink_to(elsewhere)
    assert await FilePrices(tmp_path, [stick]).files() == (str(stick / "menu.CSV"),)


def test_a_damaged_list_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"\xff\xfe\x00broken")
    assert FilePrices(tmp_path, []).items() == ()


def test_the_tills_own_imports_come_first(tmp_path: Path) -> None:
    assert usual_folders(tmp_path)[0] == tmp_path / "imports"
