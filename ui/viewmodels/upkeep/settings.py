"""The settings: what this till is, where each value comes from, and a sheet to change one."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.money import western_digits
from pos_app.errors import BadInput, PosError
from pos_app.ports.setting import Setting
from ui import wording
from ui.tasks import Tasks
from ui.viewmodels.ports import House
from ui.viewmodels.upkeep.finding import is_found
from ui.viewmodels.upkeep.setting_values import (
    limits_word,
    reason_word,
    source_word,
    unit_word,
    value_word,
    wrong_word,
)
from ui.viewmodels.upkeep.setting_words import CATEGORIES, WORDS, category_of, category_word
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

_MOST = {"texts": 12, "amounts": 5}
_FIELDS = {"number": "number", "amounts": "number", "latin": "latin"}
_OWN_CONTROLS = {
    "till.language": "language",
    "till.theme": "theme",
    "till.text_size": "text_size",
    "till.screen_scale": "screen_size",
    "till.motion": "motion",
    "till.sounds": "sound",
}
"""What the window itself carries out at once."""


@dataclass(frozen=True, slots=True)
class SettingsFacts:
    """The lines as last read, what is looked for, and the one that is being changed."""

    settings: tuple[Setting, ...] = ()
    category: str = "look"
    sought: str = ""
    editing: Setting | None = None
    draft: tuple[str, ...] = ()
    trouble: PosError | None = None
    keeping: bool = False
    printing: bool = False


@QmlElement
class SettingsModel(QObject):
    """Reads the settings when opened and writes one at a time."""

    changed = Signal()

    def __init__(
        self,
        *,
        house: House,
        tasks: Tasks,
        say: Callable[[str], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """`say(text)` and `failed(error)` put up a notice."""
        super().__init__()
        self._house = house
        self._tasks = tasks
        self._say = say
        self._failed = failed
        self.state = SettingsFacts()

    def _show(self, state: SettingsFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def read(self) -> None:
        """Read the settings anew."""
        self._show(replace(self.state, settings=self._house.settings()))

    @Slot(str)
    def chooseCategory(self, category: str) -> None:
        """Show the settings of one category."""
        if category in CATEGORIES:
            self._show(replace(self.state, category=category, sought=""))

    @Slot(str)
    def search(self, text: str) -> None:
        """Show what `text` finds in names, help and keys of all categories; "" ends it."""
        self._show(replace(self.state, sought=text))

    @Slot(str, str)
    def choose(self, key: str, value: str) -> None:
        """Set `key` to `value` at once."""

        async def keep() -> None:
            try:
                await self._house.set_setting(key, value)
            except PosError as error:
                self._failed(error)
            self.read()

        self._tasks.start(f"keep {key}", keep)

    @Slot(str)
    def edit(self, key: str) -> None:
        """Open the sheet for `key`."""
        for item in self.state.settings:
            if item.key == key and not item.fixed:
                draft = item.values if item.form in _MOST else (item.value,)
                self._show(replace(self.state, editing=item, draft=_roomy(draft, item)))

    @Slot(int, str)
    def type(self, at: int, text: str) -> None:
        """Field `at` of the sheet holds `text` now."""
        state = self.state
        if state.editing is None or not 0 <= at < len(state.draft):
            return
        draft = (*state.draft[:at], text, *state.draft[at + 1 :])
        self._show(replace(state, draft=_roomy(draft, state.editing), trouble=None))

    @Slot()
    def drop(self) -> None:
        """Close the sheet and change nothing."""
        self._show(replace(self.state, editing=None, draft=(), trouble=None, keeping=False))

    @Slot()
    def keep(self) -> None:
        """Write what the sheet holds; it stays open where that cannot be."""
        item = self.state.editing
        if item is None:
            return
        value = _typed(item, self.state.draft)

        async def keep() -> None:
            try:
                await self._house.set_setting(item.key, value)
            except PosError as error:
                self._show(replace(self.state, trouble=error, keeping=False))
            else:
                self.drop()
                self._say(wording.kept_word(WORDS[item.key]()[0]))
            self.read()

        if self._tasks.start(f"keep {item.key}", keep):
            self._show(replace(self.state, keeping=True, trouble=None))

    @Slot()
    def printTest(self) -> None:
        """Print a test slip."""

        async def print_test() -> None:
            try:
                self._say(wording.print_word(await self._house.print_test()))
            except PosError as error:
                self._failed(error)
            finally:
                self._show(replace(self.state, printing=False))

        if self._tasks.start("print", print_test):
            self._show(replace(self.state, printing=True))

    def _shown(self) -> list[Setting]:
        known = [item for item in self.state.settings if item.key in WORDS]
        if self.state.sought.strip():
            return [item for item in known if self._fits(item)]
        return [item for item in known if category_of(item.key) == self.state.category]

    def _fits(self, item: Setting) -> bool:
        name, about = WORDS[item.key]()
        texts = (name, about, item.key, item.value, category_word(category_of(item.key)))
        return is_found(self.state.sought, texts)

    def _rows(self) -> list[dict[str, object]]:
        rows, before = [], ""
        for item in sorted(self._shown(), key=lambda each: _ORDER[category_of(each.key)]):
            category = category_of(item.key)
            heads = category != before and self.state.sought.strip() != ""
            rows.append(_row(item) | {"heading": category_word(category) if heads else ""})
            before = category
        return rows

    def _categories(self) -> list[dict[str, object]]:
        chosen = "" if self.state.sought.strip() else self.state.category
        return [
            {"id": each, "text": category_word(each), "icon": icon, "chosen": each == chosen}
            for each, icon in CATEGORIES.items()
        ]

    def _sheet(self) -> dict[str, object]:
        item = self.state.editing
        if item is None:
            return {}
        name, about = WORDS[item.key]()
        return {
            "name": name,
            "help": about,
            "limits": limits_word(item),
            "unit": unit_word(item.unit),
            "kind": _FIELDS.get(item.form, "text"),
            "reason": reason_word(item),
        }

    def _wrong(self) -> str:
        trouble, item = self.state.trouble, self.state.editing
        if trouble is None or item is None:
            return ""
        alone = isinstance(trouble, BadInput) and trouble.kind != "setting_missing"
        return wrong_word(item) if alone else trouble_word(trouble)

    rows = Property(list, lambda self: self._rows(), notify=changed)
    categories = Property(list, lambda self: self._categories(), notify=changed)
    sought = Property(str, lambda self: self.state.sought, notify=changed)
    category = Property(str, lambda self: self.state.category, notify=changed)
    editing = Property(bool, lambda self: self.state.editing is not None, notify=changed)
    sheet = Property("QVariantMap", lambda self: self._sheet(), notify=changed)  # type: ignore[arg-type]  # a name of Qt's
    fieldCount = Property(int, lambda self: len(self.state.draft), notify=changed)
    wrong = Property(str, lambda self: self._wrong(), notify=changed)
    keeping = Property(bool, lambda self: self.state.keeping, notify=changed)
    printing = Property(bool, lambda self: self.state.printing, notify=changed)

    @Slot(int, result=str)
    def typed(self, at: int) -> str:
        """What field `at` of the sheet holds."""
        return self.state.draft[at] if 0 <= at < len(self.state.draft) else ""


_ORDER = {category: at for at, category in enumerate(CATEGORIES)}


def _roomy(draft: tuple[str, ...], item: Setting) -> tuple[str, ...]:
    """With an empty field at the end, where several may be typed and there is room."""
    most = _MOST.get(item.form, 1)
    full = len(draft) >= most or (draft and draft[-1] == "")
    return draft if full else (*draft, "")


def _typed(item: Setting, draft: tuple[str, ...]) -> str:
    """The draft as the till takes it: digits of any script, lists in brackets."""
    words = [each.strip() for each in draft]
    if item.form in {"number", "latin", "amounts"}:
        words = [western_digits(each).replace("٫", ".") for each in words]
    if item.form in _MOST:
        return json.dumps([each for each in words if each], ensure_ascii=False)
    return words[0]


def _control(item: Setting) -> str:
    if item.fixed:
        return "shown"
    if item.key in _OWN_CONTROLS:
        return _OWN_CONTROLS[item.key]
    if item.form == "flag":
        return "toggle"
    return "choice" if item.form == "choice" else "field"


def _row(item: Setting) -> dict[str, object]:
    name, about = WORDS[item.key]()
    return {
        "key": item.key,
        "name": name,
        "help": about,
        "value": value_word(item, item.value),
        "source": source_word(item),
        "reason": reason_word(item),
        "locked": item.fixed != "",
        "control": _control(item),
        "on": item.value == "on",
        "choices": [
            {"id": each, "text": value_word(item, each), "chosen": each == item.value}
            for each in item.choices
            if each or item.value == "" or item.key == "printer.languages"
        ],
    }
