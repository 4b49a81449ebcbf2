from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from pos_app.app.desks.files.file_desk import MOST_FILES, TillFiles, is_removable, media_of
from pos_app.domain.bulk_template import template_columns
from pos_app.domain.table import Row
from pos_app.errors import BadInput
from pos_app.ports.office import SheetFormat
from tests.fakes import FakeClock


def files_in(home: Path, *, kiosk: bool = False) -> TillFiles:
    for name in ("exports", "downloads", "media"):
        (home / name).mkdir(exist_ok=True)
    return TillFiles(
        exports=home / "exports",
        clock=FakeClock(),
        downloads=None if kiosk else home / "downloads",
        media=(home / "media",),
    )


def write(path: Path, content: bytes = b"x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


async def test_only_sheets_in_the_few_places_are_listed(tmp_path: Path) -> None:
    desk = files_in(tmp_path)
    write(tmp_path / "downloads" / "a.csv")
    write(tmp_path / "downloads" / "deep" / "b.XLSX")
    write(tmp_path / "downloads" / "deep" / "deeper" / "c.csv")
    write(tmp_path / "downloads" / "letter.pdf")
    write(tmp_path / "downloads" / ".hidden.csv")
    places = {place.kind: place for place in await desk.places()}
    assert sorted(one.name for one in places["downloads"].files) == ["a.csv", "b.XLSX"]
    assert places["exports"].writable
    assert "medium" not in places  # a folder below /media is a medium only while it is mounted


async def test_a_kiosk_shows_no_downloads(tmp_path: Path) -> None:
    desk = files_in(tmp_path, kiosk=True)
    assert [place.kind for place in await desk.places()] == ["exports"]


async def test_a_folder_of_thousands_is_cut_short_newest_first(tmp_path: Path) -> None:
    desk = files_in(tmp_path)
    for number in range(MOST_FILES + 20):
        path = write(tmp_path / "exports" / f"{number}.csv")
        os.utime(path, (number, number))
    (exports, _) = await desk.places()
    assert len(exports.files) == MOST_FILES
    assert exports.files[0].name == f"{MOST_FILES + 19}.csv"


async def test_a_file_is_read_and_nothing_else_is(tmp_path: Path) -> None:
    desk = files_in(tmp_path)
    assert await desk.read(str(write(tmp_path / "a.csv", b"content"))) == b"content"
    for path in (tmp_path, tmp_path / "gone.csv", Path("/dev/null")):
        with pytest.raises(BadInput) as caught:
            await desk.read(str(path))
        assert caught.value.kind == "file_missing"
    with pytest.raises(BadInput) as caught:
        await desk.read(str(write(tmp_path / "b.csv", b"x" * 6_000_000)))
    assert caught.value.kind == "file_too_large"


async def test_a_list_gets_a_name_of_its_own(tmp_path: Path) -> None:
    async def none() -> AsyncIterator[Sequence[Row]]:
        pages: tuple[Sequence[Row], ...] = ()
        for page in pages:
            yield page

    desk = files_in(tmp_path)
    place = (await desk.places())[0]
    columns = template_columns(scheduled=False)
    path, rows = await desk.write_list(
        place, "bulk", SheetFormat.CSV, columns, none(), language="en", progress=lambda _: None
    )
    assert (Path(path).name, rows) == ("bulk-20261123-164200.csv", 0)


def test_media_by_platform() -> None:
    assert Path("/media") in media_of("linux")
    assert len(media_of("win32")) > 20


@pytest.mark.skipif(sys.platform == "win32", reason="links there need a privilege")
async def test_a_link_on_a_stick_leads_nowhere(tmp_path: Path) -> None:
    desk = files_in(tmp_path)
    secret = write(tmp_path / "secret" / "staff.csv")
    (tmp_path / "exports" / "file.csv").symlink_to(secret)
    (tmp_path / "exports" / "folder").symlink_to(secret.parent)
    (exports, _) = await desk.places()
    assert exports.files == ()


@pytest.mark.parametrize("removable", [True, False])
async def test_a_drive_is_a_medium_only_where_it_can_be_pulled_out(
    tmp_path: Path, removable: bool
) -> None:
    root = Path(tmp_path.anchor)
    asked: list[str] = []

    def is_it(drive: str) -> bool:
        asked.append(drive)
        return removable

    desk = TillFiles(
        exports=tmp_path, clock=FakeClock(), downloads=None, media=(root,), removable=is_it
    )
    places = await desk.places()
    assert asked == [str(root)]
    assert [place.kind for place in places] == (["medium"] if removable else []) + ["exports"]


@pytest.mark.skipif(sys.platform == "win32", reason="asks the real drives there")
def test_elsewhere_no_drive_is_removable() -> None:
    assert not is_removable("E:\\")
