"""Verbs of the till itself: settings, doctor, print-test, journal, simulate, self-test."""

from __future__ import annotations

from pos_app.commands.grammar.leaves import Verbs, branch, leaf, port_number


def add_verbs(verbs: Verbs) -> None:
    """Add them."""
    leaf(
        verbs, "settings", "upkeep.show_settings:show", "print each setting and where it came from"
    )
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
