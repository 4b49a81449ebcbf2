"""A drawer counted piece by piece: Kuwait's notes and coins, and what they come to. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from pos_app.domain.money import Fils
from pos_app.errors import BadInput

NOTES = (20_000, 10_000, 5_000, 1_000, 500, 250)
"""In fils, the largest first: 20, 10, 5 and 1 dinar, a half, a quarter (Central Bank of Kuwait)."""
COINS = (100, 50, 20, 10, 5)
"""In fils, the largest first. There has been no 1-fils coin in use for decades."""
PIECES = (*NOTES, *COINS)
MOST_OF_ONE = 9_999
"""Pieces of one kind: more do not lie in a drawer."""

Pieces = tuple[tuple[int, int], ...]
"""(fils of a piece, how many) for each kind that there is any of, the largest first."""


def pieces_of(counts: Mapping[int, int]) -> Pieces:
    """`counts` in order, without what there is none of. Raises BadInput `cash_odd`."""
    for piece, count in counts.items():
        if piece not in PIECES or not 0 <= count <= MOST_OF_ONE:
            raise BadInput("cash_odd", f"{count} pieces of {piece} fils", field="counted")
    return tuple((piece, counts[piece]) for piece in PIECES if counts.get(piece))


def sum_of(pieces: Pieces) -> Fils:
    """What they come to."""
    return Fils(sum(piece * count for piece, count in pieces))
