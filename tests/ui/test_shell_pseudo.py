"""A language that does not exist: every text a third longer and marked at both ends.

It shows what was never handed to the translators, and what has no room for a longer language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import scenes
from conftest import settle
from fake_kiosk import TILES
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from test_shell import cut_off, fit, texts

from ui.shell import Shell

FACTS = {
    "Al Nakheel Café",
    *(tile.en for tile in TILES),
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
}
"""What comes from the shop, the gateway or the keyboard, and so stays as it is."""


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
    for model in (
        shell.till,
        shell.counter.sale,
        shell.counter.payment,
        shell.counter.cash,
        shell.counter.history,
        shell.upkeep.settings,
    ):
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
        settle(qapp)
        window.grabWindow()
        wrong += [f"{name}: {text}" for text in cut_off(window)]
        wrong += [
            f"{name}: not translated: {text}"
            for text in (str(item.property("text")) for item in texts(window))
            if re.search("[A-Za-z]{3}", re.sub("\u2066.*?\u2069", "", text))
            and "⟦" not in text
            and text.partition(" · ")[0] not in FACTS
        ]
    assert not wrong, "\n".join(wrong)
