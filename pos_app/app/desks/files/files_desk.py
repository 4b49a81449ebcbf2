"""`ui.viewmodels.office.file_ports.FilesDesk`: files, bulk and refunds of one till."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from platformdirs import user_downloads_dir

from pos_app.app.desks.files.bulk_desk import TillBulk
from pos_app.app.desks.files.file_desk import TillFiles, media_of
from pos_app.app.desks.files.refund_life_desk import TillRefundLife
from pos_app.app.desks.office_shelf import OfficeShelf
from pos_app.app.headless import HeadlessTill
from pos_app.ports.office import Office


class TillFilesDesk:
    """One for the life of the window."""

    def __init__(
        self, till: HeadlessTill, *, shelf: OfficeShelf, operator: Callable[[], str]
    ) -> None:
        """`operator()` is the name of whoever is signed in, or ""."""
        self._till = till
        self._shelf = shelf
        settings = till.loaded.settings
        self._files = TillFiles(
            exports=till.loaded.home.exports,
            clock=till.clock,
            downloads=None if settings.kiosk.enabled else Path(user_downloads_dir()),
            media=media_of(),
        )
        self._bulk = TillBulk(
            bulk=lambda: till.gateway.bulk,
            journal=till.journal,
            clock=till.clock,
            operator=operator,
        )
        self._refund_life = TillRefundLife(
            refunds=lambda: till.gateway.refunds,
            journal=till.journal,
            printing=till.printing,
            till=lambda: settings.till.number,
        )

    @property
    def gateway(self) -> Office:
        """Where lists are read."""
        return self._till.gateway

    @property
    def shelf(self) -> OfficeShelf:
        """Last known states."""
        return self._shelf

    @property
    def files(self) -> TillFiles:
        """Media, exports, downloads."""
        return self._files

    @property
    def bulk(self) -> TillBulk:
        """Many invoices from one file."""
        return self._bulk

    @property
    def refund_life(self) -> TillRefundLife:
        """Refunds up to their decision."""
        return self._refund_life
