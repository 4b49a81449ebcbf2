"""Canaries wherever a secret may ever lie, and the whole archive searched for them, members too."""

from __future__ import annotations

import asyncio
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos_app import cli
from pos_app.diagnostics.crash import record_crash
from pos_app.diagnostics.logs import open_logs
from pos_app.diagnostics.redaction import written_forms

KEYS = {
    "POS_APP_ACCESS_CODE": "canary-access-code-7f3a9b",
    "POS_APP_SECRET_KEY": "Canary8SecretKey9Of32LettersXyZ1",
    "POS_APP_IV_KEY": "Canary7IvKeyOf16",
    "POS_APP_PASSWORD": "canary-password-Zq9!",
}
TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJjYW5hcnkiOiJ0b2tlbiJ9.Q2FuYXJ5U2lnbmF0dXJl"
CODE = "7K2M-9QXR-04TB"
CARD = "4508750015741019"
PHONE = "+965 9876 5432"
PIN = "741085"
ALL = [*KEYS.values(), TOKEN, CARD, "98765432", "9876 5432", PIN, CODE]


def leak(logs: Path) -> None:
    """Everything that should never be written, written: by a log call, a crash, a file by hand."""
    import logging

    opened = open_logs(logs)
    said = f"password={KEYS['POS_APP_PASSWORD']} pin={PIN} call {PHONE} card {CARD} code={CODE}"
    logging.getLogger("pos_app.canary").info(
        said, extra={"facts": {"token": TOKEN, "pin": PIN, "phone": PHONE, "card_number": CARD}}
    )
    opened.close()
    try:
        raise ValueError(f"{KEYS['POS_APP_SECRET_KEY']} {TOKEN} {CARD} {PHONE}")
    except ValueError as fault:
        record_crash(fault, logs)
    raw = f"Authorization: Bearer {TOKEN}\n{json.dumps(KEYS)}\npayer {PHONE} {CARD} pin: {PIN}\n"
    (logs / "pos-app.jsonl.1").write_text(raw, "utf-8")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    (folder / "logs").mkdir(parents=True)
    (folder / "settings.toml").write_text(
        "[gateway]\nenvironment = 'custom'\nbase_url = 'http://127.0.0.1:9'\n"
        f"merchant_code = '842217'\npassword = '{KEYS['POS_APP_PASSWORD']}'\n"
        f"[shop]\nfooter = 'call {PHONE}'\n[till]\npin = '{PIN}'\n",
        "utf-8",
    )
    monkeypatch.setenv("POS_APP_HOME", str(folder))
    monkeypatch.setenv("POS_APP_POLICY", str(tmp_path / "none.toml"))
    monkeypatch.setenv("POS_APP_PIN", PIN)
    monkeypatch.setenv("POS_APP_ENROLL_CODE", CODE)
    monkeypatch.setenv("POS_APP_USERNAME", "canary-user")
    for name, text in KEYS.items():
        monkeypatch.setenv(name, text)
    return folder


def members(archive: bytes) -> Iterator[tuple[str, bytes]]:
    """Every file inside, archives within the archive too."""
    with zipfile.ZipFile(io.BytesIO(archive)) as bundle:
        for name in bundle.namelist():
            content = bundle.read(name)
            yield name, content
            if zipfile.is_zipfile(io.BytesIO(content)):
                yield from members(content)


def keep_a_sale(home: Path) -> None:
    """A journal with a payer's telephone and a note that holds a card's number."""
    from pos_app.commands.upkeep.journal import project
    from pos_app.journal.store import open_journal
    from tests.fakes import FakeClock

    async def write() -> None:
        journal = await open_journal(home / "journal.sqlite3", project=project, now=FakeClock().now)
        await journal.append("note", "", {"payer_phone": PHONE, "note": f"{CARD} {PIN} {TOKEN}"})
        await journal.close()

    asyncio.run(write())


def lay_everywhere(home: Path) -> None:
    """A canary in every other kind of file that a till's home may hold."""
    said = f"{PHONE} {CARD} {PIN} {TOKEN} {CODE} {' '.join(KEYS.values())}"
    for name in (
        "prices.csv", "receipts/standard.toml", "pictures/car.png", "exports/sales.csv",
        "exports/support-bundle.zip", "imports/links.csv", "enrolments.json", "secrets.sealed",
        "journal.backup.sqlite3", "bulk/draft.json", "policy.toml.old", "kiosk-left",
    ):  # fmt: skip
        (home / name).parent.mkdir(exist_ok=True)
        (home / name).write_text(f"{said}\n", "utf-8")


def test_no_canary_leaves_with_the_bundle(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    leak(home / "logs")
    keep_a_sale(home)
    lay_everywhere(home)
    target = tmp_path / "bundle.zip"
    assert cli.main(["doctor", "--bundle", str(target), "--json"]) == 5  # nobody listens there
    archive = target.read_bytes()
    names = [name for name, _ in members(archive)]
    assert "doctor.json" in names
    assert "settings.json" in names
    assert "logs/pos-app.jsonl.1" in names
    assert any(name.startswith("logs/crash-") for name in names)
    strange = {name for name in names if not name.startswith(("logs/pos-app.jsonl", "logs/crash-"))}
    assert strange == {"doctor.json", "settings.json", "versions.json"}
    said = capsys.readouterr()
    for canary in ALL:
        forms = {canary, *(form for form in written_forms(canary) if len(form) >= 6)}
        for form in forms:
            sought = form.lower().encode()
            for name, content in [("the archive", archive), *members(archive)]:
                assert sought not in content.lower(), f"{canary} in {name}"
            assert form not in said.out + said.err


def test_the_search_finds_what_is_there(home: Path, tmp_path: Path) -> None:
    """The test above can fail: the logs as they lie on the disk do hold a canary."""
    leak(home / "logs")
    lying = b"".join(path.read_bytes() for path in (home / "logs").iterdir())
    assert CARD.encode() in lying
    assert KEYS["POS_APP_SECRET_KEY"].encode() in lying
