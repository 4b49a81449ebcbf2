"""Reads scenario files; every mistake in one is a BadInput that names it."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from pos_app.errors import BadInput
from pos_app.simulator.scenarios.model import (
    STATES,
    AnswerShape,
    BodyForm,
    CancelWay,
    Foreign,
    Lags,
    ListPlace,
    Lists,
    Paging,
    PosWays,
    Refunding,
    RefundWay,
    ReportShape,
    ResendWay,
    RowShape,
    Scenario,
    Words,
)
from pos_app.simulator.scenarios.operations import OPERATION_WORDS
from pos_app.simulator.scenarios.rules import Fault, Rule
from pos_app.simulator.scenarios.section import Section
from pos_app.simulator.virtual_terminal import Moment, PayerAct, PayerStep

_ECHOES = {"invoice_number", "description"}
_IDENTITIES = {"id", "transaction_id", "token", "terminal_id", "terminal_name", "terminal_seq"}
_LINKS = {
    "order_reference_number",
    "pos_transaction_id",
    "transaction_id",
    "terminal_id",
    "invoice_id",
    "description",
}


@cache
def scenario_names() -> tuple[str, ...]:
    """All names that `load` takes, sorted."""
    return tuple(sorted(_files()))


def load(name: str) -> Scenario:
    """The scenario in the file `name`.toml. Raises BadInput `scenario_unknown`."""
    files = _files()
    if name not in files:
        known = ", ".join(sorted(files))
        raise BadInput("scenario_unknown", f"{name!r} is none of {known}", field="scenario")
    return parse(files[name].read_text(encoding="utf-8"), name)


def load_or_parse(given: str) -> Scenario:
    """`given` is a name, or a scenario's own text if it holds a line break."""
    return parse(given, "custom") if "\n" in given else load(given)


