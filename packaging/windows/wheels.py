"""Which wheels a program for Windows is made of, read from requirements/run.lock."""

from __future__ import annotations

import re

from packaging.markers import Marker

WINDOWS = {
    "implementation_name": "cpython",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_system": "Windows",
    "python_full_version": "3.11.9",
    "python_version": "3.11",
    "sys_platform": "win32",
}
"""What a marker asks, answered for the till that is built for."""
FOR_BUILDING = {"editables", "hatchling", "packaging", "pathspec", "pluggy", "trove-classifiers"}
"""In the lock for the editable install alone."""
NOT_LOADED = {"appdirs", "argcomplete", "pycparser", "setuptools"}
"""Asked for by libraries for parts that the till leaves alone; frozen programs lack them too."""
LINE = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>[^ ;\\]+)(?: ; (?P<marker>[^\\]+?))?\s*\\?$")


def for_windows(lock: str) -> str:
    """The entries of `lock` that a till on Windows needs, with their hashes and without markers.

    pip judges markers by the machine that it runs on, also where it downloads for another.
    """
    kept = []
    for entry in re.split(r"\n(?=[a-z])", lock.strip()):
        first, *hashes = entry.splitlines()
        told = LINE.fullmatch(first.strip())
        if told is None:
            raise ValueError(f"not an entry of a lock: {first}")
        marker = told["marker"]
        needed = not marker or Marker(marker).evaluate(WINDOWS)
        if needed and told["name"] not in FOR_BUILDING | NOT_LOADED:
            kept.append("\n".join([f"{told['name']}=={told['version']} \\", *hashes]))
    return "\n".join(kept) + "\n"


def place_of(name: str) -> str:
    """Where a wheel's file goes within site-packages; "" for what is not installed there."""
    told = re.fullmatch(r"[^/]+\.data/(?P<scheme>\w+)/(?P<rest>.+)", name)
    if told is None:
        return name
    return told["rest"] if told["scheme"] in {"purelib", "platlib"} else ""
