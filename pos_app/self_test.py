"""Whether this installation is whole: what a package is tried with after it was installed.

Each step uses the real part in a temporary home: imports, fonts, Qt's window offscreen, a journal,
and a sale at the simulator through gateway, journal and printer. Nothing of the till is touched.
"""

from __future__ import annotations

import importlib
import os
import tempfile
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from pos_app.errors import PosError

MODULES = (
    "PySide6.QtCore",
    "PySide6.QtGui",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "qasync",
    "httpx",
    "certifi",
    "cryptography.hazmat.primitives.ciphers.aead",
    "argon2",
    "keyring.backends",
    "segno",
    "serial",
    "openpyxl",
    "xlsxwriter",
    "platformdirs",
    "tomlkit",
    "zeroconf",
    "sqlite3",
    "drivers.catalog",
    "pos_app.app",
    "pos_app.simulator.__main__",
    "ui.shell",
)
"""What a package may have left out; each is imported where it is needed first, which is late."""

_SALE_PATIENCE = 30.0
_KEPT: list[object] = []


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was tried. `trouble` is "" where it went well."""

    name: str
    trouble: str
    seconds: float


def run_self_test() -> Iterator[Step]:
    """Try one thing after the other; never raises for what it finds."""
    with _temporary_home() as environ:
        for name in MODULES:
            yield _tried(f"import {name}", partial(importlib.import_module, name))
        yield _tried("fonts", _fonts)
        yield _tried("window", _window)
        yield _tried("sale", lambda: _run(_sale(environ)))


def _tried(name: str, work: Callable[[], object]) -> Step:
    began = time.monotonic()
    trouble = ""
    try:
        work()
    except PosError as error:
        trouble = str(error)
    except Exception as error:  # noqa: BLE001 - whatever is missing in a package is the finding
        trouble = f"{type(error).__name__}: {error}"
    return Step(name, trouble, time.monotonic() - began)


@contextmanager
def _temporary_home() -> Iterator[dict[str, str]]:
    with tempfile.TemporaryDirectory(prefix="pos-app-self-test-") as folder:
        nowhere = str(Path(folder) / "policy.toml")
        yield {"POS_APP_HOME": folder, "POS_APP_POLICY": nowhere}


def _fonts() -> None:
    from importlib import resources

    folder = resources.files("resources") / "fonts"
    names = {each.name for each in folder.iterdir()}
    if not any("Arabic" in name for name in names):
        raise FileNotFoundError("no Arabic font")


def _window() -> None:
    """A window with Arabic text, drawn offscreen in software, that is not blank."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlComponent, QQmlEngine
    from PySide6.QtQuick import QQuickWindow

    # Kept: the printer of the sale draws with the same one, and Qt wants only one a process.
    _KEPT.append(QGuiApplication.instance() or QGuiApplication(["pos-app"]))
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(_QML, QUrl("self-test.qml"))
    window = component.create()
    if not isinstance(window, QQuickWindow):
        raise RuntimeError(component.errorString() or "no window was made")  # noqa: TRY004 - not about types
    try:
        picture = window.grabWindow()
        size = picture.width(), picture.height()
        colours = {picture.pixel(x, y) for x in range(0, size[0], 4) for y in range(size[1])}
        if len(colours) < 2:
            raise RuntimeError("the window is blank: no fonts, or no renderer")
    finally:
        # In this order: what was made goes before what made it. No loop turns here.
        del window, component, engine


_QML = """
import QtQuick
Window {
    width: 240; height: 80; visible: false; color: "white"
    Text { anchors.centerIn: parent; text: "Smart POS نقطة بيع"; font.pixelSize: 24 }
}
""".encode()


async def _sale(environ: dict[str, str]) -> None:
    """A demo sale through the real gateway, journal and printer, paid by the simulated payer."""
    from pos_app.app import open_headless
    from pos_app.domain.money import Fils
    from pos_app.domain.sale import SaleState, Tender
    from pos_app.ports.devices import PrintState
    from pos_app.settings.layers import load_settings
    from pos_app.usecases.print_receipt import print_receipt
    from pos_app.usecases.sale_book import SaleOrder
    from pos_app.usecases.take_payment import Wishes, take_payment

    loaded = load_settings(environ, demo=True)
    terminal = loaded.settings.gateway.terminal_id
    order = SaleOrder(amount=Fils(1250), tender=Tender.TERMINAL, terminal=terminal)
    async with open_headless(loaded, environ=environ) as till:
        sale = await take_payment(
            order,
            runner=till.runner(),
            report=lambda _progress: None,
            wishes=Wishes(),
            jitter=lambda: 0.0,
            patience=_SALE_PATIENCE,
        )
        if sale.state is not SaleState.PAID:
            raise RuntimeError(f"the demo sale ended {sale.state} ({sale.reason})")
        printing = till.printing()
        if printing is None:
            raise RuntimeError("the demo has no printer")
        outcome = await print_receipt(sale, printing=printing)
        if outcome.state is PrintState.FAILED:
            raise RuntimeError(f"the receipt was not printed ({outcome.kind})")


def _run(work: Coroutine[Any, Any, None]) -> None:
    import asyncio

    asyncio.run(work)
