"""`ui.viewmodels.office.ports.OfficeDesk`: the gateway's lists, the shelf, the use cases."""

from __future__ import annotations

from pos_app.app.desks.office_shelf import OfficeShelf
from pos_app.app.headless import HeadlessTill
from pos_app.ports.office import Office


class TillOffice:
    """One for the life of the window."""

    def __init__(self, till: HeadlessTill) -> None:
        self._till = till
        self._shelf = OfficeShelf(till.loaded.home.data / "office", till.clock)

    @property
    def gateway(self) -> Office:
        """Where lists and details are read."""
        return self._till.gateway

    @property
    def shelf(self) -> OfficeShelf:
        """Last known states, on this till's disk."""
        return self._shelf
