"""Where inputs come from: a small corpus, and what is done to it."""

from __future__ import annotations

import io
import json
import random
import zipfile
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parent / "corpus"
LONGEST = 200_000

SALT: tuple[bytes, ...] = (
    *(b"", b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\r\n", b'"', b"\\", b"\\ud800"),
    *(
        b"{",
        b"}",
        b"[" * 2000,
        b'{"a":' * 1500,
        b"null",
        b"true",
        b"-0",
        b"1e999999999",
        b"1E-999999",
    ),
    *(
        b"NaN",
        b"Infinity",
        b"9" * 400,
        b"9" * 5000,
        b"0.1",
        b"1.0005",
        b"-1",
        b"_1",
        b"4012001037141112",
    ),
    *(b'"status":1,"status":0', b'"transaction":[[[]]]', b'"amount":{}', b'"response":"'),
    *(
        "\u0661\u066b\u0665".encode(),
        "\u202e\u2066".encode(),
        "\u00b2".encode(),
        "\U0001f4b3".encode(),
    ),
    *(b"=cmd|'/c calc'!A0", b"@x", b"+1", b",,,,,", b";", b"<!DOCTYPE a>", b"2026-02-30 25:61:61"),
    *(b"9999-12-31 23:59:59", b"0001-01-01 00:00:00", b"0e7898bd7464d0c402fe8a949d9cbf9b"),
)


VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, 1, 2, 3, 4, 6, -1, 10**30, 0.1, -0.0, 1e300, 15, "", "0", "1", " 1 "),
    *("PAID", "paid", "SUCCESSFUL", "Declined", "cancelled", "expired", "AUTHORIZED", "odd word"),
    *("1.500", "1,010.000", "1e9", "0.0001", "-5", "01K7-261123-0412-9", "77", "267", "48515"),
    *("4012001037141112", "2026-11-23 15:45:00", "2026-11-23T15:45:00Z", "2026-02-30", "x" * 500),
    *(
        "\u0661\u0662",
        "\u202e",
        "\ud800",
        [],
        {},
        [[]],
        [{}],
        {"id": 1, "name": "Paid"},
        {"en": "x"},
    ),
    *(
        {"payment_status": 1, "amount": "0.100"},
        [{"status": 1}, {"status": 0}],
        {"data": [{"id": 1}]},
    ),
)
KEYS: tuple[str, ...] = (
    *("status", "payment_status", "invoice_status", "transaction_status", "paid_status", "amount"),
    *("transaction", "transactions", "invoice", "response", "data", "message", "id", "token"),
    *("reference_number", "invoice_number", "description", "created_at", "terminal", "pagination"),
    *(
        "next_page_url",
        "last_page",
        "total",
        "card",
        "payment_card_detail",
        "refund_status",
        "type",
    ),
    *("errors", "amountX", "expires_in", "access_token", "itemTitle", "mobileNumber", ""),
)


def read_corpus(names: tuple[str, ...]) -> list[bytes]:
    """The seeds that belong to a target, in a stable order."""
    return [path.read_bytes() for name in names for path in sorted(CORPUS.glob(name))]


