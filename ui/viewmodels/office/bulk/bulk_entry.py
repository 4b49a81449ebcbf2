"""One uploaded entry: looked at, put right, deleted, sent by itself."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.invoice import check_email
from pos_app.domain.money import parse_typed, to_text, western_digits
from pos_app.domain.reference import check_reference
from pos_app.errors import BadInput, PosError
from pos_app.ports.office import BulkEdit, BulkEntry
from ui import wording
from ui.tasks import Tasks
from ui.viewmodels.office.bulk.entries import BulkSource
from ui.viewmodels.office.file_ports import BulkDesk
from ui.viewmodels.office.lists.paged_list import PagedListModel
from ui.wording import translate
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """The entry on screen."""

    entry: BulkEntry | None = None
    changing: bool = False
    sure: bool = False
    """Deleting was tapped once: the next tap does it."""
    trouble: PosError | None = None


@QmlElement
class BulkEntryModel(QObject):
    """`send(entry)` sends it; `say(text)` puts up a notice."""

    changed = Signal()

    def __init__(
        self,
        *,
        source: BulkSource,
        desk: BulkDesk,
        tasks: Tasks,
        send: Callable[[BulkEntry], None],
        say: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._source = source
        self._desk = desk
        self._tasks = tasks
        self._send = send
        self._say = say
        self.list: PagedListModel | None = None
        """The list on screen; set once by whoever joins the two."""
        self.state = EntryFacts()

    def _show(self, state: EntryFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def show(self, entry: BulkEntry | None) -> None:
        """Put this one on screen."""
        self._show(EntryFacts(entry))

    @Slot()
    def send(self) -> None:
        """Send it to its payer."""
        if self.state.entry is not None and self._may_send():
            self._send(self.state.entry)

    @Slot(str, str, str, str, str)
    def edit(self, name: str, phone: str, amount: str, email: str, reference: str) -> None:
        """Replace the entry on screen."""
        entry = self.state.entry

        async def change() -> None:
            assert entry is not None
            digits = "".join(one for one in western_digits(phone) if one.isdigit())
            if not 8 <= len(digits) <= 18:
                raise BadInput("phone_odd", field="phone")
            if not name.strip():
                raise BadInput("name_empty", field="name")
            content = BulkEdit(
                amount=parse_typed(amount),
                name=name.strip(),
                email=check_email(email.strip()) if email.strip() else "",
                phone=digits,
                reference=check_reference(reference.strip()),
            )
            await self._desk.edit(entry.entry_id, content)
            now = replace(
                entry,
                amount=content.amount,
                name=content.name,
                email=content.email,
                phone=digits,
                reference=content.reference,
            )
            self._show(replace(self.state, entry=now))
            if self.list is not None:
                self.list.change(now)
            self._say(translate("Bulk", "Changed at Hesabe"))

        if entry is not None:
            self._start(change)

    @Slot()
    def delete(self) -> None:
        """Delete the entry on screen for good; the first tap only asks whether."""
        entry = self.state.entry
        if not self.state.sure:
            self._show(replace(self.state, sure=True))
            return

        async def go() -> None:
            assert entry is not None
            await self._desk.delete(entry.entry_id)
            if self.list is not None:
                self.list.choose("")
                self.list.refresh()
            self._say(translate("Bulk", "Deleted at Hesabe"))

        if entry is not None:
            self._start(go)

    def _start(self, work: Callable[[], Awaitable[None]]) -> None:
        self._tasks.attempt(
            "bulk entry",
            work,
            lambda changing, trouble: self._show(
                replace(self.state, changing=changing, trouble=trouble)
            ),
        )

    def _may_send(self) -> bool:
        entry = self.state.entry
        return entry is not None and self._source.may_send(entry)

    def _fields(self) -> dict[str, str]:
        entry = self.state.entry
        if entry is None:
            return {}
        return {
            "id": entry.entry_id,
            "name": entry.name,
            "phone": entry.phone,
            "amount": "" if entry.amount is None else to_text(entry.amount),
            "email": entry.email,
            "reference": entry.reference,
            "line": wording.money(entry.amount or 0),
        }

    def _trouble(self) -> str:
        return trouble_word(self.state.trouble) if self.state.trouble else ""

    hasEntry = Property(bool, lambda self: self.state.entry is not None, notify=changed)
    fields = Property(dict, lambda self: self._fields(), notify=changed)
    entryState = Property(
        str,
        lambda self: self._source.line(self.state.entry).badge if self.state.entry else "",
        notify=changed,
    )
    maySend = Property(
        bool,
        lambda self: self._may_send(),
        notify=changed,
    )
    changing = Property(bool, lambda self: self.state.changing, notify=changed)
    sure = Property(bool, lambda self: self.state.sure, notify=changed)
    trouble = Property(str, lambda self: self._trouble(), notify=changed)
