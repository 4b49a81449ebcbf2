from __future__ import annotations

import asyncio

import pytest
from fake_devices import ADAPTER, EPSON, NETWORK, FakeDevices
from fake_till import settle

from pos_app.errors import BadInput, DeviceTrouble
from pos_app.ports.devices import PrintOutcome, PrintState
from ui.tasks import Tasks
from ui.viewmodels.setup.device_desk import PrinterDraft
from ui.viewmodels.setup.printer_trial import PrinterTrialModel


class Bench:
    def __init__(self) -> None:
        self.desk = FakeDevices()
        self.said: list[str] = []
        self.model = PrinterTrialModel(desk=self.desk, tasks=Tasks(self.fail), say=self.said.append)

    def fail(self, name: str, error: BaseException) -> None:
        raise AssertionError(name) from error

    def refuse(self, error: BaseException) -> None:
        raise AssertionError("nothing fails unseen") from error

    def asked(self, what: str) -> list[tuple[object, ...]]:
        return [each for each in self.desk.asked if each[0] == what]

    def has(self, name: str) -> object:
        return self.model.property(name)


@pytest.fixture
async def bench(qapp: object) -> Bench:
    made = Bench()
    made.model.begin()
    made.model.offer((EPSON, NETWORK, ADAPTER))
    await settle()
    return made


async def test_nothing_is_printed_or_kept_by_choosing(bench: Bench) -> None:
    bench.model.choose(ADAPTER.url)
    bench.model.choosePaper("58mm")
    bench.model.chooseBaud("38400")
    await settle()
    assert not bench.asked("print")
    assert not bench.asked("keep")
    assert bench.desk.now == PrinterDraft("virtual")
    assert bench.has("unsaved") is True
    assert bench.model.state.draft == PrinterDraft(
        "escpos", ADAPTER.url.replace("9600", "38400"), "58mm"
    )


async def test_the_page_beside_the_question_follows_the_draft(bench: Bench) -> None:
    first = bench.has("page")
    bench.model.choosePaper("58mm")
    await settle()
    assert bench.has("page") != first
    assert bench.asked("page")[-1][1] == bench.model.state.draft
    assert not bench.model.pages()[-1].isNull()
    for paper in ("80mm", "58mm") * 4:
        bench.model.choosePaper(paper)
        await settle()
    assert sum(not page.isNull() for page in bench.model.pages()) <= 4, "old pages are let go"


async def test_a_page_is_printed_before_anything_is_kept_and_then_asked_about(
    bench: Bench,
) -> None:
    bench.model.choose(EPSON.url)
    bench.desk.gate = asyncio.Event()
    bench.model.printPage()
    bench.model.printPage()
    assert bench.has("printing") is True
    bench.desk.gate.set()
    await settle()
    assert len(bench.asked("print")) == 1
    assert bench.has("printing") is False
    assert bench.has("asks") is True
    assert not bench.asked("keep")
    bench.model.answer("yes")
    assert bench.has("advice") == ""
    bench.model.keep()
    await settle()
    assert bench.asked("keep") == [("keep", PrinterDraft("escpos", EPSON.url), None)]
    assert bench.said == ["The printer is set."]
    assert bench.has("unsaved") is False


async def test_each_no_leads_to_the_next_trial(bench: Bench) -> None:
    bench.model.choose(ADAPTER.url)
    bench.model.printPage()
    await settle()
    bench.model.answer("garbled")
    assert "19200" in str(bench.has("nextWord"))
    bench.model.tryNext()
    await settle()
    assert bench.model.state.draft.transport == ADAPTER.url.replace("9600", "19200")
    assert len(bench.asked("print")) == 2
    bench.model.answer("cut")
    bench.model.tryNext()
    await settle()
    assert bench.model.state.draft.paper == "58mm"
    bench.model.answer("yes")
    bench.model.tryNext()
    assert len(bench.asked("print")) == 3, "a page that was right is not printed again"
    bench.model.choosePaper("80mm")
    bench.model.printPage()
    await settle()
    bench.model.answer("arabic")
    bench.model.tryNext()
    await settle()
    assert bench.model.state.draft.model == "generic-80-plain"


async def test_a_printer_that_cannot_says_why(bench: Bench) -> None:
    bench.desk.outcome = PrintOutcome("j", PrintState.FAILED, "cover_open")
    bench.model.choose(EPSON.url)
    bench.model.printPage()
    await settle()
    assert bench.has("asks") is False
    assert bench.has("outcomeWord") == "The printer's cover is open. Close it."
    bench.desk.trouble = DeviceTrouble("not_permitted")
    bench.model.printPage()
    await settle()
    assert "dialout" in str(bench.has("outcomeWord"))


async def test_what_cannot_be_kept_stays_on_the_screen(bench: Bench) -> None:
    bench.model.choose(NETWORK.url)
    bench.desk.trouble = BadInput("setting_fixed")
    bench.model.keep()
    assert bench.has("saving") is True
    await settle()
    assert bench.has("outcomeWord") == "This setting is fixed by your IT. Ask them."
    assert bench.has("unsaved") is True
    assert bench.has("saving") is False


async def test_the_drawers_switch_is_learned(bench: Bench) -> None:
    bench.model.choose(EPSON.url)
    bench.model.chooseDrawer("pin2")
    assert bench.has("hasDrawer") is True
    bench.model.openDrawer()
    await settle()
    assert bench.has("pulsed") is True
    bench.model.drawerOpened(False)
    assert bench.model.state.draft.drawer == "pin5", "then it hangs on the other wire"
    bench.desk.levels = ["low", "high"]
    bench.model.openDrawer()
    await settle()
    bench.model.drawerOpened(True)
    await settle()
    assert bench.model.state.draft.drawer_open_level == "high"
    assert "can now tell" in str(bench.has("drawerWord"))


async def test_a_drawer_that_cannot_be_opened_says_why(bench: Bench) -> None:
    bench.model.choose(EPSON.url)
    bench.model.chooseDrawer("pin2")
    bench.desk.outcome = PrintOutcome("drawer", PrintState.FAILED, "not_connected")
    bench.model.openDrawer()
    await settle()
    assert bench.has("pulsed") is False
    assert bench.has("outcomeRole") == "bad"
    bench.desk.trouble = DeviceTrouble("vanished")
    bench.model.openDrawer()
    await settle()
    bench.model.drawerOpened(True)
    await settle()
    assert "unplugged" in str(bench.has("outcomeWord"))


async def test_a_model_brings_its_paper(bench: Bench) -> None:
    bench.model.openModels()
    assert bench.has("choosingModel") is True
    bench.model.chooseModel("generic-58")
    assert bench.model.state.draft.paper == "58mm"
    assert bench.has("choosingModel") is False
    assert bench.has("modelWord") == "58 mm receipt printer"
    bench.model.openModels()
    bench.model.closeModels()
    assert bench.has("choosingModel") is False


async def test_a_network_printer_can_be_typed_in(bench: Bench) -> None:
    bench.model.typeAddress("no such thing")
    assert bench.model.state.draft.driver == "virtual"
    bench.model.typeAddress("10.0.0.9")
    assert bench.model.state.draft.transport == "tcp://10.0.0.9:9100"
    bench.model.choose("none")
    assert bench.has("hasPrinter") is False
    heard: list[int] = []
    bench.model.changed.connect(lambda: heard.append(1))
    bench.model.retranslate()
    assert heard == [1]
    await settle()
