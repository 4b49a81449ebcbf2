from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from drivers.displays.checksums import Checksum
from drivers.displays.frames import Verdict
from drivers.displays.layouts import SHIPPED
from drivers.displays.template import (
    ByteTemplate,
    Covers,
    Framing,
    LengthPrefix,
    Template,
    TemplateAnswer,
)
from drivers.displays.template_file import read_template, template_of
from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.errors import BadInput, DeviceTrouble
from tests.drivers.displays.golden_story import AMOUNT, CANCELLED, CHANGE, IDLE, LINK, PAID
from tests.drivers.displays.test_line_display import views

BOX = read_template(SHIPPED / "template-example.toml")


def box(**moments: str) -> Template:
    texts = {"show": "{url}", "paid": "P", "failed": "F", "idle": "I", **moments}
    return template_of({"moments": texts})


def test_every_field_is_filled() -> None:
    shown = box(show="{amount}/{fils}/{url}/{reference}/{lang}/{seconds}/{shop}").frames(LINK, None)
    assert shown[0].data == (
        b'30.000/30000/https://pay.example.test/i/842217?a=1&q="x"|y/T01-7/both/581/Al Nakheel Cafe'
    )


def test_escapes_of_a_template() -> None:
    parsed = ByteTemplate.parse(r"\x1B\xffA\r\n\t\\{{}}{lang}", "k")
    assert parsed.fill({"lang": "ar"}, {}) == b"\x1b\xffA\r\n\t\\{}ar"


@pytest.mark.parametrize("text", [r"\x1", r"\q", "{", "}", "{payer}", "{AMOUNT}", "é", "{url"])
def test_a_template_that_cannot_be_read_is_said(text: str) -> None:
    with pytest.raises(BadInput) as caught:
        box(paid=text)
    assert caught.value.kind == ("template_field" if text == "{payer}" else "template_text")
    assert "moments.paid" in caught.value.detail
    assert caught.value.field == "display.template.paid"


def test_a_value_is_filled_once_and_never_read_as_a_field() -> None:
    view = replace(LINK, url="https://a.test/{amount}\\x00{{")
    assert box().frames(view, None)[0].data == b"https://a.test/{amount}\\x00{{"


@given(view=views)
def test_no_value_can_end_a_frame(view: DisplayView) -> None:
    try:
        frames = BOX.frames(view, None)
    except DeviceTrouble as trouble:
        assert trouble.kind in ("link_unreadable", "link_too_long")
        return
    for frame in frames:
        assert frame.data[0] == 0x02
        assert frame.data[-1] == 0x03
        assert frame.data[1] == len(frame.data) - 4
        assert all(0x20 <= byte <= 0x7E for byte in frame.data[3:-2])


def test_a_character_that_means_something_to_the_box_is_replaced() -> None:
    assert b"%7Cy" in BOX.frames(LINK, None)[0].data


@pytest.mark.parametrize(
    ("framing", "expected"),
    [
        (Framing(), "414243"),
        (Framing(head=b"\x02", tail=b"\x03"), "0241424303"),
        (Framing(length=LengthPrefix.U8), "03414243"),
        (Framing(length=LengthPrefix.U16_BIG, length_adds=2), "0005414243"),
        (Framing(length=LengthPrefix.U16_LITTLE), "0300414243"),
        (Framing(length=LengthPrefix.ASCII3), "303033414243"),
        (Framing(checksum=Checksum.XOR), "41424340"),
        (Framing(checksum=Checksum.SUM8), "414243c6"),
        (Framing(checksum=Checksum.CRC16_MODBUS), "4142435085"),
        (Framing(checksum=Checksum.CRC16_CCITT, low_byte_first=False), "414243f508"),
        (
            Framing(head=b"\x01", length=LengthPrefix.U8, checksum=Checksum.XOR,
                    checksum_covers=Covers.LENGTH_BODY),
            "010341424343",
        ),
        (
            Framing(head=b"\x01", length=LengthPrefix.U8, checksum=Checksum.XOR,
                    checksum_covers=Covers.ALL),
            "010341424342",
        ),
    ],
)  # fmt: skip
def test_framings(framing: Framing, expected: str) -> None:
    assert framing.wrap(b"ABC").hex() == expected


