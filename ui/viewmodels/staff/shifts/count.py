"""Cash that is counted: note by note and coin by coin, or keyed in as one sum."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.cash_count import MOST_OF_ONE, PIECES, Pieces, pieces_of, sum_of
from pos_app.domain.money import Fils, to_text
from pos_app.errors import PosError
from ui import wording
from ui.words import shift as words
from ui.words.keying import amount_of, keyed, keys_of, shown
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class CountFacts:
    """`chosen` is the piece that keys count, in fils; `fresh` until one was pressed for it."""

    by_pieces: bool = False
    pieces: Pieces = ()
    chosen: int = PIECES[0]
    fresh: bool = True
    typed: str = ""
    quick: tuple[Fils, ...] = ()
    trouble: PosError | None = None

    @property
    def amount(self) -> Fils:
        """What was counted, in fils."""
        return sum_of(self.pieces) if self.by_pieces else amount_of(self.typed)

    @property
    def begun(self) -> bool:
        """Whether anything was counted: a drawer may hold nothing, but somebody must say so."""
        return bool(self.pieces) if self.by_pieces else self.typed != ""

    def count(self, piece: int) -> int:
        """How many of `piece`."""
        return dict(self.pieces).get(piece, 0)


@QmlElement
class CountModel(QObject):
    """`counted()` hears of each change that a person made."""

    changed = Signal()

    def __init__(self, *, counted: Callable[[], None] = lambda: None) -> None:
        super().__init__()
        self._counted = counted
        self.state = CountFacts()

    def _show(self, state: CountFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def _count(self, state: CountFacts) -> None:
        if state != self.state:
            self._show(state)
            self._counted()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def begin(self, *, by_pieces: bool, quick: Sequence[Fils] = ()) -> None:
        """Start anew. `quick`: sums to be taken with one tap."""
        self._show(CountFacts(by_pieces=by_pieces, quick=tuple(dict.fromkeys(quick))))

    def restore(self, *, by_pieces: bool, pieces: Pieces, typed: str) -> None:
        """Go on with a count that was kept."""
        begun = replace(self.state, by_pieces=by_pieces, pieces=pieces, typed=typed)
        self._show(replace(begun, fresh=True, trouble=None))

    @Slot(str)
    def pressKey(self, key: str) -> None:
        """A key of the pad: a digit of the sum, or of how many of the chosen piece there are."""
        state = self.state
        if state.by_pieces:
            self._press_for_piece(key)
            return
        typed, trouble = keyed(state.typed, key)
        self._count(replace(state, typed=typed, trouble=trouble))

    def _press_for_piece(self, key: str) -> None:
        state = self.state
        before = "" if state.fresh and key.isdecimal() else str(state.count(state.chosen) or "")
        if key == "back":
            text = before[:-1]
        elif key == "clear":
            text = ""
        elif key.isdecimal():
            text = before + key
        else:
            return
        self._set(state.chosen, min(int(text or "0"), MOST_OF_ONE), fresh=False)

    def _set(self, piece: int, count: int, *, fresh: bool) -> None:
        counts = {**dict(self.state.pieces), piece: max(0, min(count, MOST_OF_ONE))}
        state = replace(self.state, pieces=pieces_of(counts), chosen=piece, fresh=fresh)
        self._count(replace(state, trouble=None))

    @Slot(str)
    def typeText(self, text: str) -> None:
        """A key of a keyboard, digits of any script; `+` and `-` are a piece more or less."""
        if self.state.by_pieces and text in ("+", "-"):
            self.add(1 if text == "+" else -1)
            return
        for key in keys_of(text):
            self.pressKey(key)

    @Slot(int)
    def choosePiece(self, position: int) -> None:
        """Keys count this piece from now on; a second tap is one more of it."""
        if not 0 <= position < len(PIECES):
            return
        piece = PIECES[position]
        if piece == self.state.chosen and self.state.by_pieces:
            self.add(1)
        else:
            self._show(replace(self.state, chosen=piece, fresh=True))

    @Slot(int)
    def add(self, many: int) -> None:
        """So many more of the chosen piece."""
        self._set(self.state.chosen, self.state.count(self.state.chosen) + many, fresh=True)

    @Slot(int)
    def step(self, by: int) -> None:
        """On to the next piece, or back to the one before."""
        at = (PIECES.index(self.state.chosen) + by) % len(PIECES)
        self._show(replace(self.state, chosen=PIECES[at], fresh=True))

    @Slot(int)
    def takeQuick(self, position: int) -> None:
        """Set the sum to one of those on offer."""
        if 0 <= position < len(self.state.quick):
            typed = to_text(self.state.quick[position])
            self._count(replace(self.state, by_pieces=False, typed=typed, trouble=None))

    @Slot()
    def switchWay(self) -> None:
        """By pieces or as one sum; what was counted the other way stays for coming back."""
        by_pieces = not self.state.by_pieces
        self._count(replace(self.state, by_pieces=by_pieces, fresh=True, trouble=None))

    def _parts(self) -> tuple[str, str, str]:
        if self.state.by_pieces:
            return (*wording.amount_parts(self.state.amount), "")
        return shown(self.state.typed)

    def _tiles(self) -> list[dict[str, object]]:
        state = self.state
        return [
            {
                "face": words.piece_face(piece),
                "many": wording.isolated(f"× {count}") if (count := state.count(piece)) else "",
                "sum": wording.amount(piece * count) if count else "",
                "spoken": words.piece_spoken(piece, count),
                "chosen": piece == state.chosen,
            }
            for piece in PIECES
        ]

    def _trouble(self) -> str:
        return trouble_word(self.state.trouble) if self.state.trouble else ""

    byPieces = Property(bool, lambda self: self.state.by_pieces, notify=changed)
    currency = Property(str, lambda _: wording.currency(), notify=changed)
    whole = Property(str, lambda self: self._parts()[0], notify=changed)
    decimals = Property(str, lambda self: self._parts()[1], notify=changed)
    toCome = Property(str, lambda self: self._parts()[2], notify=changed)
    amountText = Property(str, lambda self: wording.money(self.state.amount), notify=changed)
    quick = Property(
        list, lambda self: [wording.in_dinars(fils) for fils in self.state.quick], notify=changed
    )
    tiles = Property(list, lambda self: self._tiles(), notify=changed)
    begun = Property(bool, lambda self: self.state.begun, notify=changed)
    trouble = Property(str, lambda self: self._trouble(), notify=changed)
