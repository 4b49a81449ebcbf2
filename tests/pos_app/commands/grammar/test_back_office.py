from __future__ import annotations

import pytest

from pos_app.commands.grammar.root import build_parser

LINES = [
    (
        "transactions list --from A --to B --search C --page 2 --service-type 6 --payment-type 1"
        " --payment-status 0"
    ),
    "transactions enquire TOKEN",
    (
        "invoices create 1 --type link --mobile M --country-code 965 --customer-name N --email E"
        " --reference R --description D --expires X --pay-types 1,2 --language en --items F"
    ),
    (
        "invoices subscription 1 --frequency 1 --recurrences 2 --subscription-type on-demand"
        " --start-date S --type whatsapp"
    ),
    "invoices split F",
    "invoices instalments F",
    (
        "invoices list --from A --to B --search C --page 1 --pages 3 --kind instalment"
        " --status cancelled"
    ),
    "invoices show 1",
    "invoices resend 1 --mobile M --country-code 965",
    "invoices cancel T",
    "open-invoices create --title T --amount 1 --description D --expires X",
    "open-invoices create --title T --min 1 --max 2",
    "open-invoices list --from A --to B --search C --page 1",
    "open-invoices show 1",
    "open-invoices update 1 --expires X",
    "open-invoices cancel 1",
    "bulk check F",
    "bulk upload F --scheduled",
    "bulk list --scheduled --page 2",
    "bulk edit 1 --amount A --name N --email E --phone P --reference R",
    "bulk delete 1",
    "bulk send 1 2 3",
    "refunds create T 1 --method partial",
    "refunds create T --method full",
    "refunds list --from A --to B --search C --page 1",
    "refunds show 1",
    "refunds cancel 1",
    "profile",
    "terminals",
]


@pytest.mark.parametrize("line", LINES)
def test_every_line_of_the_contract_is_understood(line: str) -> None:
    assert build_parser().parse_args([*line.split(), "--json"]).json
