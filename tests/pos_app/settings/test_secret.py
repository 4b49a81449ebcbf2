from __future__ import annotations

import copy
import json
import pickle
import traceback

import pytest

from pos_app.settings.secret import Secret

CANARY = "canary-PkW64zMe5NVd"


@pytest.mark.parametrize(
    "shown",
    [
        repr(Secret(CANARY)),
        str(Secret(CANARY)),
        f"{Secret(CANARY)}",
        f"{Secret(CANARY)!r:>40}",
        f"{Secret(CANARY):>40}",
        "%s" % Secret(CANARY),  # noqa: UP031 - old code formats like this too
        repr([Secret(CANARY)]),
        repr({"key": Secret(CANARY)}),
    ],
)
def test_it_never_shows_itself(shown: str) -> None:
    assert "canary" not in shown


def test_it_is_neither_pickled_nor_written_as_json() -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        with pytest.raises(TypeError):
            pickle.dumps(Secret(CANARY), protocol)
    with pytest.raises(TypeError):
        json.dumps(Secret(CANARY))


def test_a_traceback_with_locals_does_not_show_it() -> None:
    secret = Secret(CANARY)
    try:
        raise ValueError(secret)
    except ValueError as error:
        told = traceback.TracebackException.from_exception(error, capture_locals=True)
        assert CANARY not in "".join(told.format())


def test_it_gives_itself_out_when_asked() -> None:
    secret = Secret(CANARY)
    assert secret.reveal() == CANARY
    assert secret == Secret(CANARY)
    assert secret != Secret("other")
    assert secret != CANARY
    assert len(secret) == len(CANARY)
    assert secret
    assert not Secret("")
    assert copy.copy(secret) is secret
    assert copy.deepcopy(secret) is secret
    with pytest.raises(TypeError):
        hash(secret)
