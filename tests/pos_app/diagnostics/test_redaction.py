from __future__ import annotations

import base64
import json
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.diagnostics.redaction import HIDDEN, Redactor, written_forms

CANARIES = {
    "secret_key": "PkW64zMe5NVdrlPVNnjo2Jy9nOb7v1Xg",
    "iv_key": "5NVdrlPVNnjo2Jy9",
    "access_code": "c333729b-d060-4b74-a49d-7686a8353481",
    "password": 'T"e\\st@1234 ü',
    "username": "canary-user",
}


@pytest.fixture
def redactor() -> Redactor:
    return Redactor(CANARIES.values())


@pytest.mark.parametrize("secret", CANARIES.values(), ids=CANARIES)
def test_a_known_secret_is_hidden_however_it_is_written(redactor: Redactor, secret: str) -> None:
    raw = secret.encode()
    for written in (
        secret,
        json.dumps({"x": secret}),
        json.dumps({"x": secret}, ensure_ascii=False),
        repr({"x": secret}),
        f"https://h/?p={quote(secret, safe='')}",
        raw.hex(),
        raw.hex().upper(),
        base64.b64encode(raw).decode(),
        base64.b64encode(b"user:" + raw).decode(),
        base64.b64encode(b"u:" + raw + b"!").decode(),
        base64.urlsafe_b64encode(b"us:" + raw).decode(),
        secret[::-1],
    ):
        assert redactor.shows(written.encode())
        hidden = redactor.text(written)
        assert not redactor.shows(hidden.encode()), written


@pytest.mark.parametrize(
    ("text", "canary"),
    [
        ("Authorization: Bearer abc.def-ghi", "abc.def-ghi"),
        ("headers {'accessCode': 'plain-code'}", "plain-code"),
        ('{"refreshToken":"def50200aa"}', "def50200aa"),
        ("POS_APP_PASSWORD=hunter2", "hunter2"),
        ("POS_APP_PIN=4711", "4711"),
        ("pin: 4711, name", "4711"),
        ("token eyJ0eXAiOiJKV1QiLCJhbGciOi.J9abc.def", "eyJ0"),
        ("def502005bcf51e4aabbccddeeff00112233", "bcf51e4aabb"),
        ("?data=0e7898bd7464d0c402fe8a949d9cbf9b0e7898bd", "0e7898bd7464"),
        ("key OGzgrmqyDEnlALQRNvzPv8NJ4BwWM019 x", "OGzgrmqy"),
        ("code c333729b-d060-4b74-a49d-7686a8353481", "c333729b"),
        ("card 4111111111111111 ok", "411111111111"),
        ("card 8888 8800 0000 0001 ok", "8888 8800"),
        ("card 4111-1111-1111-1111", "4111-1111"),
        ("call +965 6666 1234", "6666 1234"),
        ("call 0096566661234", "66661234"),
        ("call 96566661234 now", "66661234"),
        ("call 66661234 now", "66661234"),
        ("mail someone@shop.example", "someone"),
        ("code 7K2M-9QXR-04TB", "9QXR"),
    ],
)
def test_what_looks_like_a_secret_or_a_person_is_hidden(text: str, canary: str) -> None:
    assert canary in text
    assert canary not in Redactor().text(text)


@pytest.mark.parametrize(
    "text",
    [
        "01K7-261123-0412-9",
        "paid 1.250 KWD on terminal 48515",
        "merchant 842217",
        "2026-11-23T21:00:00+00:00",
        "http://127.0.0.1:8123/api/v1/merchant/smartpos-transaction",
        "sale_push_announced in 12.5 ms",
        "GET /api/v1/report/transactions 200",
        "pos_app/gateway/exchange.py, line 120, in send",
        "",
    ],
)
def test_what_is_needed_stays(text: str) -> None:
    assert Redactor().text(text) == text


def test_fields_are_judged_by_their_names(redactor: Redactor) -> None:
    seen = redactor.fields(
        {
            "reference": "01K7-261123-0412-9",
            "terminal": "66661234",
            "amount": 1250,
            "password": "x",
            "pin": 1234,
            "payer_phone": "1234567",
            "payer_name": "Somebody",
            "customerName": "Somebody",
            "card": "411111******1111",
            "note": "call 66661234",
            "card_number": 4111111111111111,
            "number": 4111111111111111,
            "seconds": 1.5,
            "ok": True,
            "nothing": None,
            "rows": [{"access_token": "t"}, ("a", CANARIES["secret_key"])],
            "token": "",
        }
    )
    assert seen == {
        "reference": "01K7-261123-0412-9",
        "terminal": "66661234",
        "amount": 1250,
        "password": HIDDEN,
        "pin": HIDDEN,
        "payer_phone": HIDDEN,
        "payer_name": HIDDEN,
        "customerName": HIDDEN,
        "card": "411111******1111",
        "note": "call [phone]",
        "card_number": HIDDEN,
        "number": "************1111",
        "seconds": 1.5,
        "ok": True,
        "nothing": None,
        "rows": [{"access_token": HIDDEN}, ["a", HIDDEN]],
        "token": "",
    }


def test_a_known_secret_is_hidden_even_under_an_identifier_s_name(redactor: Redactor) -> None:
    assert CANARIES["iv_key"] not in str(redactor.fields({"reference": CANARIES["iv_key"]}))
    assert CANARIES["iv_key"] not in str(redactor.fields({CANARIES["iv_key"]: 1}))


def test_secrets_can_be_learnt_later_and_short_ones_do_no_harm() -> None:
    redactor = Redactor()
    assert not redactor.shows(b"late-secret")
    redactor.learn("late-secret", "", "abc")
    redactor.learn("late-secret")
    assert redactor.text("abc late-secret") == f"abc {HIDDEN}"
    assert written_forms("abc") == frozenset()


@given(
    st.text(alphabet=st.characters(codec="utf-8"), max_size=200), st.text(min_size=8, max_size=40)
)
def test_no_text_gets_a_secret_through(around: str, secret: str) -> None:
    redactor = Redactor([secret])
    assert secret not in redactor.text(f"{around[:100]}{secret}{around[100:]}").replace(HIDDEN, "")


@pytest.mark.parametrize(
    "piece", ["eyJ.", "a.b@", "key_", "1-", '{"password":"', "Aa1", "Bearer ", "0" * 31 + "a "]
)
def test_no_text_takes_for_ever(piece: str) -> None:
    """A pattern that goes back over the whole text for each place would take minutes here."""
    Redactor(["canary-secret"]).text(piece * (200_000 // len(piece)))


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=10,
    )
)
def test_any_json_value_can_be_redacted(value: object) -> None:
    json.dumps(Redactor(["canary-secret"]).fields(value))
