from __future__ import annotations

from ui.viewmodels.ports import GatewayKeys, Secret, SetUp


def test_a_secret_never_shows_itself() -> None:
    secret = Secret("hunter2")
    keys = GatewayKeys("sandbox", "842217", secret, secret, secret, "user", secret)
    for shown in (
        repr(secret),
        str(secret),
        f"{secret}",
        repr(keys),
        repr(SetUp("en", "demo", keys=keys, pin=secret)),
    ):
        assert "hunter2" not in shown
    assert secret.reveal() == "hunter2"
