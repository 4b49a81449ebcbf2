from __future__ import annotations

import configparser
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def tree(packaging: Path) -> Path:
    return packaging / "linux" / "tree"


@pytest.fixture
def unit(tree: Path) -> str:
    return (tree / "usr/lib/systemd/system/pos-kiosk@.service").read_text("utf-8")


@pytest.fixture
def clean_root(program: Callable[[str], ModuleType]) -> ModuleType:
    return program("linux/clean_root")


def scripts(packaging: Path) -> Iterator[Path]:
    for path in sorted((packaging / "linux").rglob("*")):
        if path.is_file() and path.read_bytes().startswith(b"#!/bin/sh"):
            yield path


def test_every_shell_script_can_be_read(packaging: Path) -> None:
    shell = shutil.which("dash") or shutil.which("sh")
    if shell is None:
        pytest.skip("no sh here: these scripts run on Debian only")
    found = list(scripts(packaging))
    assert len(found) >= 6
    for script in found:
        done = subprocess.run(
            [shell, "-n", str(script)], capture_output=True, text=True, timeout=30, check=False
        )
        assert (done.returncode, done.stderr) == (0, ""), script


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no modes")
def test_what_is_started_may_be(packaging: Path) -> None:
    dull = [
        script.name
        for script in scripts(packaging)
        if script.parent.name != "maintainer" and not script.stat().st_mode & 0o100
    ]
    assert dull == []


@pytest.mark.parametrize(
    "line",
    [
        "Restart=always",
        "StartLimitIntervalSec=0",
        "WatchdogSec=30",
        "User=pos-till",
        "NoNewPrivileges=yes",
        "CapabilityBoundingSet=",
        "ProtectSystem=strict",
        "ProtectHome=yes",
        "SystemCallFilter=@system-service",
        "UMask=0077",
        "WantedBy=graphical.target",
    ],
)
def test_the_kiosk_comes_back_and_may_do_little(line: str, unit: str) -> None:
    assert line in unit.splitlines()


def test_what_the_unit_starts_is_in_the_package(unit: str, tree: Path) -> None:
    told = re.search(r"^ExecStart=/(\S+)%i$", unit, re.MULTILINE)
    assert told is not None
    for instance in ("x", "wayland"):
        assert (tree / f"{told[1]}{instance}").is_file()


def test_the_desktop_entry(tree: Path) -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(tree / "usr/share/applications/smart-pos-companion.desktop", encoding="utf-8")
    assert entry["Desktop Entry"]["Exec"] == "pos-app"
    assert {"name[ar]", "comment[ar]"} <= set(entry["Desktop Entry"])


def test_the_rules_let_the_kiosk_at_its_printers(tree: Path) -> None:
    rules = (tree / "usr/lib/udev/rules.d/70-smart-pos-companion.rules").read_text("utf-8")
    lines = [line for line in rules.splitlines() if line and not line.startswith("#")]
    assert len(lines) == 3
    assert all('MODE="0660"' in line and 'TAG+="uaccess"' in line for line in lines)


def test_the_archive_is_read_from_apts_own_words(
    clean_root: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in (
        ("a.sources", "Types: deb\n# http://old.test/debian\nURIs: http://here.test/debian\n"),
        ("b.list", "deb [signed-by=/x] http://there.test/debian bookworm main\n"),
    ):
        file = tmp_path / name
        file.write_text(text, "utf-8")
        monkeypatch.setattr(clean_root, "APT", (file,))
        wanted = "http://here.test/debian" if name == "a.sources" else "http://there.test/debian"
        assert clean_root.archive_of_this_machine() == wanted
    monkeypatch.setattr(clean_root, "APT", (tmp_path / "none",))
    assert clean_root.archive_of_this_machine() == ""


def test_a_build_says_what_it_lacks(
    program: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    build = program("build")
    monkeypatch.setattr(build.shutil, "which", lambda _tool: None)
    told = build.absent_tools(["deb", "msi"], "linux")
    assert "  dpkg-shlibdeps: apt-get install dpkg-dev" in told
    assert "  wixl: apt-get install wixl" in told
    assert "  candle: WiX toolset 3.14" in build.absent_tools(["msi"], "win32")


@pytest.mark.parametrize(
    "holding",
    ["apt-get update", "# /etc/pos-app/policy.toml", "# answers.toml", "label,till.store",
     "mkdir tills", "systemd-ask-password", "check_till", "ARGS=", "80-till-stick"],
)  # fmt: skip
def test_the_guide_has_the_blocks_that_the_trial_follows(
    program: Callable[[str], ModuleType], holding: str
) -> None:
    assert program("linux/guide_words").block(holding)


@pytest.mark.parametrize(
    "holding",
    ["xserver-xorg xinit", "recommends cage", "recommends prometheus", "--make answers.toml",
     "pos-kiosk run enroll -", "NEWER_amd64.deb", "apt-get remove", "debconf-set-selections",
     "apt-get purge"],
)  # fmt: skip
def test_the_guide_has_the_lines_that_the_trial_follows(
    program: Callable[[str], ModuleType], holding: str
) -> None:
    assert program("linux/guide_words").line(holding)


def test_the_guides_check_tells_a_warning_from_an_error(
    program: Callable[[str], ModuleType], tmp_path: Path
) -> None:
    shell = shutil.which("sh")
    if shell is None:
        pytest.skip("no sh here: it runs on Debian only")
    block = program("linux/guide_words").block("check_till")
    check = block.partition("<<'END'\n")[2].partition("END\n")[0]
    stand_in = tmp_path / "pos-kiosk"
    stand_in.write_text('#!/bin/sh\nprintf "%s" "$TOLD"\n')
    stand_in.chmod(0o755)
    for worst, code in (("ok", 0), ("note", 0), ("warning", 1), ("error", 2), ("", 3)):
        told = json.dumps({"version": "1", "worst": worst, "findings": []}, indent=2)
        environ = {"PATH": f"{tmp_path}:/usr/bin:/bin", "TOLD": told if worst else ""}
        done = subprocess.run([shell, "-c", check], env=environ, timeout=30, check=False)
        assert done.returncode == code, worst


def test_the_trial_installs_all_that_a_kiosk_asks_for(
    tree: Path, program: Callable[[str], ModuleType]
) -> None:
    trial = program("linux/try_deb")
    needed = re.findall(r'need \w+ "([^"]+)"', (tree / "usr/sbin/pos-kiosk").read_text("utf-8"))
    packages = set(" ".join(needed).split())
    assert packages >= {"openbox", "cage", "xwayland"}
    installed = {*trial.FOR_THE_SCREEN, *trial.FOR_THE_UNITS}
    # the smallest server of X is enough to verify units: no screen is driven there
    assert packages - {"xserver-xorg"} <= installed


def test_the_trial_takes_suites_behind_the_older_package(
    program: Callable[[str], ModuleType],
) -> None:
    asked = program("linux/try_deb").asked
    given = asked(["new.deb", "--older", "old.deb", "bookworm"])
    assert (given.new, given.older) == (Path("new.deb"), Path("old.deb"))
    assert given.suites == ["bookworm"]
    assert asked(["new.deb"]).suites == ["bookworm", "trixie"]
