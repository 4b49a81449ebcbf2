"""The screens that a sale does not pass, by a program that sees nothing but the accessibility tree.

Shift, every category of the settings, devices, links, roles, staff and faces; then a sale whose
outcome is heard by a listener on the bus. Run by `accessibility_walk.py screens`, under the
system's Python.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from accessibility_driver import (  # beside this file, under another Python
    Atspi,
    GLib,
    children,
    hear,
    mute,
    named,
    nodes,
    press,
    till,
    until,
)

_CHECKABLE = {"check box", "radio button", "toggle button", "check menu item", "radio menu item"}
_FIELDS = {"text", "password text", "entry"}
_wrong: list[str] = []
_said: list[str] = []


def look(app: Any, where: str) -> None:
    """Note what on this screen says neither name nor role, or cannot be reached or told."""
    _wrong.extend(f"{where}: {each}" for each in mute(app))
    for node in nodes(app):
        states = node.get_state_set()
        if not states.contains(Atspi.StateType.SHOWING):
            continue
        role, name = node.get_role_name(), node.get_name()
        if role in _CHECKABLE and not states.contains(Atspi.StateType.FOCUSABLE):
            _wrong.append(f"{where}: [{role}] {name!r} takes no focus")
        if role in _FIELDS and not node.get_editable_text_iface():
            read_only = not states.contains(Atspi.StateType.EDITABLE)
            _wrong.append(f"{where}: [{role}] {name!r} takes no text, read-only {read_only}")
    print(f"looked  {where}", flush=True)


def reach(app: Any, name: str) -> Any:
    """Press a control that may lie below the fold: the focus brings it up, as Tab does."""

    def there() -> Any:
        fitting = (node for node in every(app) if node.get_name() == name and does(node, "Press"))
        return next((node for node in fitting if does(node, "SetFocus", at_once=True)), None)

    node = until(there, f"{name}, by the focus")
    until(lambda: node.get_state_set().contains(Atspi.StateType.SHOWING), f"{name} in sight")
    role = node.get_role_name()  # what is pressed may be gone afterwards
    does(node, "Press", at_once=True)
    print(f"pressed [{role}] {name}", flush=True)
    return node


def every(node: Any) -> Iterator[Any]:
    """`node` and everything below it, showing or not."""
    yield node
    for child in children(node):
        yield from every(child)


def does(node: Any, what: str, *, at_once: bool = False) -> bool:
    """Whether `node` can do `what`; `at_once` it does, too."""
    action = node.get_action_iface()
    names = [action.get_action_name(k) for k in range(action.get_n_actions())] if action else []
    if what not in names:
        return False
    return bool(action.do_action(names.index(what))) if at_once else True


def checked(app: Any, name: str) -> bool:
    """Whether the control of that name is on."""
    found = (node for node in every(app) if node.get_name() == name)
    node = until(lambda: next((n for n in found if n.get_role_name() in _CHECKABLE), None), name)
    return bool(node.get_state_set().contains(Atspi.StateType.CHECKED))


def switch(app: Any, name: str) -> None:
    """Press a control that is on or off, and hear that it is the other now."""
    before = checked(app, name)
    reach(app, name)
    until(lambda: checked(app, name) is not before, f"{name} switched")
    print(f"heard   {name} is {'off' if before else 'on'}", flush=True)


def fill(app: Any, name: str, text: str) -> None:
    """Put `text` into the field of that name."""

    def field() -> Any:
        fields = [node for node in every(app) if node.get_role_name() in _FIELDS]
        fitting = [node for node in fields if node.get_name() == name]
        showing = Atspi.StateType.SHOWING
        # A place that is not shown keeps its own: what is in sight is meant, else what is below.
        fitting.sort(key=lambda node: not node.get_state_set().contains(showing))
        return next(iter(fitting), None)

    node = until(field, f"a field {name}")
    does(node, "SetFocus", at_once=True)
    focused = Atspi.StateType.FOCUSED
    until(lambda: node.get_state_set().contains(focused), f"the focus in {name}")
    Atspi.EditableText.set_text_contents(node, text)
    print(f"filled  [{node.get_role_name()}] {name}", flush=True)


def listen() -> None:
    """Remember what assistive technology is told from now on."""

    def told(event: Any) -> None:
        _said.append(str(event.any_data))

    listener = Atspi.EventListener.new(told)
    for kind in ("object:announcement", "object:notification"):
        listener.register(kind)
    typing = Atspi.EventListener.new(lambda event: _typed.append(str(event.any_data)))
    typing.register("object:text-changed")
    _keep.extend((listener, typing))


def heard_so_far() -> list[str]:
    """Every text that the bus was told of: announcements and what was typed."""
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)
    return _said + _typed


_typed: list[str] = []


_keep: list[Any] = []


def told(part: str) -> None:
    """Wait until a listener on the bus was told something with `part` in it, and forget it."""
    context = GLib.MainContext.default()

    def heard() -> str:
        while context.pending():
            context.iteration(False)
        number = next((n for n, text in enumerate(_said) if part in text), None)
        if number is None:
            return ""
        text = _said[number]
        del _said[: number + 1]
        return text

    print(f"told    {until(heard, f'an announcement of {part}')}", flush=True)


def screens() -> None:
    """Everything that a shop's own people see beside a sale."""
    app = until(till, "the application pos-app")
    until(lambda: named(app, "Charge"), "Charge")
    press(app, "Shift")
    until(lambda: named(app, "Open the shift"), "Open the shift")
    look(app, "shift")
    press(app, "Open the shift")
    until(lambda: named(app, "Pay in"), "Pay in")
    look(app, "shift that is open")
    press(app, "Pay in")
    look(app, "paying in")
    press(app, "Back")
    press(app, "Settings")
    for category in (
        *("This till", "Shop and receipt", "Selling", "Printer and display"),
        *("Hesabe", "Kiosk", "Waiting times", "Language and look"),
    ):
        press(app, category)
        look(app, f"settings, {category}")
    press(app, "Printer and display")
    reach(app, "Set up printer, drawer and display")
    look(app, "devices")
    press(app, "Links")
    look(app, "links")
    press(app, "Settings")
    press(app, "This till")
    reach(app, "What each role may do")
    hear(app, "Whoever may not do something")
    look(app, "roles")
    switch(app, "Give money back")
    switch(app, "Give money back")
    press(app, "Owner")
    hear(app, "The owner may always do everything")
    reach(app, "Back to the staff")
    reach(app, "Add the owner")
    fill(app, "Name", "Huda Al-Salem")
    reach(app, "Choose a picture")
    look(app, "faces")
    reach(app, "Cat")
    until(lambda: checked(app, "Cat"), "Cat chosen")
    fill(app, "PIN, 4 to 12 digits", "741085")
    fill(app, "The same PIN again", "741085")
    reach(app, "Save")
    hear(app, "The staff list is changed.")
    look(app, "staff")
    listen()
    press(app, "Sale")
    for key in ("1", "2", "Point", "7", "5"):
        press(app, key)
    press(app, "Charge")
    press(app, "Tap: approve")
    told("Paid")


def report() -> int:
    """Say what was wrong on the way; the program's exit code."""
    if _wrong:
        print("\n".join(("without what it takes:", *sorted(set(_wrong)))))
        return 1
    print("walked  every control has a name, a role and a state")
    return 0


def main() -> int:
    """Walk, then say what was wrong on the way."""
    screens()
    return report()


if __name__ == "__main__":
    sys.exit(main())
