"""What is shipped, named and licensed: a CycloneDX bill of materials and every licence text.

    python packaging/bill.py PROGRAM_FOLDER WORK_FOLDER

Runs in the build environment. A distribution is shipped when PyInstaller's table of contents (in
WORK_FOLDER) names a file of it.
"""

from __future__ import annotations

import ast
import json
import platform
import re
import sys
import uuid
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LICENCE = re.compile(
    r"(?:^|/)(?:licen[cs]e|copying|notice|authors)[^/]*$|/licenses/", re.IGNORECASE
)
LGPL = """Qt and PySide6 are shared libraries here and may be replaced by builds of your own:
put them in the place of the files of the same name. Their source is published by The Qt Company.
"""


def main(program: Path, work: Path) -> int:
    """Write bill-of-materials.json and licences/ into the program's folder."""
    found = shipped(work)
    if not found:
        sys.exit(f"no table of contents in {work}")
    parts = sorted(found, key=lambda one: one.name.lower())
    licences = program / "licences"
    licences.mkdir(exist_ok=True)
    without = [part.name for part in parts if not copy_licences(part, licences)]
    copy_own(licences)
    (licences / "PySide6-and-Qt.txt").write_text(LGPL, "utf-8")
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, listing(parts))}",
        "version": 1,
        "metadata": {"component": component("smart-pos-companion", own_version(), "Apache-2.0")},
        "components": [
            component("cpython", platform.python_version(), "Python-2.0"),
            *(component(part.name, part.version, licence_of(part), pypi=True) for part in parts),
        ],
    }
    text = json.dumps(bill, indent=2, ensure_ascii=False) + "\n"
    (program / "bill-of-materials.json").write_text(text, "utf-8")
    print(
        f"bill of materials: {len(parts) + 1} parts; "
        f"no licence text in: {', '.join(without) or '-'}"
    )
    return 0


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
        if one.name != "smart-pos-companion"
        and any(
            str(Path(str(one.locate_file(file))).resolve()) in names for file in one.files or ()
        )
    ]


def sources_in(thing: Any) -> list[str]:
    """Every path that PyInstaller wrote into a table of contents."""
    if isinstance(thing, str):
        return [thing] if "/" in thing or "\\" in thing else []
    if isinstance(thing, list | tuple | set | dict):
        return [path for part in thing for path in sources_in(part)]
    return []


def copy_licences(part: Distribution, folder: Path) -> int:
    """Copy the licence texts that a distribution carries. Returns how many there were."""
    count = 0
    for file in part.files or ():
        if ".dist-info/" in str(file) and LICENCE.search(str(file)):
            text = Path(str(part.locate_file(file))).read_text("utf-8", errors="replace")
            (folder / f"{part.name}-{part.version}-{file.name}.txt").write_text(text, "utf-8")
            count += 1
    return count


def copy_own(folder: Path) -> None:
    """Our own licence, the notices, and those of the fonts and icons."""
    own = [ROOT / "LICENSE", ROOT / "NOTICE", *sorted((ROOT / "resources").glob("*/OFL-*.txt"))]
    own += sorted((ROOT / "resources").glob("*/LICENSE"))
    for file in own:
        name = file.name if file.parent == ROOT else f"{file.parent.name}-{file.name}"
        (folder / name).write_text(file.read_text("utf-8"), "utf-8")
    text = Path(sys.base_prefix, "lib", f"python{sys.version_info[0]}.{sys.version_info[1]}")
    for place in (text / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"):
        if place.exists():
            (folder / "CPython-LICENSE.txt").write_text(place.read_text("utf-8"), "utf-8")


def licence_of(part: Distribution) -> str:
    """What a distribution says of its licence, in its own words."""
    facts = part.metadata
    named = facts.get("License-Expression") or facts.get("License") or ""
    classified = [
        line.rpartition(" :: ")[2]
        for line in facts.get_all("Classifier") or ()
        if line.startswith("License ::")
    ]
    return named.splitlines()[0].strip() if named.strip() else ", ".join(classified) or "see text"


def component(name: str, version: str, licence: str, *, pypi: bool = False) -> dict[str, Any]:
    """One line of the bill."""
    entry: dict[str, Any] = {
        "type": "library" if pypi else "application",
        "name": name,
        "version": version,
        "licenses": [{"license": {"name": licence}}],
    }
    if pypi:
        entry["purl"] = f"pkg:pypi/{name.lower()}@{version}"
    return entry


def listing(parts: list[Distribution]) -> str:
    """What makes this bill this one: the same parts give the same serial number."""
    return "\n".join([own_version(), *(f"{part.name}=={part.version}" for part in parts)])


def own_version() -> str:
    """The version of what is built."""
    return next(one.version for one in distributions() if one.name == "smart-pos-companion")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
