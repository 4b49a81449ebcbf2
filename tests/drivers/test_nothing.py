from __future__ import annotations

from drivers.nothing import NoDisplay
from pos_app.domain.display import DisplayMoment, DisplayView


async def test_it_shows_nothing_and_is_never_in_trouble() -> None:
    display = NoDisplay()
    display.show(DisplayView(moment=DisplayMoment.IDLE))
    assert display.trouble() == ""
    await display.close()
