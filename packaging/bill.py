"""What is shipped, named and licensed: a CycloneDX bill of materials and every licence text.

    python packaging/bill.py PROGRAM_FOLDER WORK_FOLDER

Runs in the build environment. A distribution is shipped when PyInstaller's table of contents (in
WORK_FOLDER) names a file of it. What distributions do not say of themselves stands in
licences/parts.toml. A part without a licence text ends the build.
"""

from __future__ import annotations

import ast
import json
import platform
import re
import sys
import tomllib
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "packaging" / "licences"
OURS = "smart-pos-companion"
LICENCE = re.compile(
    r"(?:^|/)(?:licen[cs]e|copying|notice|authors)[^/]*$|/licenses/", re.IGNORECASE
)
REPLACING = """\
Qt, PySide6, shiboken6 and zeroconf are under the GNU Lesser General Public License (its texts are
in this folder).

You may replace them by builds of your own: they lie in this program's folder as files of their own,
libraries as shared libraries and Python modules as source, and nothing checks that they are the
ones that were shipped. Put yours in the place of the files of the same name. You may take this
program apart as far as that needs.

Their sources are published where their makers publish them, in exactly the versions that
bill-of-materials.json names: Qt and PySide6 at code.qt.io and download.qt.io (The Qt Company),
zeroconf at github.com/python-zeroconf. None of them was changed.
"""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of what is shipped."""

    name: str
    version: str
    licence: str
    texts: dict[str, str] = field(default_factory=dict)
    """File name to text."""
    purl: str = ""
    within: tuple[dict[str, Any], ...] = ()
    """Components that the part's own bill of materials names."""


def main(program: Path, work: Path) -> int:
    """Write the bill and the licences into the frozen program's folder. Returns the exit code."""
    found = shipped(work)
    if not found:
        sys.exit(f"no table of contents in {work}")
    return write(program, found, sys.platform, platform.python_version())


def write(program: Path, found: Iterable[Distribution], target: str, python: str) -> int:
    """Write bill-of-materials.json and licences/ for `found` on the platform `target`."""
    facts = tomllib.loads((TEXTS / "parts.toml").read_text("utf-8"))
    parts = [cpython(python)]
    parts += [part_of(one, facts) for one in found if plain(one.name) != OURS]
    parts += parts_within(facts, parts, target)
    parts.sort(key=lambda part: plain(part.name))
    without = [part.name for part in parts if not part.texts]
    if without:
        sys.exit(f"no licence text for: {', '.join(without)} (see packaging/licences/parts.toml)")
    folder = program / "licences"
    folder.mkdir(exist_ok=True)
    for part in parts:
        for name, text in part.texts.items():
            (folder / name).write_text(text, "utf-8")
    for name, text in own_texts().items():
        (folder / name).write_text(text, "utf-8")
    text = json.dumps(bill_of(parts, own_version()), indent=2, ensure_ascii=False) + "\n"
    (program / "bill-of-materials.json").write_text(text, "utf-8")
    print(f"bill of materials: {len(parts)} parts, {len(list(folder.iterdir()))} licence texts")
    return 0


def bill_of(parts: list[Part], version: str) -> dict[str, Any]:
    """The bill in CycloneDX's form. The same parts give the same bill, its serial number too."""
    listed = "\n".join([version, *(f"{part.name}=={part.version}" for part in parts)])
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, listed)}",
        "version": 1,
        "metadata": {"component": component(Part(OURS, version, "Apache-2.0"), kind="application")},
        "components": [component(part) for part in parts],
    }


def component(part: Part, *, kind: str = "library") -> dict[str, Any]:
    """One line of the bill."""
    entry: dict[str, Any] = {
        "type": kind,
        "bom-ref": f"{plain(part.name)}@{part.version}",
        "name": part.name,
        "version": part.version,
        "licenses": [{"expression": part.licence}],
    }
    if part.purl:
        entry["purl"] = part.purl
    if part.within:
        entry["components"] = list(part.within)
    return entry


