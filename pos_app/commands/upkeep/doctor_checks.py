"""The checks of `doctor`, put together from all parts of a till."""

from __future__ import annotations

import asyncio
import shutil
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from pos_app.commands.call import Call
from pos_app.diagnostics.doctor import (
    Check,
    Finding,
    Severity,
    latency_finding,
    skew_finding,
    space_finding,
)
from pos_app.errors import BadInput, JournalTrouble
from pos_app.ports.devices import Readiness
from pos_app.settings.checks import require_gateway
from pos_app.settings.credentials import require_credentials
from pos_app.settings.secret_places import look_for_credentials
from pos_app.settings.words import DisplayDriver, PrinterDriver

if TYPE_CHECKING:
    from pos_app.settings.layers import Loaded

LONGEST_READING = 8.0
"""Seconds for reading the journal; a longer one is read by `pos-app journal verify`."""
QT_SERIES = "6.11."
"""6.12.0 loses references and dies on CPython 3.11 (toolbox, finding 1)."""


def checks_of(call: Call, loaded: Loaded) -> tuple[Check, ...]:
    """Every check of this till."""
    home = loaded.home

    async def secrets() -> Finding:
        require_gateway(loaded.settings)
        found = await asyncio.to_thread(look_for_credentials, loaded, call.environ)
        require_credentials(found)
        places = sorted({one.place for one in found})
        if "sealed file" in places:
            from pos_app.settings.sealed_file import WARNING

            return Finding("secrets", Severity.NOTE, WARNING)
        return Finding("secrets", Severity.OK, f"complete ({', '.join(places)})")

    async def writable() -> Finding:
        await asyncio.to_thread(home.prepare)
        return Finding("home", Severity.OK, str(home.data))

    async def space() -> Finding:
        place = home.data if home.data.exists() else home.root
        while not place.exists():
            place = place.parent
        return space_finding((await asyncio.to_thread(shutil.disk_usage, place)).free)

    return (
        Check("secrets", secrets, "enter the keys in the settings, or set POS_APP_... variables"),
        Check("home", writable, "make the folder writable, or set POS_APP_HOME"),
        Check("disk", space),
        Check("journal", lambda: _journal(loaded), "do not sell; call support"),
        Check("gateway", lambda: _gateway(call, loaded), "check network, address and keys"),
        Check("printer", lambda: _printer(loaded), "check the printer's cable, power and address"),
        Check("receipts", lambda: _receipts(loaded)),
        Check("display", lambda: _display(loaded)),
        Check("fonts", _fonts, "install the program again"),
        Check("qt", _qt, "install the pinned version"),
        Check("python", _python),
    )


def settings_finding(error: BadInput | None) -> Finding:
    """Whether the settings could be read and hold together."""
    if error is None:
        return Finding("settings", Severity.OK, "read and checked")
    said = f"{error.field}: {error.detail or error.kind}"
    return Finding("settings", Severity.ERROR, said, "correct that setting", error.exit_code)


async def _journal(loaded: Loaded) -> Finding:
    from pos_app.commands.upkeep.journal import project
    from pos_app.journal.verify import verify_journal

    path = loaded.home.journal
    if not path.exists():
        return Finding("journal", Severity.NOTE, "not begun yet")
    ends = time.monotonic() + LONGEST_READING
    try:
        found = await asyncio.to_thread(
            verify_journal, path, project=project, cancelled=lambda: time.monotonic() > ends
        )
    except JournalTrouble as trouble:
        if trouble.kind != "cancelled":
            raise
        said = "too long to be read whole in passing; run pos-app journal verify"
        return Finding("journal", Severity.NOTE, said)
    if not found.ok:
        said = found.why or "lists differ from the entries"
        return Finding("journal", Severity.ERROR, said, "do not sell; call support", 6)
    return Finding("journal", Severity.OK, f"{found.entries} entries hold, backup {found.backup}")


async def _gateway(call: Call, loaded: Loaded) -> Finding:
    """Sign in and list the terminals: reachability, latency, clock and terminal in one go."""
    require_gateway(loaded.settings)
    from pos_app.app import open_office

    async with open_office(loaded, environ=call.environ) as office:
        page = await office.account.terminals()
        health = office.health()
    clock = skew_finding(health.skew)
    if clock.severity >= Severity.WARNING:
        return clock
    wanted = loaded.settings.gateway.terminal_id
    known = {row.terminal for row in page.rows}
    if not wanted:
        said = f"{len(known)} terminals, none chosen"
        return Finding("gateway", Severity.WARNING, said, "set gateway.terminal_id")
    if wanted not in known:
        said = f"terminal {wanted} is not among the merchant's {len(known)}"
        advice = "choose another in gateway.terminal_id, or have Hesabe assign it"
        return Finding("gateway", Severity.ERROR, said, advice, 2)
    return latency_finding(health.latency)


