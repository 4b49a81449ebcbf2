from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from drivers.displays.layouts import SHIPPED, dwin_layout, nextion_layout
from pos_app.domain.display import DisplayMoment
from pos_app.errors import BadInput


def test_the_shipped_layouts_have_a_page_for_every_moment() -> None:
    assert set(nextion_layout().pages) == set(dwin_layout().pages) == set(DisplayMoment)


def test_the_shipped_layout_keeps_the_published_names() -> None:
    """devices.md 1.2: `qr0,t0,t1` on page `pay`, `t0` on `idle`, `thanks`, `fail`."""
    pages = nextion_layout().pages
    assert pages[DisplayMoment.SCAN_LINK].name == "pay"
    assert set(pages[DisplayMoment.SCAN_LINK].components) == {"qr0", "t0", "t1"}
    named = {page.name: set(page.components) for page in pages.values()}
    assert named["idle"] == named["thanks"] == named["fail"] == {"t0"}


def test_the_variables_of_the_shipped_dwin_project_do_not_overlap() -> None:
    layout = dwin_layout()
    spans = sorted((f.address, f.address + f.size // 2) for f in layout.fields.values())
    spans.insert(0, (layout.language_address, layout.language_address + 1))
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@pytest.mark.parametrize(
    ("file", "find", "put", "key"),
    [
        ("nextion.toml", 'name = "pay"', 'name = "pay t0"', "pages.scan_link.name"),
        ("nextion.toml", 't1 = "left"', 't1 = "payer"', "pages.scan_link.components.t1"),
        ("nextion.toml", "[pages.waiting]", "[pages.waitin]", "pages.waiting"),
        ("nextion.toml", "link = 192", 'link = "many"', "limits.link"),
        ("nextion.toml", "text = 32", "text = 0", "limits.text"),
        ("dwin.toml", "address = 0x1100", "address = 0x84", "fields.url.address"),
        ("dwin.toml", "size = 202", "size = 201", "fields.url.size"),
        ("dwin.toml", "size = 202", "size = 2020", "fields.url.size"),
        ("dwin.toml", '"left", "url"]', '"left", "payer"]', "pages.scan_link.values"),
        ("dwin.toml", "closing_page = 9", "", "closing_page"),
        ("dwin.toml", "language_address = 0x1000", "language_address = true", "language_address"),
    ],
)
def test_a_fault_names_its_key(tmp_path: Path, file: str, find: str, put: str, key: str) -> None:
    text = (SHIPPED / file).read_text("utf-8")
    assert find in text
    own = tmp_path / file
    own.write_text(text.replace(find, put, 1), "utf-8")
    with pytest.raises(BadInput) as caught:
        (nextion_layout if file == "nextion.toml" else dwin_layout)(own)
    assert caught.value.kind == "layout_invalid"
    assert key in caught.value.detail
    assert caught.value.field == "display.layout"


def test_a_missing_or_broken_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="layout_unreadable"):
        nextion_layout(tmp_path / "none.toml")
    broken = tmp_path / "broken.toml"
    broken.write_bytes(b"\xff\xfe[")
    with pytest.raises(BadInput, match="layout_invalid"):
        dwin_layout(broken)
