from __future__ import annotations

import re

from pos_app.simulator.world.minting import Mint
from tests.pos_app.simulator.running import MORNING

MINT = Mint(1, "842217")


def test_ids_have_the_forms_that_the_documentation_prints() -> None:
    assert re.fullmatch(r"841772352000\d{6}", MINT.invoice_token(MORNING))
    assert re.fullmatch(r"8422171772352000\d{13}", MINT.transaction_token(MORNING))
    assert re.fullmatch(r"48515841772352000\d{10}", MINT.pos_transaction_id(MORNING, "48515"))
    assert re.fullmatch(r"[0-9A-Z]{8}", MINT.access_key())
    assert re.fullmatch(r"888888\*{6}\d{4}", MINT.card())
    assert re.fullmatch(r"[0-9a-f]{40}", MINT.hexadecimal(40))


def test_a_seed_draws_the_same_again() -> None:
    assert Mint(5, "1").digits(12) == Mint(5, "1").digits(12)
    assert Mint(5, "1").digits(12) != Mint(6, "1").digits(12)
