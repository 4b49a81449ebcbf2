from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ui.display.pictures import PictureFolder


def at_once(work: Callable[[], None]) -> None:
    work()


def test_pictures_by_name_and_nothing_else(tmp_path: Path) -> None:
    for name in ("b.PNG", "a.jpg", "notes.txt", "c d.jpeg"):
        (tmp_path / name).touch()
    found = PictureFolder(tmp_path, run=at_once)()
    assert [Path(each).name for each in found] == ["a.jpg", "b.PNG", "c d.jpeg"]
    assert all(each.startswith("file://") for each in found)


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    folder = PictureFolder(tmp_path / "later", run=at_once)
    assert folder() == ()
    (tmp_path / "later").mkdir()
    (tmp_path / "later" / "a.png").touch()
    folder.look()
    assert len(folder()) == 1


def test_no_folder_is_never_looked_at() -> None:
    asked: list[Callable[[], None]] = []
    assert PictureFolder(None, run=asked.append)() == ()
    assert asked == []


def test_a_share_that_hangs_is_asked_once(tmp_path: Path) -> None:
    asked: list[Callable[[], None]] = []
    folder = PictureFolder(tmp_path, run=asked.append)
    folder.look()
    folder.look()
    assert len(asked) == 1
    assert folder() == ()
    asked[0]()
    folder.look()
    assert len(asked) == 2


def test_it_reads_on_a_thread_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.png").touch()
    folder = PictureFolder(tmp_path)
    for _ in range(1_000_000):
        if folder():
            break
    assert len(folder()) == 1
