"""What a process holds of memory, and what of it is in use: a leak, or room once needed and kept.

Private memory counts whole pages that were written to: also those that an allocator keeps for the
next peak, but none of a library's file, which count as private only while no other process has the
same library open (25 MB of Qt, come and gone with the neighbours). Beside it
stand the bytes in use: of the C heap (`mallinfo2`), of SQLite, of Python's own allocator, and the
arenas of a megabyte that it has mapped. What leaks grows in those; what does not, grows with the
highest peak so far, and then no more.
"""

from __future__ import annotations

import ctypes
import gc
import os
import re
import sys
import tempfile
from pathlib import Path

_SIZES = (
    *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
    *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
)
_MB = 2**20


class _Mallinfo(ctypes.Structure):
    """`struct mallinfo2` of glibc 2.33 and later: ten sizes."""

    _fields_ = tuple((name, ctypes.c_size_t) for name in _SIZES)


def memory() -> dict[str, float]:
    """Of this process (Linux), after a collection."""
    gc.collect()
    rollup = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
    kb = {line.split(":")[0]: int(line.split()[1]) for line in rollup.splitlines()[1:]}
    arenas, in_use = python_arenas()
    return {
        "pss MB": kb["Pss"] / 1024,
        "private MB": kb["Private_Dirty"] / 1024,
        "heap MB": c_heap() / _MB,
        "sqlite MB": sqlite_bytes() / _MB,
        "arenas MB": arenas / _MB,
        "python MB": in_use / _MB,
        "blocks": sys.getallocatedblocks(),
        "objects": len(gc.get_objects()),
    }


def python_arenas() -> tuple[int, int]:
    """Bytes of Python's allocator: mapped, and in use."""
    with tempfile.TemporaryFile() as said:
        # It writes to the descriptor of standard error, past `sys.stderr`.
        kept = os.dup(2)
        os.dup2(said.fileno(), 2)
        try:
            sys._debugmallocstats()  # CPython's documented way to ask
        finally:
            os.dup2(kept, 2)
            os.close(kept)
        said.seek(0)
        text = said.read().decode()
    return _number(r"bytes/arena", text), _number(r"# bytes in allocated blocks", text)


def _number(name: str, text: str) -> int:
    found = re.search(name + r"\s*=\s*([\d,]+)", text)
    return 0 if found is None else int(found[1].replace(",", ""))


def c_heap() -> int:
    """Bytes in use of what malloc gave out; 0 where the C library cannot tell."""
    tell = getattr(ctypes.CDLL(None), "mallinfo2", None)
    if tell is None:
        return 0
    tell.restype = _Mallinfo
    told = tell()
    return int(told.uordblks + told.hblkhd)


def sqlite_bytes() -> int:
    """Bytes that SQLite holds in all its connections; 0 where it cannot be asked."""
    try:
        tell = ctypes.CDLL("libsqlite3.so.0").sqlite3_memory_used
    except (OSError, AttributeError):
        return 0
    tell.restype = ctypes.c_longlong
    return int(tell())
