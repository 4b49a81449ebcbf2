"""enroll: take an enrolment over without a screen; and, for IT, make them."""

from __future__ import annotations

import csv
import io
import sys
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from pos_app.commands.call import Call
from pos_app.commands.given_files import read_text, writable_target
from pos_app.errors import BadInput
from pos_app.settings.secret import Secret

if TYPE_CHECKING:
    from pos_app.ports.enrolment import Enrolled
    from pos_app.settings.enrolment.make import Made

CODE_VARIABLE = "POS_APP_ENROLL_CODE"
CODES = "codes.csv"
_QR_DOTS = 6
"""Dots of the picture for one module."""


def enroll(call: Call) -> int:
    """Take an enrolment over, or do what `--make` or `--hash-pin` asks."""
    chosen = call.arguments
    if chosen.hash_pin:
        return _hash_pin(call)
    if chosen.make:
        return _make(call)
    if not chosen.file:
        raise BadInput("file_missing", "name the enrolment's file, or - for standard input",
                       field="FILE")  # fmt: skip
    text = sys.stdin.read() if chosen.file == "-" else read_text(chosen.file)
    code = _code(call)
    done = call.run(_taken_over(call, text, code))
    if call.json:
        call.print_json(asdict(done))
        return 0
    terminal = done.terminal or "still to be chosen"
    call.line(f"this till is {done.label}: till {done.till}, {done.environment}")
    call.line(f"merchant {done.merchant}, terminal {terminal}")
    if done.secrets_in:
        call.line(f"secrets: in the {done.secrets_in}")
    if done.staff:
        call.line(f"operators: {', '.join(done.staff)}")
    return 0


async def _taken_over(call: Call, text: str, code: str) -> Enrolled:
    """Raises JournalTrouble `till_open` where the till is open: its journal gets the operators."""
    from pos_app.app.desks.enrolment_desk import EnrolmentDesk
    from pos_app.app.system_clock import SystemClock
    from pos_app.commands.upkeep.journal import project
    from pos_app.journal.store import open_journal
    from pos_app.settings.files import find_home
    from pos_app.usecases.staff.pin_hashing import Argon2PinHasher
    from pos_app.usecases.staff.sign_in import StaffBook

    home, clock = find_home(call.environ), SystemClock()
    home.prepare()
    journal = await open_journal(home.journal, project=project, now=clock.now)
    try:
        staff = StaffBook(journal=journal, clock=clock, hasher=Argon2PinHasher())
        desk = EnrolmentDesk(environ=call.environ, clock=clock, staff=staff)
        return await desk.enrol(text, code)
    finally:
        await journal.close()


def _code(call: Call) -> str:
    """The one-time code: from a file, the environment, or typed without being shown. Never an
    argument: everybody on this computer can read those.
    """
    if call.arguments.code_file:
        return read_text(call.arguments.code_file).strip()
    given = call.environ.get(CODE_VARIABLE, "")
    if given or not sys.stdin.isatty():
        return given
    import getpass

    return getpass.getpass("One-time code: ", call.notes)


def _hash_pin(call: Call) -> int:
    from pos_app.domain.staff import check_pin
    from pos_app.usecases.staff.pin_hashing import Argon2PinHasher

    call.line(Argon2PinHasher().hash(check_pin(_typed(call, "POS_APP_PIN", "PIN"))))
    return 0


def _make(call: Call) -> int:
    """One text, picture and code a till; the codes in a list of their own."""
    from pos_app.app.system_clock import SystemClock
    from pos_app.settings.credentials import NAMES, variable
    from pos_app.settings.enrolment.make import (
        file_name_of,
        make_enrolment,
        read_answers,
        read_tills,
    )

    chosen = call.arguments
    folder = Path(chosen.out)
    if not folder.is_dir():
        raise BadInput("file_unwritable", "it must be a folder that exists", field=chosen.out)
    if not chosen.force:
        _refuse_overwriting(folder)
    answers = read_answers(Path(chosen.make))
    rows = read_tills(read_text(chosen.tills), chosen.tills) if chosen.tills else ({},)
    secrets = {
        name: Secret(text)
        for name in NAMES
        if (text := "" if chosen.no_secrets else _typed(call, variable(name), name))
    }
    until = SystemClock().now().date() + timedelta(days=chosen.days)
    made = [make_enrolment(answers, secrets, until=until, differing=row) for row in rows]
    files = [_written(each, folder, file_name_of(each.label), number, len(made))
             for number, each in enumerate(made, start=1)]  # fmt: skip
    codes = writable_target(str(folder / CODES))
    from pos_app.settings.files import write_whole

    write_whole(codes, _code_list(made, files))
    if call.json:
        call.print_json({"codes": str(codes), "until": until.isoformat(), "files": files})
    else:
        for each in files:
            call.line(each)
        call.line(f"the codes are in {codes}: give each to its till another way than its file; "
                  f"good until {until}")  # fmt: skip
    return 0


def _refuse_overwriting(folder: Path) -> None:
    """The codes of earlier enrolments are nowhere else. Raises BadInput `file_exists`."""
    if lying := sorted(each.name for each in (*folder.glob("*.enrol"), *folder.glob(CODES))):
        detail = f"{lying[0]} lies there; name an empty folder, or replace it by --force"
        raise BadInput("file_exists", detail, field=str(folder))


def _written(made: Made, folder: Path, name: str, number: int, count: int) -> str:
    """Write text and QR; gives the text's path. Labels that look alike get their row's number."""
    import segno

    from pos_app.settings.files import write_whole

    target = folder / (f"{name}.enrol" if count == 1 else f"{number:03d}-{name}.enrol")
    write_whole(target, made.text.encode() + b"\n")
    picture = io.BytesIO()
    segno.make(made.text, error="m").save(picture, kind="png", scale=_QR_DOTS)
    write_whole(target.with_suffix(".png"), picture.getvalue())
    return str(target)


def _code_list(made: list[Made], files: list[str]) -> bytes:
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(("label", "file", "code"))
    for each, file in zip(made, files, strict=True):
        table.writerow((each.label, Path(file).name, each.code.reveal()))
    return text.getvalue().encode()


def _typed(call: Call, name: str, asked: str) -> str:
    """From the environment, else typed without being shown. Raises BadInput where neither."""
    given = call.environ.get(name, "")
    if given:
        return given
    if not sys.stdin.isatty():
        raise BadInput("secret_missing", f"give it as {name}, or type it at a terminal",
                       field=asked)  # fmt: skip
    import getpass

    return getpass.getpass(f"{asked}: ", call.notes)
