"""Every source file has its test file, at the same place under tests/; no test file is orphaned."""

from __future__ import annotations

import ast
from pathlib import Path

NO_TEST_OF_THEIR_OWN = {
    "pos_app/__main__.py": "two lines that call cli.main; the journeys start the app through it",
}
ABOUT_A_FOLDER = {
    "tests/drivers/printers/test_golden_receipts.py": "whole receipts, byte for byte",
    "tests/pos_app/gateway/test_with_simulator.py": "the client against every scenario",
}
"""Tests that are about several files of one folder."""


def own_test(source: Path) -> Path:
    return Path("tests") / source.parent / f"test_{source.name}"


def test_every_source_file_has_its_test_file(sources: list[Path], root: Path) -> None:
    wanting = [
        f"{source} -> {own_test(source)}"
        for source in sources
        if source.name != "__init__.py"
        and str(source) not in NO_TEST_OF_THEIR_OWN
        and not only_declares(root / source)
        and not (root / own_test(source)).is_file()
    ]
    assert wanting == []


def test_every_test_file_has_its_source(files: list[Path], root: Path) -> None:
    orphans = [
        str(file)
        for file in files
        if file.parts[0] == "tests"
        and file.name.startswith("test_")
        and len(file.parts) > 2
        and file.parts[1] in {"pos_app", "ui", "drivers"}
        and str(file) not in ABOUT_A_FOLDER
        and not is_covered(root, file)
    ]
    assert orphans == []


def is_covered(root: Path, test: Path) -> bool:
    """`test_x.py` beside the place of `x.py`; or `test_x_more.py`, a further file for `x.py`."""
    folder = root.joinpath(*test.parts[1:-1])
    words = test.stem.removeprefix("test_").split("_")
    names = ["_".join(words[:count]) for count in range(len(words), 0, -1)]
    return any(
        (folder / f"{name}.py").is_file()
        or (folder / name).is_dir()
        or any(folder.glob(f"*/{name}.qml"))
        for name in names
    )


def only_declares(path: Path) -> bool:
    """Protocols, dataclasses and enums without behaviour: no function has a body to test."""
    functions = [
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    return all(
        isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)
        for function in functions
        for line in function.body
    )
