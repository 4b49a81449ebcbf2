"""What lies inside the places, by a program that sees nothing but the accessibility tree.

A sale's story, its receipt, the way to a phone and a refund; a sale that nobody knows of, parked
and decided; health, help and an export; every form of the office and what came of it; a
spreadsheet from its columns to its upload; signing in. Run by `accessibility_walk.py insides`,
under the system's Python.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from accessibility_driver import (  # beside this file, under another Python
    Atspi,
    hear,
    is_chosen,
    named,
    nodes,
    press,
    till,
    until,
)
from accessibility_screens import (
    checked,
    does,
    fill,
    heard_so_far,
    listen,
    look,
    reach,
    report,
    told,
)

PIN = "741085"


def key_in(app: Any, amount: str) -> None:
    """An amount on the number pad that is in sight."""
    for digit in amount:
        press(app, "Point" if digit == "." else digit)


def press_part(app: Any, part: str, role: str) -> None:
    """Press the first control of that role whose name has `part` in it."""

    def there() -> Any:
        fitting = (node for node in nodes(app) if node.get_role_name() == role)
        return next((each for each in fitting if part in each.get_name()), None)

    node = until(there, f"{role} with {part}")
    does(node, "Press", at_once=True)
    print(f"pressed [{role}] {node.get_name()}", flush=True)


def in_sheet(app: Any, title: str, behind: str) -> None:
    """A sheet that came has the focus, and what it covers is not there any more."""

    def dialog() -> Any:
        return next((n for n in nodes(app) if n.get_role_name() == "dialog"), None)

    sheet = until(dialog, f"the sheet {title}")
    focused = Atspi.StateType.FOCUSED
    until(lambda: any(n.get_state_set().contains(focused) for n in nodes(sheet)), "the focus in it")
    until(lambda: named(app, behind) is None, f"{behind} covered")
    look(app, title)


def out_of(app: Any, button: str, what: str) -> None:
    """The sheet goes, and what it covered is there again."""
    press(app, button)
    until(lambda: named(app, what), f"{what} again")


def behave(app: Any, scenario: str) -> None:
    """Let the simulator behave so, by its own window."""
    reach(app, scenario)


def history(app: Any) -> None:
    """A sale's story and all that can be done from it."""
    key_in(app, "12.75")
    press(app, "Charge")
    press(app, "Tap: approve")
    told("Paid")
    press(app, "New sale")
    told("Sale")
    press(app, "History")
    told("History")
    press_part(app, "12.750", "list item")
    hear(app, "Keyed in")
    look(app, "history, a story")
    press(app, "Show the receipt")
    in_sheet(app, "receipt", "Print a copy")
    out_of(app, "Close", "Print a copy")
    press(app, "To a phone")
    in_sheet(app, "to a phone", "Print a copy")
    out_of(app, "Close", "Print a copy")
    press(app, "Give money back")
    in_sheet(app, "refund", "Print a copy")
    press(app, "4")
    reach(app, "Goods returned")
    look(app, "refund, keyed in")
    out_of(app, "Back", "Print a copy")
    press(app, "Export or print")
    in_sheet(app, "export", "Print a copy")
    reach(app, "Write the file")
    hear(app, "sales")
    look(app, "export, written")
    out_of(app, "Done", "Print a copy")


def unsure(app: Any) -> None:
    """A sale whose answers are lost: parked, then decided with the slip."""
    press(app, "Sale")
    behave(app, "Answers get lost")
    key_in(app, "8")
    press(app, "Charge")
    hear(app, "We do not know yet")
    look(app, "unsure")
    press(app, "Park and go on")
    press(app, "Parked")
    told("Parked")
    press_part(app, "8.000", "list item")
    look(app, "parked, to be decided")
    press(app, "Paid: I have the slip")
    in_sheet(app, "a decision", "Check now")
    fill(app, "Approval code on the slip", "118822")
    out_of(app, "Back", "Check now")


def upkeep(app: Any) -> None:
    """How the till fares, and help."""
    press(app, "Health")
    told("Health")
    look(app, "health")
    press(app, "Measure again")
    press(app, "Help")
    told("Help")
    look(app, "help")
    press(app, "Back")
    told("Health")


