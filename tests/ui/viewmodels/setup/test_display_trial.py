from __future__ import annotations

import pytest
from fake_devices import ADAPTER, FakeDevices
from fake_till import FakeClock, settle

from pos_app.errors import BadInput, DeviceTrouble
from ui.tasks import Tasks
from ui.viewmodels.setup.device_desk import BoxDraft, DisplayDraft
from ui.viewmodels.setup.display_trial import DisplayTrialModel


class Bench:
    def __init__(self) -> None:
        self.desk = FakeDevices()
        self.clock = FakeClock()
        self.said: list[str] = []
        self.tasks = Tasks(self.fail)
        self.model = DisplayTrialModel(
            desk=self.desk,
            clock=self.clock,
            tasks=self.tasks,
            say=self.said.append,
        )
        self.model.begin()
        self.model.offer((ADAPTER,))

    def fail(self, name: str, error: BaseException) -> None:
        raise AssertionError(name) from error

    def has(self, name: str) -> object:
        return self.model.property(name)

    def shown(self) -> list[tuple[object, ...]]:
        return [each for each in self.desk.asked if each[0] in ("show", "end_show")]


@pytest.fixture
def bench(qapp: object) -> Bench:
    return Bench()


async def test_nothing_is_sent_before_a_person_says_so(bench: Bench) -> None:
    bench.model.chooseDriver("line")
    bench.model.choosePort(ADAPTER.url)
    bench.model.chooseMoment("paid")
    await settle()
    assert bench.shown() == []
    assert bench.has("lines") == ["TOTAL     KD  12.750", " TAP OR INSERT CARD "]
    bench.model.chooseDialect("aedex")
    bench.model.chooseBaud("19200")
    assert bench.model.state.draft == DisplayDraft(
        "line", ADAPTER.url.replace("9600", "19200"), "aedex"
    )


async def test_live_follows_every_choice_until_it_is_switched_off(bench: Bench) -> None:
    bench.model.chooseDriver("second_screen")
    bench.model.switchLive()
    await settle()
    assert bench.shown() == [("show", "second_screen", "amount")]
    bench.model.chooseMoment("declined")
    bench.model.chooseTheme("light")
    bench.model.chooseLanguage("ar")
    bench.model.chooseScreen("SN42")
    await bench.clock.pass_time(0.6)
    assert bench.shown()[-1] == ("show", "second_screen", "declined")
    assert len(bench.shown()) == 2, "only the newest is shown"
    bench.desk.fault = "screen_missing"
    await bench.clock.pass_time(0.6)
    assert "no second monitor" in str(bench.has("fault"))
    bench.model.switchLive()
    await bench.clock.pass_time(0.6)
    assert bench.shown()[-1] == ("end_show",)
    assert bench.has("fault") == ""


async def test_a_box_is_described_in_fields_and_faults_stand_beside_them(bench: Bench) -> None:
    bench.model.chooseDriver("template")
    assert (bench.has("box"), bench.has("takesFile"), bench.has("patiences")) == (True, True, [])
    bench.model.setBox("show", r"\x10{url}")
    bench.model.setBox("ack", r"\x06")
    bench.model.setBox("checksum", "xor")
    assert bench.model.boxText("show") == r"\x10{url}"
    assert bench.model.state.draft.box == BoxDraft(show=r"\x10{url}", ack=r"\x06", checksum="xor")
    assert [each["id"] for each in bench.model.state.patiences() if each["chosen"]] == ["0.5"]
    assert (bench.has("wrongField"), bench.has("wrongWord")) == ("", "")
    bench.desk.trouble = BadInput("template_field", "moments.paid", field="display.template.paid")
    assert bench.has("wrongField") == "paid"
    assert str(bench.has("wrongWord")).startswith(
        "There is no such field. There are \u2066{amount}"
    )
    assert bench.has("lines") == []
    bench.desk.trouble = BadInput(
        "template_invalid", "limits: odd", field="display.template.limits"
    )
    assert bench.has("wrongField") == ""
    assert "limits: odd" in bench.model.property("lines")[0]
    bench.desk.trouble = DeviceTrouble("link_too_long")
    assert bench.has("wrongField") == ""
    bench.desk.trouble = None
    bench.model.setLayout(" /shop/box.toml ")
    assert (bench.has("layout"), bench.has("box")) == ("/shop/box.toml", False)


async def test_trying_goes_on_while_something_wrong_is_typed(bench: Bench) -> None:
    bench.model.chooseDriver("template")
    bench.model.choosePort(ADAPTER.url)
    bench.desk.trouble = BadInput("template_text", field="display.template.show")
    bench.model.switchLive()
    await settle()
    assert bench.has("live")
    assert "cannot be sent" in str(bench.has("fault"))
    bench.desk.trouble = None
    bench.model.setBox("show", "{url}")
    await bench.clock.pass_time(0.6)
    assert [each[0] for each in bench.shown()] == ["show", "show"]
    assert bench.has("fault") == ""
    bench.model.switchLive()
    await bench.clock.pass_time(0.6)


async def test_a_wired_one_waits_for_its_port(bench: Bench) -> None:
    bench.model.chooseDriver("dwin")
    bench.model.switchCrc()
    bench.model.switchLive()
    await bench.clock.pass_time(0.6)
    assert bench.shown() == []
    bench.model.choosePort(ADAPTER.url)
    await bench.clock.pass_time(0.6)
    assert bench.shown() == [("show", "dwin", "amount")]
    bench.model.stop()
    await bench.clock.pass_time(0.6)


async def test_what_cannot_be_shown_ends_live_and_says_why(bench: Bench) -> None:
    bench.model.chooseDriver("second_screen")
    bench.desk.trouble = DeviceTrouble("busy")
    bench.model.switchLive()
    await settle()
    assert bench.has("live") is False
    assert "holds this connection" in str(bench.has("fault"))
    bench.model.chooseDriver("template")
    bench.desk.trouble = BadInput("template_missing")
    assert "Describe the box first" in str(bench.has("lines"))


async def test_keeping_writes_and_ends_the_trial(bench: Bench) -> None:
    bench.model.chooseDriver("second_screen")
    bench.model.switchLive()
    await settle()
    bench.model.keep()
    assert bench.has("saving") is True
    await settle()
    assert bench.desk.shows == DisplayDraft("second_screen")
    assert bench.said == ["The customer's display is set."]
    assert bench.has("unsaved") is False
    await bench.clock.pass_time(0.6)
    assert bench.has("live") is False
    bench.desk.trouble = BadInput("setting_fixed")
    bench.model.chooseDriver("none")
    bench.model.keep()
    await settle()
    assert bench.has("fault") == "This setting is fixed by your IT. Ask them."
    assert bench.has("unsaved") is True
    bench.model.retranslate()
