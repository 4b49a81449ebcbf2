from __future__ import annotations

import asyncio

import pytest
from fake_till import settle

from pos_app.errors import NotAllowed
from ui.viewmodels.staff.shifts.gap_note import GapNoteModel


def asked(gap: int, *, blind: bool = False) -> tuple[GapNoteModel, asyncio.Task[str]]:
    model = GapNoteModel(blind=lambda: blind)
    return model, asyncio.get_running_loop().create_task(model.ask(gap))


async def test_a_reason_is_wanted_and_one_tap_is_enough() -> None:
    model, answer = asked(-250)
    await settle()
    assert model.property("open") is True
    assert model.property("about").endswith("missing")
    assert model.property("role") == "bad"
    model.confirm()
    assert model.property("trouble") == "Tap a reason, or write one."
    model.pick("unknown")
    assert [row["id"] for row in model.property("reasons") if row["chosen"]] == ["unknown"]
    assert model.property("trouble") == ""
    model.confirm()
    assert await answer == "Not known"
    assert model.property("open") is False
    assert model.property("about") == ""


async def test_own_words_and_counting_again() -> None:
    model, answer = asked(500)
    await settle()
    model.say("  Hamad paid twice ")
    assert model.property("text") == "  Hamad paid twice "
    model.confirm()
    model.confirm()
    assert await answer == "Hamad paid twice"
    model, answer = asked(500)
    await settle()
    model.retranslate()
    model.drop()
    model.drop()
    with pytest.raises(NotAllowed):
        await answer
    model.confirm()


async def test_blind_only_that_it_differs_is_said() -> None:
    model, answer = asked(-250, blind=True)
    await settle()
    assert model.property("about") == "The count and the books differ."
    assert model.property("role") == "attention"
    model.drop()
    with pytest.raises(NotAllowed):
        await answer