def parse(text: str, name: str) -> Scenario:
    """The scenario written in `text`. Raises BadInput `scenario_file`."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadInput("scenario_file", f"{name}: {error}", field="scenario") from error
    top = Section(table, f"scenario {name}")
    scenario = Scenario(
        name=name,
        title=_words(top.table("title")),
        about=_words(top.table("about")),
        payer=tuple(_step(section) for section in top.tables("payer")),
        link_payer=tuple(_step(section) for section in top.tables("link_payer")),
        rules=tuple(_rule(section) for section in top.tables("rules")),
        pos=_pos(top.table("pos")),
        lags=_lags(top.table("lags")),
        lists=_lists(top.table("lists")),
        rows=_rows(top.table("rows")),
        report=_report(top.table("report")),
        answers=_answers(top.table("answers")),
        refunds=_refunds(top.table("refunds")),
    )
    top.end()
    return scenario


def _words(section: Section) -> Words:
    words = Words(en=section.text("en"), ar=section.text("ar"))
    section.end()
    return words


def _step(section: Section) -> PayerStep:
    step = PayerStep(
        does=section.needed_word("does", PayerAct),
        after=section.seconds("after"),
        when=section.word("when", Moment.PUSHED),
        extra_fils=section.whole("extra_fils", 0, -99_999_999, 99_999_999),
        orders=section.counts("orders"),
        chance=section.chance("chance"),
        last=section.flag("last", default=False),
    )
    section.end()
    return step


def _rule(section: Section) -> Rule:
    rule = Rule(
        on=section.words("on", None, OPERATION_WORDS),
        fault=section.needed_word("fault", Fault),
        calls=section.counts("calls"),
        first=section.whole("first", 0, 0, 1_000_000),
        every=section.whole("every", 0, 0, 1_000_000),
        chance=section.chance("chance"),
        seconds=section.seconds("seconds"),
        status=section.whole("status", 500, 400, 599),
    )
    section.end()
    return rule


def _pos(section: Section) -> PosWays:
    foreign = None
    if section.has("foreign"):
        table = section.table("foreign")
        foreign = Foreign(
            terminal=table.text("terminal", "77777777"),
            state=table.one_of("state", "paid", set(STATES)),
            extra_fils=table.whole("extra_fils", 0, -99_999_999, 99_999_999),
        )
        table.end()
    ways = PosWays(
        cancel=section.word("cancel", CancelWay.ACCEPT),
        resend=section.word("resend", ResendWay.SAME_ORDER),
        decline_closes=section.flag("decline_closes", default=True),
        unique_reference=section.flag("unique_reference", default=False),
        expires_after=section.seconds("expires_after"),
        copies=section.whole("copies", 1, 1, 5),
        copy_lag=section.seconds("copy_lag"),
        loses=section.counts("loses"),
        foreign=foreign,
    )
    section.end()
    return ways


def _lags(section: Section) -> Lags:
    lags = Lags(
        list=section.seconds("list"),
        details=section.seconds("details"),
        report=section.seconds("report"),
        report_missing=section.flag("report_missing", default=False),
        latency=section.seconds("latency"),
    )
    section.end()
    return lags


def _lists(section: Section) -> Lists:
    lists = Lists(
        page_size=section.whole("page_size", 15, 1, 1000),
        oldest_first=section.flag("oldest_first", default=False),
        search_ignored=section.flag("search_ignored", default=False),
        dates_ignored=section.flag("dates_ignored", default=False),
    )
    section.end()
    return lists


def _rows(section: Section) -> RowShape:
    plain = RowShape()
    says = dict(plain.says)
    if section.has("says"):
        says = {
            column: _spoken(Section(spoken, f"[rows.says.{column}]"), set(STATES))
            for column, spoken in section.table("says").free().items()
        }
    shape = RowShape(
        says=says,
        echo=section.words("echo", plain.echo, _ECHOES),
        identify=section.words("identify", plain.identify, _IDENTITIES),
        terminal_as=section.one_of("terminal_as", plain.terminal_as, {"given", "record"}),
        dated=section.flag("dated", default=True),
        amount_as=section.one_of("amount_as", plain.amount_as, {"text", "number", "absent"}),
        nested=section.flag("nested", default=plain.nested),
        at=section.word("at", ListPlace.DATA),
        paging=section.word("paging", Paging.HESABE),
        details_wrapped=section.flag("details_wrapped", default=True),
    )
    section.end()
    return shape


def _report(section: Section) -> ReportShape:
    plain = ReportShape()
    says = plain.says
    if section.has("says"):
        says = _spoken(section.table("says"), {"paid", "declined", "refunded"})
    shape = ReportShape(
        link=section.words("link", plain.link, _LINKS),
        says=says,
        extra_fils=section.whole("extra_fils", 0, -99_999_999, 99_999_999),
    )
    section.end()
    return shape


def _spoken(section: Section, states: set[str]) -> dict[str, object]:
    spoken = section.free()
    unknown = sorted(set(spoken) - states)
    if unknown:
        raise BadInput("scenario_file", f"unknown states {', '.join(unknown)}", field="scenario")
    return spoken


def _answers(section: Section) -> AnswerShape:
    shape = AnswerShape(
        form=section.word("form", BodyForm.HEX),
        padding=section.whole("padding", 32, 16, 32),
        clock_error=section.signed_seconds("clock_error"),
    )
    section.end()
    return shape


def _refunds(section: Section) -> Refunding:
    ways = Refunding(
        decide=section.word("decide", RefundWay.WAIT),
        after=section.seconds("after"),
        answer_in=section.one_of("answer_in", "response", {"response", "data"}),
    )
    section.end()
    return ways


def _files() -> dict[str, Traversable]:
    found: dict[str, Traversable] = {}
    for folder in resources.files("pos_app.simulator.scenarios").joinpath("files").iterdir():
        if folder.is_dir():
            for file in folder.iterdir():
                found[file.name.removesuffix(".toml")] = file
    return found
