"""What holds for every test: no screen, no noise, and nothing left behind.

A test fails when it leaves a thread, an asyncio task or a running QTimer, when it logs at WARNING
or above without saying so (`@pytest.mark.expects_log("pattern")`), and when Qt warns.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import re
import sys
import threading
from collections.abc import AsyncIterator, Callable, Coroutine, Generator, Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_API", "pyside6")

import pytest
from hypothesis import HealthCheck, settings

# No example fails for the machine's speed.
settings.register_profile("calm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")

NEEDS_QT = {"qapp", "qloop"}
"""Fixtures without which no timer of Qt runs."""
GRACE = 2.0
"""Seconds a thread that was told to end may take to be gone."""


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """pytest-qt makes the application: the till is QML, so it needs no widgets."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication


@pytest.fixture
def qloop(qapp: Any) -> Iterator[asyncio.AbstractEventLoop]:
    """A qasync loop on the application, for what needs Qt and asyncio together."""
    import qasync

    loop = qasync.QEventLoop(qapp, set_running_loop=False)
    asyncio.set_event_loop(loop)
    yield loop
    left = {task for task in asyncio.all_tasks(loop) if not task.done()}
    for task in left:
        task.cancel()
    if left:
        loop.run_until_complete(asyncio.wait(left))
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()
    asyncio.set_event_loop(None)
    assert not left, f"left running: {sorted(task.get_name() for task in left)}"


@pytest.fixture
def arun(qloop: asyncio.AbstractEventLoop) -> Callable[..., Any]:
    """Runs a coroutine on the qasync loop to its end, `timeout` seconds at most."""

    def run(work: Coroutine[Any, Any, Any], timeout: float = 10) -> Any:
        return qloop.run_until_complete(asyncio.wait_for(work, timeout))

    return run


# -- nothing left behind ------------------------------------------------------------------------


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if isinstance(item, pytest.Function) and asyncio.iscoroutinefunction(item.obj):
            item.fixturenames.insert(0, "no_task_left")


def pytest_collection_finish() -> None:
    """What is imported by now stays: nothing goes through it any more to look for what is left."""
    gc.collect()
    gc.freeze()


@pytest.fixture
async def no_task_left() -> AsyncIterator[None]:
    """Set up first and so torn down last among the fixtures of an async test."""
    yield
    left = asyncio.all_tasks() - {asyncio.current_task()}
    assert not left, f"left running: {sorted(task.get_name() for task in left)}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, Any, Any]:
    item.stash[_threads] = set(threading.enumerate())
    return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, Any, Any]:
    result = yield  # the fixtures of this test are gone now
    _no_thread_left(item.stash[_threads])
    if NEEDS_QT & set(getattr(item, "fixturenames", ())):
        _no_timer_left()
        # Here, and not by chance on a thread of the next test's: Qt objects are in it. What is
        # left is kept for good, so that nobody goes through it again and again.
        gc.collect()
        gc.freeze()
    return result


_threads = pytest.StashKey[set[threading.Thread]]()


def _no_thread_left(before: set[threading.Thread]) -> None:
    left = [
        thread
        for thread in threading.enumerate()
        # Python cannot tell whether a foreign (Qt) thread that once ran Python still lives
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
    for thread in left:
        thread.join(GRACE)
    alive = sorted(thread.name for thread in left if thread.is_alive())
    assert not alive, f"threads left running: {alive}"


def _no_timer_left() -> None:
    core = sys.modules.get("PySide6.QtCore")
    if core is None or core.QCoreApplication.instance() is None:
        return
    from shiboken6 import isValid

    timers = [thing for thing in gc.get_objects() if type(thing) is core.QTimer]
    active = [timer for timer in timers if isValid(timer) and timer.isActive()]
    for timer in active:
        timer.stop()
    assert not active, f"timers left running: {active}"


# -- no noise -----------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def no_unexpected_log(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Each record at WARNING or above is expected by a marker, each marker is met."""
    yield
    wanted = [str(mark.args[0]) for mark in request.node.iter_markers("expects_log")]
    records = [
        record
        for when in ("setup", "call")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING
    ]
    texts = [record.getMessage() for record in records]
    strange = [text for text in texts if not any(re.search(want, text) for want in wanted)]
    missing = [want for want in wanted if not any(re.search(want, text) for text in texts)]
    assert not strange, f"logged unexpectedly: {strange}"
    assert not missing, f"expected in the log, but not there: {missing}"
