"""The window of the first start: shown where nobody has set the till up yet, gone afterwards."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTranslator, QUrl
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtQml import QQmlApplicationEngine

from pos_app.app.desks.enrolment_desk import EnrolmentDesk
from pos_app.app.first.enrolment_files import find_enrolments
from pos_app.app.first.first_devices import FirstDevices
from pos_app.app.first.key_trial import changes_of, keep_secrets, list_terminals, store_set_up
from pos_app.app.single_window import SingleWindow, end_when_asked, raise_windows
from pos_app.app.system_clock import SystemClock
from pos_app.diagnostics.watchdog import reassure
from pos_app.journal.store import open_journal
from pos_app.ports.enrolment import Enrolled
from pos_app.settings.checks import may_charge
from pos_app.settings.enrolment.envelope import looks_like_enrolment
from pos_app.settings.files import Home, write_values
from pos_app.settings.layers import Loaded, load_settings
from pos_app.usecases.racing import start, stop
from pos_app.usecases.staff.pin_hashing import Argon2PinHasher
from pos_app.usecases.staff.set_up import name_owner
from pos_app.usecases.staff.sign_in import StaffBook
from ui.icons import IconProvider
from ui.images.paper_image import PaperProvider, from_pages
from ui.keyboard.keyboard import KeyboardModel
from ui.keyboard.real_keyboard import real_keyboard_known
from ui.shell import QML, RESOURCES, load_fonts, speak
from ui.tasks import Tasks
from ui.viewmodels.ports import GatewayKeys, SetUp, TerminalChoice
from ui.viewmodels.setup.first_start import FirstStartModel
from ui.viewmodels.setup.first_start_facts import Owner

DRAFT = "first_start.json"
FirstVisitor = Callable[["FirstStart"], Awaitable[None]]


class FirstStart:
    """The window, and the desk of its view model. `ended` is set when it is over."""

    def __init__(self, loaded: Loaded, environ: Mapping[str, str]) -> None:
        self._loaded = loaded
        self._environ = environ
        self._translator = QTranslator()
        self._engine: QQmlApplicationEngine | None = None
        self._draft = loaded.home.root / DRAFT
        self.ended = asyncio.Event()
        self.settings: Loaded | None = None
        """What was set up; None where the window was closed before."""
        self.tasks = Tasks(lambda _name, _error: None)
        self.model = FirstStartModel(desk=self, tasks=self.tasks)
        self.devices = FirstDevices(loaded, environ, tasks=self.tasks, failed=self.model.fail)
        self.keyboard = KeyboardModel(
            mode=loaded.settings.till.onscreen_keyboard.value,
            keys_known=real_keyboard_known(),
            letters="en",
        )

    def open(self) -> None:
        """Show the window. Raises RuntimeError if QML is broken."""
        load_fonts()
        engine = QQmlApplicationEngine()
        self._icons = IconProvider(RESOURCES / "icons")
        self._pages = PaperProvider(from_pages(self.devices.model.pages))
        engine.addImageProvider("icons", self._icons)
        engine.addImageProvider("test_page", self._pages)
        engine.addImportPath(str(QML))
        engine.setInitialProperties(
            {"first": self.model, "keyboard": self.keyboard, "devices": self.devices.model}
        )
        self._engine = engine
        self.speak(self.model.state.language)
        engine.load(QUrl.fromLocalFile(str(QML / "Pos" / "staff" / "first" / "FirstStart.qml")))
        if not engine.rootObjects():
            raise RuntimeError("the window could not be made; the log has what QML said")
        self._fit(engine.rootObjects()[0])

    def _fit(self, window: QObject) -> None:
        """The whole screen in a kiosk, and on a screen that is smaller than the window."""
        if not isinstance(window, QWindow) or QGuiApplication.platformName() == "offscreen":
            return
        room = window.screen().availableGeometry()
        if self._loaded.settings.kiosk.enabled:
            window.showFullScreen()
        elif not room.contains(window.geometry()):
            window.setGeometry(room)

    async def close(self) -> None:
        """Take the window down, engine before view models."""
        await self.tasks.close()
        await self.devices.close()
        if self._engine is not None:
            for root in self._engine.rootObjects():
                root.deleteLater()
            self._engine.deleteLater()
            self._engine = None
            app = QGuiApplication.instance()
            assert app is not None
            app.sendPostedEvents(None, 52)  # QEvent.DeferredDelete, while the models still live
        QGuiApplication.removeTranslator(self._translator)

    def speak(self, language: str) -> None:
        """Show everything in `en` or `ar`, the keyboard's letters first of all."""
        self.keyboard.speak(language)
        QGuiApplication.removeTranslator(self._translator)
        self._translator = speak(language)
        if self._engine is not None:
            self._engine.retranslate()

    def draft(self) -> Mapping[str, str]:
        """What IT has fixed, and what was typed before a crash; a broken draft is none."""
        known = {"language": self._loaded.settings.till.language.value}
        with suppress(OSError, ValueError):
            kept = json.loads(self._draft.read_text("utf-8"))
            if isinstance(kept, dict):
                known = {str(name): str(value) for name, value in kept.items()}
        gateway = self._loaded.settings.gateway
        fixed = {
            "environment": gateway.environment.value,
            "merchant_code": gateway.merchant_code,
            "terminal_id": gateway.terminal_id,
        }
        return known | {
            name.removesuffix("_id"): value
            for name, value in fixed.items()
            if f"gateway.{name}" in self._loaded.locked
        }

    async def keep_draft(self, draft: Mapping[str, str]) -> None:
        """Remember what was typed. A disk that does not take it costs typing, no more."""
        with suppress(OSError):
            await asyncio.to_thread(_write, self._draft, json.dumps(dict(draft)))

    def clipboard(self) -> str:
        """The text on the clipboard."""
        return QGuiApplication.clipboard().text()

    async def test_keys(self, keys: GatewayKeys) -> tuple[TerminalChoice, ...]:
        """Sign in and list the terminals that this till may charge; nothing is kept."""
        settings = self._loaded.settings
        listed = await list_terminals(keys, clock=SystemClock(), timing=settings.timing)
        return tuple(each for each in listed if may_charge(settings, each.id))

    def looks_like_enrolment(self, text: str) -> bool:
        """Quick, and without the code."""
        return looks_like_enrolment(text)

    async def enrolment_files(self) -> tuple[tuple[str, str], ...]:
        """On sticks and in the usual folders, the newest first."""
        found = await asyncio.to_thread(find_enrolments, self._loaded.home.data)
        return tuple(found)

    async def enrol(self, text: str, code: str) -> Enrolled:
        """Take over what IT made; its operators go into the journal of the till to come."""
        async with self._staff(self._loaded.home) as staff:
            desk = EnrolmentDesk(environ=self._environ, clock=SystemClock(), staff=staff)
            return await desk.enrol(text, code)

    async def finish_enrolled(self, language: str, owner: Owner | None) -> None:
        """The enrolment wrote everything else."""
        await self._name(owner, self._loaded.home)
        if "till.language" not in self._loaded.locked:
            change = {"till.language": language}
            await asyncio.to_thread(write_values, self._loaded.home.settings, change)
        self._end()

    async def finish(self, answers: SetUp, owner: Owner | None) -> None:
        """Write everything; the till opens when the window is gone."""
        answers = replace(answers, devices=self.devices.words())
        planned = load_settings(self._environ, planned=changes_of(answers, self._loaded))
        await asyncio.to_thread(keep_secrets, answers, self._loaded, self._environ)
        await self._name(owner, planned.home)
        await asyncio.to_thread(store_set_up, answers, self._loaded, self._environ)
        self._end()

    async def _name(self, owner: Owner | None, home: Home) -> None:
        """Before the settings: a cut between the two must not leave a till open to anybody."""
        if owner is None:
            return
        async with self._staff(home) as staff:
            if not (await staff.roster()).active:  # else named before such a cut
                await name_owner(owner.name, owner.pin.reveal(), staff=staff)

    @asynccontextmanager
    async def _staff(self, home: Home) -> AsyncIterator[StaffBook]:
        """The operators of the till to come, in its own journal."""
        clock = SystemClock()
        home.prepare()
        journal = await open_journal(home.journal, project=_no_sale, now=clock.now)
        try:
            yield StaffBook(journal=journal, clock=clock, hasher=Argon2PinHasher())
        finally:
            await journal.close()

    async def begin_devices(self, part: str) -> None:
        """Look for what there is; the last step's display is given back."""
        await self.devices.begin(part)

    async def keep_devices(self, part: str) -> None:
        """Remember the one that was chosen and tried."""
        await self.devices.keep(part)

    def _end(self) -> None:
        with suppress(OSError):
            self._draft.unlink(missing_ok=True)
        self.settings = load_settings(self._environ)
        self.ended.set()


