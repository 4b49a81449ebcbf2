"""The checklist that every driver of the catalog answers, and why some need not answer a point.

A new driver joins by standing in one of the two tables below; a point that it cannot keep needs
its reason in `EXEMPT`, and `test_every_exemption_is_still_needed` asks for the reason again.
The facts of printer models have a checklist of their own (`printers/test_models.py`), every
dialect's bytes their golden stories (`displays/golden_story.py`).
"""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from drivers.catalog import PRINTER_DRIVERS, PrinterSettings, open_printer
from drivers.displays.catalog import DRIVERS, DisplayChoice, encoder_of, open_display
from drivers.displays.frames import Encoder, Frame
from drivers.displays.layouts import SHIPPED
from drivers.displays.line_display import LONGEST_FRAME
from drivers.printers.connection import Patience
from drivers.printers.text_printer import TextPrinter
from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.domain.money import Fils
from pos_app.errors import DeviceTrouble
from pos_app.ports.devices import PrintState, Readiness, ReceiptPrinter
from tests.drivers.displays.golden_story import STORY
from tests.drivers.printers.samples import HOSTILE, SALE
from tests.fakes import FakeClock

pytestmark = pytest.mark.usefixtures("qapp")

BOX = SHIPPED / "template-example.toml"
DISPLAYS: dict[str, tuple[DisplayChoice, bool]] = {
    **{
        f"line-{dialect}{'-behind-printer' if shared else ''}": (
            DisplayChoice("line", dialect=dialect),
            shared,
        )
        for dialect in ("epson", "utc", "aedex", "cd5220")
        for shared in (False, True)
    },
    "nextion": (DisplayChoice("nextion"), False),
    "dwin": (DisplayChoice("dwin"), False),
    "dwin-crc": (DisplayChoice("dwin", crc=True), False),
    "template": (DisplayChoice("template", template=BOX), False),
    "none": (DisplayChoice("none"), False),
}
PRINTERS = ("none", "virtual", "text", "escpos")

EXEMPT = {
    ("none", "absent is told"): "there is no device that could be absent",
    ("virtual", "absent is told"): "it is a window of ours",
    ("text", "absent is told"): "the stream belongs to whoever gave it",
    ("none", "prints whatever stands on it"): "nothing prints",
    ("none", "one job, one slip"): "nothing prints",
    ("template", "a second more is told"): "a box that says the amount aloud would say it again",
}

ABSENT = "serial:///dev/tty-that-is-not-there?baud=9600"
NASTY = DisplayView(
    DisplayMoment.AMOUNT,
    amount=Fils(99_999_999),
    reference="\x1b@\xff\xff\xff{amount}\u202e7",
    shop_name='\x00"\\!\x02\x03\u202e💥' * 9,
    shop_name_ar="مقهى\u2066" * 40,
)


def exempt(name: str, point: str) -> bool:
    return (name, point) in EXEMPT


def encoder(name: str) -> Encoder:
    choice, shared = DISPLAYS[name]
    return encoder_of(choice, shared=shared)


WIRED = [name for name in DISPLAYS if name != "none"]


# ---- the whole catalog ------------------------------------------------------------------------


def test_every_driver_of_the_catalog_is_asked() -> None:
    assert {choice.driver for choice, _ in DISPLAYS.values()} == set(DRIVERS)
    # `auto` is no driver of its own: it opens an `escpos` on what it finds (test_found_printer).
    assert set(PRINTERS) == set(PRINTER_DRIVERS) - {"auto"}


def test_every_exemption_is_still_needed() -> None:
    assert all(name in {*DISPLAYS, *PRINTERS} and why for (name, _), why in EXEMPT.items())
    tick = [replace(STORY["scan link"], seconds_left=left) for left in (60, 59)]
    assert encoder("template").frames(tick[1], tick[0]) == ()


# ---- printers ---------------------------------------------------------------------------------

Open = Callable[[str, str], ReceiptPrinter]


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[Open]:
    made: list[ReceiptPrinter] = []

    def go(driver: str, transport: str = "") -> ReceiptPrinter:
        if driver == "text":
            made.append(TextPrinter(io.StringIO()))
        else:
            there = transport or f"file://{tmp_path / 'lp'}"
            made.append(open_printer(PrinterSettings(driver, there, lock_folder=tmp_path)))
        return made[-1]

    yield go
    for each in made:
        await each.close()
        await each.close()  # twice does no harm


