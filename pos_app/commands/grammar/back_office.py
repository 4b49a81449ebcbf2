"""Verbs of the merchant's account: profile, terminals, transactions, invoices, bulk, refunds."""

from __future__ import annotations

from pos_app.commands.grammar.leaves import (
    Parser,
    Verbs,
    add_paging,
    add_span,
    branch,
    leaf,
    page_number,
)


def add_verbs(verbs: Verbs) -> None:
    """Add them."""
    leaf(verbs, "profile", "office.account:profile", "show the merchant's profile")
    leaf(verbs, "terminals", "office.account:terminals", "list the card terminals")
    _add_transactions(verbs)
    _add_invoices(verbs)
    _add_open_invoices(verbs)
    _add_bulk(verbs)
    _add_refunds(verbs)


def _add_transactions(verbs: Verbs) -> None:
    group = branch(verbs, "transactions", "money that moved")
    listing = leaf(group, "list", "office.account:list_transactions", "list transactions")
    add_span(listing)
    add_paging(listing)
    for name, about in (
        ("service-type", "the gateway's number, 6 is a card terminal"),
        ("payment-type", "the gateway's number, 1 is KNET"),
        ("payment-status", "the gateway's number, 1 is paid"),
    ):
        listing.add_argument(f"--{name}", default="", metavar="N", help=about)
    enquire = leaf(group, "enquire", "office.account:enquire", "ask what became of one payment")
    enquire.add_argument("token", metavar="TOKEN_OR_REFERENCE")


def _add_invoices(verbs: Verbs) -> None:
    group = branch(verbs, "invoices", "invoices that are paid by a link")
    create = leaf(group, "create", "office.invoices:create", "make an invoice and deliver it")
    _add_draft(create)
    again = leaf(
        group, "subscription", "office.invoices:subscription", "make an invoice that comes again"
    )
    _add_draft(again)
    again.add_argument("--frequency", default="1", metavar="N", help="1 is monthly")
    again.add_argument("--recurrences", default="", metavar="N", help="how often")
    again.add_argument(
        "--subscription-type", choices=("on-demand", "automatic"), default="on-demand"
    )
    again.add_argument("--start-date", default="", metavar="YYYY-MM-DD", help="first time")
    for name, about in (
        ("split", "one debt of several payers, from a JSON array in the API's field names"),
        ("instalments", "one debt of several dates, from a JSON array in the API's field names"),
    ):
        leaf(group, name, f"office.invoices:{name}", about).add_argument("file", metavar="FILE")
    listing = leaf(group, "list", "office.invoices:list_invoices", "list invoices")
    add_span(listing)
    add_paging(listing)
    listing.add_argument(
        "--pages", type=page_number, default=1, metavar="N", help="how many pages, from --page on"
    )
    listing.add_argument("--kind", choices=("single", "subscription", "split", "instalment"))
    listing.add_argument("--status", choices=("unpaid", "paid", "cancelled"))
    leaf(group, "show", "office.invoices:show", "show one").add_argument("id", metavar="ID")
    resend = leaf(group, "resend", "office.invoices:resend", "deliver one again, by SMS")
    resend.add_argument("id", metavar="ID")
    resend.add_argument("--mobile", required=True, metavar="DIGITS", help="without country code")
    resend.add_argument("--country-code", default="", metavar="DIGITS", help="else the one set")
    leaf(group, "cancel", "office.invoices:cancel", "make one unpayable").add_argument(
        "token", metavar="TOKEN"
    )


def _add_draft(parser: Parser) -> None:
    parser.add_argument("amount", metavar="AMOUNT", help="dinars, such as 20.000")
    parser.add_argument(
        "--type",
        dest="delivery",
        choices=("link", "sms", "whatsapp", "email"),
        default="link",
        help="how the payer gets it (default: link)",
    )
    parser.add_argument("--mobile", default="", metavar="DIGITS", help="without country code")
    parser.add_argument("--country-code", default="", metavar="DIGITS", help="else the one set")
    parser.add_argument("--customer-name", default="", metavar="NAME")
    parser.add_argument("--email", default="", metavar="ADDRESS")
    parser.add_argument("--reference", default="", metavar="R", help="your own name for it")
    parser.add_argument("--description", default="", metavar="TEXT")
    parser.add_argument("--expires", default="", metavar="YYYY-MM-DD", help="last day to pay")
    parser.add_argument("--pay-types", default="", metavar="N,N", help="the gateway's numbers")
    parser.add_argument("--language", choices=("en", "ar"), default="", help="of the invoice")
    parser.add_argument("--items", metavar="FILE", help="JSON array of the invoice's lines")


