from __future__ import annotations

import socket
import ssl
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.errors import PosError, Refused, Unreachable, Unsure
from pos_app.gateway.envelope import Opened
from pos_app.gateway.faults import CallKind, Sent, answer_of, from_exception, may_repeat

YES: dict[str, Any] = {"status": True, "message": "ok", "response": {"id": 1}}
NO: dict[str, Any] = {"status": False, "message": "no", "response": None}
NONSENSE = Opened(fault="not_json")
OTHER_KEYS = Opened(fault="keys_do_not_fit")
WRITE, READ, SIGN_IN = CallKind.WRITE, CallKind.READ, CallKind.SIGN_IN


def outcome(status: int, opened: Opened, kind: CallKind) -> tuple[str, str]:
    try:
        answer_of(status, opened, kind, retry_after=4.0)
    except PosError as error:
        return type(error).__name__, error.kind
    return "done", ""


@pytest.mark.parametrize(
    ("status", "opened", "write", "read"),
    [
        (200, Opened(YES), ("done", ""), ("done", "")),
        (201, Opened(YES), ("done", ""), ("done", "")),
        (200, Opened({**YES, "status": "1"}), ("done", ""), ("done", "")),
        (200, Opened(NO), ("Refused", "refused"), ("Refused", "refused")),
        (200, Opened({**NO, "status": 0}), ("Refused", "refused"), ("Refused", "refused")),
        (200, NONSENSE, ("Unsure", "bad_answer"), ("Unreachable", "bad_answer")),
        (200, Opened("text"), ("Unsure", "bad_answer"), ("Unreachable", "bad_answer")),
        (200, Opened({}), ("Unsure", "bad_answer"), ("Unreachable", "bad_answer")),
        (200, OTHER_KEYS, ("Unsure", "keys_do_not_fit"), ("Unreachable", "keys_do_not_fit")),
        (204, Opened(fault="empty"), ("Unsure", "bad_answer"), ("Unreachable", "bad_answer")),
        (302, NONSENSE, ("Unsure", "redirected"), ("Unreachable", "redirected")),
        (401, NONSENSE, ("Unsure", "signed_out"), ("Unreachable", "signed_out")),
        (401, Opened(NO), ("Unsure", "signed_out"), ("Unreachable", "signed_out")),
        (403, Opened(NO), ("Refused", "forbidden"), ("Refused", "forbidden")),
        (403, NONSENSE, ("Unsure", "bad_answer"), ("Unreachable", "bad_answer")),
        (404, Opened(NO), ("Refused", "not_found"), ("Refused", "not_found")),
        (
            404,
            Opened({"message": "Request not found"}),
            ("Refused", "not_found"),
            ("Refused", "not_found"),
        ),
        (404, NONSENSE, ("Unsure", "bad_answer"), ("Unreachable", "bad_answer")),
        (422, Opened(NO), ("Refused", "refused"), ("Refused", "refused")),
        (408, NONSENSE, ("Unsure", "no_answer"), ("Unreachable", "no_answer")),
        (429, NONSENSE, ("Unreachable", "too_many_requests"), ("Unreachable", "too_many_requests")),
        (500, Opened(NO), ("Unsure", "gateway_trouble"), ("Unreachable", "gateway_trouble")),
        (502, NONSENSE, ("Unsure", "gateway_trouble"), ("Unreachable", "gateway_trouble")),
        (200, Opened({"message": "Internal server error"}), ("Unsure", "bad_answer"), ("done", "")),
    ],
)
def test_the_table(
    status: int, opened: Opened, write: tuple[str, str], read: tuple[str, str]
) -> None:
    assert outcome(status, opened, WRITE) == write
    assert outcome(status, opened, READ) == read


@pytest.mark.parametrize("status", [400, 401, 403, 404, 422])
def test_a_refused_sign_in_is_unreachable(status: int) -> None:
    assert outcome(status, Opened(NO), SIGN_IN) == ("Unreachable", "sign_in_refused")


@pytest.mark.parametrize("key", ["response", "data", "errors"])
def test_field_maps_are_kept(key: str) -> None:
    whole: Any = {"status": False, "message": "x", key: {"amount": ["a", "b"], "title": "c"}}
    with pytest.raises(Refused) as caught:
        answer_of(422, Opened(whole), WRITE)
    assert caught.value.kind == "invalid_fields"
    assert caught.value.fields == {"amount": ("a", "b"), "title": ("c",)}