def office(app: Any) -> None:
    """Every form, what came of one, and what can be done with it."""
    press(app, "Links")
    told("Links")
    press(app, "Create")
    for kind in ("Open invoice", "Subscription", "Instalments", "Split", "Quick"):
        reach(app, kind)
        until(lambda kind=kind: checked(app, kind), f"{kind} chosen")
        look(app, f"office, {kind}")
    press_part(app, "Amount", "push button")
    in_sheet(app, "an amount", "Create it")
    key_in(app, "12.75")
    out_of(app, "Done", "Create it")
    reach(app, "SMS")
    fill(app, "Customer's phone", "99991234")
    reach(app, "More")
    look(app, "office, more of the form")
    reach(app, "Create it")
    until(lambda: named(app, "Make another one"), "what came of it")
    look(app, "office, made")
    press(app, "Make another one")
    press(app, "Invoices")
    press_part(app, "12.750", "list item")
    until(lambda: named(app, "Send again"), "the invoice beside the list")
    look(app, "an invoice")
    press(app, "Send again")
    in_sheet(app, "send again", "Cancel it")
    out_of(app, "Back", "Cancel it")
    press(app, "Cancel it")
    in_sheet(app, "cancel it", "Send again")
    out_of(app, "Back", "Send again")
    for part in ("Open invoices", "Transactions", "On terminals", "Refunds"):
        press(app, part)
        until(lambda part=part: is_chosen(app, part), part)
        look(app, f"office, {part}")


def bulk(app: Any) -> None:
    """A spreadsheet: its columns, its rows with their faults, the upload."""
    press(app, "Links")
    press(app, "Bulk")
    press(app, "From a file")
    until(lambda: named(app, "november.csv"), "the spreadsheet")
    look(app, "bulk, files")
    press(app, "november.csv")
    press(app, "Columns")
    look(app, "bulk, columns")
    press(app, "Leave out")
    in_sheet(app, "a column", "On to the rows")
    press(app, "Leave out")
    press(app, "On to the rows")
    look(app, "bulk, rows")
    press(app, "Put digits right")
    press_part(app, "Odd", "list item")
    until(lambda: named(app, "Leave this row out"), "the row beside the list")
    look(app, "bulk, a row")
    press(app, "Leave this row out")
    press(app, "Upload")
    press(app, "To the list")
    look(app, "bulk, uploaded")


def staff(app: Any) -> None:
    """Signing in with a PIN that the tree never has."""
    press_part(app, "staff", "push button")
    told("Staff")
    reach(app, "Add the owner")
    in_sheet(app, "an owner", "Sale")
    fill(app, "Name", "Huda Al-Salem")
    for field in ("PIN, 4 to 12 digits", "The same PIN again"):
        fill(app, field, PIN)
    look(app, "an owner with a PIN")
    keeps_quiet(app)
    reach(app, "Save")
    hear(app, "The staff list is changed.")
    reach(app, "Sign out")
    told("Who is at the till?")
    look(app, "signing in")
    press(app, "Huda Al-Salem, Owner")
    for digit in PIN:
        press(app, digit)
    keeps_quiet(app)
    press(app, "Sign in")
    until(lambda: named(app, "History"), "the places, signed in")
    print("heard   the places, signed in", flush=True)


def keeps_quiet(app: Any) -> None:
    """No name, no text and nothing that the bus was told has the PIN in it."""
    if any(PIN in each for each in heard_so_far()):
        raise SystemExit("the PIN was told as it was typed")
    for node in nodes(app):
        text = node.get_text_iface()
        letters = Atspi.Text.get_text(node, 0, -1) if text is not None else ""
        heard = (node.get_name(), node.get_description(), letters)
        if any(PIN in each for each in heard if each):
            raise SystemExit(f"the PIN is told by [{node.get_role_name()}] {node.get_name()}")
    print("heard   nothing of the PIN", flush=True)


ROOMS: dict[str, Callable[[Any], None]] = {
    "history": history,
    "unsure": unsure,
    "upkeep": upkeep,
    "office": office,
    "bulk": bulk,
    "staff": staff,
}


def main() -> int:
    """Walk, then say what was wrong on the way."""
    app = until(till, "the application pos-app")
    until(lambda: named(app, "Charge"), "Charge")
    listen()
    for name in sys.argv[2:] or ROOMS:
        ROOMS[name](app)
    return report()


if __name__ == "__main__":
    sys.exit(main())
