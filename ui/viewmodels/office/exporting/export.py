"""The way out of the till for a list: to a file in a chosen place, or its beginning on paper.

The list goes out as it is filtered on screen, all its pages, in a thread; how far it is shows, and
it can be stopped, which leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.bulk_template import template_columns
from pos_app.domain.table import Row, TableColumn
from pos_app.errors import NotAllowed, PosError
from pos_app.ports.office import SheetFormat
from ui import wording
from ui.tasks import Tasks
from ui.viewmodels.office.exporting.tables import ListTable
from ui.viewmodels.office.file_ports import FileDesk, FilePlace, RefundLifeDesk
from ui.viewmodels.office.lists.paged_list import PagedListModel
from ui.viewmodels.ports import Outgoing
from ui.wording import isolated, translate
from ui.words.bulk import place_word
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

ON_PAPER = 40
"""Rows of a list that are printed at most: paper is no archive."""


@dataclass(frozen=True, slots=True)
class ExportFacts:
    """What goes out, where to, how far it is. `what` is a list's name, `template`, or ""."""

    what: str = ""
    scheduled: bool = False
    form: SheetFormat = SheetFormat.XLSX
    places: tuple[FilePlace, ...] = ()
    place: int = 0
    rows: int = 0
    running: bool = False
    done: str = ""
    """The path of the file that was written."""
    trouble: PosError | None = None


