from __future__ import annotations

from pathlib import Path

from pos_app.app.desks.files.files_desk import TillFilesDesk
from pos_app.app.desks.office_shelf import OfficeShelf
from pos_app.app.headless import open_headless
from pos_app.settings.layers import load_settings


async def test_it_joins_what_the_till_has(tmp_path: Path) -> None:
    environ = {"POS_APP_HOME": str(tmp_path), "POS_APP_KIOSK_ENABLED": "true"}
    loaded = load_settings(environ, demo=True)
    async with open_headless(loaded, environ=environ) as till:
        shelf = OfficeShelf(tmp_path, till.clock)
        desk = TillFilesDesk(till, shelf=shelf, operator=lambda: "Noor")
        assert desk.shelf is shelf
        assert desk.gateway is till.gateway
        assert "downloads" not in [place.kind for place in await desk.files.places()]
        assert await desk.bulk.open_sending() is None
        assert await desk.refund_life.lives() == ()
        assert await desk.refund_life.follow() == ()
