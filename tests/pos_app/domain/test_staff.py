from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.staff import (
    APPROVALS,
    FIRST_WAIT,
    FREE_ATTEMPTS,
    LONGEST_WAIT,
    OPERATOR_SET,
    PIN_RIGHT,
    PIN_TRIED,
    RIGHTS,
    SIGNED_OUT,
    Attempts,
    Operator,
    Right,
    Role,
    Roster,
    check_operator,
    check_pin,
    operator_to_plain,
    rights_with,
    roster_after,
    wait_after,
    without_secrets,
)
from pos_app.errors import BadInput

NOW = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)
OWNER = Operator("o1", "Amal Hassan", Role.OWNER, "hash-canary")
CASHIER = Operator("c1", "بدر", Role.CASHIER, "h2")


def _roster(*operators: Operator) -> Roster:
    roster = Roster()
    for operator in operators:
        roster = roster_after(roster, OPERATOR_SET, operator_to_plain(operator), NOW)
    return roster


def test_who_may_do_what() -> None:
    assert CASHIER.may(Right.SELL)
    assert not CASHIER.may(Right.RESOLVE)
    assert RIGHTS[Role.CASHIER] < RIGHTS[Role.SUPERVISOR] < RIGHTS[Role.OWNER]
    assert RIGHTS[Role.OWNER] == frozenset(Right)
    assert not Operator("x", "X", Role.OWNER, "", active=False).may(Right.SELL)


def test_an_operator_shows_initials_but_no_hash() -> None:
    assert OWNER.initials == "AH"
    assert CASHIER.initials == "ب"
    assert "canary" not in repr(OWNER)


def test_the_roster_is_replayed_from_the_journal() -> None:
    roster = _roster(OWNER, CASHIER)
    assert [each.name for each in roster.active] == ["Amal Hassan", "بدر"]
    assert roster.who_may(Right.RESOLVE) == (OWNER,)
    gone = Operator("c1", "بدر", Role.CASHIER, "h2", active=False)
    roster = roster_after(roster, OPERATOR_SET, operator_to_plain(gone), NOW)
    assert roster.active == (OWNER,)
    assert roster_after(roster, "staff_of_a_later_version", {}, NOW) == roster


def test_attempts_count_until_the_pin_was_right() -> None:
    roster = _roster(OWNER)
    for _ in range(2):
        roster = roster_after(roster, PIN_TRIED, {"operator": "o1"}, NOW)
    roster = roster_after(roster, PIN_TRIED, {"operator": APPROVALS}, NOW)
    assert roster.attempts["o1"] == Attempts(2, NOW)
    right = {"operator": "o1", "tried_as": "o1", "signed_in": True}
    roster = roster_after(roster, PIN_RIGHT, right, NOW)
    assert "o1" not in roster.attempts
    assert roster.signed_in == "o1"
    vouched = {"operator": "o1", "tried_as": APPROVALS, "approved": "resolve"}
    roster = roster_after(roster, PIN_RIGHT, vouched, NOW)
    assert not roster.attempts
    assert roster.signed_in == "o1"
    assert roster_after(roster, SIGNED_OUT, {}, NOW).signed_in == ""


def test_a_new_pin_forgives_but_a_new_name_does_not() -> None:
    roster = roster_after(_roster(OWNER), PIN_TRIED, {"operator": "o1"}, NOW)
    renamed = Operator("o1", "Amal", Role.OWNER, OWNER.pin_hash)
    assert roster_after(roster, OPERATOR_SET, operator_to_plain(renamed), NOW).attempts
    new_pin = Operator("o1", "Amal", Role.OWNER, "other")
    assert not roster_after(roster, OPERATOR_SET, operator_to_plain(new_pin), NOW).attempts


def test_the_wait_doubles_up_to_its_limit() -> None:
    assert wait_after(Attempts(FREE_ATTEMPTS, NOW), NOW) == timedelta()
    assert wait_after(Attempts(FREE_ATTEMPTS + 1, NOW), NOW) == FIRST_WAIT
    assert wait_after(Attempts(FREE_ATTEMPTS + 2, NOW), NOW) == 2 * FIRST_WAIT
    assert wait_after(Attempts(1000, NOW), NOW) == LONGEST_WAIT
    assert wait_after(Attempts(FREE_ATTEMPTS + 1, NOW), NOW + FIRST_WAIT / 3) == FIRST_WAIT * 2 / 3
    assert wait_after(Attempts(FREE_ATTEMPTS + 1, NOW), NOW + FIRST_WAIT) == timedelta()
    assert wait_after(Attempts(99, None), NOW) == timedelta()


