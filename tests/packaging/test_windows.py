from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

WIX = "{http://schemas.microsoft.com/wix/2006/wi}"
NAMES = ["pos-app.exe", "pos-till.exe", "site-packages/ui/qml/Pos/Main.qml", "licences/a & b.txt"]


@pytest.fixture
def make_msi(program: Callable[[str], ModuleType]) -> ModuleType:
    return program("windows/make_msi")


@pytest.fixture
def wheels(program: Callable[[str], ModuleType]) -> ModuleType:
    return program("windows/wheels")


def test_every_file_is_a_component_of_its_folder(make_msi: ModuleType) -> None:
    tree = ET.fromstring(make_msi.files_wxs(NAMES))  # noqa: S314 - made here
    files = tree.findall(f".//{WIX}File")
    assert {file.get("Name") for file in files} == {
        "pos-app.exe",
        "pos-till.exe",
        "Main.qml",
        "a & b.txt",
    }
    components = {each.get("Id") for each in tree.findall(f".//{WIX}DirectoryRef/{WIX}Component")}
    assert components == {each.get("Id") for each in tree.findall(f".//{WIX}ComponentRef")}
    declared = {each.get("Id") for each in tree.findall(f".//{WIX}Directory")} | {"INSTALLDIR"}
    used = {each.get("Id") for each in tree.findall(f".//{WIX}DirectoryRef")}
    assert used <= declared
    assert len(declared) == 6  # every folder on the way, each once


def test_identities_stay_from_version_to_version(make_msi: ModuleType) -> None:
    # Windows finds what an upgrade replaces by them: a change leaves files behind on every till
    assert make_msi.identity("component pos-app.exe") == "9be3d7b3-8854-5136-8fdc-802397081a96"


def test_the_product_and_the_list_fit(make_msi: ModuleType, packaging: Path) -> None:
    text = (packaging / "windows" / "product.wxs").read_text("utf-8")
    tree = ET.fromstring(text)  # noqa: S314 - our own
    product = tree.find(f"{WIX}Product")
    assert product is not None
    assert product.get("UpgradeCode") == "8a1f6a0e-52f1-4c63-9d0b-6c0b1c1c7a55"  # for ever
    assert set(re.findall(r"\$\(var\.(\w+)\)", text)) == {"Program", "Version", "Product"}
    assert "ServiceInstall" not in text
    assert all(make_msi.short_id("f", name) for name in NAMES)


@pytest.mark.parametrize("version", ["0.1.0", "255.255.65535"])
def test_a_version_that_windows_understands(version: str, make_msi: ModuleType) -> None:
    assert make_msi.msi_version(version) == version


@pytest.mark.parametrize("version", ["0.1", "0.1.0.0", "1.0.0rc1", "256.0.0", "1.0.65536", "1.0.٣"])
def test_a_version_that_it_does_not(version: str, make_msi: ModuleType) -> None:
    with pytest.raises(ValueError, match="three numbers"):
        make_msi.msi_version(version)


def test_the_dates_of_the_summary_are_settled(make_msi: ModuleType) -> None:
    def summary(ticks: bytes) -> bytes:
        entries = [(1, b"\x02\0\0\0\xe4\x04\0\0"), (12, b"\x40\0\0\0" + ticks)]
        head, body = b"", b""
        for number, value in entries:
            place = 8 + 8 * len(entries) + len(body)
            head += number.to_bytes(4, "little") + place.to_bytes(4, "little")
            body += value
        count = len(entries).to_bytes(4, "little")
        section = (8 + len(head) + len(body)).to_bytes(4, "little") + count + head + body
        return b"before" + make_msi.SUMMARY + (48).to_bytes(4, "little") + section + b"after"

    one, other = summary(b"\x11" * 8), summary(b"\x22" * 8)
    assert one != other
    settled = make_msi.with_settled_dates(one, 0)
    assert settled == make_msi.with_settled_dates(other, 0)
    assert (116_444_736_000_000_000).to_bytes(8, "little") in settled  # 1970 in ticks since 1601
    with pytest.raises(ValueError, match="no summary"):
        make_msi.with_settled_dates(b"none", 0)


def test_the_lock_for_windows(wheels: ModuleType, packaging: Path) -> None:
    lock = (packaging.parent / "requirements" / "run.lock").read_text("utf-8")
    told = wheels.for_windows(lock)
    names = set(re.findall(r"^([a-z0-9-]+)==", told, re.MULTILINE))
    assert {"pyside6-essentials", "tzdata", "pywin32-ctypes", "colorama"} <= names
    assert not {"jeepney", "secretstorage", "hatchling", "editables", "setuptools"} & names
    assert " ; " not in told
    assert all("--hash=sha256:" in entry for entry in re.split(r"\n(?=[a-z])", told.strip()))


def test_a_lock_that_is_none(wheels: ModuleType) -> None:
    with pytest.raises(ValueError, match="not an entry"):
        wheels.for_windows("-r other.txt\n")


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("httpx/__init__.py", "httpx/__init__.py"),
        ("shtab-1.0.data/purelib/shtab/x.py", "shtab/x.py"),
        ("pkg-1.0.data/scripts/run.exe", ""),
        ("pkg-1.0.data/data/share/x", ""),
    ],
)
def test_where_a_file_of_a_wheel_goes(name: str, place: str, wheels: ModuleType) -> None:
    assert wheels.place_of(name) == place


def test_python_for_windows_is_pinned_with_its_hash(packaging: Path) -> None:
    text = (packaging / "windows" / "python.lock").read_text("utf-8")
    assert re.fullmatch(r"panda3d==[\d.]+ \\\n    --hash=sha256:[0-9a-f]{64}\n", text)
