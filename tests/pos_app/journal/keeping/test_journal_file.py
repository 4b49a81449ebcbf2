"""What a till goes through: damage, full disks, read-only disks, lost files."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pos_app.domain.entry import Entry, first_break
from pos_app.errors import JournalTrouble
from pos_app.journal.store import JournalStore
from pos_app.journal.verify import verify_journal
from tests.pos_app.journal.samples import filled, life, names, opened, sale, told

DAMAGED = pytest.mark.expects_log("the journal was damaged")


async def everything(journal: JournalStore) -> list[Entry]:
    def all_of_it(connection: sqlite3.Connection) -> list[int]:
        return [seq for (seq,) in connection.execute("SELECT seq FROM entry ORDER BY seq")]

    assert await journal.read(all_of_it)
    kinds = {"journal_started", "journal_damaged", *(record.kind for record in life(1))}
    return await journal.entries_of(kinds, limit=100_000)


def overwrite(path: Path, *, first: int, length: int, byte: bytes = b"\xa5") -> None:
    with path.open("r+b") as file:
        file.seek(first)
        file.write(byte * length)


def whole_damage(path: Path) -> None:
    overwrite(path, first=0, length=path.stat().st_size)


def header_damage(path: Path) -> None:
    overwrite(path, first=0, length=100)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def cut(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2 // 4096 * 4096)


def another_database(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE notes (text)")
    connection.commit()
    connection.close()


@DAMAGED
@pytest.mark.parametrize("damage", [whole_damage, header_damage, cut, another_database])
async def test_a_damaged_file_is_kept_and_the_till_goes_on(tmp_path: Path, damage: object) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path)
    before = await opened(path)
    entries = await everything(before)
    series = await before.series()
    rows = (await before.page()).sales
    await before.close()
    damage(path)  # type: ignore[operator]

    journal = await opened(path)
    assert journal.notices() == ("journal_damaged",)
    assert (tmp_path / "journal.corrupt-1.sqlite3").exists()
    after = await everything(journal)
    assert after[:-1] == entries
    note = after[-1]
    assert note.kind == "journal_damaged"
    assert note.prev_hash == entries[-1].hash
    facts = note.plain()
    assert facts["kept_as"] == "journal.corrupt-1.sqlite3"
    assert (facts["last_good_seq"], facts["last_good_hash"]) == (entries[-1].seq, entries[-1].hash)
    assert await journal.series() == facts["series"] != series
    assert (await journal.page()).sales == rows
    assert len(await journal.open_references()) == 3
    await journal.append_all(life(9))
    await journal.close()
    assert verify_journal(path, project=told).ok

    again = await opened(path)
    assert again.notices() == ()
    assert await again.count() == 4
    await again.close()


@DAMAGED
async def test_an_emptied_file_is_made_good_from_the_copy(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path)
    emptied(path)
    journal = await opened(path)
    assert journal.notices() == ("journal_damaged",)
    assert await journal.count() == 3
    await journal.close()


@DAMAGED
async def test_a_lost_file_is_made_good_from_the_copy(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path)
    path.unlink()
    journal = await opened(path)
    assert journal.notices() == ("journal_damaged",)
    assert await journal.count() == 3
    assert not names(tmp_path, "*corrupt*")
    await journal.close()


@DAMAGED
async def test_without_a_copy_what_can_be_read_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path, sales=100)
    (tmp_path / "journal.backup.sqlite3").unlink()
    before = await opened(path)
    entries = await everything(before)
    root = await before.read(root_of_the_tail)
    await before.close()
    (tmp_path / "journal.backup.sqlite3").unlink(missing_ok=True)
    overwrite(path, first=(root - 1) * 4096, length=4096)

    journal = await opened(path)
    after = await everything(journal)
    good = len(after) - 1
    assert 0 < good < len(entries)
    assert after[:good] == entries[:good]
    assert after[-1].plain()["last_good_seq"] == good
    assert first_break(after) is None
    await journal.close()


def root_of_the_tail(connection: sqlite3.Connection) -> int:
    """The page that holds the newest entry."""
    try:
        found = connection.execute(
            "SELECT max(pageno) FROM dbstat WHERE name = 'entry' AND pagetype = 'leaf'"
        ).fetchone()
    except sqlite3.OperationalError:
        pytest.skip("this SQLite is built without dbstat, which finds the page to damage")
    return int(found[0])


@DAMAGED
async def test_damage_met_while_reading_is_made_good_and_the_question_answered(
    tmp_path: Path,
) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path, sales=100)
    journal = await opened(path)

    def middle_leaf(connection: sqlite3.Connection) -> int:
        root_of_the_tail(connection)
        found = connection.execute(
            "SELECT pageno FROM dbstat WHERE name = 'entry' AND pagetype = 'leaf' ORDER BY path"
        ).fetchall()
        return int(found[len(found) // 2][0])

    page = await journal.read(middle_leaf)
    await journal.close()
    overwrite(path, first=(page - 1) * 4096, length=4096)

    journal = await opened(path)
    assert journal.notices() == ()
    for number in range(1, 101):
        entries = await journal.entries(sale(number).reference)
        assert [entry.kind for entry in entries] == [record.kind for record in life(1)]
    assert journal.notices() == ("journal_damaged",)
    assert await journal.count() == 100
    await journal.append_all(life(401))
    await journal.close()
    assert (tmp_path / "journal.corrupt-1.sqlite3").exists()
    assert verify_journal(path, project=told).ok


@DAMAGED
async def test_a_row_that_reads_otherwise_than_written_is_never_told(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path, sales=30)
    contents = path.read_bytes()
    place = contents.index(b'"invoice_id":"91"')
    path.write_bytes(contents.replace(b'"invoice_id":"91"', b'"invoice_id":"97"', 1))
    assert place
    journal = await opened(path)
    assert journal.notices() == ()
    entries = await journal.entries(sale(1).reference)
    assert entries[-1].plain()["invoice_id"] == "91"
    assert journal.notices() == ("journal_damaged",)
    await journal.close()
    assert verify_journal(path, project=told).ok


@DAMAGED
async def test_an_older_copy_of_the_file_in_its_place_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path, sales=2)
    older = path.read_bytes()
    journal = await opened(path)
    await journal.append_all(life(3))
    await journal.back_up()
    await journal.close()
    path.write_bytes(older)

    journal = await opened(path)
    assert journal.notices() == ("journal_damaged",)
    assert await journal.count() == 3
    await journal.close()


@DAMAGED
async def test_a_row_edited_by_another_program_is_found_on_opening(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path)
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER entry_never_edited")
    connection.execute("UPDATE entry SET payload = '{}' WHERE seq = 5")
    connection.commit()
    connection.close()
    report = verify_journal(path, project=told)
    assert (report.bad_seq, report.why) == (5, "edited")
    journal = await opened(path)
    assert (await everything(journal))[4].payload != "{}"
    await journal.close()


async def test_the_file_itself_forbids_editing(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path)
    connection = sqlite3.connect(path)
    for statement in ("UPDATE entry SET payload = '{}'", "DELETE FROM entry WHERE seq = 3"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(statement)
    connection.close()


@asynccontextmanager
async def closing(journal: JournalStore) -> AsyncIterator[JournalStore]:
    try:
        yield journal
    finally:
        await journal.close()


@DAMAGED
@example(place=171169, scribble=b"\x80", has_copy=False)
@example(place=85584, scribble=b"\x01", has_copy=True)
@given(
    place=st.integers(0, 2**30),
    scribble=st.binary(min_size=1, max_size=3000),
    has_copy=st.booleans(),
)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_is_scribbled_over_the_file_every_story_is_told_as_it_was(
    small_journal: Path, place: int, scribble: bytes, *, has_copy: bool
) -> None:
    """With the copy every story is complete; without it, one is as it was or not told."""

    async def open_and_ask(folder: Path) -> None:
        path = folder / "journal.sqlite3"
        async with closing(await opened(path)) as journal:
            for number in (1, 2, 3):
                kinds = [entry.kind for entry in await journal.entries(sale(number).reference)]
                expected = [record.kind for record in life(number)]
                assert kinds == expected[: len(kinds)]
                assert not has_copy or kinds == expected
            await journal.append_all(life(9))
        async with closing(await opened(path)) as after:
            assert await after.entries(sale(9).reference)

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file in small_journal.glob("*.sqlite3"):
            shutil.copy(file, folder)
        target = folder / "journal.sqlite3"
        damaged = bytearray(target.read_bytes())
        first = place % len(damaged)
        damaged[first : first + len(scribble)] = scribble
        target.write_bytes(damaged)
        if not has_copy:
            (folder / "journal.backup.sqlite3").unlink()
        asyncio.run(open_and_ask(folder))


@pytest.fixture(scope="module")
def small_journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small")
    asyncio.run(filled(folder / "journal.sqlite3"))
    return folder


async def test_a_file_that_may_not_grow_stores_nothing_by_halves(tmp_path: Path) -> None:
    """A full disk for machines where no small disk can be mounted: SQLite itself says full."""
    journal = await opened(tmp_path / "journal.sqlite3")
    await journal.append_all(life(1))
    before = await everything(journal)

    def limit(pages: int) -> None:
        journal._file._open_connection().execute(f"PRAGMA max_page_count = {pages}")

    await journal._writer.run(lambda: limit(1))
    with pytest.raises(JournalTrouble) as caught:
        await journal.append_all(life(2, note="x" * 50_000))
    assert caught.value.kind == "disk_full"
    assert await everything(journal) == before
    await journal._writer.run(lambda: limit(100_000))
    await journal.append_all(life(2, note="x" * 50_000))
    assert await journal.count() == 2
    await journal.close()
