"""The first keypad waits for nothing that it does not need: by what is imported, not by time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from pos_app.app.window import OpenTill, run_till
from pos_app.settings.layers import Loaded
from scripts.fingers import tap, until

NOT_BEFORE_THE_KEYPAD = (
    *("httpx", "httpcore", "anyio", "urllib.request", "cryptography", "argon2", "keyring"),
    *("tomlkit", "openpyxl", "xlsxwriter", "escpos", "serial", "segno", "zeroconf", "usb", "PIL"),
    *("pos_app.simulator", "pos_app.gateway.connect", "pos_app.usecases.run_sale"),
    *("pos_app.app.first.first_start", "pos_app.app.till_service", "pos_app.app.desks.files"),
    *("pos_app.app.desks.device_set_up", "drivers.displays", "drivers.printers"),
    *("ui.second_screen", "ui.display", "ui.viewmodels.office", "ui.viewmodels.setup"),
    *("ui.viewmodels.kiosk.lock", "ui.viewmodels.kiosk.self_service", "ui.viewmodels.past"),
    *("ui.viewmodels.payment", "ui.areas.office", "ui.areas.devices", "ui.areas.upkeep"),
    *("ui.areas.kiosk", "PySide6.QtSvg", "pos_app.usecases.read_sheet", "pos_app.domain.bulk"),
    *("pos_app.domain.invoice", "pos_app.domain.sale_table", "pos_app.ports.office"),
    *("pos_app.domain.shift", "pos_app.domain.display"),
    *("pos_app.ports.setting", "pos_app.commands.grammar.sales"),
)
SEEN_AT_THE_FIRST_FRAME = """
import os, sys
from pos_app.app import window
from pos_app.settings.layers import load_settings
def first_frame():
    print("\\n".join(sys.modules), flush=True)
    os._exit(0)
opened = window.OpenTill.open
def open_and_look(till):
    opened(till)
    till.window.frameSwapped.connect(first_frame)
window.OpenTill.open = open_and_look
window.run_till(load_settings(os.environ), environ=os.environ)
"""
SHOP = {
    "POS_APP_GATEWAY_ENVIRONMENT": "custom",
    "POS_APP_GATEWAY_BASE_URL": "http://127.0.0.1:9",
    "POS_APP_GATEWAY_MERCHANT_CODE": "842217",
    "POS_APP_GATEWAY_TERMINAL_ID": "48515",
    "POS_APP_ACCESS_CODE": "a" * 36,
    "POS_APP_SECRET_KEY": "k" * 32,
    "POS_APP_IV_KEY": "i" * 16,
    "POS_APP_USERNAME": "shop",
    "POS_APP_PASSWORD": "none",
}


def test_the_first_keypad_imports_only_what_it_shows(tmp_path: Path) -> None:
    found = subprocess.run(
        [sys.executable, "-c", SEEN_AT_THE_FIRST_FRAME],
        env={**os.environ, **SHOP, "POS_APP_HOME": str(tmp_path)},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
        timeout=60,
    ).stdout.split()
    assert "ui.viewmodels.selling.sale" in found
    too_early = [
        name
        for name in found
        if any(name == each or name.startswith(f"{each}.") for each in NOT_BEFORE_THE_KEYPAD)
    ]
    assert too_early == []


def test_what_is_charged_before_the_rest_is_loaded_is_charged(
    qapp: object, loaded: Loaded, environ: dict[str, str]
) -> None:
    async def visitor(till: OpenTill) -> None:
        assert "payment" not in vars(till.shell.counter)
        for key in ("key_1", "charge"):
            await tap(key)
        await until(lambda: till.shell.till.state.screen == "payment", "the payment")
        await until(lambda: till.shell.counter.payment.state.running, "the sale under way")

    assert run_till(loaded, environ=environ, visitor=visitor) == 0


def test_every_part_is_made_in_idle_moments(
    qapp: object, loaded: Loaded, environ: dict[str, str]
) -> None:
    async def visitor(till: OpenTill) -> None:
        made = till.shell.made
        parts = ("office", "upkeep", "devices", "kiosk", "approval", "refund", "files", "receipt")
        await until(lambda: all(made.property(part) for part in parts), "every part")

    assert run_till(loaded, environ=environ, visitor=visitor) == 0
