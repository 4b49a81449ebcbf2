from __future__ import annotations

from pathlib import Path

from ui.keyboard.real_keyboard import real_keyboard_known

KEYBOARD = """I: Bus=0003 Vendor=046d Product=c31c Version=0110
N: Name="Logitech USB Keyboard"
H: Handlers=sysrq kbd leds event3
B: EV=120013
B: KEY=1000000000007 ff9f207ac14057ff febeffdfffefffff fffffffffffffffe
"""
BUTTONS = """N: Name="Power Button"
H: Handlers=kbd event0
B: KEY=10000000000000 0
N: Name="eGalax Inc. USB TouchController"
H: Handlers=mouse0 event4
B: KEY=400 0 0 0 0 0
B: KEY=
B: KEY=what
"""


def test_letters_make_a_keyboard_and_a_power_button_does_not(tmp_path: Path) -> None:
    devices = tmp_path / "devices"
    devices.write_text(BUTTONS)
    assert not real_keyboard_known(devices, "linux")
    devices.write_text(BUTTONS + KEYBOARD)
    assert real_keyboard_known(devices, "linux")


def test_where_nobody_can_tell_there_is_one(tmp_path: Path) -> None:
    assert real_keyboard_known(tmp_path / "none", "linux")
    assert real_keyboard_known(tmp_path / "none", "win32")
