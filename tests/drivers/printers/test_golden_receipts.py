"""Every kind of receipt, width and language: the bytes are the golden ones, and what independent
decoders make of them is, dot for dot, the picture a person looked at.

emupos needs Python 3.13 or later: `POS_APP_EMUPOS_PYTHON` names an interpreter that has it
(docs/printers.md); without one that test is skipped and our own second decoder judges alone.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from drivers.printers.raster import ensure_qt
from tests.drivers.printers.decoder import decode
from tests.drivers.printers.golden import CASES, FOLDER, INDEX, Case

if sys.platform == "win32":
    pytest.skip("outlines are drawn by another library there", allow_module_level=True)

pytestmark = pytest.mark.usefixtures("qapp")


def picture_rows(path: Path) -> list[int]:
    """The rows of a PNG as integers, 1 is black, blank rows above and below left out."""
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_Mono)
    if image.color(1) == 0xFFFFFFFF:
        image.invertPixels()
    stride, width = image.bytesPerLine(), image.width()
    data = bytes(image.constBits())
    rows = [
        int.from_bytes(data[y * stride : (y + 1) * stride], "big") >> (stride * 8 - width)
        for y in range(image.height())
    ]
    ink = [n for n, row in enumerate(rows) if row]
    return rows[ink[0] : ink[-1] + 1]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_bytes_are_golden_and_decode_to_the_golden_picture(case: Case) -> None:
    _, stream = case.made()
    size, digest = json.loads(INDEX.read_text(encoding="utf-8"))[case.name]
    assert len(stream) == size
    assert hashlib.sha256(stream).hexdigest() == digest
    paper = decode(stream, case.dots)
    assert paper.trimmed() == picture_rows(FOLDER / f"{case.name}.png")
    assert paper.tallest_strip <= 128
    assert paper.cuts == ([] if case.dots == 384 else [66])
    assert not paper.pulses, "a drawer is its own job"
    assert not paper.asked, "no real-time command inside a slip"


def test_there_is_no_golden_file_without_a_receipt() -> None:
    assert {path.stem for path in FOLDER.glob("*.png")} == {case.name for case in CASES}


def emupos_python() -> str:
    python = os.environ.get("POS_APP_EMUPOS_PYTHON", "")
    if not python:
        pytest.skip("POS_APP_EMUPOS_PYTHON names no interpreter with emupos")
    return python


def test_emupos_prints_the_golden_pictures(tmp_path: Path) -> None:
    python = emupos_python()
    ensure_qt()
    for case in CASES:
        (tmp_path / f"{case.name}.bin").write_bytes(case.made()[1])
    script = Path(__file__).with_name("emupos_decode.py")
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
    subprocess.run([python, str(script), str(tmp_path)], check=True, timeout=120, env=environment)
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert len(report) == len(CASES)
    for case in CASES:
        judged = report[case.name]
        assert judged["slips"] == 1, case.name
        assert judged["events"] == [], f"{case.name}: emupos did not understand it"
        golden = picture_rows(FOLDER / f"{case.name}.png")
        assert picture_rows(tmp_path / f"{case.name}.png") == golden, case.name
