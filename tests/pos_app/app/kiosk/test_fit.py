from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QWindow

from pos_app.app.kiosk.fit import fit_demo, fit_windows
from pos_app.settings.model import Settings
from ui.shell import Shell


def test_a_window_too_large_leaves_room_for_the_terminal(qapp: QGuiApplication) -> None:
    room = qapp.primaryScreen().availableGeometry()
    window, terminal, printer = QWindow(), QWindow(), QWindow()
    window.setGeometry(room.adjusted(0, 0, 200, 200))
    terminal.resize(120, 300)
    fit_demo(window, [terminal, printer])
    assert window.width() == room.width() - 120
    assert terminal.x() == room.right() + 1 - 120
    assert not printer.isVisible()


def test_a_window_that_fits_stays_where_it_is(qapp: QGuiApplication) -> None:
    window = QWindow()
    window.setGeometry(0, 0, 200, 100)
    fit_demo(window, [])
    assert (window.width(), window.height()) == (200, 100)


def test_beside_the_demos_windows_it_stands_at_the_edge(qapp: QGuiApplication) -> None:
    room = qapp.primaryScreen().availableGeometry()
    window = QWindow()
    window.setGeometry(room.left() + 50, room.top() + 40, 200, 100)
    fit_demo(window, [QWindow(), QWindow()])
    assert window.framePosition() == room.topLeft()


def test_the_printer_looks_out_from_under_the_terminal(qapp: QGuiApplication) -> None:
    room = qapp.primaryScreen().availableGeometry()
    window, terminal, printer = QWindow(), QWindow(), QWindow()
    window.setGeometry(room.left(), room.top(), 200, 100)
    terminal.setGeometry(room.left() + 200, room.top(), 120, 300)
    printer.setGeometry(room.left() + 210, room.top(), 120, room.height() - 100)
    fit_demo(window, [terminal, printer])
    assert printer.y() == room.top() + 100
    assert (terminal.x(), terminal.y()) == (room.left() + 200, room.top())


def test_nothing_is_fitted_to_no_screen(qapp: QGuiApplication) -> None:
    window = QWindow()
    window.resize(99_999, 99_999)
    shell: Shell = None  # type: ignore[assignment]  # must not be touched
    fit_windows(shell, window, [], Settings())
    assert window.width() == 99_999
