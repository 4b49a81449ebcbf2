"""Puts the screens together: fonts, translators, engine, windows; and takes them apart again.

The shell owns the view models for the life of the process and destroys the engine before them:
otherwise every binding would fire once more on nothing at exit. Nothing heavy is imported here,
because the first frame waits for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTranslator, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QWindow
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickImageProvider, QQuickWindow

from pos_app.domain.money import Fils
from pos_app.ports.clock import Clock
from ui.areas.desks import Desks
from ui.areas.parts import Parts
from ui.icons import IconProvider
from ui.images.face_image import FaceProvider
from ui.images.paper_image import PaperProvider, from_pages
from ui.keyboard.keyboard import KeyboardModel
from ui.qr_image import QrProvider
from ui.viewmodels.till import TillFacts

if TYPE_CHECKING:  # imported where they are made, after the first keypad
    from ui.keyboard.lockdown import Lockdown
    from ui.viewmodels.demo import DemoModel

QML = Path(__file__).parent / "qml"
RESOURCES = Path(__file__).parent.parent / "resources"

_FONTS = (
    "NotoSans-Regular.ttf",
    "NotoSans-SemiBold.ttf",
    "NotoSans-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-SemiBold.ttf",
    "NotoSansArabic-Bold.ttf",
)


def load_fonts() -> None:
    """Make the carried fonts known to Qt, each the other's fallback."""
    for name in _FONTS:
        if QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / name)) < 0:
            raise RuntimeError(f"the font {name} cannot be read")
    QFont.insertSubstitution("Noto Sans", "Noto Sans Arabic")
    QFont.insertSubstitution("Noto Sans Arabic", "Noto Sans")
    QGuiApplication.setFont(QFont("Noto Sans"))


@cache
def _catalogue(language: str) -> bytes:
    """The texts of `language`, read once and kept: Qt uses these very bytes as long as it lives.

    A file it maps instead could be written anew under a running till, which would crash it.
    """
    try:
        return (RESOURCES / "i18n" / f"pos_{language}.qm").read_bytes()
    except FileNotFoundError:
        return b""


def speak(language: str) -> QTranslator:
    """Have texts and numbers in `en` or `ar` from now on; what is returned takes them off again."""
    QLocale.setDefault(QLocale("ar_KW" if language == "ar" else "en_GB"))
    translator = QTranslator()
    if translator.load(_catalogue(language)):
        QGuiApplication.installTranslator(translator)
    return translator


def _place_beside(till: QWindow, *others: QWindow) -> None:
    """Put `others` in a row at the right of the till's window, as far as the screen goes."""
    x = till.geometry().right() + 1
    for window in others:
        room = window.screen().availableGeometry()
        window.setPosition(max(room.left(), min(x, room.right() - window.width())), till.y())
        x += window.width()


