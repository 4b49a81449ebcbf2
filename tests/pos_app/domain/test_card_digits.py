from __future__ import annotations

import json

import pytest

from pos_app.domain.card_digits import mask_payload, mask_text

CARD = "4242424242424242"
MASKED = "************4242"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (CARD, MASKED),
        ("4242 4242 4242 4242", MASKED),
        ("card 4242-4242-4242-4242 seen", f"card {MASKED} seen"),
        ("378282246310005", "***********0005"),
        ("6304000000000000018", "***************0018"),
    ],
)
def test_a_card_number_keeps_its_last_four(text: str, masked: str) -> None:
    assert mask_text(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "4242424242424241",  # no Luhn
        "42424242424",  # too short
        "42" * 11,  # too long
        "1.250",
        "2026-11-23 13:42:00",
        "2026-11-23T13:42:00.123456+00:00",
        "01AB-261123-0412-9",
        "+96551234567",
        "",
    ],
)
def test_other_digits_are_left_alone(text: str) -> None:
    assert mask_text(text) == text


def test_every_place_in_a_payload_is_looked_at() -> None:
    payload = {"card": CARD, "rows": [{"pan": int(CARD)}, (CARD, True, None, 1250)]}
    assert mask_payload(payload) == {
        "card": MASKED,
        "rows": [{"pan": MASKED}, [MASKED, True, None, 1250]],
    }


@pytest.mark.parametrize("field", ["reference", "token", "Transaction_ID", "invoice_id"])
def test_identifiers_are_left_alone_even_where_they_pass_for_cards(field: str) -> None:
    assert mask_payload({field: CARD}) == {field: CARD}


def test_a_raw_answer_is_masked_by_its_own_fields() -> None:
    raw = json.dumps({"token": CARD, "card_number": CARD})
    masked = mask_payload({"raw": raw})
    assert isinstance(masked, dict)
    assert json.loads(masked["raw"]) == {"token": CARD, "card_number": MASKED}


def test_a_raw_answer_without_a_card_is_kept_byte_for_byte() -> None:
    raw = '{"token" :  "' + CARD + '"}'
    assert mask_payload({"raw": raw}) == {"raw": raw}


def test_broken_json_is_masked_as_text() -> None:
    assert mask_payload({"raw": '{"token": "' + CARD}) == {"raw": '{"token": "' + MASKED}
    assert mask_payload({"raw": "[" * 100_000 + CARD}) == {"raw": "[" * 100_000 + MASKED}


def test_the_digits_of_a_hash_are_no_card() -> None:
    """Found by a journal that was damaged on the one day in many on which they pass Luhn."""
    digest = f"0b8b3afb1b910f078c{CARD}3216f4f1"
    facts = {"hash": digest, "prev_hash": digest, "last_good_hash": digest}
    assert mask_payload(facts) == facts


def test_what_looks_like_json_and_is_not_is_masked_as_text() -> None:
    assert mask_payload("{" + CARD) == "{" + MASKED


def test_json_whose_digits_are_identifiers_stays_as_it_was() -> None:
    text = json.dumps({"id": CARD})
    assert mask_payload(text) == text


def test_a_number_that_is_a_card_is_masked_and_another_stays_a_number() -> None:
    assert mask_payload(int(CARD)) == MASKED
    assert mask_payload({"n": 12, "yes": True, "none": None}) == {
        "n": 12,
        "yes": True,
        "none": None,
    }


def test_words_without_a_card_stay_as_they_were() -> None:
    assert mask_payload("two coffees") == "two coffees"
    assert mask_payload(["a", ("b",)]) == ["a", ["b"]]
