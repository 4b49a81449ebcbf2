"""The wizard's last steps: try the keys, then keep what was answered."""

from __future__ import annotations

from collections.abc import Mapping

from pos_app.errors import BadInput
from pos_app.gateway.config import GatewayConfig
from pos_app.gateway.connect import open_gateway
from pos_app.ports.clock import Clock
from pos_app.settings.checks import addresses_of
from pos_app.settings.files import write_values
from pos_app.settings.layers import Loaded, free_changes, load_settings
from pos_app.settings.model import Timing, as_toml
from pos_app.settings.secret import Secret
from pos_app.settings.secret_places import keep_credentials
from ui.viewmodels.ports import GatewayKeys, SetUp, TerminalChoice


async def list_terminals(
    keys: GatewayKeys, *, clock: Clock, timing: Timing, addresses: tuple[str, str] | None = None
) -> tuple[TerminalChoice, ...]:
    """Sign in with `keys` and list the terminals. Nothing is kept; raises what the gateway says.

    `addresses` of Merchant API and checkout host, where they are not those of the environment.
    """
    base_url, gateway_url = addresses or addresses_of(keys.environment)
    config = GatewayConfig(
        base_url=base_url,
        gateway_url=gateway_url,
        merchant_code=keys.merchant_code,
        access_code=keys.access_code.reveal(),
        secret_key=keys.secret_key.reveal(),
        iv_key=keys.iv_key.reveal(),
        username=keys.username,
        password=keys.password.reveal(),
        connect_timeout=timing.connect,
        read_timeout=timing.read,
    )
    gateway = open_gateway(config, clock)
    try:
        await gateway.warm_up()
        page = await gateway.account.terminals()
        return tuple(TerminalChoice(row.terminal, row.name or row.terminal) for row in page.rows)
    finally:
        await gateway.close()


def changes_of(answers: SetUp, loaded: Loaded) -> dict[str, object]:
    """The settings that `answers` stand for, as TOML values, without what IT has fixed.

    Raises BadInput, and NotAllowed where IT has fixed another value.
    """
    keys = answers.keys
    if answers.environment != "demo" and keys is None:
        raise BadInput("secret_missing", field="access_code")
    changes: dict[str, object] = {name: as_toml(name, word) for name, word in answers.devices}
    if answers.printer and "printer.driver" not in changes:
        changes["printer.driver"] = answers.printer
    changes["till.language"] = answers.language
    # Of language and devices IT's word counts, of the gateway a contradiction must be seen.
    changes = {name: plain for name, plain in changes.items() if name not in loaded.locked}
    changes["gateway.environment"] = answers.environment
    if answers.terminal:
        changes["gateway.terminal_id"] = answers.terminal
    if keys is not None:
        changes["gateway.merchant_code"] = keys.merchant_code
    return free_changes(changes, loaded)


def keep_secrets(answers: SetUp, loaded: Loaded, environ: Mapping[str, str]) -> None:
    """Keep the keys where secrets belong, for the gateway that `answers` name. Blocks."""
    if answers.keys is not None:
        planned = load_settings(environ, planned=changes_of(answers, loaded))
        keep_credentials(planned, environ, secrets_of(answers.keys))


def secrets_of(keys: GatewayKeys) -> dict[str, Secret]:
    """The five of them, by their names in `settings/credentials.py`."""
    return {
        "access_code": Secret(keys.access_code.reveal()),
        "secret_key": Secret(keys.secret_key.reveal()),
        "iv_key": Secret(keys.iv_key.reveal()),
        "username": Secret(keys.username),
        "password": Secret(keys.password.reveal()),
    }


def store_set_up(answers: SetUp, loaded: Loaded, environ: Mapping[str, str]) -> None:
    """Keep the secrets, then write the settings. Blocks: call it on a thread.

    The settings come last and make the till one that is set up: a cut before leaves the first
    start to be done once more, never a till that has settings and lacks what they need.
    """
    changes = changes_of(answers, loaded)
    keep_secrets(answers, loaded, environ)
    write_values(loaded.home.settings, changes)
