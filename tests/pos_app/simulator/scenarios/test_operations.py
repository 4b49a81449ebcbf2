from __future__ import annotations

import pytest

from pos_app.simulator.api.routes import ROUTES, SIGN_IN
from pos_app.simulator.scenarios.operations import OPERATIONS, covers


@pytest.mark.parametrize(
    ("words", "operation", "covered"),
    [
        (("pos.create",), "pos.create", True),
        (("pos.create",), "pos.resend", False),
        (("pos.*",), "pos.resend", True),
        (("*",), "refunds.create", True),
        (("*",), "account.login", False),
        (("account.*",), "account.login", True),
        (("reads",), "pos.list", True),
        (("reads",), "pos.create", False),
        (("writes",), "pos.cancel", True),
        (("writes",), "account.refresh", False),
    ],
)
def test_words_cover_operations(words: tuple[str, ...], operation: str, covered: bool) -> None:
    assert covers(words, operation) is covered


def test_every_route_has_a_known_operation_and_every_operation_a_route() -> None:
    routed = {route.operation for route in ROUTES} | {name for name, _ in SIGN_IN.values()}
    assert routed | {"pos.resend", "pos.cancel"} == OPERATIONS
