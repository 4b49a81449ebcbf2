"""Verbs of the till itself: settings, enroll, doctor, print-test, journal, simulate, self-test."""

from __future__ import annotations

from pos_app.commands.grammar.leaves import Verbs, branch, days, leaf, port_number


def add_verbs(verbs: Verbs) -> None:
    """Add them."""
    leaf(
        verbs, "settings", "upkeep.show_settings:show", "print each setting and where it came from"
    )
    _add_enroll(verbs)
    doctor = leaf(
        verbs,
        "doctor",
        "upkeep.doctor:doctor",
        "look for what is wrong with this till",
        epilog="Exit code: 0 nothing, or warnings only; else that of the worst finding.",
    )
    doctor.add_argument(
        "--bundle", metavar="FILE.zip", help="also write a support bundle without secrets"
    )
    leaf(
        verbs,
        "print-test",
        "upkeep.print_test:print_test",
        "print a test receipt, cut, open nothing",
    )
    journal = branch(verbs, "journal", "this till's own record")
    leaf(journal, "verify", "upkeep.journal:verify", "check that nothing was changed or lost")
    export = leaf(journal, "export", "upkeep.journal:export", "write the sales to a file")
    export.add_argument("--format", choices=("csv", "jsonl", "xlsx"), default="csv")
    export.add_argument("file", metavar="FILE")
    simulate = leaf(verbs, "simulate", "upkeep.simulate:simulate", "run the gateway's simulator")
    simulate.add_argument("--port", type=port_number, default=0, metavar="N", help="0: any")
    simulate.add_argument("--scenario", default="", metavar="NAME", help="what goes wrong")
    simulate.set_defaults(rest=[])
    leaf(verbs, "self-test", "upkeep.self_test:run", "check that this installation is whole")


def _add_enroll(verbs: Verbs) -> None:
    enroll = leaf(
        verbs,
        "enroll",
        "upkeep.enroll:enroll",
        "take over settings, secrets and operators that IT sealed for this till",
        epilog="The one-time code is typed, or comes from --code-file or POS_APP_ENROLL_CODE.",
    )
    enroll.add_argument(
        "file", metavar="FILE", nargs="?", default="", help="the enrolment; - for standard input"
    )
    enroll.add_argument(
        "--code-file", default="", metavar="FILE", help="holds the one-time code and nothing else"
    )
    maker = enroll.add_argument_group("for IT, to make enrolments")
    maker.add_argument(
        "--make", default="", metavar="ANSWERS.toml", help="seal these settings for each till"
    )
    maker.add_argument(
        "--tills",
        default="",
        metavar="TILLS.csv",
        help="a row a till; columns are settings' names, and label",
    )
    maker.add_argument("--out", default=".", metavar="FOLDER", help="where they are written")
    maker.add_argument(
        "--days", type=days, default=7, metavar="N", help="how long they may be opened"
    )
    maker.add_argument(
        "--no-secrets", action="store_true", help="leave the secrets out; they come another way"
    )
    maker.add_argument(
        "--force",
        action="store_true",
        help="replace enrolments that lie in FOLDER, and their codes",
    )
    maker.add_argument("--hash-pin", action="store_true", help="print the hash of a PIN")
