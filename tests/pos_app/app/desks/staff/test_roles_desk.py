from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from pos_app.app.desks.staff.roles_desk import TillRoles
from pos_app.app.headless import HeadlessTill
from pos_app.app.house import ThisHouse
from pos_app.domain.staff import RIGHTS, Right, Role
from pos_app.errors import BadInput, NotAllowed


class Desk:
    def __init__(self, till: HeadlessTill, environ: Mapping[str, str]) -> None:
        self.till = till
        house = ThisHouse(till=till, environ=environ, operator=str)
        self.roles = TillRoles(till, keep=house.set_settings)

    def kept(self) -> object:
        return tomllib.loads(self.till.loaded.home.settings.read_text("utf-8"))["roles"]


@pytest.fixture
def desk(till: HeadlessTill, environ: dict[str, str]) -> Desk:
    return Desk(till, environ)


async def test_rights_are_kept_as_the_policy_keeps_them_and_count_at_once(desk: Desk) -> None:
    roles = desk.roles
    assert roles.rights() == RIGHTS
    given = frozenset({Right.SELL, Right.REFUND})
    await roles.grant(Role.CASHIER, given)
    assert desk.kept() == {"cashier": ["refund", "sell"]}
    assert roles.rights()[Role.CASHIER] == given
    await roles.grant(Role.CASHIER, RIGHTS[Role.CASHIER])
    assert desk.kept() == {"cashier": []}
    assert roles.rights() == RIGHTS


async def test_a_role_keeps_a_right_and_gets_none_of_the_owners(desk: Desk) -> None:
    with pytest.raises(BadInput, match="right_needed"):
        await desk.roles.grant(Role.CASHIER, frozenset())
    with pytest.raises(BadInput, match="right_not_grantable"):
        await desk.roles.grant(Role.SUPERVISOR, frozenset({Right.SELL, Right.STAFF}))
    with pytest.raises(BadInput, match="right_not_grantable"):
        await desk.roles.grant(Role.OWNER, frozenset({Right.SELL}))
    assert desk.roles.rights() == RIGHTS
    assert [desk.roles.fixed(role) for role in Role] == ["", "", "owner"]


async def test_what_it_has_fixed_stays(desk: Desk, tmp_path: Path) -> None:
    locked = {"roles.cashier": str(tmp_path / "policy.toml")}
    desk.till.loaded = replace(desk.till.loaded, locked=locked)
    assert desk.roles.fixed(Role.CASHIER) == "policy"
    with pytest.raises(NotAllowed, match="setting_locked"):
        await desk.roles.grant(Role.CASHIER, frozenset({Right.SELL}))
