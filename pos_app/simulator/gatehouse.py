"""One request's way: route, fault, headers, envelope, work, envelope, fault.

What the real server checks is checked here for all operations alike; what an operation itself
demands is in `api/`.
"""

from __future__ import annotations

import email.utils
import json
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

from pos_app.errors import BadInput, Refused
from pos_app.simulator.api.account import Session
from pos_app.simulator.api.routes import SIGN_IN, Route, find_route
from pos_app.simulator.faults import HTML, JSON, Faults, instead, spoiled, wrong_keys
from pos_app.simulator.protocol.call import Answer, Call, not_found, refusal
from pos_app.simulator.protocol.http_exchange import Reply, Request
from pos_app.simulator.protocol.sealing import compact, open_sealed, read_object, seal
from pos_app.simulator.scenarios.model import BodyForm
from pos_app.simulator.scenarios.rules import Fault, Rule
from pos_app.simulator.world.records import InvoiceKind
from pos_app.simulator.world.world import World

_LONGEST_LOG = 4000
_CALLS_KEPT = 5000


@dataclass(frozen=True, slots=True)
class LoggedCall:
    """One call, for `/_sim/calls`: what was sealed, what was answered, what befell it."""

    at: float
    operation: str
    method: str
    path: str
    query: dict[str, str]
    payload: str
    status: int
    fault: str


