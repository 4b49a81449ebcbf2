from __future__ import annotations

from dataclasses import replace

from fake_staff import MEMBERS

from pos_app.domain.staff import Right, Role
from ui.viewmodels.staff.ports import Member


def test_a_role_may_what_its_rights_say_and_who_left_may_nothing() -> None:
    owner, cashier, _ = MEMBERS
    assert owner.may(Right.STAFF)
    assert cashier.may(Right.SELL)
    assert not cashier.may(Right.SETTINGS)
    assert not replace(owner, active=False).may(Right.SELL)


def test_rights_of_this_till_go_before_those_as_delivered() -> None:
    cashier = Member("c", "Mariam", "M", Role.CASHIER, rights=frozenset({Right.REFUND}))
    assert cashier.may(Right.REFUND)
    assert not cashier.may(Right.SELL)