def _write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


def _no_sale(_entries: object) -> None:
    """Nothing is sold before the till is open."""


def ask_first_start(
    app: QGuiApplication,
    loaded: Loaded,
    environ: Mapping[str, str],
    visitor: FirstVisitor | None = None,
) -> Loaded | None:
    """The settings to open the till with.

    None where the window was closed, or another one asks already. Raises BadInput.
    """
    import qasync

    loaded.home.prepare()
    alone = SingleWindow(loaded.home.data)
    if not alone.is_first:
        alone.raise_other()
        return None
    try:
        first: FirstStart = qasync.run(run_first_start(app, loaded, environ, visitor, alone))
    finally:
        alone.close()
    return first.settings


async def run_first_start(
    app: QGuiApplication,
    loaded: Loaded,
    environ: Mapping[str, str],
    visitor: FirstVisitor | None,
    alone: SingleWindow,
) -> FirstStart:
    """Show the window until it is answered or closed; its `settings` tell which."""
    first = FirstStart(loaded, environ)
    app.lastWindowClosed.connect(first.ended.set)
    end_when_asked(first.ended)
    alone.on_raise(raise_windows)
    watchdog = start(reassure(environ=environ, clock=SystemClock()), name="watchdog")
    try:
        first.open()
        if visitor is not None:
            await visitor(first)
        await first.ended.wait()
    finally:
        app.lastWindowClosed.disconnect(first.ended.set)
        await stop(watchdog)
        await first.close()
    return first
