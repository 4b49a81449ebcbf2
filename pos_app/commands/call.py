"""What a command gets: the parsed line, the settings when it asks for them, and where to print."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
from collections.abc import Coroutine, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

from pos_app.errors import BadInput

if TYPE_CHECKING:
    from pos_app.settings.layers import Loaded

T = TypeVar("T")


@dataclass(slots=True)
class Call:
    """One run of a command."""

    arguments: argparse.Namespace
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)
    out: TextIO = field(default_factory=lambda: sys.stdout)
    notes: TextIO = field(default_factory=lambda: sys.stderr)
    began: bool = False
    """Whether something may have been sent: an interruption before that is harmless."""
    _loaded: Loaded | None = None

    @property
    def json(self) -> bool:
        """Whether standard output must hold JSON alone."""
        return bool(self.arguments.json)

    def settings(self) -> Loaded:
        """The settings, read and checked once; warnings go to standard error.

        Raises BadInput.
        """
        if self._loaded is None:
            from pos_app.settings.layers import load_settings

            self._loaded = load_settings(
                self.environ, named_settings(self.arguments), demo=self.arguments.demo
            )
            for warning in self._loaded.warnings:
                self.note(f"warning: {warning}")
        return self._loaded

    def forget_settings(self) -> None:
        """Have them read again: somebody may have put them right."""
        self._loaded = None

    def line(self, text: str) -> None:
        """Print one line at once. A reader that went away never stops a sale."""
        with suppress(BrokenPipeError):
            self.out.write(text + "\n")
            self.out.flush()

    def print_json(self, value: object, *, compact: bool = False) -> None:
        """Print one JSON value: on one line for streams of them, else indented."""
        indent = None if compact else 2
        self.line(json.dumps(value, ensure_ascii=False, indent=indent))

    def note(self, text: str) -> None:
        """Print one line on standard error."""
        with suppress(BrokenPipeError):
            self.notes.write(f"pos-app: {' '.join(text.split())}\n")
            self.notes.flush()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Run `work` to its end on a loop of its own."""
        return asyncio.run(work)


def named_settings(arguments: argparse.Namespace) -> dict[str, str]:
    """Settings that stood on the command line, by name. Raises BadInput for one that is none."""
    from pos_app.settings.layers import suggestion
    from pos_app.settings.model import KEYS

    chosen: dict[str, str] = {}
    for override in arguments.overrides:
        name, equals, value = override.partition("=")
        if not equals or name not in KEYS:
            raise BadInput(
                "setting_unknown",
                f"--set takes NAME=VALUE with a setting's name{suggestion(name, KEYS)}",
                field="--set",
            )
        chosen[name] = value
    # `invoices create --language` is the invoice's, not the screen's: root options are theirs only.
    if not arguments.target and arguments.language:
        chosen["till.language"] = arguments.language
    if arguments.kiosk:
        chosen["kiosk.enabled"] = "true"
    return chosen
