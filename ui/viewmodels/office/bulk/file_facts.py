"""Where the work on a bulk file stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from pos_app.domain.bulk import BulkCheck
from pos_app.domain.bulk_cells import Column
from pos_app.domain.bulk_sheet import SheetDraft
from pos_app.errors import PosError
from pos_app.usecases.bulk_list import Progress
from pos_app.usecases.mend_sheet import LaidFile
from ui.viewmodels.office.file_ports import FilePlace

_EASED = frozenset({"arabic_digits", "control_characters", "amount_not_a_number"})
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
    eased: SheetDraft | None = None
    """The draft as easing left it: there is nothing in it that more of that would put right."""

    def changed_by(self, change: Callable[[SheetDraft], SheetDraft]) -> FileFacts:
        """The same with another draft; itself where nothing may be changed now."""
        if self.laid is None or self.is_out:
            return self
        return replace(self, laid=replace(self.laid, draft=change(self.laid.draft)))

    @property
    def all_eased(self) -> FileFacts:
        """The same, with nothing left to ease until somebody changes a cell."""
        return replace(self, eased=self.laid.draft if self.laid else None)

    @property
    def can_ease(self) -> bool:
        """Something that is wrong may have only one meaning."""
        if self.laid is None or self.check is None or self.laid.draft is self.eased:
            return False
        return any(fault.kind in _EASED for fault in self.check.faults)

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
