from __future__ import annotations

from datetime import date

import pytest
from fake_files import GOOD, FakeBulkDesk

from pos_app.errors import Refused, Unreachable, Unsure
from pos_app.usecases.bulk_list import Attended, Phase, Progress
from pos_app.usecases.mend_sheet import lay_file
from ui.viewmodels.office.bulk.file_facts import FileFacts
from ui.viewmodels.office.bulk.uploading import (
    go_up,
    look_again,
    may_stop,
    progress_text,
    share_of,
)

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("progress", "said", "share", "stoppable"),
    [
        (None, "Checking", 0.0, True),
        (Progress(Phase.LISTING), "already", 0.0, True),
        (Progress(Phase.LISTING, 1200), "1,200", 0.0, True),
        (Progress(Phase.LISTING, 600, 1200), "600", 0.5, True),
        (Progress(Phase.SENDING, 2_097_152, 4_194_304), "2.0 MB", 0.5, True),
        (Progress(Phase.SENDING, 9, 9), "All of it", 1.0, False),
        (Progress(Phase.LOOKING, 1000, 5000), "5,000", 0.2, True),
        (Progress(Phase.LOOKING, 6000, 5000), "6,000", 1.0, True),
    ],
)
def test_how_far_it_is(progress: Progress | None, said: str, share: float, stoppable: bool) -> None:
    assert said in progress_text(progress)
    assert share_of(progress) == share
    assert may_stop(progress) is stoppable


async def test_how_an_upload_ends() -> None:
    desk = FakeBulkDesk()
    facts = FileFacts(step="check", laid=await lay_file("a.csv", GOOD))
    assert (await go_up(desk, facts, TODAY, Attended())).step == "done"
    for trouble, step in ((Unsure("no_answer"), "done"), (Refused("refused"), "check")):
        desk.trouble = trouble
        ended = await go_up(desk, facts, TODAY, Attended())
        assert (ended.step, ended.trouble) == (step, trouble)
    desk.trouble = Unreachable("no_connection")
    ended = await look_again(desk, facts, TODAY, Attended())
    assert isinstance(ended.trouble, Unsure), "what could not be looked at is as unsure as before"
    ended = await look_again(desk, facts, TODAY, Attended(stopping=lambda: True))
    assert isinstance(ended.trouble, Unsure)
