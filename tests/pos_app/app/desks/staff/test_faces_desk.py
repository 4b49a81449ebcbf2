from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage

from pos_app.app.desks.staff.faces_desk import SIDE, TillFaces
from pos_app.errors import BadInput


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def faces(tmp_path: Path, stick: Path) -> TillFaces:
    return TillFaces(tmp_path / "home", folders=[stick])


def photo(path: Path) -> str:
    """Wide, green in the middle, and it knows where it was taken."""
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    for x in range(300, 600):
        for y in range(200, 400):
            image.setPixelColor(QPoint(x, y), QColor("green"))
    image.setText("Location", "29.3759N 47.9774E")
    assert image.save(str(path))
    assert b"47.9774E" in path.read_bytes()
    return str(path)


async def test_a_photo_becomes_small_and_square_and_tells_nothing(
    faces: TillFaces, stick: Path, tmp_path: Path
) -> None:
    path = photo(stick / "mariam.png")
    assert await faces.files() == (path,)
    name = await faces.take(path)
    kept = tmp_path / "home" / "faces" / f"{name}.png"
    assert b"47.9774E" not in kept.read_bytes()
    image = faces.picture(name)
    assert (image.width(), image.height(), image.textKeys()) == (SIDE, SIDE, [])
    assert image.pixelColor(SIDE // 2, SIDE // 2) == QColor("green")
    assert await faces.take(path) == name


async def test_a_photo_that_nobody_has_is_removed(faces: TillFaces, stick: Path) -> None:
    kept = await faces.take(photo(stick / "a.png"))
    other = QImage(300, 300, QImage.Format.Format_RGB32)
    other.fill(QColor("blue"))
    other.save(str(stick / "b.jpg"))
    gone = await faces.take(str(stick / "b.jpg"))
    await faces.keep_only({kept, ""})
    assert not faces.picture(kept).isNull()
    assert faces.picture(gone).isNull()


@pytest.mark.parametrize(
    "content",
    [b"", b"hello", b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", b"\x89PNG"],
)
async def test_what_is_no_picture_is_refused(faces: TillFaces, stick: Path, content: bytes) -> None:
    (stick / "x.png").write_bytes(content)
    with pytest.raises(BadInput, match="photo_unreadable"):
        await faces.take(str(stick / "x.png"))
    with pytest.raises(BadInput, match="photo_unreadable"):
        await faces.take(str(stick / "none.png"))


async def test_a_picture_that_would_fill_the_memory_is_refused(
    faces: TillFaces, stick: Path
) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 99))
    (stick / "bomb.png").write_bytes(bomb + chunk(b"IEND", b""))
    with pytest.raises(BadInput, match="photo_too_large"):
        await faces.take(str(stick / "bomb.png"))
    with (stick / "huge.jpg").open("wb") as file:
        file.truncate(21 * 1024 * 1024)
    with pytest.raises(BadInput, match="photo_too_large"):
        await faces.take(str(stick / "huge.jpg"))
    assert await faces.files() == (str(stick / "bomb.png"),)
