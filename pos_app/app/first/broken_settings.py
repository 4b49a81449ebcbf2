"""Where a setting keeps the till from opening: a window says which, and that it is tried again."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pos_app.app.first.stopped import StoppedVisitor, ask_again
from pos_app.app.single_window import SingleWindow, end_when_asked, raise_windows
from pos_app.errors import BadInput
from pos_app.settings.files import find_home, policy_files, read_tables
from pos_app.settings.model import KEYS
from pos_app.settings.words import Language, Theme
from ui.viewmodels.setup.stopped import broken_words

_LANGUAGE, _THEME, _KIOSK = "till.language", "till.theme", "kiosk.enabled"


@dataclass(frozen=True, slots=True)
class Broken:
    """Settings that cannot be used, what is wrong with them, and how they were named."""

    trouble: BadInput
    said: str
    """The command line's sentence about it."""
    environ: Mapping[str, str]
    options: Mapping[str, str]
    """What the command line named."""
    demo: bool

    @property
    def where(self) -> str:
        """The file or variable to be put right: the till's own file where nothing else is known."""
        if self.trouble.place:
            return self.trouble.place
        return str(find_home(self.environ).settings)


def ask_for_settings(broken: Broken, *, visitor: StoppedVisitor | None = None) -> bool:
    """Show what is wrong until somebody wishes to try again, which is True, or closes it.

    Needs Qt's application. Where a window of this home stands already, that one is raised instead.
    """
    import qasync

    alone = _only_one(broken.environ)
    if alone is not None and not alone.is_first and alone.raise_other():
        return False
    try:
        again: bool = qasync.run(_ask(broken, alone, visitor))
    finally:
        if alone is not None:
            alone.close()
    return again


async def _ask(
    broken: Broken,
    alone: SingleWindow | None,
    visitor: StoppedVisitor | None,
) -> bool:
    ended = asyncio.Event()
    end_when_asked(ended)
    if alone is not None and alone.is_first:
        alone.on_raise(raise_windows)
    language = look_up(_LANGUAGE, broken)
    return await ask_again(
        partial(broken_words, broken.trouble.kind, broken.said, broken.where),
        languages=(language.value,) if isinstance(language, Language) else ("en", "ar"),
        dark=look_up(_THEME, broken) is Theme.DARK,
        filling=look_up(_KIOSK, broken) is True,
        environ=broken.environ,
        ended=ended,
        visitor=visitor,
    )


def _only_one(environ: Mapping[str, str]) -> SingleWindow | None:
    """The line between the windows of this home, where there is a home yet."""
    with suppress(BadInput):  # the home itself may be what is wrong
        home = find_home(environ)
        if home.root.is_dir():
            return SingleWindow(home.data)
    return None


def look_up(name: str, broken: Broken) -> object:
    """The setting `name` as far as it can be told, highest layer first; None where it cannot."""
    key = KEYS[name]
    for values in _layers(name, broken):
        if values is None:
            return None
        if name in values:
            raw = values[name]
            try:
                return key.kind.read_text(raw) if isinstance(raw, _Text) else key.kind.read(raw)
            except ValueError:
                return None
    return key.default


class _Text(str):
    """A value of the environment or the command line, which is always text."""

    __slots__ = ()


def _layers(name: str, broken: Broken) -> Iterator[Mapping[str, object] | None]:
    """What each source says of `name`; None for a source that cannot be read."""
    typed = _text_of(name, broken.options.get(name, ""))
    outer = _text_of(name, broken.environ.get(KEYS[name].variable, ""))
    try:
        home = find_home(broken.environ)
    except BadInput:
        yield from (typed, outer, None)
        return
    law, proposed = policy_files(home, broken.environ)
    yield _said_in(law, name)
    yield from (typed, outer)
    if broken.demo:
        yield _said_in(home.inside("demo").settings, name)
    yield _said_in(home.settings, name)
    yield _said_in(proposed, name)


def _text_of(name: str, text: str) -> Mapping[str, object]:
    return {name: _Text(text)} if text else {}


def _said_in(path: Path, name: str) -> Mapping[str, object] | None:
    try:
        table = read_tables(path)
    except BadInput:
        return None
    *tables, last = name.split(".")
    for each in tables:
        inner = table.get(each, {})
        if not isinstance(inner, dict):
            return None
        table = inner
    return {name: table[last]} if last in table else {}
