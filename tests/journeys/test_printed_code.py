"""A payment link's code on paper: as readable as the one on the payer's screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
import zxingcpp

from drivers.printers.models import model_for
from drivers.printers.paper import code_modules
from drivers.printers.picture.bitmap import Bitmap
from drivers.virtual import VirtualPrinter
from pos_app.domain.money import Fils
from pos_app.domain.receipt import Receipt, ReceiptKind, Shop
from ui.shell import load_fonts

SHORT = "https://sandbox.hesabe.com/payment?token=83d5f1c2b7a94e0d8f6a"
LONG = "https://sandbox.hesabe.com/payment?data=" + "5b1fa9c0" * 18
SLIP = Receipt(
    kind=ReceiptKind.SALE,
    shop=Shop("Al Nakheel Café", "مقهى النخيل"),
    till="01",
    at=datetime(2026, 11, 23, 13, 41, tzinfo=UTC),
    reference="01-261123-0412-7",
    amount=Fils(12_750),
    tender="link",
)


def grey(picture: Bitmap) -> memoryview[Any]:
    dots = b"".join(
        bytes(0 if row >> (picture.width - 1 - x) & 1 else 255 for x in range(picture.width))
        for row in picture.rows
    )
    return memoryview(dots).cast("B", (picture.height, picture.width))


@pytest.mark.parametrize("paper", ["80mm", "58mm"])
@pytest.mark.parametrize("link", [SHORT, LONG], ids=["short", "long"])
async def test_the_code_is_read_from_the_printed_raster(qapp: Any, paper: str, link: str) -> None:
    load_fonts()
    printer = VirtualPrinter(model=model_for(paper))
    await printer.print_receipt(replace(SLIP, qr=link), job="1")
    await printer.close()
    (code,) = zxingcpp.read_barcodes(grey(printer.slips[0].picture))
    assert code.text == link
    assert code.ec_level in ("M", "Q", "H")
    across = code.position.top_right.x - code.position.top_left.x
    assert across / code_modules(link) > 2.9, "three dots a module"
