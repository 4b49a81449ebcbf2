"""The page of messages that would have been sent: what an SMS would say, with its link."""

from __future__ import annotations

from html import escape

from pos_app.simulator.pages.payer_page import template
from pos_app.simulator.pages.words import words_for
from pos_app.simulator.protocol.http_exchange import Reply
from pos_app.simulator.world.clock import stamp
from pos_app.simulator.world.records import Delivery
from pos_app.simulator.world.world import World


def delivery_page(world: World, language: str) -> Reply:
    """All deliveries, newest first."""
    words = words_for(language)
    rows = [_row(delivery) for delivery in reversed(world.book.deliveries.values())]
    headings = "".join(f"<th>{words[name]}</th>" for name in ("when", "how", "to", "text"))
    body = (
        f"<table><tr>{headings}</tr>{''.join(rows)}</table>" if rows else f"<p>{words['none']}</p>"
    )
    html = template("deliveries.html").substitute(
        words, body=body, language="ar" if language == "ar" else "en"
    )
    return Reply(200, (("Content-Type", "text/html; charset=utf-8"),), html.encode())


def _row(delivery: Delivery) -> str:
    url = escape(delivery.url, quote=True)
    text = escape(delivery.text.removesuffix(delivery.url))
    return (
        f'<tr><td class="short"><bdi>{stamp(delivery.at)}</bdi></td>'
        f"<td>{escape(delivery.channel)}</td>"
        f'<td class="short"><bdi>{escape(delivery.to)}</bdi></td>'
        f'<td><bdi>{text}</bdi> <a href="{url}"><bdi>{url}</bdi></a></td></tr>'
    )
