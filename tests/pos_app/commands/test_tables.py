from __future__ import annotations

import argparse
import io
from datetime import UTC, datetime

from pos_app.commands.call import Call
from pos_app.commands.tables import (
    money,
    plain,
    response_of,
    show_answer,
    show_pages,
    show_rows,
    show_told,
    when,
)
from pos_app.domain.money import Fils
from pos_app.ports.office import Page, Told


def _call(*, as_json: bool = False) -> tuple[Call, io.StringIO]:
    out = io.StringIO()
    return Call(argparse.Namespace(json=as_json), {}, out, io.StringIO()), out


def test_columns_are_as_wide_as_they_need_to_be() -> None:
    call, out = _call()
    show_rows(call, ("id", "name"), [("1", "a"), ("100", "")])
    assert out.getvalue() == "id   name\n1    a\n100\n"
    show_rows(call, ("id",), [])
    assert out.getvalue().endswith("none\n")


def test_several_pages_are_an_array_of_responses() -> None:
    pages = [Page((1,), 1, more=True, raw='{"page": 1}'), Page((2,), 2, raw='{"page": 2}')]
    call, out = _call(as_json=True)
    assert show_pages(call, pages, ("n",), []) == 0
    assert out.getvalue().count("page") == 2
    call, out = _call(as_json=True)
    show_pages(call, pages[:1], ("n",), [])
    assert out.getvalue().strip().startswith("{")
    call, out = _call()
    show_pages(call, pages[:1], ("n",), [("1",)])
    assert isinstance(call.notes, io.StringIO)
    assert "--page 2" in call.notes.getvalue()
    show_pages(call, [], ("n",), [])


def test_facts_that_are_not_there_are_left_out() -> None:
    call, out = _call()
    show_answer(call, Told("{}"), ("id", 5), ("name", ""), ("at", None))
    assert out.getvalue() == "id             5\n"
    call, out = _call(as_json=True)
    show_told(call, Told("null"), "")
    assert out.getvalue() == "null\n"
    call, out = _call()
    show_told(call, Told("null"), "done")
    assert out.getvalue() == "done\n"


def test_small_things() -> None:
    at = datetime(2026, 11, 23, 1, 2, 3, 999, tzinfo=UTC)
    assert when(at) == "2026-11-23T01:02:03Z"
    assert when(None) == ""
    assert plain(at) == "2026-11-23T01:02:03Z"
    assert plain("a\x1b[2Jb\n") == "a [2Jb "
    assert plain(None) == ""
    assert money(None) == ""
    assert money(Fils(1250)) == "1.250"
    assert response_of(Told("")) is None
