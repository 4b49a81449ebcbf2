"""Roles and rights as a shop says them, and what the drawings and colours of faces are called."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from pos_app.domain.staff import Right, Role
from ui import wording
from ui.wording import translate


def role_word(role: Role) -> str:
    """What somebody is at this till."""
    words = {
        Role.CASHIER: lambda: translate("Staff", "Cashier"),
        Role.SUPERVISOR: lambda: translate("Staff", "Supervisor"),
        Role.OWNER: lambda: translate("Staff", "Owner"),
    }
    return words[role]()


_RIGHTS: Mapping[Right, Callable[[], tuple[str, str]]] = {
    Right.SELL: lambda: (
        translate("Approval", "Sell"),
        translate("Rights", "On the terminal, by link or in cash."),
    ),
    Right.REPRINT: lambda: (
        translate("Approval", "Print a copy"),
        translate("Rights", "Of a receipt that came out before; it is marked as a copy."),
    ),
    Right.MOVE_CASH: lambda: (
        translate("Approval", "Put cash in or take it out"),
        translate("Rights", "Of the drawer, during a shift, beside what is sold."),
    ),
    Right.CLOSE_SHIFT: lambda: (
        translate("Approval", "Close the shift"),
        translate("Rights", "Count the drawer and print the report of the day."),
    ),
    Right.RESOLVE: lambda: (
        translate("Approval", "Decide about a sale"),
        translate("Rights", "Where nobody knows whether it was paid: by the terminal's slip."),
    ),
    Right.REFUND: lambda: (
        translate("Approval", "Give money back"),
        translate("Rights", "All of a payment or a part of it."),
    ),
    Right.EXPORT: lambda: (
        translate("Approval", "Export"),
        translate("Rights", "Write sales, invoices and shifts into a file."),
    ),
    Right.SETTINGS: lambda: (
        translate("Approval", "Change settings"),
        translate("Rights", "All but roles and Hesabe's keys; printer and display, too."),
    ),
    Right.LEAVE_KIOSK: lambda: (
        translate("Approval", "Leave the till"),
        translate("Rights", "Close a locked till and get to the computer."),
    ),
    Right.STAFF: lambda: (
        translate("Approval", "Change the staff"),
        translate("Rights", "Who works here, their PINs, and what each role may do."),
    ),
    Right.SECRETS: lambda: (
        translate("Approval", "Change Hesabe's keys"),
        translate("Rights", "With which this till takes money for your account."),
    ),
}
RIGHTS_SHOWN = tuple(_RIGHTS)
"""From what everybody does to what few may."""


def right_word(right: Right) -> str:
    """What somebody may do."""
    return _RIGHTS[right]()[0]


def right_help(right: Right) -> str:
    """What that is, in a sentence."""
    return _RIGHTS[right]()[1]


def role_rights(rights: Iterable[Right]) -> str:
    """What a role with `rights` may do, in one line."""
    having = set(rights)
    if having == set(Right):
        return translate("Staff", "May do everything")
    return wording.listed(right_word(r) for r in RIGHTS_SHOWN if r in having)


def rights_word(listed: str) -> str:
    """Rights as the settings list them (`sell, refund`), in words."""
    known = {right.value for right in Right}
    return role_rights(Right(word) for word in listed.split(", ") if word in known)


_DRAWINGS: Mapping[str, Callable[[], str]] = {
    "": lambda: translate("Faces", "Initials"),
    "cat": lambda: translate("Faces", "Cat"),
    "dog": lambda: translate("Faces", "Dog"),
    "bird": lambda: translate("Faces", "Bird"),
    "rabbit": lambda: translate("Faces", "Rabbit"),
    "fish": lambda: translate("Faces", "Fish"),
    "turtle": lambda: translate("Faces", "Turtle"),
    "squirrel": lambda: translate("Faces", "Squirrel"),
    "snail": lambda: translate("Faces", "Snail"),
    "flower": lambda: translate("Faces", "Flower"),
    "leaf": lambda: translate("Faces", "Leaf"),
    "cherry": lambda: translate("Faces", "Cherries"),
    "citrus": lambda: translate("Faces", "Lemon"),
    "star": lambda: translate("Faces", "Star"),
    "moon": lambda: translate("Faces", "Moon"),
    "coffee": lambda: translate("Faces", "Coffee"),
    "sailboat": lambda: translate("Faces", "Sailing boat"),
}
_COLOURS: tuple[Callable[[], str], ...] = (
    lambda: translate("Faces", "Green"),
    lambda: translate("Faces", "Blue"),
    lambda: translate("Faces", "Purple"),
    lambda: translate("Faces", "Pink"),
    lambda: translate("Faces", "Red"),
    lambda: translate("Faces", "Ochre"),
    lambda: translate("Faces", "Olive"),
    lambda: translate("Faces", "Grey"),
)
"""In the order of `Theme.faceColours`."""


def drawing_word(name: str) -> str:
    """What is drawn; "" are initials."""
    return _DRAWINGS[name]()


def colour_word(at: int) -> str:
    """The colour of that number."""
    return _COLOURS[at]()
