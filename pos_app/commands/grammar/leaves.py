"""Building blocks of the parser: leaves, options that many verbs share, and short errors."""

from __future__ import annotations

import argparse
from typing import Any, NoReturn

EXIT_BAD_INPUT = 2

Verbs = Any
"""What `add_subparsers` gives; its type is private to argparse."""


class Parser(argparse.ArgumentParser):
    """Says in one line what is wrong, and takes no abbreviated options: scripts outlive them."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        """One line on standard error, exit 2."""
        line = " ".join(message.split())
        self.exit(EXIT_BAD_INPUT, f"pos-app: {line}; see {self.prog} --help\n")


def leaf(verbs: Verbs, name: str, target: str, about: str, *, epilog: str = "") -> Parser:
    """A verb that is done by `target` ("module:function" below `pos_app.commands`)."""
    parser: Parser = verbs.add_parser(
        name, help=about, description=_sentence(about), epilog=epilog or None
    )
    parser.set_defaults(target=target)
    group = parser.add_argument_group("everywhere")
    add_everywhere(group)
    return parser


def branch(verbs: Verbs, name: str, about: str) -> Verbs:
    """A verb that has verbs of its own."""
    parser: Parser = verbs.add_parser(name, help=about, description=_sentence(about))
    return parser.add_subparsers(title="verbs", metavar="VERB", required=True, parser_class=Parser)


def add_everywhere(group: Any) -> None:
    """Options that may stand before or after the verb."""
    group.add_argument(
        "--json",
        action="store_true",
        default=argparse.SUPPRESS,
        help="print JSON and nothing else",
    )
    group.add_argument(
        "--demo",
        action="store_true",
        default=argparse.SUPPRESS,
        help="use the simulator on this machine and a home of its own",
    )
    group.add_argument(
        "--set",
        dest="overrides",
        action="append",
        default=argparse.SUPPRESS,
        metavar="NAME=VALUE",
        help="a setting for this run, such as till.number=02",
    )


def add_paging(parser: Parser) -> None:
    """Which page of a list."""
    parser.add_argument("--page", type=page_number, default=1, metavar="N", help="page, from 1")


def add_span(parser: Parser) -> None:
    """Between which days, and with which words."""
    parser.add_argument(
        "--from", dest="from_day", default="", metavar="YYYY-MM-DD", help="first day"
    )
    parser.add_argument("--to", dest="to_day", default="", metavar="YYYY-MM-DD", help="last day")
    parser.add_argument("--search", default="", metavar="TEXT", help="words to look for")


def page_number(text: str) -> int:
    """A page or a count of pages: 1 to 100000."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:7]) <= 100_000):
        raise argparse.ArgumentTypeError("a whole number from 1 to 100000")
    return int(text)


def port_number(text: str) -> int:
    """A TCP port; 0 lets the system choose."""
    if not (text.isascii() and text.isdigit() and int(text[:7]) <= 65_535):
        raise argparse.ArgumentTypeError("a whole number from 0 to 65535")
    return int(text)


def days(text: str) -> int:
    """A span in days: 1 to 365."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:7]) <= 365):
        raise argparse.ArgumentTypeError("a whole number from 1 to 365")
    return int(text)


def seconds(text: str) -> float:
    """A duration in seconds: 0 to 86400."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 86_400:
        raise argparse.ArgumentTypeError("seconds, from 0 to 86400")
    return value


def _sentence(about: str) -> str:
    return about[:1].upper() + about[1:] + "."
