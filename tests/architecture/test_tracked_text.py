"""Nothing of the machine a file was written on stands in it."""

from __future__ import annotations

import re
from pathlib import Path

TEXT = {
    "",
    ".cfg",
    ".ini",
    ".json",
    ".lock",
    ".md",
    ".ps1",
    ".py",
    ".qml",
    ".service",
    ".sh",
    ".spec",
    ".toml",
    ".txt",
    ".xml",
    ".yaml",
    ".yml",
}
# written in pieces, so that this file does not find itself
REGISTRIES = "|".join(
    (
        r"pypi\." + "org",
        "pythonhosted" + r"\.org",
        r"registry\.npm" + r"js\.org",
        "deb" + r"\.debian\.org",
        "--(?:extra-)?index" + "-url",
        r"https?://[^\s\"']*/sim" + "ple",
    )
)
PLACES = "|".join(("/ro" + "ot/", "/wo" + "rk/", "/ho" + r"me/(?!pos|till|\.\.\.|USER|\$)\w+/"))


def found(root: Path, files: list[Path], pattern: str) -> list[str]:
    return [
        f"{file}:{number}: {match.group()}"
        for file in files
        if file.suffix in TEXT
        for number, line in enumerate(
            (root / file).read_text("utf-8", errors="replace").splitlines(), start=1
        )
        if (match := re.search(pattern, line))
    ]


def test_no_registry_is_named(root: Path, files: list[Path]) -> None:
    assert found(root, files, REGISTRIES) == []


def test_no_place_on_a_machine_is_named(root: Path, files: list[Path]) -> None:
    assert found(root, files, PLACES) == []


EXCLUSION = re.compile(r"#\s*(?:noqa|type:\s*ignore)")
WITH_A_REASON = re.compile(
    r"noqa: [A-Z0-9, ]+[-#:\s]\s*[^\s#-].*\s\S+|ignore\[[\w, -]+\]\s*#\s*\S+"
)


def test_every_exclusion_says_why(root: Path, sources: list[Path]) -> None:
    silent = [
        f"{file}:{number}: {line.strip()}"
        for file in sources
        for number, line in enumerate((root / file).read_text("utf-8").splitlines(), start=1)
        if EXCLUSION.search(line) and not WITH_A_REASON.search(line)
    ]
    assert silent == []
