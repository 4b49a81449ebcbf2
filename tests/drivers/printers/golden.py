"""The golden receipts: what each is made of, where it lies, and how it is written anew.

`python -m tests.drivers.printers.golden` writes `tests/golden/receipts/`: a picture for each
receipt, and `streams.json` with the length and SHA-256 of its bytes. Look at every picture that
changed before committing it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from drivers.printers.models import model_for
from drivers.printers.picture.bitmap import Bitmap
from drivers.printers.raster import draw, ensure_qt
from drivers.printers.slips.slip_bytes import encode_slip, in_language, slip_lines
from drivers.printers.slips.template import standard_template
from tests.drivers.printers.samples import RECEIPTS

FOLDER = Path(__file__).resolve().parents[2] / "golden" / "receipts"
INDEX = FOLDER / "streams.json"
MODELS = {576: "generic-80", 512: "generic-512", 384: "generic-58"}


@dataclass(frozen=True, slots=True)
class Case:
    """One golden receipt."""

    receipt: str
    dots: int
    languages: str

    @property
    def name(self) -> str:
        """Its file name."""
        return f"{self.receipt}-{self.dots}-{self.languages}"

    def made(self) -> tuple[Bitmap, bytes]:
        """Its picture and its bytes, made now."""
        model = model_for("80mm", MODELS[self.dots])
        template = in_language(standard_template(), self.languages)
        lines = slip_lines(RECEIPTS[self.receipt], template, model)
        slip = encode_slip(lines, template, model, 0)
        return draw(lines, model.paper), b"".join(slip.chunks)


CASES = [
    Case(receipt, dots, languages)
    for receipt in RECEIPTS
    for dots in MODELS
    for languages in ("both", "en", "ar")
]


def write() -> None:
    """Write all golden files anew."""
    ensure_qt()
    FOLDER.mkdir(parents=True, exist_ok=True)
    index = {}
    for case in CASES:
        picture, stream = case.made()
        (FOLDER / f"{case.name}.png").write_bytes(picture.png())
        index[case.name] = [len(stream), hashlib.sha256(stream).hexdigest()]
    INDEX.write_text(json.dumps(index, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
