"""The staff's scenes: sign-in, staff, shift, and the till's own keyboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from pos_app.domain.staff import Right
from ui.shell import Shell
from ui.viewmodels.approval import ApprovalFacts


def _keyboard_note(shell: Shell) -> None:
    shell.keyboard.set_mode("on")
    shell.counter.sale._show(replace(shell.counter.sale.state, typed="12.75", adding_note=True))
    shell.till.open("sale")


def _keyboard_pin(shell: Shell) -> None:
    shell.keyboard.set_mode("on")
    shell.till._show(replace(shell.till.state, screen="help"))
    shell.approval._show(ApprovalFacts(Right.REFUND, "KD 12.750"))


SCENES: Mapping[str, Callable[[Shell], None]] = {
    "keyboard-letters": _keyboard_note,
    "keyboard-pin": _keyboard_pin,
}


def rest(shell: Shell) -> None:
    """Back to where every scene starts."""
    shell.keyboard.set_mode("auto")
    shell.keyboard.press("hide")
