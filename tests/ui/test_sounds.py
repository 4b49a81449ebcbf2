from __future__ import annotations

import asyncio
import shutil
import wave
from pathlib import Path

import pytest
from fake_till import settle
from PySide6.QtGui import QAccessible

from ui.sounds import PlatformPlayer, PlatformVoice, Sounds, announce
from ui.tasks import Tasks

FOLDER = Path(__file__).parents[2] / "resources" / "sounds"


class FakePlayer:
    def __init__(self) -> None:
        self.played: list[str] = []
        self.gate = asyncio.Event()

    async def play(self, file: Path) -> None:
        self.played.append(file.name)
        await self.gate.wait()


class FakeVoice:
    def __init__(self, trouble: OSError | None = None) -> None:
        self.said: list[tuple[str, str]] = []
        self.trouble = trouble

    async def say(self, text: str, language: str) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.said.append((text, language))


def fail(name: str, error: BaseException) -> None:
    raise AssertionError(name) from error


async def test_one_sound_at_a_time_and_none_when_off() -> None:
    player = FakePlayer()
    sounds = Sounds(FOLDER, Tasks(fail), player, FakeVoice())
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


async def test_an_outcome_is_said_only_where_that_is_wanted() -> None:
    voice = FakeVoice()
    sounds = Sounds(FOLDER, Tasks(fail), FakePlayer(), voice)
    sounds.say("Paid", "en")
    await settle()
    assert voice.said == []
    sounds.spoken = True
    sounds.say("Paid. KD\u00a0\u206612.750\u2069", "en")
    await settle()
    assert voice.said == [("Paid. KD 12.750", "en")]
    voice.trouble = OSError("no voice here")
    sounds.say("Paid", "en")
    await settle()


async def test_where_a_screen_reader_listens_it_alone_speaks(qapp: object) -> None:
    told: list[str] = []
    voice = PlatformVoice(told.append)
    heard = QAccessible.isActive()
    try:
        QAccessible.setActive(True)
        await voice.say("Paid", "en")
    finally:
        QAccessible.setActive(heard)
    assert told == ["Paid"]
    announce("without a window nobody is told, and nothing breaks")


async def test_a_screen_reader_hears_each_outcome_unasked(qapp: object) -> None:
    voice = FakeVoice()
    sounds = Sounds(FOLDER, Tasks(fail), FakePlayer(), voice)
    heard = QAccessible.isActive()
    try:
        QAccessible.setActive(True)
        sounds.say("Paid", "en")
        await settle()
    finally:
        QAccessible.setActive(heard)
    assert voice.said == [("Paid", "en")]


async def test_what_needs_a_person_is_heard_even_after_another_sound() -> None:
    player = FakePlayer()
    sounds = Sounds(FOLDER, Tasks(fail), player, FakeVoice())
    sounds.play("declined")
    await settle()
    sounds.play("attention")
    sounds.play("paid")  # left out, as ever
    player.gate.set()
    await settle()
    assert player.played == ["declined.wav", "attention.wav"]
