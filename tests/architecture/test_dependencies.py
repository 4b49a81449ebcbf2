"""What is declared is used, what is used is declared, and the lock pins both without an address."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest

UNSEEN = {
    "shiboken6": "PySide6 is made for exactly this version of it",
    "tzdata": "zoneinfo reads it where the system has no time zones",
}
"""Declared without being imported, each with the reason."""
LOCKS = ("run", "dev", "package")


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text("utf-8"))


def declared(requirements: list[Any]) -> dict[str, str]:
    """Name to version. Each is pinned with `==`."""
    found = {}
    for requirement in requirements:
        if isinstance(requirement, str):
            name, version = requirement.partition(";")[0].strip().split("==")
            found[plain(name)] = version.strip()
    return found


def imported(root: Path, sources: list[Path]) -> set[str]:
    names: set[str] = set()
    for source in sources:
        for node in ast.walk(ast.parse((root / source).read_text("utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.partition(".")[0])
    return names - set(sys.stdlib_module_names) - {"pos_app", "ui", "drivers"}


def test_what_is_used_is_declared(project: dict[str, Any], root: Path, sources: list[Path]) -> None:
    facts = project["project"]
    known = set(declared(facts["dependencies"]))
    for extra in facts["optional-dependencies"].values():
        known |= set(declared(extra))
    homes = packages_distributions()
    strange = {
        name
        for name in imported(root, sources)
        if not known & {plain(home) for home in homes.get(name, [name])}
    }
    assert strange == set()


def test_what_is_declared_is_used(project: dict[str, Any], root: Path, sources: list[Path]) -> None:
    homes = packages_distributions()
    used = {plain(home) for name in imported(root, sources) for home in homes.get(name, [name])}
    idle = set(declared(project["project"]["dependencies"])) - used - set(UNSEEN)
    assert idle == set()


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_pins_what_is_declared(lock: str, project: dict[str, Any], root: Path) -> None:
    text = (root / "requirements" / f"{lock}.lock").read_text("utf-8")
    pinned = dict(re.findall(r"^([a-z0-9-]+)==([^ ;\\]+)", text, re.MULTILINE))
    groups = project["dependency-groups"]
    wanted = declared(project["project"]["dependencies"]) | declared(groups["build"])
    if lock != "run":
        wanted |= declared(groups[lock])
    assert {name: pinned.get(name) for name in wanted} == wanted


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_its_hashes_and_no_address(lock: str, root: Path) -> None:
    text = (root / "requirements" / f"{lock}.lock").read_text("utf-8")
    for entry in re.split(r"\n(?=[a-z])", text.strip()):
        first, *rest = entry.replace("\\\n", "\n").splitlines()
        assert re.fullmatch(r"[a-z0-9-]+==[\w.]+(?: ; .+)?\s*", first), first
        assert rest, first
        for line in rest:
            assert re.fullmatch(r"\s*--hash=sha256:[0-9a-f]{64}\s*", line), line


def test_the_locks_agree(root: Path) -> None:
    run, *others = (
        set(re.findall(r"^[a-z0-9-]+==\S+", text, re.MULTILINE))
        for text in ((root / f"requirements/{lock}.lock").read_text("utf-8") for lock in LOCKS)
    )
    assert [run - other for other in others] == [set()] * len(others)
