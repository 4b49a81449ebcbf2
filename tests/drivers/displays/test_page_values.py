from __future__ import annotations

from hypothesis import given

from drivers.displays.page_values import VALUE_NAMES, page_values
from pos_app.domain.display import DisplayView
from tests.drivers.displays.golden_story import LINK
from tests.drivers.displays.test_line_display import views


@given(view=views)
def test_every_value_but_the_link_is_printable_ascii(view: DisplayView) -> None:
    values = page_values(view)
    assert set(values) == VALUE_NAMES
    assert values.pop("url") == view.url
    assert all(" " <= c <= "~" for text in values.values() for c in text)


def test_the_values_of_a_link() -> None:
    values = page_values(LINK)
    assert (values["amount"], values["left"], values["shop"]) == (
        "KD 30.000", "9:41", "Al Nakheel Cafe",
    )  # fmt: skip
