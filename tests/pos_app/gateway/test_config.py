from __future__ import annotations

import pytest

from pos_app.errors import BadInput
from pos_app.gateway.config import check_address
from tests.pos_app.gateway.conftest import config_for


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("https://h.example", ""),
        ("https://h.example:8443/base/", ""),
        ("http://127.0.0.1:1", ""),
        ("http://[::1]:1", ""),
        ("http://localhost", ""),
        ("http://h.example", "plain_http"),
        ("http://127.0.0.1.evil.example", "plain_http"),
        ("ftp://h", "address_not_usable"),
        ("https://", "address_not_usable"),
        ("https://user@h", "address_not_usable"),
        ("https://h?x=1", "address_not_usable"),
        ("https://h:99999", "address_not_usable"),
        ("https://[", "address_not_usable"),
        ("", "address_not_usable"),
    ],
)
def test_which_addresses_one_may_speak_to(address: str, kind: str) -> None:
    if not kind:
        assert check_address(address, "base_url") == address.rstrip("/")
        return
    with pytest.raises(BadInput) as caught:
        check_address(address, "base_url")
    assert (caught.value.kind, caught.value.field) == (kind, "base_url")


def test_a_config_has_its_addresses_checked_and_the_checkout_host_is_the_same_unless_set() -> None:
    config = config_for("http://127.0.0.1:1/", gateway_url="").checked()
    assert config.base_url == config.gateway_url == "http://127.0.0.1:1"
    with pytest.raises(BadInput):
        config_for("http://h.example").checked()
