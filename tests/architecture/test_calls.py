"""Calls that a linter's list of imports cannot see."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

DOORS = {
    "pos_app/usecases/racing.py": "tasks of the use cases",
    "ui/tasks.py": "tasks of the screen",
}
"""Where a task may be started, each held and named. A TaskGroup holds its own."""


NO_LOOP_RUNS = {
    "pos_app/self_test.py": "it shows a window for a moment, before any loop is started",
}
"""Where Qt's events may be turned by hand."""


def calls_of(path: Path) -> Iterator[tuple[ast.Call, str, str]]:
    """Each call of an attribute: the call, what it is called on, the attribute's name."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node, ast.unparse(node.func.value), node.func.attr


def test_nothing_opens_a_loop_inside_the_loop(root: Path, sources: list[Path]) -> None:
    # one exec() or processEvents() inside a task wedges every other task
    nested = [
        f"{source}:{call.lineno} {target}.{name}()"
        for source in sources
        if source.as_posix() not in NO_LOOP_RUNS
        for call, target, name in calls_of(root / source)
        if name in {"exec", "exec_", "processEvents"}
    ]
    assert nested == []


def test_tasks_start_through_one_door(root: Path, sources: list[Path]) -> None:
    loose = [
        f"{source}:{call.lineno} {target}.{name}()"
        for source in sources
        if source.as_posix() not in DOORS
        for call, target, name in calls_of(root / source)
        if name in {"create_task", "ensure_future"} and not target.endswith("group")
    ]
    assert loose == []


def test_every_program_started_has_a_deadline(root: Path, sources: list[Path]) -> None:
    endless = [
        f"{source}:{call.lineno}"
        for source in sources
        for call, target, name in calls_of(root / source)
        if target == "subprocess"
        and name in {"run", "check_call", "check_output", "call"}
        and not any(keyword.arg == "timeout" for keyword in call.keywords)
    ]
    assert endless == []