@pytest.mark.parametrize("driver", PRINTERS)
async def test_an_absent_printer_is_told_and_nothing_is_raised(
    driver: str, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    haste = Patience(connect=0.1, lock=0.1, answer=0.05)
    monkeypatch.setattr("drivers.printers.thermal.Patience", lambda: haste)
    printer = opened(driver, f"file://{Path('/nowhere/lp')}")
    outcome = await printer.print_receipt(SALE, job="1")
    if not exempt(driver, "absent is told"):
        assert (outcome.state, outcome.untouched) == (PrintState.FAILED, True)
        assert outcome.kind in {"not_connected", "not_permitted"}
    assert await printer.readiness() in set(Readiness)
    assert (await printer.open_drawer()).job == "drawer"


@pytest.mark.parametrize("driver", PRINTERS)
async def test_it_prints_whatever_stands_on_it_and_each_job_once(
    driver: str, opened: Open, tmp_path: Path
) -> None:
    printer = opened(driver, "")
    outcome = await printer.print_receipt(HOSTILE, job="1")
    size = (tmp_path / "lp").stat().st_size if driver == "escpos" else 0
    again = await printer.print_receipt(HOSTILE, job="1")
    if not exempt(driver, "prints whatever stands on it"):
        assert outcome.state is not PrintState.FAILED
    if not exempt(driver, "one job, one slip"):
        assert again.state is outcome.state
        assert driver != "escpos" or (tmp_path / "lp").stat().st_size == size


# ---- displays ---------------------------------------------------------------------------------


@pytest.mark.expects_log("the customer's display is out")
@pytest.mark.parametrize("name", WIRED)
async def test_an_absent_display_is_told_and_nothing_is_raised(name: str, tmp_path: Path) -> None:
    choice, shared = DISPLAYS[name]
    clock = FakeClock()
    display = open_display(
        replace(choice, transport=ABSENT),
        clock=clock,
        printer_transport=ABSENT if shared else "",
        lock_folder=tmp_path,
    )
    display.show(STORY["paid"])
    for _ in range(400):
        if display.trouble():
            break
        await clock.sleep(0.001)
    assert display.trouble() == "not_connected"
    await display.close()
    await display.close()


def frames_of(name: str, view: DisplayView, before: DisplayView | None = None) -> list[Frame]:
    return list(encoder(name).frames(view, before))


@pytest.mark.parametrize("name", WIRED)
def test_every_moment_in_every_language_has_its_bytes(name: str) -> None:
    for moment, view in STORY.items():
        for language in ("en", "ar", "both"):
            assert frames_of(name, replace(view, language=language)), f"{moment} in {language}"
        assert frames_of(name, view, view) == [], "what is shown already is not sent again"
    assert encoder(name).closing(), "it can be left blank"
    assert encoder(name).least_gap > 0


@pytest.mark.parametrize("name", WIRED)
def test_a_link_counts_down(name: str) -> None:
    link = STORY["scan link"]
    told = frames_of(name, replace(link, seconds_left=59), replace(link, seconds_left=60))
    assert bool(told) != exempt(name, "a second more is told")


@pytest.mark.parametrize("name", WIRED)
def test_no_text_becomes_a_command_and_nothing_outgrows_the_device(name: str) -> None:
    """The same number of frames as for a harmless shop, and no byte that ends or begins one."""
    harmless = replace(NASTY, shop_name="Shop", shop_name_ar="", reference="T01-7")
    for moment in DisplayMoment:
        view = replace(NASTY, moment=moment, url="https://a.test/x")
        nasty = frames_of(name, view)
        plain = frames_of(name, replace(harmless, moment=moment, url=view.url))
        assert len(nasty) == len(plain), moment
        if name.startswith("line"):
            assert all(len(frame.data) <= LONGEST_FRAME for frame in nasty)
        if name == "nextion":
            assert all(frame.data.count(b"\xff") == 3 for frame in nasty)


@pytest.mark.parametrize("name", WIRED)
def test_a_link_that_it_cannot_draw_is_refused_by_kind(name: str) -> None:
    view = replace(STORY["scan link"], url="https://a.test/" + "q" * 5000)
    try:
        frames = frames_of(name, view)
    except DeviceTrouble as trouble:
        assert trouble.kind == "link_too_long"
    else:
        assert name.startswith("line")
        assert all(b"qqq" not in frame.data for frame in frames)
