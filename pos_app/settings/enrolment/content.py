"""What lies inside an enrolment: settings by name, secrets, first operators, and until when.

Packed as small as a QR wants it: JSON with one-letter names, deflated with the words that always
occur. Unknown names in it are passed over, so that a later version may add some.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from pos_app.domain.staff import Role
from pos_app.errors import BadInput
from pos_app.settings.credentials import NAMES, check_secret
from pos_app.settings.model import KEYS
from pos_app.settings.secret import Secret

_LARGEST = 64 * 1024
# Part of version 1: never change it, old enrolments could not be opened any more.
_WORDS = (
    b"printer.transportprinter.paperserial:///dev/ttyUSB0?baud=usb://tcp://192.168.file:///dev/usb/"
    b"lp0display.driversecond_screenshop.name_arkiosk.self_servicekiosk.screentill.themetill.number"
    b'"sandbox","custom","gateway.base_url":"https://"till.store":"till.language":"ar","printer.dri'
    b'ver":"escpos","kiosk.enabled":true,"shop.name":"gateway.terminal_id":"gateway.merchant_code":'
    b'"gateway.environment":"production","$argon2id$v=19$m=65536,t=3,p=4$","owner","supervisor","ca'
    b'shier","o":[["username":"password":"iv_key":"secret_key":"access_code":"-","k":{},"s":{"},"n"'
    b':"","u":"2027-01-{"i":"'
)


@dataclass(frozen=True, slots=True)
class FirstOperator:
    """Somebody who may sign in at the till from its first start on."""

    name: str
    role: Role
    pin_hash: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Enrolment:
    """Everything a till is told at once."""

    id: str
    """Made once for each; a till opens the same one once."""
    label: str
    until: date
    """Last day on which it may be opened."""
    settings: Mapping[str, object]
    """By dotted name, as TOML holds them."""
    secrets: Mapping[str, Secret]
    staff: tuple[FirstOperator, ...] = ()


def pack(enrolment: Enrolment) -> bytes:
    """As bytes, for sealing."""
    plain = {
        "i": enrolment.id,
        "n": enrolment.label,
        "u": enrolment.until.isoformat(),
        "s": dict(enrolment.settings),
        "k": {name: secret.reveal() for name, secret in enrolment.secrets.items()},
        "o": [[each.name, each.role.value, each.pin_hash] for each in enrolment.staff],
    }
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15, zdict=_WORDS)
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    return squeeze.compress(text.encode()) + squeeze.flush()


def unpack(content: bytes) -> Enrolment:
    """The inverse of `pack`, with every value checked.

    Raises BadInput `enrolment_unreadable`, or that of a secret or setting that cannot be.
    """
    try:
        swell = zlib.decompressobj(-15, zdict=_WORDS)
        plain = json.loads(swell.decompress(content, _LARGEST))
        made = Enrolment(
            id=str(plain["i"]),
            label=str(plain["n"]),
            until=date.fromisoformat(plain["u"]),
            settings={str(name): raw for name, raw in plain["s"].items()},
            secrets={
                str(name): Secret(str(text)) for name, text in plain["k"].items() if name in NAMES
            },
            staff=tuple(FirstOperator(str(n), Role(r), str(h)) for n, r, h in plain.get("o", ())),
        )
    except (zlib.error, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise BadInput(
            "enrolment_unreadable", "its content is not what it should be", field="enrolment"
        ) from None
    for name, secret in made.secrets.items():
        check_secret(name, secret)
    return made


def known_settings(enrolment: Enrolment) -> dict[str, object]:
    """Its settings that this version knows; raises BadInput for a value that may not be."""
    known = {name: raw for name, raw in enrolment.settings.items() if name in KEYS}
    for name, raw in known.items():
        try:
            KEYS[name].kind.read(raw)
        except ValueError:
            may_be = KEYS[name].kind.may_be
            raise BadInput(
                "setting_unknown_value", f"it may be {may_be} (in the enrolment)", field=name
            ) from None
    return known
