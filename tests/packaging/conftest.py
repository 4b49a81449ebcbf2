"""The programs of packaging/ as modules: the folder is no package and is on no path."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def packaging() -> Path:
    """The folder."""
    return ROOT / "packaging"


@pytest.fixture(scope="session")
def program(packaging: Path) -> Callable[[str], ModuleType]:
    """Gives `packaging/NAME.py` as a module."""

    def load(name: str) -> ModuleType:
        title = f"packaging_{name.replace('/', '_')}"
        if title not in sys.modules:
            spec = importlib.util.spec_from_file_location(title, packaging / f"{name}.py")
            assert spec is not None
            assert spec.loader is not None
            module = importlib.util.module_from_spec(spec)
            sys.modules[title] = module  # dataclasses look their module up
            spec.loader.exec_module(module)
        return sys.modules[title]

    return load
