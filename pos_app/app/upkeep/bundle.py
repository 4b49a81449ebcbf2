"""Writes the support bundle of an open till."""

from __future__ import annotations

from collections.abc import Iterable

from pos_app import __version__
from pos_app.diagnostics.support_bundle import make_bundle
from pos_app.ports.setting import Setting
from pos_app.settings.files import write_whole
from pos_app.settings.layers import Loaded

NAME = "support-bundle.zip"


def write_bundle(loaded: Loaded, settings: Iterable[Setting]) -> str:
    """Write it into the exports folder, redacted; gives its path."""
    sections = {
        "settings": {each.key: f"{each.value} ({each.source})" for each in settings},
        "versions": {"pos-app": __version__},
    }
    path = loaded.home.exports / NAME
    write_whole(path, make_bundle(sections, loaded.home.logs))
    return str(path)
