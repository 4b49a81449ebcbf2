from __future__ import annotations

import pytest

from pos_app.commands.grammar.root import build_parser


@pytest.mark.parametrize(
    "line",
    [
        "settings",
        "doctor --bundle FILE.zip",
        "print-test",
        "journal verify",
        "journal export --format xlsx FILE",
        "simulate --port 8123 --scenario approve",
        "self-test",
    ],
)
def test_every_line_of_the_contract_is_understood(line: str) -> None:
    assert build_parser().parse_args([*line.split(), "--json"]).json