class Mutator:
    """Endless inputs made of seeds; the same seed of chance gives the same inputs."""

    def __init__(self, chance: random.Random, seeds: list[bytes]) -> None:
        if not seeds:
            raise ValueError("an empty corpus finds nothing")
        self._chance = chance
        self._seeds = seeds

    def next(self) -> bytes:
        """One more input: half of them stay well formed and are odd inside, half are broken."""
        seed = self._chance.choice(self._seeds)
        if self._chance.random() < 0.5:
            if seed.startswith(b"PK"):
                return self._repacked(seed)
            if (tree := _tree(seed)) is not None:
                for _ in range(self._chance.randint(1, 4)):
                    tree = self._changed_tree(tree, 0)
                return json.dumps(tree, ensure_ascii=self._chance.random() < 0.5).encode(
                    "utf-8", "replace"
                )
        data = bytearray(seed)
        for _ in range(self._chance.randint(1, 5)):
            self._change(data)
        return bytes(data[:LONGEST])

    def _change(self, data: bytearray) -> None:
        chance = self._chance
        at = chance.randint(0, len(data))
        end = min(len(data), at + chance.choice((1, 1, 2, 4, 16, 200)))
        match chance.randrange(7):
            case 0:
                del data[at:end]
            case 1:
                data[at:end] = chance.choice(SALT)
            case 2:
                data[at:at] = chance.choice(SALT)
            case 3 if at < len(data):
                data[at] ^= 1 << chance.randrange(8)
            case 4:
                data[at:at] = data[at:end] * chance.choice((1, 2, 30))
            case 5:
                other = chance.choice(self._seeds)
                cut = chance.randint(0, len(other))
                data[at:end] = other[cut : cut + chance.choice((4, 40, 400))]
            case _:
                del data[at:]

    def _changed_tree(self, tree: Any, depth: int) -> Any:
        chance = self._chance
        if (depth and chance.random() < 0.25) or not isinstance(tree, dict | list) or not tree:
            return [tree] if chance.random() < 0.1 else chance.choice(VALUES)
        if isinstance(tree, list):
            at = chance.randrange(len(tree))
            changed = self._changed_tree(tree[at], depth + 1)
            return [*tree[:at], changed, *tree[at + chance.choice((0, 1, 1)) :]]
        made = dict(tree)
        key = chance.choice(list(made))
        match chance.randrange(4):
            case 0:
                del made[key]
            case 1:
                made[chance.choice(KEYS)] = chance.choice(VALUES)
            case 2:
                made[chance.choice(KEYS)] = made.pop(key)
            case _:
                made[key] = self._changed_tree(made[key], depth + 1)
        return made

    def _repacked(self, seed: bytes) -> bytes:
        """A sound ZIP with damaged parts: what gets past the checks of the container."""
        with zipfile.ZipFile(io.BytesIO(seed)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        name = self._chance.choice(sorted(parts))
        if self._chance.random() < 0.6:
            name = next(one for one in parts if "sheet1" in one)
        part = bytearray(parts[name])
        for _ in range(self._chance.randint(1, 3)):
            self._change_markup(part)
        parts[name] = bytes(part)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for one, content in parts.items():
                archive.writestr(zipfile.ZipInfo(one), content)
        return out.getvalue()

    def _change_markup(self, part: bytearray) -> None:
        """Change what stands between marks, or an attribute: the XML mostly stays well formed."""
        chance = self._chance
        marks = [at for at, byte in enumerate(part) if byte in b'">']
        if not marks:
            return
        at = chance.choice(marks) + 1
        ends = [end for end in (part.find(b'"', at), part.find(b"<", at)) if end >= 0]
        if ends:
            part[at : min(ends)] = chance.choice(MARKUP)


MARKUP: tuple[bytes, ...] = (
    *(
        b"",
        b"0",
        b"1",
        b"-1",
        b"99999999999",
        b"1e400",
        b"NaN",
        b"s",
        b"str",
        b"inlineStr",
        b"e",
        b"b",
    ),
    *(
        b"d",
        b"n",
        b"f",
        b"A1",
        b"XFD1048576",
        b"A0",
        b"AAAA1",
        b"A1:XFD9",
        b"#REF!",
        b"=1+1",
        b"true",
    ),
    *(b"2026-13-45", b"<x/>", b"<f>1+1</f>", b"&amp;", b"&#0;", "\u0661".encode(), b"x" * 400),
)


def _tree(seed: bytes) -> Any:
    """The seed as JSON values, or None for one that is not an object or array."""
    try:
        tree = json.loads(seed)
    except ValueError:
        return None
    return tree if isinstance(tree, dict | list) else None