class Shell(Parts):
    """The till's window and everything behind it that is not a use case."""

    def __init__(
        self,
        *,
        desks: Desks,
        clock: Clock,
        start: TillFacts | None = None,
        failed: Callable[[str, BaseException], None] = lambda _name, _error: None,
        keyed: Callable[[Fils], None] = lambda _: None,
        keyboard_known: bool = True,
    ) -> None:
        """`start` holds language, theme and sizes from the settings; `failed(task, error)` is told
        of errors that no screen expected, after they were shown; `keyed(amount)` of the amount as
        it is keyed in, for the payer's display. `keyboard_known`: whether a real keyboard is there.
        """
        super().__init__(
            desks=desks,
            clock=clock,
            start=start,
            keyed=keyed,
            look_changed=self._look_changed,
            failed=self._task_failed,
        )
        self._failed = failed
        self._language = ""
        self._translator = QTranslator()
        self._engine: QQmlApplicationEngine | None = None
        self._providers: dict[str, QQuickImageProvider] = {}
        self.lockdown: Lockdown | None = None
        self.sounds.on = self.till.state.sound
        self.sounds.spoken = self.till.state.pulse.spoken
        self.keyboard = KeyboardModel(
            mode=self.till.state.pulse.keyboard,
            keys_known=keyboard_known,
            letters=self.till.state.language,
        )

    @cached_property
    def demo(self) -> DemoModel | None:
        """The virtual terminal and printer, in demo mode."""
        if self.desks.demo is None:
            return None
        from ui.viewmodels.demo import DemoModel

        return DemoModel(desk=self.desks.demo, clock=self.clock, tasks=self.tasks)

    def open(self) -> QObject:
        """Load the window and show it; returns the window. Raises RuntimeError if QML is broken."""
        load_fonts()
        self._translate(self.till.state.language)
        engine = QQmlApplicationEngine()
        self._providers = {
            "icons": IconProvider(RESOURCES / "icons"),
            "qr": QrProvider(),
            "faces": FaceProvider(lambda name: self.staff.photo(name)),  # noqa: PLW0108 - made when asked
            "paper": PaperProvider(self.desks.demo.slip if self.desks.demo else lambda _: None),
            "test_page": PaperProvider(from_pages(lambda: self.devices.devices.pages())),  # noqa: PLW0108 - made when asked
            "receipt": PaperProvider(from_pages(lambda: self.counter.receipt.pages())),  # noqa: PLW0108 - as above
        }
        for name, provider in self._providers.items():
            engine.addImageProvider(name, provider)
        engine.addImportPath(str(QML))
        engine.setInitialProperties(dict(self._roots()))
        engine.load(QUrl.fromLocalFile(str(QML / "Pos" / "screens" / "Main.qml")))
        if not engine.rootObjects():
            raise RuntimeError("the window could not be made; the log has what QML said")
        self._engine = engine
        return engine.rootObjects()[0]

    def open_demo(self) -> tuple[QObject, ...]:
        """Open the virtual terminal's and the virtual printer's windows beside the till."""
        if self._engine is None or self.demo is None:
            return ()
        self._engine.setInitialProperties({"demo": self.demo})
        for name in ("VirtualTerminal", "VirtualPrinter"):
            self._engine.load(QUrl.fromLocalFile(str(QML / "Pos" / "demo" / f"{name}.qml")))
        windows = [root for root in self._engine.rootObjects() if isinstance(root, QWindow)]
        _place_beside(*windows)
        return tuple(windows[1:])

    def _roots(self) -> Mapping[str, QObject]:
        """What `Main.qml` requires."""
        return {
            "till": self.till,
            "made": self.made,
            "counter": self.counter,
            "staff": self.staff,
            "keyboard": self.keyboard,
        }

    def lock(self, wanted_screen: str) -> None:
        """Lock the windows that are open to `wanted_screen`: its name, serial number or model."""
        windows = [root for root in self._windows() if isinstance(root, QWindow)]
        if windows:
            alone = len(windows) == 1
            from ui.keyboard.lockdown import Lockdown

            self.lockdown = Lockdown(windows[0], wanted_screen=wanted_screen, alone=alone)
            for other in windows[1:]:
                self.lockdown.also(other)

    def window(self) -> QQuickWindow:
        """The till's window, asked of Qt anew.

        WORKAROUND: a wrapper that somebody kept may be dead while its window stands: PySide6 drops
        it with a list of `topLevelWindows` it was in (6.11.3; see `second_screen.till_screen`).
        """
        window = self._windows()[0]
        assert isinstance(window, QQuickWindow)
        return window

    def _windows(self) -> list[QObject]:
        return self._engine.rootObjects() if self._engine is not None else []

    def unlock(self) -> None:
        """A supervisor lets the till be left."""
        if self.lockdown is not None:
            self.lockdown.open()

    def start(self) -> None:
        """Begin what the first screens need; needs the running loop."""
        self.till.watch()
        plan = self.desks.kiosk.plan()
        if not plan.self_service:  # payers do not sign in
            self.staff.sign_in.watch()
        else:
            self.kiosk.start()
        if self.demo is not None:
            self.demo.watch()

    def take_up(self) -> None:
        """Show what a crash cut off; self-service does so by itself."""
        if not self.desks.kiosk.plan().self_service:
            self.counter.cut_off.start()

    async def go_on(self) -> None:
        """Begin what belongs to no screen, once the parts are made."""
        await self.staff.shifts.prepare()
        self.staff.shifts.start()
        self.files.refund.watch()

    async def close(self) -> None:
        """Stop what runs, then take the window down: engine first, view models after."""
        await self.tasks.close()
        self.destroy()

    def destroy(self) -> None:
        """Take the window down. Call once nothing runs any more."""
        self.unlock()
        if self._engine is None:
            return
        for root in self._engine.rootObjects():
            root.deleteLater()
        engine, self._engine = self._engine, None
        engine.deleteLater()
        app = QGuiApplication.instance()
        assert app is not None
        app.sendPostedEvents(None, 52)  # QEvent.DeferredDelete: now, while the models still live
        QGuiApplication.removeTranslator(self._translator)

    def _translate(self, language: str) -> None:
        """Swap the translator and let everything on screen be read again."""
        QGuiApplication.removeTranslator(self._translator)
        self._language = language
        self._translator = speak(language)
        if self._engine is not None:
            self._engine.retranslate()

    def _look_changed(self, facts: TillFacts) -> None:
        self.sounds.on, self.sounds.spoken = facts.sound, facts.pulse.spoken
        self.keyboard.set_mode(facts.pulse.keyboard)
        if facts.language == self._language:
            return
        self._translate(facts.language)
        self.keyboard.speak(facts.language)
        self.keyboard.retranslate()
        self.retranslate()
        if self.demo is not None:
            self.demo.retranslate()

    def _task_failed(self, name: str, error: BaseException) -> None:
        self.till.show_trouble(error)
        self._failed(name, error)
