from __future__ import annotations

from dataclasses import replace

from pos_app.app.desks.display_draft import draft_of, readable, words_of
from pos_app.settings.model import Settings
from ui.viewmodels.setup.device_desk import BoxDraft, DisplayDraft


def test_a_draft_begins_with_what_is_set() -> None:
    assert draft_of(Settings()) == DisplayDraft()


def test_only_a_box_has_a_table_of_its_own() -> None:
    words = words_of(DisplayDraft("dwin", "serial:///dev/x", crc=True, layout="/panel.toml"))
    assert (words["display.crc"], words["display.layout"]) == ("true", "/panel.toml")
    assert not any(key.startswith("display.template") for key in words)
    box = replace(DisplayDraft("template"), box=BoxDraft(show="{url}", checksum="xor"))
    words = words_of(box)
    assert (words["display.template.show"], words["display.template.checksum"]) == ("{url}", "xor")
    assert words["display.template.ack_seconds"] == "0.5"


def test_bytes_are_written_for_people() -> None:
    assert readable(b"A{~}\x00\x7f\xff") == "A{~}\\x00\\x7F\\xFF"
