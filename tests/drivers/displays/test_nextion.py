from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.displays.frames import Verdict
from drivers.displays.layouts import nextion_layout
from drivers.displays.nextion import END, Nextion, NextionAnswer
from pos_app.domain.display import DisplayView
from pos_app.errors import DeviceTrouble
from tests.drivers.displays.golden_story import AMOUNT, IDLE, LINK, TICK
from tests.drivers.displays.test_line_display import views

PANEL = Nextion(nextion_layout())


def test_quotes_and_backslashes_of_a_link_are_escaped() -> None:
    view = replace(LINK, url='https://a.test/"\\x')
    assert PANEL.frames(view, None)[-1].data == b'qr0.txt="https://a.test/\\"\\\\x"' + END


@given(url=st.text(min_size=1, max_size=250), shop=st.text(max_size=80))
def test_an_instruction_ends_only_at_its_end(url: str, shop: str) -> None:
    for view in (replace(LINK, url=url), replace(IDLE, shop_name=shop)):
        try:
            frames = PANEL.frames(view, None)
        except DeviceTrouble as trouble:
            assert trouble.kind in ("link_unreadable", "link_too_long")
            continue
        for frame in frames:
            assert frame.data.index(END) == len(frame.data) - 3
            assert frame.data[:-3].isascii()


@given(view=views)
def test_pages_and_components_are_those_of_the_layout_only(view: DisplayView) -> None:
    page = PANEL.layout.pages[view.moment]
    try:
        frames = PANEL.frames(view, None)
    except DeviceTrouble:
        return
    texts = [frame.data[:-3].decode("ascii") for frame in frames]
    assert texts[1] == f"page {page.name}"
    assert [text.partition(".txt=")[0] for text in texts[2:]] == list(page.components)


def test_a_tick_sends_the_countdown_alone() -> None:
    assert [frame.data for frame in PANEL.frames(TICK, LINK)] == [b't1.txt="9:40"' + END]


def test_a_change_of_language_draws_the_page_anew() -> None:
    frames = PANEL.frames(replace(AMOUNT, language="en"), AMOUNT)
    assert [frame.data for frame in frames[:2]] == [b"sys0=0" + END, b"page total" + END]


def test_a_link_longer_than_the_component_is_not_sent() -> None:
    with pytest.raises(DeviceTrouble, match="link_too_long"):
        PANEL.frames(replace(LINK, url="https://a.test/" + "x" * 192), None)


@pytest.mark.parametrize(
    ("received", "verdict"),
    [
        ("", Verdict.INCOMPLETE),
        ("01 ff ff", Verdict.INCOMPLETE),
        ("01 ff ff ff", Verdict.ACCEPTED),
        ("1a ff ff ff", Verdict.REFUSED),
        ("00 ff ff ff", Verdict.REFUSED),
        ("24 ff ff ff 01 ff ff ff", Verdict.REFUSED),
        ("65 00 01 01 ff ff ff 01 ff ff ff", Verdict.ACCEPTED),
        ("00 00 00 ff ff ff 88 ff ff ff", Verdict.INCOMPLETE),
        ("ff ff ff 01 ff ff ff", Verdict.ACCEPTED),
    ],
)
def test_answers_to_an_instruction(received: str, verdict: Verdict) -> None:
    assert NextionAnswer().judge(bytes.fromhex(received)) is verdict


def test_the_greeting_waits_for_the_page_and_forgives_the_rest() -> None:
    (greeting,) = PANEL.opening()
    assert greeting.answer is not None
    assert greeting.answer.judge(bytes.fromhex("00 ff ff ff 01 ff ff ff")) is Verdict.INCOMPLETE
    came = bytes.fromhex("00 ff ff ff 01 ff ff ff 66 03 ff ff ff")
    assert greeting.answer.judge(came) is Verdict.ACCEPTED


def test_refreshing_does_not_load_the_page_again() -> None:
    assert PANEL.refresh(LINK) == PANEL.opening()


def test_closing_waits_for_nothing() -> None:
    assert [(frame.data, frame.answer) for frame in PANEL.closing()] == [(b"page off" + END, None)]
