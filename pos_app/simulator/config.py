"""What one run of the simulator is started with."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from pos_app.errors import BadInput
from pos_app.simulator.virtual_terminal import Moment
from pos_app.simulator.world.clock import VirtualClock

SECRET_KEY_LENGTH = 32
IV_KEY_LENGTH = 16


class Auto(StrEnum):
    """Who plays the payer at the virtual terminals."""

    SCENARIO = "scenario"
    """The scenario's own payer."""
    APPROVE = "approve"
    DECLINE = "decline"
    NONE = "none"
    """Nobody, until the control endpoint says so (a person at the virtual terminal's window)."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """The merchant's account. The defaults are published by Hesabe for its sandbox."""

    merchant_code: str = "842217"
    access_code: str = field(default="c333729b-d060-4b74-a49d-7686a8353481", repr=False)
    secret_key: str = field(default="PkW64zMe5NVdrlPVNnjo2Jy9nOb7v1Xg", repr=False)
    iv_key: str = field(default="5NVdrlPVNnjo2Jy9", repr=False)
    username: str = "test"
    password: str = field(default="Test@1234", repr=False)

    def __post_init__(self) -> None:
        for name, length in (("secret_key", SECRET_KEY_LENGTH), ("iv_key", IV_KEY_LENGTH)):
            if len(getattr(self, name).encode()) != length:
                raise BadInput("key_length", f"{name} must have {length} bytes", field=name)


def credentials_from(environment: Mapping[str, str] = os.environ) -> Credentials:
    """The published credentials, each replaceable by `POS_SIM_MERCHANT_CODE` and so on.

    Secrets are taken from the environment only: arguments stand in the process list.
    Raises BadInput `key_length`.
    """
    given = {}
    for name in Credentials.__dataclass_fields__:
        value = environment.get(f"POS_SIM_{name.upper()}", "")
        if value:
            given[name] = value
    return Credentials(**given)


@dataclass(frozen=True, slots=True)
class SimulatorConfig:
    """Everything `server.serve` needs. Port 0 lets the system choose one."""

    port: int = 0
    scenario: str = "approve"
    """A name in scenarios/, or the text of a scenario (TOML) if it holds a line break."""
    ledger: Path | None = None
    """An append-only JSON-lines file; one that exists is taken up where it ended."""
    auto: Auto = Auto.SCENARIO
    auto_after: float = 0.0
    """Seconds from `auto_when` to what `auto` does."""
    auto_when: Moment = Moment.PUSHED
    seed: int = 1
    credentials: Credentials = field(default_factory=Credentials)
    clock: VirtualClock = field(default_factory=VirtualClock)