def test_a_body_too_long_for_its_length_is_refused() -> None:
    for length in (LengthPrefix.U8, LengthPrefix.ASCII3):
        with pytest.raises(BadInput, match="template_too_long"):
            Framing(length=length).wrap(b"x" * 1000)


def test_moments_the_box_does_not_know_are_idle() -> None:
    plain = box()
    for moment in (DisplayMoment.AMOUNT, DisplayMoment.TAP_CARD, DisplayMoment.WAITING):
        assert plain.frames(replace(AMOUNT, moment=moment), None) == plain.frames(IDLE, None)
    rich = box(amount="A{amount}", waiting="W", change="C{amount}")
    assert rich.frames(AMOUNT, None)[0].data == b"A1.250"
    assert rich.frames(CHANGE, None)[0].data == b"C18.750"
    assert rich.frames(CANCELLED, None)[0].data == b"F"


def test_paid_is_told_once_and_never_refreshed() -> None:
    assert box().frames(PAID, PAID) == ()
    assert box().refresh(PAID) == ()


def test_a_link_longer_than_the_box_can_draw_is_not_sent() -> None:
    with pytest.raises(DeviceTrouble, match="link_too_long"):
        BOX.frames(replace(LINK, url="https://a.test/" + "x" * 200), None)


@pytest.mark.parametrize(
    ("received", "verdict"),
    [
        (b"", Verdict.INCOMPLETE),
        (b"O", Verdict.INCOMPLETE),
        (b"..OK", Verdict.ACCEPTED),
        (b"ER", Verdict.REFUSED),
        (b"OKER", Verdict.ACCEPTED),
        (b"EROK", Verdict.REFUSED),
    ],
)
def test_answers(received: bytes, verdict: Verdict) -> None:
    assert TemplateAnswer(b"OK", b"ER").judge(received) is verdict


@pytest.mark.parametrize(
    ("tables", "key"),
    [
        ({"moments": {"show": "{url}", "paid": "", "failed": ""}}, "moments.idle"),
        ({"moments": {"show": "QR", "paid": "", "failed": "", "idle": ""}}, "moments.show"),
        ({"init": ""}, "init"),
        ({"frame": {"lenght": "u8"}}, "frame.lenght"),
        ({"frame": {"length": "u7"}}, "frame.length"),
        ({"frame": {"length": 8}}, "frame.length"),
        ({"frame": {"checksum": "md5"}}, "frame.checksum"),
        ({"frame": {"checksum_order": "middle"}}, "frame.checksum_order"),
        ({"frame": {"head": "{url}"}}, "frame.head"),
        ({"frame": {"length_adds": -1}}, "frame.length_adds"),
        ({"frame": []}, "frame"),
        ({"answer": {"refused": "N"}}, "answer.accepted"),
        ({"answer": {"accepted": "Y", "timeout": 60}}, "answer.timeout"),
        ({"limits": {"url": 99999}}, "limits.url"),
        ({"limits": {"gap": True}}, "limits.gap"),
        ({"escape": {"ab": "x"}}, "escape.ab"),
        ({"escape": {"|": 5}}, "escape.|"),
    ],
)
def test_a_fault_of_the_file_names_its_key(tables: dict[str, Any], key: str) -> None:
    moments = {"show": "{url}", "paid": "P", "failed": "F", "idle": "I"}
    with pytest.raises(BadInput) as caught:
        template_of({"moments": moments, **tables})
    assert caught.value.kind.startswith("template_")
    assert caught.value.detail.startswith(f"{key}: ")
    assert caught.value.field.startswith("display.template.")


def test_init_has_no_sale_to_speak_of() -> None:
    with pytest.raises(BadInput, match=r"moments\.init"):
        box(init="{amount}")


def test_answer_and_limits_of_the_file_reach_the_frames() -> None:
    (frame,) = BOX.frames(PAID, None)
    assert frame.answer == TemplateAnswer(b"\x06", b"\x15")
    assert (frame.patience, BOX.least_gap, BOX.longest_link) == (0.5, 0.1, 200)
    assert BOX.closing()[0].answer is None


def test_a_running_countdown_alone_is_not_said_again() -> None:
    """Many boxes draw the code anew, or say the amount aloud, each time they are told."""
    counting = box(show="{url} {seconds}")
    assert counting.frames(replace(LINK, seconds_left=5), LINK) == ()
    assert counting.frames(replace(LINK, url="https://x.test/2"), LINK) != ()
