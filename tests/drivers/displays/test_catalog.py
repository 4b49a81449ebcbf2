from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest

from drivers.displays.catalog import (
    DRIVERS,
    DisplayChoice,
    encoder_of,
    is_same_port,
    open_display,
)
from drivers.displays.dwin import Dwin
from drivers.displays.layouts import SHIPPED
from drivers.displays.line_display import LineDialect, LineDisplay
from drivers.displays.nextion import Nextion
from drivers.displays.template import Template
from drivers.nothing import NoDisplay
from pos_app.errors import BadInput
from pos_app.settings.model import DisplayTemplate
from tests.drivers.displays.golden_story import IDLE, LINK, PAID
from tests.fakes import FakeClock


def test_each_driver_has_its_encoder() -> None:
    box = DisplayChoice("template", template=SHIPPED / "template-example.toml")
    assert encoder_of(DisplayChoice("line", dialect="aedex")) == LineDisplay(LineDialect.AEDEX)
    assert isinstance(encoder_of(DisplayChoice("nextion")), Nextion)
    assert encoder_of(DisplayChoice("dwin", crc=True)) == Dwin(
        encoder_of(DisplayChoice("dwin")).layout,
        crc=True,  # type: ignore[attr-defined]
    )
    assert isinstance(encoder_of(box), Template)
    assert set(DRIVERS) == {"none", "line", "nextion", "dwin", "template"}


async def test_no_display_has_no_trouble() -> None:
    display = open_display(DisplayChoice("none"), clock=FakeClock())
    assert isinstance(display, NoDisplay)
    display.show(PAID)
    assert display.trouble() == ""
    await display.close()


@pytest.mark.parametrize(
    ("choice", "kind", "field"),
    [
        (DisplayChoice("billboard", "serial:///dev/x"), "display_unknown", "display.driver"),
        (DisplayChoice("line", "serial:///dev/x", "klingon"), "dialect_unknown", "display.dialect"),
        (DisplayChoice("line"), "transport_missing", "display.transport"),
        (DisplayChoice("line", "ftp://x"), "transport_unknown", "display.transport"),
        (DisplayChoice("template", "serial:///dev/x"), "template_missing", "display.template"),
        (
            DisplayChoice("nextion", "serial:///dev/x", layout=Path("/none.toml")),
            "layout_unreadable",
            "display.layout",
        ),
    ],
)
def test_a_wrong_setting_is_named(choice: DisplayChoice, kind: str, field: str) -> None:
    with pytest.raises(BadInput) as caught:
        open_display(choice, clock=FakeClock())
    assert (caught.value.kind, caught.value.field) == (kind, field)


def test_only_a_line_display_can_share_a_port() -> None:
    with pytest.raises(BadInput, match="display_cannot_share"):
        encoder_of(DisplayChoice("nextion"), shared=True)
    shared = encoder_of(DisplayChoice("line"), shared=True)
    assert shared == LineDisplay(LineDialect.EPSON, shared_port=True)


def test_the_same_port_as_the_printers_is_shared_whatever_its_options() -> None:
    assert is_same_port("serial:///dev/ttyS0?baud=9600", "serial:///dev/ttyS0?baud=115200")
    assert not is_same_port("serial:///dev/ttyS0", "serial:///dev/ttyS1")
    assert not is_same_port("", "")


def test_the_table_of_the_settings_becomes_a_template() -> None:
    table = DisplayTemplate(
        init=r"\x02I",
        show=r"\x02S{amount} {url} {language}\r",
        paid="P",
        length_bytes=1,
        ack=r"\x06",
        ack_seconds=1.5,
    )
    box = encoder_of(DisplayChoice("template", template=asdict(table)))
    assert box.opening()[0].data == b"\x02\x02I"
    (frame,) = box.frames(LINK, None)
    assert frame.data == bytes([len(frame.data) - 1]) + f"\x02S30.000 {LINK.url} both\r".encode()
    assert frame.patience == 1.5
    assert box.frames(IDLE, None) == ()