def test_a_clock_set_back_locks_nobody_out_for_a_year() -> None:
    assert wait_after(Attempts(99, NOW), NOW - timedelta(days=365)) == timedelta()


@given(st.integers(0, 10_000), st.floats(-1e7, 1e7))
def test_the_wait_is_never_negative_nor_endless(wrong: int, gone: float) -> None:
    wait = wait_after(Attempts(wrong, NOW), NOW + timedelta(seconds=gone))
    assert timedelta() <= wait <= LONGEST_WAIT


@pytest.mark.parametrize("typed", ["7410", " 741085 ", "٧٤١٠", "741085296307"])
def test_pins_that_may_be(typed: str) -> None:
    assert check_pin(typed).isascii()


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("741", "pin_odd"),
        ("7410852963074", "pin_odd"),
        ("74a0", "pin_odd"),
        ("", "pin_odd"),
        ("1111", "pin_guessable"),
        ("1234", "pin_guessable"),
        ("8901", "pin_guessable"),
        ("9876", "pin_guessable"),
    ],
)
def test_pins_that_may_not_be(typed: str, kind: str) -> None:
    with pytest.raises(BadInput) as caught:
        check_pin(typed)
    assert caught.value.kind == kind
    assert not typed or typed not in str(caught.value).replace("1111", "").replace("1234", "")


@pytest.mark.parametrize(
    ("operator", "kind"),
    [
        (Operator("o2", " ", Role.CASHIER, ""), "name_odd"),
        (Operator("o2", "x" * 41, Role.CASHIER, ""), "name_odd"),
        (Operator("o2", "a\nb", Role.CASHIER, ""), "name_odd"),
        (Operator("", "Nora", Role.CASHIER, ""), "operator_id_odd"),
        (Operator("O-2", "Nora", Role.CASHIER, ""), "operator_id_odd"),
        (Operator("o2", "amal hassan", Role.CASHIER, ""), "name_taken"),
        (Operator("o1", "Amal", Role.CASHIER, ""), "owner_needed"),
        (Operator("o1", "Amal", Role.OWNER, "", active=False), "owner_needed"),
    ],
)
def test_who_may_not_be_put_on_record(operator: Operator, kind: str) -> None:
    with pytest.raises(BadInput) as caught:
        check_operator(operator, _roster(OWNER))
    assert caught.value.kind == kind


def test_the_first_is_an_owner_and_more_may_follow() -> None:
    with pytest.raises(BadInput):
        check_operator(CASHIER, Roster())
    assert check_operator(OWNER, Roster()) is OWNER
    assert check_operator(CASHIER, _roster(OWNER)) is CASHIER


def test_a_pins_hash_leaves_the_till_with_nothing() -> None:
    plain = operator_to_plain(OWNER)
    assert "canary" not in str(without_secrets(plain))
    assert without_secrets(plain)["name"] == "Amal Hassan"
    assert without_secrets({"amount_fils": 1}) == {"amount_fils": 1}


def test_a_role_may_be_given_rights_and_lose_them() -> None:
    rights = rights_with({Role.CASHIER: frozenset({Right.SELL, Right.REFUND})})
    roster = replace(_roster(OWNER, CASHIER), rights=rights)
    assert CASHIER.may(Right.REFUND, rights)
    assert not CASHIER.may(Right.REPRINT, rights)
    assert [each.name for each in roster.who_may(Right.REFUND)] == ["Amal Hassan", "بدر"]
    assert [each.name for each in _roster(OWNER, CASHIER).who_may(Right.REFUND)] == ["Amal Hassan"]
    assert rights[Role.OWNER] == frozenset(Right)


@pytest.mark.parametrize(
    ("role", "rights", "field"),
    [
        (Role.CASHIER, {Right.SELL, Right.STAFF}, "roles.cashier"),
        (Role.SUPERVISOR, {Right.SECRETS}, "roles.supervisor"),
        (Role.OWNER, {Right.SELL}, "roles.owner"),
    ],
)
def test_the_owners_rights_are_the_owners(role: Role, rights: set[Right], field: str) -> None:
    with pytest.raises(BadInput) as caught:
        rights_with({role: frozenset(rights)})
    assert (caught.value.kind, caught.value.field) == ("right_not_grantable", field)
