from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from pos_app.app import demo
from pos_app.app.demo import start_demo_gateway
from pos_app.errors import Unreachable


async def test_it_listens_on_loopback_and_ends_when_it_is_closed(tmp_path: Path) -> None:
    gateway = await start_demo_gateway(
        ledger=tmp_path / "ledger.jsonl", payer="none", environ=os.environ
    )
    assert urlsplit(gateway.url).hostname == "127.0.0.1"
    async with httpx.AsyncClient(trust_env=False) as client:
        assert (await client.get(f"{gateway.url}/_sim/state")).json()["auto"] == "none"
        await gateway.close()
        with pytest.raises(httpx.HTTPError):
            await client.get(f"{gateway.url}/_sim/state")


async def test_one_that_does_not_come_up_is_unreachable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "_command", lambda: ("false",))
    with pytest.raises(Unreachable) as caught:
        await start_demo_gateway(ledger=tmp_path / "l", payer="none", environ=os.environ)
    assert caught.value.kind == "demo_gateway"
