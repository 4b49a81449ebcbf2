from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.cash_count import MOST_OF_ONE, PIECES, pieces_of, sum_of
from pos_app.errors import BadInput

COUNTS = st.dictionaries(st.sampled_from(PIECES), st.integers(0, MOST_OF_ONE))


@given(COUNTS)
def test_every_piece_counts_and_the_order_is_that_of_the_drawer(counts: dict[int, int]) -> None:
    pieces = pieces_of(counts)
    assert sum_of(pieces) == sum(piece * count for piece, count in counts.items())
    assert [piece for piece, _ in pieces] == sorted(
        (p for p, n in counts.items() if n), reverse=True
    )


@pytest.mark.parametrize("counts", [{1: 1}, {20_000: -1}, {5: MOST_OF_ONE + 1}])
def test_what_no_drawer_holds(counts: dict[int, int]) -> None:
    with pytest.raises(BadInput) as caught:
        pieces_of(counts)
    assert caught.value.kind == "cash_odd"


def test_the_dinar_is_whole() -> None:
    assert sum_of(pieces_of(dict.fromkeys(PIECES, 1))) == 36_935
