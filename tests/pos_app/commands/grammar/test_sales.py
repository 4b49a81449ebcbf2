from __future__ import annotations

from pos_app.commands.grammar.root import build_parser


def test_charge() -> None:
    plain = build_parser().parse_args(["charge", "1.250"])
    assert (plain.amount, plain.terminal, plain.reference) == ("1.250", "", None)
    assert plain.patience == 120
    typed = ["charge", "-1", "--terminal", "7", "--reference=-x", "--patience", "0"]
    full = build_parser().parse_args(typed)
    assert (full.amount, full.terminal, full.reference, full.patience) == ("-1", "7", "-x", 0)


def test_resolve() -> None:
    chosen = build_parser().parse_args(["resolve", "R", "--paid", "--approval-code", "A1"])
    assert (chosen.reference, chosen.paid, chosen.approval_code) == ("R", True, "A1")
    assert build_parser().parse_args(["resolve", "R", "--acknowledge"]).acknowledge


def test_pos() -> None:
    assert build_parser().parse_args(["pos", "list"]).page == 1
    assert build_parser().parse_args(["pos", "resend", "R"]).reference == "R"
