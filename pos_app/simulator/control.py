"""The back door at `/_sim/...`: look at the ledger, play the payer, change the weather.

Plain JSON, for tests and for the virtual terminal's window; it exists on loopback only and a
request whose Host is not loopback is refused, so that no web page in a browser can reach it
under another name. docs/simulator.md lists every call with an example.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from pos_app.domain.money import to_text
from pos_app.errors import BadInput, PosError, Refused
from pos_app.simulator.config import Auto
from pos_app.simulator.faults import JSON
from pos_app.simulator.gatehouse import Gatehouse
from pos_app.simulator.pages.delivery_page import delivery_page
from pos_app.simulator.protocol.http_exchange import Reply, Request
from pos_app.simulator.protocol.sealing import compact
from pos_app.simulator.scenarios.loader import load, scenario_names
from pos_app.simulator.virtual_terminal import PayerAct, ShownOrder
from pos_app.simulator.world.clock import iso
from pos_app.simulator.world.records import Invoice, InvoiceState, RefundState
from pos_app.simulator.world.world import TERMINALS, World

_ROOT = "/_sim/"
_LOOPBACK = {"127.0.0.1", "localhost", "[::1]"}
_DECISIONS = {"approve": RefundState.APPROVED, "reject": RefundState.REJECTED}
_UNPAID = frozenset({InvoiceState.DECLINED, InvoiceState.CANCELLED, InvoiceState.EXPIRED})
_Said = dict[str, Any]


class ControlDoor:
    """Answers `/_sim/...` for one gatehouse and its world."""

    def __init__(self, gatehouse: Gatehouse) -> None:
        self._gatehouse = gatehouse
        self._looks: dict[str, Callable[[], object]] = {
            "state": self._state,
            "ledger": self._ledger,
            "summary": lambda: self._world.ledger.summary().to_plain(),
            "calls": self._calls,
            "terminals": self._terminals,
            "scenarios": scenario_list,
            "deliveries.json": self._deliveries,
        }
        self._changes: dict[str, Callable[[_Said], object]] = {
            "scenario": self._use_scenario,
            "auto": self._use_auto,
            "clock": self._shift_clock,
        }

    def serves(self, path: str) -> bool:
        """Whether `path` is ours."""
        return path.startswith(_ROOT)

    def respond(self, request: Request) -> Reply:
        """The reply to one request at the back door."""
        host = request.headers.get("host", "").rpartition(":")
        if (host[0] or host[2]) not in _LOOPBACK:
            return _json({"error": "not_loopback"}, 403)
        if request.path == f"{_ROOT}deliveries":
            return delivery_page(self._world, request.query.get("lang", "en"))
        try:
            return _json(self._answer(request))
        except PosError as error:
            status = 404 if error.kind.endswith("_unknown") else 400
            return _json({"error": error.kind, "detail": error.detail}, status)

    @property
    def _world(self) -> World:
        return self._gatehouse.world

    def _answer(self, request: Request) -> object:
        self._world.settle()
        names = request.path.removeprefix(_ROOT).split("/")
        if request.method == "GET":
            if names[0] in self._looks and len(names) == 1:
                return self._looks[names[0]]()
            if names[0] == "terminals" and len(names) == 2:
                return self._terminal(names[1])
        elif request.method == "POST":
            said = _said(request.body)
            if names[0] in self._changes and len(names) == 1:
                return self._changes[names[0]](said)
            if len(names) == 3:
                return self._act(names[0], names[1], names[2], said)
        raise BadInput("path_unknown", f"{request.method} {request.path}")

    # -- looking ------------------------------------------------------------------------------

    def _state(self) -> _Said:
        world = self._world
        return {
            "scenario": world.scenario.name,
            "auto": world.auto.value,
            "auto_after_ms": round(world.auto_after * 1000),
            "now": iso(world.clock.now()),
            "terminals": self._terminals(),
            "faults": self._gatehouse.befallen(),
            "calls": len(self._gatehouse.calls),
            "entries": len(world.ledger.entries),
        }

    def _ledger(self) -> _Said:
        ledger = self._world.ledger
        entries = [entry.to_plain() for entry in ledger.entries]
        return {"summary": ledger.summary().to_plain(), "entries": entries}

    def _calls(self) -> list[_Said]:
        return [asdict(call) | {"at": iso(call.at)} for call in self._gatehouse.calls]

    def _terminals(self) -> list[_Said]:
        return [self._terminal(name) for name, _ in TERMINALS]

    def _terminal(self, terminal_id: str) -> _Said:
        terminal = self._world.find_terminal(terminal_id)
        return {
            "terminal_id": terminal.terminal_id,
            "name": terminal.name,
            "orders": [self._order(order) for order in terminal.queue],
        }

    def _order(self, order: ShownOrder) -> _Said:
        return {
            "invoice_id": order.invoice_id,
            "reference": order.reference,
            "amount": to_text(order.amount),
            "amount_fils": order.amount,
            "pushed_at": iso(order.pushed_at),
            "attempts": order.attempts,
        }

    def _deliveries(self) -> list[_Said]:
        rows = self._world.book.deliveries.values()
        return [asdict(delivery) | {"at": iso(delivery.at)} for delivery in rows]

    # -- changing -----------------------------------------------------------------------------

    def _use_scenario(self, said: _Said) -> object:
        given = said.get("toml") or said.get("name")
        if not isinstance(given, str):
            raise BadInput("scenario_unknown", "give name, or toml with a scenario's text")
        self._gatehouse.use_scenario(given if "toml" not in said else f"{given}\n")
        if "auto" in said:
            self._use_auto({"does": said["auto"]})
        return self._state()

    def _use_auto(self, said: _Said) -> object:
        words = [word.value for word in Auto]
        if said.get("does") not in words:
            raise BadInput("auto_unknown", f"does must be one of {', '.join(words)}")
        after = said.get("after_ms", 0)
        if isinstance(after, bool) or not isinstance(after, int | float) or after < 0:
            raise BadInput("after_ms", "milliseconds, 0 or more")
        self._world.auto, self._world.auto_after = Auto(said["does"]), after / 1000
        return self._state()

    def _shift_clock(self, said: _Said) -> object:
        seconds = said.get("shift_seconds")
        if isinstance(seconds, bool) or not isinstance(seconds, int | float):
            raise BadInput("shift_seconds", "a number of seconds")
        self._world.clock.shift(seconds)
        self._world.settle()
        return self._state()

    def _act(self, kind: str, name: str, verb: str, said: _Said) -> object:
        world = self._world
        if kind == "refunds" and verb in _DECISIONS:
            refund = world.book.refunds.get(int(name)) if name.isdecimal() else None
            if refund is None:
                raise BadInput("refund_unknown", name)
            world.decide_refund(refund, _DECISIONS[verb])
            return {"id": refund.id, "state": refund.state.value}
        if kind == "terminals":
            invoice = self._order_at(name, verb, said)
        elif kind == "invoices":
            found = world.book.invoices.get(int(name)) if name.isdecimal() else None
            if found is None:
                raise BadInput("invoice_unknown", name)
            invoice = found
        else:
            raise BadInput("path_unknown", f"{kind}/{name}/{verb}")
        if verb not in {act.value for act in PayerAct}:
            raise BadInput("act_unknown", f"{verb} is none of {', '.join(PayerAct)}")
        extra_fils = said.get("extra_fils", 0)
        if type(extra_fils) is not int:
            raise BadInput("extra_fils", "a whole number of fils")
        world.act(invoice, PayerAct(verb), extra_fils)
        return {"invoice_id": invoice.id, "state": invoice.state.value}

    def _order_at(self, terminal_id: str, verb: str, said: _Said) -> Invoice:
        """The order named, or the one on that terminal's screen; who pays late after it has left
        the screen pays the last that ended there, if nobody paid it.
        """
        terminal = self._world.find_terminal(terminal_id)
        named = said.get("invoice_id")
        if named is None and not terminal.queue:
            last = self._last_at(terminal_id)
            if verb == PayerAct.PAY_LATE and last is not None and last.state in _UNPAID:
                return last
            raise Refused("terminal_idle", f"nothing is shown on {terminal_id}")
        chosen = terminal.queue[0].invoice_id if named is None else named
        invoice = self._world.book.invoices.get(chosen) if type(chosen) is int else None
        if invoice is None or invoice.terminal != terminal_id:
            raise BadInput("invoice_unknown", str(chosen))
        return invoice

    def _last_at(self, terminal_id: str) -> Invoice | None:
        """The newest order that was ever pushed to that terminal."""
        orders = self._world.book.invoices.values()
        there = [each for each in orders if each.terminal == terminal_id]
        return max(there, key=lambda order: order.id, default=None)


def scenario_list() -> list[_Said]:
    """Every scenario with its words, for a menu."""
    rows = []
    for name in scenario_names():
        scenario = load(name)
        rows.append(
            {"name": name, "title": asdict(scenario.title), "about": asdict(scenario.about)}
        )
    return rows


def _said(body: bytes) -> _Said:
    try:
        said = json.loads(body or b"{}")
    except ValueError as error:
        raise BadInput("not_json", "the body must be a JSON object") from error
    if not isinstance(said, dict):
        raise BadInput("not_json", "the body must be a JSON object")
    return said


def _json(value: object, status: int = 200) -> Reply:
    return Reply(status, (JSON,), compact(value))
