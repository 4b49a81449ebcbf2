from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from pos_app.app.first.first_devices import FirstDevices
from pos_app.ports.devices import PrintState
from pos_app.settings.layers import load_settings
from ui.tasks import Tasks
from ui.viewmodels.setup.device_desk import DisplayDraft, PrinterDraft


async def test_a_printer_is_tried_and_held_before_anything_is_written(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    environ = {"POS_APP_HOME": str(tmp_path / "home")}
    loaded = load_settings(environ)
    loaded.home.prepare()
    devices = FirstDevices(loaded, environ, tasks=Tasks(lambda *_: None), failed=print)
    slips = tmp_path / "slips.bin"
    draft = PrinterDraft("escpos", f"file://{slips}")
    outcome = await devices._desk.print_page(draft)
    assert outcome.state is PrintState.SENT
    assert slips.stat().st_size > 100
    devices.model.printer._show(type(devices.model.printer.state)(draft=draft))
    await devices.keep("printer")
    devices.model.display._show(
        type(devices.model.display.state)(draft=DisplayDraft("line", "serial:///dev/ttyNONE"))
    )
    await devices.keep("display")
    words = dict(devices.words())
    assert words["printer.transport"] == f"file://{slips}"
    assert words["display.driver"] == "line"
    assert not loaded.home.settings.exists()
    await devices.close()
