"""Verbs of sales: charge, sales, recover, resolve; and the terminal's own: pos."""

from __future__ import annotations

from pos_app.commands.grammar.leaves import Verbs, add_paging, branch, leaf, seconds

_AMOUNT = "dinars with at most three decimals, such as 1.250"


def add_verbs(verbs: Verbs) -> None:
    """Add them."""
    charge = leaf(
        verbs,
        "charge",
        "selling.sales:charge",
        "have an amount paid on a card terminal",
        epilog=(
            "Prints a line for each state. Ctrl-C asks to cancel. The same --reference takes a "
            "sale up again\nand never pushes it a second time while the first may be paid."
        ),
    )
    charge.add_argument("amount", metavar="AMOUNT", help=_AMOUNT)
    charge.add_argument("--terminal", default="", metavar="T", help="TerminalID; else the one set")
    charge.add_argument(
        "--reference", default=None, metavar="R", help="your own name for it; else one is made"
    )
    charge.add_argument(
        "--patience",
        type=seconds,
        default=120.0,
        metavar="SECONDS",
        help="how long to wait for the payer (default: 120)",
    )
    leaf(verbs, "sales", "selling.sales:list_sales", "list the sales of this till, newest last")
    leaf(verbs, "recover", "selling.sales:recover", "ask what became of open and recent sales")
    resolve = leaf(
        verbs,
        "resolve",
        "selling.sales:resolve",
        "decide what the gateway could not tell (supervisor)",
        epilog="The supervisor's PIN is asked for, or taken from POS_APP_PIN.",
    )
    resolve.add_argument("reference", metavar="REFERENCE")
    how = resolve.add_mutually_exclusive_group(required=True)
    how.add_argument("--paid", action="store_true", help="the terminal's slip says approved")
    how.add_argument("--not-paid", action="store_true", help="nothing was paid")
    how.add_argument("--acknowledge", action="store_true", help="the alarm is being taken care of")
    resolve.add_argument(
        "--approval-code", default="", metavar="C", help="with --paid: the code on the slip"
    )
    _add_pos(verbs)


def _add_pos(verbs: Verbs) -> None:
    pos = branch(verbs, "pos", "invoices on card terminals, as the gateway has them")
    add_paging(leaf(pos, "list", "selling.pos:list_invoices", "list them"))
    leaf(pos, "show", "selling.pos:show", "show one").add_argument("id", metavar="ID")
    leaf(
        pos, "resend", "selling.pos:resend", "show an open, unpaid sale on its terminal again"
    ).add_argument("reference", metavar="REFERENCE")
    leaf(
        pos, "cancel", "selling.pos:cancel", "ask to stop a sale, and look what became of it"
    ).add_argument("reference", metavar="REFERENCE")
