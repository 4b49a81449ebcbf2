from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from ui.keyboard.input_watch import InputWatch


def test_fingers_and_keys_are_told_apart(qapp: QGuiApplication) -> None:
    window = QQuickWindow()
    heard: list[str] = []
    watch = InputWatch(
        window,
        touched=lambda: heard.append("touch"),
        keyed=lambda: heard.append("key"),
        used=lambda: heard.append("used"),
    )
    window.resize(100, 100)
    window.show()
    device = QTest.createTouchDevice()
    QTest.touchEvent(window, device).press(0, QPoint(5, 5), window)
    QTest.touchEvent(window, device).release(0, QPoint(5, 5), window)
    assert heard == ["touch", "used"]
    QTest.keyClick(window, Qt.Key.Key_A)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert heard == ["touch", "used", "key", "used", "used"]
    watch.stop()
    QTest.keyClick(window, Qt.Key.Key_A)
    assert len(heard) == 5
    window.hide()
    window.deleteLater()
