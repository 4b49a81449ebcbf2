from __future__ import annotations

from dataclasses import replace

import pytest
from fake_till import FakeClock, FakeHouse, settle

from pos_app.errors import BadInput, Unreachable
from ui.tasks import Tasks
from ui.viewmodels.till import TillFacts, TillModel


class Frame:
    """A till model and what it told."""

    def __init__(self) -> None:
        self.house = FakeHouse()
        self.clock = FakeClock()
        self.looks: list[TillFacts] = []
        self.tasks = Tasks(self.fail)
        self.model = TillModel(
            house=self.house, clock=self.clock, tasks=self.tasks, look_changed=self.looks.append
        )

    def fail(self, name: str, error: BaseException) -> None:
        raise AssertionError(name) from error


@pytest.fixture
def frame() -> Frame:
    return Frame()


def test_the_strip_speaks(frame: Frame) -> None:
    model = frame.model
    assert model.property("shop") == "Al Nakheel Café"
    assert model.property("tillText") == "Till \u206601\u2069 · Mariam"
    assert model.property("gatewayText") == "Hesabe \u206684\u2069 ms"
    assert model.property("timeText") == "\u206616:42\u2069"


@pytest.mark.parametrize(
    ("gateway", "role"),
    [("slow", "attention"), ("away", "bad"), ("refused", "bad"), ("unknown", "quiet")],
)
def test_the_gateways_light(frame: Frame, gateway: str, role: str) -> None:
    frame.model._show(replace(frame.model.state, pulse=replace(frame.house.facts, gateway=gateway)))
    assert frame.model.property("gatewayRole") == role
    assert frame.model.property("gatewayText")


@pytest.mark.parametrize(
    "printer",
    ["none", "ready", "paper_near_end", "paper_end", "cover_open", "cutter", "offline", "unknown"],
)
def test_the_printers_light_has_words_of_its_own(frame: Frame, printer: str) -> None:
    frame.model._show(replace(frame.model.state, pulse=replace(frame.house.facts, printer=printer)))
    assert "rinter" in frame.model.property("printerText") or "Paper" in frame.model.property(
        "printerText"
    )


async def test_the_pulse_is_taken_each_second_and_changes_nothing_needlessly(frame: Frame) -> None:
    changes: list[int] = []
    frame.model.watch()
    await settle()
    frame.model.changed.connect(lambda: changes.append(1))
    await frame.clock.pass_time(5)
    assert changes == []
    frame.house.facts = replace(frame.house.facts, parked=2)
    await frame.clock.pass_time(1)
    assert frame.model.property("parkedCount") == 2
    assert len(changes) == 1
    await frame.tasks.close()


async def test_a_notice_goes_by_itself(frame: Frame) -> None:
    frame.model.watch()
    frame.model.show_trouble(Unreachable("x"))
    assert frame.model.property("noticeRole") == "attention"
    await frame.clock.pass_time(5)
    assert frame.model.property("notice")
    await frame.clock.pass_time(2)
    assert frame.model.property("notice") == ""
    frame.model.say("Done")
    assert frame.model.property("notice") == "Done"
    frame.model.dropNotice()
    assert frame.model.property("notice") == ""
    await frame.tasks.close()


async def test_what_the_journal_tells_stays_until_it_is_put_away(frame: Frame) -> None:
    frame.model.watch()
    await frame.clock.pass_time(1)
    assert frame.model.property("notice") == ""
    frame.house.facts = replace(frame.house.facts, journal=("journal_damaged",))
    await frame.clock.pass_time(60)
    assert frame.model.property("notice").startswith("The sales record was damaged.")
    assert frame.model.property("noticeRole") == "attention"
    frame.model.dropNotice()
    await frame.clock.pass_time(2)
    assert frame.model.property("notice") == "", "it was told"
    for journal, words in (
        (("journal_damaged", "backup_failed"), "The sales record's copy"),
        (("journal_damaged",), ""),
        (("journal_damaged", "journal_damaged"), "The sales record was damaged."),
    ):
        frame.model.dropNotice()
        frame.house.facts = replace(frame.house.facts, journal=journal)
        await frame.clock.pass_time(2)
        assert frame.model.property("notice").startswith(words)
        assert words or not frame.model.property("notice")
    await frame.tasks.close()


async def test_language_and_look_are_switched_at_once_and_kept(frame: Frame) -> None:
    frame.model.switchLanguage()
    assert frame.model.property("mirrored") is True
    assert frame.model.property("shop") == "مقهى النخيل"
    frame.model.switchTheme()
    frame.model.setTextPercent(175)
    frame.model.setScreenPercent(500)
    frame.model.switchMotion()
    frame.model.switchSound()
    await settle()
    assert frame.house.kept == [
        ("till.language", "ar"),
        ("till.theme", "dark"),
        ("till.text_size", "175"),
        ("till.screen_scale", "200"),
        ("till.motion", "false"),
        ("till.sounds", "false"),
    ]
    assert [facts.language for facts in frame.looks] == ["ar", "ar"]
    frame.model.speak("xx")
    assert frame.model.property("language") == "ar"


async def test_what_cannot_be_kept_is_said(frame: Frame) -> None:
    frame.house.refusal = BadInput("setting_fixed")
    frame.model.switchTheme()
    await settle()
    assert frame.model.property("notice").startswith("This setting is fixed by your IT")


def test_only_places_that_exist_are_opened(frame: Frame) -> None:
    frame.model._opened = lambda screen: "" if screen == "nowhere" else screen
    frame.model.open("history")
    frame.model.open("nowhere")
    assert frame.model.property("screen") == "history"


def test_help_is_for_the_screen_it_was_asked_from() -> None:
    model = TillModel(house=FakeHouse(), clock=FakeClock(), tasks=Tasks(lambda _name, _error: None))
    model.open("history")
    model.open("help")
    model.open("help")
    assert (model.state.screen, model.helpFor) == ("help", "history")
    model.leaveHelp()
    assert model.state.screen == "history"


def test_an_alarm_is_told_while_it_stands(frame: Frame) -> None:
    assert frame.model.property("alarmText") == ""
    pulse = replace(frame.house.facts, alarms=2)
    frame.model._show(replace(frame.model.state, pulse=pulse))
    assert "A supervisor must look" in frame.model.property("alarmText")
