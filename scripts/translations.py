"""Gather the screens' texts into `resources/i18n/*.ts` and compile them to `.qm`.

    python scripts/translations.py            gather, compile, say what is still untranslated
    python scripts/translations.py --check    change nothing; exit 1 where a file is not fresh

English needs a file only for its plurals. Translators edit the `.ts` with Qt Linguist.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("ar", "en")


def sources() -> list[str]:
    """Every file that may hold a text, relative to the project, in a stable order."""
    found = [*ROOT.glob("ui/**/*.qml"), *ROOT.glob("ui/**/*.py")]
    return sorted(str(path.relative_to(ROOT)) for path in found)


def gather(folder: Path) -> None:
    """Bring the `.ts` files in `folder` up to date with the sources; texts gone are dropped."""
    for language in LANGUAGES:
        plural = ["-pluralonly"] if language == "en" else []
        command = [
            _tool("lupdate"),
            *sources(),
            *plural,
            "-no-obsolete",
            "-locations",
            "none",
            "-source-language",
            "en",
            "-target-language",
            language,
            "-ts",
            str(folder / f"pos_{language}.ts"),
        ]
        _run(command)


def compile_all(folder: Path) -> None:
    """Make each `.qm` of its `.ts`; only finished translations go in."""
    for language in LANGUAGES:
        stem = folder / f"pos_{language}"
        _run([_tool("lrelease"), "-silent", f"{stem}.ts", "-qm", f"{stem}.qm"])


def untranslated(folder: Path) -> list[str]:
    """Texts that a language lacks, as `language: context: text`."""
    missing = []
    for language in LANGUAGES:
        tree = ET.parse(folder / f"pos_{language}.ts")
        for context in tree.iter("context"):
            name = context.findtext("name", "")
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is None or translation.get("type") == "unfinished":
                    missing.append(f"{language}: {name}: {message.findtext('source', '')}")
    return missing


def stale() -> list[str]:
    """Names of files that would change if everything were gathered and compiled anew."""
    changed = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for language in LANGUAGES:
            ts = FOLDER / f"pos_{language}.ts"
            if ts.exists():
                (folder / ts.name).write_bytes(ts.read_bytes())
        gather(folder)
        compile_all(folder)
        for path in sorted(folder.iterdir()):
            kept = FOLDER / path.name
            if not kept.exists() or kept.read_bytes() != path.read_bytes():
                changed.append(path.name)
    return changed


def _tool(name: str) -> str:
    """The tool beside the running Python."""
    beside = Path(sys.executable).parent / f"pyside6-{name}"
    return str(beside) if beside.exists() else f"pyside6-{name}"


def _run(command: list[str]) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{Path(command[0]).name}: {done.stderr or done.stdout}")


def main() -> int:
    """0 when every text is translated and every file fresh."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing")
    if parser.parse_args().check:
        wrong = [f"not fresh: {name}" for name in stale()]
    else:
        FOLDER.mkdir(parents=True, exist_ok=True)
        gather(FOLDER)
        compile_all(FOLDER)
        wrong = []
    wrong += [f"untranslated: {text}" for text in untranslated(FOLDER)]
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
