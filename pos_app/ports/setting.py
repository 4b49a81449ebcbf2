"""One setting as the screen knows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the settings screen. `source` is the layer that the value came from."""

    key: str
    """As in settings.toml: `till.language`; secrets as `secrets.iv_key`."""
    value: str
    """As text; of a secret only `set` or `missing`."""
    source: str
    form: str = "file"
    """How it is asked for, a word of `pos_app.settings.kinds.Kind.form`."""
    choices: tuple[str, ...] = ()
    """What the screen may set it to."""
    values: tuple[str, ...] = ()
    """Each by itself, where `form` is `texts` or `amounts`."""
    unit: str = ""
    bounds: tuple[float, float] | None = None
    """The least and the most of a number."""
    fixed: str = ""
    """Why it cannot be changed on this screen: `policy`, `environment`, `command_line`, `keys`
    (belongs to Hesabe's keys), `devices` and `roles` (have screens of their own), `file`; "" where
    it can be.
    """
    restart: bool = False
    """Whether a change counts only once the till is opened again."""
