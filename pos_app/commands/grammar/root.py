"""The whole parser, put together."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from pos_app.commands.grammar.leaves import Parser, add_everywhere

DESCRIPTION = "A till beside a card terminal, for Hesabe's Smart POS and Merchant APIs."

EPILOG = """\
Without a verb the till opens on the screen. Try it without an account:

  pos-app --demo                     the till, with a simulated gateway and terminal
  pos-app charge 1.250 --demo        a sale without a screen

Exit codes: 0 done or paid; 2 bad input or settings, nothing was sent; 3 refused, declined,
cancelled or expired; 4 the outcome is unknown or a sale is open; 5 the gateway cannot be
reached and nothing was done; 6 journal or disk trouble, nothing was sent.

Settings: pos-app settings. Secrets: POS_APP_ACCESS_CODE, POS_APP_SECRET_KEY, POS_APP_IV_KEY,
POS_APP_USERNAME, POS_APP_PASSWORD, or the system's keyring."""


_ONLY_THE_TILL = {"--demo", "--kiosk"}


def parser_for(typed: Sequence[str]) -> Parser:
    """A parser that understands `typed`; without the verbs where it only opens the till.

    The till's start waits for it, and the verbs are nearly all that takes time to build.
    """
    return build_parser(verbs=not _ONLY_THE_TILL.issuperset(typed))


def build_parser(*, verbs: bool = True) -> Parser:
    """The parser of `pos-app`. Its result has `target` where a verb was given."""
    parser = Parser(prog="pos-app", description=DESCRIPTION, epilog=EPILOG)
    parser.set_defaults(target="", json=False, demo=False, overrides=[])
    parser.add_argument("--version", action="store_true", help="print the version")
    add_everywhere(parser)
    parser.add_argument("--kiosk", action="store_true", help="full screen, locked down")
    parser.add_argument("--language", choices=("en", "ar"), help="of the screen")
    parser.add_argument("--self-test", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument(
        "--print-completion",
        choices=("bash", "zsh", "tcsh"),
        help="print a completion script for a shell",
    )
    if verbs:
        _add_verbs(parser)
    return parser


def _add_verbs(parser: Parser) -> None:
    from pos_app.commands.grammar import back_office, sales, till

    verbs: Any = parser.add_subparsers(title="verbs", metavar="VERB", parser_class=Parser)
    for group in (sales, back_office, till):
        group.add_verbs(verbs)
