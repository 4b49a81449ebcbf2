"""Where the journal cannot be opened: the screen says why, and the till is tried once more."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack

from PySide6.QtCore import QLocale, QTranslator, QUrl
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtQml import QQmlApplicationEngine

from pos_app.app.headless import HeadlessTill, open_headless
from pos_app.errors import JournalTrouble
from pos_app.settings.layers import Loaded
from pos_app.settings.words import Theme
from ui.icons import IconProvider
from ui.shell import QML, RESOURCES, load_fonts

StoppedVisitor = Callable[[QWindow], Awaitable[None]]


async def open_or_ask(
    closing: AsyncExitStack,
    loaded: Loaded,
    environ: Mapping[str, str],
    *,
    visitor: StoppedVisitor | None = None,
) -> HeadlessTill:
    """The open till; `closing` closes it. While its journal cannot be opened (a full disk, a
    later version's file), a window says so until somebody tries again or closes it.

    Raises JournalTrouble once it was closed. A `visitor` is shown each such window.
    """
    while True:
        try:
            return await closing.enter_async_context(
                open_headless(loaded, environ=environ, payer="none")
            )
        except JournalTrouble as trouble:
            if not await _ask_again(trouble, loaded, visitor):
                raise


async def _ask_again(
    trouble: JournalTrouble, loaded: Loaded, visitor: StoppedVisitor | None
) -> bool:
    from ui.viewmodels.setup.stopped import StoppedModel

    till = loaded.settings.till
    chosen: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
    translator = QTranslator()
    QLocale.setDefault(QLocale("ar_KW" if till.language.value == "ar" else "en_GB"))
    if translator.load(str(RESOURCES / "i18n" / f"pos_{till.language.value}.qm")):
        QGuiApplication.installTranslator(translator)
    load_fonts()
    model = StoppedModel(
        trouble=trouble,
        language=till.language.value,
        dark=till.theme is Theme.DARK,
        chosen=chosen.set_result,
    )
    icons = IconProvider(RESOURCES / "icons")
    engine = QQmlApplicationEngine()
    engine.addImageProvider("icons", icons)
    engine.addImportPath(str(QML))
    engine.setInitialProperties({"stopped": model})
    engine.load(QUrl.fromLocalFile(str(QML / "Pos" / "frame" / "StoppedWindow.qml")))
    if not engine.rootObjects():
        raise trouble
    window = engine.rootObjects()[0]
    try:
        if loaded.settings.kiosk.enabled and isinstance(window, QWindow):
            window.showFullScreen()
        if visitor is not None and isinstance(window, QWindow):
            await visitor(window)
        return await chosen
    finally:
        window.deleteLater()
        engine.deleteLater()
        app = QGuiApplication.instance()
        assert app is not None
        app.sendPostedEvents(None, 52)  # QEvent.DeferredDelete, while the model still lives
        QGuiApplication.removeTranslator(translator)
