"""The folders of a till, and its settings files: read with care, written whole or not at all."""

from __future__ import annotations

import os
import tempfile
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pos_app.errors import BadInput, JournalTrouble

APP_NAME = "pos-app"
LARGEST_FILE = 256 * 1024
"""Bytes of a settings file; anything larger is not one."""
LEFT = "kiosk-left"
"""File in the home's root, written when a supervisor leaves the kiosk: what watches over the till
(the unit's `watch`, Windows' Shell Launcher) does not start it again. Gone at the next start."""
_PRIVATE = 0o700
_READABLE = 0o644


@dataclass(frozen=True, slots=True)
class Home:
    """Where a till keeps its things. `root` is POS_APP_HOME; `data` lies inside it in demo mode."""

    root: Path
    data: Path

    @property
    def settings(self) -> Path:
        """What this till has set, and where the app writes settings."""
        return self.data / "settings.toml"

    @property
    def journal(self) -> Path:
        """The journal's SQLite file."""
        return self.data / "journal.sqlite3"

    @property
    def logs(self) -> Path:
        """Log files."""
        return self.data / "logs"

    @property
    def exports(self) -> Path:
        """What a person exports, unless another place is named."""
        return self.data / "exports"

    @property
    def sealed_secrets(self) -> Path:
        """Sealed file for secrets where there is no keyring; its key lies elsewhere."""
        return self.data / "secrets.sealed"

    def inside(self, name: str) -> Home:
        """The home within this one that demo (or training) has for itself."""
        return Home(self.root, self.root / name)

    def prepare(self) -> None:
        """Make the folders, for this account only. Raises JournalTrouble where that fails."""
        try:
            for folder in (self.root, self.data, self.logs, self.exports):
                folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
        except OSError as error:
            raise JournalTrouble("home_not_writable", _reason(error, self.root)) from error
        if not os.access(self.data, os.W_OK | os.X_OK):
            raise JournalTrouble("home_not_writable", f"{self.data} cannot be written to")


def find_home(environ: Mapping[str, str]) -> Home:
    """The home named by POS_APP_HOME, else the platform's data folder. Touches no disk but to look.

    Raises BadInput when POS_APP_HOME names something that is not a folder.
    """
    named = environ.get("POS_APP_HOME", "")
    root = Path(named).expanduser().absolute() if named else _platform_home()
    if "\0" in named or (root.exists() and not root.is_dir()):
        place = "POS_APP_HOME"
        raise BadInput("home_not_a_folder", "it must name a folder", field=place, place=place)
    return Home(root, root)


def policy_files(home: Home, environ: Mapping[str, str]) -> tuple[Path, ...]:
    """Where IT may have put a policy.toml, lowest first: for the machine, for this home."""
    named = environ.get("POS_APP_POLICY", "")
    machine = Path(named) if named else _machine_folder() / "policy.toml"
    return (machine, home.root / "policy.toml")


def read_tables(path: Path) -> dict[str, object]:
    """The tables of a TOML file; none where there is no file.

    Raises BadInput (`field` is the path) for a file that cannot be read, is not UTF-8, is not
    TOML or is larger than LARGEST_FILE. No message repeats any of the file's text.
    """
    place = str(path)
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        said = _reason(error, path)
        raise BadInput("settings_unreadable", said, field=place, place=place) from error
    if len(raw) > LARGEST_FILE:
        said = f"more than {LARGEST_FILE} bytes"
        raise BadInput("settings_too_large", said, field=place, place=place)
    try:
        # The signature that Windows editors put in front is no part of TOML.
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(
            "settings_not_utf8", f"byte {error.start} is not UTF-8", field=place, place=place
        ) from None
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        where = str(error).rpartition("(at ")[2].rstrip(")")
        where = where if where.startswith("line ") else "the end of the file"
        said = f"it breaks at {where}"
        raise BadInput("settings_not_toml", said, field=place, place=place) from None


def write_values(path: Path, changes: Mapping[str, object]) -> None:
    """Set `changes` (dotted name -> TOML value, None removes) in a settings file.

    Comments and order stay. The file is replaced whole and synced, readable by this account only.
    Raises BadInput if the present file is broken, JournalTrouble if the disk refuses.
    """
    import tomlkit  # only a person who changes a setting waits for it

    read_tables(path)  # a broken file is reported, never overwritten
    present = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
    document = tomlkit.parse(present)
    for name, value in changes.items():
        *tables, key = name.split(".")
        table: tomlkit.TOMLDocument | tomlkit.items.Table = document
        for each in tables:
            if each not in table:
                table[each] = tomlkit.table()
            table = table[each]
        if value is None:
            table.pop(key, None)
        else:
            table[key] = value
    write_whole(path, tomlkit.dumps(document).encode())


def write_whole(path: Path, content: bytes) -> None:
    """Replace `path` by `content` at once, synced, mode 0600. Raises JournalTrouble."""
    try:
        path.parent.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(temporary).unlink()
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise JournalTrouble("home_not_writable", _reason(error, path)) from error


def replace_readable(path: Path, content: bytes) -> None:
    """Replace `path` by `content` at once, readable by everybody: for what is no secret and of no
    worth a minute later, so it is not synced. Raises JournalTrouble.
    """
    try:
        descriptor, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
            Path(temporary).chmod(_READABLE)
            Path(temporary).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(temporary).unlink()
            raise
    except OSError as error:
        raise JournalTrouble("file_not_written", _reason(error, path)) from error


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # Windows has no handle of a folder that could be synced
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _reason(error: OSError, path: Path) -> str:
    return f"{path}: {error.strerror or type(error).__name__}"


def _platform_home() -> Path:
    import platformdirs  # not needed where POS_APP_HOME says it

    return platformdirs.user_data_path(APP_NAME, appauthor=False)


def _machine_folder() -> Path:
    if os.name == "nt":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / APP_NAME
    return Path("/etc") / APP_NAME
