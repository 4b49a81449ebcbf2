"""Steps of the first start, shown over the till's window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from fake_devices import EPSON, PAGE, FakeDevices
from fake_first_start import FakeFirstStart
from fake_till import FakeClock
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from pos_app.errors import Refused
from ui.shell import QML, Shell
from ui.viewmodels.setup.device_desk import PrinterDraft
from ui.viewmodels.setup.devices import DevicesModel
from ui.viewmodels.setup.first_start import FirstStartModel
from ui.viewmodels.setup.first_start_facts import FirstStartFacts


class First:
    """One view of the first start in the shell's window, and what it shows; made when first seen.

    It goes with the window; its models are held here until after that.
    """

    def __init__(self, shell: Shell) -> None:
        assert shell._engine is not None
        self.window = shell._engine.rootObjects()[0]
        self.model = FirstStartModel(desk=FakeFirstStart(), tasks=shell.tasks)
        self.devices = DevicesModel(
            desk=FakeDevices(), clock=FakeClock(), tasks=shell.tasks, say=print, failed=print
        )
        file = QUrl.fromLocalFile(str(QML / "Pos" / "staff" / "first" / "FirstStartView.qml"))
        self.component = QQmlComponent(shell._engine, file)
        facts = {"first": self.model, "devices": self.devices, "keyboard": shell.keyboard}
        view = self.component.createWithInitialProperties(facts)
        assert isinstance(view, QQuickItem), self.component.errorString()
        self.view = view
        self.view.setParent(self.window)
        self.view.setParentItem(self.window.contentItem())  # type: ignore[attr-defined]  # a QQuickWindow
        self.view.setZ(10)
        ground = self.view.parentItem()
        ground.widthChanged.connect(self.fit)
        ground.heightChanged.connect(self.fit)

    def fit(self) -> None:
        """As large as the window, which has its size only after a turn of the loop."""
        self.view.setSize(self.view.parentItem().size())

    def show(self) -> None:
        """Over everything else, which is not there meanwhile."""
        ground = self.view.parentItem()
        self.fit()
        for each in ground.childItems():
            each.setVisible(each == self.view)
        self.model.changed.emit()

    def rest(self) -> None:
        """The till's own screens again."""
        for each in self.view.parentItem().childItems():
            each.setVisible(each != self.view)


_made: dict[int, First] = {}


def _first(shell: Shell) -> First:
    if id(shell) not in _made:
        _made.clear()
        _made[id(shell)] = First(shell)
    return _made[id(shell)]


def _step(step: str, **facts: object) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        first = _first(shell)
        model, devices = first.model, first.devices
        model.state = replace(
            FirstStartFacts(),
            step=step,
            language=shell.till.state.language,
            environment="sandbox",
            owner="Huda Al-Salem",
            terminals=FakeFirstStart.terminals,
            terminal="48515",
            **facts,  # type: ignore[arg-type]  # a scene's own words
        )
        model.keys.put({"merchant_code": "842217", "username": "till01"})
        if step == "printer":
            devices._show(replace(devices.state, found=(EPSON,), looked=True))
            # The picture comes from the shell's own page.
            shell.devices.devices.printer._pages = [QImage(str(PAGE))]
            devices.printer._show(
                replace(
                    type(devices.printer.state)(),
                    draft=PrinterDraft("escpos", EPSON.url),
                    models=devices._desk.models(),
                    found=(EPSON,),
                    page=0,
                )
            )
        first.show()

    return go


SCENES: Mapping[str, Callable[[Shell], None]] = {
    "first-kind": _step("kind"),
    "first-keys": _step("keys", trouble=Refused("sign_in_refused")),
    "first-terminal": _step("terminal"),
    "first-printer": _step("printer"),
    "first-owner": _step("owner"),
}


def rest(shell: Shell) -> None:
    """The till's own screens again."""
    if id(shell) in _made:
        _made[id(shell)].rest()
