from __future__ import annotations

import asyncio

import pytest
from fake_files import FAULTY, GOOD, FakeBulkDesk, FakeFiles
from fake_till import FakeClock
from PySide6.QtCore import QUrl

from pos_app.errors import Refused, Unsure
from pos_app.ports.office import SheetFormat
from pos_app.usecases.upload_bulk import Arrival
from ui.tasks import Tasks
from ui.viewmodels.office.bulk.bulk_file import BulkFileModel


class Bench:
    def __init__(self) -> None:
        self.files = FakeFiles()
        self.desk = FakeBulkDesk()
        self.tasks = Tasks(self._failed)
        self.read_again = 0
        self.file = BulkFileModel(
            files=self.files,
            desk=self.desk,
            clock=FakeClock(),
            tasks=self.tasks,
            uploaded=self._uploaded,
        )

    def _failed(self, _name: str, error: BaseException) -> None:
        raise AssertionError from error

    def _uploaded(self) -> None:
        self.read_again += 1

    async def idle(self) -> None:
        while self.tasks._running:
            await asyncio.wait(list(self.tasks._running.values()))
            await asyncio.sleep(0)

    async def open(self, content: bytes, name: str = "november.csv") -> Bench:
        self.files.contents[name] = content
        self.file.begin()
        await self.idle()
        self.file.choose(name)
        await self.idle()
        return self

    async def upload(self) -> None:
        self.file.upload()
        await self.idle()


@pytest.fixture
def bench() -> Bench:
    return Bench()


async def test_a_good_file_goes_up_as_it_came(bench: Bench) -> None:
    await bench.open(GOOD)
    assert (bench.file.step, bench.file.faulty, bench.file.mayUpload) == ("check", 0, True)
    assert "3.500" in bench.file.total
    await bench.upload()
    assert bench.file.step == "done"
    assert [one.content for one in bench.desk.uploads] == [GOOD]
    assert bench.read_again == 1
    bench.file.leave()
    assert bench.file.step == ""


async def test_places_are_offered_with_their_files(bench: Bench) -> None:
    bench.file.begin()
    assert bench.file.busy == "places"
    await bench.idle()
    assert [len(place["files"]) for place in bench.file.places] == [2, 0]


async def test_what_easing_cannot_put_right_is_not_offered_to_it_again(bench: Bench) -> None:
    await bench.open(b'name,phone,amount\nAli,66666666,abc\nSara,50000000,"1,250"\n')
    assert (bench.file.faulty, bench.file.canEase) == (2, True)
    bench.file.ease()
    await bench.idle()
    assert (bench.file.faulty, bench.file.canEase) == (2, False)
    bench.file.chooseRow(2)
    bench.file.putRight(2, "KD 2")
    await bench.idle()
    assert bench.file.canEase, "somebody typed something else that has one meaning"


async def test_faults_are_put_right_where_they_stand(bench: Bench) -> None:
    await bench.open(FAULTY)
    assert (bench.file.faulty, bench.file.mayUpload, bench.file.canEase) == (3, False, True)
    bench.file.upload()
    assert bench.desk.uploads == []
    bench.file.ease()
    await bench.idle()
    assert bench.file.faulty == 2
    bench.file.showFaulty()
    assert bench.file.rows.rowCount() == 2
    bench.file.chooseRow(3)
    assert "formula" in str(bench.file.cells[0]["wrong"])
    bench.file.putRight(0, "2.")
    bench.file.putRight(0, "2.000")
    await bench.idle()
    assert bench.file.cells[0]["wrong"] == ""
    bench.file.chooseRow(5)
    bench.file.leaveOut()
    await bench.idle()
    assert bench.file.mayUpload
    await bench.upload()
    (wanted,) = bench.desk.uploads
    assert wanted.form is SheetFormat.CSV
    assert wanted.content.decode().split("\r\n")[1:4] == [
        "1.500,Fahad Al-Enezi,96566666666,R-1",
        "2.000,مطعم الديرة,96550000000,R-2",
        "2.500,Noura,96550000001,R-3",
    ]


async def test_rows_with_a_fault_are_left_out_at_once(bench: Bench) -> None:
    await bench.open(FAULTY)
    bench.file.leaveOutFaulty()
    await bench.idle()
    assert bench.file.mayUpload
    assert bench.file.rows.rowCount() == 2


async def test_columns_are_matched_by_hand(bench: Bench) -> None:
    await bench.open(GOOD.replace(b"amount", b"to pay"))
    assert (bench.file.step, bench.file.isMatched) == ("match", False)
    assert "Amount" in bench.file.missing
    bench.file.match(0, "amount")
    await bench.idle()
    assert bench.file.isMatched
    bench.file.matched()
    assert (bench.file.step, bench.file.missing) == ("check", "")
    bench.file.matchAgain()
    assert bench.file.step == "match"


