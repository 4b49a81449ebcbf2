"""`ui.viewmodels.staff.ports.FacesDesk`: photos of the staff as small files beside the journal.

A photo is decoded within limits, turned as its camera says, cut to a square, made small and
written anew: nothing of the file that came in is kept, neither its name nor where it was taken.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize
from PySide6.QtGui import QImage, QImageReader

from pos_app.app.desks.price_desk import usual_folders
from pos_app.errors import BadInput
from pos_app.settings.files import write_whole

SIDE = 256
"""Pixels of a kept photo, which is a square."""
LARGEST_PHOTO = 20 * 1024 * 1024
"""Bytes of a file that is looked at."""
MOST_PIXELS = 60_000_000
"""More than any telephone's camera takes; a picture of more is a trap."""
_FORMATS = {b"jpeg", b"png", b"webp", b"bmp"}
_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".bmp")
_MOST_FILES = 12
_MOST_SEEN = 2_000


class TillFaces:
    """One for the life of the window. Reading and writing is done on threads."""

    def __init__(self, home: Path, folders: Iterable[Path] | None = None) -> None:
        """`home` is the till's data folder, `folders` where photos are looked for."""
        self._home = home
        self._folder = home / "faces"
        self._folders = None if folders is None else tuple(folders)

    async def files(self) -> tuple[str, ...]:
        """Photos on sticks and in the usual folders, the newest first."""
        return await asyncio.to_thread(self._look)

    async def take(self, path: str) -> str:
        """Make a small copy of the photo at `path`; gives its name. Raises BadInput."""
        return await asyncio.to_thread(self._take, path)

    async def keep_only(self, photos: Collection[str]) -> None:
        """Remove every photo but those; one that cannot be removed now is at the next time."""
        await asyncio.to_thread(self._sweep, frozenset(photos))

    def picture(self, photo: str) -> QImage:
        """The photo of that name; a null picture where there is none that can be read."""
        return QImage(str(self._folder / f"{photo}.png"))

    def _look(self) -> tuple[str, ...]:
        folders = usual_folders(self._home) if self._folders is None else self._folders
        found: list[tuple[float, str]] = []
        for folder in folders:
            with suppress(OSError), os.scandir(folder) as entries:
                for _, entry in zip(range(_MOST_SEEN), entries, strict=False):
                    fits = entry.name.casefold().endswith(_ENDINGS) and entry.is_file()
                    if fits and entry.stat().st_size <= LARGEST_PHOTO:
                        found.append((entry.stat().st_mtime, entry.path))
        return tuple(path for _, path in sorted(found, reverse=True)[:_MOST_FILES])

    def _take(self, path: str) -> str:
        content = _png(_square(_bytes_of(Path(path).expanduser())))
        photo = f"photo-{hashlib.sha256(content).hexdigest()[:16]}"
        write_whole(self._folder / f"{photo}.png", content)
        return photo

    def _sweep(self, photos: frozenset[str]) -> None:
        with suppress(OSError):
            for path in self._folder.iterdir():
                if path.stem not in photos:
                    path.unlink()


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_PHOTO + 1)
    except (OSError, ValueError) as error:
        raise BadInput("photo_unreadable", type(error).__name__, field="photo") from error
    if len(content) > LARGEST_PHOTO:
        raise BadInput("photo_too_large", f"more than {LARGEST_PHOTO} bytes", field="photo")
    return content


def _square(content: bytes) -> QImage:
    """The middle of the picture, upright, `SIDE` pixels wide and high."""
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if bytes(reader.format().data()) not in _FORMATS or not size.isValid():
        raise BadInput("photo_unreadable", "no picture of a known kind", field="photo")
    if size.width() * size.height() > MOST_PIXELS:
        raise BadInput("photo_too_large", f"more than {MOST_PIXELS} pixels", field="photo")
    scale = SIDE / min(size.width(), size.height())
    reader.setScaledSize(QSize(*(max(SIDE, round(n * scale)) for n in size.toTuple())))
    image = reader.read()
    if image.isNull():
        raise BadInput("photo_unreadable", "the picture is damaged", field="photo")
    left, top = (image.width() - SIDE) // 2, (image.height() - SIDE) // 2
    return image.copy(QRect(left, top, SIDE, SIDE)).convertToFormat(QImage.Format.Format_RGB32)


def _png(image: QImage) -> bytes:
    """Written anew from the pixels alone."""
    plain = QImage(image.constBits(), SIDE, SIDE, image.bytesPerLine(), image.format())
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    plain.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide6's stub wants bytes, its code text
    return bytes(content.data())
