"""A whole till without a screen, in demo mode: real journal file, real simulator process."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from pos_app.app.headless import HeadlessTill, open_headless
from pos_app.settings.layers import Loaded, load_settings

QUICK = {"POS_APP_TIMING_POLL": "[[0, 0.1]]", "POS_APP_TIMING_LOOKS": "[0.1, 0.2, 0.3]"}


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {"POS_APP_HOME": str(tmp_path), "PATH": os.environ.get("PATH", ""), **QUICK}


@pytest.fixture
def loaded(environ: dict[str, str]) -> Loaded:
    return load_settings(environ, demo=True)


@pytest.fixture
async def till(
    qapp: object, loaded: Loaded, environ: dict[str, str]
) -> AsyncIterator[HeadlessTill]:
    """Nobody plays the payer: tests do."""
    async with open_headless(loaded, environ=environ, payer="none") as opened:
        yield opened


@pytest.fixture
def act(till: HeadlessTill) -> Callable[..., object]:
    """The payer does something at the terminal."""
    import httpx

    async def does(what: str, terminal: str = "48515") -> None:
        assert till.demo is not None
        async with httpx.AsyncClient(trust_env=False) as client:
            url = f"{till.demo.url}/_sim/terminals/{terminal}/{what}"
            (await client.post(url, json={})).raise_for_status()

    return does
