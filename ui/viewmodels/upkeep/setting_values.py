"""What a setting's value, source and limits are called."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pos_app.ports.setting import Setting
from ui import wording
from ui.wording import translate
from ui.words.counted import Counted
from ui.words.staff import rights_word

_Words = Mapping[str, Callable[[], str]]

_VALUES: _Words = {
    "": lambda: translate("Settings", "not set"),
    "set": lambda: translate("Settings", "set, kept secret"),
    "missing": lambda: translate("Settings", "missing"),
    "none": lambda: translate("Settings", "None"),
    "virtual": lambda: translate("Settings", "On screen"),
    "second_screen": lambda: translate("Settings", "Second screen"),
    "line": lambda: translate("Settings", "Line display"),
    "template": lambda: translate("Settings", "Box described in a file"),
    "demo": lambda: translate("Settings", "Demo"),
    "sandbox": lambda: translate("Settings", "Sandbox"),
    "production": lambda: translate("Settings", "Real money"),
    "custom": lambda: translate("Settings", "Own address"),
    "en": lambda: "English",
    "ar": lambda: "العربية",
    "both": lambda: translate("Settings", "Both"),
    "light": lambda: translate("Settings", "Light"),
    "dark": lambda: translate("Settings", "Dark"),
    "auto": lambda: translate("Settings", "Automatic"),
    "on": lambda: translate("Settings", "On"),
    "off": lambda: translate("Settings", "Off"),
    #: Which sales need an open shift.
    "never": lambda: translate("Settings", "None of them"),
    #: Which sales need an open shift.
    "cash": lambda: translate("Settings", "Cash sales"),
    #: Which sales need an open shift.
    "always": lambda: translate("Settings", "All of them"),
}
_OWN: Mapping[tuple[str, str], Callable[[], str]] = {
    ("printer.languages", ""): lambda: translate("Settings", "As the receipt says"),
    ("printer.model", ""): lambda: translate("Settings", "One that fits most"),
    ("till.lock_minutes", "0"): lambda: translate("Settings", "Never"),
    ("roles.cashier", ""): lambda: translate("Settings", "As delivered"),
    ("roles.supervisor", ""): lambda: translate("Settings", "As delivered"),
}
_SOURCES: _Words = {
    "default": lambda: translate("Settings", "as delivered"),
    "demo mode": lambda: translate("Settings", "of the demo"),
    "policy.toml": lambda: translate("Settings", "set by IT"),
    "settings.toml": lambda: translate("Settings", "set at this till"),
    "environment": lambda: translate("Settings", "from the environment"),
    "command line": lambda: translate("Settings", "from the command line"),
    "keyring": lambda: translate("Settings", "in the keyring"),
}
_FIXED: _Words = {
    "policy": lambda: translate("Settings", "Fixed by IT: ask them to change it."),
    "environment": lambda: translate(
        "Settings", "Fixed where the till is started: IT sets it in the environment."
    ),
    "command_line": lambda: translate(
        "Settings", "Fixed where the till is started: by the command that starts it."
    ),
    "keys": lambda: translate(
        "Settings", "Belongs to Hesabe's keys: they are changed together, by the owner, below."
    ),
    "devices": lambda: translate("Settings", "Set up where it can be tried: see below."),
    "roles": lambda: translate("Settings", "Changed with the staff, by the owner: see below."),
    "file": lambda: translate("Settings", "For IT, in the file settings.toml."),
}


def value_word(item: Setting, value: str) -> str:
    """A value of `item` in words, with its unit."""
    if own := _OWN.get((item.key, value)):
        return own()
    if item.key.startswith("roles."):
        return rights_word(value)
    if item.unit and value.isdigit():
        return _with_unit(item.unit, int(value))
    if item.unit == "seconds":
        #: A time in seconds with decimals, such as 0.5 s.
        return translate("Settings", "%1 s").replace("%1", wording.isolated(_short(value)))
    if value in _VALUES and item.form not in {"text", "texts"}:
        return _VALUES[value]()
    if value == "":
        return _VALUES[""]()
    return value if item.form in {"text", "texts"} else wording.isolated(value)


def _short(value: str) -> str:
    return value.removesuffix(".0")


def _with_unit(unit: str, count: int) -> str:
    counted = Counted()
    if unit == "minutes":
        return counted.minutes(count)
    if unit == "days":
        return counted.days(count)
    if unit == "seconds":
        return counted.seconds(count)
    #: A size in per cent; %1 is the number.
    return translate("Settings", "%1 percent").replace("%1", wording.isolated(str(count)))


def unit_word(unit: str) -> str:
    """A unit by itself, beside a field."""
    words: _Words = {
        "minutes": lambda: translate("Settings", "minutes"),
        "days": lambda: translate("Settings", "days"),
        "seconds": lambda: translate("Settings", "seconds"),
    }
    return words[unit]() if unit in words else ""


def source_word(item: Setting) -> str:
    """Where the value comes from."""
    known = _SOURCES.get(item.source)
    return known() if known else wording.isolated(item.source)


def reason_word(item: Setting) -> str:
    """Why it cannot be changed here, or that a change waits for the next start; "" for neither."""
    if item.fixed:
        return _FIXED[item.fixed]()
    if item.restart:
        return translate("Settings", "A change counts when the till is next opened.")
    return ""


def limits_word(item: Setting) -> str:
    """What a field of `item` takes, beside what its help says."""
    if item.bounds is not None:
        least, most = (wording.isolated(f"{each:g}") for each in item.bounds)
        #: What a number may be: %1 is the least, %2 the most, %3 the unit.
        text = translate("Settings", "%1 to %2 %3")
        text = text.replace("%1", least).replace("%2", most)
        return text.replace("%3", unit_word(item.unit)).strip()
    if item.form == "amounts":
        return translate("Settings", "Amounts in dinars, at most five.")
    if item.form == "texts":
        return translate("Settings", "One line each, at most twelve.")
    return ""


def wrong_word(item: Setting) -> str:
    """That what was typed cannot be, and what can."""
    if item.bounds is not None:
        #: %1 says which numbers it may be, such as "1 to 365 days".
        text = translate("Settings", "That cannot be. It may be %1.")
        return text.replace("%1", limits_word(item))
    if item.form == "amounts":
        return translate("Settings", "That is not an amount. Use digits and one point.")
    return translate("Settings", "That cannot be. Look at what the help above says.")
