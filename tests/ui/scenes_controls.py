"""The controls in every state, on a sheet of samples that only these scenes know."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import isValid

from ui.shell import Shell
from ui.wording import translate

SAMPLES = Path(__file__).parent / "gallery" / "States.qml"
_shown: list[QQuickItem] = []


NAMES = {
    "rest": ("At rest", "عادي"),
    "pressed": ("Pressed", "مضغوط"),
    "focus": ("With the focus", "عليه التركيز"),
    "busy": ("At work", "يعمل"),
    "reason": ("Unable, and why", "معطّل مع السبب"),
    "primary": ("Primary", "رئيسي"),
    "secondary": ("Secondary", "ثانوي"),
    "quiet": ("Quiet", "هادئ"),
    "attention": ("Attention", "انتباه"),
    "danger": ("Danger", "خطر"),
    "alarm": ("Alarm", "إنذار"),
    "key": ("Key", "مفتاح"),
    "toggle": ("Switch", "مبدّل"),
    "row": ("Row", "سطر"),
}
"""What the samples are called, in both languages: of these scenes only, so no translator's."""


def _words(language: str) -> dict[str, str]:
    own = {name: words[language == "ar"] for name, words in NAMES.items()}
    return {
        **own,
        "label": translate("Payment", "Print again"),
        "why": translate("Sale", "Key in an amount"),
        "badge": translate("Payment", "Paid"),
        "field": translate("NoteSheet", "Customer's phone"),
        "wrong": translate("Trouble", "Key in an amount first."),
    }


def _samples(shell: Shell) -> None:
    engine = shell._engine
    assert engine is not None
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(SAMPLES)))
    made = component.createWithInitialProperties({"words": _words(shell.till.state.language)})
    assert isinstance(made, QQuickItem), component.errorString()
    made.setParentItem(window.contentItem())
    made.setParent(window)
    _shown.append(made)


SCENES: Mapping[str, Callable[[Shell], None]] = {
    "controls": _samples,
    "controls-dark": _samples,
}


def rest(_: Shell) -> None:
    """No samples over the screens."""
    while _shown:
        samples = _shown.pop()
        if isValid(samples):  # not gone with the window of an earlier shell
            samples.setParentItem(None)
            samples.deleteLater()
