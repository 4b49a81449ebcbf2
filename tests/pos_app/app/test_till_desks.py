from __future__ import annotations

from pos_app.app.window import OpenTill, run_till
from pos_app.settings.layers import Loaded
from pos_app.usecases.staff.sign_in import StaffBook

DESKS = ("ledger", "approvals", "shifts", "refunds", "prices", "office", "files", "slips")


def test_each_desk_is_made_once_and_over_the_same_till(
    qapp: object, loaded: Loaded, environ: dict[str, str]
) -> None:
    async def visitor(till: OpenTill) -> None:
        desks = till.desks
        for name in (*DESKS, "devices", "till"):
            assert getattr(desks, name) is getattr(desks, name)
        assert desks.till is till.service
        assert desks.files.shelf is desks.office.shelf
        assert isinstance(till._staff, StaffBook)

    assert run_till(loaded, environ=environ, visitor=visitor) == 0
