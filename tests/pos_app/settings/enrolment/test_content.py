from __future__ import annotations

import json
import zlib
from dataclasses import replace
from datetime import date

import pytest

from pos_app.domain.staff import Role
from pos_app.errors import BadInput
from pos_app.settings.enrolment import content
from pos_app.settings.enrolment.content import (
    Enrolment,
    FirstOperator,
    known_settings,
    pack,
    unpack,
)
from pos_app.settings.secret import Secret

WHOLE = Enrolment(
    id="00112233aabbccdd",
    label="السالمية 07",
    until=date(2026, 12, 1),
    settings={"till.number": "07", "kiosk.enabled": True, "sale.quick_amounts": ["0.500"]},
    secrets={"iv_key": Secret("5NVdrlPVNnjo2Jy9"), "password": Secret("Test@1234")},
    staff=(FirstOperator("Noura", Role.OWNER, "$argon2id$v=19$x"),),
)


def squeezed(plain: object) -> bytes:
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15, zdict=content._WORDS)
    return squeeze.compress(json.dumps(plain).encode()) + squeeze.flush()


def test_what_was_packed_comes_out_the_same() -> None:
    assert unpack(pack(WHOLE)) == WHOLE


def test_the_words_of_version_one_never_change() -> None:
    # another dictionary would open no enrolment that is out there
    assert zlib.crc32(content._WORDS) == CRC_OF_VERSION_1


CRC_OF_VERSION_1 = 3302776348


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"\x00\x01garbage",
        squeezed([]),
        squeezed({"i": "1"}),
        squeezed({"i": "1", "n": "", "u": "soon", "s": {}, "k": {}}),
        squeezed({"i": "1", "n": "", "u": "2026-12-01", "s": [], "k": {}}),
        squeezed(
            {"i": "1", "n": "", "u": "2026-12-01", "s": {}, "k": {}, "o": [["a", "king", ""]]}
        ),
        squeezed({"i": "x" * 100_000}),
    ],
)
def test_other_content_is_refused_without_a_traceback(broken: bytes) -> None:
    with pytest.raises(BadInput) as caught:
        unpack(broken)
    assert caught.value.kind == "enrolment_unreadable"


def test_a_secret_that_cannot_be_is_refused_without_being_shown() -> None:
    with pytest.raises(BadInput) as caught:
        unpack(pack(replace(WHOLE, secrets={"iv_key": Secret("canary-short")})))
    assert caught.value.kind == "secret_wrong_length"
    assert "canary" not in str(caught.value)


def test_what_a_later_version_adds_is_passed_over() -> None:
    later = {"i": "1", "n": "t", "u": "2026-12-01", "s": {"till.colour": "red"},
             "k": {"certificate": "x"}, "z": 1}  # fmt: skip
    found = unpack(squeezed(later))
    assert found.secrets == {}
    assert known_settings(found) == {}


def test_a_setting_that_may_not_be_is_named() -> None:
    with pytest.raises(BadInput) as caught:
        known_settings(replace(WHOLE, settings={"till.language": "fr"}))
    assert caught.value.field == "till.language"
