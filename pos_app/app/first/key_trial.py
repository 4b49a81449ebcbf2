"""The wizard's last steps: try the keys, then keep what was answered."""

from __future__ import annotations

from collections.abc import Mapping

from pos_app.errors import BadInput
from pos_app.gateway.connect import GatewayConfig, open_gateway
from pos_app.ports.clock import Clock
from pos_app.settings.checks import addresses_of
from pos_app.settings.files import write_values
from pos_app.settings.layers import Loaded, free_changes, load_settings
from pos_app.settings.model import Timing
from pos_app.settings.secret import Secret
from pos_app.settings.secret_places import keep_credentials
from ui.viewmodels.ports import GatewayKeys, SetUp, TerminalChoice


async def list_terminals(
    keys: GatewayKeys, *, clock: Clock, timing: Timing
) -> tuple[TerminalChoice, ...]:
    """Sign in with `keys` and list the terminals. Nothing is kept; raises what the gateway says."""
    base_url, gateway_url = addresses_of(keys.environment)
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


def store_set_up(answers: SetUp, loaded: Loaded, environ: Mapping[str, str]) -> None:
    """Write the settings, then the secrets, where each belongs. Blocks: call it on a thread."""
    keys = answers.keys if isinstance(answers.keys, GatewayKeys) else None
    if answers.environment != "demo" and keys is None:
        raise BadInput("secret_missing", field="access_code")
    changes: dict[str, object] = {
        "gateway.environment": answers.environment,
    }
    if "till.language" not in loaded.locked:
        changes["till.language"] = answers.language
    if answers.printer:
        changes["printer.driver"] = answers.printer
    if answers.terminal:
        changes["gateway.terminal_id"] = answers.terminal
    if keys is not None:
        changes["gateway.merchant_code"] = keys.merchant_code
    write_values(loaded.home.settings, free_changes(changes, loaded))
    if keys is not None:
        secrets = {
            "access_code": Secret(keys.access_code.reveal()),
            "secret_key": Secret(keys.secret_key.reveal()),
            "iv_key": Secret(keys.iv_key.reveal()),
            "username": Secret(keys.username),
            "password": Secret(keys.password.reveal()),
        }
        keep_credentials(load_settings(environ), environ, secrets)