def _add_open_invoices(verbs: Verbs) -> None:
    group = branch(verbs, "open-invoices", "links that many may pay")
    create = leaf(group, "create", "office.open_invoices:create", "make one")
    create.add_argument("--title", required=True, metavar="TEXT")
    create.add_argument("--amount", metavar="A", help="a fixed amount; or:")
    create.add_argument("--min", metavar="A", help="the least the payer may choose")
    create.add_argument("--max", metavar="A", help="the most the payer may choose")
    create.add_argument("--description", default="", metavar="TEXT")
    create.add_argument("--expires", default="", metavar="YYYY-MM-DD", help="last day to pay")
    listing = leaf(group, "list", "office.open_invoices:list_invoices", "list them")
    add_span(listing)
    add_paging(listing)
    leaf(group, "show", "office.open_invoices:show", "show one").add_argument("id", metavar="ID")
    update = leaf(group, "update", "office.open_invoices:update", "change its last day")
    update.add_argument("id", metavar="ID")
    update.add_argument("--expires", required=True, metavar="YYYY-MM-DD", help="last day to pay")
    leaf(group, "cancel", "office.open_invoices:cancel", "make one unpayable").add_argument(
        "id", metavar="ID"
    )


def _add_bulk(verbs: Verbs) -> None:
    group = branch(verbs, "bulk", "many invoices from one file (CSV or XLSX)")
    leaf(group, "check", "office.bulk:check", "check a file without sending anything").add_argument(
        "file", metavar="FILE"
    )
    upload = leaf(group, "upload", "office.bulk:upload", "check a file and upload it")
    upload.add_argument("file", metavar="FILE")
    upload.add_argument("--scheduled", action="store_true", help="to be sent later")
    listing = leaf(group, "list", "office.bulk:list_entries", "list what was uploaded")
    listing.add_argument("--scheduled", action="store_true", help="those to be sent later")
    add_paging(listing)
    edit = leaf(group, "edit", "office.bulk:edit", "replace one entry")
    edit.add_argument("id", metavar="ID")
    for name, metavar in (
        ("amount", "A"),
        ("name", "NAME"),
        ("email", "ADDRESS"),
        ("phone", "DIGITS"),
        ("reference", "R"),
    ):
        edit.add_argument(f"--{name}", required=True, metavar=metavar)
    leaf(group, "delete", "office.bulk:delete", "delete one entry for good").add_argument(
        "id", metavar="ID"
    )
    leaf(group, "send", "office.bulk:send", "send entries to their payers, by SMS").add_argument(
        "ids", metavar="ID", nargs="+"
    )


def _add_refunds(verbs: Verbs) -> None:
    group = branch(verbs, "refunds", "money given back")
    create = leaf(group, "create", "office.refunds:create", "ask for a refund of a payment")
    create.add_argument("token", metavar="TOKEN", help="the payment's token")
    create.add_argument("amount", metavar="AMOUNT", nargs="?", help="for a part of it")
    create.add_argument("--method", choices=("full", "partial"), help="else as AMOUNT says")
    create.add_argument("--reason", metavar="TEXT", help="why; kept in the journal")
    listing = leaf(group, "list", "office.refunds:list_refunds", "list refunds")
    add_span(listing)
    add_paging(listing)
    leaf(group, "show", "office.refunds:show", "show one").add_argument("id", metavar="ID")
    leaf(
        group, "cancel", "office.refunds:cancel", "withdraw one that is not approved"
    ).add_argument("id", metavar="ID")
