from __future__ import annotations

import asyncio
import shutil
import wave
from pathlib import Path

import pytest
from fake_till import settle

from ui.sounds import PlatformPlayer, Sounds
from ui.tasks import Tasks

FOLDER = Path(__file__).parents[2] / "resources" / "sounds"


class FakePlayer:
    def __init__(self) -> None:
        self.played: list[str] = []
        self.gate = asyncio.Event()

    async def play(self, file: Path) -> None:
        self.played.append(file.name)
        await self.gate.wait()


def fail(name: str, error: BaseException) -> None:
    raise AssertionError(name) from error


async def test_one_sound_at_a_time_and_none_when_off() -> None:
    player = FakePlayer()
    sounds = Sounds(FOLDER, Tasks(fail), player)
    sounds.play("paid")
    sounds.play("declined")
    await settle()
    assert player.played == ["paid.wav"]
    player.gate.set()
    await settle()
    sounds.on = False
    sounds.play("paid")
    await settle()
    assert player.played == ["paid.wav"]


async def test_a_till_without_a_player_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    await PlatformPlayer().play(FOLDER / "paid.wav")


async def test_a_player_that_is_there_gets_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    said = tmp_path / "said"
    player = tmp_path / "aplay"
    player.write_text(f'#!/bin/sh\necho "$@" > {said}\n')
    player.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    await PlatformPlayer().play(FOLDER / "paid.wav")
    assert said.read_text().split()[-1].endswith("paid.wav")


@pytest.mark.parametrize("name", ["paid", "declined", "attention"])
def test_the_sounds_are_short_and_whole(name: str) -> None:
    with wave.open(str(FOLDER / f"{name}.wav")) as sound:
        assert 0.2 < sound.getnframes() / sound.getframerate() < 1.0
