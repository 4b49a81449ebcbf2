from __future__ import annotations

import pytest

from pos_app.simulator.api.routes import ROUTES, find_route


@pytest.mark.parametrize(
    ("method", "path", "operation", "parts"),
    [
        ("GET", "/api/v1/refund/", "refunds.list", ()),
        ("POST", "/api/v1/refund", "refunds.create", ()),
        ("DELETE", "/api/v1/refund/1467", "refunds.cancel", ("1467",)),
        ("POST", "/api/v1/invoice", "invoices.create", ()),
        ("POST", "/api/v1/invoice/", "invoices.subscription", ()),
        ("PUT", "/api/v1/invoice/841759657093983406", "invoices.cancel", ("841759657093983406",)),
        ("GET", "/api/transaction/R-1", "gateway.enquire", ("R-1",)),
        ("GET", "/api/v1/open-invoice/customers/926", "open.customers", ("926",)),
    ],
)
def test_paths_lead_to_operations(
    method: str, path: str, operation: str, parts: tuple[str, ...]
) -> None:
    found = find_route(method, path)
    assert found is not None
    assert (found[0].operation, found[1]) == (operation, parts)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/api/v1/refund"),
        ("POST", "/api/v1/refund/"),
        ("GET", "/api/v1/invoice/abc"),
        ("GET", "/api/v1/profile/"),
        ("GET", "/api/transaction/"),
        ("PATCH", "/api/v1/invoice"),
    ],
)
def test_slashes_methods_and_ids_matter(method: str, path: str) -> None:
    assert find_route(method, path) is None


def test_only_the_enquiry_is_not_sealed() -> None:
    assert [route.operation for route in ROUTES if not route.sealed] == ["gateway.enquire"]
