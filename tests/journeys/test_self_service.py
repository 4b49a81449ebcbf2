from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from pos_app.domain.sale import SaleState
from scripts.fingers import find, tap, text_of, until

from .conftest import Visit

Key = Qt.Key
Run = Callable[..., None]
SETTINGS = {
    "POS_APP_KIOSK_SELF_SERVICE": "true",
    "POS_APP_KIOSK_TILES": '[{ amount = "1.500", en = "Wash" }, { amount = "2.750", en = "Wax" }]',
}


def test_a_payer_alone_chooses_pays_and_leaves_the_start_to_the_next(visit: Run) -> None:
    async def journey(till: Visit) -> None:
        await until(lambda: find("tile_1"), "the tiles")
        assert find("nav_settings") is None
        for key in (Key.Key_F1, Key.Key_F9, Key.Key_F10, Key.Key_F12, Key.Key_Escape):
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key.value, Qt.KeyboardModifier.NoModifier)
                QCoreApplication.sendEvent(till.open.window, event)
        assert till.open.shell.till.state.screen == "self_service"
        await tap("language")
        await tap("tile_1")
        await tap("vt_approve")
        await until(lambda: find("outcome"), "the outcome")
        assert text_of("outcome") == "تم الدفع. شكرًا لك!"
        (sale,) = await till.sales()
        assert (sale.state, sale.amount) == (SaleState.PAID, 2_750)
        assert await till.paid_references() == [sale.reference]
        assert "2.750" in (await till.slip()).text
        await tap("new_sale")
        await until(lambda: find("tile_0"), "the tiles")
        assert text_of("invitation") == "What would you like to pay for?"

    visit(journey, **SETTINGS)
