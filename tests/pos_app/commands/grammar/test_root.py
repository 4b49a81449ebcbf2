from __future__ import annotations

import argparse
import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pos_app.commands.grammar.root import build_parser, parser_for


def _leaves(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    groups: list[Any] = [
        action for action in parser._actions if isinstance(action, argparse._SubParsersAction)
    ]
    if not groups:
        yield parser
    for group in groups:
        for inner in group.choices.values():
            yield from _leaves(inner)


LEAVES = {leaf.prog: leaf for leaf in _leaves(build_parser())}

CONTRACT = """
charge sales recover resolve profile terminals
pos:list,show,resend,cancel transactions:list,enquire
invoices:create,subscription,split,instalments,list,show,resend,cancel
open-invoices:create,list,show,update,cancel
bulk:check,upload,list,edit,delete,send refunds:create,list,show,cancel
settings doctor print-test journal:verify,export simulate self-test enroll
"""


def test_the_verbs_are_those_of_the_contract() -> None:
    wanted = set()
    for word in CONTRACT.split():
        group, _, verbs = word.partition(":")
        wanted |= (
            {f"pos-app {group} {verb}" for verb in verbs.split(",")}
            if verbs
            else {f"pos-app {group}"}
        )
    assert set(LEAVES) == wanted


@pytest.mark.parametrize("name", LEAVES)
def test_each_verb_has_a_function_and_help(name: str) -> None:
    target = str(LEAVES[name].get_default("target"))
    module, _, function = target.partition(":")
    assert callable(getattr(importlib.import_module(f"pos_app.commands.{module}"), function))
    assert LEAVES[name].description
    assert "--json" in LEAVES[name].format_help()


@pytest.mark.parametrize("typed", [["--demo", "sales"], ["sales", "--demo"]])
def test_demo_and_json_may_stand_anywhere(typed: list[str]) -> None:
    chosen = build_parser().parse_args([*typed, "--json"])
    assert chosen.demo
    assert chosen.json
    plain = build_parser().parse_args(["sales"])
    assert not plain.demo
    assert not plain.json


def test_the_guide_names_every_verb() -> None:
    guide = Path("docs/command-line.md").read_text(encoding="utf-8")
    for name in LEAVES:
        assert f"`{name.split()[1]}" in guide, name
        assert name.split()[-1] in guide, name


@pytest.mark.parametrize("typed", [[], ["--demo"], ["--kiosk", "--demo"]])
def test_the_till_opens_without_the_verbs_as_with_them(typed: list[str]) -> None:
    quick = parser_for(typed)
    assert list(_leaves(quick)) == [quick]
    assert quick.parse_args(typed) == build_parser().parse_args(typed)


@pytest.mark.parametrize("typed", [["sales"], ["--demo", "sales"], ["--help"], ["--bogus"]])
def test_whatever_else_is_typed_finds_every_verb(typed: list[str]) -> None:
    assert len(list(_leaves(parser_for(typed)))) == len(LEAVES)