class Gatehouse:
    """Answers the API's requests for one world."""

    def __init__(
        self, world: World, *, seed: int, go_down: Callable[[float], Awaitable[None]]
    ) -> None:
        self.world = world
        self.session = Session({}, {})
        self.calls: deque[LoggedCall] = deque(maxlen=_CALLS_KEPT)
        self.base_url = ""
        self._seed = seed
        self._go_down = go_down
        self._take_rules()

    def use_scenario(self, given: str) -> None:
        """Go on under another scenario, its rules counting from the start. Raises BadInput."""
        self.world.use_scenario(given)
        self._take_rules()

    def faults_off(self) -> None:
        """Let no rule befall a call any more; payer, rows and lags stay the scenario's."""
        self._early = self._faults = Faults((), self._seed)

    def befallen(self) -> dict[str, int]:
        """How often each fault came."""
        return self._early.befallen | self._faults.befallen

    def before_body(self, request: Request) -> Reply | None:
        """The reply that comes before the body is read: a reset, if a rule says so."""
        asked = self._asked(request)
        rule = self._early.befall(asked.operation) if asked else None
        if asked is None or rule is None:
            return None
        self._log(asked, 0, rule)
        return instead(rule)

    async def respond(self, request: Request) -> Reply:
        """The reply to one request of the API."""
        asked = self._asked(request)
        if asked is None:
            body = {"status": False, "message": not_found().detail, "response": None}
            return self._packed(Answer(body, status=404, sealed=False), None)
        world = self.world
        if world.scenario.lags.latency:
            await world.clock.sleep(world.scenario.lags.latency)
        world.settle()
        rule = self._faults.befall(asked.operation)
        fault = rule.fault if rule else None
        if rule is not None:
            if fault is Fault.DOWN:
                await self._go_down(rule.seconds)
            elif fault is Fault.UNAUTHORIZED:
                self.session.access.clear()
            early = instead(rule)
            if early is not None:
                self._log(asked, early.status, rule)
                return early
            if fault is Fault.STALL_BEFORE_WORK:
                await world.clock.sleep(rule.seconds)
                world.settle()
        answer = self._answer(asked)
        self._log(asked, answer.status, rule)
        if fault is Fault.UNAUTHORIZED_AFTER_WORK:
            self.session.access.clear()
        if rule is not None and fault in {Fault.STALL_AFTER_WORK, Fault.DELAY}:
            await world.clock.sleep(rule.seconds)
        good = self._packed(answer, rule)
        return spoiled(good, rule, self._faults.garbage()) if rule else good

    def _take_rules(self) -> None:
        rules = self.world.scenario.rules
        early = tuple(rule for rule in rules if rule.fault is Fault.RESET_BEFORE_BODY)
        others = tuple(rule for rule in rules if rule.fault is not Fault.RESET_BEFORE_BODY)
        self._early = Faults(early, self._seed)
        self._faults = Faults(others, self._seed)

    def _asked(self, request: Request) -> _Asked | None:
        """Which operation a request asks for, with its payload opened where that works."""
        sign_in = SIGN_IN.get((request.method, request.path))
        if sign_in is not None:
            return _Asked(request, sign_in[0], None, (), request.body.decode("utf-8", "replace"))
        found = find_route(request.method, request.path)
        if found is None:
            return None
        route, path = found
        text = self._opened(request) if route.sealed else ""
        operation = route.operation
        if operation == "pos.create" and '"resend"' in text:
            operation = "pos.resend"
        if operation == "invoices.cancel":
            invoice = self.world.book.invoice_by_token.get(path[0])
            if invoice is not None and invoice.kind is InvoiceKind.POS:
                operation = "pos.cancel"
        return _Asked(request, operation, route, path, text)

    def _opened(self, request: Request) -> str:
        """The text that was sealed, or "" where it does not open."""
        try:
            if request.method == "GET":
                data: object = request.query.get("data")
            else:
                data = read_object(request.body).get("data")
            return open_sealed(data, self.world.credentials)
        except BadInput:
            return ""

    def _answer(self, asked: _Asked) -> Answer:
        """The work, or the refusal it ends in."""
        try:
            if asked.route is None:
                work = SIGN_IN[asked.request.method, asked.request.path][1]
                return work(self._call(asked, read_object(asked.text)), self.session)
            if not asked.route.sealed:
                return asked.route.work(self._call(asked, {}))
            self._check_headers(asked.request)
            payload = read_object(asked.text)
            if str(payload.get("merchantCode", "")) != self.world.credentials.merchant_code:
                texts = ("The selected merchant code is invalid.",)
                raise Refused("invalid", "Invalid merchant.", fields={"merchantCode": texts})
            return asked.route.work(self._call(asked, payload))
        except (BadInput, Refused) as error:
            answer = refusal(error)
            plain = asked.route is None or not asked.route.sealed
            return replace(answer, sealed=False) if plain else answer

    def _check_headers(self, request: Request) -> None:
        """Bearer and access code, on every sealed call (hesabe-api.md section 2)."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        now = self.world.clock.now()
        if scheme.casefold() != "bearer" or not self.session.allows(token, now):
            raise Refused("unauthenticated", "Unauthenticated.")
        if request.headers.get("accesscode", "") != self.world.credentials.access_code:
            raise Refused("invalid_signature", "Invalid Signature.")
        if request.method != "GET" and "json" not in request.headers.get("content-type", ""):
            raise BadInput("sealed_data", "Request not found, Please verify the request data")

    def _call(self, asked: _Asked, payload: dict[str, Any]) -> Call:
        return Call(
            world=self.world,
            operation=asked.operation,
            payload=payload,
            query=asked.request.query,
            path=asked.path,
            headers=asked.request.headers,
            base_url=self.base_url,
        )

    def _packed(self, answer: Answer, rule: Rule | None) -> Reply:
        """The answer as bytes, with the headers of the real server."""
        shape = self.world.scenario.answers
        date = email.utils.formatdate(self.world.clock.now() + shape.clock_error, usegmt=True)
        text = compact(answer.body)
        fault = rule.fault if rule else None
        if fault is Fault.TRUNCATED_JSON:
            text = text[: len(text) * 2 // 3]
        if not answer.sealed or shape.form is BodyForm.PLAIN:
            return Reply(answer.status, (JSON, ("Date", date)), text)
        keys = self.world.credentials
        if fault is Fault.WRONG_KEYS:
            keys = wrong_keys(keys)
        sealed = seal(text, keys, padding=shape.padding)
        if shape.form is BodyForm.QUOTED:
            return Reply(answer.status, (JSON, ("Date", date)), json.dumps(sealed).encode())
        if shape.form is BodyForm.WRAPPED:
            return Reply(answer.status, (JSON, ("Date", date)), compact({"response": sealed}))
        return Reply(answer.status, (HTML, ("Date", date)), sealed.encode())

    def _log(self, asked: _Asked, status: int, rule: Rule | None) -> None:
        request = asked.request
        query = {name: value for name, value in request.query.items() if name != "data"}
        self.calls.append(
            LoggedCall(
                at=self.world.clock.now(),
                operation=asked.operation,
                method=request.method,
                path=request.path,
                query=query,
                payload="" if asked.route is None else asked.text[:_LONGEST_LOG],
                status=status,
                fault=rule.fault.value if rule else "",
            )
        )


@dataclass(frozen=True, slots=True)
class _Asked:
    """A request with what it asks for. `route` is None for sign-in, whose `text` is the body."""

    request: Request
    operation: str
    route: Route | None
    path: tuple[str, ...]
    text: str
