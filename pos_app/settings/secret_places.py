"""The real places of secrets put together: what `app`, the wizard and the command line call."""

from __future__ import annotations

from collections.abc import Mapping

from pos_app.diagnostics.redaction import PROCESS
from pos_app.settings.credentials import (
    Credentials,
    Found,
    check_secret,
    find_credentials,
    require_credentials,
)
from pos_app.settings.keyring_store import forget_keyring, read_keyring, write_keyring
from pos_app.settings.layers import Loaded
from pos_app.settings.sealed_file import forget_sealed, read_sealed, write_sealed
from pos_app.settings.secret import Secret


def look_for_credentials(loaded: Loaded, environ: Mapping[str, str]) -> tuple[Found, ...]:
    """Each secret with the place it was found in. Raises BadInput for one that cannot be right."""
    gateway = loaded.settings.gateway
    found = find_credentials(
        gateway,
        environ,
        stores={
            # The file first costs nothing where there is none; a keyring may take seconds.
            "sealed file": lambda: read_sealed(gateway, loaded.home, environ),
            "keyring": lambda: read_keyring(gateway),
        },
    )
    # From here on no log, crash report or bundle of this process shows them. The user's name is
    # hidden by its field only: a name such as "test" would tear every text to pieces.
    PROCESS.learn(*(one.secret.reveal() for one in found if one.name != "username"))
    return found


def load_credentials(loaded: Loaded, environ: Mapping[str, str]) -> Credentials:
    """The credentials of the chosen gateway. Raises BadInput where one is missing or wrong."""
    return require_credentials(look_for_credentials(loaded, environ))


def keep_credentials(
    loaded: Loaded, environ: Mapping[str, str], secrets: Mapping[str, Secret]
) -> str:
    """Keep `secrets` in the keyring, else in the sealed file; gives the place's name.

    Blocking for up to the keyring's time limit. Raises BadInput for a secret that cannot be
    right, JournalTrouble where it can be kept nowhere.
    """
    gateway, home = loaded.settings.gateway, loaded.home
    for name, secret in secrets.items():
        check_secret(name, secret)
    if write_keyring(gateway, secrets):
        forget_sealed(gateway, home, environ)
        return "keyring"
    write_sealed(gateway, home, environ, secrets)
    return "sealed file"


def forget_credentials(loaded: Loaded, environ: Mapping[str, str]) -> bool:
    """Keep the secrets of the gateway that `loaded` names nowhere any more; whether that is sure.

    Blocking as `keep_credentials` is. Raises BadInput where the sealed file cannot be opened.
    """
    gateway = loaded.settings.gateway
    forget_sealed(gateway, loaded.home, environ)
    return forget_keyring(gateway)
