from __future__ import annotations

import pytest

from pos_app.domain.terminal import check_terminal
from pos_app.errors import BadInput


def test_an_id_is_kept_as_it_is() -> None:
    assert check_terminal("29708454") == "29708454"


@pytest.mark.parametrize(
    ("text", "kind"), [("", "terminal_empty"), ("a b", "terminal_odd"), ("x" * 41, "terminal_odd")]
)
def test_what_cannot_be_one(text: str, kind: str) -> None:
    with pytest.raises(BadInput) as caught:
        check_terminal(text)
    assert caught.value.kind == kind
