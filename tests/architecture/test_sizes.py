"""A file that has outgrown one idea, or a folder that has, gets split."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

LONGEST = 300
"""Lines of a Python or QML file."""
LONGEST_TEST = 400
"""Lines of a test file: a table of cases is read differently."""
MOST = 14
"""Entries of a folder with source code, `__init__.py` and `qmldir` not counted."""

DATA = {"resources", "docs", "tests", "requirements"}
"""Folders whose entries are data, or mirror other folders."""
WIDER = {
    Path(): "the root has the files that tools and people look for by name",
    Path("pos_app/domain"): "one flat vocabulary: a word of the trade is found by its file's name",
    Path("pos_app/usecases"): "one file for each thing a person does",
}
"""Folders that may be wider, each with the reason."""


def test_no_file_outgrows_one_idea(root: Path, files: list[Path]) -> None:
    sizes = {
        file: len((root / file).read_text("utf-8").splitlines())
        for file in files
        if file.suffix in {".py", ".qml"}
    }
    too_long = {
        str(file): size
        for file, size in sizes.items()
        if size > (LONGEST_TEST if file.parts[0] == "tests" else LONGEST)
    }
    assert too_long == {}


def test_no_folder_outgrows_one_look(files: list[Path]) -> None:
    entries: dict[Path, set[str]] = defaultdict(set)
    for file in files:
        if file.parts[0] in DATA:
            continue
        parts = file.parts
        for depth in range(len(parts)):
            if parts[depth] not in {"__init__.py", "qmldir"}:
                entries[Path(*parts[:depth])].add(parts[depth])
    crowded = {
        str(folder): len(names)
        for folder, names in entries.items()
        if len(names) > MOST and folder not in WIDER
    }
    assert crowded == {}
