from __future__ import annotations

from fake_devices import FakeDevices

from ui.shell import Shell


def test_the_screen_opens_from_the_settings_and_leads_back(shell: Shell) -> None:
    shell.tasks._closed = True  # no loop runs here
    shell.till.open("devices")
    assert shell.till.state.screen == "devices"
    shell.devices.devices.leave()
    assert shell.till.state.screen == "settings"


def test_going_elsewhere_by_the_rail_gives_the_payers_display_back(shell: Shell) -> None:
    shell.tasks._closed = True
    shell.till.open("devices")
    display = shell.devices.devices.display
    display.chooseDriver("second_screen")
    display.switchLive()
    assert display.state.live
    shell.till.open("sale")
    assert not display.state.live


def test_words_are_read_again(shell: Shell) -> None:
    heard: list[str] = []
    devices = shell.devices.devices
    devices.changed.connect(lambda: heard.append("devices"))
    devices.printer.changed.connect(lambda: heard.append("printer"))
    devices.display.changed.connect(lambda: heard.append("display"))
    shell.devices.retranslate()
    assert heard == ["devices", "printer", "display"]
    assert isinstance(devices._desk, FakeDevices)
