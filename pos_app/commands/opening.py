"""Where commands meet the parts that `pos_app.app` puts together: the only such place here."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, TypeVar

from pos_app.commands.call import Call
from pos_app.diagnostics.logs import open_logs
from pos_app.settings.checks import require_gateway

if TYPE_CHECKING:
    from pos_app.app import HeadlessTill
    from pos_app.ports.journal import Sales
    from pos_app.ports.office import Office

T = TypeVar("T")


def with_till(call: Call, work: Callable[[HeadlessTill], Coroutine[Any, Any, T]]) -> T:
    """Run `work` with gateway, journal (for writing), printer and clock.

    Raises BadInput (settings, secrets), JournalTrouble `till_open` where a window has it.
    """
    loaded = call.settings()
    require_gateway(loaded.settings)
    from pos_app.app import open_headless

    async def opened() -> T:
        async with open_headless(loaded, environ=call.environ) as till:
            # The home is there by now, and its lock is ours: nobody else turns the log over.
            closing.callback(open_logs(loaded.home.logs).close)
            for notice in till.journal.notices():
                call.note(f"journal: {notice}; run pos-app journal verify and call support")
            call.began = True
            return await work(till)

    with ExitStack() as closing:
        return call.run(opened())


def with_office(call: Call, work: Callable[[Office], Coroutine[Any, Any, T]]) -> T:
    """Run `work` with the gateway alone: that is possible beside an open till."""
    loaded = call.settings()
    require_gateway(loaded.settings)
    from pos_app.app import open_office

    async def opened() -> T:
        async with open_office(loaded, environ=call.environ) as office:
            call.began = True
            return await work(office)

    return call.run(opened())


def with_sales_list(call: Call, work: Callable[[Sales], Coroutine[Any, Any, list[T]]]) -> list[T]:
    """Run `work` on the journal read-only, beside an open till; nothing where there is none."""
    loaded = call.settings()
    if not loaded.home.journal.exists():
        return []
    from pos_app.journal.store import open_read_only

    async def opened() -> list[T]:
        view = await open_read_only(loaded.home.journal)
        try:
            return await work(view)
        finally:
            await view.close()

    return call.run(opened())
