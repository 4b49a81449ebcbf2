"""The till that cannot open, shown over the till's window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from pos_app.errors import JournalTrouble
from ui.shell import QML, Shell
from ui.viewmodels.setup.stopped import StoppedModel, StoppedWords, broken_words, stopped_words

FILE = "/var/lib/pos-till/till/settings.toml"
PAPER = f"printer.paper: it may be 80mm or 58mm (set in {FILE}) [setting_unknown_value]"
TORN = f"{FILE}: it breaks at line 3, column 6 [settings_not_toml]"


class Stopped:
    """The view in the shell's window; it goes with the window, and its models are held here."""

    def __init__(self, shell: Shell, words: tuple[StoppedWords, ...]) -> None:
        assert shell._engine is not None
        window = shell._engine.rootObjects()[0]
        file = QUrl.fromLocalFile(str(QML / "Pos" / "frame" / "StoppedView.qml"))
        self.models = [StoppedModel(words=words, dark=False, chosen=lambda _: None)]
        self.component = QQmlComponent(shell._engine, file)
        view = self.component.createWithInitialProperties({"stopped": self.models[0]})
        assert isinstance(view, QQuickItem), self.component.errorString()
        self.hidden: list[QQuickItem] = []
        self.view = view
        self.view.setVisible(False)
        self.view.setParent(window)
        self.view.setParentItem(window.contentItem())  # type: ignore[attr-defined]  # a QQuickWindow
        self.view.setZ(10)
        ground = self.view.parentItem()
        ground.widthChanged.connect(self.fit)
        ground.heightChanged.connect(self.fit)

    def fit(self) -> None:
        """As large as the window, which has its size only after a turn of the loop."""
        self.view.setSize(self.view.parentItem().size())

    def show(self, words: tuple[StoppedWords, ...]) -> None:
        """Over everything else, which is not there meanwhile."""
        self.models.append(StoppedModel(words=words, dark=False, chosen=lambda _: None))
        self.view.setProperty("stopped", self.models[-1])
        self.fit()
        self.hidden = [each for each in self.view.parentItem().childItems() if each.isVisible()]
        for each in self.hidden:
            each.setVisible(False)
        self.view.setVisible(True)

    def rest(self) -> None:
        """What was hidden again: a step of the first start was not there before either."""
        self.view.setVisible(False)
        for each in self.hidden:
            each.setVisible(True)
        self.hidden = []


_made: dict[int, Stopped] = {}


def _stopped(words: Callable[[str], StoppedWords]) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        said = (words(shell.till.state.language),)
        if id(shell) not in _made:
            _made.clear()
            _made[id(shell)] = Stopped(shell, said)
        _made[id(shell)].show(said)

    return go


SCENES: Mapping[str, Callable[[Shell], None]] = {
    "stopped-record": _stopped(partial(stopped_words, JournalTrouble("disk_full"))),
    "stopped-paper": _stopped(
        lambda language: broken_words("setting_unknown_value", PAPER, FILE, language)
    ),
    "stopped-unread": _stopped(
        lambda language: broken_words("settings_not_toml", TORN, FILE, language)
    ),
}


def rest(shell: Shell) -> None:
    """The till's own screens again."""
    if id(shell) in _made:
        _made[id(shell)].rest()
