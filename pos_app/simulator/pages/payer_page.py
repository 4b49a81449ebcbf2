"""The page behind a payment link: what is owed, and buttons to pay it or have it declined.

It plays the hosted checkout's part; the real one takes card details, this one must not.
"""

from __future__ import annotations

from html import escape
from importlib import resources
from string import Template
from urllib.parse import parse_qs

from pos_app.domain.money import from_wire, to_text
from pos_app.simulator.api.open_invoices import status_of
from pos_app.simulator.pages.words import words_for
from pos_app.simulator.protocol.http_exchange import Reply, Request
from pos_app.simulator.virtual_terminal import PayerAct
from pos_app.simulator.world.records import Invoice, InvoiceState, OpenInvoice
from pos_app.simulator.world.world import World

SHOP = "TestHome1"
_ROOT = "/s/"
_HTML = ("Content-Type", "text/html; charset=utf-8")
_NO_STORE = ("Cache-Control", "no-store")
_ACTS = {"pay": PayerAct.APPROVE, "decline": PayerAct.DECLINE}


class PayerPage:
    """Answers `/s/{access_key}`: GET shows, POST with `act` pays or declines."""

    def __init__(self, world: World) -> None:
        self._world = world

    def serves(self, path: str) -> bool:
        """Whether `path` is a link's."""
        return path.startswith(_ROOT)

    def respond(self, request: Request) -> Reply:
        """The reply to a browser."""
        self._world.settle()
        key = request.path.removeprefix(_ROOT)
        book = self._world.book
        invoice = book.invoice_by_access_key.get(key)
        opened = book.open_by_access_key.get(key)
        said = parse_qs(request.body.decode("utf-8", "replace"))
        act = said.get("act", [""])[0]
        if invoice is not None:
            language = request.query.get("lang", invoice.language)
            return self._invoice(request, invoice, act, language)
        language = request.query.get("lang", "en")
        if opened is not None:
            given = said.get("amount", [""])[0]
            return self._open_invoice(request, opened, given if act == "pay" else None, language)
        return _page(_state("unknown", language), language, 404)

    def _invoice(self, request: Request, invoice: Invoice, act: str, language: str) -> Reply:
        if request.method == "POST" and act in _ACTS:
            if invoice.state is InvoiceState.OPEN:
                self._world.act(invoice, _ACTS[act])
            return _back(request.path, language)
        if request.method == "GET":
            self._world.record("invoice_visited", id=invoice.id)
        tried = self._world.book.payments_of(invoice)
        state = invoice.state.value
        if invoice.state is InvoiceState.OPEN and tried and not tried[-1].ok:
            state = "declined"
        facts = {"reference": invoice.reference, "for": invoice.description}
        facts["until"] = invoice.expires_on
        body = _amount(invoice.amount, language) + _state(state, language) + _facts(facts, language)
        if invoice.state is InvoiceState.OPEN:
            body += _form("", language, may_decline=True)
        return _page(body, language)

    def _open_invoice(
        self, request: Request, opened: OpenInvoice, given: str | None, language: str
    ) -> Reply:
        ended = {1: "expired", 3: "cancelled"}.get(status_of(self._world, opened), "")
        state = ended or "open"
        if request.method == "POST" and given is not None and not ended:
            amount = (from_wire(given) or 0) if opened.open_amount else opened.fixed
            if opened.open_amount and not opened.least <= amount <= opened.most:
                state = "wrong_amount"
            else:
                self._world.pay_open_invoice(opened, amount)
                state = "paid"
        facts = {"reference": opened.reference, "for": f"{opened.title} {opened.description}"}
        facts["until"] = opened.expires_on
        body = "" if opened.open_amount else _amount(opened.fixed, language)
        body += _state(state, language) + _facts(facts, language)
        if not ended:
            asked = ""
            if opened.open_amount:
                bounds = f"<bdi>({to_text(opened.least)} – {to_text(opened.most)})</bdi>"
                asked = (
                    f'<label for="amount">{words_for(language)["amount"]} {bounds}</label>'
                    '<input id="amount" name="amount" inputmode="decimal" required>'
                )
            body += _form(asked, language, may_decline=False)
        return _page(body, language)


def _amount(fils: int, language: str) -> str:
    currency = words_for(language)["currency"]
    return f'<div class="amount"><bdi>{to_text(fils)}</bdi> <span>{currency}</span></div>'


def _state(state: str, language: str) -> str:
    return f'<p class="state {state}" role="status">{words_for(language)[state]}</p>'


def _facts(facts: dict[str, str], language: str) -> str:
    words = words_for(language)
    rows = [
        f"<dt>{words[name]}</dt><dd><bdi>{escape(value.strip())}</bdi></dd>"
        for name, value in facts.items()
        if value.strip()
    ]
    return f"<dl>{''.join(rows)}</dl>"


def _form(asked: str, language: str, *, may_decline: bool) -> str:
    words = words_for(language)
    decline = f'<button name="act" value="decline" formnovalidate>{words["decline"]}</button>'
    return (
        f'<form method="post" action="?lang={escape(language)}">{asked}'
        f'<button class="main" name="act" value="pay">{words["pay"]}</button>'
        f"{decline if may_decline else ''}</form>"
    )


def _page(body: str, language: str, status: int = 200) -> Reply:
    html = template("payer.html").substitute(
        words_for(language), body=body, shop=SHOP, language=_known(language)
    )
    return Reply(status, (_HTML, _NO_STORE), html.encode())


def _back(path: str, language: str) -> Reply:
    location = ("Location", f"{path}?lang={_known(language)}")
    return Reply(303, (_HTML, location), b"")


def _known(language: str) -> str:
    return language if language in {"en", "ar"} else "en"


def template(name: str) -> Template:
    """An HTML file of this folder."""
    text = resources.files("pos_app.simulator.pages").joinpath(name).read_text(encoding="utf-8")
    return Template(text)
