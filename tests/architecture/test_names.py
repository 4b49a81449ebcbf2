"""Names say what a thing is for; some never do."""

from __future__ import annotations

import re
from pathlib import Path

VAGUE = re.compile(
    r"(?:^|_)(?:utils?|utilit(?:y|ies)|helpers?|common|base|misc|managers?|handlers?|processors?|"
    r"stuff|tools?)(?:_|$)",
    re.IGNORECASE,
)

EMPTY_VERB = re.compile(r"_*(?:handle|process|manage|do)(?:_|$)")
FOREIGN = {"handle_async_request"}
"""Names that a library's interface gives."""


def words_of(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name)


def test_no_file_or_folder_has_a_vague_name(files: list[Path]) -> None:
    vague = {
        str(file)
        for file in files
        if file.suffix in {".py", ".qml"}
        for part in (*file.parts[:-1], file.stem)
        if VAGUE.search(words_of(part))
    }
    assert vague == set()


def test_no_class_has_a_vague_name(root: Path, sources: list[Path]) -> None:
    vague = {name for name in defined(root, sources, "class") if VAGUE.search(words_of(name[1]))}
    assert vague == set()


def test_no_function_has_an_empty_verb(root: Path, sources: list[Path]) -> None:
    empty = {
        name
        for name in defined(root, sources, "(?:async )?def")
        if EMPTY_VERB.match(name[1]) and name[1] not in FOREIGN
    }
    assert empty == set()


def defined(root: Path, sources: list[Path], keyword: str) -> set[tuple[str, str]]:
    """Where and what: each definition that starts with `keyword`."""
    pattern = re.compile(rf"^\s*{keyword} (\w+)", re.MULTILINE)
    return {
        (str(source), name)
        for source in sources
        for name in pattern.findall((root / source).read_text("utf-8"))
    }


def test_packaging_is_no_package(root: Path) -> None:
    # with an __init__.py it would shadow the library of that name, which pytest imports
    assert not (root / "packaging" / "__init__.py").exists()


def test_tests_have_no_packages(files: list[Path]) -> None:
    assert [
        str(file) for file in files if file.parts[0] == "tests" and file.stem == "__init__"
    ] == []


def test_every_package_says_what_belongs_in_it(root: Path, sources: list[Path]) -> None:
    folders = {source.parent for source in sources}
    silent = [
        str(folder)
        for folder in sorted(folders)
        if not (root / folder / "__init__.py").is_file()
        or not (root / folder / "__init__.py").read_text("utf-8").startswith('"""')
    ]
    assert silent == []