async def test_a_time_of_sending_is_wanted_where_hesabe_sends(bench: Bench) -> None:
    await bench.open(GOOD)
    bench.file.chooseKind("scheduled")
    await bench.idle()
    assert not bench.file.isMatched
    assert bench.file.missing != ""


async def test_leaving_loses_nothing(bench: Bench) -> None:
    await bench.open(FAULTY)
    bench.file.ease()
    await bench.idle()
    bench.file.leave()
    assert bench.file.step == ""
    bench.file.begin()
    assert (bench.file.step, bench.file.faulty) == ("check", 2)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.pdf", b"%PDF", "CSV and XLSX"),
        ("a.csv", b"", "empty"),
        ("a.csv", bytes(range(256)) * 9, "text file"),
        ("a.csv", b"PK\x03\x04zip", "not a CSV"),
        ("a.xlsx", b"amount,name\n", "damaged"),
        ("a.csv", b"a" * 5_300_000, "5 MB"),
        ("a.csv", b'amount,name\n"1,2' + b"x" * 40_000 + b'"\n', "quotation"),
    ],
)
async def test_a_bad_file_is_told_in_words_and_nothing_is_sent(
    bench: Bench, name: str, content: bytes, words: str
) -> None:
    await bench.open(content, name)
    assert bench.file.step == "choose"
    assert words in bench.file.trouble
    assert bench.desk.uploads == []


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16"])
async def test_files_of_an_arabic_spreadsheet_are_read_and_said(
    bench: Bench, encoding: str
) -> None:
    text = "المبلغ;الاسم;رقم الهاتف\r\n1.500;علي;66666666\r\n"
    await bench.open(text.encode(encoding))
    assert (bench.file.step, bench.file.mayUpload) == ("check", True)
    assert bench.file.readAs != ""


async def test_a_dropped_file_is_opened(bench: Bench) -> None:
    bench.files.contents["/tmp/x.csv"] = GOOD  # a name only
    bench.file.dropped([QUrl.fromLocalFile("/tmp/x.csv")])
    await bench.idle()
    assert bench.file.step == "check"
    bench.file.dropped([QUrl("https://example.test/x.csv")])
    assert bench.file.step == "check"


async def test_a_medium_pulled_out_is_told(bench: Bench) -> None:
    bench.file.begin()
    await bench.idle()
    bench.file.choose("/media/gone.csv")
    await bench.idle()
    assert "medium" in bench.file.trouble


async def test_a_lost_answer_is_not_uploaded_again(bench: Bench) -> None:
    bench.desk.trouble = Unsure("no_answer")
    await bench.open(GOOD)
    await bench.upload()
    assert (bench.file.step, bench.file.unsure) == ("done", True)
    assert bench.file.trouble != ""


async def test_a_refused_file_stays_on_the_table(bench: Bench) -> None:
    bench.desk.trouble = Refused("invalid")
    await bench.open(GOOD)
    await bench.upload()
    assert (bench.file.step, bench.file.mayUpload) == ("check", True)
    assert bench.file.trouble != ""
    bench.file.retranslate()


async def test_how_far_an_upload_is_shows_and_it_can_be_stopped(bench: Bench) -> None:
    bench.desk.gate = asyncio.Event()
    await bench.open(GOOD)
    bench.file.upload()
    bench.file.upload()  # a second tap
    await bench.desk.reached.wait()
    assert (bench.file.isOut, bench.file.mayStop, bench.file.share) == (True, True, 0.5)
    assert "32 KB" in bench.file.progressText
    bench.file.leave()
    bench.file.putRight(0, "9")
    assert bench.file.step == "check"
    bench.file.stop()
    assert bench.file.stopping
    bench.desk.gate.set()
    await bench.idle()
    assert (bench.desk.uploads, bench.file.isOut, bench.file.stopping) == ([], False, False)
    assert "Nothing was uploaded" in bench.file.trouble
    assert bench.file.mayUpload


@pytest.mark.parametrize(
    ("arrival", "step", "unsure"),
    [
        (Arrival.UNSURE, "done", True),
        (Arrival.ARRIVED, "done", False),
        (Arrival.NEW, "check", False),
    ],
)
async def test_a_lost_upload_is_looked_for_again_without_sending(
    bench: Bench, arrival: Arrival, step: str, unsure: bool
) -> None:
    bench.desk.trouble = Unsure("no_answer")
    await bench.open(GOOD)
    await bench.upload()
    bench.desk.trouble, bench.desk.arrival = None, arrival
    bench.file.lookAgain()
    assert (bench.file.busy, bench.file.unsure) == ("looking", True)
    await bench.idle()
    assert (bench.file.step, bench.file.unsure) == (step, unsure)
    assert len(bench.desk.uploads) == 1
    assert (bench.file.trouble == "") is (arrival is Arrival.ARRIVED)
    bench.file.lookAgain()
    assert bench.file.isOut is unsure
    await bench.idle()
