from __future__ import annotations

import codecs

import pytest

from pos_app.domain.bulk_text import read_text

TEXT = "المبلغ;الاسم;رقم الهاتف\r\n1.500;علي, الكبير;66666666\r\n"
COMMAS = 'المبلغ,الاسم,رقم الهاتف\r\n1.500,"علي, الكبير",66666666\r\n'


@pytest.mark.parametrize(
    ("content", "encoding", "guess"),
    [
        (TEXT.encode("utf-8"), "utf-8", False),
        (codecs.BOM_UTF8 + TEXT.encode("utf-8"), "utf-8", False),
        (TEXT.encode("cp1256"), "cp1256", True),
        (TEXT.replace(";", "\t").encode("utf-16"), "utf-16", False),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16", False),
    ],
)
def test_what_an_arabic_spreadsheet_saves_is_read(
    content: bytes,
    encoding: str,
    guess: bool,  # a parameter of the table
) -> None:
    read = read_text(content)
    assert read is not None
    assert read.content.decode("utf-8") == COMMAS
    assert (read.encoding, read.is_guess) == (encoding, guess)


def test_commas_stay() -> None:
    read = read_text(b"amount,name\n1;2,b\n")
    assert read is not None
    assert read.content == b"amount,name\n1;2,b\n"


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04rest",
        b"%PDF-1.7",
        codecs.BOM_UTF16_LE + b"\x00",
        bytes(range(256)),
        b"caf\xe9;cr\xe8me\n",
        'a;b\n"never closed;1'.encode("cp1256"),
    ],
)
def test_what_is_no_text_is_not_guessed_at(content: bytes) -> None:
    assert read_text(content) is None
