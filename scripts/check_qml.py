"""QML: types of the Python classes generated, qmllint without a warning, qmlformat's own form.

The tools are called where PySide6-Essentials keeps them. `python scripts/check_qml.py --write`
rewrites files into qmlformat's form.
"""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QML = ROOT / "ui" / "qml"
TIMEOUT = 300


def main(arguments: list[str]) -> int:
    """Check all QML, or with `--write` format it. Returns the exit code."""
    sources = sorted(QML.rglob("*.qml"))
    if not sources:
        print("no QML was found")
        return 1
    if arguments == ["--write"]:
        for source in sources:
            source.write_text(formatted(source), encoding="utf-8")
        return 0
    crooked = [source for source in sources if formatted(source) != source.read_text("utf-8")]
    for source in crooked:
        print(f"{source.relative_to(ROOT)}: not as qmlformat writes it")
    if crooked:
        print("`.venv/bin/python scripts/check_qml.py --write` mends that")
    return max(lint(sources), 1 if crooked else 0)


def tool(name: str) -> str:
    """The path of a Qt tool inside the installed PySide6."""
    import PySide6

    folder = Path(str(PySide6.__file__)).parent
    return str(folder / (f"{name}.exe" if sys.platform == "win32" else name))


def formatted(source: Path) -> str:
    """`source` as qmlformat writes it."""
    done = subprocess.run(
        [tool("qmlformat"), str(source)], capture_output=True, timeout=TIMEOUT, check=False
    )
    if done.returncode:
        sys.exit(f"qmlformat: {source}: {done.stderr.decode(errors='replace')}")
    return done.stdout.decode("utf-8").replace("\r\n", "\n")


def lint(sources: list[Path]) -> int:
    """Run qmllint on all sources against freshly generated types; any warning fails."""
    with tempfile.TemporaryDirectory() as folder:
        types = Path(folder) / "types"
        generate_types(types)
        done = subprocess.run(
            [tool("qmllint"), "-W", "0", "-I", str(types), "-I", str(QML), *map(str, sources)],
            cwd=ROOT,
            timeout=TIMEOUT,
            check=False,
        )
    return done.returncode


def generate_types(out: Path) -> None:
    """Describe the Python classes that QML sees as .qmltypes below `out`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    from pyside6_qml_stubgen import process

    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        process([Path("ui")], [], out, None, None)
    if not list(out.rglob("*.qmltypes")):
        sys.exit(f"no types were generated:\n{said.getvalue()}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
