from __future__ import annotations

import re

import pytest

from pos_app.errors import BadInput
from pos_app.settings.enrolment.envelope import (
    CODE_LETTERS,
    check_code,
    looks_like_enrolment,
    new_code,
    seal,
    unseal,
)
from pos_app.settings.secret import Secret

CODE = Secret("7K2M-9QXR-04TB")
# Made by the first version: it must open for ever.
FIRST = "POSE1AAAQEAYEAUDAOCAJBIFQYDIOB6PQMS5XB5WPHSTETX52ZHU6VZPNGGTDQZ4S5RGKVQ"


def test_what_is_sealed_opens_with_its_code_however_it_was_typed() -> None:
    text = seal("كاشير till 07".encode(), CODE)
    assert re.fullmatch(r"POSE1[A-Z2-7]+", text)
    for typed in ("7K2M-9QXR-04TB", "7k2m9qxro4tb", " 7K2M 9QXR O4TB "):
        assert unseal(text.lower() + "\r\n", Secret(typed)).decode() == "كاشير till 07"


def test_two_seals_of_one_content_share_nothing_but_the_front() -> None:
    assert seal(b"same", CODE)[:12] != seal(b"same", CODE)[:12]


def test_a_wrong_code_is_told_from_a_misread_text() -> None:
    text = seal(b"content", CODE)
    with pytest.raises(BadInput) as caught:
        unseal(text, Secret("7K2M-9QXR-04TC"))
    assert caught.value.kind == "enrolment_code_wrong"
    for broken in (text[:-1], text[:20] + text[21:], text[:30] + "A" + text[30:], "POSE1AA"):
        with pytest.raises(BadInput) as caught:
            unseal(broken, CODE)
        assert caught.value.kind == "enrolment_unreadable"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "enrolment_unreadable"),
        ("4006381333931", "enrolment_unreadable"),
        ("POSE1" + "A" * 5000, "enrolment_unreadable"),
        ("POSE2ABCDEFGH", "enrolment_newer"),
    ],
)
def test_what_is_no_enrolment_says_why(text: str, kind: str) -> None:
    with pytest.raises(BadInput) as caught:
        unseal(text, CODE)
    assert caught.value.kind == kind


def test_a_scan_is_known_at_a_glance() -> None:
    assert looks_like_enrolment(seal(b"x", CODE))
    assert looks_like_enrolment("pose2abc\n")
    assert not looks_like_enrolment("POSE1")
    assert not looks_like_enrolment("K01-261123-0412-9")


def test_codes_are_made_of_letters_nobody_confuses_and_differ() -> None:
    made = {check_code(new_code()).reveal() for _ in range(50)}
    assert len(made) == 50
    assert set("".join(made)) <= set(CODE_LETTERS)
    for odd in ("", "7K2M-9QXR-04T", "7K2M-9QXR-04TU", "٧K2M9QXR04TB"):
        with pytest.raises(BadInput) as caught:
            check_code(Secret(odd))
        assert caught.value.kind == "enrolment_code_odd"


def test_the_first_version_opens_for_ever() -> None:
    assert seal(b"first", CODE, salt=bytes(range(16))) == FIRST
    assert unseal(FIRST, CODE) == b"first"
