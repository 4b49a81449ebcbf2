"""Hesabe's keys out of a pasted message, and what each is called. Pure."""

from __future__ import annotations

import re

from pos_app.errors import PosError
from ui.viewmodels.ports import TerminalChoice
from ui.wording import isolated, translate
from ui.words.troubles import trouble_word

KEY_NAMES = ("merchant_code", "access_code", "secret_key", "iv_key", "username", "password")
SECRET_KEYS = frozenset({"access_code", "secret_key", "iv_key", "password"})
_PASTED = re.compile(
    r"(merchant|access|secret|iv|user|pass)[ _-]?(?:code|key|name|word)?"
    r"[\"']?\s*[:=]\s*[\"']?([^\s\"',;]+)",
    re.IGNORECASE,
)
_BY_WORD = dict(zip(("merchant", "access", "secret", "iv", "user", "pass"), KEY_NAMES, strict=True))
_REFUSED = {"sign_in_refused", "unauthenticated", "keys_refused", "signed_out"}


def pasted_keys(text: str) -> dict[str, str]:
    """Every key that a message of Hesabe or IT names, by our name for it."""
    return {_BY_WORD[word.lower()]: value for word, value in _PASTED.findall(text)}


def no_key_named() -> str:
    """What was pasted, scanned or read is something else."""
    return translate("Keys", "No key is named there. Copy Hesabe's whole message.")


def key_trouble(trouble: PosError | None) -> str:
    """What is wrong with keys that were tried, and what to do; "" where nothing is."""
    if trouble is None:
        return ""
    field = getattr(trouble, "field", "") or ""
    if trouble.kind == "no_key_named":
        return no_key_named()
    if trouble.kind in _REFUSED:
        return translate(
            "FirstStart",
            "Hesabe did not accept these keys. Compare each with Hesabe's message,"
            " and see that they are for the same: sandbox or real money.",
        )
    if trouble.kind == "no_terminals":
        return translate(
            "FirstStart",
            "The keys are right, but Hesabe gave this account no terminal. Ask Hesabe for one.",
        )
    if field in KEY_NAMES:
        #: %1 is the name of a key, such as the secret key.
        text = translate("FirstStart", "Check the %1: it is missing or cannot be right.")
        return text.replace("%1", key_word(field))
    return trouble_word(trouble)


def key_rows() -> list[dict[str, object]]:
    """The fields of the keys, for the screen."""
    words = {name: key_word(name) for name in KEY_NAMES}
    return [
        {"name": name, "label": word[:1].upper() + word[1:], "secret": name in SECRET_KEYS}
        for name, word in words.items()
    ]


def key_word(name: str) -> str:
    """What Hesabe calls a key."""
    words = {
        "merchant_code": lambda: translate("FirstStart", "merchant code"),
        "access_code": lambda: translate("FirstStart", "access code"),
        "secret_key": lambda: translate("FirstStart", "secret key"),
        "iv_key": lambda: translate("FirstStart", "IV key"),
        "username": lambda: translate("FirstStart", "sign-in name"),
        "password": lambda: translate("FirstStart", "password"),
    }
    return words[name]()


def terminal_rows(terminals: tuple[TerminalChoice, ...], chosen: str) -> list[dict[str, object]]:
    """The merchant's terminals, for the screen."""
    return [
        {"id": each.id, "text": each.name, "under": isolated(each.id), "chosen": each.id == chosen}
        for each in terminals
    ]
