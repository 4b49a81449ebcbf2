"""Whether the till was ever set up. Apart from the set-up itself, which most starts never show."""

from __future__ import annotations

from collections.abc import Mapping

from pos_app.app.headless import gateway_config
from pos_app.errors import BadInput
from pos_app.settings.layers import Loaded

_MISSING = {"setting_missing", "secret_missing"}


def is_first_start(loaded: Loaded, environ: Mapping[str, str]) -> bool:
    """Whether a gateway or its secrets were never set. Raises BadInput for what is set wrongly."""
    try:
        gateway_config(loaded, environ)
    except BadInput as missing:
        if missing.kind in _MISSING:
            return True
        raise
    return False