def part_of(one: Distribution, facts: dict[str, Any]) -> Part:
    """A distribution as a part: its own texts first, then those that it lacks."""
    name = plain(one.name)
    texts = {}
    for file in one.files or ():
        if ".dist-info/" in file.as_posix() and LICENCE.search(file.as_posix()):
            text = Path(str(one.locate_file(file))).read_text("utf-8", errors="replace")
            texts[f"{name}-{file.name.removesuffix('.txt')}.txt"] = text
    texts |= named_texts(facts["texts"].get(name, ()))
    licence = one.metadata.get("License-Expression") or facts["spdx"].get(name)
    if name in facts["spdx"]:
        licence = facts["spdx"][name]
    if not licence:
        sys.exit(f"what licence has {name}? Say it in packaging/licences/parts.toml, [spdx]")
    return Part(
        name=one.name,
        version=one.version,
        licence=licence,
        texts=texts,
        purl=f"pkg:pypi/{name}@{one.version}",
        within=tuple(components_within(one)),
    )


def components_within(one: Distribution) -> Iterable[dict[str, Any]]:
    """What a distribution's own bills say that it carries: name, version, licence, purl."""
    for file in one.files or ():
        if "/sboms/" in file.as_posix() and file.suffix == ".json":
            told = json.loads(Path(str(one.locate_file(file))).read_text("utf-8"))
            for entry in told.get("components", ()):
                kept = ("type", "name", "version", "licenses", "purl")
                yield {key: entry[key] for key in kept if key in entry}


def parts_within(facts: dict[str, Any], found: list[Part], target: str) -> list[Part]:
    """The parts that are no distributions, on the platform `target`."""
    versions = {plain(part.name): part.version for part in found}
    return [
        Part(
            name=entry["name"],
            version=entry["version"] or versions[entry["within"]],
            licence=entry["licence"],
            texts=named_texts(entry["texts"]),
        )
        for entry in facts["part"]
        if target in entry["on"] and entry.get("within", "cpython") in versions
    ]


def cpython(version: str) -> Part:
    """The interpreter within."""
    library = Path(sys.base_prefix, "lib", f"python{sys.version_info[0]}.{sys.version_info[1]}")
    for place in (library / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"):
        if place.exists():
            texts = {"CPython-LICENSE.txt": place.read_text("utf-8")}
            return Part("CPython", version, "Python-2.0.1", texts)
    sys.exit("this Python has no LICENSE.txt to pass on")


def named_texts(names: Iterable[str]) -> dict[str, str]:
    """Texts of packaging/licences; the project's LICENSE stands for Apache's."""
    texts = {}
    for name in names:
        file = TEXTS / name if name != "Apache-2.0.txt" else ROOT / "LICENSE"
        texts[name] = file.read_text("utf-8")
    return texts


def own_texts() -> dict[str, str]:
    """Our own licence and notice, those of the fonts and icons, and how to replace Qt."""
    own = [ROOT / "LICENSE", ROOT / "NOTICE"]
    texts = {file.name: file.read_text("utf-8") for file in own}
    carried = sorted((ROOT / "resources").glob("*/OFL-*.txt"))
    carried += sorted((ROOT / "resources").glob("*/LICENSE"))
    for file in carried:
        texts[f"{file.parent.name}-{file.name}"] = file.read_text("utf-8")
    return texts | {"how-to-replace-LGPL-parts.txt": REPLACING}


def shipped(work: Path) -> list[Distribution]:
    """The distributions of which a file was collected."""
    names: set[str] = set()
    for table in work.glob("*.toc"):
        names |= {
            str(Path(source).resolve())
            for source in sources_in(ast.literal_eval(table.read_text("utf-8")))
        }
    return [
        one
        for one in distributions()
        if any(str(Path(str(one.locate_file(file))).resolve()) in names for file in one.files or ())
    ]


def sources_in(thing: Any) -> list[str]:
    """Every path that PyInstaller wrote into a table of contents."""
    if isinstance(thing, str):
        return [thing] if "/" in thing or "\\" in thing else []
    if isinstance(thing, list | tuple | set | dict):
        return [path for part in thing for path in sources_in(part)]
    return []


def plain(name: str) -> str:
    """A distribution's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def own_version() -> str:
    """The version of what is built."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return str(project["version"])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
