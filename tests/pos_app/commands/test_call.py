from __future__ import annotations

import io
import json

import pytest

from pos_app.commands.call import Call, named_settings
from pos_app.commands.grammar.root import build_parser
from pos_app.errors import BadInput


def _call(*typed: str, out: io.StringIO | None = None) -> Call:
    stream = out or io.StringIO()
    return Call(build_parser().parse_args(typed), {}, stream, io.StringIO())


def test_json_keeps_every_script_readable() -> None:
    out = io.StringIO()
    _call("sales", out=out).print_json({"name": "متجر"}, compact=True)
    assert out.getvalue() == '{"name": "متجر"}\n'
    _call("sales", out=out).print_json([1])
    assert json.loads(out.getvalue().partition("\n")[2]) == [1]


def test_a_note_is_one_line() -> None:
    call = _call("sales")
    call.note("two\nlines")
    assert isinstance(call.notes, io.StringIO)
    assert call.notes.getvalue() == "pos-app: two lines\n"


def test_a_reader_that_went_away_stops_nothing() -> None:
    class Gone(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    call = Call(build_parser().parse_args(["sales"]), {}, Gone(), Gone())
    call.line("x")
    call.note("x")


@pytest.mark.parametrize(
    ("typed", "settings"),
    [
        (["--language", "ar"], {"till.language": "ar"}),
        (["--kiosk"], {"kiosk.enabled": "true"}),
        (["--set", "till.number=02", "sales"], {"till.number": "02"}),
        (["sales", "--set", "till.number=02"], {"till.number": "02"}),
        (["invoices", "create", "1", "--language", "ar"], {}),
        (["sales"], {}),
    ],
)
def test_settings_named_on_the_line(typed: list[str], settings: dict[str, str]) -> None:
    assert named_settings(build_parser().parse_args(typed)) == settings


@pytest.mark.parametrize("override", ["till.numbr=1", "till.number", "=1"])
def test_a_setting_that_is_none(override: str) -> None:
    with pytest.raises(BadInput):
        named_settings(build_parser().parse_args(["--set", override, "sales"]))


def test_warnings_of_settings_are_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    call = _call("sales")
    call.environ = {"POS_APP_HOME": "/nowhere/at/all", "POS_APP_NONSENSE": "1"}
    assert call.settings() is call.settings()
    assert isinstance(call.notes, io.StringIO)
    assert call.notes.getvalue().count("POS_APP_NONSENSE") == 1