async def _printer(loaded: Loaded) -> Finding:
    from pos_app.app.headless import printer_of

    printing = loaded.settings.printer
    if printing.driver is PrinterDriver.AUTO:
        return await _found_printer()
    scheme, _, path = printing.transport.partition("://")
    if scheme == "file" and not await asyncio.to_thread(Path(path).exists):
        return Finding("printer", Severity.WARNING, f"{path} is not there", "plug the printer in")
    printer = printer_of(loaded)
    if printer is None:
        return Finding("printer", Severity.NOTE, "none is set")
    try:
        readiness = await printer.readiness()
    finally:
        await printer.close()
    if readiness is Readiness.READY:
        return Finding("printer", Severity.OK, "ready")
    if readiness is Readiness.UNKNOWN:
        return Finding("printer", Severity.NOTE, "set; it does not tell its status")
    return Finding("printer", Severity.WARNING, readiness.value, "see to the printer")


async def _found_printer() -> Finding:
    """What `printer = "auto"` finds now."""
    from drivers.discovery import find_printers
    from drivers.found_printer import known

    found = known(await find_printers())
    if found is None:
        advice = "plug one in and switch it on, or choose it in the set-up of devices"
        return Finding("printer", Severity.WARNING, "no receipt printer is found", advice)
    return Finding("printer", Severity.OK, f"found {found.title} at {found.url}")


async def _receipts(loaded: Loaded) -> Finding:
    """The shop's own logo and texts, whatever the printer is: a till sells without them."""
    from pos_app.app.headless import receipt_texts_trouble

    if (trouble := await asyncio.to_thread(receipt_texts_trouble, loaded)) is not None:
        said = f"standard receipts are printed: {trouble.field}: {trouble.detail}"
        return Finding("receipts", Severity.WARNING, said, "mend the file, or take it away")
    logo = loaded.settings.shop.logo
    if not logo:
        return Finding("receipts", Severity.OK, "no logo; the texts can be used")
    from drivers.printers.raster import picture_trouble

    if why := await asyncio.to_thread(picture_trouble, logo):
        said = f"printed without the logo: {logo}: {why}"
        advice = "name a PNG or JPEG in shop.logo that this account may read, or none"
        return Finding("receipts", Severity.WARNING, said, advice)
    return Finding("receipts", Severity.OK, "logo and texts can be used")


async def _display(loaded: Loaded) -> Finding:
    driver = loaded.settings.display.driver
    if driver is DisplayDriver.NONE:
        return Finding("display", Severity.NOTE, "none is set")
    if driver is DisplayDriver.AUTO:
        return Finding("display", Severity.OK, "a second screen, where there is one")
    return Finding("display", Severity.OK, f"{driver} is set")


async def _fonts() -> Finding:
    from importlib import resources

    folder = resources.files("resources") / "fonts"
    names = [each.name for each in folder.iterdir() if each.name.endswith((".ttf", ".otf"))]
    arabic = any("Arabic" in name for name in names)
    if not names or not arabic:
        return Finding("fonts", Severity.ERROR, "not carried", "install the program again", 2)
    return Finding("fonts", Severity.OK, f"{len(names)} carried, Arabic among them")


async def _qt() -> Finding:
    try:
        import PySide6
        from PySide6 import QtQuick  # noqa: F401 - its libraries are what may be missing
    except ImportError as error:
        said = f"Qt cannot be loaded ({error.name or 'a system library is missing'})"
        return Finding(
            "qt", Severity.WARNING, said, "run scripts/run, which installs what it needs"
        )
    version = PySide6.__version__
    if not version.startswith(QT_SERIES):
        said = f"Qt {version} is not of the series {QT_SERIES}x that was tried"
        return Finding("qt", Severity.WARNING, said, "install the pinned version")
    return Finding("qt", Severity.OK, f"Qt {version}")


async def _python() -> Finding:
    version = ".".join(str(part) for part in sys.version_info[:3])
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        return Finding("python", Severity.WARNING, f"{version} was not tried", "use 3.11 to 3.13")
    return Finding("python", Severity.OK, version)
