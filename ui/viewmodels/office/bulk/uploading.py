"""A file on its way up, and the look for one whose answer was lost: what follows, and the words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pos_app.errors import BadInput, PosError, Unreachable, Unsure
from pos_app.usecases.bulk_list import Attended, Phase, Progress
from pos_app.usecases.mend_sheet import ready_upload
from pos_app.usecases.upload_bulk import Arrival
from ui.viewmodels.office.bulk import file_words
from ui.viewmodels.office.bulk.file_facts import FileFacts
from ui.viewmodels.office.file_ports import BulkDesk
from ui.wording import isolated, translate


@dataclass(frozen=True, slots=True)
class Ended:
    """How it ended: the step to show, and what went wrong."""

    step: str
    trouble: PosError | None = None


async def go_up(desk: BulkDesk, facts: FileFacts, today: date, way: Attended) -> Ended:
    """Send the file up, once."""
    assert facts.laid is not None
    try:
        wanted = await ready_upload(facts.laid, scheduled=facts.scheduled, today=today)
        await desk.upload(wanted, way)
    except Unsure as lost:
        return Ended("done", lost)
    except PosError as trouble:
        return Ended("check", trouble)
    return Ended("done")


async def look_again(desk: BulkDesk, facts: FileFacts, today: date, way: Attended) -> Ended:
    """Look for the upload whose answer was lost; nothing is sent."""
    assert facts.laid is not None
    try:
        wanted = await ready_upload(facts.laid, scheduled=facts.scheduled, today=today)
        arrival = await desk.look_for_upload(wanted, way)
    except PosError as trouble:
        stopped = isinstance(trouble, Unreachable) and trouble.kind == "stopped"
        lost = Unsure("upload_still_unsure")
        return Ended("done", lost if stopped else Unsure(trouble.kind, trouble.detail))
    return {
        Arrival.ARRIVED: Ended("done"),
        Arrival.UNSURE: Ended("done", Unsure("upload_still_unsure")),
        Arrival.NEW: Ended("check", BadInput("upload_never_arrived", field="file")),
    }[arrival]


def progress_text(progress: Progress | None) -> str:
    """How far it is."""
    if progress is None:
        return translate("Bulk", "Checking once more what goes up")
    done, total = isolated(f"{progress.done:,}"), progress.total
    if progress.phase is Phase.LISTING:
        if not progress.done:
            return translate("Bulk", "Looking at what Hesabe's list has already")
        #: Before an upload; %1 rows of Hesabe's list were read.
        return translate("Bulk", "Looking at Hesabe's list: %1 rows").replace("%1", done)
    if progress.phase is Phase.LOOKING:
        #: After an upload whose answer got lost; %1 rows of %2 were read.
        text = translate("Bulk", "The answer got lost. Looking in Hesabe's list: %1 of %2")
        return text.replace("%1", done).replace("%2", isolated(f"{total or 0:,}"))
    if progress.done == total:
        return translate("Bulk", "All of it has left. Hesabe is reading it")
    #: An upload; %1 of %2 have left, as "2.1 MB".
    text = translate("Bulk", "%1 of %2 have left")
    text = text.replace("%1", file_words.size(progress.done))
    return text.replace("%2", file_words.size(total or 0))


def share_of(progress: Progress | None) -> float:
    """How much of it is done, 0 to 1."""
    if progress is None or not progress.total:
        return 0.0
    return min(1.0, progress.done / progress.total)


def may_stop(progress: Progress | None) -> bool:
    """Whether a stop still means that nothing was uploaded, or only ends a look."""
    return (
        progress is None or progress.phase is not Phase.SENDING or progress.done != progress.total
    )
