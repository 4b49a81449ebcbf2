from __future__ import annotations

import argparse
from collections.abc import Callable

import pytest

from pos_app.commands.grammar.leaves import Parser, page_number, port_number, seconds


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (page_number, "1", 1),
        (page_number, "100000", 100_000),
        (port_number, "0", 0),
        (port_number, "65535", 65_535),
        (seconds, "0", 0.0),
        (seconds, "1.5", 1.5),
    ],
)
def test_what_is_read(read: Callable[[str], float], text: str, value: float) -> None:
    assert read(text) == value


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (page_number, "0"),
        (page_number, "-1"),
        (page_number, "١"),
        (page_number, "9" * 5000),
        (port_number, "65536"),
        (port_number, "x"),
        (seconds, "-1"),
        (seconds, "nan"),
        (seconds, "inf"),
        (seconds, "soon"),
    ],
)
def test_what_is_not(read: Callable[[str], float], text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        read(text)


def test_an_error_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    parser = Parser(prog="pos-app x")
    with pytest.raises(SystemExit) as ended:
        parser.error("two\nlines")
    assert ended.value.code == 2
    assert capsys.readouterr().err == "pos-app: two lines; see pos-app x --help\n"
