"""Where the till cannot open: the screen says why, and it is tried once more if somebody wishes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator, QUrl
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtQml import QQmlApplicationEngine

from pos_app.app.headless import HeadlessTill, open_headless
from pos_app.app.system_clock import SystemClock
from pos_app.diagnostics.watchdog import reassure
from pos_app.errors import JournalTrouble
from pos_app.settings.layers import Loaded
from pos_app.settings.words import Theme
from pos_app.usecases.racing import first, start, stop
from ui.icons import IconProvider
from ui.shell import QML, RESOURCES, load_fonts, speak

if TYPE_CHECKING:  # most starts never show it
    from ui.viewmodels.setup.stopped import StoppedWords

StoppedVisitor = Callable[[QWindow], Awaitable[None]]


async def open_or_ask(
    closing: AsyncExitStack,
    loaded: Loaded,
    environ: Mapping[str, str],
    *,
    ended: asyncio.Event,
    visitor: StoppedVisitor | None = None,
) -> HeadlessTill:
    """The open till; `closing` closes it. While its journal cannot be opened (a full disk, a
    later version's file), a window says so until somebody tries again or closes it, or the system
    has set `ended`.

    Raises JournalTrouble then. A `visitor` is shown each such window.
    """
    till = loaded.settings.till
    while True:
        try:
            return await closing.enter_async_context(
                open_headless(loaded, environ=environ, payer="none")
            )
        except JournalTrouble as trouble:
            from ui.viewmodels.setup.stopped import stopped_words

            again = await ask_again(
                partial(stopped_words, trouble),
                languages=(till.language.value,),
                dark=till.theme is Theme.DARK,
                filling=loaded.settings.kiosk.enabled,
                environ=environ,
                ended=ended,
                visitor=visitor,
            )
            if not again:
                raise


async def ask_again(
    words: Callable[[str], StoppedWords],
    *,
    languages: tuple[str, ...],
    dark: bool,
    filling: bool,
    environ: Mapping[str, str],
    ended: asyncio.Event,
    visitor: StoppedVisitor | None = None,
) -> bool:
    """Show why the till stands, by `words` in each of `languages`, until somebody chooses.

    Whether to try again: not, once `ended` is set. `filling`: on the whole screen. The service
    manager is told that all is well meanwhile: it would end what only waits for a person.
    """
    from ui.viewmodels.setup.stopped import StoppedModel

    chosen = asyncio.Event()
    again: list[bool] = []

    def choose(answer: bool) -> None:  # noqa: FBT001  # a signal's own word
        again.append(answer)
        chosen.set()

    load_fonts()
    translator = QTranslator()
    said: list[StoppedWords] = []
    for language in reversed(languages):  # the first is the one that stays
        QGuiApplication.removeTranslator(translator)
        translator = speak(language)
        said.insert(0, words(language))
    model = StoppedModel(words=tuple(said), dark=dark, chosen=choose)
    icons = IconProvider(RESOURCES / "icons")
    engine = QQmlApplicationEngine()
    engine.addImageProvider("icons", icons)
    engine.addImportPath(str(QML))
    engine.setInitialProperties({"stopped": model})
    engine.load(QUrl.fromLocalFile(str(QML / "Pos" / "frame" / "StoppedWindow.qml")))
    if not engine.rootObjects():
        return False  # the line that the command line says has to do
    window = engine.rootObjects()[0]
    watchdog = start(reassure(environ=environ, clock=SystemClock()), name="watchdog")
    try:
        if filling and isinstance(window, QWindow):
            window.showFullScreen()
        if visitor is not None and isinstance(window, QWindow):
            await visitor(window)
        await first(chosen.wait(), ended.wait())
        return again == [True]
    finally:
        await stop(watchdog)
        window.deleteLater()
        engine.deleteLater()
        app = QGuiApplication.instance()
        assert app is not None
        app.sendPostedEvents(None, 52)  # QEvent.DeferredDelete, while the model still lives
        QGuiApplication.removeTranslator(translator)
