from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QGuiApplication

from ui.shell import RESOURCES
from ui.words.counted import Counted


def test_english_has_one_and_many(qapp: QGuiApplication) -> None:
    translator = QTranslator()
    assert translator.load(str(RESOURCES / "i18n" / "pos_en.qm"))
    QCoreApplication.installTranslator(translator)
    try:
        assert Counted().sales(1) == "1 sale"
        assert Counted().sales(41) == "41 sales"
        assert Counted().asked(1) == "asked once in %1"
        assert Counted().asked(3) == "asked 3 times in %1"
        assert Counted().rows(1) == "1 row"
        assert Counted().days(2) == "2 days"
        assert Counted().payments(1) == "paid once"
        assert Counted().fils(5) == "5 fils"
        assert Counted().monthly(12) == "12 monthly payments"
        assert Counted().instalments(1) == "1 instalment"
    finally:
        QCoreApplication.removeTranslator(translator)
