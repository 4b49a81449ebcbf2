"""Reads scenario files; every mistake in one is a BadInput that names it."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from pos_app.errors import BadInput
from pos_app.simulator.api.operations import OPERATION_WORDS
from pos_app.simulator.scenarios.model import (
    STATES,
    AnswerShape,
    BodyForm,
    CancelWay,
    Fault,
    Foreign,
    Lags,
    ListPlace,
    Paging,
    PosWays,
    Refunding,
    RefundWay,
    ReportShape,
    ResendWay,
    RowShape,
    Rule,
    Scenario,
    Words,
)
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
            state=table.text("state", "paid"),
            extra_fils=table.whole("extra_fils", 0, -99_999_999, 99_999_999),
        )
        table.end()
        if foreign.state not in STATES:
            raise BadInput(
                "scenario_file", f"foreign state must be one of {STATES}", field="scenario"
            )
    ways = PosWays(
        cancel=section.word("cancel", CancelWay.ACCEPT),
        resend=section.word("resend", ResendWay.SAME_ORDER),
        decline_closes=section.flag("decline_closes", default=True),
        unique_reference=section.flag("unique_reference", default=False),
        expires_after=section.seconds("expires_after"),
        copies=section.whole("copies", 1, 1, 5),
        copy_lag=section.seconds("copy_lag"),
        foreign=foreign,
    )
    section.end()
    return ways


def _lags(section: Section) -> Lags:
    lags = Lags(
        list=section.seconds("list"),
        report=section.seconds("report"),
        report_missing=section.flag("report_missing", default=False),
        latency=section.seconds("latency"),
    )
    section.end()
    return lags


def _rows(section: Section) -> RowShape:
    plain = RowShape()
    says = dict(plain.says)
    if section.has("says"):
        says = {
            column: _spoken(Section(spoken, f"[rows.says.{column}]"), set(STATES))
            for column, spoken in section.table("says").free().items()
        }
    amount_as = section.text("amount_as", plain.amount_as)
    if amount_as not in {"text", "number", "absent"}:
        raise BadInput("scenario_file", "amount_as: text, number or absent", field="scenario")
    shape = RowShape(
        says=says,
        echo=section.words("echo", plain.echo, _ECHOES),
        identify=section.words("identify", plain.identify, _IDENTITIES),
        amount_as=amount_as,
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
    ways = Refunding(decide=section.word("decide", RefundWay.WAIT), after=section.seconds("after"))
    section.end()
    return ways


def _files() -> dict[str, Traversable]:
    found: dict[str, Traversable] = {}
    for folder in resources.files("pos_app.simulator.scenarios").iterdir():
        if folder.is_dir() and not folder.name.startswith("_"):
            for file in folder.iterdir():
                if file.name.endswith(".toml"):
                    found[file.name.removesuffix(".toml")] = file
    return found
