from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

from pos_app.app.first.enrolment_files import LARGEST, find_enrolments
from pos_app.app.system_clock import SystemClock
from pos_app.settings.enrolment.make import Answers, make_enrolment
from pos_app.settings.secret import Secret

SECRETS = {
    "access_code": Secret("c333729b-d060-4b74-a49d-7686a8353481"),
    "secret_key": Secret("k" * 32),
    "iv_key": Secret("i" * 16),
    "username": Secret("till"),
    "password": Secret("a password"),
}


def test_what_it_made_is_found_among_other_files(tmp_path: Path) -> None:
    made = make_enrolment(
        Answers({"gateway.environment": "sandbox", "gateway.merchant_code": "842217"}, ()),
        SECRETS,
        until=SystemClock().now().date() + timedelta(days=1),
        differing={"label": "Salmiya 07"},
    )
    stick, home = tmp_path / "KINGSTON", tmp_path / "home"
    for folder in (stick, home):
        folder.mkdir()
    for name, text in {
        "till-07.txt": made.text + "\n",
        "till-08.TXT": made.text,
        "till-09.csv": made.text,
        "letter.txt": "Dear merchant",
        "long.txt": "x" * (LARGEST + 1),
    }.items():
        (stick / name).write_text(text, "utf-8")
    (stick / "odd.txt").write_bytes(b"\xff\xfe")
    (stick / "folder.txt").mkdir()
    os.utime(stick / "till-08.TXT", (1, 1))
    found = find_enrolments(home, (stick, tmp_path / "gone"))
    assert [title for title, _ in found] == ["till-07.txt · KINGSTON", "till-08.TXT · KINGSTON"]
    assert found[1][1] == made.text
