"""The shop's own receipt texts: `receipts/standard.toml` in the till's home."""

from __future__ import annotations

from pathlib import Path

from pos_app.app.headless import receipt_texts_trouble
from pos_app.errors import DeviceTrouble
from pos_app.settings.layers import Loaded
from ui.viewmodels.setup.device_desk import ReceiptTexts


def texts_of(loaded: Loaded) -> ReceiptTexts:
    """The file as it lies there now, checked."""
    path = _place(loaded)
    try:
        stat = path.stat()
    except OSError:
        return ReceiptTexts(str(path))
    stamp = stat.st_mtime_ns ^ stat.st_size or 1
    return ReceiptTexts(str(path), stamp, receipt_texts_trouble(loaded))


def copy_texts(loaded: Loaded) -> None:
    """Lay a copy of the standard texts there; one that lies there already stays as it is.

    Raises DeviceTrouble `not_written`.
    """
    from drivers.printers.slips.template import SHIPPED

    path = _place(loaded)
    text = (SHIPPED / path.name).read_text(encoding="utf-8")
    if path.exists():
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise DeviceTrouble("not_written", str(error)) from error


def _place(loaded: Loaded) -> Path:
    return loaded.home.data / "receipts" / "standard.toml"