@QmlElement
class ExportModel(QObject):
    """`approve(about)` raises NotAllowed where a person may not take lists out."""

    changed = Signal()

    def __init__(
        self,
        *,
        files: FileDesk,
        printer: RefundLifeDesk,
        tables: Mapping[str, ListTable],
        tasks: Tasks,
        approve: Callable[[str], Awaitable[str]],
        language: Callable[[], str],
        told: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._files = files
        self._printer = printer
        self._tables = tables
        self._tasks = tasks
        self._approve = approve
        self._language = language
        self._told = told
        self._list: Outgoing | None = None
        self.state = ExportFacts()

    def _show(self, state: ExportFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    @Slot(PagedListModel)
    def begin(self, what: PagedListModel) -> None:
        """Ask how and where to this list shall go."""
        self.offer(Outgoing(what.source.name, lambda: _records(what)))

    def offer(self, what: Outgoing) -> None:
        """The same for a list of another part of the till."""
        if not self.state.running:
            self._list = what
            self._open(ExportFacts(what.name, form=self.state.form))

    @Slot(bool)
    def beginTemplate(self, scheduled: bool) -> None:  # noqa: FBT001  # a slot of QML
        """Ask how and where to an empty bulk file shall go."""
        if not self.state.running:
            self._list = None
            self._open(ExportFacts("template", scheduled, self.state.form))

    def _open(self, facts: ExportFacts) -> None:
        self._show(facts)

        async def look() -> None:
            places = [place for place in await self._files.places() if place.writable]
            self._show(replace(self.state, places=tuple(places)))

        self._tasks.start("export places", look)

    @Slot()
    def leave(self) -> None:
        """Close the question; what is being written is broken off."""
        self._tasks.cancel("export")
        self._show(ExportFacts(form=self.state.form))

    @Slot(str)
    def chooseForm(self, form: str) -> None:
        """`csv` or `xlsx`."""
        self._show(replace(self.state, form=SheetFormat(form), done="", trouble=None))

    @Slot(str)
    def choosePlace(self, place: str) -> None:
        """By its number."""
        self._show(replace(self.state, place=int(place), done="", trouble=None))

    @Slot()
    def write(self) -> None:
        """Write the file."""

        async def go() -> None:
            try:
                if self._list is not None:
                    await self._approve(self._title())
                path, rows = await self._write()
                self._show(replace(self.state, done=path, rows=rows))
            except NotAllowed:
                pass  # the question was put away
            except PosError as trouble:
                self._show(replace(self.state, trouble=trouble))
            finally:
                self._show(replace(self.state, running=False))

        if self.state.places and self._tasks.start("export", go):
            self._show(replace(self.state, running=True, rows=0, done="", trouble=None))

    async def _write(self) -> tuple[str, int]:
        columns, pages = self._content()
        return await self._files.write_list(
            self.state.places[min(self.state.place, len(self.state.places) - 1)],
            "bulk-template" if self._list is None else self._list.name,
            self.state.form,
            columns,
            pages,
            language=self._language(),
            progress=lambda rows: self._show(replace(self.state, rows=rows)),
        )

    def _content(self) -> tuple[tuple[TableColumn, ...], AsyncIterator[Sequence[Row]]]:
        if self._list is None:
            return template_columns(scheduled=self.state.scheduled), _nothing()
        table = self._tables[self._list.name]
        return table.columns, _rows(self._list, table)

    @Slot()
    def stop(self) -> None:
        """Break off; nothing is left behind."""
        self._tasks.cancel("export")

    @Slot()
    def printList(self) -> None:
        """Print the beginning of the list."""
        what = self._list

        async def go() -> None:
            try:
                assert what is not None
                table = self._tables[what.name]
                lines: list[tuple[str, str]] = []
                async with aclosing(what.pages()) as pages:
                    async for page in pages:
                        lines += [table.slip(record) for record in page]
                        if len(lines) >= ON_PAPER:
                            break
                outcome = await self._printer.print_list(
                    table.title, table.title_ar, lines[:ON_PAPER]
                )
                self._told(wording.print_word(outcome) or translate("Export", "No printer is set"))
            except PosError as trouble:
                self._show(replace(self.state, trouble=trouble))
            finally:
                self._show(replace(self.state, running=False))

        if what is not None and self._tasks.start("export", go):
            self._show(replace(self.state, running=True, done="", trouble=None))

    def _title(self) -> str:
        if self.state.what == "template":
            return translate("Export", "Empty file to fill in")
        table = self._tables.get(self.state.what)
        if table is None:
            return ""
        return table.title_ar if self._language() == "ar" else table.title

    def _forms(self) -> list[dict[str, object]]:
        words = {SheetFormat.XLSX: "Excel (XLSX)", SheetFormat.CSV: "CSV"}
        return [
            {"id": form.value, "text": isolated(text), "chosen": form is self.state.form}
            for form, text in words.items()
        ]

    def _places(self) -> list[dict[str, object]]:
        return [
            {
                "id": str(number),
                "text": place_word(place.kind, place.name),
                "chosen": number == self.state.place,
            }
            for number, place in enumerate(self.state.places)
        ]

    def _progress(self) -> str:
        #: An export is being written; %1 rows so far.
        text = translate("Export", "%1 rows written")
        return text.replace("%1", isolated(f"{self.state.rows:,}"))

    def _trouble(self) -> str:
        return trouble_word(self.state.trouble) if self.state.trouble else ""

    asking = Property(bool, lambda self: self.state.what != "", notify=changed)
    isList = Property(bool, lambda self: self.state.what not in {"", "template"}, notify=changed)
    title = Property(str, lambda self: self._title(), notify=changed)
    forms = Property(list, lambda self: self._forms(), notify=changed)
    places = Property(list, lambda self: self._places(), notify=changed)
    running = Property(bool, lambda self: self.state.running, notify=changed)
    progressText = Property(str, lambda self: self._progress(), notify=changed)
    done = Property(str, lambda self: self.state.done, notify=changed)
    trouble = Property(str, lambda self: self._trouble(), notify=changed)


async def _nothing() -> AsyncIterator[Sequence[Row]]:
    pages: tuple[Sequence[Row], ...] = ()
    for page in pages:
        yield page


async def _records(what: PagedListModel) -> AsyncGenerator[Sequence[object]]:
    """All of the list as it is narrowed now, page by page."""
    coming: Any = what.source.pages(what.state.query, start=1)
    async with aclosing(coming) as pages:
        async for page in pages:
            yield page.rows


async def _rows(what: Outgoing, table: ListTable) -> AsyncIterator[Sequence[Row]]:
    async with aclosing(what.pages()) as pages:
        async for page in pages:
            yield [table.row(record) for record in page]
