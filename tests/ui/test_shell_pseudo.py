"""A language that does not exist: every text a third longer and marked at both ends.

It shows what was never handed to the translators, and what has no room for a longer language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import scenes
from conftest import lay_out
from fake_kiosk import TILES
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from test_shell import cut_off, fit, texts

from ui.shell import Shell

FACTS = {
    "Al Nakheel Café",
    *(tile.en for tile in TILES),
    "Salmiya, Block 4, +965 2222 3333",
    "Tab",  # a key
    "Counter",
    "Terrace",
    "Counter terminal",
    "Terrace terminal",
    "Table 7",
    "Huda Al-Salem",
    "Mariam",
    "KINGSTON",
    "English",
    "العربية",
    "C",
    "Enter",
    "Esc",
    "Ctrl V",
    *("Fahad Al-Enezi", "Gulf Events Co.", "Huda Al-Salem", "Mariam", "Noura", "Noor", "Ali"),
    *("Catering, Thursday", "Donation box 1", "Donation box 3", "Torn box", "Bulk invoices"),
    *("Coffee", "Tea", "Bakery", "Food", "Espresso", "Flat white", "Spanish latte", "Water"),
    *("Karak tea", "Mint tea", "Date cake", "Cheese croissant", "Halloumi wrap"),
    "Chicken shawarma sandwich with garlic",
    *("KNET", "Visa and Mastercard", "KINGSTON", "november.csv", "فواتير نوفمبر.xlsx"),
    *("to pay", "name", "phone", "reference"),
    *("Counter printer", "CH340 serial adapter (/dev/ttyUSB0)", "EPSON TM-T20III", "Iiyama 15"),
    "Epson TM-T20III",
    *("AEDEX", "UTC", "DWIN", "Nextion", "Epson ESC/POS"),
    *("TOTAL     KD  12.750", "TAP OR INSERT CARD", "Tap or insert your card"),
    *("XOR", "CRC-16 Modbus", "CRC-16 CCITT", "\\x10{amount}", "\\x14{amount}", "\\x11{amount}"),
    *("\\x13{shop}", "\\x00RESET", "\\x1012.750|https://pay.hesabe.com/q/83d5f1c2"),
    *("Huda", "Wrong change given", "USB", "usb"),
    *("mariam.jpg", "broken.png", "hesabe-keys.txt"),
    *("page scan_link\\xFF\\xFF\\xFF", 't0.txt="KD 12.750"\\xFF\\xFF\\xFF'),
}
"""What comes from the shop, its payers, the gateway, a device or the keyboard stays as it is, and
the payer's display has words of its own.
"""


def is_fact(text: str) -> bool:
    """Whether each part of a line is a fact, a number or something isolated as one."""
    plain = re.sub("\u2066.*?\u2069|\u200e", "", text)
    parts = [line for part in plain.split(" · ") for line in part.splitlines()]
    return all(part.strip() in FACTS or not re.search("[A-Za-z]{3}", part) for part in parts)


class Pseudo(QTranslator):
    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"⟦{source}{'~' * (len(source) // 3)}⟧"


@pytest.fixture
def pseudo(shell: Shell, qapp: QGuiApplication) -> Iterator[None]:
    translator = Pseudo()
    QCoreApplication.installTranslator(translator)
    assert shell._engine is not None
    shell._engine.retranslate()
    for model in (shell.till, shell.approval, *shell.areas()):
        model.retranslate()
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("size", ["1024x600", "1280x800"])
def test_every_text_is_translated_and_has_room(
    shell: Shell, window: QQuickWindow, qapp: QGuiApplication, size: str
) -> None:
    wrong = []
    fit(shell, window, size)
    for name in scenes.SCENES:
        scenes.show(shell, name)
        lay_out(window, qapp)
        window.grabWindow()
        wrong += [f"{name}: {text}" for text in cut_off(window)]
        wrong += [
            f"{name}: not translated: {text}"
            for text in (str(item.property("text")) for item in texts(window))
            if "⟦" not in text and not is_fact(text)
        ]
    assert not wrong, "\n".join(wrong)
