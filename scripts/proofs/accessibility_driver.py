"""A blind person's hands: finds controls on the accessibility bus and presses them.

Knows nothing of the till but what the bus tells: names, roles, states, actions. Runs under the
system's own Python, which has the bindings (`gir1.2-atspi-2.0`), inside a session bus with the
till open in demo mode; `accessibility_walk.py` arranges that. Prints one line a step; exit 1 with
one line where something is missing.
"""

from __future__ import annotations

import sys
import time
import warnings
from collections.abc import Callable, Iterator
from typing import Any

warnings.filterwarnings("ignore", category=DeprecationWarning)
import gi  # noqa: E402  # its own calls warn of themselves

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  # the version is chosen first

Atspi.set_timeout(15_000, 15_000)  # a screen is made when it is first opened, and CI is slow
DEADLINE = 40.0
PLACES = ("History", "Parked", "Links", "Settings", "Health", "Help", "Sale")
SILENT_ROLES = {"unknown", "invalid"}
NONSENSE = ("QMLTYPE", "undefined", "[object", "%1")


def _pause() -> None:
    """A short wait: this is a program outside, looking at one that changes."""
    time.sleep(0.05)  # noqa: TID251  # no clock port and no loop in here


def children(node: Any) -> Iterator[Any]:
    """What the bus says stands in `node`, now."""
    for number in range(node.get_child_count()):
        child = node.get_child_at_index(number)
        if child is not None:
            yield child


def nodes(node: Any) -> Iterator[Any]:
    """`node` and everything below it that is showing."""
    yield node
    for child in children(node):
        if child.get_state_set().contains(Atspi.StateType.SHOWING) or child.get_child_count():
            yield from nodes(child)


def until(there: Callable[[], Any], what: str) -> Any:
    """Wait until `there()` gives something; the tree may change under a walk."""
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        try:
            if found := there():
                return found
        except GLib.GError:
            pass  # nodes vanish while they are walked
        _pause()
    raise SystemExit(f"not on the accessibility tree: {what}")


def till() -> Any:
    """The application by its name."""
    desktop = Atspi.get_desktop(0)
    return next((app for app in children(desktop) if app.get_name() == "pos-app"), None)


def named(app: Any, name: str, role: str = "") -> Any:
    """A control of that name that shows and can be used now."""
    for node in nodes(app):
        if node.get_name() == name and role in ("", node.get_role_name()):
            states = node.get_state_set()
            usable = Atspi.StateType.SHOWING, Atspi.StateType.ENABLED
            if all(states.contains(state) for state in usable):
                return node
    return None


def press(app: Any, name: str) -> None:
    """Do what a finger would, by the control's own action."""
    node = until(lambda: named(app, name), name)
    action = node.get_action_iface()
    names = [action.get_action_name(k).lower() for k in range(action.get_n_actions())]
    if "press" not in names:
        raise SystemExit(f"{name} cannot be pressed: {names}")
    role = node.get_role_name()
    action.do_action(names.index("press"))
    print(f"pressed [{role}] {name}", flush=True)


def hear(app: Any, part: str) -> None:
    """Wait until something showing is called so."""
    found = until(lambda: next((n for n in nodes(app) if part in n.get_name()), None), part)
    print(f"heard   [{found.get_role_name()}] {found.get_name()}", flush=True)


def is_chosen(app: Any, place: str) -> bool:
    """Whether the rail says that this place is shown."""
    node = named(app, place)
    states = node.get_state_set() if node else None
    chosen = Atspi.StateType.SELECTED, Atspi.StateType.CHECKED
    return states is not None and any(states.contains(state) for state in chosen)


def mute(app: Any) -> list[str]:
    """Controls that can be pressed or focused and say neither a name nor what they are."""
    wrong = []
    for node in nodes(app):
        states = node.get_state_set()
        if not states.contains(Atspi.StateType.SHOWING):
            continue
        action = node.get_action_iface()
        count = action.get_n_actions() if action is not None else 0
        if not count and not states.contains(Atspi.StateType.FOCUSABLE):
            continue
        role = node.get_role_name()
        if role in {"frame", "window", "application"}:
            continue
        nonsense = any(part in node.get_name() for part in NONSENSE)
        if not node.get_name() or role in SILENT_ROLES or nonsense:
            wrong.append(f"{role} {node.get_name()!r} {node.get_accessible_id()!r}")
    return wrong


def main() -> int:
    """A whole sale, a decline, then every place of the till."""
    app = until(till, "the application pos-app")
    until(lambda: named(app, "Charge"), "Charge")
    wrong = mute(app)
    for key in ("1", "2", "Point", "7", "5"):
        press(app, key)
    hear(app, "12.750")
    press(app, "Charge")
    wrong += mute(app)
    press(app, "Tap: approve")
    hear(app, "Paid")
    wrong += mute(app)
    press(app, "New sale")
    press(app, "3")
    press(app, "Charge")
    press(app, "Tap: decline")
    hear(app, "Declined")
    press(app, "New sale")
    for place in PLACES:
        press(app, place)
        until(lambda place=place: is_chosen(app, place), f"{place} chosen")
        wrong += [f"{place}: {each}" for each in mute(app)]
    if wrong:
        print("\n".join(("without a name or a role:", *sorted(set(wrong)))))
        return 1
    print("walked  every place, every control has a name and a role")
    return 0


if __name__ == "__main__":
    sys.exit(main())
