from __future__ import annotations

import asyncio

from fake_shifts import FakeShifts
from fake_till import settle

from ui.tasks import Tasks
from ui.viewmodels.staff.shifts.drafts import CountKeeper
from ui.viewmodels.staff.shifts.ports import CountDraft


class SlowDisk(FakeShifts):
    """Writes only when the test lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = asyncio.Event()
        self.written: list[CountDraft | None] = []

    async def keep_count(self, draft: CountDraft | None) -> None:
        await self.gate.wait()
        self.written.append(draft)


def fail(name: str, error: BaseException) -> None:
    raise AssertionError(name) from error


async def test_the_newest_count_is_kept_and_no_write_overtakes_another() -> None:
    disk = SlowDisk()
    keeper = CountKeeper(desk=disk, tasks=Tasks(fail))
    drafts = [CountDraft(7, typed=str(number)) for number in range(4)]
    for draft in drafts:
        keeper.keep(draft)
        await settle()
    disk.gate.set()
    await settle()
    assert disk.written == [drafts[0], drafts[3]]
    keeper.keep(None)
    await settle()
    assert disk.written[-1] is None
