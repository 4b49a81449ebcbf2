"""What is sent often, and to whom: templates, and payers where the shop wants them remembered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.tasks import Tasks
from ui.viewmodels.office.create.form import Form, form_of, plain
from ui.viewmodels.office.ports import OfficeDesk

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

MOST_REMEMBERED = 50
Templates = tuple[tuple[str, Form], ...]


@dataclass(frozen=True, slots=True)
class Payer:
    """Somebody who was sent something, remembered only where the shop wants it."""

    name: str
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class RememberedFacts:
    """All of it; `shown` is "", `templates`, `payers` or `naming`: what is being chosen."""

    templates: Templates = ()
    payers: tuple[Payer, ...] = ()
    shown: str = ""


@QmlElement
class RememberedModel(QObject):
    """Read once; every change is on the disk at once."""

    changed = Signal()

    def __init__(
        self,
        *,
        desk: OfficeDesk,
        tasks: Tasks,
        form: Callable[[], Form],
        fill: Callable[[Form], None],
    ) -> None:
        """`form()` is what is typed now; `fill(form)` goes on with another."""
        super().__init__()
        self._desk = desk
        self._tasks = tasks
        self._form = form
        self._fill = fill
        self._read = False
        self.state = RememberedFacts()

    def _show(self, state: RememberedFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def open(self) -> None:
        """Read what is kept, once."""

        async def read() -> None:
            shelf = self._desk.shelf
            templates = templates_of(await shelf.note("templates"))
            payers = payers_of(await shelf.note("payers")) if self._desk.remembers_payers else ()
            self._show(replace(self.state, templates=templates, payers=payers))

        if not self._read:
            self._read = self._tasks.start("remembered", read)

    @Slot(str)
    def show(self, what: str) -> None:
        """Choose a template or a payer, name a template; "" puts it away."""
        self._show(replace(self.state, shown=what))

    @Slot(str)
    def keepTemplate(self, name: str) -> None:
        """Keep the form as a template, without its payer."""
        name = name.strip()[:60]
        if not name:
            return
        form = replace(self._form(), name="", phone="", email="")
        others = tuple(pair for pair in self.state.templates if pair[0] != name)
        self._show(replace(self.state, templates=(*others, (name, form)), shown=""))
        self._note("templates", templates_note(self.state.templates))

    @Slot(str)
    def takeTemplate(self, name: str) -> None:
        """Begin with a template; a payer who is typed already stays."""
        own = self._form()
        form = dict(self.state.templates).get(name, own)
        self._show(replace(self.state, shown=""))
        self._fill(replace(form, name=own.name, phone=own.phone, email=own.email))

    @Slot(str)
    def dropTemplate(self, name: str) -> None:
        """Forget a template."""
        others = tuple(pair for pair in self.state.templates if pair[0] != name)
        self._show(replace(self.state, templates=others))
        self._note("templates", templates_note(others))

    @Slot(int)
    def takePayer(self, place: int) -> None:
        """Fill in a payer who is remembered."""
        payer = self.state.payers[place]
        self._show(replace(self.state, shown=""))
        self._fill(replace(self._form(), name=payer.name, phone=payer.phone, email=payer.email))

    @Slot()
    def forgetPayers(self) -> None:
        """Forget all payers."""
        self._show(replace(self.state, payers=(), shown=""))
        self._note("payers", [])

    @Slot(object)
    def remember(self, form: Form) -> None:
        """Something was made of `form`: remember its payer, where the shop wants that."""
        payer = Payer(form.name.strip(), form.phone.strip(), form.email.strip())
        if self._desk.remembers_payers and payer.name:
            others = tuple(one for one in self.state.payers if one.name != payer.name)
            self._show(replace(self.state, payers=(payer, *others)[:MOST_REMEMBERED]))
            self._note("payers", payers_note(self.state.payers))

    def _note(self, name: str, content: list[object]) -> None:
        shelf = self._desk.shelf
        self._tasks.start(f"keep {name} {id(content)}", lambda: shelf.keep_note(name, content))

    def _payers(self) -> list[dict[str, str]]:
        return [{"name": one.name, "detail": one.phone or one.email} for one in self.state.payers]

    templates = Property(list, lambda self: [n for n, _ in self.state.templates], notify=changed)
    payers = Property(list, lambda self: self._payers(), notify=changed)
    shown = Property(str, lambda self: self.state.shown, notify=changed)


def templates_note(templates: tuple[tuple[str, Form], ...]) -> list[object]:
    """Templates as JSON has them."""
    return [{"name": name, "form": plain(form)} for name, form in templates]


def templates_of(note: object) -> tuple[tuple[str, Form], ...]:
    """Templates from what was kept."""
    rows = note if isinstance(note, list) else []
    return tuple(
        (str(row["name"])[:60], form_of(row.get("form")))
        for row in rows
        if isinstance(row, Mapping) and row.get("name")
    )


def payers_note(payers: tuple[Payer, ...]) -> list[object]:
    """Payers as JSON has them."""
    return [{"name": one.name, "phone": one.phone, "email": one.email} for one in payers]


def payers_of(note: object) -> tuple[Payer, ...]:
    """Payers from what was kept."""
    rows = note if isinstance(note, list) else []
    return tuple(
        Payer(str(row.get("name", "")), str(row.get("phone", "")), str(row.get("email", "")))
        for row in rows
        if isinstance(row, Mapping)
    )
