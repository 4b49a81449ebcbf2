"""Opens the till's window and runs it until it is closed. The only place with an event loop of Qt.

The order matters twice. At the start: window first, then everything that is slow (httpx, TLS,
printers), so that the keypad is there at once. At the end: what runs is stopped while the loop
still turns, engine before view models, journal last (toolbox.md 2.5).
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import sys
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from functools import cached_property
from typing import TYPE_CHECKING

os.environ.setdefault("QT_API", "pyside6")

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from pos_app.app.collector import collect_here
from pos_app.app.desks.staff.faces_desk import TillFaces
from pos_app.app.desks.staff.roles_desk import TillRoles
from pos_app.app.desks.staff.staff_desk import TillStaff, staff_of
from pos_app.app.first.missing import is_first_start
from pos_app.app.first.stopped import open_or_ask
from pos_app.app.headless import HeadlessTill
from pos_app.app.house import ThisHouse
from pos_app.app.kiosk.fit import fit_windows
from pos_app.app.payer_display import PayerDisplay, open_payer_display
from pos_app.app.single_window import SingleWindow, end_when_asked, raise_windows
from pos_app.app.till_desks import Given, TillDesks
from pos_app.app.upkeep.beside import begin_beside
from pos_app.app.upkeep.unsettled import Unsettled
from pos_app.diagnostics.crash import CrashWatch
from pos_app.diagnostics.logs import open_logs
from pos_app.diagnostics.watchdog import reassure
from pos_app.domain.sale import Sale
from pos_app.domain.shift_need import ShiftNeed
from pos_app.domain.staff import Right
from pos_app.errors import PosError
from pos_app.ports.devices import PrintOutcome
from pos_app.settings.layers import Loaded
from pos_app.usecases.racing import start
from pos_app.usecases.racing import stop as stop_task
from ui.keyboard.real_keyboard import real_keyboard_known
from ui.shell import Shell
from ui.tasks import Tasks

if TYPE_CHECKING:
    from pos_app.app.desks.demo_desk import SimulatorDesk
    from pos_app.app.first.first_start import FirstVisitor
    from pos_app.app.till_service import TillService

_log = logging.getLogger(__name__)
APPLICATION = "pos-app"
"""Also the accessible name of the application (outside-faces, The screen)."""
SWITCH_EVERY = 0.001
"""Seconds after which a thread that draws a receipt or writes an export lets another one go on. A
touch takes the interpreter up several times; at Python's own 5 ms it waits a frame and more.
"""
Visitor = Callable[["OpenTill"], Awaitable[None]]


def run_till(
    loaded: Loaded,
    *,
    environ: Mapping[str, str],
    visitor: Visitor | None = None,
    first_visitor: FirstVisitor | None = None,
) -> int:
    """Open the till and run it. Returns an exit code; raises BadInput, JournalTrouble.

    A second start raises the first one's window and ends with 0. A `visitor` (a walk, a journey)
    is shown the open till, which closes when it leaves; what it raises is raised. Where nobody
    has set the till up, its first start comes before, shown to `first_visitor`.
    """
    sys.setswitchinterval(SWITCH_EVERY)
    app = application()
    import qasync

    if is_first_start(loaded, environ):
        from pos_app.app.first.first_start import ask_first_start

        gc.enable()  # it may stand there for a day
        answered = ask_first_start(app, loaded, environ, first_visitor)
        if answered is None:
            return 0
        loaded = answered
    loaded.home.prepare()
    single = SingleWindow(loaded.home.data)
    if not single.is_first:
        single.raise_other()
        return 0
    try:
        qasync.run(_run(app, loaded, environ, single, visitor=visitor))
    finally:
        single.close()
    return 0


def application() -> QGuiApplication:
    """Qt's application of this process; made where there is none yet."""
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    there = QGuiApplication.instance()
    app = there if isinstance(there, QGuiApplication) else QGuiApplication(sys.argv[:1])
    app.setApplicationName(APPLICATION)
    app.setApplicationDisplayName(APPLICATION)
    app.setQuitOnLastWindowClosed(False)
    return app


async def _run(
    app: QGuiApplication,
    loaded: Loaded,
    environ: Mapping[str, str],
    single: SingleWindow,
    *,
    visitor: Visitor | None,
) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    end_when_asked(stop)
    async with AsyncExitStack() as closing:
        logs = open_logs(loaded.home.logs)
        closing.callback(logs.close)
        crashes = CrashWatch(loaded.home.logs)
        crashes.install()
        closing.callback(crashes.uninstall)
        loop.set_exception_handler(crashes.on_loop)
        qInstallMessageHandler(
            lambda kind, where, text: crashes.on_qt_message(
                kind.name[2:-3].lower(), text, f"{where.file}:{where.line}"
            )
        )
        closing.callback(qInstallMessageHandler, None)
        till = await open_or_ask(closing, loaded, environ, ended=stop)
        app.lastWindowClosed.connect(stop.set)
        window = OpenTill(
            till, environ, failed=lambda _name, fault: crashes.on_fault(fault), stop=stop.set
        )
        closing.push_async_callback(window.close)
        single.on_raise(raise_windows)
        await window.prepare()
        window.open()
        watchdog = start(reassure(environ=environ, clock=till.clock), name="watchdog")
        closing.push_async_callback(stop_task, watchdog)
        collector = start(collect_here(till.clock.sleep), name="collector")
        closing.push_async_callback(stop_task, collector)
        if visitor is None:
            await stop.wait()
        else:
            await visitor(window)


