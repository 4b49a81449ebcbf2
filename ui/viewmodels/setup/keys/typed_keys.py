"""The six keys as they are typed, pasted or scanned; kept here and in no state that is shown."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.errors import BadInput
from ui.viewmodels.ports import GatewayKeys, Secret
from ui.viewmodels.setup.keys.key_words import KEY_NAMES, SECRET_KEYS, key_rows, pasted_keys

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TypedKeys(QObject):
    """What the fields of the keys hold. `changed` asks them to show it again."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._typed = dict.fromkeys(KEY_NAMES, "")

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    @Slot(str, str)
    def note(self, name: str, text: str) -> None:
        """Something was typed; kept as it is typed."""
        self._typed[name] = text.strip()

    @Slot(str, result=str)
    def typed(self, name: str) -> str:
        """What the field `name` held when it was left."""
        return self._typed[name]

    def put(self, known: Mapping[str, str]) -> None:
        """Show `known` in the fields of those names."""
        self._typed |= known
        self.changed.emit()

    @Slot(str, result=bool)
    def take(self, text: str) -> bool:
        """Take every key that `text` names, one a line as Hesabe and IT send them; whether there
        was one.
        """
        found = pasted_keys(text)
        self.put(found)
        return bool(found)

    def forget(self) -> None:
        """Let go of everything that was typed."""
        self.put(dict.fromkeys(KEY_NAMES, ""))

    def keys(self, environment: str) -> GatewayKeys:
        """All six, for the gateway `environment`. Raises BadInput `key_missing`."""
        for name, text in self._typed.items():
            if not text:
                raise BadInput("key_missing", field=name)
        return GatewayKeys(
            environment=environment,
            merchant_code=self._typed["merchant_code"],
            username=self._typed["username"],
            **{name: Secret(self._typed[name]) for name in SECRET_KEYS},
        )

    fields = Property(list, lambda _self: key_rows(), notify=changed)
