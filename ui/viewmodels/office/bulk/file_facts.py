"""Where the work on a bulk file stands."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.domain.bulk import BulkCheck
from pos_app.domain.bulk_cells import Column
from pos_app.errors import PosError
from pos_app.usecases.bulk_list import Progress
from pos_app.usecases.mend_sheet import LaidFile
from ui.viewmodels.office.file_ports import FilePlace

_NEEDED = (Column.AMOUNT, Column.NAME, Column.PHONE)


@dataclass(frozen=True, slots=True)
class FileFacts:
    """Where the work on a file stands. `step`: "", `choose`, `match`, `check` or `done`."""

    step: str = ""
    scheduled: bool = False
    places: tuple[FilePlace, ...] = ()
    laid: LaidFile | None = None
    check: BulkCheck | None = None
    only_faulty: bool = False
    row: int = 0
    """The row that is being put right; 0 for none."""
    busy: str = ""
    """"" or what is going on: `places`, `reading`, `checking`, `uploading`, `looking`."""
    progress: Progress | None = None
    """How far an upload, or the look for one, is."""
    stopping: bool = False
    trouble: PosError | None = None

    @property
    def is_matched(self) -> bool:
        """Every column that is needed is there."""
        wanted = (*_NEEDED, Column.SCHEDULE) if self.scheduled else _NEEDED
        return self.laid is not None and all(one in self.laid.draft.columns for one in wanted)

    @property
    def shown(self) -> tuple[object, ...]:
        """What the rows on screen are made of."""
        return (self.laid, self.check, self.only_faulty)

    @property
    def is_out(self) -> bool:
        """Something is under way at the gateway: nothing here may be changed."""
        return self.busy in {"uploading", "looking"}

    @property
    def may_upload(self) -> bool:
        """Nothing is wrong and nothing is going on."""
        return not self.busy and self.check is not None and self.check.may_upload