class OpenTill:
    """The window over one open till: what journeys in tests start, too."""

    def __init__(
        self,
        till: HeadlessTill,
        environ: Mapping[str, str],
        *,
        failed: Callable[[str, BaseException], None],
        stop: Callable[[], None] = lambda: None,
    ) -> None:
        """`failed(task, error)` hears of errors nobody dealt with; `stop()` closes the till."""
        self.environ = environ
        self.till = till
        self._failed = failed
        self.tasks = Tasks(self._task_failed)
        self._staff = staff_of(till)
        self.staff = TillStaff(
            self._staff,
            roles=TillRoles(till, keep=lambda words: self.house.set_settings(words)),  # noqa: PLW0108  # made below
            faces=TillFaces(till.loaded.home.data),
            lock_minutes=lambda: till.loaded.settings.till.lock_minutes,
        )
        self.display = PayerDisplay(open_payer_display(till), till)
        self.unsettled = Unsettled(
            watch=till.watch_sales,
            attended=lambda: self.service.attended(),  # noqa: PLW0108  # made below
            settled=lambda sale: self.shell.counter.settled(sale),  # noqa: PLW0108  # as above
        )
        self.house = ThisHouse(
            till=till,
            environ=environ,
            operator=self.staff.operator,
            display_trouble=self.display.trouble,
            waiting=self.unsettled.count,
            alarms=self.unsettled.alarms,
        )
        self.desk = self._make_demo_desk()
        self.desks = TillDesks(
            Given(
                till=till,
                environ=environ,
                tasks=self.tasks,
                house=self.house,
                staff_book=self._staff,
                staff=self.staff,
                service=lambda: self.service,
                display=self.display,
                demo=self.desk,
                stop=stop,
            )
        )
        self.shell = Shell(
            desks=self.desks,
            clock=till.clock,
            start=self.house.start_facts(),
            failed=self._task_failed,
            keyed=self.display.show_amount,
            keyboard_known=real_keyboard_known(),
        )

    @cached_property
    def service(self) -> TillService:
        """Takes and settles sales; made with the first of them, or right after the first frame."""
        from pos_app.app.till_service import TillService

        return TillService(
            till=self.till,
            tasks=self.tasks,
            approve=self._approve,
            approve_copy=lambda: self.shell.approval.ask(Right.REPRINT),
            operator=self.staff.operator,
            shown=self.display.show_sale,
            alarmed=self._alarmed,
            printed=self._printed,
        )

    def _make_demo_desk(self) -> SimulatorDesk | None:
        if self.till.demo is None:
            return None
        from pos_app.app.desks.demo_desk import SimulatorDesk, paper_of

        till = self.till
        return SimulatorDesk(url=self.till.demo.url, clock=till.clock, paper=paper_of(till.printer))

    async def prepare(self) -> None:
        """Read who must sign in before anything is shown."""
        needed = self.till.loaded.settings.shift.needed is not ShiftNeed.NEVER
        await self.shell.staff.prepare(shift_needed=needed)

    def open(self) -> None:
        """Show the window; what is slow or goes on beside it begins after its first frame."""
        self.window = self.shell.open()
        fit_windows(self.shell, self.window, self.shell.open_demo(), self.till.loaded.settings)
        self.shell.start()
        self.tasks.start("beside", lambda: begin_beside(self))

    async def close(self) -> None:
        """Stop what runs, windows down, devices free."""
        await self.tasks.close()
        await self.shell.close()
        await self.house.close()
        await self.display.close()
        if self.desk is not None:
            await self.desk.close()

    async def count_parked(self) -> None:
        """What waited for a person before this process began."""
        self.unsettled.know(await self.desks.ledger.parked())

    async def _approve(self, pin: str) -> str:
        from pos_app.app.desks.approvals import NOBODY
        from pos_app.usecases.staff.sign_in import approve

        supervisor = await approve(pin, Right.RESOLVE, staff=self._staff)
        return NOBODY if supervisor is None else supervisor.name

    def _printed(self, reference: str, outcome: PrintOutcome) -> None:
        self.shell.counter.payment.show_paper(reference, outcome)

    def _alarmed(self, sale: Sale) -> None:
        """Money that the books do not tell of: every screen shows it; it is heard, too."""
        _log.error("sale_alarm", extra={"facts": {"reference": sale.reference}})
        if self.shell.counter.alarm(sale):
            self.display.show_sale(sale)

    def _task_failed(self, name: str, error: BaseException) -> None:
        """What a person can act upon was shown; anything else is a fault of ours."""
        if isinstance(error, PosError):
            _log.info("task_ended", extra={"facts": {"task": name, "kind": error.kind}})
        else:
            self._failed(name, error)
