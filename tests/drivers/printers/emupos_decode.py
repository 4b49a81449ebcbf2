"""Run by a Python that has emupos (3.13 or later): streams in, pictures out.

Usage: `python emupos_decode.py FOLDER`; for each `NAME-DOTS-LANG.bin` in it writes
`NAME-DOTS-LANG.png` and, into `report.json`, the words, cuts and complaints.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any


def decode(data: bytes, dots: int) -> dict[str, Any]:
    """What emupos' printer makes of `data`."""
    from emupos.config import FontCell, PrinterProfile  # type: ignore[import-not-found]
    from emupos.printer.printer import Printer  # type: ignore[import-not-found]

    profile = PrinterProfile(
        type="printer",
        name="judge",
        dpi=180 if dots == 512 else 203,
        width_dots=dots,
        font_a=FontCell(width=12, height=24),
        font_b=FontCell(width=9, height=17),
        code_pages={0: "PC437"},
        default_code_page=0,
        drawer_sensor_open_level="high",
    )
    printer = Printer("judge", profile, sensor_open_level="high", job_idle_timeout_ms=1000)
    printer.open_connection(1, 0.0)
    out = printer.receive(1, data, 0.0) + printer.close_connection(1, 1.0)
    return {
        "slips": len(out.receipts),
        "png": out.receipts[0].png if out.receipts else b"",
        "text": out.receipts[0].text if out.receipts else "",
        "boundary": out.receipts[0].boundary if out.receipts else "",
        "events": [str(event.type) for event in out.events],
    }


def main() -> None:
    """Decode a folder."""
    folder = Path(sys.argv[1])
    report = {}
    for stream in sorted(folder.glob("*.bin")):
        result = decode(stream.read_bytes(), int(stream.stem.split("-")[1]))
        stream.with_suffix(".png").write_bytes(result.pop("png"))
        report[stream.stem] = result
    (folder / "report.json").write_text(json.dumps(report), encoding="utf-8")


if __name__ == "__main__":
    main()