def test_a_message_may_come_in_two_languages() -> None:
    said = answer_of(200, Opened({**YES, "message": {"en": "Done", "ar": "\u062a\u0645"}}), READ)
    assert said.message == "Done"


def test_an_object_without_an_envelope_is_its_own_answer() -> None:
    bare: Any = {"id": 14696, "invoice_status": 1, "status": 1}
    assert answer_of(200, Opened(bare), READ).response == bare


def test_an_answer_under_data_is_read() -> None:
    bare: Any = {"status": True, "message": "x", "data": {"token": "t"}}
    assert answer_of(200, Opened(bare), READ).response == {"token": "t"}


@pytest.mark.parametrize(
    ("problem", "kind"),
    [
        (httpx.ConnectError("x"), "no_connection"),
        (httpx.ConnectTimeout("x"), "connect_timed_out"),
        (httpx.PoolTimeout("x"), "busy"),
        (httpx.ReadError("x"), "no_connection"),
        (TimeoutError(), "connect_timed_out"),
        (OSError("x"), "no_connection"),
    ],
)
def test_before_the_body_nothing_was_sent(problem: Exception, kind: str) -> None:
    for call in CallKind:
        found = from_exception(problem, Sent.NOTHING, call)
        assert isinstance(found, Unreachable)
        assert found.kind == kind


@pytest.mark.parametrize(
    ("cause", "kind"),
    [(socket.gaierror(1, "x"), "no_such_host"), (ssl.SSLError(1, "x"), "tls_failed")],
)
def test_the_root_cause_names_the_kind(cause: Exception, kind: str) -> None:
    problem = httpx.ConnectError("x")
    problem.__cause__ = cause
    assert from_exception(problem, Sent.NOTHING, WRITE).kind == kind


@pytest.mark.parametrize(
    ("problem", "kind", "timed_out"),
    [
        (httpx.ReadTimeout("x"), "no_answer", True),
        (httpx.WriteTimeout("x"), "no_answer", True),
        (TimeoutError(), "no_answer", True),
        (httpx.ReadError("x"), "connection_lost", False),
        (httpx.RemoteProtocolError("x"), "connection_lost", False),
        (httpx.DecodingError("x"), "bad_answer", False),
    ],
)
def test_after_the_body_a_write_is_unsure(problem: Exception, kind: str, timed_out: bool) -> None:
    write = from_exception(problem, Sent.SOME, WRITE)
    assert isinstance(write, Unsure)
    assert (write.kind, write.timed_out) == (kind, timed_out)
    read = from_exception(problem, Sent.SOME, READ)
    assert isinstance(read, Unreachable)


def test_no_address_or_text_gets_into_a_detail() -> None:
    found = from_exception(httpx.ReadError("https://host/?data=secret"), Sent.SOME, WRITE)
    assert "secret" not in str(found)


def test_what_a_second_try_may_cure() -> None:
    assert may_repeat(Unreachable("gateway_trouble"))
    assert not may_repeat(Unreachable("keys_do_not_fit"))


@given(
    st.integers(100, 599),
    st.recursive(
        st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=2)
            | st.dictionaries(
                st.sampled_from(["status", "message", "response", "data", "errors", "id"]),
                inner,
                max_size=4,
            )
        ),
        max_leaves=6,
    ),
    st.sampled_from(CallKind),
)
def test_any_answer_ends_in_ours(status: int, value: Any, kind: CallKind) -> None:
    try:
        answer_of(status, Opened(value), kind)
    except (Refused, Unsure, Unreachable) as error:
        assert kind is WRITE or not isinstance(error, Unsure)
    else:
        assert 200 <= status < 300


@pytest.mark.parametrize(
    "problem", [httpx.WriteError("gone"), httpx.WriteTimeout("slow"), TimeoutError()]
)
def test_what_was_cut_off_before_its_end_was_not_done(problem: Exception) -> None:
    found = from_exception(problem, Sent.PART, WRITE)
    assert (type(found), found.kind) == (Unreachable, "cut_off")
